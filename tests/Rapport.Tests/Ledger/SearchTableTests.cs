using System.Globalization;
using Rapport.Ledger;

namespace Rapport.Tests.Ledger;

public sealed class SearchTableTests
{
    [Theory]
    [InlineData("semiconductor", SearchScope.Content, "doc-a doc-b")]
    [InlineData("semiconductor", SearchScope.Title, "")]
    [InlineData("strait", SearchScope.Keyword, "doc-a")]
    [InlineData("韓国", SearchScope.Content, "doc-b")]
    [InlineData("수출", SearchScope.Content, "doc-a")]
    [InlineData("c++", SearchScope.Content, "doc-a")]
    [InlineData("o'brien\"s", SearchScope.Content, "doc-b")]
    [InlineData("𠮷野", SearchScope.Content, "doc-b")]
    [InlineData("e\u0301tat", SearchScope.Content, "doc-a")]
    [InlineData("𰻝", SearchScope.Content, "doc-a")]
    [InlineData("AND", SearchScope.Content, "")]
    [InlineData("", SearchScope.Content, "")]
    public void A_term_is_found_whole_in_its_scope(string term, SearchScope scope, string documents)
    {
        using var home = new TestCase();
        using var ledger = home.Open();
        ledger.PutSearchRows([
            new() { Document = new("doc-a"), SortKey = "2026-01-05", ContentTerms = "semiconductor 수출 출이 c++ e\u0301tat 𰻝 taiwan strait", TitleTerms = "exports", KeywordTerms = "taiwan strait" },
            new() { Document = new("doc-b"), SortKey = "2026-01-06", ContentTerms = "semiconductor 韓国 国与 o'brien\"s 𠮷野", TitleTerms = "韓国" },
        ]);
        var page = ledger.Search(SearchQuery.AllOf([term]), scope, SearchOrder.Oldest, 10);
        Assert.Null(page.Fault);
        Assert.Equal(documents, string.Join(' ', page.Matches.Select(m => m.Document.Value)));
    }

    [Fact]
    public void A_prefix_a_phrase_and_several_terms_are_found()
    {
        using var home = new TestCase();
        using var ledger = home.Open();
        ledger.PutSearchRows([Row(1, "2026", "china south korea ties"), Row(2, "2026", "korea south of china")]);
        Assert.Single(ledger.Search(SearchQuery.Phrase(["china", "south", "korea"]), SearchScope.Content, SearchOrder.Newest, 10).Matches);
        Assert.Equal(2, ledger.Search(SearchQuery.AllOf(["korea", "china"]), SearchScope.Content, SearchOrder.Newest, 10).Matches.Length);
        Assert.Equal(2, ledger.Search(SearchQuery.Prefix("kor"), SearchScope.Content, SearchOrder.Newest, 10).Matches.Length);
        Assert.Empty(ledger.Search(SearchQuery.Prefix("kor"), SearchScope.Title, SearchOrder.Newest, 10).Matches);
        ledger.PutSearchRows([Row(3, "2026", "other") with { TitleTerms = "korea 中国" }]);
        Assert.Single(ledger.Search(SearchQuery.And([SearchQuery.Prefix("kor"), SearchQuery.AnyOf(["中国", "no"])]), SearchScope.Title, SearchOrder.Relevance, 10).Matches);
        Assert.Single(ledger.Search(SearchQuery.And([SearchQuery.Prefix("kor"), SearchQuery.AnyOf(["ties", "trade"])]), SearchScope.Content, SearchOrder.Newest, 10).Matches);
    }

