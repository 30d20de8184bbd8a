using System.Collections.Immutable;
using System.Globalization;

namespace Rapport.Ledger;

/// <summary>
/// The reading room's search. Terms were cut elsewhere; the table's own tokeniser only splits them at spaces again. It is <c>ascii</c> with every mark made part of a term:
/// <c>unicode61</c> would split a term at marks and at scripts younger than its Unicode 6.1.
/// </summary>
internal sealed class SearchTable(LedgerConnection connection, TimeProvider clock, TimeSpan timeLimit)
{
    private const int WholeDocument = -1;
    private const int MaxLimit = 1000;

    private const string Narrowed = """
        (?7 IS NULL OR coalesce(r.outlet, '') = ?7) AND (?8 IS NULL OR coalesce(r.genre, '') = ?8) AND (?9 IS NULL OR coalesce(r.language, '') = ?9)
        AND (?10 IS NULL OR coalesce(r.side, '') = ?10) AND (?11 IS NULL OR coalesce(substr(r.published, 1, 4), '') = ?11)
        """;

    // In the order of the columns that are counted.
    private static readonly string[] FacetNames = ["outlet", "genre", "language", "side", "year"];

    /// <summary>Adds a row, or puts it in the place of the one for the same document and part.</summary>
    public void Put(SearchRow row)
    {
        using var upsert = connection.Prepare(
            """
            INSERT INTO search_rows(document, part, title, outlet, published, sort, genre, language, side) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
            ON CONFLICT(document, part) DO UPDATE SET title = excluded.title, outlet = excluded.outlet, published = excluded.published, sort = excluded.sort,
              genre = excluded.genre, language = excluded.language, side = excluded.side
            RETURNING number
            """).Bind(1, row.Document.Value).Bind(2, row.Part ?? WholeDocument).Bind(3, row.Title).Bind(4, row.Outlet).Bind(5, row.Published).Bind(6, row.SortKey)
            .Bind(7, row.Genre).Bind(8, row.Language).Bind(9, row.Side);
        connection.Before("search.row");
        upsert.Step();
        var number = upsert.Number(0);
        upsert.Step();
        connection.After("search.row");
        RemoveTerms(number);
        using var terms = connection.Prepare("INSERT INTO search_terms(rowid, content, title, keyword) VALUES(?1, ?2, ?3, ?4)")
            .Bind(1, number).Bind(2, row.ContentTerms).Bind(3, row.TitleTerms).Bind(4, row.KeywordTerms);
        connection.Write("search.terms", terms);
    }

    /// <summary>Leaves only the rows of these documents and parts.</summary>
    public void Keep(IReadOnlyCollection<(DocumentId Document, int? Part)> kept)
    {
        var names = kept.Select(k => (k.Document.Value, k.Part ?? WholeDocument)).ToHashSet();
        var gone = new List<long>();
        using (var query = connection.Prepare("SELECT number, document, part FROM search_rows"))
        {
            while (query.Step())
            {
                if (!names.Contains((query.Text(1), (int)query.Number(2))))
                    gone.Add(query.Number(0));
            }
        }
        foreach (var number in gone)
        {
            RemoveTerms(number);
            using var delete = connection.Prepare("DELETE FROM search_rows WHERE number = ?1").Bind(1, number);
            connection.Write("search.remove", delete);
        }
    }

    /// <summary>One page of what a query finds, or, without one, of all rows by date.</summary>
    public SearchPage Search(string? query, SearchScope scope, SearchOrder order, int limit, string? cursor, SearchFilter filter)
    {
        if (limit is < 1 or > MaxLimit)
            return Refuse("bad-limit", $"A page holds 1 to {MaxLimit} matches; {limit.ToString(CultureInfo.InvariantCulture)} were asked for.");
        if (query is not null && string.IsNullOrWhiteSpace(query))
            return new([], false);
        if (query is null && order == SearchOrder.Relevance)
            order = SearchOrder.Newest;
        var after = cursor is null ? null : SearchCursor.TryParse(cursor);
        if (cursor is not null && (after is null || after.Order != order))
            return Refuse("bad-cursor", "The cursor is none of this search's; begin again without it.");
        return Watched(
            () => order == SearchOrder.Relevance ? ByRelevance(Scoped(query!, scope), limit, after, filter) : ByDate(query is null ? null : Scoped(query, scope), order, limit, after, filter),
            Refuse);
    }

