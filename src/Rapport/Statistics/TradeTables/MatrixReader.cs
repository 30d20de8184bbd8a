using System.Collections.Immutable;

namespace Rapport.Statistics.TradeTables;

/// <summary>
/// Reads a square of exports with output and codes beside it: <c>flows</c>, a line of names and then one row an exporter, one column an importer, in thousands, blank for none; <c>output</c>, a line of names and then one number a
/// country, in units; <c>labels</c>, a CSV whose first column is the code. The layout of the tables of Ignatenko, Lashkaripour, Macedoni and Simonovska (2025).
/// </summary>
public static class MatrixReader
{
    // Output comes in units, flows in thousands.
    private const double Thousand = 1000;

    /// <summary>The flows, the diagonal empty, with output; or what is wrong with a file and where.</summary>
    public static Parsed<FlowTable> Read(int year, IReadOnlyList<(string Role, Snapshot File)> files)
    {
        var (flows, output, labels) = (Find(files, "flows", "trade"), Find(files, "output", "gdp"), Find(files, "labels", "countries"));
        if (flows is null || output is null || labels is null)
            return Bad(files.Count > 0 ? files[0].File : null, "missing-file", $"the tables lack the file '{(flows is null ? "flows" : output is null ? "output" : "labels")}', expected flows, output and labels");
        var (matrixRead, outputRead) = (NumberGrid.Read(flows, skip: 1, blankIsZero: true), NumberGrid.Read(output, skip: 1));
        if (matrixRead is not Parsed<NumberGrid>.Ok { Value: var matrix })
            return new Parsed<FlowTable>.Malformed(((Parsed<NumberGrid>.Malformed)matrixRead).Fault);
        if (outputRead is not Parsed<NumberGrid>.Ok { Value: var made })
            return new Parsed<FlowTable>.Malformed(((Parsed<NumberGrid>.Malformed)outputRead).Fault);
        ImmutableArray<string> codes = [.. System.Text.Encoding.UTF8.GetString(labels.Bytes.AsSpan()).Split('\n').Skip(1).Select(l => l.Split(',')[0].Trim().Trim('"')).Where(l => l.Length > 0)];
        var n = matrix.Width;
        if (matrix.Rows.Length != n || made.Rows.Length != n || made.Width != 1 || codes.Length != n)
            return Bad(flows, "shape", FormattableString.Invariant($"{matrix.Rows.Length} × {n} flows, {made.Rows.Length} × {made.Width} outputs and {codes.Length} codes, expected a square, and an output and a code for each of its rows"));
        if (codes.Distinct(StringComparer.Ordinal).Count() != n)
            return Bad(labels, "duplicate-code", "a code stands twice, expected each once");
        for (var i = 0; i < n; i++)
        {
            if (Array.FindIndex(matrix.Rows[i], f => f < 0) is var negative and >= 0)
                return Bad(flows, "negative", $"the flow from {codes[i]} to {codes[negative]} is below 0", i + 2);
        }
        var flat = matrix.Rows.SelectMany((row, i) => row.Select((f, j) => i == j ? 0 : f));
        return new Parsed<FlowTable>.Ok(new(Identity.Sha256($"{flows.Sha256}|{output.Sha256}|{labels.Sha256}"), year, codes, [.. flat], new(flows.Id, flows.Place, 1, null, new(0, 0), "")) { Output = [.. made.Rows.Select(r => r[0] / Thousand)], Unit = "thousand USD" });
    }

    private static Snapshot? Find(IReadOnlyList<(string Role, Snapshot File)> files, params string[] names) => files.FirstOrDefault(f => names.Contains(f.Role)).File;

    private static Parsed<FlowTable>.Malformed Bad(Snapshot? file, string code, string message, int line = 1) => new(new(file?.Place ?? "tables", code, message, line));
}
