namespace Rapport.Extraction.Dictionaries;

/// <summary>The lines of a dictionary that are no comment, each with its number from 1.</summary>
internal static class DictionaryLines
{
    /// <summary>Lines of which something is left; comments in <c>&lt;!-- … --&gt;</c> may span lines.</summary>
    public static IEnumerable<(string Line, int Number)> Of(DictionaryText file)
    {
        var number = 0;
        var inside = false;
        foreach (var raw in file.Text.Split('\n'))
        {
            number++;
            var line = raw.TrimEnd('\r', ' ');
            if (!inside && line.TrimStart().StartsWith("<!", StringComparison.Ordinal))
                inside = !line.Contains("-->", StringComparison.Ordinal) && line.TrimStart().StartsWith("<!--", StringComparison.Ordinal);
            else if (inside)
                inside = !line.Contains("-->", StringComparison.Ordinal);
            else if (line.Length > 0 && line.TrimStart().Length > 0 && line.TrimStart()[0] != '#')
                yield return (line, number);
        }
    }
}
