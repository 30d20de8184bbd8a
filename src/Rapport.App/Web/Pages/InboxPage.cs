using System.Globalization;
using Rapport.Export;
using Rapport.Pipeline;

namespace Rapport.App.Web.Pages;

/// <summary>Every document of the case: searched, sorted, narrowed, and paged on while others come in.</summary>
internal static class InboxPage
{
    private const int PageLength = 20;
    private const int FacetValues = 8;

    private static readonly (string Word, string Name)[] Orders = [("newest", "Newest"), ("oldest", "Oldest"), ("relevance", "Relevance")];
    private static readonly (string Word, string Name)[] Scopes = [("content", "Whole text"), ("title", "Titles"), ("keyword", "Publishers' tags")];
    private static readonly (string Facet, string Name)[] Facets = [("outlet", "Outlet"), ("genre", "Genre"), ("language", "Language"), ("side", "Side"), ("year", "Year")];

    public static void Map(PageRoutes pages)
    {
        pages.GetOfCase("inbox", ShowAsync);
        pages.GetOfCase("inbox.json", page =>
        {
            var asked = Asked.Of(page);
            var (hits, _, fault) = page.Desk.Read(ledger => ReadingRoom.Search(ledger, asked.Words, asked.Scope, asked.Order, page.Number("limit", PageLength, 1, 1000), page.Query("after"), asked.Filter));
            return fault is null ? page.WriteAsync(ContractJson.Document(json => SearchJson.Write(json, hits)), "application/json; charset=utf-8") : page.RefuseAsync(fault.Message);
        });
    }

