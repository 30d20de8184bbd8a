using System.Text;

namespace Rapport.Tests.Quality;

/// <summary>Comma-separated files whose cells hold no line ends.</summary>
internal static class CsvLines
{
    /// <summary>The cells of every line.</summary>
    public static IEnumerable<List<string>> Read(string path) => File.ReadLines(path).Select(Cells);

    /// <summary>The cells of a line; a quoted cell may hold commas and doubled quotes.</summary>
    public static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (quoted && line[i] == '"' && i + 1 < line.Length && line[i + 1] == '"')
                cell.Append(line[i++]);
            else if (line[i] == '"')
                quoted = !quoted;
            else if (line[i] == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
                cell.Append(line[i]);
        }
        cells.Add(cell.ToString());
        return cells;
    }
}
