namespace Rapport.Language.Readings;

/// <summary>How Hong Kong spells the Cantonese syllables of names; there is no standard, so each part has several spellings. The input is Jyutping without tones.</summary>
// Ref: Linguistic Society of Hong Kong, Jyutping (1993); the spellings are those of the government's romanisation of place and personal names.
internal static class CantoneseSpellings
{
    // The longest come first, so that gw is not read as g.
    private static readonly (string Jyutping, string[] Spellings)[] Initials =
    [
        ("gw", ["kw", "gw"]), ("kw", ["kw"]), ("ng", ["ng"]), ("b", ["p", "b"]), ("p", ["p"]), ("m", ["m"]), ("f", ["f"]), ("d", ["t", "d"]), ("t", ["t"]), ("n", ["n"]), ("l", ["l"]), ("g", ["k", "g"]), ("k", ["k"]),
        ("h", ["h"]), ("w", ["w"]), ("z", ["ch", "ts", "j", "tz"]), ("c", ["ch", "ts"]), ("s", ["s", "sh"]), ("j", ["y"]), ("", [""]),
    ];

    private static readonly Dictionary<string, string[]> Finals = new(StringComparer.Ordinal)
    {
        ["aa"] = ["a", "ah"], ["aai"] = ["ai"], ["aau"] = ["au"], ["aam"] = ["am"], ["aan"] = ["an"], ["aang"] = ["ang"], ["aap"] = ["ap"], ["aat"] = ["at"], ["aak"] = ["ak"], ["ai"] = ["ai"], ["au"] = ["au", "ow"],
        ["am"] = ["am", "um"], ["an"] = ["an", "un"], ["ang"] = ["ang"], ["ap"] = ["ap"], ["at"] = ["at"], ["ak"] = ["ak"], ["e"] = ["e", "eh"], ["ei"] = ["ei", "i", "ee", "ay"], ["eng"] = ["eng"], ["ek"] = ["ek"],
        ["i"] = ["i", "ee", "ze"], ["iu"] = ["iu", "ew"], ["im"] = ["im"], ["in"] = ["in"], ["ing"] = ["ing"], ["ip"] = ["ip"], ["it"] = ["it"], ["ik"] = ["ik", "ick"], ["o"] = ["o", "or", "oh"], ["oi"] = ["oi", "oy"],
        ["ou"] = ["o", "ou", "u"], ["on"] = ["on"], ["ong"] = ["ong"], ["ot"] = ["ot"], ["ok"] = ["ok", "ock"], ["u"] = ["u", "oo"], ["ui"] = ["ui", "ooi"], ["un"] = ["un", "oon"], ["ung"] = ["ung"], ["ut"] = ["ut"],
        ["uk"] = ["uk", "uck"], ["oe"] = ["eu"], ["oeng"] = ["eung"], ["oek"] = ["euk"], ["eoi"] = ["ui", "eui"], ["eon"] = ["un", "eun"], ["eot"] = ["ut", "eut"], ["yu"] = ["yu", "u", "ue"], ["yun"] = ["yuen", "uen", "un"],
        ["yut"] = ["yuet", "uet", "ut"],
    };

    /// <summary>The spellings of a syllable.</summary>
    public static IEnumerable<string> Of(string jyutping)
    {
        foreach (var (initial, starts) in Initials)
        {
            if (jyutping.StartsWith(initial, StringComparison.Ordinal) && Finals.TryGetValue(jyutping[initial.Length..], out var ends))
                return starts.SelectMany(start => ends.Select(end => (start + end).Replace("yyu", "yu", StringComparison.Ordinal))).Distinct(StringComparer.Ordinal);
        }
        return [];
    }
}
