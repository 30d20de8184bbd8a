using System.Collections.Immutable;
using System.Globalization;
using Rapport.Statistics.TradeTables;

namespace Rapport.Statistics;

/// <summary>Reads a scenario's table of flows: who sells how much to whom in million USD, own sales included, one row a pair.</summary>
public static class FlowTableReader
{
    /// <summary>The flows of a scenario's file. Every pair of the countries named must stand there once, and no flow is negative.</summary>
    public static Parsed<FlowTable> Read(Scenario scenario, Snapshot snapshot)
    {
        var rows = NamedRows.Read(snapshot, "exporter", "importer", "value");
        if (rows is not Parsed<NamedRows>.Ok { Value.Rows: var read })
            return new Parsed<FlowTable>.Malformed(((Parsed<NamedRows>.Malformed)rows).Fault);
        var flows = new Dictionary<(string Exporter, string Importer), double>();
        foreach (var (line, fields) in read)
        {
            var pair = (fields[0], fields[1]);
            if (pair.Item1.Length == 0 || pair.Item2.Length == 0)
                return Bad(snapshot, "missing-code", "a flow without exporter or importer, expected a code for both", line);
            if (!double.TryParse(fields[2], NumberStyles.Float, CultureInfo.InvariantCulture, out var flow) || !double.IsFinite(flow) || flow < 0)
                return Bad(snapshot, "bad-number", $"'{fields[2]}' is no flow, expected a number of million USD that is not negative", line);
            if (!flows.TryAdd(pair, flow))
                return Bad(snapshot, "duplicate-cell", $"the flow {pair.Item1} to {pair.Item2} stands twice, expected once", line);
        }
        return Build(scenario, snapshot, flows);
    }

    private static Parsed<FlowTable> Build(Scenario scenario, Snapshot snapshot, Dictionary<(string Exporter, string Importer), double> flows)
    {
        var countries = flows.Keys.SelectMany(k => new[] { k.Exporter, k.Importer }).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
        if (countries.Length < 2)
            return Bad(snapshot, "empty", "fewer than two countries, expected a flow for every pair", 1);
        var matrix = ImmutableArray.CreateBuilder<double>(countries.Length * countries.Length);
        foreach (var exporter in countries)
        {
            foreach (var importer in countries)
            {
                if (!flows.TryGetValue((exporter, importer), out var flow))
                    return Bad(snapshot, "missing-pair", $"no flow {exporter} to {importer}, expected every pair, own sales included; write 0 where there is none", 1);
                matrix.Add(flow);
            }
        }
        foreach (var country in scenario.Pair.Both)
        {
            if (!countries.Contains(country, StringComparer.Ordinal))
                return Bad(snapshot, "missing-country", $"{country} of the scenario's pair has no flow; the table has {string.Join(", ", countries)}", 1);
        }
        // The table is named by its first line; its flows are too many to repeat in every statement that rests on them.
        var end = snapshot.Bytes.IndexOf((byte)'\n');
        var first = new ByteSpan(0, end < 0 ? snapshot.Bytes.Length : end);
        var file = new CellAddress(snapshot.Id, snapshot.Place, 1, null, first, System.Text.Encoding.UTF8.GetString(snapshot.Bytes.AsSpan(0, (int)first.Length)));
        return new Parsed<FlowTable>.Ok(new(snapshot.Sha256, scenario.Year, countries, matrix.MoveToImmutable(), file));
    }

    private static Parsed<FlowTable>.Malformed Bad(Snapshot snapshot, string code, string message, int line) => new(new Fault(snapshot.Place, code, message, line));
}
