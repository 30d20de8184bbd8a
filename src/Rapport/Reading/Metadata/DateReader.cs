using System.Globalization;

namespace Rapport.Reading.Metadata;

/// <summary>Finds when a page's article was published and changed: structured data, meta tags, marked times, the address. Moments are taken over as stated, never moved to another zone.</summary>
internal static class DateReader
{
    private static readonly string[] PublishedNames =
    [
        "article:published_time", "og:published_time", "article:published", "article.published", "datepublished", "itemprop:datepublished", "date.published", "publish_date", "publish-date", "publishdate", "pubdate", "published_time",
        "published-date", "publication_date", "publicationdate", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date", "dcterms.date", "citation_publication_date", "citation_date", "parsely-pub-date",
        "sailthru.date", "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "ptime", "rnews:datepublished", "date_published", "article_date_original", "originalpublicationdate", "displaydate", "date", "article:created",
        "itemprop:datecreated", "created", "shareaholic:article_published_time", "bt:pubdate", "vr:published_time", "live:published",
    ];

    private static readonly string[] ModifiedNames = ["article:modified_time", "og:updated_time", "itemprop:datemodified", "datemodified", "lastmod", "last-modified", "dcterms.modified", "dc.date.modified", "article:modified", "date.updated", "shareaholic:article_modified_time"];

    /// <summary>Candidates in the order of their weight.</summary>
    public static List<(StatedMoment Moment, string Kind, string Rule, TextSpan? Source, bool Modified)> Find(PageEvidence evidence, PageFacts facts)
    {
        var found = new List<(StatedMoment, string, string, TextSpan?, bool)>();
        void Add(string? value, string kind, string rule, TextSpan? source, bool modified = false)
        {
            if (value is not null && MachineDate.Read(value) is { } moment)
                found.Add((moment, kind, rule, source, modified));
        }
        if (facts.Article is { } article)
        {
            Add(article.Find("datePublished")?.Value, "json-ld", "datePublished", article.Find("datePublished")?.Source);
            Add(article.Find("dateCreated")?.Value, "json-ld", "dateCreated", article.Find("dateCreated")?.Source);
            Add(article.Find("dateModified")?.Value, "json-ld", "dateModified", article.Find("dateModified")?.Source, modified: true);
        }
        foreach (var other in facts.Objects)
        {
            if (other.Type is "WebPage" or "ItemPage" && other != facts.Article)
                Add(other.Find("datePublished")?.Value, "json-ld", "page datePublished", other.Find("datePublished")?.Source);
        }
        foreach (var name in PublishedNames)
        {
            if (facts.Meta(name) is { } meta)
                Add(meta.Value, "meta", name, meta.Source);
        }
        foreach (var name in ModifiedNames)
        {
            if (facts.Meta(name) is { } meta)
                Add(meta.Value, "meta", name, meta.Source, modified: true);
        }
        AddMarked(evidence, facts, Add);
        if (evidence.Address is { } address)
            Add(InAddress(address), "address", "address", null);
        foreach (var (day, source, modified) in Lines(evidence, facts))
            found.Add((new(day, null, DatePrecision.Day, null, true, false), "text", "date line", source, modified));
        return found;
    }

    private static void AddMarked(PageEvidence evidence, PageFacts facts, Action<string?, string, string, TextSpan?, bool> add)
    {
        foreach (var (name, value, node) in facts.Marked)
        {
            if (name is "datepublished" or "datecreated" or "datemodified")
                add(value, "microdata", name, SourceOf(evidence, node), name == "datemodified");
        }
        // A time near the title is the article's; one far below belongs to another piece.
        var blocks = evidence.Rendered.Blocks;
        var title = evidence.Kinds.IndexOf(ZoneKind.Title);
        var body = evidence.Kinds.IndexOf(ZoneKind.Body);
        var from = title < 0 ? 0 : blocks[Math.Max(0, title - 8)].First;
        var until = body < 0 ? int.MaxValue : blocks[Math.Min(blocks.Length - 1, Math.Max(body, title) + 4)].End;
        foreach (var (name, value, node) in facts.Marked)
        {
            if (name == "time" && node >= from && node <= until)
                add(value, "time", "time near the title", SourceOf(evidence, node), false);
        }
    }

