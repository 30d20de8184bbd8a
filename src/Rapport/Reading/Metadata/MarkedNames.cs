using System.Buffers;
using System.Text.RegularExpressions;
using Rapport.Reading.Markup;
using Rapport.Reading.Zoning;

namespace Rapport.Reading.Metadata;

/// <summary>Names in elements inside a line: those that are called an author's, and links that lead to an author's page.</summary>
internal static partial class MarkedNames
{
    private const Concept Others = Concept.Comments | Concept.Related | Concept.Share | Concept.Navigation | Concept.Footer;
    private const int Longest = 80;
    private const int MostNodes = 40;
    private static readonly SearchValues<string> Stems = SearchValues.Create(["author", "autor", "auteur"], StringComparison.OrdinalIgnoreCase);

    /// <summary>The names of each line that has some, in the order of the lines.</summary>
    /// <param name="evidence">The page.</param>
    /// <param name="lines">The blocks to look at.</param>
    public static IEnumerable<IReadOnlyList<string>> Find(PageEvidence evidence, IEnumerable<int> lines)
    {
        int title = evidence.Kinds.IndexOf(ZoneKind.Title), first = evidence.Kinds.IndexOf(ZoneKind.Body);
        foreach (var i in lines)
        {
            if (evidence.Kinds[i] is ZoneKind.Title or ZoneKind.Comments || (evidence.Kinds[i] == ZoneKind.Related && (i < title || i > first)))
                continue;
            var block = evidence.Rendered.Blocks[i];
            var names = new List<string>();
            for (var node = Outermost(evidence.Page, block); node < block.End;)
            {
                // An element around several lines holds others' names before this line's.
                if (evidence.Page.Nodes[node].SubtreeEnd <= block.First || TextOf(evidence.Page, node) is not { } text)
                {
                    node++;
                    continue;
                }
                names.AddRange(NameList.Split(text).Where(n => Form().IsMatch(n) && !StopWords.Contains(n)));
                node = evidence.Page.Nodes[node].SubtreeEnd;
            }
            if (names.Count > 0)
                yield return names;
        }
    }

    /// <summary>Whether several links stand in a line of which none leads to an author: a menu of the reader's own account.</summary>
    public static bool IsMenu(HtmlPage page, HtmlBlock line) => IsMenu(page, Outermost(page, line), line.First, line.End);

    private static bool IsMenu(HtmlPage page, int from, int first, int end)
    {
        var links = 0;
        for (var node = from; node < end; node++)
        {
            if (page.Nodes[node].Tag != HtmlTag.A || page.Nodes[node].SubtreeEnd <= first)
                continue;
            if (LeadsToAuthor(page, node) || page.FindAttribute(node, "rel") is { Length: > 0 })
                return false;
            links++;
        }
        return links > 1;
    }

    // The element inside the line's box that its first words stand in.
    private static int Outermost(HtmlPage page, HtmlBlock block)
    {
        var node = block.First;
        while (page.Nodes[node].Parent > block.Box)
            node = page.Nodes[node].Parent;
        return node;
    }

    // The innermost element says where the name ends.
    private static string? TextOf(HtmlPage page, int node)
    {
        if (!IsAuthors(page, node))
            return null;
        for (var inner = node + 1; inner < page.Nodes[node].SubtreeEnd; inner++)
        {
            if (IsAuthors(page, inner) && page.TextOf(inner).AsSpan().ContainsAnyLetter())
                return null;
        }
        return IsMenu(page, node, node, page.Nodes[node].SubtreeEnd) ? null : page.TextOf(node) is { Length: > 1 and <= Longest } text ? text : null;
    }

    private static bool IsAuthors(HtmlPage page, int node)
    {
        ref readonly var element = ref page.Nodes[node];
        return element.Tag != HtmlTag.Text && element.AttributeCount > 0 && element.SubtreeEnd - node <= MostNodes && (IsCalledAuthor(page, node) || LeadsToAuthor(page, node));
    }

    private static bool IsCalledAuthor(HtmlPage page, int node)
    {
        var isAuthor = false;
        foreach (var name in new[] { "class", "id" })
        {
            if (page.FindAttribute(node, name) is not { Length: > 0 } value)
                continue;
            var words = page.Source.AsSpan(value.Start, Math.Min(value.Length, 300));
            var concepts = ConceptWords.Of(words);
            if ((concepts & Others) != 0)
                return false;
            isAuthor |= (concepts & Concept.Author) != 0 || words.ContainsAny(Stems);
        }
        return isAuthor;
    }

    private static bool LeadsToAuthor(HtmlPage page, int node) =>
        page.Nodes[node].Tag == HtmlTag.A && page.FindAttribute(node, "href") is { Length: < 400 } address && AuthorPage().IsMatch(page.Source.AsSpan(address.Start, address.Length));

    // One to five words, the first not a small one: a page names its authors by first names and handles too.
    [GeneratedRegex(@"^[\p{L}\p{N}][^\s,]{1,30}(\s[^\s,]{1,30}){0,4}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();

    [GeneratedRegex(@"(^|/)(authors?|autor(en|es|in)?|auteurs?|staff|contributors?|redakteure?|journalists?|profil|reporter)/[\p{L}\p{N}%._\-]+/?($|[?#])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex AuthorPage();
}
