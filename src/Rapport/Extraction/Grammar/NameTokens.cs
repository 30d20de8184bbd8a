using System.Globalization;
using System.Text;

namespace Rapport.Extraction.Grammar;

/// <summary>Splits text into the units in which names are matched. Hyphens and spaces part words alike, so that Jae-myung and Jae Myung are the same two.</summary>
internal static class NameTokens
{
    private const string Accented = "àáâãäåāăąçćĉčďđèéêëēĕėęěĝğġģĥħìíîïĩīĭįıĵķĺļľłñńņňòóôõöøōŏőŕŗřśŝşšșţťțùúûüũūŭůűųŵýÿŷźżž";
    private const string Plain = "aaaaaaaaaccccddeeeeeeeeegggghhiiiiiiiiijkllllnnnnooooooooorrrssssstttuuuuuuuuuuwyyyzzz";

    /// <summary>The units of a stretch of text, in order.</summary>
    public static List<NameToken> Split(string text, TextSpan within)
    {
        var tokens = new List<NameToken>();
        var at = within.Start;
        var ideographic = false;
        while (at < within.End)
        {
            var unit = text[at];
            if (IsIdeographic(unit))
            {
                tokens.Add(new(new(at, 1), text.Substring(at, 1), true, true, !ideographic));
                ideographic = true;
                at++;
                continue;
            }
            ideographic = false;
            if (!char.IsLetterOrDigit(unit))
            {
                at++;
                continue;
            }
            var start = at;
            while (at < within.End && (IsWordUnit(text[at]) || IsInnerStop(text, at, start, within.End)))
                at++;
            tokens.Add(Word(text, TextSpan.FromBounds(start, at)));
        }
        return tokens;
    }

    /// <summary>Lower case without diacritics and stops: the form in which two spellings meet.</summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var unit in word)
        {
            if (unit is '.' || CharUnicodeInfo.GetUnicodeCategory(unit) == UnicodeCategory.NonSpacingMark)
                continue;
            var lower = char.ToLowerInvariant(unit);
            var accent = lower > 127 ? Accented.IndexOf(lower, StringComparison.Ordinal) : -1;
            folded.Append(accent >= 0 ? Plain[accent] : lower);
        }
        return folded.ToString();
    }

    /// <summary>Whether the unit is of a script that is matched character by character.</summary>
    public static bool IsIdeographic(char unit) =>
        unit is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3') or (>= '\uF900' and <= '\uFAFF');

    private static bool IsWordUnit(char unit) =>
        !IsIdeographic(unit) && (char.IsLetterOrDigit(unit) || CharUnicodeInfo.GetUnicodeCategory(unit) == UnicodeCategory.NonSpacingMark);

    // The stops of an initialism ("U.S.") belong to it; a sentence's stop after a longer word does not.
    private static bool IsInnerStop(string text, int at, int start, int end) =>
        text[at] == '.' && char.IsLetter(text[at - 1]) && (at - start == 1 || (at - start >= 3 && text[at - 2] == '.'))
        && ((at + 1 < end && char.IsLetter(text[at + 1])) || at - start >= 3);

    private static NameToken Word(string text, TextSpan span)
    {
        var word = text.AsSpan(span.Start, span.Length);
        var allUpper = true;
        foreach (var unit in word)
            allUpper &= !char.IsLower(unit);
        return new(span, Fold(word), char.IsUpper(word[0]) || char.IsDigit(word[0]), allUpper, false);
    }
}
