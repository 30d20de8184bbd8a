using System.Globalization;

namespace Rapport.Statistics.TradeTables;

/// <summary>A file of numbers without names: rows of fields parted by tabs, blanks or commas.</summary>
internal sealed class NumberGrid
{
    private NumberGrid(double[][] rows) => Rows = rows;

    /// <summary>The numbers, row by row; all rows of one length.</summary>
    public double[][] Rows { get; }

    /// <summary>How many numbers a row has.</summary>
    public int Width => Rows[0].Length;

    /// <summary>The grid of a file, or what is wrong with it and where.</summary>
    /// <param name="snapshot">The file.</param>
    /// <param name="skip">How many rows at the top are names.</param>
    /// <param name="blankIsZero">Whether an empty field between commas is 0.</param>
    public static Parsed<NumberGrid> Read(Snapshot snapshot, int skip = 0, bool blankIsZero = false)
    {
        var rows = new List<double[]>();
        var line = 0;
        foreach (var text in System.Text.Encoding.UTF8.GetString(snapshot.Bytes.AsSpan()).TrimStart('\uFEFF').Split('\n'))
        {
            line++;
            if (line <= skip || text.AsSpan().Trim().IsEmpty)
                continue;
            var fields = text.Contains(',', StringComparison.Ordinal)
                ? text.TrimEnd('\r').Split(',', StringSplitOptions.TrimEntries)
                : text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            var row = new double[fields.Length];
            for (var i = 0; i < row.Length; i++)
            {
                if (fields[i].Length == 0 && blankIsZero)
                    continue;
                if (!double.TryParse(fields[i], NumberStyles.Float, CultureInfo.InvariantCulture, out row[i]) || !double.IsFinite(row[i]))
                    return Bad(snapshot, "bad-number", $"'{fields[i]}' in column {i + 1} is no number", line);
            }
            if (rows.Count > 0 && rows[0].Length != row.Length)
                return Bad(snapshot, "ragged-row", $"{row.Length} numbers, expected {rows[0].Length} as in the rows before", line);
            rows.Add(row);
        }
        return rows.Count == 0 ? Bad(snapshot, "empty", "the file has no numbers", 1) : new Parsed<NumberGrid>.Ok(new([.. rows]));
    }

    private static Parsed<NumberGrid>.Malformed Bad(Snapshot snapshot, string code, string message, int line) => new(new(snapshot.Place, code, message, line));
}
