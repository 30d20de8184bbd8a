using System.Text.RegularExpressions;

namespace Rapport.Reading.Metadata;

/// <summary>Finds who signed an article: structured data, meta tags, marked names, and the byline that stands near the title.</summary>
internal static partial class AuthorReader
{
    private static readonly string[] Names = ["author", "article:author", "byl", "byline", "dc.creator", "dcterms.creator", "dc.contributor", "parsely-author", "sailthru.author", "citation_author", "cxenseparse:author", "article:author_name", "itemprop:author", "authors", "article.author", "rnews:author", "shareaholic:article_author_name", "twitter:data1"];

    /// <summary>Candidates in the order of their weight, each a list of names.</summary>
    public static List<(List<string> Names, string Kind, string Rule, TextSpan? Source)> Find(PageEvidence evidence, PageFacts facts)
    {
        var site = TitleReader.SiteNames(evidence, facts);
        var found = new List<(List<string> Names, string Kind, string Rule, TextSpan? Source)>();
        void Add(IEnumerable<string> values, string kind, string rule, TextSpan? source)
        {
            var names = new List<string>();
            foreach (var name in values.SelectMany(NameList.Split))
            {
                if (!names.Contains(name, StringComparer.OrdinalIgnoreCase))
                    names.Add(name);
            }
            // "By X, CNN": where a person signs, the house beside her is no author, unless structured data say so in so many words.
            if (names.Exists(n => !IsOrganisation(n, site)))
                names.RemoveAll(n => kind == "json-ld" ? site.Contains(TitleReader.Key(n)) : IsOrganisation(n, site));
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
        // A person before an organisation; where nobody is named, an outlet or a desk that signs its own pieces is their author. A name that only its place speaks for comes last.
        return [.. found.OrderBy(f => f.Rule is ShownNames.BesideDate or ShownNames.Signature ? 2
            : f.Names.TrueForAll(name => IsOrganisation(name, site) || (f.Kind == "byline" && !ShownNames.IsName(name))) ? 1 : 0)];
    }

    private static bool IsOrganisation(string name, List<string> site)
    {
        const int telling = 4;
        var key = TitleReader.Key(name);
        return Organisation().IsMatch(name) || OutletNames.HasOutletWord(name) || site.Exists(s => s == key || (s.Length >= telling && key.Contains(s, StringComparison.Ordinal)));
    }

    // Legal forms, addresses, desks.
    [GeneratedRegex(@"\b(gmbh|ag|se|inc|ltd|llc|corp|plc|s\.?a|e\.?\s?v|verlag|stiftung|verband|redaktion\w*|rédaction|redacción|redazione|redakcja|redactie|newsroom|newsdesk|desk|staff|team|editors?|agenc(y|ies)|agentur(en)?|presse\w*|press|media|medien)\b|\w\.(com|net|org|info|[a-z]{2})$|^\w{2,4}/\w{2,4}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Organisation();

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
