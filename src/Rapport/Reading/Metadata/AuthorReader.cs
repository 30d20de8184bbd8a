namespace Rapport.Reading.Metadata;

/// <summary>Finds who signed an article: structured data, meta tags, marked names, and the byline that stands near the title.</summary>
internal static class AuthorReader
{
    private static readonly string[] Names = ["author", "article:author", "byl", "byline", "dc.creator", "dcterms.creator", "dc.contributor", "parsely-author", "sailthru.author", "citation_author", "cxenseparse:author", "article:author_name", "itemprop:author", "authors", "article.author", "rnews:author", "shareaholic:article_author_name", "twitter:data1"];

    /// <summary>Candidates in the order of their weight, each a list of names.</summary>
    public static List<(List<string> Names, string Kind, string Rule, TextSpan? Source)> Find(PageEvidence evidence, PageFacts facts)
    {
        var site = TitleReader.SiteNames(evidence, facts);
        var found = new List<(List<string>, string, string, TextSpan?)>();
        void Add(IEnumerable<string> values, string kind, string rule, TextSpan? source)
        {
            var names = new List<string>();
            foreach (var name in values.SelectMany(NameList.Split))
            {
                if (!names.Contains(name, StringComparer.OrdinalIgnoreCase) && !site.Contains(TitleReader.Key(name)))
                    names.Add(name);
            }
            if (names.Count > 0)
                found.Add((names, kind, rule, source));
        }
        if (facts.Article is { } article)
            Add(OfArticle(facts, article), "json-ld", "author", article.Properties.FirstOrDefault(p => p.Name == "author").Source);
        foreach (var name in Names)
            Add(facts.Metas.Where(m => m.Name == name && (name != "twitter:data1" || facts.Meta("twitter:label1")?.Value is "Written by" or "Verfasst von" or "Écrit par" or "Escrito por")).Select(m => m.Value), "meta", name, facts.Meta(name)?.Source);
        var near = Near(evidence);
        Add(facts.Marked.Where(m => m.Name is "author" && near(m.Node)).Select(m => m.Value), "microdata", "author", null);
        Add(facts.Marked.Where(m => m.Name is "rel-author" && near(m.Node)).Select(m => m.Value), "microdata", "rel=author", null);
        foreach (var (names, rule) in ShownNames.Find(evidence))
            Add(names, "byline", rule, null);
        // Where nobody else is named, an outlet that signs its own pieces is their author.
        if (found.Count == 0 && facts.Article is { } signed && OfArticle(facts, signed) is { Count: > 0 } own && own.SelectMany(NameList.Split).ToList() is { Count: > 0 } outlet)
            found.Add((outlet, "json-ld", "the outlet itself", null));
        return found;
    }

    private static List<string> OfArticle(PageFacts facts, JsonLdObject article)
    {
        var people = new List<string>();
        var others = new List<string>();
        foreach (var property in new[] { "author", "creator" })
        {
            foreach (var (name, value, _, _) in article.Properties)
            {
                if (value is not null && string.Equals(name, property, StringComparison.OrdinalIgnoreCase))
                    people.Add(value);
            }
            foreach (var author in facts.Follow(article, property))
            {
                var name = string.Join("; ", author.Properties.Where(p => p.Value is not null && string.Equals(p.Name, "name", StringComparison.OrdinalIgnoreCase)).Select(p => p.Value));
                (author.Type is "Organization" or "NewsMediaOrganization" ? others : people).Add(name);
            }
            if (people.Count + others.Count > 0)
                break;
        }
        return people.Exists(p => p.Length > 0) ? people : others;
    }

    private static Func<int, bool> Near(PageEvidence evidence)
    {
        var blocks = evidence.Rendered.Blocks;
        var title = evidence.Kinds.IndexOf(ZoneKind.Title);
        var last = evidence.Kinds.LastIndexOf(ZoneKind.Body);
        var from = title < 0 ? 0 : blocks[Math.Max(0, title - 10)].First;
        var until = last < 0 ? int.MaxValue : blocks[Math.Min(blocks.Length - 1, last + 6)].End;
        return node => node >= from && node <= until;
    }
}
