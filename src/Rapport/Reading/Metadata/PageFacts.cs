using Rapport.Reading.Markup;

namespace Rapport.Reading.Metadata;

/// <summary>What a page's head and its structured data say, as flat lists, each with its place in the source.</summary>
internal sealed class PageFacts
{
    private static readonly string[] ArticleTypes =
    [
        "NewsArticle", "Article", "ReportageNewsArticle", "OpinionNewsArticle", "AnalysisNewsArticle", "BackgroundNewsArticle", "ReviewNewsArticle", "AskPublicNewsArticle", "AdvertiserContentArticle",
        "BlogPosting", "LiveBlogPosting", "SocialMediaPosting", "TechArticle", "ScholarlyArticle", "Report", "SatiricalArticle", "Review", "Interview",
    ];

    private PageFacts()
    {
    }

    /// <summary>Meta tags: lower-case name or property, content with references resolved, where the content stands.</summary>
    public List<(string Name, string Value, TextSpan Source)> Metas { get; } = [];

    /// <summary>Links of the head: relation, address, where it stands.</summary>
    public List<(string Relation, string Value, TextSpan Source)> Links { get; } = [];

    /// <summary>Marked elements: the name of a microdata property or of a time element, its value, its node.</summary>
    public List<(string Name, string Value, int Node)> Marked { get; } = [];

    /// <summary>All objects of the structured data.</summary>
    public List<JsonLdObject> Objects { get; } = [];

    /// <summary>The object that describes the article, or null.</summary>
    public JsonLdObject? Article { get; private set; }

    /// <summary>The title tag's text and place, or null.</summary>
    public (string Value, TextSpan Source)? TitleTag { get; private set; }

    /// <summary>The language that the page declares, or null.</summary>
    public string? DeclaredLanguage { get; private set; }

    /// <summary>Reads a page.</summary>
    public static PageFacts Of(HtmlPage page)
    {
        var facts = new PageFacts();
        var nodes = page.Nodes;
        for (var i = 0; i < nodes.Length; i++)
        {
            switch (nodes[i].Tag)
            {
                case HtmlTag.Html:
                    facts.DeclaredLanguage ??= page.ValueOf(i, "lang") ?? page.ValueOf(i, "xml:lang");
                    break;
                case HtmlTag.Meta:
                    facts.ReadMeta(page, i);
                    break;
                case HtmlTag.Link:
                    if (page.ValueOf(i, "rel") is { } relation && page.FindAttribute(i, "href") is { } address)
                        facts.Links.Add((relation.ToLowerInvariant(), page.ValueOf(i, "href")!, address));
                    break;
                case HtmlTag.Title when facts.TitleTag is null && nodes[i].SubtreeEnd > i + 1 && !IsIn(page, i, HtmlTag.Svg):
                    facts.TitleTag = (Clean(page.TextOf(i)), new(nodes[i + 1].Start, nodes[i + 1].End - nodes[i + 1].Start));
                    break;
                case HtmlTag.Script:
                    if (nodes[i].SubtreeEnd > i + 1 && page.FindAttribute(i, "type") is { } type && page.Source.AsSpan(type.Start, type.Length).Contains("ld+json", StringComparison.OrdinalIgnoreCase))
                        JsonLdReader.Read(page.Source, TextSpan.FromBounds(nodes[i + 1].Start, nodes[i + 1].End), facts.Objects);
                    break;
                case HtmlTag.Text:
                    break;
                default:
                    facts.ReadMarked(page, i);
                    break;
            }
        }
        facts.FindArticle();
        return facts;
    }

