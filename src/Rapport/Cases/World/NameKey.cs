using System.Text;

namespace Rapport.Cases.World;

/// <summary>Folds a name for looking it up: case, accents, dots, blanks and a leading article do not count; decomposed Hangul is composed.</summary>
internal static class NameKey
{
    private const int HangulBase = 0xAC00, LeadBase = 0x1100, VowelBase = 0x1161, TailBase = 0x11A7, Vowels = 21, Tails = 28;

    // Latin letters with a mark that occur in names of countries, capitals and leaders, and what they fold to, position by position.
    private const string Marked = "àáâãäåāăąçćčďđèéêëēėęěğģìíîïīįıķĺļľłñńņňòóôõöøōőŕřśşšșťţțùúûüūůűųýÿźžżươảạắằặấầậẻẽẹếềểễệỉĩịỏọốồổỗộớờợủũụứừửữựỳỹỵ";
    private const string Plain = "aaaaaaaaacccddeeeeeeeeggiiiiiiikllllnnnnoooooooorrsssstttuuuuuuuuyyzzzuoaaaaaaaaeeeeeeeeiiioooooooooouuuuuuuuyyy";

    /// <summary>The folded form; empty where nothing is left.</summary>
    public static string From(string name)
    {
        var key = new StringBuilder(name.Length);
        var text = name.AsSpan().Trim();
        if (text.StartsWith("the ", StringComparison.OrdinalIgnoreCase))
            text = text[4..];
        foreach (var c in text)
            Append(key, char.ToLowerInvariant(c));
        // "St." and "Saint", "&" and "and" are one word each; both survive folding as letters only.
        return key.ToString() switch
        {
            var k when text.StartsWith("St. ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("St ", StringComparison.OrdinalIgnoreCase) => string.Concat("saint", k.AsSpan(2)),
            var k => k,
        };
    }

    private static void Append(StringBuilder key, char c)
    {
        if (c < 0x80)
        {
            if (char.IsAsciiLetterOrDigit(c))
                key.Append(c);
            else if (c == '&')
                key.Append("and");
            return;
        }
        switch (c)
        {
            case 'ß':
                key.Append("ss");
                return;
            case 'æ':
                key.Append("ae");
                return;
            case >= '\u0300' and <= '\u036F' or '\u2019' or 'ʻ':
                return;
            case >= '\u1161' and <= '\u1175' when key.Length > 0 && key[^1] is >= '\u1100' and <= '\u1112':
                key[^1] = (char)(HangulBase + ((((key[^1] - LeadBase) * Vowels) + (c - VowelBase)) * Tails));
                return;
            case > '\u11A7' and <= '\u11C2' when key.Length > 0 && key[^1] is >= '\uAC00' and <= '\uD7A3' && (key[^1] - HangulBase) % Tails == 0:
                key[^1] = (char)(key[^1] + (c - TailBase));
                return;
        }
        var at = Marked.IndexOf(c, StringComparison.Ordinal);
        if (at >= 0)
            key.Append(Plain[at]);
        else if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            key.Append(c);
    }

    /// <summary>Edits between two folded names, a swap of neighbours counting as one; more than the limit counts as the limit and one.</summary>
    // Ref: Damerau (1964); the restricted form, in which no part is edited twice.
    public static int Distance(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit)
            return limit + 1;
        var before = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var now = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            now[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                now[j] = Math.Min(Math.Min(last[j] + 1, now[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    now[j] = Math.Min(now[j], before[j - 2] + 1);
                least = Math.Min(least, now[j]);
            }
            if (least > limit)
                return limit + 1;
            (before, last, now) = (last, now, before);
        }
        return Math.Min(last[b.Length], limit + 1);
    }
}
