using System.Text.RegularExpressions;

namespace Rapport.Reading;

/// <summary>Finds what kind of writing a piece is, and why.</summary>
internal static partial class Genres
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>The genre; the warning stands beside one that the page does not name itself.</summary>
    public static (Genre Genre, Warning? Doubt) Find(IEnumerable<string> labels, string? disclaimer, PageBlock? firstProse)
    {
        foreach (var label in labels)
        {
            if (PageWords.Genres.TryGetValue(BlockReader.LabelOf(label), out var named))
                return (named, null);
        }
        if (firstProse is not null && Dateline().IsMatch(firstProse.Head))
            return (Genre.Report, null);
        return disclaimer is not null
            ? (Genre.Opinion, new("genre-inferred", "no label names the genre; the disclaimer says that the views are the author's"))
            : (Genre.Unknown, null);
    }

    /// <summary>The head of a report: place, date and agency before a dash, or an agency in brackets.</summary>
    [GeneratedRegex(
        @"^\W{0,2}(?<place>\p{Lu}[\p{Lu} .,'’\-]{2,40}?)(,?\s*(?<date>\p{Lu}\p{L}{2,8}\.?\s\d{1,2}))?\s*([(（](?<agency>[^)）]{2,40})[)）])?\s*(—|–|--|-)\s|^[\[(【（][^\])】）]{0,24}[=＝][^\])】）]{2,24}[\])】）]|^\W?(?<agency>\p{IsCJKUnifiedIdeographs}{2,6}[社网網])?[^。，]{0,12}\d{1,2}月\d{1,2}日(电|電|讯|訊)|^【[^】]{2,20}(电|電|讯|訊|＝[^】]+)】|^本[报報]讯", Plain)]
    public static partial Regex Dateline();
}