    private static Task ShowAsync(PageRequest page)
    {
        var asked = Asked.Of(page);
        var (found, counted) = page.Desk.Read(ledger => (
            ReadingRoom.Search(ledger, asked.Words, asked.Scope, asked.Order, PageLength, page.Query("after"), asked.Filter),
            ReadingRoom.Facets(ledger, asked.Words, asked.Scope, asked.Filter)));
        var html = new HtmlWriter();
        html.Add($"<h1>Inbox</h1>\n").Add(Form(page, asked));
        if ((found.Fault ?? counted.Fault) is { } fault)
            return page.ShowAsync("Inbox", html.Add($"<p role=\"alert\" class=\"wrong\">{fault.Message}</p>\n").ToMarkup());
        html.Add($"<div class=\"inbox\">\n<aside class=\"facets\" aria-label=\"Narrow the list\">\n").Add(FacetLists(page, asked, counted.Counts)).Add($"</aside>\n<section aria-label=\"Documents\">\n");
        html.Add($"<p role=\"status\" class=\"count\">{Count(page, asked, counted.Total)}</p>\n");
        if (!found.Hits.IsEmpty)
            html.Add($"<ol class=\"hits\">\n");
        foreach (var hit in found.Hits)
            html.Add(Hit(page, hit));
        if (!found.Hits.IsEmpty)
            html.Add($"</ol>\n<p class=\"more\">{(found.More ? HtmlWriter.Of($"<a class=\"button\" href=\"{asked.Address(page, "after", found.Hits[^1].Cursor)}\">Go on</a>") : HtmlWriter.Of($"No more."))}{(page.Has("after") ? HtmlWriter.Of($" <a href=\"{asked.Address(page, "after", null)}\">Back to the first</a>") : SafeHtml.None)}</p>\n");
        html.Add($"<p class=\"tools\"><a href=\"{asked.Address(page, null, null).Replace("/inbox", "/inbox.json", StringComparison.Ordinal)}\">This list as JSON</a></p>\n</section>\n</div>\n");
        return page.ShowAsync(asked.Words is null ? "Inbox" : $"“{asked.Words}”", html.ToMarkup());
    }

    private static SafeHtml Count(PageRequest page, Asked asked, int total)
    {
        if (total > 0)
            return HtmlWriter.Of($"{total.ToString("N0", CultureInfo.InvariantCulture)} document{(total == 1 ? "" : "s")}");
        if (asked.Words is not null || asked.Filter != SearchFilter.None)
            return HtmlWriter.Of($"No result. Try fewer words, another place to look, or <a href=\"{page.Desk.At("inbox")}\">the whole list</a>.");
        return HtmlWriter.Of($"No document has been read yet. <a href=\"{page.Desk.At("intake")}\">Take in</a> some, then run.");
    }

    private static SafeHtml Form(PageRequest page, Asked asked)
    {
        var html = new HtmlWriter();
        html.Add($"<form class=\"search\" method=\"get\" action=\"{page.Desk.At("inbox")}\">\n<p class=\"words\"><label for=\"q\">Look for</label><input id=\"q\" type=\"search\" name=\"q\" value=\"{asked.Words}\" autocomplete=\"off\"></p>\n<p><label for=\"scope\">in</label><select id=\"scope\" name=\"scope\">");
        foreach (var (word, name) in Scopes)
            html.Add($"<option value=\"{word}\"{(Word.Of(asked.Scope) == word ? new SafeHtml(" selected") : SafeHtml.None)}>{name}</option>");
        html.Add($"</select></p>\n<p><label for=\"sort\">by</label><select id=\"sort\" name=\"sort\">");
        foreach (var (word, name) in Orders)
            html.Add($"<option value=\"{word}\"{(Word.Of(asked.Order) == word ? new SafeHtml(" selected") : SafeHtml.None)}>{name}</option>");
        html.Add($"</select></p>\n");
        foreach (var (facet, _) in Facets)
        {
            if (asked.Value(facet) is { } value)
                html.Add($"<input type=\"hidden\" name=\"{facet}\" value=\"{value}\">");
        }
        return html.Add($"<p><button class=\"main\">Search</button></p>\n</form>\n").ToMarkup();
    }

    private static SafeHtml FacetLists(PageRequest page, Asked asked, IReadOnlyCollection<FacetCount> counts)
    {
        var html = new HtmlWriter();
        foreach (var (facet, name) in Facets)
        {
            var values = counts.Where(c => c.Facet == facet).ToList();
            if (values.Count == 0)
                continue;
            html.Add($"<section><h2>{name}</h2>\n<ul>\n");
            foreach (var value in values.Take(FacetValues))
            {
                var shown = value.Value.Length == 0 ? "not known" : facet == "genre" ? Phrases.Spaced(value.Value) : value.Value;
                html.Add(asked.Value(facet) is not null
                    ? HtmlWriter.Of($"<li class=\"on\">{SafeHtml.Words(shown)} <a href=\"{asked.Address(page, facet, null)}\" aria-label=\"Every {name.ToLowerInvariant()} again, not only {shown}\">all</a></li>\n")
                    : HtmlWriter.Of($"<li><a href=\"{asked.Address(page, facet, value.Value)}\">{SafeHtml.Words(shown)}</a> <span class=\"soft\">{value.Count}</span></li>\n"));
            }
            html.Add($"</ul>{(values.Count > FacetValues ? HtmlWriter.Of($"<p class=\"soft\">and {values.Count - FacetValues} more</p>") : SafeHtml.None)}</section>\n");
        }
        return html.ToMarkup();
    }

    /// <summary>One hit, with the words around its first match.</summary>
    public static SafeHtml Hit(PageRequest page, SearchHit hit) => HtmlWriter.Of(
        $"<li><article><h3><a href=\"{page.Desk.At("documents/" + hit.Document)}{(hit.Spans.IsEmpty ? "" : string.Create(CultureInfo.InvariantCulture, $"?at={hit.Spans[0].Start}-{hit.Spans[0].End}#at"))}\">{SafeHtml.Words(hit.Title ?? "Untitled")}</a></h3><p class=\"soft\">{SafeHtml.Words(hit.Outlet ?? "outlet unknown")} · {(hit.Published ?? "undated").Replace('T', ' ')}</p><p>{SafeHtml.Words(hit.Snippet)}</p></article></li>\n");

    /// <summary>What the address asks for.</summary>
    private sealed record Asked(string? Words, SearchScope Scope, SearchOrder Order, SearchFilter Filter)
    {
        public static Asked Of(PageRequest page)
        {
            var words = page.Query("q")?.Trim() is { Length: > 0 } typed ? typed : null;
            // "relativity" is how some sites misname relevance.
            var sort = page.Query("sort") is "relativity" ? "relevance" : page.Query("sort");
            return new(
                words,
                Word.TryParse<SearchScope>(page.Query("scope"), out var scope) ? scope : SearchScope.Content,
                Word.TryParse<SearchOrder>(sort, out var order) ? order : SearchOrder.Newest,
                new(Facet(page, "outlet"), Facet(page, "genre"), Facet(page, "language"), Facet(page, "side"), Facet(page, "year")));
        }

        public string? Value(string facet) => facet switch
        {
            "outlet" => Filter.Outlet,
            "genre" => Filter.Genre,
            "language" => Filter.Language,
            "side" => Filter.Side,
            _ => Filter.Year,
        };

        /// <summary>The address of this list with one thing changed; every change but of the page begins at the first page again.</summary>
        public string Address(PageRequest page, string? name, string? value)
        {
            var query = new List<(string Name, string Value)>();
            if (Words is not null)
                query.Add(("q", Words));
            if (Scope != SearchScope.Content)
                query.Add(("scope", Word.Of(Scope)));
            if (Order != SearchOrder.Newest)
                query.Add(("sort", Word.Of(Order)));
            query.AddRange(Facets.Where(f => f.Facet != name && Value(f.Facet) is not null).Select(f => (f.Facet, Value(f.Facet)!)));
            if (name is not null && value is not null)
                query.Add((name, value));
            return page.Desk.At("inbox") + (query.Count == 0 ? "" : "?" + string.Join('&', query.Select(q => $"{q.Name}={Uri.EscapeDataString(q.Value)}")));
        }

        private static string? Facet(PageRequest page, string name) => page.Has(name) ? page.Query(name) ?? "" : null;
    }
}