    /// <summary>The first meta tag of one of the names, in the order of the names.</summary>
    public (string Value, TextSpan Source)? Meta(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            foreach (var meta in Metas)
            {
                if (meta.Name == name)
                    return (meta.Value, meta.Source);
            }
        }
        return null;
    }

    /// <summary>The objects that a property of an object leads to, directly or by their <c>@id</c>.</summary>
    public IEnumerable<JsonLdObject> Follow(JsonLdObject from, string property)
    {
        foreach (var (name, _, index, _) in from.Properties)
        {
            if (index < 0 || !string.Equals(name, property, StringComparison.OrdinalIgnoreCase))
                continue;
            var held = Objects[index];
            yield return held.Properties.Count == 1 && held.Find("@id") is { } id ? Objects.FirstOrDefault(o => o.Properties.Count > 1 && o.Find("@id")?.Value == id.Value) ?? held : held;
        }
    }

    /// <summary>White space single, references of a second layer resolved: many a page escapes twice.</summary>
    public static string Clean(string value)
    {
        if (value.Contains('&', StringComparison.Ordinal))
            value = CharacterReferences.Resolve(value, inAttribute: false);
        return string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private void ReadMeta(HtmlPage page, int node)
    {
        if (page.FindAttribute(node, "content") is not { Length: > 0 and < 20_000 } content)
            return;
        var value = Clean(page.ValueOf(node, "content")!);
        if (value.Length == 0)
            return;
        foreach (var attribute in new[] { "property", "name", "itemprop", "http-equiv" })
        {
            if (page.ValueOf(node, attribute) is { Length: > 0 } name)
                Metas.Add((attribute == "itemprop" ? "itemprop:" + name.ToLowerInvariant() : name.ToLowerInvariant(), value, content));
        }
    }

    private void ReadMarked(HtmlPage page, int node)
    {
        ref readonly var element = ref page.Nodes[node];
        if (element.AttributeCount == 0)
            return;
        if (page.FindAttribute(node, "itemprop") is { } property)
        {
            var name = page.Source.Substring(property.Start, property.Length).ToLowerInvariant();
            if (name is "datepublished" or "datemodified" or "author" or "name" or "headline" or "datecreated")
                Marked.Add((name, Clean(page.ValueOf(node, "content") ?? page.ValueOf(node, "datetime") ?? Bounded(page, node)), node));
        }
        if (element.Tag == HtmlTag.Time && page.ValueOf(node, "datetime") is { Length: > 0 } time)
            Marked.Add(("time", time.Trim(), node));
        else if (element.Tag == HtmlTag.A && page.FindAttribute(node, "rel") is { } rel && page.Source.AsSpan(rel.Start, rel.Length).Contains("author", StringComparison.OrdinalIgnoreCase))
            Marked.Add(("rel-author", Clean(Bounded(page, node)), node));
        else if (element.Tag == HtmlTag.A && page.FindAttribute(node, "rel") is { } tag && page.Source.AsSpan(tag.Start, tag.Length).Equals("tag", StringComparison.OrdinalIgnoreCase))
            Marked.Add(("rel-tag", Clean(Bounded(page, node)), node));
    }

    private static string Bounded(HtmlPage page, int node) => page.Nodes[node].SubtreeEnd - node > 40 ? "" : page.TextOf(node) is { Length: < 400 } text ? text : "";

    private static bool IsIn(HtmlPage page, int node, HtmlTag tag)
    {
        for (var parent = page.Nodes[node].Parent; parent >= 0; parent = page.Nodes[parent].Parent)
        {
            if (page.Nodes[parent].Tag == tag)
                return true;
        }
        return false;
    }

    // The first object of an article's type that no list of other articles holds.
    private void FindArticle()
    {
        foreach (var candidate in Objects)
        {
            if (Array.IndexOf(ArticleTypes, candidate.Type) < 0 || IsListed(candidate) || (candidate.Find("headline") is null && candidate.Find("datePublished") is null))
                continue;
            Article = candidate;
            return;
        }
        Article = Objects.FirstOrDefault(o => o.Find("headline") is not null && o.Find("datePublished") is not null && !IsListed(o));
    }

    private bool IsListed(JsonLdObject candidate)
    {
        for (var at = candidate; at.Parent >= 0; at = Objects[at.Parent])
        {
            if (at.Property is "itemListElement" or "hasPart" or "liveBlogUpdate" or "isBasedOn" or "mentions" or "citation" or "comment" or "review" or "blogPost")
                return true;
        }
        return false;
    }
}
