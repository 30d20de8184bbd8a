using System.Globalization;
using System.Text;

namespace Rapport.Tools.WiodTable;

/// <summary>Sales of each economy to each, intermediate and final use together, million USD.</summary>
/// <param name="economies">Which economies stand for which rows.</param>
public sealed class WorldFlows(EconomyMap economies)
{
    private const int CategoriesOfFinalUse = 5;

    // Ordinal, so that the table's lines stand in the order in which they are printed.
    private readonly SortedDictionary<(string Exporter, string Importer), long> _flows = new(Comparer<(string, string)>.Create((left, right) =>
        string.CompareOrdinal(left.Item1, right.Item1) is var first and not 0 ? first : string.CompareOrdinal(left.Item2, right.Item2)));

    private readonly SortedDictionary<(string Exporter, string Sector, string Importer, string Use), long> _sales = new(Comparer<(string, string, string, string)>.Create((left, right) =>
        string.CompareOrdinal($"{left.Item1},{left.Item2},{left.Item3},{left.Item4}", $"{right.Item1},{right.Item2},{right.Item3},{right.Item4}")));

    private readonly List<string> _economies = [];

    /// <summary>Korea's intermediate sales to China: stated as 131,786 for this table.</summary>
    public long KoreaToChina { get; private set; }

    /// <summary>China's intermediate sales to Korea: stated as 80,236.</summary>
    public long ChinaToKorea { get; private set; }

    /// <summary>The largest gap between the sum of a row of our table and the output of its economies, as a share of the output: the database's own rounding.</summary>
    public double LargestGap { get; private set; }

    /// <summary>The row with that gap.</summary>
    public string LargestGapRow { get; private set; } = "";

    /// <summary>Adds every cell of the matrix of intermediate use: rows and columns are an economy, an underscore and an industry.</summary>
    public void AddIntermediate(TextReader reader)
    {
        var labels = Header(reader).Skip(1).ToArray();
        var users = labels.Select(Economy).ToArray();
        var uses = labels.Select(l => IndustryMap.Of(Industry(l))).ToArray();
        _economies.AddRange(users.Distinct());
        foreach (var (economy, industry, values) in Rows(reader, users.Length))
        {
            for (var column = 0; column < users.Length; column++)
            {
                Add(economy, industry, users[column], uses[column], values[column]);
                KoreaToChina += economy == "KOR" && users[column] == "CHN" ? values[column] : 0;
                ChinaToKorea += economy == "CHN" && users[column] == "KOR" ? values[column] : 0;
            }
        }
    }

    /// <summary>Adds every cell of final use. Its columns carry no names: they are the economies in the order of the rows, five categories each, then the output.</summary>
    public void AddFinal(TextReader reader)
    {
        var columns = Header(reader).Length - 1;
        if (columns != (_economies.Count * CategoriesOfFinalUse) + 1)
            throw new InvalidDataException($"found {columns} columns of final use and output, expected {CategoriesOfFinalUse} for each of {_economies.Count} economies and one");
        var output = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (economy, industry, values) in Rows(reader, columns))
        {
            for (var column = 0; column < columns - 1; column++)
                Add(economy, industry, _economies[column / CategoriesOfFinalUse], "final", values[column]);
            output[economies.Of(economy)] = output.GetValueOrDefault(economies.Of(economy)) + values[^1];
        }
        foreach (var row in output.Keys.Order(StringComparer.Ordinal))
        {
            var gap = Math.Abs(_flows.Where(f => f.Key.Exporter == row).Sum(f => f.Value) - output[row]) / (double)output[row];
            if (gap > LargestGap)
                (LargestGap, LargestGapRow) = (gap, row);
        }
    }

    /// <summary>The table: exporter, importer, value; every pair once.</summary>
    public string ToCsv()
    {
        var csv = new StringBuilder("exporter,importer,value\n");
        foreach (var ((exporter, importer), value) in _flows)
            csv.Append(CultureInfo.InvariantCulture, $"{exporter},{importer},{value}\n");
        return csv.ToString();
    }

    /// <summary>The table by sector: exporter, sector, importer, use, value; sales of 0 left out. A fall of stocks that outweighs all else a buyer takes to final use stays below 0.</summary>
    public string ToSectorCsv()
    {
        var csv = new StringBuilder("exporter,sector,importer,use,value\n");
        foreach (var ((exporter, sector, importer, use), value) in _sales.Where(s => s.Value != 0))
            csv.Append(CultureInfo.InvariantCulture, $"{exporter},{sector},{importer},{use},{value}\n");
        return csv.ToString();
    }

    private void Add(string seller, string industry, string user, string use, long value)
    {
        var pair = (economies.Of(seller), economies.Of(user));
        _flows[pair] = _flows.GetValueOrDefault(pair) + value;
        var sale = (pair.Item1, IndustryMap.Of(industry), pair.Item2, use);
        _sales[sale] = _sales.GetValueOrDefault(sale) + value;
    }

    private static string[] Header(TextReader reader) => (reader.ReadLine() ?? throw new InvalidDataException("the file is empty")).Split(',').Select(c => c.Trim('"')).ToArray();

    private static IEnumerable<(string Economy, string Industry, long[] Values)> Rows(TextReader reader, int columns)
    {
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split(',');
            if (cells.Length != columns + 1)
                throw new InvalidDataException($"found {cells.Length - 1} values in the row {cells[0]}, expected {columns}");
            yield return (Economy(cells[0].Trim('"')), Industry(cells[0].Trim('"')), [.. cells.Skip(1).Select(c => long.Parse(c, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture))]);
        }
    }

    private static string Economy(string label) => label.LastIndexOf('_') is var at and > 0 ? label[..at] : throw new InvalidDataException($"found the label '{label}', expected an economy, an underscore and an industry");

    private static string Industry(string label) => label[(label.LastIndexOf('_') + 1)..];
}
