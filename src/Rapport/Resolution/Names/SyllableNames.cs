using System.Collections.Immutable;
using Rapport.Language;
using Rapport.Language.Readings;

namespace Rapport.Resolution.Names;

/// <summary>Takes a name of East Asia apart into syllables in every way that its languages allow.</summary>
internal static class SyllableNames
{
    private const int MaxGiven = 2;
    private const int MaxWays = 12;
    private const int LongestWord = 21;

    /// <summary>The ways; empty where the name is none of a Korean or Chinese person.</summary>
    public static ImmutableArray<SyllableName> Read(WrittenName name)
    {
        if (name.Words.Length is 0 or > 5)
            return [];
        if (name.Words.All(w => w.Script is Script.Han or Script.Hangul))
            return Native(string.Concat(name.Words.Select(w => w.Text)), name.Words.Length > 1 ? name.Words[0].Text.Length : 0);
        if (name.Words.Length < 2 || name.Words.Any(w => w.Script != Script.Latin || w.Text.Length > LongestWord))
            return [];
        var ways = ImmutableArray.CreateBuilder<SyllableName>();
        var hasBreves = name.Text.AsSpan().IndexOfAny("ŏŭŎŬ") >= 0;
        var (first, last) = (name.Words[0], name.Words[^1]);
        // A family name in capitals beside a given name that is not says where it stands; so does a comma.
        var lastIsMarked = last.IsCapitals && !first.IsCapitals;
        var firstIsMarked = name.HasComma || (first.IsCapitals && !last.IsCapitals);
        if (!lastIsMarked)
            AddLatin(ways, [name.Words[0].Text], name.Words[1..], 0, hasBreves);
        if (!lastIsMarked && name.Words.Length > 2)
            AddLatin(ways, [name.Words[0].Text, name.Words[1].Text], name.Words[2..], 0, hasBreves);
        if (!firstIsMarked)
            AddLatin(ways, [last.Text], name.Words[..^1], lastIsMarked ? 0 : MatchCosts.FamilyLast, hasBreves);
        return ways.ToImmutable();
    }

    private static void AddLatin(ImmutableArray<SyllableName>.Builder ways, string[] family, ImmutableArray<NameWord> given, double cost, bool hasBreves)
    {
        var families = family.Length == 1 ? Families(family[0]) : Compound(family[0], family[1]);
        foreach (var head in families)
        {
            // Three given syllables are rare, and are written apart.
            foreach (var tail in Splits(given, 0, Math.Max(MaxGiven, given.Length)))
            {
                if (tail.Count > 0 && ways.Count < MaxWays)
                    ways.Add(Make([.. head, .. tail], head.Length, cost, hasBreves));
            }
        }
    }

    private static SyllableName Make(ImmutableArray<Syllable> syllables, int family, double cost, bool hasBreves)
    {
        var korean = syllables.All(s => !s.Own.IsEmpty) || syllables.All(s => !s.Old.IsEmpty);
        return new(syllables, family, cost, korean, hasBreves);
    }

    private static IEnumerable<ImmutableArray<Syllable>> Families(string word)
    {
        if (SyllableReader.OfFamily(word) is { } single)
            yield return [single];
        for (var cut = 1; cut < word.Length; cut++)
        {
            foreach (var pair in Compound(word[..cut], word[cut..]))
                yield return pair;
        }
    }

    // Ouyang, Sima, Namgung: both syllables together are one family name.
    private static IEnumerable<ImmutableArray<Syllable>> Compound(string one, string two)
    {
        if (SyllableReader.OfGiven(one) is not { } first || SyllableReader.OfGiven(two) is not { } second)
            yield break;
        foreach (var (hangul, names) in NameSyllables.Korean)
        {
            if (hangul.Length == 2 && names.Spellings.Contains(one + two))
            {
                yield return [Fixed(one, hangul[0]), Fixed(two, hangul[1])];
                yield break;
            }
        }
        foreach (var name in NameSyllables.Chinese)
        {
            if (name.Length == 2 && Sounding(first, name[0]) && Sounding(second, name[1]))
            {
                yield return [first, second];
                yield break;
            }
        }
    }

    private static Syllable Fixed(string text, char hangul) => new(text, ReadingSystem.Latin, -1, [new(hangul, ReadingSystem.Conventional, 0)], 0, [new(hangul, ReadingSystem.MccuneReischauer, 0)], 0, []);

    private static bool Sounding(Syllable syllable, char character)
    {
        var readings = HanCharacters.Table.Of(HanCharacters.Table.ClassOf(character));
        return syllable.Other.Any(r => r.System is ReadingSystem.Pinyin or ReadingSystem.WadeGiles && readings.Share(r.Sound) > 0.5);
    }

    private static List<List<Syllable>> Splits(ImmutableArray<NameWord> words, int at, int room)
    {
        if (at == words.Length)
            return [[]];
        var ways = new List<List<Syllable>>();
        foreach (var head in Split(words[at].Text, room))
        {
            foreach (var tail in Splits(words, at + 1, room - head.Count))
                ways.Add([.. head, .. tail]);
        }
        return ways;
    }

    private static List<List<Syllable>> Split(string word, int room)
    {
        if (room == 0)
            return [];
        var ways = new List<List<Syllable>>();
        if (SyllableReader.OfGiven(word) is { } whole)
            ways.Add([whole]);
        for (var cut = Math.Min(word.Length - 1, LatinSyllables.Longest); cut > 0; cut--)
        {
            if (SyllableReader.OfGiven(word.AsSpan(0, cut)) is not { } head)
                continue;
            foreach (var tail in Split(word[cut..], room - 1))
                ways.Add([head, .. tail]);
        }
        return ways;
    }

    private static ImmutableArray<SyllableName> Native(string text, int family)
    {
        var syllables = ImmutableArray.CreateBuilder<Syllable>();
        for (int i = 0, length; i < text.Length; i += length)
        {
            var codePoint = CodePoint.At(text, i, out length);
            syllables.Add(length == 1 && HangulSyllable.Is(text[i]) ? SyllableReader.OfHangul(text[i]) : SyllableReader.OfHan(text.Substring(i, length), codePoint));
        }
        if (syllables.Count is < 2 or > 6)
            return [];
        var compound = syllables.Count > 3 || family == 2 ? 2 : 1;
        var ways = ImmutableArray.CreateBuilder<SyllableName>();
        if (syllables.Count <= 4)
            ways.Add(new(syllables.ToImmutable(), family is 1 or 2 ? family : compound, 0, true, false));
        // Hangul may write a Chinese name by its sound: 시진핑.
        if (text.All(HangulSyllable.Is))
        {
            foreach (var sounded in BySound(text, 0, 4).Where(s => s.Count > 1).Take(MaxWays))
                ways.Add(new([.. sounded], 1, 0, true, false));
        }
        return ways.ToImmutable();
    }

    private static IEnumerable<List<Syllable>> BySound(string text, int at, int room)
    {
        if (at == text.Length)
        {
            yield return [];
            yield break;
        }
        for (var length = Math.Min(MandarinInHangul.Longest, text.Length - at); room > 0 && length > 0; length--)
        {
            var mandarin = MandarinInHangul.Of(text.AsSpan(at, length));
            if (mandarin.IsEmpty || (at == 0 && !mandarin.Any(SyllableReader.IsChineseFamily)))
                continue;
            var head = SyllableReader.OfHangul(text.Substring(at, length), mandarin);
            foreach (var tail in BySound(text, at + length, room - 1))
                yield return [head, .. tail];
        }
    }
}
