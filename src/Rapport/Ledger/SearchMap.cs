using System.Collections.Immutable;

namespace Rapport.Ledger;

/// <summary>
/// The search rows as they are narrowed, counted and put in order, held in memory: two numbers a row. A word that stands in every document of a large case would otherwise
/// have the table fetch and sort every row for one page of it. Made anew when the rows change.
/// </summary>
internal sealed class SearchMap
{
    private static readonly string[] FacetNames = ["outlet", "genre", "language", "side", "year"];

    // By row number: the place in the order of dates, newest first, and the combination of facets; −1 where there is no such row.
    private readonly int[] _rank;
    private readonly int[] _facets;
    private readonly string[][] _combinations;

    private SearchMap(long version, int[] rank, int[] facets, int[] newest, string[][] combinations)
    {
        Version = version;
        _rank = rank;
        _facets = facets;
        Newest = newest;
        _combinations = combinations;
    }

    /// <summary>Of which state of the rows.</summary>
    public long Version { get; }

    /// <summary>The highest row number.</summary>
    public int Last => _rank.Length - 1;

    /// <summary>The row numbers, newest first.</summary>
    public int[] Newest { get; }

    /// <summary>Reads the rows.</summary>
    public static SearchMap Load(LedgerConnection connection, long version)
    {
        var size = connection.Number("SELECT coalesce(max(number), 0) FROM search_rows") + 1;
        var (rank, facets) = (new int[size], new int[size]);
        Array.Fill(rank, -1);
        var newest = new List<int>();
        var combinations = new Dictionary<(string, string, string, string, string), int>();
        var named = new List<string[]>();
        using var rows = connection.Prepare("SELECT number, outlet, genre, language, side, substr(published, 1, 4) FROM search_rows ORDER BY sort DESC, document DESC, part DESC");
        while (rows.Step())
        {
            var number = (int)rows.Number(0);
            var key = (rows.TextOrNull(1) ?? "", rows.TextOrNull(2) ?? "", rows.TextOrNull(3) ?? "", rows.TextOrNull(4) ?? "", rows.TextOrNull(5) ?? "");
            if (!combinations.TryGetValue(key, out var combination))
            {
                combinations.Add(key, combination = named.Count);
                named.Add([key.Item1, key.Item2, key.Item3, key.Item4, key.Item5]);
            }
            rank[number] = newest.Count;
            facets[number] = combination;
            newest.Add(number);
        }
        return new(version, rank, facets, [.. newest], [.. named]);
    }

    /// <summary>The place of a row among the newest, or −1 where there is no such row.</summary>
    public int RankOf(int number) => number < _rank.Length ? _rank[number] : -1;

    /// <summary>Which rows a filter lets through.</summary>
    public Func<int, bool> Narrow(SearchFilter filter)
    {
        if (filter == SearchFilter.None)
            return static _ => true;
        var asked = new[] { filter.Outlet, filter.Genre, filter.Language, filter.Side, filter.Year };
        bool[] allowed = [.. _combinations.Select(values => !asked.Where((value, i) => value is not null && value != values[i]).Any())];
        return number => allowed[_facets[number]];
    }

    /// <summary>How many of the rows have each value of each facet, the commonest first.</summary>
    public (ImmutableArray<FacetCount> Counts, int Total) Count(IEnumerable<int> numbers)
    {
        var byCombination = new int[_combinations.Length];
        var total = 0;
        foreach (var number in numbers)
        {
            byCombination[_facets[number]]++;
            total++;
        }
        var counts = new Dictionary<(int Facet, string Value), int>();
        for (var i = 0; i < byCombination.Length; i++)
        {
            for (var facet = 0; facet < FacetNames.Length && byCombination[i] > 0; facet++)
            {
                var key = (facet, _combinations[i][facet]);
                counts[key] = counts.GetValueOrDefault(key) + byCombination[i];
            }
        }
        return ([.. counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key.Value, StringComparer.Ordinal).Select(c => new FacetCount(FacetNames[c.Key.Facet], c.Key.Value, c.Value))], total);
    }
}
