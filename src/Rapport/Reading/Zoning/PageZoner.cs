using System.Collections.Immutable;
using Rapport.Reading.Markup;

namespace Rapport.Reading.Zoning;

/// <summary>
/// Says of every block of a page with markup what it is. Whether it is body is decided by the weights over all deciders; what the rest is, by the names around it,
/// by its words, and by the same rules as a line of a page copied as text.
/// </summary>
internal static class PageZoner
{
    /// <summary>The kind of each block, in order.</summary>
    /// <param name="page">The parsed page.</param>
    /// <param name="rendered">Its text and blocks.</param>
    /// <param name="table">The same blocks with the measures that pages copied as text are read by.</param>
    public static ImmutableArray<ZoneKind> Find(HtmlPage page, RenderedText rendered, PageTable table)
    {
        using var features = BlockFeatures.Of(page, rendered);
        var weights = BodyWeights.Embedded.Weigh(features, page);
        var kinds = new ZoneKind[weights.Length];
        for (var i = 0; i < kinds.Length; i++)
            kinds[i] = weights[i] > 0 && !IsCaption(page, features, i) ? ZoneKind.Body : ZoneKind.Chrome;
        if (Array.IndexOf(kinds, ZoneKind.Body) < 0)
            TakeLikeliest(features, weights, kinds);
        var title = TitleOf(page, rendered, features, kinds);
        TakeLines(page, features, table, kinds, title);
        var (first, last) = (Array.IndexOf(kinds, ZoneKind.Body), Array.LastIndexOf(kinds, ZoneKind.Body));
        if (title >= 0)
            kinds[title] = ZoneKind.Title;
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] == ZoneKind.Chrome)
                kinds[i] = RestKinds.Find(page, rendered, features, table.Blocks[i], i, title, first, last);
        }
        RestKinds.Spread(page, features, kinds);
        return [.. kinds];
    }

    // Between the title and the third line of text a byline or a date line is what its form says, however much it looks like text; a standfirst may stand above them. Inside the
    // text a line that is nothing but a link to something else is no text either.
    private static void TakeLines(HtmlPage page, BlockFeatures features, PageTable table, ZoneKind[] kinds, int title)
    {
        const int reached = 3;
        var passed = 0;
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] != ZoneKind.Body)
                continue;
            var form = i >= Math.Max(0, title) && passed < reached && !features.Measures[i].IsParagraph ? LineKinds.OfHead(page, features, table.Blocks[i], i) : null;
            kinds[i] = form ?? LineKinds.Inside(page, features, table.Blocks[i], i) ?? kinds[i];
            passed += kinds[i] == ZoneKind.Body && i > title ? 1 : 0;
        }
        for (int i = kinds.Length - 1, left = reached; i > title && left > 0; i--)
        {
            if (kinds[i] != ZoneKind.Body)
                continue;
            left--;
            kinds[i] = passed > reached ? LineKinds.OfTail(features, table.Blocks[i], i) ?? kinds[i] : kinds[i];
        }
    }

    // A page of which nothing is surely body still has what is most like it: a note, a list, a flash of one line.
    private static void TakeLikeliest(BlockFeatures features, int[] weights, ZoneKind[] kinds)
    {
        const int fewest = 4, spread = 1500, hopeless = -4200;
        var best = hopeless;
        for (var i = 0; i < weights.Length; i++)
        {
            if (features.Measures[i].Words >= fewest && features.Measures[i].LinkDensity < .5f)
                best = Math.Max(best, weights[i]);
        }
        for (var i = 0; i < weights.Length && best > hopeless; i++)
        {
            if (features.Measures[i].Words >= fewest && features.Measures[i].LinkDensity < .5f && weights[i] >= best - spread)
                kinds[i] = ZoneKind.Body;
        }
    }

    private static bool IsCaption(HtmlPage page, BlockFeatures features, int i)
    {
        for (var node = features.Measures[i].Box; node >= 0; node = page.Nodes[node].Parent)
        {
            if (page.Nodes[node].Tag == HtmlTag.Figcaption)
                return true;
            if (page.Nodes[node].Tag is HtmlTag.Article or HtmlTag.Main or HtmlTag.Body)
                return false;
        }
        return false;
    }

    // The heading of the highest level before the body ends; a title never stands below its text.
    private static int TitleOf(HtmlPage page, RenderedText rendered, BlockFeatures features, ZoneKind[] kinds)
    {
        var heading = features.Heading;
        var first = Array.IndexOf(kinds, ZoneKind.Body);
        if (heading >= 0 && (first < 0 || heading <= first || features.Measures[heading].Tag == HtmlTag.H1))
            return heading;
        if (heading >= 0)
            return -1;
        // Without a heading of its own, a line above the text that the title tag repeats is the title, or else a heading that the body begins with.
        if (Repeated(page, rendered, features, first) is >= 0 and var repeated)
            return repeated;
        return first >= 0 && features.Measures[first].Tag is >= HtmlTag.H1 and <= HtmlTag.H3 && Array.IndexOf(kinds, ZoneKind.Body, first + 1) > 0 ? first : -1;
    }

    // The longest heading of any level near the first line of text that the title tag begins with, at least half of the tag.
    private static int Repeated(HtmlPage page, RenderedText rendered, BlockFeatures features, int first)
    {
        const int shortest = 8, near = 20;
        var tag = 0;
        while (tag < page.Nodes.Length && page.Nodes[tag].Tag != HtmlTag.Title)
            tag++;
        if (tag == page.Nodes.Length || page.TextOf(tag) is not { Length: >= shortest } stated)
            return -1;
        var (longest, at) = (stated.Length / 2, -1);
        for (var i = Math.Max(0, first - near); i <= Math.Min(first + 1, rendered.Blocks.Length - 1); i++)
        {
            var text = rendered.Text.AsSpan(rendered.Blocks[i].Span.Start, rendered.Blocks[i].Span.Length).Trim();
            var box = rendered.Blocks[i].Box;
            var isHeading = box >= 0 && (page.Nodes[box].Tag is >= HtmlTag.H3 and <= HtmlTag.H6 || (features.Places[box].Concepts & Concept.Title) != 0);
            if (isHeading && text.Length >= Math.Max(shortest, longest) && stated.AsSpan().TrimStart().StartsWith(text, StringComparison.OrdinalIgnoreCase))
                (longest, at) = (text.Length + 1, i);
        }
        return at;
    }
}
