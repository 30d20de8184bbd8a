namespace Rapport.Reading;

/// <summary>
/// Every weight and threshold of reading a page copied as text, in one place. A block is what the largest sum says. Set by hand on
/// 2026-11-25 so that no single decider can make a paragraph chrome, and any two can; scored on the project's own layouts.
/// </summary>
internal static class ReadingWeights
{
    /// <summary>Columns from which a block with a sentence's end is a paragraph. Buttons and labels stay below.</summary>
    public const int ProseWidth = 60;

    /// <summary>Columns that do in a page without a longer paragraph.</summary>
    public const int ShortProseWidth = 16;

    /// <summary>Words from which a block without a sentence's end can be a title or a standfirst.</summary>
    public const int TitleWords = 4;

    /// <summary>A paragraph is body.</summary>
    public const int Prose = 10;

    /// <summary>A short block between two paragraphs is a heading, which is body.</summary>
    public const int BetweenProse = 3;

    /// <summary>A short block before the first paragraph is chrome unless it is something better.</summary>
    public const int BeforeProse = 2;

    /// <summary>A short block after the last paragraph is chrome unless it is something better.</summary>
    public const int AfterProse = 4;

    /// <summary>A line that is nothing but a known label: a button, a share site, a section.</summary>
    public const int ExactLabel = 8;

    /// <summary>A line that begins with a known label and goes on.</summary>
    public const int LeadingLabel = 6;

    /// <summary>A short line that stands on the page more than once.</summary>
    public const int Repeated = 4;

    /// <summary>A line that lies in a region begun by a heading: related, comments, search.</summary>
    public const int InRegion = 7;

    /// <summary>A paragraph in the comments region; it must beat <see cref="Prose"/>.</summary>
    public const int ProseInComments = 14;

    /// <summary>A line that is a date and little else.</summary>
    public const int DateLine = 9;

    /// <summary>A line that is a byline in form.</summary>
    public const int Byline = 9;

    /// <summary>A bare name beside a title or a date.</summary>
    public const int BareName = 5;

    /// <summary>The words of a disclaimer or of a note on the author; they are prose as well, so the weight beats <see cref="Prose"/>.</summary>
    public const int Note = 14;

    /// <summary>Words of a copyright line, a cookie bar, a call to subscribe.</summary>
    public const int FurnitureWords = 14;

    /// <summary>The outlet's name or slogan in the head of the page.</summary>
    public const int Outlet = 6;

    /// <summary>The chosen title.</summary>
    public const int Title = 30;
}
