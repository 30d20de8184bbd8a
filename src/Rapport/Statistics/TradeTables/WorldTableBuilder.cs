using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Rapport.Statistics.TradeTables;

/// <summary>Gathers the cells of a world table, codes taken together as a map says, and says at the end what did not add up and what was repaired.</summary>
internal sealed class WorldTableBuilder
{
    /// <summary>A row whose sales differ from its stated output by more than this share of it is named.</summary>
    public const double LargestGap = 0.01;

    private const int MostNamed = 10;

    // Whole numbers are rounded ones, and the roundings of a row add up.
    private const double RoundingOfCell = 0.1;

    private readonly CodeMap _map;
    private readonly Dictionary<string, int> _countries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _sectors = new(StringComparer.Ordinal);
    private readonly List<Warning> _repairs = [];
    private readonly double[] _intermediate, _final;
    private bool _whole = true;
    private int _cellsOfRow;

    /// <summary>Starts with the accounts of a table.</summary>
    public WorldTableBuilder(CodeMap map, IEnumerable<(string Country, string Sector)> accounts)
    {
        _map = map;
        foreach (var (country, sector) in accounts)
        {
            _countries.TryAdd(map.Country(country), _countries.Count);
            _sectors.TryAdd(map.Sector(sector), _sectors.Count);
        }
        (_intermediate, _final) = (new double[Accounts * Accounts], new double[Accounts * _countries.Count]);
    }

    /// <summary>How many countries there are after codes are taken together.</summary>
    public int Countries => _countries.Count;

    private int Accounts => _countries.Count * _sectors.Count;

    /// <summary>The place of an account.</summary>
    public int Account(string country, string sector) => (_countries[_map.Country(country)] * _sectors.Count) + _sectors[_map.Sector(sector)];

    /// <summary>The place of a country, or null where no account is of it.</summary>
    public int? Country(string country) => _countries.TryGetValue(_map.Country(country), out var at) ? at : null;

    /// <summary>Adds a sale to an account.</summary>
    public void AddIntermediate(int seller, int buyer, double value)
    {
        _whole &= value == Math.Floor(value);
        _intermediate[(seller * Accounts) + buyer] += value;
    }

    /// <summary>Adds a sale to the final use of a country.</summary>
    public void AddFinal(int seller, int country, double value)
    {
        _whole &= value == Math.Floor(value);
        _final[(seller * Countries) + country] += value;
    }

    /// <summary>Says how many cells a file adds to a row.</summary>
    public void AddColumns(int count) => _cellsOfRow += count;

    /// <summary>Notes what the reader met.</summary>
    public void Note(string code, string message) => _repairs.Add(new(code, message));

    /// <summary>The table.</summary>
    /// <param name="sha256">Hash of all files.</param>
    /// <param name="year">The year.</param>
    /// <param name="elasticities">The trade elasticity of every sector, or null.</param>
    /// <param name="stated">The output that the table itself states for each account, or null where it states none.</param>
    /// <param name="file">The first file.</param>
    public Parsed<InputOutputTable> Build(string sha256, int year, IReadOnlyDictionary<string, double>? elasticities, double[]? stated, Snapshot file)
    {
        if (_countries.Count < 2)
            return new Parsed<InputOutputTable>.Malformed(new(file.Place, "empty", $"found {_countries.Count} countries, expected two or more", 1));
        var sectors = _sectors.OrderBy(s => s.Value).Select(s => s.Key).ToImmutableArray();
        if (elasticities is not null && sectors.FirstOrDefault(s => !elasticities.ContainsKey(s)) is { } lacking)
            return new Parsed<InputOutputTable>.Malformed(new(file.Place, "elasticity", $"the file of elasticities has none for the sector '{lacking}', expected one for each of {string.Join(", ", sectors)}", 1));
        if (_map.Unused is { IsEmpty: false } unused)
            Note("unused-map", $"the map names what the table does not have: {string.Join(", ", unused)}");
        var countries = _countries.OrderBy(c => c.Value).Select(c => c.Key).ToImmutableArray();
        if (stated is not null)
            Balance(stated, countries, sectors);
        Raise(_intermediate, "intermediate use");
        Raise(_final, "final use");
        return new Parsed<InputOutputTable>.Ok(new()
        {
            Sha256 = sha256,
            Year = year,
            Countries = countries,
            Sectors = sectors,
            Intermediate = ImmutableCollectionsMarshal.AsImmutableArray(_intermediate),
            Final = ImmutableCollectionsMarshal.AsImmutableArray(_final),
            Elasticities = elasticities is null ? [] : [.. sectors.Select(s => elasticities[s])],
            Repairs = [.. _repairs],
            File = new(file.Id, file.Place, 1, null, new(0, 0), ""),
        });
    }

    private void Balance(double[] stated, ImmutableArray<string> countries, ImmutableArray<string> sectors)
    {
        var gaps = new List<(double Gap, string Row)>();
        for (var a = 0; a < Accounts; a++)
        {
            var sold = 0.0;
            foreach (var value in _intermediate.AsSpan(a * Accounts, Accounts))
                sold += value;
            foreach (var value in _final.AsSpan(a * Countries, Countries))
                sold += value;
            var gap = Math.Abs(sold - stated[a]);
            if (gap > LargestGap * Math.Abs(stated[a]) && gap > (_whole ? RoundingOfCell * _cellsOfRow : 0))
                gaps.Add((gap, string.Create(CultureInfo.InvariantCulture, $"{countries[a / sectors.Length]} {sectors[a % sectors.Length]}: sells {sold:0.##}, stated output {stated[a]:0.##}")));
        }
        foreach (var (_, row) in gaps.OrderByDescending(g => g.Gap).ThenBy(g => g.Row, StringComparer.Ordinal).Take(MostNamed))
            Note("row-balance", row);
        if (gaps.Count > MostNamed)
            Note("row-balance", $"{gaps.Count - MostNamed} more rows sell more or less than their stated output");
    }

    // A negative cell is stock drawn down or a correction; nobody sells less than nothing.
    private void Raise(double[] cells, string what)
    {
        var (count, sum) = (0, 0.0);
        for (var at = 0; at < cells.Length; at++)
        {
            if (!(cells[at] < 0))
                continue;
            (count, sum) = (count + 1, sum + cells[at]);
            cells[at] = 0;
        }
        if (count > 0)
            Note("negative", string.Create(CultureInfo.InvariantCulture, $"{count} negative cells of {what}, {sum:0.##} in all, are set to 0"));
    }
}
