using System.Text;

namespace Rapport.Statistics.ProductTables;

/// <summary>The fields of one line of a table that is read line by line; no field holds a line's end.</summary>
internal static class LineFields
{
    /// <summary>The fields, quotes taken off.</summary>
    public static IReadOnlyList<string> Split(string line, char separator)
    {
        if (!line.Contains('"', StringComparison.Ordinal))
            return line.Split(separator);
        var bytes = Encoding.UTF8.GetBytes(line);
        var fields = new List<CsvField>();
        return new CsvReader(bytes, (byte)separator).ReadRow(fields) ? [.. fields.Select(f => f.Text(bytes))] : [];
    }
}
