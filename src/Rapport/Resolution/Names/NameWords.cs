using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Rapport.Language;
using Rapport.Language.Readings;

namespace Rapport.Resolution.Names;

/// <summary>Takes a written name apart into words. Compatibility ideographs are folded, marks and apostrophes inside words dropped, initials with full stops joined.</summary>
internal static class NameWords
{
    /// <summary>Longer names are cut: nobody is called so, and every pair of words is compared.</summary>
    public const int LongestName = 400;
    private const int MostWords = 24;

    /// <summary>The words of a name.</summary>
    public static WrittenName Read(string name)
    {
        var text = Normalization.ToNfkc(name.Length > LongestName ? name[..LongestName] : name).Text;
        var words = ImmutableArray.CreateBuilder<NameWord>();
        var start = -1;
        var script = Script.Common;
        for (int i = 0, length; i <= text.Length && words.Count < MostWords; i += length)
        {
            length = 1;
            var kind = Script.Common;
            var joins = false;
            if (i < text.Length)
            {
                var codePoint = CodePoint.At(text, i, out length);
                kind = Kind(codePoint, script);
                joins = kind == Script.Common && start >= 0 && IsApostrophe(text[i]) && i + 1 < text.Length && char.IsLetter(text[i + 1]);
            }
            if (joins || (start >= 0 && kind == script))
                continue;
            if (start >= 0)
                Add(words, text.AsSpan(start, i - start), script);
            (start, script) = kind == Script.Common ? (-1, Script.Common) : (i, kind);
        }
        return new(name, Joined(words, text), text.Contains(',', StringComparison.Ordinal));
    }

    // A mark or a digit goes with the letters before it.
    private static Script Kind(int codePoint, Script current)
    {
        ref readonly var property = ref UnicodeTable.Property(codePoint);
        return property.Category switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => current == Script.Common ? Script.Common : current,
            UnicodeCategory.DecimalDigitNumber => current == Script.Latin || current == Script.Common ? Script.Latin : current,
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter =>
                property.Script is Script.Common or Script.Inherited ? current : property.Script is Script.Katakana or Script.Hiragana ? Script.Katakana : property.Script,
            _ => codePoint == 0x200C ? current : codePoint == '&' ? Script.Latin : Script.Common,
        };
    }

    private static bool IsApostrophe(char character) => character is '\'' or '’' or '‘' or 'ʼ' or '`' or '´' or 'ʻ';

    private static void Add(ImmutableArray<NameWord>.Builder words, ReadOnlySpan<char> form, Script script)
    {
        if (form is "&")
        {
            words.Add(new("and", "and", Script.Latin, false, "&"));
            return;
        }
        var spelled = form;
        // The possessive is no part of a name.
        if (form.Length > 3 && form[^1] == 's' && IsApostrophe(form[^2]))
            spelled = form[..^2];
        var latin = LatinLetters.Spell(spelled);
        // A script that no table spells is compared in its own letters.
        if (latin.Length == 0)
            latin = spelled.ToString().ToLowerInvariant();
        var capitals = script == Script.Latin && form.Length > 1 && !form.ContainsAnyInRange('a', 'z') && form.ContainsAnyInRange('A', 'Z');
        words.Add(new(script is Script.Han or Script.Hangul ? form.ToString() : latin, latin, script, capitals, form.ToString()));
    }

    // A.B.C. and G.m.b.H. are one word; "A. B. Miller" keeps its two initials.
    private static ImmutableArray<NameWord> Joined(ImmutableArray<NameWord>.Builder words, string text)
    {
        if (!text.Contains('.', StringComparison.Ordinal))
            return words.ToImmutable();
        var joined = ImmutableArray.CreateBuilder<NameWord>();
        var at = 0;
        for (var i = 0; i < words.Count;)
        {
            var letters = new StringBuilder();
            var j = i;
            var place = text.IndexOf(words[i].Form, at, StringComparison.Ordinal);
            var end = place;
            while (j < words.Count && words[j].Form.Length is 1 or 2 && words[j].Script == Script.Latin && end >= 0 && end < text.Length && text.AsSpan(end).StartsWith(words[j].Form, StringComparison.Ordinal))
            {
                letters.Append(words[j].Latin);
                end += words[j].Form.Length;
                j++;
                if (end >= text.Length || text[end] != '.')
                    break;
                end++;
            }
            if (j - i > 1)
            {
                joined.Add(new(letters.ToString(), letters.ToString(), Script.Latin, true, letters.ToString()));
                at = end;
                i = j;
            }
            else
            {
                joined.Add(words[i]);
                at = place < 0 ? at : place + words[i].Form.Length;
                i++;
            }
        }
        return joined.ToImmutable();
    }
}
