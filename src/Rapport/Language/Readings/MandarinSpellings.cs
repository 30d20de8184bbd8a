namespace Rapport.Language.Readings;

/// <summary>How Mandarin syllables are spelled: pinyin without tones, and Wade–Giles with its apostrophes dropped as newspapers drop them.</summary>
// Ref: Giles (1892), table of sounds; ISO 7098 (2015).
internal static class MandarinSpellings
{
    private static readonly (string Pinyin, string[] Wade)[] Initials =
    [
        ("zh", ["ch"]), ("ch", ["ch"]), ("sh", ["sh"]), ("b", ["p"]), ("p", ["p"]), ("d", ["t"]), ("t", ["t"]), ("g", ["k"]), ("k", ["k"]), ("j", ["ch"]), ("q", ["ch"]), ("x", ["hs"]), ("z", ["ts", "tz"]),
        ("c", ["ts"]), ("s", ["s", "ss"]), ("r", ["j"]), ("m", ["m"]), ("f", ["f"]), ("n", ["n"]), ("l", ["l"]), ("h", ["h"]),
    ];

    private static readonly Dictionary<string, string> Finals = new(StringComparer.Ordinal)
    {
        ["ong"] = "ung", ["ian"] = "ien", ["ie"] = "ieh", ["ue"] = "ueh", ["ve"] = "ueh", ["v"] = "u", ["iong"] = "iung", ["uo"] = "o", ["e"] = "eh",
    };

    private static readonly Dictionary<string, string[]> Whole = new(StringComparer.Ordinal)
    {
        ["zi"] = ["tzu", "tze"], ["ci"] = ["tzu", "tsu"], ["si"] = ["szu", "ssu", "sze"], ["zhi"] = ["chih"], ["chi"] = ["chih"], ["shi"] = ["shih"], ["ri"] = ["jih"], ["er"] = ["erh"],
        ["ge"] = ["ko"], ["ke"] = ["ko"], ["he"] = ["ho"], ["e"] = ["o"], ["you"] = ["yu"], ["yong"] = ["yung"], ["yan"] = ["yen"], ["ye"] = ["yeh"], ["yue"] = ["yueh"], ["zhe"] = ["che"], ["che"] = ["che"],
        ["she"] = ["she"], ["ze"] = ["tse"], ["ce"] = ["tse"], ["se"] = ["se"], ["de"] = ["te"], ["te"] = ["te"], ["re"] = ["je"], ["le"] = ["le"], ["gui"] = ["kuei"], ["kui"] = ["kuei"], ["guo"] = ["kuo"],
        ["kuo"] = ["kuo"], ["huo"] = ["huo"], ["shuo"] = ["shuo"], ["ju"] = ["chu"], ["qu"] = ["chu"], ["xu"] = ["hsu"], ["yi"] = ["i", "yi"], ["ruo"] = ["jo"], ["rong"] = ["jung"], ["xi"] = ["hsi"],
    };

    /// <summary>Pinyin spellings of a syllable; ü is v, u or yu.</summary>
    public static IEnumerable<(string Spelling, float Cost)> Pinyin(string syllable)
    {
        yield return (syllable, 0);
        if (!syllable.Contains('v', StringComparison.Ordinal))
            yield break;
        // Passports write lyu; the press drops the dots.
        yield return (syllable.Replace("v", "yu", StringComparison.Ordinal), 0.3f);
        yield return (syllable.Replace('v', 'u'), 0.7f);
        yield return (syllable.Replace("v", "ue", StringComparison.Ordinal), 1.5f);
    }

    /// <summary>Wade–Giles spellings of a syllable that differ from its pinyin.</summary>
    public static IEnumerable<string> WadeGiles(string syllable)
    {
        if (Whole.TryGetValue(syllable, out var whole))
            return whole.Where(w => w != syllable);
        foreach (var (pinyin, wade) in Initials)
        {
            if (!syllable.StartsWith(pinyin, StringComparison.Ordinal))
                continue;
            var final = syllable[pinyin.Length..];
            // After j, q and x the letter u is ü: juan is chüan, xue is hsüeh.
            return wade.Select(w => w + Finals.GetValueOrDefault(final, final)).Where(w => w != syllable).Distinct(StringComparer.Ordinal);
        }
        return [];
    }
}
