using System.Collections.Frozen;
using System.Runtime.InteropServices;
using Rapport.Language.Readings;

namespace Rapport.Resolution.Names;

/// <summary>
/// Keys that two names share if they may be one: for names of East Asia the Hangul that the first and the last given syllable may be, for others the
/// bones of their words. Names that share no key are not compared, so that the keys err on the side of sharing.
/// </summary>
internal static class NameKeys
{
    // Only the Hangul that a syllable is likely to be makes keys: the rest would meet at a score far below a match.
    private const double FarReading = MatchCosts.WithinLanguage * 1.8;
    private const double FarCrossing = 5.5;

    private static readonly FrozenDictionary<int, int[]> KoreanOf = Crossings();

    /// <summary>The keys of a name by its form and its syllables: names that may be one share one of them.</summary>
    public static HashSet<ulong> Of(ReadName name)
    {
        var keys = new HashSet<ulong>();
        foreach (var way in name.Ways)
        {
            var given = CollectionsMarshal.AsSpan(way.Syllables[way.FamilyLength..].ToList());
            if (given.IsEmpty)
                continue;
            var (first, last) = (Hangul(given[0]), Hangul(given[^1]));
            foreach (var one in first)
            {
                foreach (var two in last)
                    keys.Add(((ulong)given.Length << 48) | ((ulong)one << 24) | two);
            }
        }
        keys.Add(0x4000_0000_0000_0000 | Hash(name.Key));
        return keys;
    }

    /// <summary>The keys of the words of a name that is compared by its spelling: one a word.</summary>
    public static List<ulong> OfWords(ReadName name)
    {
        var keys = new List<ulong>();
        var hasName = name.Spelled.Words.Any(w => w.Role == WordRole.Name);
        foreach (var word in name.Spelled.Words)
        {
            if (word.Role == WordRole.Name || (!hasName && word.Role == WordRole.Sector))
                keys.Add(0x8000_0000_0000_0000 | Hash(WordLikeness.Bones(word.Text) is { Length: >= 2 } bones ? bones : word.Text));
        }
        return keys;
    }

    // One Hangul syllable stands for its variants too, so that 리 and 이 share a key.
    private static HashSet<uint> Hangul(Syllable syllable)
    {
        var hangul = new HashSet<uint>();
        foreach (var reading in syllable.Own)
        {
            if (reading.Cost <= FarReading)
                hangul.Add(Plain((char)reading.Sound));
        }
        foreach (var reading in syllable.Old)
        {
            if (reading.Cost <= FarReading)
                hangul.Add(Plain((char)reading.Sound));
        }
        foreach (var reading in syllable.Other)
        {
            if (Sounds.Language(reading.Sound) == 0)
                hangul.Add(Plain((char)reading.Sound));
            else if (syllable.Writing != ReadingSystem.Han || syllable.Other.All(r => Sounds.Language(r.Sound) != 0))
                hangul.UnionWith(KoreanOf.GetValueOrDefault(reading.Sound, []).Select(sound => (uint)sound));
        }
        return hangul;
    }

    private static uint Plain(char syllable) => HangulSyllable.Initial(syllable) is 2 or 5 && HangulSyllable.AreVariants(syllable, HangulSyllable.Compose(11, HangulSyllable.Vowel(syllable), HangulSyllable.Final(syllable)))
        ? HangulSyllable.Compose(11, HangulSyllable.Vowel(syllable), HangulSyllable.Final(syllable))
        : HangulSyllable.Initial(syllable) == 2 ? HangulSyllable.Compose(5, HangulSyllable.Vowel(syllable), HangulSyllable.Final(syllable)) : syllable;

    private static FrozenDictionary<int, int[]> Crossings()
    {
        var korean = HanCharacters.Table.KoreanSounds().Order().ToArray();
        return new[] { Sounds.Mandarin, Sounds.Cantonese, Sounds.Japanese }.SelectMany(language => HanCharacters.Table.Syllables(language)).Select(s => s.Value).Distinct()
            .ToFrozenDictionary(sound => sound, sound => korean.Where(k => HanCharacters.Table.Between(k, sound) is { } between && between.Cost <= FarCrossing).Select(k => (int)Plain(k)).Distinct().ToArray());
    }

    // FNV-1a: a key is a number, equal on every machine.
    private static ulong Hash(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var unit in text)
            hash = (hash ^ unit) * 1099511628211UL;
        return hash >> 4;
    }
}
