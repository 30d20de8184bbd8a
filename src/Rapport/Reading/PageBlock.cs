using System.Collections.Immutable;

namespace Rapport.Reading;

/// <summary>A paragraph or a line of a page copied as text, with what the deciders look at. One row of the page's flat table.</summary>
internal sealed class PageBlock
{
    /// <summary>The units of a block that patterns look at; longer blocks are prose, whose middle tells nothing.</summary>
    public const int Looked = 600;

    /// <summary>Its place in the table.</summary>
    public required int Index { get; init; }

    /// <summary>From its first line to the next block's, the blank lines between included: the blocks tile the text.</summary>
    public required TextSpan Whole { get; init; }

    /// <summary>Without the white space around it.</summary>
    public required TextSpan Content { get; init; }

    /// <summary>The first <see cref="Looked"/> units of the content with every kind of space as a plain one; index for index.</summary>
    public required string Head { get; init; }

    /// <summary>The last <see cref="Looked"/> units of the content, the same way.</summary>
    public required string Tail { get; init; }

    /// <summary>A short block in lower case without the signs around it; empty for a long one.</summary>
    public required string Label { get; init; }

    /// <summary>Columns it would take: wide characters take two.</summary>
    public required int Width { get; init; }

    /// <summary>Runs of letters and digits; every wide character is half a word.</summary>
    public required int Words { get; init; }

    /// <summary>How often a sentence ends inside or at the end.</summary>
    public required int SentenceEnds { get; init; }

    /// <summary>Whether the last sign, closing quotes and brackets aside, ends a sentence.</summary>
    public required bool EndsSentence { get; init; }

    /// <summary>Whether that sign is a question or exclamation mark, as titles have.</summary>
    public required bool EndsAsking { get; init; }

    /// <summary>Whether a blank line stands after it.</summary>
    public required bool Apart { get; init; }

    /// <summary>How many blocks of the page have the same label; 1 where it is alone, 0 for a long block.</summary>
    public int Repeats { get; set; }

    /// <summary>The dates in <see cref="Head"/>, looked for when they are first asked for.</summary>
    public ImmutableArray<PageDate> Dates
    {
        get => field.IsDefault ? field = DatePatterns.Find(Head) : field;
    }

    /// <summary>Whether it reads as a paragraph of running text.</summary>
    public bool IsProse => Width >= ReadingWeights.ProseWidth && ((EndsSentence && !(EndsAsking && SentenceEnds < 2)) || SentenceEnds >= 2);

    /// <summary>Whether it is short enough to be furniture.</summary>
    public bool IsShort => Label.Length > 0;
}
