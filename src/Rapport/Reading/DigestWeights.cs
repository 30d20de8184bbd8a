namespace Rapport.Reading;

/// <summary>What speaks for and against a piece of a digest, in points; set by hand on the open half of the digests in <c>tests/quality</c>, November 2026.</summary>
internal static class DigestWeights
{
    /// <summary>From this sum on a page is a digest.</summary>
    public const int Enough = 4;

    /// <summary>From this sum on, where the page's title speaks of the press.</summary>
    public const int EnoughAnnounced = 2;

    /// <summary>The cost of any piece: few pieces are likelier than many.</summary>
    public const int Piece = -2;

    /// <summary>A piece begins with a sentence that introduces it, or with a number of a sequence.</summary>
    public const int Introduced = 6;

    /// <summary>A piece begins with a source and text behind it, or a heading with its source.</summary>
    public const int Sourced = 5;

    /// <summary>A piece begins with a heading, or with a line that names its source where sources stand first.</summary>
    public const int Headed = 2;

    /// <summary>A piece begins after a ruled line.</summary>
    public const int Ruled = 3;

    /// <summary>A piece begins with a paragraph like any other.</summary>
    public const int Unmarked = -5;

    /// <summary>A piece names no source, or only on the side where the others do not.</summary>
    public const int Unsourced = -4;

    /// <summary>The source stands on the side where those of the others do not.</summary>
    public const int OtherSide = -2;

    /// <summary>What begins or ends a piece stands between its paragraphs; a second outlet.</summary>
    public const int Inside = -6;

    /// <summary>A heading more than one, a second date, a source before the title where sources stand behind the text.</summary>
    public const int Loose = -2;

    /// <summary>A heading behind the last paragraph: it belongs to what follows.</summary>
    public const int Trailing = -4;

    /// <summary>A line that names no source, or half of one, belongs to no piece.</summary>
    public const int Skipped = -1;

    /// <summary>A line that names outlet and date belongs to no piece.</summary>
    public const int SkippedSource = -3;

    /// <summary>A heading between paragraphs.</summary>
    public const int Between = -1;

    /// <summary>What a line costs that belongs to no piece: its introduction, a label over several pieces, the last words.</summary>
    /// <param name="line">The line.</param>
    /// <param name="isHead">Whether no piece stands before it.</param>
    public static int OfOwn(DigestLine line, bool isHead) =>
        line.IsAside ? 0
        : line.LeadIn is not null || line.Heading is not null || line.Opening is not null || !line.Closing.IsEmpty ? Unsourced
        : line.Number is not null ? Inside
        : line.IsProse ? isHead ? 0 : Unsourced
        : line.Source is { } source ? (source.Tally.Strength() == 3, isHead) switch { (true, true) => Skipped, (true, false) => SkippedSource, (false, true) => 0, _ => Skipped }
        : line.IsRule || isHead ? 0 : Skipped;
}
