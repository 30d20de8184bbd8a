using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Rapport.Reading;

/// <summary>Tells whether words in a byline or credit are a person's name, a role or an organisation. Only the form is looked at.</summary>
internal static partial class PersonNames
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly FrozenSet<string> Particles = new[]
    {
        "de", "da", "di", "du", "del", "della", "der", "den", "van", "von", "bin", "binti", "ibn", "al", "el", "la", "le", "y", "e", "dos", "das", "ten", "ter", "zu", "af", "st", "bt", "ap", "mc",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> NeverInNames = new[]
    {
        "the", "of", "for", "and", "in", "to", "is", "was", "are", "were", "with", "from", "at", "on", "a", "an", "who", "that", "this", "said", "says", "wrote", "writes", "has", "have", "had", "will", "would",
        "by", "as", "but", "not", "its", "it", "their", "his", "her", "or", "more", "than", "read", "after", "before", "when", "how", "why", "what", "new", "about", "into", "over", "between", "reported",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the words have the form of a person's name: two to five capitalised words, or a Han, kana or Hangul name.</summary>
    /// <param name="words">The words.</param>
    /// <param name="credited">True where a credit says that a name follows: then one word or a part in lower case is allowed.</param>
    public static bool IsName(string words, bool credited)
    {
        if (words.Length is < 2 or > 60)
            return false;
        if (EastAsian().IsMatch(words) || (credited && HangulParts().IsMatch(words)))
            return true;
        var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int capitals = 0, small = 0;
        foreach (var part in parts)
        {
            if (!NamePart().IsMatch(part) || NeverInNames.Contains(part.ToLowerInvariant()))
                return false;
            if (char.IsUpper(part[0]))
                capitals++;
            else if (!Particles.Contains(part))
                small++;
        }
        return parts.Length <= 5 && capitals >= 1 && small <= (credited ? 1 : 0) && (credited || parts.Length >= 2) && !IsRole(words) && !OutletNames.HasOutletWord(words);
    }

    /// <summary>Whether the words say what somebody does.</summary>
    public static bool IsRole(string words) => Role().IsMatch(words);

    /// <summary>Whether the words are a political office that is held now.</summary>
    public static bool IsPoliticalOffice(string words) => PoliticalOffice().IsMatch(words) && !Past().IsMatch(words);

    [GeneratedRegex(@"^(\p{IsCJKUnifiedIdeographs}{2,5}|\p{IsHangulSyllables}{2,5}|[\p{IsKatakana}・＝]{3,16}|\p{IsCJKUnifiedIdeographs}{1,4}[ 　]?[\p{IsCJKUnifiedIdeographs}\p{IsHiragana}\p{IsKatakana}]{1,4}|\p{IsCJKUnifiedIdeographs}{1,8}·\p{IsCJKUnifiedIdeographs}{1,8})$", Plain)]
    private static partial Regex EastAsian();

    [GeneratedRegex(@"^\p{IsHangulSyllables}{1,6}( \p{IsHangulSyllables}{1,8}){1,2}$", Plain)]
    private static partial Regex HangulParts();

    [GeneratedRegex(@"^\p{L}[\p{L}\p{M}'’.\-‐]*$", Plain)]
    private static partial Regex NamePart();

    [GeneratedRegex(
        @"\b(reporters?|correspondents?|writers?|editors?|columnists?|staff|contributors?|journalists?|producers?|professors?|lecturer|fellow|researchers?|analysts?|director|chair(man|woman|person)?|head|chief|president|secretary|minister|ambassador|adviser|advisor|economist|scholar|intern|bureau|desk|dr|special to)\b|기자|특파원|위원|교수|记者|記者|编辑|編輯|教授|研究员|研究員|編集",
        Plain | RegexOptions.IgnoreCase)]
    private static partial Regex Role();

    [GeneratedRegex(
        @"\b(council(l?or|\s?(member|man|woman))|member of (the )?([\w' ]{0,30})(parliament|council|assembly|congress|senate|legislature|diet|knesset|bundestag|committee of the CPPCC|CPPCC)|(law|policy)maker|legislator|parliamentarian|M\.?P\.?|M\.?E\.?P\.?"
        + @"|(prime |deputy |vice |foreign |trade |finance |defen[cs]e )*minister|ambassador|consul[- ]general|consul|envoy|senator|congress(man|woman)|representative for|assembly(man|woman| member)|mayor|governor of|premier|chancellor of (germany|austria|the exchequer)|secretary of state|party secretary|head of state"
        + @"|president of (the )?(republic|state|people's republic|united states)|deputy to the|deputy of the|national people's congress|privy council|alderman)\b"
        + @"|국회의원|시의원|구의원|도의원|의원$|장관|차관|대사$|총영사|시장$|도지사|군수|구청장|대통령|총리|(立法会|立法會|区|區|市|县|縣|省|国会|國會|参议|眾議|众议|参議院|衆議院|州)(议员|議員)|议员|議員|部长|部長$|外长|外長|大使|总领事|總領事|市长$|市長|省长|知事|政协委员|政協委員|人大代表|首相|总理|總理|大臣", Plain | RegexOptions.IgnoreCase)]
    private static partial Regex PoliticalOffice();

    [GeneratedRegex(@"\b(former|ex|past|retired|onetime|then)\b|^전 |^전직|^前|前任|^原", Plain | RegexOptions.IgnoreCase)]
    private static partial Regex Past();
}