    [Fact]
    public void Facets_count_what_is_found_and_narrow_it_the_unknown_included()
    {
        using var home = new TestCase();
        using var ledger = home.Open();
        ledger.PutSearchRows([
            Row(1, "2026-01-05") with { Outlet = "Gazette", Genre = "opinion", Language = "en", Side = "KOR", Published = "2026-01-05" },
            Row(2, "2025-01-05") with { Outlet = "Gazette", Genre = "report", Language = "ko", Side = "KOR", Published = "2025-01-05T10:00" },
            Row(3, "") with { Genre = "unknown" },
            Row(4, "2026", "other") with { Outlet = "Post", Genre = "report", Published = "2026" },
        ]);
        var (counts, total, fault) = ledger.Facets("\"word\"", SearchScope.Content, SearchFilter.None);
        Assert.Null(fault);
        Assert.Equal(3, total);
        Assert.Equal([new("outlet", "Gazette", 2), new("outlet", "", 1)], counts.Where(c => c.Facet == "outlet"));
        Assert.Equal([new("year", "", 1), new("year", "2025", 1), new("year", "2026", 1)], counts.Where(c => c.Facet == "year"));
        Assert.Equal(4, ledger.Facets(null, SearchScope.Content, SearchFilter.None).Total);
        Assert.Equal("doc-004 doc-001", Found(new(Year: "2026"), SearchOrder.Oldest));
        Assert.Equal("doc-003", Found(new(Outlet: ""), SearchOrder.Newest));
        Assert.Equal("doc-002", Found(new(Genre: "report", Language: "ko"), SearchOrder.Newest));
        Assert.Equal("", Found(new(Side: "CHN"), SearchOrder.Newest));
        Assert.Equal("doc-001 doc-002", string.Join(' ', ledger.Search("\"word\"", SearchScope.Content, SearchOrder.Relevance, 10, null, new(Side: "KOR")).Matches.Select(m => m.Document.Value).Order()));

        string Found(SearchFilter filter, SearchOrder order) => string.Join(' ', ledger.Search(null, SearchScope.Content, order, 10, null, filter).Matches.Select(m => m.Document.Value));
    }

    [Fact]
    public void Browsing_pages_through_every_row_once_while_rows_come_in()
    {
        using var home = new TestCase();
        using var ledger = home.Open();
        ledger.PutSearchRows([.. Enumerable.Range(1, 25).Select(i => Row(i, $"2026-01-{i:00}"))]);
        var seen = new List<string>();
        string? cursor = null;
        for (var page = 0; page < 10; page++)
        {
            var found = ledger.Search(null, SearchScope.Content, SearchOrder.Newest, 4, cursor);
            seen.AddRange(found.Matches.Select(m => m.Document.Value));
            ledger.PutSearchRows([Row(100 + page, $"2026-02-{page + 1:00}")]);
            if (!found.More)
                break;
            cursor = found.Matches[^1].Cursor;
        }
        Assert.Equal(Enumerable.Range(1, 25).Reverse().Select(i => $"doc-{i:000}"), seen);
    }

    [Fact]
    public void The_two_date_orders_are_exact_reverses()
    {
        using var home = new TestCase();
        using var ledger = home.Open();
        ledger.PutSearchRows([Row(3, "2026-01-05"), Row(1, "2026-01-05"), Row(2, ""), Row(5, "2024"), Row(4, "2026-01-05")]);
        var newest = ledger.Search("\"word\"", SearchScope.Content, SearchOrder.Newest, 10).Matches.Select(m => m.Document).ToList();
        var oldest = ledger.Search("\"word\"", SearchScope.Content, SearchOrder.Oldest, 10).Matches.Select(m => m.Document).ToList();
        Assert.Equal(newest, oldest.AsEnumerable().Reverse());
        Assert.Equal("doc-002", newest[^1].Value);
    }

