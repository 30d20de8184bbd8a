using System.Collections.Immutable;

namespace Rapport.Extraction.Dates;

/// <summary>
/// Finds words that mean a time. What is relative ("last November", "two months later") is worked out from the date of publication or from the time named just before, and says so;
/// what means no definite time ("recently", "in six years", "for three years") is left out.
/// </summary>
public static class DateFinder
{
    /// <summary>The dated phrases of an article's passages, in order. Each part of a digest has its own date of publication.</summary>
    public static ImmutableArray<DatedPhrase> Find(Document document)
    {
        var found = ImmutableArray.CreateBuilder<DatedPhrase>();
        Period? told = null;
        int? part = null;
        foreach (var passage in document.Passages)
        {
            if (passage.Part != part)
                (told, part) = (null, passage.Part);
            var scan = Scan(document.Text, passage.Span, document.PublishedAt(passage.Part), told);
            found.AddRange(scan.Found);
            told = scan.Last;
        }
        return found.ToImmutable();
    }

    /// <summary>The dated phrases within a range of a text, in order.</summary>
    /// <param name="text">The text that spans are ranges of.</param>
    /// <param name="within">A passage: what is relative refers to times named before it within this range.</param>
    /// <param name="published">When the text was published; without it, phrases relative to publication are left out.</param>
    public static ImmutableArray<DatedPhrase> Find(string text, TextSpan within, StatedMoment? published) => Scan(text, within, published, null).Found.ToImmutable();

    private static DateScan Scan(string text, TextSpan within, StatedMoment? published, Period? told)
    {
        var scan = new DateScan(text, Lexer.Read(text, within), published, told);
        while (scan.At < scan.Tokens.Length)
        {
            if (EastAsianDates.Read(scan))
                continue;
            if ((AbsoluteDates.Match(scan) ?? RelativeDates.Match(scan)) is { } hit)
                scan.Take(hit);
            else
                scan.At++;
        }
        return scan;
    }
}
