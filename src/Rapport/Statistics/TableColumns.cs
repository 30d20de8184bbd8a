namespace Rapport.Statistics;

/// <summary>Which field of a row holds which column of the contract's table.</summary>
internal sealed class TableColumns
{
    /// <summary>The contract's columns, in its order.</summary>
    public static readonly string[] Names =
        ["series", "reporter", "partner", "flow", "item", "classification", "measure", "period", "value", "unit", "scale", "frequency", "valuation", "adjustment", "status", "vintage", "office", "via", "address"];

    // Without these a row says nothing; the others are empty where the column is missing.
    private static readonly string[] Needed = ["reporter", "measure", "period", "value", "unit", "office"];

    private readonly int[] _fields = new int[Names.Length];

    private TableColumns() => Array.Fill(_fields, -1);

    /// <summary>The field of a column by its place in <see cref="Names"/>, or −1.</summary>
    public int this[int column] => _fields[column];

    /// <summary>How many fields the header has.</summary>
    public int Width { get; private set; }

    /// <summary>The columns of a header; null where no row could be read under it.</summary>
    public static TableColumns? From(string source, ReadOnlySpan<byte> bytes, List<CsvField> header, int line, List<Fault> faults)
    {
        if (header.Count == 1 && header[0].Of(bytes).Contains((byte)';'))
        {
            faults.Add(new(source, "separator", "columns are separated by ';', expected ','; save the table with commas and with '.' as the decimal point", line));
            return null;
        }
        var columns = new TableColumns { Width = header.Count };
        for (var i = 0; i < header.Count; i++)
        {
            var name = header[i].Text(bytes).Trim();
            var place = Array.IndexOf(Names, name);
            if (place < 0)
                faults.Add(new(source, "unknown-column", $"column '{name}' is not known and is passed over; expected one of {string.Join(", ", Names)}", line));
            else if (columns._fields[place] >= 0)
                faults.Add(new(source, "repeated-column", $"column '{name}' stands twice; the first counts", line));
            else
                columns._fields[place] = i;
        }
        for (var place = 0; place < Names.Length; place++)
        {
            if (columns._fields[place] < 0)
                faults.Add(new(source, "missing-column", $"column '{Names[place]}' is missing; expected {string.Join(",", Names)}", line));
        }
        return Needed.All(name => columns._fields[Array.IndexOf(Names, name)] >= 0) ? columns : null;
    }
}