    // Short lines about the title first, then those right after the body; "updated" speaks of a change.
    private static IEnumerable<(DateOnly Day, TextSpan? Source, bool Modified)> Lines(PageEvidence evidence, PageFacts facts)
    {
        const int near = 12, longest = 240;
        var blocks = evidence.Rendered.Blocks;
        int title = evidence.Kinds.IndexOf(ZoneKind.Title), first = evidence.Kinds.IndexOf(ZoneKind.Body), last = evidence.Kinds.LastIndexOf(ZoneKind.Body);
        if (first < 0)
            yield break;
        var language = facts.DeclaredLanguage is { Length: >= 2 } declared ? declared[..2].ToLowerInvariant() : null;
        int from = Math.Max(0, Math.Min(title < 0 ? first : title, first) - near), to = Math.Min(blocks.Length - 1, Math.Max(title, first) + 3);
        foreach (var i in Enumerable.Range(from, to - from + 1).OrderBy(i => evidence.Kinds[i] is ZoneKind.Date or ZoneKind.Byline ? 0 : i >= title ? 1 : 2).Concat(Enumerable.Range(last, Math.Min(near, blocks.Length - last))))
        {
            if (blocks[i].Span.Length > longest || (evidence.Kinds[i] is ZoneKind.Related or ZoneKind.Comments && i != title))
                continue;
            var line = blocks[i].Span.Of(evidence.Rendered.Text);
            if (LineDates.Find(line, language) is { } found)
                yield return (found.Day, null, IsChange(line.AsSpan(0, found.Span.Start)));
        }
    }

    private static bool IsChange(ReadOnlySpan<char> before) => before.Length < 60 && (before.Contains("updated", StringComparison.OrdinalIgnoreCase) || before.Contains("modified", StringComparison.OrdinalIgnoreCase)
        || before.Contains("aktualisiert", StringComparison.OrdinalIgnoreCase) || before.Contains("mis à jour", StringComparison.OrdinalIgnoreCase) || before.Contains("actualizado", StringComparison.OrdinalIgnoreCase)
        || before.Contains("수정", StringComparison.Ordinal) || before.Contains("更新", StringComparison.Ordinal));

    private static TextSpan SourceOf(PageEvidence evidence, int node) => TextSpan.FromBounds(evidence.Page.Nodes[node].Start, evidence.Page.Nodes[node].End);

    /// <summary>The day in an address such as <c>/2024/05/03/</c>, <c>2024-05-03</c> or <c>20240503</c>, or null.</summary>
    internal static string? InAddress(string address)
    {
        var start = address.IndexOf("://", StringComparison.Ordinal) is var at and >= 0 ? address.IndexOf('/', at + 3) : 0;
        for (var i = Math.Max(0, start); i + 8 <= address.Length; i++)
        {
            if (!char.IsAsciiDigit(address[i]) || (i > 0 && char.IsAsciiDigit(address[i - 1])))
                continue;
            var run = 0;
            while (i + run < address.Length && char.IsAsciiDigit(address[i + run]))
                run++;
            if (run == 4 && i + 10 <= address.Length && address[i + 4] is '/' or '-' or '_' or '.' && address[i + 7] == address[i + 4]
                && IsDay(address.AsSpan(i, 4), address.AsSpan(i + 5, 2), address.AsSpan(i + 8, 2)) && (i + 10 == address.Length || !char.IsAsciiDigit(address[i + 10])))
                return $"{address.AsSpan(i, 4)}-{address.AsSpan(i + 5, 2)}-{address.AsSpan(i + 8, 2)}";
            if (run == 8 && IsDay(address.AsSpan(i, 4), address.AsSpan(i + 4, 2), address.AsSpan(i + 6, 2)))
                return $"{address.AsSpan(i, 4)}-{address.AsSpan(i + 4, 2)}-{address.AsSpan(i + 6, 2)}";
            i += run;
        }
        return null;
    }

    private static bool IsDay(ReadOnlySpan<char> year, ReadOnlySpan<char> month, ReadOnlySpan<char> day) =>
        int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y) && int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var m)
        && int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var d) && y is >= 1990 and <= 2099 && m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, m);
}
