using System.Collections.Immutable;
using System.Globalization;

namespace Rapport.Statistics.ProductTables;

/// <summary>
/// Reads tables of trade by product for one pair, line by line; what is kept grows with years, products and countries, not with rows. Sums over all partners and over more than one product are left out, since they would count twice;
/// so is what a country sells to itself.
/// </summary>
/// <param name="pair">The two sides.</param>
/// <param name="codeOf">The code of a country by what the table calls it; null where it is no country, such as the world.</param>
/// <param name="digits">How many digits of a product's code count; null for all.</param>
public sealed class ProductTradeReader(CountryPair pair, Func<string, string?> codeOf, int? digits)
{
    private const int FaultsKept = 20;
    private static readonly string[] Sums = ["TOTAL", "AG2", "AG4", "AG6", "ALL"];

    private readonly SortedDictionary<int, Dictionary<string, Flows>> _years = [];
    private readonly Dictionary<string, int> _countries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);
    private readonly List<Fault> _faults = [];

    /// <summary>How many rows were read.</summary>
    public long Rows { get; private set; }

    /// <summary>How many rows could not be read.</summary>
    public long UnreadCount { get; private set; }

    /// <summary>How many rows were sums over partners or products, or a country's sales to itself.</summary>
    public long LeftOut { get; private set; }

    /// <summary>What was wrong, the first twenty.</summary>
    public ImmutableArray<Fault> Unread => [.. _faults];

    /// <summary>The years read, ascending.</summary>
    public ImmutableArray<int> Years => [.. _years.Keys];

    /// <summary>The first countries of the tables by what they call them, for a message.</summary>
    public ImmutableArray<string> Countries => [.. _countries.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Takes in the lines of a file; several files add up.</summary>
    /// <param name="place">The file's name, for messages.</param>
    /// <param name="lines">Its lines.</param>
    public void Add(string place, IEnumerable<string> lines)
    {
        using var rows = lines.GetEnumerator();
        if (!rows.MoveNext())
        {
            Bad(new(place, "empty", "the file is empty, expected " + ProductLayout.Expected, 1));
            return;
        }
        var separator = rows.Current.Contains('\t', StringComparison.Ordinal) ? '\t' : rows.Current.Contains(';', StringComparison.Ordinal) ? ';' : ',';
        if (ProductLayout.Of(LineFields.Split(rows.Current, separator)) is not { } layout)
        {
            Bad(new(place, "unknown-layout", $"found the columns {rows.Current[..Math.Min(200, rows.Current.Length)]}, expected {ProductLayout.Expected}", 1));
            return;
        }
        for (var line = 2; rows.MoveNext(); line++)
        {
            if (rows.Current.Length == 0)
                continue;
            Rows++;
            if (Take(layout, LineFields.Split(rows.Current, separator)) is { } bad)
                Bad(new(place, "bad-row", bad, line));
        }
    }

    /// <summary>The mean over some years, over the products that stand for no sum of others; null where none of them is held or a side has no trade in them.</summary>
    public ProductTrade? Mean(ImmutableArray<int> years)
    {
        var held = years.Where(_years.ContainsKey).Order().ToImmutableArray();
        var (products, countries) = (Products(held), _countries.OrderBy(c => c.Key, StringComparer.Ordinal).ToArray());
        if (held.IsEmpty || products.IsEmpty || !_countries.ContainsKey(pair.First) || !_countries.ContainsKey(pair.Second))
            return null;
        var (n, count) = (countries.Length, products.Length);
        var (sales, purchases, bought, sold) = (new double[count * n], new double[count * n], new double[2 * count * n], new double[2 * count * n]);
        for (var p = 0; p < count; p++)
        {
            foreach (var year in held)
            {
                if (!_years[year].TryGetValue(products[p], out var flows))
                    continue;
                for (var c = 0; c < n; c++)
                {
                    var at = countries[c].Value;
                    sales[(p * n) + c] += flows.Of(Flows.Sales, at) / held.Length;
                    purchases[(p * n) + c] += flows.Of(Flows.Purchases, at) / held.Length;
                    for (var side = 0; side < 2; side++)
                    {
                        bought[(((side * count) + p) * n) + c] += flows.Of(Flows.Bought + side, at) / held.Length;
                        sold[(((side * count) + p) * n) + c] += flows.Of(Flows.Sold + side, at) / held.Length;
                    }
                }
            }
        }
        return new() { Pair = pair, Years = held, Products = products, Countries = [.. countries.Select(c => c.Key)], Sales = [.. sales], Purchases = [.. purchases], Bought = [.. bought], Sold = [.. sold] };
    }

    // A heading beside its own sub-headings is their sum.
    private ImmutableArray<string> Products(ImmutableArray<int> years)
    {
        var all = years.SelectMany(y => _years[y].Keys).Distinct().Order(StringComparer.Ordinal).ToArray();
        return [.. all.Where((code, at) => at + 1 == all.Length || !code.All(char.IsAsciiDigit) || !all[at + 1].StartsWith(code, StringComparison.Ordinal))];
    }

    private string? Take(ProductLayout layout, IReadOnlyList<string> fields)
    {
        if (fields.Count <= layout.Last)
            return $"found {fields.Count} columns, expected at least {layout.Last + 1}";
        if (fields[layout.Year].Length < 4 || !int.TryParse(fields[layout.Year].AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || fields[layout.Year].Length is not (4 or 6))
            return $"found the year '{fields[layout.Year]}', expected four digits, or six for a month";
        var text = fields[layout.Value];
        if (text.Length == 0)
            return "found no value: what is not known is not zero";
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value) || value < 0)
            return $"found the value '{text}', expected a number that is not negative";
        var product = fields[layout.Product].Trim();
        if (product.Length == 0)
            return "found no product";
        var sells = layout.Direction < 0 ? true : ProductLayout.Sells(fields[layout.Direction].Trim());
        if (sells is null)
            return $"found the direction '{fields[layout.Direction]}', expected X or M";
        var (first, second) = (Country(fields[layout.First]), Country(fields[layout.Second]));
        if (first < 0 || second < 0 || first == second || Sums.Contains(product.ToUpperInvariant(), StringComparer.Ordinal))
        {
            LeftOut++;
            return null;
        }
        if (digits is { } wanted && product.Length > wanted && product.All(char.IsAsciiDigit))
            product = product[..wanted];
        var flows = Held(year, product);
        var (seller, buyer) = sells.Value ? (first, second) : (second, first);
        // A reporter tells its own sales and purchases; a table by seller and buyer tells both.
        if (layout.Direction < 0 || sells.Value)
        {
            flows.Add(Flows.Sales, seller, value);
            if (Side(seller) is { } side)
                flows.Add(Flows.Sold + side, buyer, value);
        }
        if (layout.Direction < 0 || !sells.Value)
        {
            flows.Add(Flows.Purchases, buyer, value);
            if (Side(buyer) is { } side)
                flows.Add(Flows.Bought + side, seller, value);
        }
        return null;
    }

    private Flows Held(int year, string product)
    {
        if (!_years.TryGetValue(year, out var products))
            _years.Add(year, products = new(StringComparer.Ordinal));
        if (!products.TryGetValue(product, out var flows))
            products.Add(product, flows = new());
        return flows;
    }

    private int? Side(int country) => _countries.TryGetValue(pair.First, out var first) && first == country ? 0 : _countries.TryGetValue(pair.Second, out var second) && second == country ? 1 : null;

    // The place of a country; −1 for what is none.
    private int Country(string written)
    {
        if (_known.TryGetValue(written, out var place))
            return place;
        var code = codeOf(written.Trim());
        place = code is null ? -1 : _countries.TryGetValue(code, out var held) ? held : _countries[code] = _countries.Count;
        return _known[written] = place;
    }

    private void Bad(Fault fault)
    {
        UnreadCount++;
        if (_faults.Count < FaultsKept)
            _faults.Add(fault);
    }

    // One product in one year: for each kind of flow a row by country that grows as countries appear.
    private sealed class Flows
    {
        public const int Sales = 0;
        public const int Purchases = 1;
        public const int Bought = 2;
        public const int Sold = 4;

        private readonly double[][] _rows = [[], [], [], [], [], []];

        public double Of(int kind, int country) => country < _rows[kind].Length ? _rows[kind][country] : 0;

        public void Add(int kind, int country, double value)
        {
            if (country >= _rows[kind].Length)
                Array.Resize(ref _rows[kind], Math.Max(country + 1, _rows[kind].Length * 2));
            _rows[kind][country] += value;
        }
    }
}
