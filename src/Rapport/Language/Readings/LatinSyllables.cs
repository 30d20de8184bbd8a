using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Rapport.Language.Readings;

/// <summary>Every Latin spelling of a syllable of Korean, Mandarin, Cantonese and Sino-Japanese, with what it may stand for.</summary>
internal sealed class LatinSyllables
{
    /// <summary>The longest spelling of a syllable.</summary>
    public const int Longest = 7;

    // Pinyin is what the press writes; the others are asked after it.
    private const float WadeGilesCost = 0.35f;
    private const float CantoneseCost = 1.2f;
    private const float JapaneseCost = 2.5f;

    // Further readings of one spelling in one system than these are too far from its first.
    private const float Widest = 5f;

    private static readonly Lazy<LatinSyllables> Built = new(() => new LatinSyllables(), LazyThreadSafetyMode.ExecutionAndPublication);

    private readonly FrozenDictionary<string, ImmutableArray<SoundReading>> _readings;

    private LatinSyllables()
    {
        var all = new Dictionary<string, Dictionary<(int, ReadingSystem), float>>(StringComparer.Ordinal);
        foreach (var (spelling, syllable, cost) in KoreanSpellings.Own())
            Add(spelling, syllable, ReadingSystem.Conventional, cost);
        foreach (var (spelling, syllable, cost) in KoreanSpellings.Old())
            Add(spelling, syllable, ReadingSystem.MccuneReischauer, cost);
        foreach (var (syllable, sound) in HanCharacters.Table.Syllables(Sounds.Mandarin))
        {
            foreach (var (spelling, cost) in MandarinSpellings.Pinyin(syllable))
                Add(spelling, sound, ReadingSystem.Pinyin, cost);
            foreach (var spelling in MandarinSpellings.WadeGiles(syllable))
                Add(spelling, sound, ReadingSystem.WadeGiles, WadeGilesCost);
        }
        foreach (var (syllable, sound) in HanCharacters.Table.Syllables(Sounds.Cantonese))
        {
            foreach (var spelling in CantoneseSpellings.Of(syllable))
                Add(spelling, sound, ReadingSystem.Cantonese, CantoneseCost);
        }
        foreach (var (syllable, sound) in HanCharacters.Table.Syllables(Sounds.Japanese))
        {
            Add(syllable, sound, ReadingSystem.Japanese, JapaneseCost);
            Add(syllable.Replace("ou", "o", StringComparison.Ordinal).Replace("uu", "u", StringComparison.Ordinal), sound, ReadingSystem.Japanese, JapaneseCost);
        }
        _readings = all.ToFrozenDictionary(a => a.Key, a => Kept(a.Value), StringComparer.Ordinal);

        void Add(string spelling, int sound, ReadingSystem system, float cost)
        {
            if (spelling.Length is 0 or > Longest)
                return;
            if (!all.TryGetValue(spelling, out var held))
                all.Add(spelling, held = []);
            held[(sound, system)] = Math.Min(Math.Max(cost, 0), held.GetValueOrDefault((sound, system), float.MaxValue));
        }
    }

    /// <summary>The table, built once.</summary>
    public static LatinSyllables Table => Built.Value;

    /// <summary>What a spelling may stand for, ordered by system, cost and sound; empty where no table has it.</summary>
    /// <param name="spelling">Lower case Latin letters without marks.</param>
    public ImmutableArray<SoundReading> Of(ReadOnlySpan<char> spelling) =>
        _readings.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(spelling, out var readings) ? readings : [];

    private static ImmutableArray<SoundReading> Kept(Dictionary<(int Sound, ReadingSystem System), float> readings)
    {
        var least = readings.GroupBy(r => r.Key.System).ToDictionary(g => g.Key, g => g.Min(r => r.Value));
        return [.. readings.Where(r => r.Value - least[r.Key.System] <= Widest).Select(r => new SoundReading(r.Key.Sound, r.Key.System, r.Value))
            .OrderBy(r => r.System).ThenBy(r => r.Cost).ThenBy(r => r.Sound)];
    }
}
