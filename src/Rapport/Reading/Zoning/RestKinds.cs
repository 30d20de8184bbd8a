using Rapport.Reading.Markup;

namespace Rapport.Reading.Zoning;

/// <summary>What the blocks are that are no body: by the nearest name that says something, by their phrases, and, near the title and the end, by their form.</summary>
internal static class RestKinds
{
    private const int Near = 12;

    private static readonly (Concept Concept, ZoneKind Kind)[] Order =
    [
        (Concept.Comments, ZoneKind.Comments),
        (Concept.Search, ZoneKind.Search),
        (Concept.Newsletter, ZoneKind.Newsletter),
        (Concept.Breadcrumb, ZoneKind.Section),
        (Concept.Share, ZoneKind.Share),
        (Concept.Tags, ZoneKind.Tags),
        (Concept.Related, ZoneKind.Related),
        (Concept.Caption, ZoneKind.Caption),
    ];

    /// <summary>The kind of one block.</summary>
    public static ZoneKind Find(HtmlPage page, RenderedText rendered, BlockFeatures features, PageBlock block, int i, int title, int first, int last)
    {
        ref readonly var measure = ref features.Measures[i];
        var text = rendered.Text.AsSpan(block.Content.Start, block.Content.Length);
        var head = (title >= 0 && Math.Abs(i - title) <= Near) || (first >= 0 && i < first && first - i <= Near);
        var tail = last >= 0 && i > last && i - last <= Near * 2;
        var inside = first >= 0 && i > first && i < last;
        var named = ByName(page, features, i, inside || head || tail);
        if (named is ZoneKind.Comments or ZoneKind.Search)
            return named.Value;
        var phrases = measure.Words < 80 ? LineWords.Find(text) : Phrase.None;
        if (measure.Words < 80 && (tail || inside) && PagePhrases.Disclaimer().IsMatch(block.Head))
            return ZoneKind.Disclaimer;
        if ((tail || head) && measure.Words < 120 && PagePhrases.AuthorNote().IsMatch(block.Head))
            return ZoneKind.AuthorNote;
        if (head || tail || inside)
        {
            var concepts = features.Places[measure.Box < 0 ? 0 : measure.Box].Concepts | ParentConcepts(page, features, measure.Box);
            if (measure.Words <= 30 && measure.LinkDensity < .9f && LineKinds.OfHead(page, features, block, i) is { } line)
                return line;
            if (measure.Words <= 30 && measure.LinkDensity < .9f && block.Dates is [var date, ..] && block.Head.Length - date.Span.Length < 40)
                return ZoneKind.Date;
            if ((concepts & Concept.Author) != 0 && block.EndsSentence && measure.Words >= 6 && (concepts & (Concept.Related | Concept.Comments)) == 0)
                return ZoneKind.AuthorNote;
            if (measure.Words <= 30 && (concepts & Concept.Author) != 0 && (concepts & (Concept.Related | Concept.Comments)) == 0)
                return ZoneKind.Byline;
            if (measure.Words <= 30 && LineDecider.KindOf(block) is { } form)
                return form;
            if (measure.Words <= 30 && LineKinds.IsTags(block.Head))
                return ZoneKind.Tags;
            if (i < title && title - i <= 3 && measure.Words <= 3 && PageWords.IsSection(BlockReader.LabelOf(block.Head)))
                return ZoneKind.Section;
            if ((concepts & Concept.Author) != 0 && measure.IsParagraph)
                return ZoneKind.AuthorNote;
            if (head && measure.Words <= 4 && i < Math.Max(title, first) && (concepts & (Concept.Section | Concept.Tags)) != 0)
                return ZoneKind.Section;
        }
        if (named is { } kind)
            return kind;
        if (measure.Words < 60)
        {
            if ((phrases & Phrase.Subscribe) != 0)
                return ZoneKind.Newsletter;
            if ((phrases & Phrase.Credit) != 0)
                return ZoneKind.Caption;
            if ((phrases & Phrase.Share) != 0)
                return ZoneKind.Share;
            if ((phrases & Phrase.Comments) != 0)
                return ZoneKind.Comments;
            if ((phrases & Phrase.ReadMore) != 0)
                return ZoneKind.Related;
        }
        return ZoneKind.Chrome;
    }

    /// <summary>What a heading begins goes on below it: links under a heading of related pieces are related, whatever they are called, and so is what stands beside a heading of comments.</summary>
    public static void Spread(HtmlPage page, BlockFeatures features, ZoneKind[] kinds)
    {
        for (var i = 1; i < kinds.Length; i++)
        {
            if (kinds[i] == ZoneKind.Chrome && kinds[i - 1] == ZoneKind.Related && features.Measures[i].LinkDensity > .6f)
                kinds[i] = ZoneKind.Related;
            else if (kinds[i] == ZoneKind.Chrome && kinds[i - 1] == ZoneKind.Comments && AreBeside(page, features.Measures[i].Box, features.Measures[i - 1].Box))
                kinds[i] = ZoneKind.Comments;
        }
    }

    // Words without any box around them stand beside nothing.
    private static bool AreBeside(HtmlPage page, int box, int other) => box >= 0 && other >= 0 && page.Nodes[box].Parent == page.Nodes[other].Parent;

    private static Concept ParentConcepts(HtmlPage page, BlockFeatures features, int box)
    {
        var parent = box < 0 ? -1 : page.Nodes[box].Parent;
        return parent < 0 ? Concept.None : features.Places[parent].Concepts;
    }

    // The nearest container that names a kind; the page's own frame (header, nav, footer) makes everything in it chrome.
    private static ZoneKind? ByName(HtmlPage page, BlockFeatures features, int i, bool close)
    {
        for (int node = features.Measures[i].Box, level = 0; node >= 0 && level < 6; node = page.Nodes[node].Parent, level++)
        {
            var tag = page.Nodes[node].Tag;
            if (tag is HtmlTag.Body or HtmlTag.Main)
                return null;
            if (tag is HtmlTag.Figcaption or HtmlTag.Figure)
                return ZoneKind.Caption;
            var concepts = features.Places[node].Concepts;
            if (!close && (concepts & (Concept.Navigation | Concept.Footer)) != 0)
                return ZoneKind.Chrome;
            foreach (var (concept, kind) in Order)
            {
                if ((concepts & concept) != 0 && (level < 4 || kind is ZoneKind.Comments or ZoneKind.Related or ZoneKind.Newsletter))
                    return kind;
            }
        }
        return null;
    }
}
