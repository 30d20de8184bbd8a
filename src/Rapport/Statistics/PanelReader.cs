using System.Collections.Immutable;
using System.Globalization;

namespace Rapport.Statistics;

/// <summary>Reads a study's data in long form: one row a unit and time, one column a variable.</summary>
public static class PanelReader
{
    /// <summary>The panel of a study's file, filtered as the study says. Columns the study names must be numbers; other columns are kept where they are.</summary>
    public static Parsed<Panel> Read(Study study, Snapshot snapshot)
    {
        var bytes = snapshot.Bytes.AsSpan();
        var reader = new CsvReader(bytes);
        var fields = new List<CsvField>();
        if (!reader.ReadRow(fields))
            return Bad(snapshot, "empty", $"the file is empty, expected a header with the columns {study.UnitColumn}, {study.TimeColumn} and {study.Outcome}", 1);
        var header = new List<string>(fields.Count);
        foreach (var field in fields)
            header.Add(field.Text(bytes).Trim());
        var named = Named(study);
        foreach (var name in named.Concat([study.UnitColumn, study.TimeColumn]).Concat(study.Filter.Select(f => f.Key)))
        {
            if (!header.Contains(name, StringComparer.Ordinal))
                return Bad(snapshot, "missing-column", $"the study names the column '{name}', the file has {string.Join(", ", header)}", reader.Line);
        }
        var (unit, time) = (header.IndexOf(study.UnitColumn), header.IndexOf(study.TimeColumn));
        var filter = study.Filter.Select(f => (Column: header.IndexOf(f.Key), f.Value)).ToList();
        var rows = new List<PanelRow>();
        var seen = new HashSet<(string, string)>();
        while (reader.ReadRow(fields))
        {
            if (fields.Count != header.Count)
                return Bad(snapshot, "ragged-row", FormattableString.Invariant($"{fields.Count} fields, expected {header.Count} as in the header"), reader.Line);
            if (!Passes(fields, filter, bytes))
                continue;
            var row = new PanelRow(fields[unit].Text(bytes), fields[time].Text(bytes), ReadValues(fields, bytes), CellOf(snapshot, fields, reader.Line));
            if (!seen.Add((row.Unit, row.Time)))
                return Bad(snapshot, "duplicate-cell", $"unit '{row.Unit}' and time '{row.Time}' stand twice, expected one row; a filter may be missing in the study", reader.Line);
            rows.Add(row);
        }
        if (reader.OpenQuote is { } open)
            return Bad(snapshot, "open-quote", "a quote opens here and never ends", open);
        return rows.Count == 0
            ? Bad(snapshot, "empty", "no row passes the study's filter", 1)
            : Build(snapshot, header, [unit, time], named, rows);
    }

    private static Parsed<Panel> Build(Snapshot snapshot, List<string> header, int[] keys, List<string> named, List<PanelRow> rows)
    {
        var kept = new List<int>();
        for (var column = 0; column < header.Count; column++)
        {
            if (Array.IndexOf(keys, column) >= 0)
                continue;
            var bad = rows.Find(r => r.Values[column].Bad is not null);
            if (bad is null)
                kept.Add(column);
            else if (named.Contains(header[column], StringComparer.Ordinal))
                return Bad(snapshot, "bad-number", $"'{bad.Values[column].Bad}' in column '{header[column]}' is no number, expected one such as 1234.5, or nothing for a missing value", bad.Cell.Line);
        }
        var units = rows.Select(r => r.Unit).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
        var times = rows.Select(r => r.Time).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
        var unitAt = Index(units);
        var timeAt = Index(times);
        var cells = rows.Select(r => new PanelCell(unitAt[r.Unit], timeAt[r.Time], [.. kept.Select(c => r.Values[c].Value)], r.Cell));
        return new Parsed<Panel>.Ok(new(snapshot.Sha256, rows.Count, units, times, [.. kept.Select(c => header[c])], [.. cells]));
    }

    private static List<string> Named(Study study)
    {
        var names = new List<string> { study.Outcome };
        names.AddRange(study.Predictors.Select(p => p.Column));
        if (study.Treated.Column is { } column)
            names.Add(column);
        return [.. names.Distinct(StringComparer.Ordinal)];
    }

    private static bool Passes(List<CsvField> fields, List<(int Column, string Value)> filter, ReadOnlySpan<byte> bytes)
    {
        foreach (var (column, value) in filter)
        {
            if (fields[column].Text(bytes) != value)
                return false;
        }
        return true;
    }

    private static (double? Value, string? Bad)[] ReadValues(List<CsvField> fields, ReadOnlySpan<byte> bytes)
    {
        var values = new (double? Value, string? Bad)[fields.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var text = fields[i].Text(bytes);
            if (text is "" or "." or "NA" or "NaN" or ":")
                continue;
            values[i] = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? (value, null) : (null, text);
        }
        return values;
    }

    private static CellAddress CellOf(Snapshot snapshot, List<CsvField> fields, int line)
    {
        var span = new ByteSpan(fields[0].Start, fields[^1].Start + fields[^1].Length - fields[0].Start);
        return new(snapshot.Id, snapshot.Place, line, null, span, System.Text.Encoding.UTF8.GetString(snapshot.Bytes.AsSpan().Slice((int)span.Start, (int)span.Length)));
    }

    private static Dictionary<string, int> Index(ImmutableArray<string> names)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++)
            index.Add(names[i], i);
        return index;
    }

    private static Parsed<Panel>.Malformed Bad(Snapshot snapshot, string code, string message, int line) => new(new Fault(snapshot.Place, code, message, line));

    private sealed record PanelRow(string Unit, string Time, (double? Value, string? Bad)[] Values, CellAddress Cell);
}
