namespace Rapport.Extraction.Grammar;

/// <summary>The words of the closed classes and of the heads that act for a country.</summary>
internal static class ClosedClasses
{
    private static readonly Dictionary<string, WordClass> Classes = ReadClasses();
    private static readonly Dictionary<string, string> Sectors = ReadSectors();

    /// <summary>The closed class of a word in lower case, or null.</summary>
    public static WordClass? Of(string key) => Classes.TryGetValue(key, out var found) ? found : null;

    /// <summary>The sector of PLOVER that a noun acts in, or null where it names no one who acts.</summary>
    public static string? Sector(string key) => Sectors.GetValueOrDefault(key);

    private static Dictionary<string, WordClass> ReadClasses()
    {
        var classes = new Dictionary<string, WordClass>(StringComparer.Ordinal);
        foreach (var line in DataLines.Read("Grammar.closed.txt").OrderBy(l => l[0], StringComparer.Ordinal))
        {
            var kind = line[0] switch
            {
                "det" => WordClass.Determiner,
                "prep" => WordClass.Preposition,
                "conj" => WordClass.Conjunction,
                "sub" => WordClass.Subordinator,
                "rel" => WordClass.Relative,
                "pron" => WordClass.Pronoun,
                "aux" => WordClass.Aux,
                "modal" => WordClass.Modal,
                "not" => WordClass.Not,
                "adv" => WordClass.Adverb,
                _ => throw new InvalidOperationException($"{line.File}:{line.Number}: unknown class {line[0]}"),
            };
            foreach (var word in line.Words(1))
                classes.TryAdd(word, kind);
        }
        return classes;
    }

    private static Dictionary<string, string> ReadSectors()
    {
        var sectors = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in DataLines.Read("Grammar.sectors.txt").OrderBy(l => l[0], StringComparer.Ordinal))
        {
            foreach (var word in line.Words(1))
                sectors.TryAdd(word, line[0]);
        }
        return sectors;
    }
}
