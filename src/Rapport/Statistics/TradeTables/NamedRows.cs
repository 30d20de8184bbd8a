using System.Collections.Immutable;

namespace Rapport.Statistics.TradeTables;

/// <summary>The rows of a small CSV, with the columns asked for in the order asked.</summary>
/// <param name="Rows">The line each row begins in, and its fields.</param>
internal sealed record NamedRows(ImmutableArray<(int Line, string[] Fields)> Rows)
{
    /// <summary>The rows of a file, or what is wrong with it and where; other columns are passed over.</summary>
    public static Parsed<NamedRows> Read(Snapshot file, params string[] columns)
    {
        var bytes = file.Bytes.AsSpan();
        var reader = new CsvReader(bytes);
        var fields = new List<CsvField>();
        var header = new List<string>();
        if (reader.ReadRow(fields))
        {
            foreach (var field in fields)
                header.Add(field.Text(bytes).Trim());
        }
        var places = columns.Select(c => header.IndexOf(c)).ToArray();
        if (places.Any(p => p < 0))
            return Bad(file, "missing-column", $"the columns are {string.Join(",", header)}, expected {string.Join(",", columns)}", 1);
        var rows = ImmutableArray.CreateBuilder<(int, string[])>();
        while (reader.ReadRow(fields))
        {
            if (fields.Count != header.Count)
                return Bad(file, "ragged-row", FormattableString.Invariant($"{fields.Count} fields, expected {header.Count} as in the header"), reader.Line);
            var row = new string[places.Length];
            for (var i = 0; i < row.Length; i++)
                row[i] = fields[places[i]].Text(bytes).Trim();
            rows.Add((reader.Line, row));
        }
        return new Parsed<NamedRows>.Ok(new(rows.ToImmutable()));
    }

    private static Parsed<NamedRows>.Malformed Bad(Snapshot file, string code, string message, int line) => new(new(file.Place, code, message, line));
}