    /// <summary>How many rows a query finds (all, without one) by every facet, the commonest first.</summary>
    public (ImmutableArray<FacetCount> Counts, int Total, Fault? Fault) Facets(string? query, SearchScope scope, SearchFilter filter)
    {
        if (query is not null && string.IsNullOrWhiteSpace(query))
            return ([], 0, null);
        return Watched<(ImmutableArray<FacetCount>, int, Fault?)>(
            () =>
            {
                var from = query is null ? "search_rows r WHERE" : "search_terms t JOIN search_rows r ON r.number = t.rowid WHERE search_terms MATCH ?1 AND";
                using var rows = Filtered(connection.Prepare($"""
                    SELECT r.outlet, r.genre, r.language, r.side, substr(r.published, 1, 4), count(*) FROM {from} {Narrowed} GROUP BY 1, 2, 3, 4, 5
                    """), filter);
                if (query is not null)
                    rows.Bind(1, Scoped(query, scope));
                var counts = new Dictionary<(string Facet, string Value), int>();
                var total = 0;
                while (rows.Step())
                {
                    var some = (int)rows.Number(5);
                    total += some;
                    for (var i = 0; i < FacetNames.Length; i++)
                    {
                        var key = (FacetNames[i], rows.TextOrNull(i) ?? "");
                        counts[key] = counts.GetValueOrDefault(key) + some;
                    }
                }
                return ([.. counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key.Value, StringComparer.Ordinal).Select(c => new FacetCount(c.Key.Facet, c.Key.Value, c.Value))], total, null);
            },
            (code, message) => ([], 0, new("search", code, message)));
    }

    // A search runs on another's text, so it runs under a limit of time.
    private T Watched<T>(Func<T> search, Func<string, string, T> refuse)
    {
        var started = clock.GetTimestamp();
        connection.WatchProgress(() => clock.GetElapsedTime(started) > timeLimit);
        try
        {
            return search();
        }
        catch (OperationCanceledException)
        {
            return refuse("time-limit", $"The search took longer than {timeLimit.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture)} s and was given up; ask for fewer or rarer words.");
        }
        catch (InvalidOperationException malformed)
        {
            return refuse("bad-query", malformed.Message);
        }
        finally
        {
            connection.WatchProgress(null);
        }
    }

    private SearchPage ByDate(string? match, SearchOrder order, int limit, SearchCursor? after, SearchFilter filter)
    {
        // The tie-break turns with the order, so that the two date orders are exact reverses.
        var (compare, direction) = order == SearchOrder.Newest ? ("<", "DESC") : (">", "ASC");
        var from = match is null ? "search_rows r WHERE" : "search_terms t JOIN search_rows r ON r.number = t.rowid WHERE search_terms MATCH ?1 AND";
        using var query = Filtered(connection.Prepare($"""
            SELECT r.number, r.document, r.part, r.title, r.outlet, r.published, r.sort, 0.0
            FROM {from} (?2 = 0 OR (r.sort, r.document, r.part) {compare} (?3, ?4, ?5)) AND {Narrowed}
            ORDER BY r.sort {direction}, r.document {direction}, r.part {direction} LIMIT ?6
            """), filter).Bind(2, after is null ? 0 : 1).Bind(3, after?.SortKey ?? "").Bind(4, after?.Document ?? "").Bind(5, after?.Part ?? 0).Bind(6, limit + 1);
        if (match is not null)
            query.Bind(1, match);
        var rows = ReadAll(query);
        return ToPage(rows, limit, row => new(order, row.Sort, row.Document, row.Part, 0, []));
    }

    private SearchPage ByRelevance(string match, int limit, SearchCursor? after, SearchFilter filter)
    {
        var until = after?.Until ?? connection.Number("SELECT max(number) FROM search_rows");
        var shown = after?.Shown ?? [];
        using var query = Filtered(connection.Prepare($"""
            SELECT r.number, r.document, r.part, r.title, r.outlet, r.published, r.sort, bm25(search_terms) AS score
            FROM search_terms t JOIN search_rows r ON r.number = t.rowid
            WHERE search_terms MATCH ?1 AND r.number <= ?2 AND NOT EXISTS (SELECT 1 FROM json_each(?3) s WHERE s.value = r.number) AND {Narrowed}
            ORDER BY score, r.document, r.part LIMIT ?6
            """), filter).Bind(1, match).Bind(2, until).Bind(3, "[" + string.Join(',', shown.Select(s => s.ToString(CultureInfo.InvariantCulture))) + "]").Bind(6, limit + 1);
        var rows = ReadAll(query);
        return ToPage(rows, limit, row => new(SearchOrder.Relevance, row.Sort, row.Document, row.Part, until, shown = shown.Add(row.Number)));
    }

    private static Statement Filtered(Statement query, SearchFilter filter) =>
        query.Bind(7, filter.Outlet).Bind(8, filter.Genre).Bind(9, filter.Language).Bind(10, filter.Side).Bind(11, filter.Year);

    private void RemoveTerms(long number)
    {
        using var delete = connection.Prepare("DELETE FROM search_terms WHERE rowid = ?1").Bind(1, number);
        connection.Write("search.remove", delete);
    }

    private static string Scoped(string query, SearchScope scope) => scope switch
    {
        SearchScope.Title => $"{{title}} : ({query})",
        SearchScope.Keyword => $"{{keyword}} : ({query})",
        _ => query,
    };

    private static SearchPage Refuse(string code, string message) => new([], false, new("search", code, message));

    private static SearchPage ToPage(List<Row> rows, int limit, Func<Row, SearchCursor> cursor) => new(
        [.. rows.Take(limit).Select(r => new SearchMatch(new(r.Document), r.Part == WholeDocument ? null : r.Part, r.Title, r.Outlet, r.Published, r.Score, cursor(r).ToText()))],
        rows.Count > limit);

    // bm25() is lower for better matches.
    private static List<Row> ReadAll(Statement query)
    {
        var rows = new List<Row>();
        while (query.Step())
            rows.Add(new(query.Number(0), query.Text(1), (int)query.Number(2), query.TextOrNull(3), query.TextOrNull(4), query.TextOrNull(5), query.Text(6), 0 - query.Real(7)));
        return rows;
    }

    private sealed record Row(long Number, string Document, int Part, string? Title, string? Outlet, string? Published, string Sort, double Score);
}
