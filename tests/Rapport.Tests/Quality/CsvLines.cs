using System.Text;

namespace Rapport.Tests.Quality;

/// <summary>Cells of a comma-separated file with quoted cells that hold no line ends.</summary>
internal static class CsvLines
{
    public static IEnumerable<string[]> Read(string path)
    {
        foreach (var line in File.ReadLines(path))
        {
            var cells = new List<string>();
            var cell = new StringBuilder();
            var quoted = false;
            for (var i = 0; i < line.Length; i++)
            {
                if (line[i] == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"')
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
            yield return [.. cells];
        }
    }
}
