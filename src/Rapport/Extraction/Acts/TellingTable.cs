using Rapport.Extraction.Grammar;

namespace Rapport.Extraction.Acts;

/// <summary>The verbs that govern acts, by lemma.</summary>
internal static class TellingTable
{
    private static readonly Dictionary<string, Telling> ByLemma = Read();

    /// <summary>How the verb tells what it governs.</summary>
    public static Telling Of(string lemma) => ByLemma.GetValueOrDefault(lemma);

    private static Dictionary<string, Telling> Read()
    {
        var table = new Dictionary<string, Telling>(StringComparer.Ordinal);
        foreach (var line in DataLines.Read("Acts.modality.txt").OrderBy(l => l[0], StringComparer.Ordinal).ThenBy(l => l[1], StringComparer.Ordinal))
        {
            if (!Enum.TryParse<Telling>(line[1], ignoreCase: true, out var telling))
                throw new InvalidOperationException($"{line.File}:{line.Number}: unknown class {line[1]}");
            table.TryAdd(line[0], telling);
        }
        return table;
    }
}
