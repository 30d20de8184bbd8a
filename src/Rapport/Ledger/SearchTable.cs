using System.Collections.Immutable;
using System.Globalization;

namespace Rapport.Ledger;

/// <summary>
/// The reading room's search. Terms were cut elsewhere; the table's own tokeniser only splits them at spaces again. It is <c>ascii</c> with every mark made part of a term:
/// <c>unicode61</c> would split a term at marks and at scripts younger than its Unicode 6.1.
/// </summary>
internal sealed class SearchTable(LedgerConnection connection, TimeProvider clock, TimeSpan timeLimit, SharedSearchMap maps)
{
    private const int WholeDocument = -1;
    private const int MaxLimit = 1000;
    private const int MostNear = 10_000;

    private (string Match, SearchMap Map, int[] Numbers)? _found;

    /// <summary>Adds rows, each in the place of the one for the same document and part.</summary>
    public void Put(IReadOnlyList<SearchRow> rows)
    {
        foreach (var row in rows)
            Put(row);
        SharedSearchMap.Touch(connection);
    }

    private void Put(SearchRow row)
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
        if (gone.Count > 0)
            SharedSearchMap.Touch(connection);
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
                var map = maps.Of(connection);
                var let = map.Narrow(filter);
                var (counts, total) = map.Count((query is null ? map.Newest : Found(Scoped(query, scope), map)).Where(let));
                return (counts, total, null);
            },
            (code, message) => ([], 0, new("search", code, message)));
    }

    /// <summary>Those of the terms that the fewest rows hold, but more than one: they tell most about what is near.</summary>
    public ImmutableArray<string> Rarest(IEnumerable<string> terms, int count)
    {
        // The index's own list of terms; it lives as long as this connection and writes nothing.
        connection.Execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_vocabulary USING fts5vocab('main', 'search_terms', 'row')");
        var held = new List<(string Term, long Rows)>();
        foreach (var term in terms)
        {
            using var query = connection.Prepare("SELECT doc FROM temp.search_vocabulary WHERE term = ?1").Bind(1, term);
            if (query.Step() && query.Number(0) > 1)
                held.Add((term, query.Number(0)));
        }
        var rarest = ImmutableArray.CreateBuilder<string>();
        long rows = 0;
        foreach (var (term, some) in held.OrderBy(h => h.Rows).ThenBy(h => h.Term, StringComparer.Ordinal).Take(count))
        {
            // A word that half the documents hold says nothing of what is near, and takes long to say it.
            rows += some;
            if (rarest.Count > 0 && rows > MostNear)
                break;
            rarest.Add(term);
        }
        return rarest.ToImmutable();
    }

    // A search runs on another's text, so it runs under a limit of time.
    private T Watched<T>(Func<T> search, Func<string, string, T> refuse)
    {
        // The map and what is looked up by it have to be of one state of the file.
        return connection.InView(() =>
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
        });
    }

    private SearchPage ByDate(string? match, SearchOrder order, int limit, SearchCursor? after, SearchFilter filter)
    {
        var map = maps.Of(connection);
        var let = map.Narrow(filter);
        var begin = after is null ? 0 : PlaceAfter(map, order, after);
        // The tie-break turns with the order, so that the two date orders are exact reverses.
        int Place(int number) => order == SearchOrder.Newest ? map.RankOf(number) : map.Newest.Length - 1 - map.RankOf(number);
        var numbers = match is null
            ? Enumerable.Range(begin, map.Newest.Length - begin).Select(i => map.Newest[order == SearchOrder.Newest ? i : map.Newest.Length - 1 - i]).Where(let).Take(limit + 1)
            : First(Found(match, map).Where(let).Select(Place).Where(place => place >= begin), limit + 1).Select(i => map.Newest[order == SearchOrder.Newest ? i : map.Newest.Length - 1 - i]);
        return ToPage([.. numbers.Select(Fetch)], limit, row => new(order, row.Sort, row.Document, row.Part, 0, []));
    }

    // Where in the order the first row after a cursor stands, whether or not the cursor's own row is still there.
    private int PlaceAfter(SearchMap map, SearchOrder order, SearchCursor after)
    {
        var (compare, direction) = order == SearchOrder.Newest ? ("<", "DESC") : (">", "ASC");
        using var query = connection.Prepare($"""
            SELECT number FROM search_rows WHERE (sort, document, part) {compare} (?1, ?2, ?3) ORDER BY sort {direction}, document {direction}, part {direction} LIMIT 1
            """).Bind(1, after.SortKey).Bind(2, after.Document).Bind(3, after.Part);
        if (!query.Step())
            return map.Newest.Length;
        var rank = map.RankOf((int)query.Number(0));
        return order == SearchOrder.Newest ? rank : map.Newest.Length - 1 - rank;
    }

    // The numbers of the rows that an expression finds. A page asks for its rows and then for its counts: the second time they are at hand.
    private int[] Found(string match, SearchMap map)
    {
        if (_found is { } last && last.Match == match && ReferenceEquals(last.Map, map))
            return last.Numbers;
        var numbers = new List<int>();
        using (var query = connection.Prepare("SELECT rowid FROM search_terms WHERE search_terms MATCH ?1").Bind(1, match))
        {
            while (query.Step())
            {
                if (map.RankOf((int)query.Number(0)) >= 0)
                    numbers.Add((int)query.Number(0));
            }
        }
        _found = (match, map, [.. numbers]);
        return _found.Value.Numbers;
    }

    private Row Fetch(int number)
    {
        using var query = connection.Prepare("SELECT number, document, part, title, outlet, published, sort, 0.0 FROM search_rows WHERE number = ?1").Bind(1, number);
        return ReadAll(query)[0];
    }

    // The smallest few, in order, without sorting the rest.
    private static IEnumerable<int> First(IEnumerable<int> places, int count)
    {
        var kept = new PriorityQueue<int, int>(count + 1);
        foreach (var place in places)
        {
            if (kept.Count < count)
                kept.Enqueue(place, -place);
            else if (place < kept.Peek())
                kept.EnqueueDequeue(place, -place);
        }
        return kept.UnorderedItems.Select(k => k.Element).Order();
    }

    private SearchPage ByRelevance(string match, int limit, SearchCursor? after, SearchFilter filter)
    {
        var map = maps.Of(connection);
        var let = map.Narrow(filter);
        var until = after?.Until ?? map.Last;
        var shown = after?.Shown ?? [];
        var seen = shown.ToHashSet();
        // The best few, without sorting the rest; among equals the newest.
        var best = new PriorityQueue<(int Number, double Score), (double Score, int Rank)>(Comparer<(double Score, int Rank)>.Create(static (left, right) => right.CompareTo(left)));
        using (var query = connection.Prepare("SELECT rowid, bm25(search_terms) FROM search_terms WHERE search_terms MATCH ?1").Bind(1, match))
        {
            while (query.Step())
            {
                var (number, score) = ((int)query.Number(0), query.Real(1));
                if (number > until || map.RankOf(number) is var rank && rank < 0 || seen.Contains(number) || !let(number))
                    continue;
                if (best.Count <= limit)
                    best.Enqueue((number, score), (score, rank));
                else
                    best.EnqueueDequeue((number, score), (score, rank));
            }
        }
        var rows = best.UnorderedItems.OrderBy(i => i.Priority).Select(i => Fetch(i.Element.Number) with { Score = 0 - i.Element.Score }).ToList();
        return ToPage(rows, limit, row => new(SearchOrder.Relevance, row.Sort, row.Document, row.Part, until, shown = shown.Add(row.Number)));
    }

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