    [Theory]
    [InlineData(SearchOrder.Newest)]
    [InlineData(SearchOrder.Oldest)]
    [InlineData(SearchOrder.Relevance)]
    public void Paging_while_rows_come_in_repeats_nothing_and_misses_nothing(SearchOrder order)
    {
        using var home = new TestCase();
        using var ledger = home.Open();
        ledger.PutSearchRows([.. Enumerable.Range(0, 50).Select(i => Row(i * 2, Day(i % 7), string.Join(' ', Enumerable.Repeat("word", 1 + (i % 5)))))]);
        var seen = new List<string>();
        string? cursor = null;
        var added = 1;
        while (ledger.Search("\"word\"", SearchScope.Content, order, 7, cursor) is { Matches.Length: > 0 } page)
        {
            Assert.Null(page.Fault);
            seen.AddRange(page.Matches.Select(m => m.Document.Value));
            cursor = page.Matches[^1].Cursor;
            ledger.PutSearchRows([Row(added, Day(added % 7), "word word other"), Row(0, Day(0), "word again"), Row(added + 20, Day(3), "nothing")]);
            added += 2;
        }
        var old = Enumerable.Range(0, 50).Select(i => Row(i * 2, "").Document.Value).ToHashSet();
        Assert.Equal(50, seen.Count(old.Contains));
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    [Fact]
    public void Relevance_puts_the_better_match_first_and_equals_newest_first()
    {
        using var home = new TestCase();
        using var ledger = home.Open();
        ledger.PutSearchRows([Row(3, "2025", "word other other"), Row(2, "2026", "word other other"), Row(1, "2026", "word word word"), Row(4, "2026", "other")]);
        var page = ledger.Search("\"word\"", SearchScope.Content, SearchOrder.Relevance, 10);
        Assert.Equal(["doc-001", "doc-002", "doc-003"], page.Matches.Select(m => m.Document.Value));
        Assert.True(page.Matches[0].Score > page.Matches[1].Score);
    }

    [Fact]
    public void A_row_put_again_takes_the_place_of_the_old_and_rows_not_kept_are_gone()
    {
        using var home = new TestCase();
        using var ledger = home.Open();
        ledger.PutSearchRows([Row(1, "2026", "old"), Row(2, "2026", "word") with { Part = 0 }, Row(2, "2026", "word") with { Part = 1 }]);
        ledger.PutSearchRows([Row(1, "2026", "word")]);
        Assert.Empty(ledger.Search("\"old\"", SearchScope.Content, SearchOrder.Newest, 10).Matches);
        ledger.KeepSearchRows([(new("doc-001"), null), (new("doc-002"), 1)]);
        Assert.Equal([(int?)null, 1], ledger.Search("\"word\"", SearchScope.Content, SearchOrder.Oldest, 10).Matches.Select(m => m.Part));
    }

    [Theory]
    [InlineData("\"open", 10, null, "bad-query")]
    [InlineData("nosuchcolumn : word", 10, null, "bad-query")]
    [InlineData("\"word\"", 0, null, "bad-limit")]
    [InlineData("\"word\"", 10, "%%%", "bad-cursor")]
    [InlineData("\"word\"", 10, "e30", "bad-cursor")]
    public void What_cannot_be_searched_says_why(string query, int limit, string? cursor, string code)
    {
        using var home = new TestCase();
        using var ledger = home.Open();
        ledger.PutSearchRows([Row(1, "2026")]);
        Assert.Equal(code, ledger.Search(query, SearchScope.Content, SearchOrder.Newest, limit, cursor).Fault!.Code);
    }

    [Fact]
    public void A_search_that_takes_too_long_is_given_up_and_says_so()
    {
        using var home = new TestCase();
        using var ledger = home.Open(TestCase.Options() with { Clock = new HurryingClock(), SearchTimeLimit = TimeSpan.FromMilliseconds(1) });
        ledger.PutSearchRows([.. Enumerable.Range(0, 2000).Select(i => Row(i, Day(i % 28)))]);
        var page = ledger.Search("\"word\"", SearchScope.Content, SearchOrder.Relevance, 10);
        Assert.Equal("time-limit", page.Fault!.Code);
        Assert.Empty(ledger.Search("\"nothing\"", SearchScope.Content, SearchOrder.Newest, 10).Matches);
    }

    private static string Day(int day) => string.Create(CultureInfo.InvariantCulture, $"2026-01-{day + 1:00}");

    private static SearchRow Row(int number, string sort, string terms = "word") =>
        new() { Document = new(string.Create(CultureInfo.InvariantCulture, $"doc-{number:000}")), SortKey = sort, ContentTerms = terms };

    private sealed class HurryingClock : TimeProvider
    {
        private long _now;

        public override long GetTimestamp() => _now += TimestampFrequency;
    }
}
