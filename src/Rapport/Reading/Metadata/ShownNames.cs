using System.Text.RegularExpressions;
using Rapport.Reading.Zoning;

namespace Rapport.Reading.Metadata;

/// <summary>Names that the page shows about its title or at its end: a line that says who wrote, an element that is called an author, a credit that closes the text.</summary>
internal static partial class ShownNames
{
    /// <summary>The rule of a name that stands beside a date.</summary>
    public const string BesideDate = "name beside the date";

    /// <summary>The rule of a name that closes the text.</summary>
    public const string Signature = "signature under the text";

    private const int Near = 14;
    private const int Longest = 160;
    private const int Closing = 3;

    /// <summary>Lists of names, the likeliest first.</summary>
    public static IEnumerable<(IEnumerable<string> Names, string Rule)> Find(PageEvidence evidence)
    {
        var blocks = evidence.Rendered.Blocks;
        int title = evidence.Kinds.IndexOf(ZoneKind.Title), first = evidence.Kinds.IndexOf(ZoneKind.Body), last = evidence.Kinds.LastIndexOf(ZoneKind.Body);
        if (first < 0)
            yield break;
        int from = Math.Max(0, Math.Min(title < 0 ? first : title, first) - Near), to = Math.Min(blocks.Length - 1, Math.Max(title, first) + 2);
        var places = Enumerable.Range(from, to - from + 1).Concat(Enumerable.Range(Math.Max(last - 1, to + 1), Math.Max(0, Math.Min(blocks.Length - 1, last + 8) - Math.Max(last - 1, to + 1) + 1))).ToList();
        foreach (var names in MarkedNames.Find(evidence, places))
            yield return (names, "name inside a line, marked as an author's");
        foreach (var i in places)
        {
            if (LineOf(evidence, i) is { } line && Said().Match(line) is { Success: true } said && Leading(said.Groups["names"].Value) is { Count: > 0 } names)
                yield return (names, "line that says who wrote");
        }
        foreach (var i in places)
        {
            if (LineOf(evidence, i) is { } line && IsCalledAuthor(evidence, i) && !MarkedNames.IsMenu(evidence.Page, evidence.Rendered.Blocks[i]) && NameList.Split(line).Where(IsName).ToList() is { Count: > 0 } names)
                yield return (names, "element called an author");
        }
        foreach (var i in places)
        {
            if (NameBesideDate(evidence, i) is { } name)
                yield return ([name], BesideDate);
        }
        foreach (var i in places)
        {
            if (evidence.Kinds[i] == ZoneKind.Byline && !MarkedNames.IsMenu(evidence.Page, blocks[i]) && LineOf(evidence, i) is { } line && NameList.Split(line).Where(IsName).ToList() is { Count: > 0 } names)
                yield return (names, "byline near the title");
        }
        for (var i = Math.Min(last + 1, blocks.Length - 1); i > Math.Max(first, last - Closing); i--)
        {
            if (evidence.Kinds[i] is ZoneKind.Body or ZoneKind.Byline or ZoneKind.AuthorNote or ZoneKind.Chrome && LineOf(evidence, i) is { } line && IsName(line) && IsSetOff(evidence, i))
                yield return ([line], Signature);
        }
    }

    // "04.02.2022 | 13:10 | Jane Testwell": a date, a time and one name, and nothing else.
    private static string? NameBesideDate(PageEvidence evidence, int i)
    {
        if (LineOf(evidence, i) is not { Length: <= 90 } line || DatePatterns.Find(line) is not [var date])
            return null;
        var rest = line.Remove(date.Span.Start, date.Span.Length).Insert(date.Span.Start, "|");
        string? name = null;
        foreach (var piece in Pieces().Split(rest).Select(p => p.Trim(' ', ',', '.', ':', '(', ')')).Where(p => p.AsSpan().ContainsAnyLetter() && p is not ("Uhr" or "am" or "pm" or "AM" or "PM")))
        {
            if (name is not null || !IsName(piece) || piece[0] >= '\u2E80' || OutletNames.HasOutletWord(piece))
                return null;
            name = piece;
        }
        return name;
    }

    private static bool IsSetOff(PageEvidence evidence, int i)
    {
        var block = evidence.Rendered.Blocks[i];
        for (var node = block.First; node > block.Box; node = evidence.Page.Nodes[node].Parent)
        {
            if (evidence.Page.Nodes[node].Tag is Markup.HtmlTag.Strong or Markup.HtmlTag.B or Markup.HtmlTag.Em or Markup.HtmlTag.I)
                return true;
        }
        return block.Box >= 0 && (evidence.Page.ValueOf(block.Box, "align") == "right" || evidence.Page.ValueOf(block.Box, "style")?.Contains("right", StringComparison.Ordinal) == true);
    }

    // The first name, and those after it that are names in form: behind them a line may go on with dates, tags and counters.
    private static List<string> Leading(string words)
    {
        var names = NameList.Split(words).ToList();
        return [.. names.Take(1), .. names.Skip(1).TakeWhile(IsName)];
    }

    private static string? LineOf(PageEvidence evidence, int i)
    {
        var span = evidence.Rendered.Blocks[i].Span;
        return span.Length is > 2 and <= Longest && evidence.Kinds[i] is not (ZoneKind.Title or ZoneKind.Related or ZoneKind.Comments) ? PageFacts.Clean(span.Of(evidence.Rendered.Text)) : null;
    }

    private static bool IsCalledAuthor(PageEvidence evidence, int i)
    {
        var node = evidence.Rendered.Blocks[i].First;
        for (var level = 0; level < 4 && node >= 0; level++, node = evidence.Page.Nodes[node].Parent)
        {
            foreach (var name in new[] { "class", "id", "rel" })
            {
                if (evidence.Page.FindAttribute(node, name) is { } value && (ConceptWords.Of(evidence.Page.Source.AsSpan(value.Start, Math.Min(value.Length, 300))) & Concept.Author) != 0)
                    return true;
            }
        }
        return false;
    }

    // Two to five words that begin with a capital, particles between; two to four Han characters or Hangul syllables.
    public static bool IsName(string name) => Form().IsMatch(name);

    [GeneratedRegex(@"^[\W_]{0,4}(?i:(written |posted |published |reported |story |text |words )?by|(ein (artikel|beitrag) |erstellt |verfasst |geschrieben |écrit |escrito )?(von|par|por)|(posted|published|veröffentlicht|publié|publicado)\b.{4,40}?\b(by|von|par|por)|(.{4,30}[-–|•]\s)?(text|autor(in|en)?|authors?|auteurs?|redaktion|interview|tekst|автор)\s*:|autor(in|en)?|di|(文|撰文|作者|记者|記者)\s*[:：/／])\s+(?<names>\p{Lu}[^\n]{2,100}|\p{IsCJKUnifiedIdeographs}{2,4})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Said();

    [GeneratedRegex(@"\s*[|｜•·;]\s*|\s+[-–—]\s+|\s*,\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Pieces();

    [GeneratedRegex(@"^(\p{Lu}[\p{L}\p{M}'’.\-]{0,24}(\s(van|von|der|den|de|del|della|di|da|dos|du|la|le|bin|al|el|zu|ter|y))*){1,3}(\s\p{Lu}[\p{L}\p{M}'’.\-]{0,24}){1,4}$|^[\p{IsCJKUnifiedIdeographs}\s]{2,7}$|^[가-힣]{2,4}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
