using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Rapport.Language;
using Rapport.Language.Readings;

namespace Rapport.Resolution.Names;

/// <summary>What one syllable may stand for. Family names have their own spellings.</summary>
internal static class SyllableReader
{
    // Where a family name is spelled by the rules and not as its bearers do.
    private const float UnusualFamily = 1.5f;
    private const float NextSpelling = 0.35f;

    private static readonly ConcurrentDictionary<string, Syllable> Given = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, Syllable> Family = new(StringComparer.Ordinal);

    private static readonly Lazy<FrozenDictionary<string, ImmutableArray<(char, float)>>> KoreanFamilies = new(() => NameSyllables.Korean.Where(k => k.Key.Length == 1)
        .SelectMany(k => k.Value.Spellings.Select((spelling, rank) => (spelling, Reading: (k.Key[0], rank * NextSpelling))))
        .GroupBy(s => s.spelling, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.Select(s => s.Reading).ToImmutableArray(), StringComparer.Ordinal));

    private static readonly Lazy<FrozenSet<int>> ChineseSounds = new(() => NameSyllables.Chinese.Where(name => name.Length == 1).Concat(NameSyllables.Korean.Where(k => k.Key.Length == 1).SelectMany(k => k.Value.Han))
        .SelectMany(name => HanCharacters.Table.Of(HanCharacters.Table.ClassOf(name[0])).Readings)
        .Where(r => Sounds.Language(r.Sound) != 0 && r.Share >= 0.1).Select(r => r.Sound).ToFrozenSet());

    /// <summary>A syllable of a given name, or null where no language spells it so.</summary>
    public static Syllable? OfGiven(ReadOnlySpan<char> letters)
    {
        if (Given.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(letters, out var known))
            return known;
        var readings = LatinSyllables.Table.Of(letters);
        if (readings.IsEmpty)
            return null;
        var text = letters.ToString();
        return Given.GetOrAdd(text, Make(text, readings));
    }

    /// <summary>A family name of one syllable, or null where none is spelled so in Korea or China.</summary>
    public static Syllable? OfFamily(ReadOnlySpan<char> letters)
    {
        if (Family.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(letters, out var known))
            return known;
        var text = letters.ToString();
        var readings = ImmutableArray.CreateBuilder<SoundReading>();
        var usual = KoreanFamilies.Value.GetValueOrDefault(text, []);
        foreach (var (hangul, cost) in usual)
        {
            readings.Add(new(hangul, ReadingSystem.Conventional, cost));
            readings.Add(new(hangul, ReadingSystem.MccuneReischauer, cost));
        }
        foreach (var reading in LatinSyllables.Table.Of(text))
        {
            var isKorean = reading.System is ReadingSystem.Conventional or ReadingSystem.MccuneReischauer;
            if (isKorean && NameSyllables.Korean.ContainsKey(((char)reading.Sound).ToString()) && !usual.Any(u => u.Item1 == reading.Sound))
                readings.Add(reading with { Cost = reading.Cost + UnusualFamily });
            else if (!isKorean && ChineseSounds.Value.Contains(reading.Sound))
                readings.Add(reading);
        }
        return readings.Count == 0 ? null : Family.GetOrAdd(text, Make(text, readings.ToImmutable()));
    }

    /// <summary>Whether a Mandarin or Cantonese sound is that of a usual Chinese family name.</summary>
    public static bool IsChineseFamily(int sound) => ChineseSounds.Value.Contains(sound);

    /// <summary>A Han character.</summary>
    public static Syllable OfHan(string text, int codePoint)
    {
        var character = HanCharacters.Table.ClassOf(codePoint);
        if (character < 0)
            return new(text, ReadingSystem.Han, -1 - codePoint, [], 0, [], 0, []);
        var readings = HanCharacters.Table.Of(character).Readings;
        return new(text, ReadingSystem.Han, character, [], 0, [], 0, [.. readings.Select(r => new SoundReading(r.Sound, ReadingSystem.Han, (float)(-0.5 * Math.Log(r.Share))))]);
    }

    /// <summary>A Hangul syllable read as Korean.</summary>
    public static Syllable OfHangul(char syllable) => new(syllable.ToString(), ReadingSystem.Hangul, -1, [], 0, [], 0, [new(syllable, ReadingSystem.Hangul, 0)]);

    /// <summary>A stretch of Hangul that writes a Mandarin syllable by its sound.</summary>
    public static Syllable OfHangul(string text, ImmutableArray<int> mandarin) => new(text, ReadingSystem.Hangul, -1, [], 0, [], 0, [.. mandarin.Select(m => new SoundReading(m, ReadingSystem.Hangul, 0.2f))]);

    private static Syllable Make(string text, ImmutableArray<SoundReading> readings)
    {
        var (own, ownBase) = Relative(readings, ReadingSystem.Conventional);
        var (old, oldBase) = Relative(readings, ReadingSystem.MccuneReischauer);
        return new(text, ReadingSystem.Latin, -1, own, ownBase, old, oldBase, [.. readings.Where(r => Sounds.Language(r.Sound) != 0)]);
    }

    private static (ImmutableArray<SoundReading>, float) Relative(ImmutableArray<SoundReading> readings, ReadingSystem system)
    {
        var least = float.MaxValue;
        foreach (var reading in readings)
        {
            if (reading.System == system)
                least = Math.Min(least, reading.Cost);
        }
        return ([.. readings.Where(r => r.System == system).Select(r => r with { Cost = r.Cost - least }).OrderBy(r => r.Cost).ThenBy(r => r.Sound)], least == float.MaxValue ? 0 : least);
    }
}
