using System.Text.RegularExpressions;
using Rapport.Reading.Zoning;

namespace Rapport.Reading.Metadata;

/// <summary>Names that the page shows about its title or at its end: a line that says who wrote, an element that is called an author, a credit that closes the text.</summary>
internal static partial class ShownNames
{
    private const int Near = 14;
    private const int Longest = 160;

    /// <summary>Lists of names, the likeliest first.</summary>
    public static IEnumerable<(IEnumerable<string> Names, string Rule)> Find(PageEvidence evidence)
    {
        var blocks = evidence.Rendered.Blocks;
        int title = evidence.Kinds.IndexOf(ZoneKind.Title), first = evidence.Kinds.IndexOf(ZoneKind.Body), last = evidence.Kinds.LastIndexOf(ZoneKind.Body);
        if (first < 0)
            yield break;
        int from = Math.Max(0, Math.Min(title < 0 ? first : title, first) - Near), to = Math.Min(blocks.Length - 1, Math.Max(title, first) + 2);
        var places = Enumerable.Range(from, to - from + 1).Concat(Enumerable.Range(Math.Max(last - 1, to + 1), Math.Max(0, Math.Min(blocks.Length - 1, last + 8) - Math.Max(last - 1, to + 1) + 1))).ToList();
        foreach (var i in places)
        {
            if (LineOf(evidence, i) is { } line && Said().Match(line) is { Success: true } said)
                yield return ([said.Groups["names"].Value], "line that says who wrote");
        }
        foreach (var i in places)
        {
            if (LineOf(evidence, i) is { } line && IsCalledAuthor(evidence, i) && NameList.Split(line).Where(IsName).ToList() is { Count: > 0 } names)
                yield return (names, "element called an author");
        }
        foreach (var i in places)
        {
            if (evidence.Kinds[i] == ZoneKind.Byline && LineOf(evidence, i) is { } line && NameList.Split(line).Where(IsName).ToList() is { Count: > 0 } names)
                yield return (names, "byline near the title");
        }
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
    private static bool IsName(string name) => Form().IsMatch(name);

    [GeneratedRegex(@"^[\W_]{0,4}(?i:(written |posted |published |reported |story |text |words )?by|von|text\s*:|autor(in)?\s*:|author\s*:|par|por|di|tekst\s*:|автор\s*:|(文|撰文|作者|记者|記者)\s*[:：/／])\s+(?<names>\p{Lu}[^\n]{2,100}|\p{IsCJKUnifiedIdeographs}{2,4})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Said();

    [GeneratedRegex(@"^(\p{Lu}[\p{L}\p{M}'’.\-]{0,24}(\s(van|von|der|den|de|del|della|di|da|dos|du|la|le|bin|al|el|zu|ter|y))*){1,3}(\s\p{Lu}[\p{L}\p{M}'’.\-]{0,24}){1,4}$|^[\p{IsCJKUnifiedIdeographs}\s]{2,7}$|^[가-힣]{2,4}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
