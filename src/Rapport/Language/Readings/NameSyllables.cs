using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Rapport.Language.Readings;

/// <summary>How common Hangul syllables are in given names, and the family names of Korea and China.</summary>
internal static class NameSyllables
{
    // Negative logarithms of how often a syllable of the tier stands in a given name, against the commonest tier.
    private const float Common = 0.8f;
    private const float Rare = 2.2f;
    private const float Native = 2.6f;

    /// <summary>Every Hangul syllable that a Korean name may hold, with the cost of its rarity.</summary>
    public static FrozenDictionary<char, float> Costs { get; } = ReadCosts();

    /// <summary>Korean family names: Hangul to the characters it stands for and its usual spellings.</summary>
    public static FrozenDictionary<string, (ImmutableArray<string> Han, ImmutableArray<string> Spellings)> Korean { get; } = DataTable("korean-surnames.txt")
        .Select(line => line.Split('\t')).ToFrozenDictionary(cells => cells[0], cells => (cells[1].Split(' ').ToImmutableArray(), cells[2].Split(' ').ToImmutableArray()), StringComparer.Ordinal);

    /// <summary>Chinese family names in Han characters; the longer ones hold two.</summary>
    public static FrozenSet<string> Chinese { get; } = DataTable("chinese-surnames.txt")
        .SelectMany(line => line.Contains(' ', StringComparison.Ordinal) ? line.Split(' ') : line.EnumerateRunes().Select(r => r.ToString())).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<char, float> ReadCosts()
    {
        var costs = new Dictionary<char, float>();
        foreach (var syllable in HanCharacters.Table.KoreanSounds())
            costs[syllable] = Rare;
        var tiers = DataTable("name-syllables.txt").ToList();
        float[] cost = [0, Common, Native];
        for (var tier = tiers.Count - 1; tier >= 0; tier--)
        {
            foreach (var syllable in tiers[tier])
                costs[syllable] = cost[tier];
        }
        return costs.ToFrozenDictionary();
    }

    private static IEnumerable<string> DataTable(string name)
    {
        using var stream = typeof(NameSyllables).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"the table {name} is not embedded");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line;
        }
    }
}
