using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Rapport.Language.Readings;

/// <summary>How Korean writes Mandarin by its sound: 시진핑 for Xi Jinping. One syllable of Mandarin takes one to three of Hangul, and some share theirs.</summary>
// Ref: Ministry of Culture of the Republic of Korea, Loanword orthography, table 5 (Chinese), section 7.
internal static class MandarinInHangul
{
    /// <summary>The most Hangul syllables that one Mandarin syllable takes.</summary>
    public const int Longest = 3;

    // Leading consonants by their Hangul number; the dentals and retroflexes close with ㅡ where pinyin writes i.
    private static readonly (string Pinyin, int Hangul)[] Initials =
    [
        ("zh", 12), ("ch", 14), ("sh", 9), ("b", 7), ("p", 17), ("m", 6), ("f", 17), ("d", 3), ("t", 16), ("n", 2), ("l", 5), ("g", 0), ("k", 15), ("h", 18), ("j", 12), ("q", 14), ("x", 9), ("r", 5), ("z", 13), ("c", 14), ("s", 10), ("", 11),
    ];

    private static readonly FrozenDictionary<string, string> Finals = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["a"] = "아", ["o"] = "오", ["e"] = "어", ["i"] = "이", ["u"] = "우", ["v"] = "위", ["ai"] = "아이", ["ei"] = "에이", ["ao"] = "아오", ["ou"] = "어우", ["an"] = "안", ["en"] = "언", ["ang"] = "앙", ["eng"] = "엉", ["er"] = "얼",
        ["ia"] = "야", ["ie"] = "예", ["iao"] = "야오", ["iu"] = "유", ["ian"] = "옌", ["in"] = "인", ["iang"] = "양", ["ing"] = "잉", ["iong"] = "융", ["ua"] = "와", ["uo"] = "워", ["uai"] = "와이", ["ui"] = "우이", ["uan"] = "완",
        ["un"] = "운", ["uang"] = "왕", ["ong"] = "웅", ["ve"] = "웨", ["van"] = "위안", ["vn"] = "윈",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Alone = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ya"] = "야", ["yo"] = "요", ["ye"] = "예", ["yai"] = "야이", ["yao"] = "야오", ["you"] = "유", ["yan"] = "옌", ["yin"] = "인", ["yang"] = "양", ["ying"] = "잉", ["yong"] = "융", ["yi"] = "이", ["wu"] = "우", ["wa"] = "와",
        ["wo"] = "워", ["wai"] = "와이", ["wei"] = "웨이", ["wan"] = "완", ["wen"] = "원", ["wang"] = "왕", ["weng"] = "웡", ["yu"] = "위", ["yue"] = "웨", ["yuan"] = "위안", ["yun"] = "윈",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly Lazy<FrozenDictionary<string, ImmutableArray<int>>> ByHangul = new(Invert, LazyThreadSafetyMode.ExecutionAndPublication);

    /// <summary>The Mandarin syllables that a stretch of Hangul writes, by number; empty where none.</summary>
    public static ImmutableArray<int> Of(ReadOnlySpan<char> hangul) => ByHangul.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(hangul, out var found) ? found : [];

    /// <summary>The Hangul of a pinyin syllable without tone, or null.</summary>
    public static string? Write(string pinyin)
    {
        if (Alone.TryGetValue(pinyin, out var alone))
            return alone;
        var (initial, consonant) = Initials.First(i => pinyin.StartsWith(i.Pinyin, StringComparison.Ordinal));
        var final = pinyin[initial.Length..];
        if (final == "i" && (initial is "zh" or "ch" or "sh" or "r" or "z" or "c" or "s"))
            return HangulSyllable.Compose(consonant, 18, 0).ToString();
        // After j, q, x and y the letter u is ü.
        if ((initial is "j" or "q" or "x") && final.StartsWith('u'))
            final = "v" + final[1..];
        if (!Finals.TryGetValue(final, out var written))
            return null;
        var vowel = HangulSyllable.Vowel(written[0]);
        // ㅈ, ㅉ and ㅊ are not followed by ㅑ, ㅕ, ㅖ, ㅛ, ㅠ.
        if (consonant is 12 or 13 or 14)
            vowel = vowel switch { 2 => 0, 6 => 4, 7 => 5, 12 => 8, 17 => 13, _ => vowel };
        return HangulSyllable.Compose(consonant, vowel, HangulSyllable.Final(written[0])) + written[1..];
    }

    private static FrozenDictionary<string, ImmutableArray<int>> Invert() => HanCharacters.Table.Syllables(Sounds.Mandarin)
        .Select(s => (Hangul: Write(s.Key), Sound: s.Value)).Where(s => s.Hangul is not null)
        .GroupBy(s => s.Hangul!, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.Select(s => s.Sound).Order().ToImmutableArray(), StringComparer.Ordinal);
}
