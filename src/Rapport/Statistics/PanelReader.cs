using System.Collections.Immutable;
using System.Globalization;

namespace Rapport.Statistics;

/// <summary>Reads a study's data in long form: one row a unit and time, one column a variable.</summary>
public static class PanelReader
{
    /// <summary>The panel of a study's file, filtered as the study says. Columns the study names must be numbers; other columns are kept where they are. The columns are parted by commas, semicolons or tabs, whichever parts the header.</summary>
    public static Parsed<Panel> Read(Study study, Snapshot snapshot)
    {
        var bytes = snapshot.Bytes.AsSpan();
        var reader = new CsvReader(bytes, Separator(bytes));
        var fields = new List<CsvField>();
        if (!reader.ReadRow(fields))
            return Bad(snapshot, "empty", $"the file is empty, expected a header with the columns {string.Join(", ", Keys(study))} and {study.Outcome}", 1);
        var header = new List<string>(fields.Count);
        foreach (var field in fields)
            header.Add(field.Text(bytes).Trim());
        var named = Named(study);
        foreach (var name in named.Concat(Keys(study)).Concat(study.Filter.Select(f => f.Column)))
        {
            if (!header.Contains(name, StringComparer.Ordinal))
                return Bad(snapshot, "missing-column", $"the study names the column '{name}', the file has {string.Join(", ", header)}", reader.Line);
        }
        var filter = new RowFilter(study.Filter, header);
        var layout = new Layout(study.UnitColumn is { } unit ? header.IndexOf(unit) : null, header.IndexOf(study.TimeColumn), named, [.. FactorColumns(study, header)]);
        var rows = new List<PanelRow>();
        var seen = new HashSet<(string, string)>();
        // A regression takes rows as they are; every other method needs one value for a unit and time.
        var byRow = !study.Witnesses.IsEmpty && study.Witnesses.All(w => w.Method is "ols" or "gravity");
        while (reader.ReadRow(fields))
        {
            if (fields.Count != header.Count)
                return Bad(snapshot, "ragged-row", FormattableString.Invariant($"{fields.Count} fields, expected {header.Count} as in the header"), reader.Line);
            if (!filter.Passes(fields, bytes))
                continue;
            var row = new PanelRow(
                layout.Unit is { } place ? fields[place].Text(bytes) : study.Outcome, fields[layout.Time].Text(bytes), ReadValues(fields, bytes), Labels(layout.Factors, fields, bytes), CellOf(snapshot, fields, reader.Line));
            if (!byRow && !seen.Add((row.Unit, row.Time)))
                return Bad(snapshot, "duplicate-cell", $"unit '{row.Unit}' and time '{row.Time}' stand twice, expected one row; a filter or the column of the units may be missing in the study", reader.Line);
            rows.Add(row);
        }
        if (reader.OpenQuote is { } open)
            return Bad(snapshot, "open-quote", "a quote opens here and never ends", open);
        return rows.Count == 0
            ? Bad(snapshot, "empty", "no row passes the study's filter", 1)
            : Build(snapshot, header, layout, rows);
    }

    private static Parsed<Panel> Build(Snapshot snapshot, List<string> header, Layout layout, List<PanelRow> rows)
    {
        var kept = new List<int>();
        for (var column = 0; column < header.Count; column++)
        {
            var isNamed = layout.Named.Contains(header[column], StringComparer.Ordinal);
            if ((column == layout.Unit || column == layout.Time) && !isNamed)
                continue;
            var bad = rows.Find(r => r.Values[column].Bad is not null);
            if (bad is null)
                kept.Add(column);
            else if (isNamed)
                return Bad(snapshot, "bad-number", $"'{bad.Values[column].Bad}' in column '{header[column]}' is no number, expected one such as 1234.5, or nothing for a missing value", bad.Cell.Line);
        }
        var units = rows.Select(r => r.Unit).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
        var written = rows.Select(r => r.Time).Distinct(StringComparer.Ordinal).ToArray();
        var times = written.Order(TimeLabelOrder.Of(written)).ToImmutableArray();
        var unitAt = Index(units);
        var timeAt = Index(times);
        var cells = rows.Select(r => new PanelCell(unitAt[r.Unit], timeAt[r.Time], [.. kept.Select(c => r.Values[c].Value)], r.Cell));
        var factors = layout.Factors.Select((column, place) => Factor(header[column], rows, r => r.Labels[place]));
        return new Parsed<Panel>.Ok(new(snapshot.Sha256, rows.Count, units, times, [.. kept.Select(c => header[c])], [.. cells], [.. factors]));
    }

    private static PanelFactor Factor(string name, List<PanelRow> rows, Func<PanelRow, string> label)
    {
        var codes = ImmutableArray.CreateBuilder<int>(rows.Count);
        var labels = new List<string>();
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var text = label(row);
            if (!known.TryGetValue(text, out var code))
            {
                known.Add(text, code = labels.Count);
                labels.Add(text);
            }
            codes.Add(code);
        }
        return new(name, [.. labels], codes.MoveToImmutable());
    }

    private static IEnumerable<string> Keys(Study study) => study.UnitColumn is { } unit ? [unit, study.TimeColumn] : [study.TimeColumn];

    private static List<string> Named(Study study)
    {
        var names = new List<string> { study.Outcome };
        names.AddRange(study.Predictors.Select(p => p.Column));
        if (study.Treated?.Column is { } column)
            names.Add(column);
        return [.. names.Distinct(StringComparer.Ordinal)];
    }

    // Columns that an option of a method names: they may sort the rows into groups.
    private static IEnumerable<int> FactorColumns(Study study, List<string> header)
    {
        var words = study.Witnesses.SelectMany(w => w.Options).SelectMany(o => o.Values).SelectMany(v => v).SelectMany(Words).ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(0, header.Count).Where(c => words.Contains(header[c]));
    }

    private static IEnumerable<string> Words(string text) => text.Split([' ', ',', '(', ')', '*', ':', '+', '-', '=', '!', '<', '>', '/'], StringSplitOptions.RemoveEmptyEntries).Append(text);

    private static string[] Labels(ImmutableArray<int> columns, List<CsvField> fields, ReadOnlySpan<byte> bytes)
    {
        var labels = new string[columns.Length];
        for (var i = 0; i < labels.Length; i++)
            labels[i] = fields[columns[i]].Text(bytes);
        return labels;
    }

    private static byte Separator(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOfAny((byte)'\n', (byte)'\r');
        var line = end < 0 ? bytes : bytes[..end];
        ReadOnlySpan<byte> candidates = [(byte)',', (byte)';', (byte)'\t'];
        var best = candidates[0];
        foreach (var candidate in candidates)
        {
            if (line.Count(candidate) > line.Count(best))
                best = candidate;
        }
        return best;
    }

    private static (double? Value, string? Bad)[] ReadValues(List<CsvField> fields, ReadOnlySpan<byte> bytes)
    {
        var values = new (double? Value, string? Bad)[fields.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var text = fields[i].Text(bytes);
            if (text is "" or "." or "NA" or "NaN" or ":" or "null")
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

    private sealed record PanelRow(string Unit, string Time, (double? Value, string? Bad)[] Values, string[] Labels, CellAddress Cell);

    private sealed record Layout(int? Unit, int Time, List<string> Named, ImmutableArray<int> Factors);
}
