namespace Rapport.Cases.World;

/// <summary>A row of a pack file of columns parted by tabs. Equality is by reference.</summary>
/// <param name="File">The file, for messages.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Cells">As many as there are columns.</param>
internal sealed record WorldRow(string File, int Line, IReadOnlyList<string> Cells)
{
    /// <summary>Reads the rows after the heading, which must name these columns; what cannot be read goes into the faults.</summary>
    public static List<WorldRow> Read(string file, string text, string columns, List<Fault> faults)
    {
        var rows = new List<WorldRow>();
        var width = 0;
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            var cells = line.TrimEnd('\r').Split('\t', StringSplitOptions.TrimEntries);
            if (width == 0)
            {
                width = cells.Length;
                if (string.Join(' ', cells) != columns)
                    faults.Add(new(file, "heading", $"found the columns \"{string.Join(' ', cells)}\"; expected \"{columns}\"", number));
            }
            else if (cells.Length != width)
            {
                faults.Add(new(file, "columns", $"found {cells.Length} columns, expected {width}: {columns}", number));
            }
            else
            {
                rows.Add(new(file, number, cells));
            }
        }
        return rows;
    }
}
