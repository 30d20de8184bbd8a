using System.Collections.Immutable;
using System.Globalization;

namespace Rapport.Language;

/// <summary>
/// Cuts text into words and numbers; what stands between them (spaces, punctuation, emoji) is in none. Inside a word of letters may stand an
/// apostrophe (don't), a hyphen (co-production), an ampersand (R&amp;D) and the dots of an abbreviation (U.S.); inside a number the marks of
/// thousands, decimals and times, and a percent sign after it.
/// </summary>
public static class Words
{
    /// <summary>The words of the whole text, in order.</summary>
    public static ImmutableArray<TextSpan> Split(string text) => Split(text, new(0, text.Length));

    /// <summary>The words of a range of the text, in order, as ranges of the text.</summary>
    public static ImmutableArray<TextSpan> Split(string text, TextSpan within)
    {
        var words = ImmutableArray.CreateBuilder<TextSpan>();
        var bounded = text.AsSpan(0, within.End);
        for (int i = within.Start, length; i < bounded.Length; i += length)
        {
            var unit = ClassAt(bounded, i, out length);
            if (unit == Class.None || unit == Class.Mark)
                continue;
            var end = unit <= Class.Digit ? EndOfLetters(bounded, i) : EndOfRun(bounded, i, unit);
            words.Add(TextSpan.FromBounds(i, end));
            length = end - i;
        }
        return words.ToImmutable();
    }

    /// <summary>What a word that <see cref="Split(string)"/> found is written in.</summary>
    public static WordKind KindOf(string text, TextSpan word)
    {
        var first = ClassAt(text, word.Start, out _);
        if (first is Class.Letter or Class.Digit)
        {
            for (int i = word.Start, length; i < word.End; i += length)
            {
                if (ClassAt(text, i, out length) == Class.Letter)
                    return WordKind.Letters;
            }
            return WordKind.Number;
        }
        return first switch { Class.Han => WordKind.Han, Class.Hangul => WordKind.Hangul, _ => WordKind.Kana };
    }

    private static int EndOfRun(ReadOnlySpan<char> text, int start, Class run)
    {
        var i = start;
        while (i < text.Length)
        {
            var next = ClassAt(text, i, out var length);
            if (next != run && next != Class.Mark && !(text[i] is 'ー' or 'ｰ' && run == Class.Hiragana))
                break;
            i += length;
        }
        return i;
    }

    private static int EndOfLetters(ReadOnlySpan<char> text, int start)
    {
        var last = Class.None;
        // Letters since the start or the last dot or hyphen: one letter alone may be abbreviated by a dot.
        var letters = 0;
        var dotted = false;
        var i = start;
        while (i < text.Length)
        {
            var current = ClassAt(text, i, out var length);
            if (current is Class.Letter or Class.Digit or Class.Mark)
            {
                last = current == Class.Mark ? last : current;
                letters += current == Class.Mark ? 0 : 1;
                i += length;
                continue;
            }
            var unit = text[i];
            var next = i + 1 < text.Length ? ClassAt(text, i + 1, out _) : Class.None;
            if (last == Class.Digit && unit is ('%' or '‰' or '％'))
                return i + 1;
            if (unit == '.' && last == Class.Letter && letters == 1 && (dotted || (next == Class.Letter && IsLoneLetter(text, i + 1))))
            {
                dotted = true;
                letters = 0;
                i++;
                if (next == Class.Letter || (i + 1 < text.Length && IsHyphen(text[i]) && ClassAt(text, i + 1, out _) == Class.Letter))
                    continue;
                return i;
            }
            if (!Joins(text, i, last, next, dotted && letters == 0))
                return i;
            if (IsHyphen(unit))
                letters = 0;
            i++;
        }
        return i;
    }

    private static bool Joins(ReadOnlySpan<char> text, int i, Class last, Class next, bool afterDot) => text[i] switch
    {
        '\'' or '’' or '&' or '＇' => last == Class.Letter && next == Class.Letter,
        '-' or '\u2010' or '\u2011' => (next == Class.Letter && (last <= Class.Digit || afterDot)) || (next == Class.Digit && last == Class.Letter),
        '.' or ':' or '·' => last == Class.Digit && next == Class.Digit,
        ',' => last == Class.Digit && IsThousands(text, i + 1),
        '_' => next <= Class.Digit,
        _ => false,
    };

    private static bool IsHyphen(char unit) => unit is '-' or '\u2010' or '\u2011';

    private static bool IsThousands(ReadOnlySpan<char> text, int i)
    {
        for (var digits = 0; digits < 3; digits++)
        {
            if (i + digits >= text.Length || ClassAt(text, i + digits, out _) != Class.Digit)
                return false;
        }
        return i + 3 == text.Length || ClassAt(text, i + 3, out _) != Class.Digit;
    }

    /// <summary>Whether the letter here is not followed by another: the S of U.S. and not the w of a.word.</summary>
    private static bool IsLoneLetter(ReadOnlySpan<char> text, int i)
    {
        ClassAt(text, i, out var length);
        return i + length >= text.Length || ClassAt(text, i + length, out _) is not (Class.Letter or Class.Digit);
    }

    private static Class ClassAt(ReadOnlySpan<char> text, int i, out int length)
    {
        var unit = text[i];
        if (unit < 0x80)
        {
            length = 1;
            return char.IsAsciiLetter(unit) ? Class.Letter : char.IsAsciiDigit(unit) ? Class.Digit : Class.None;
        }
        var codePoint = CodePoint.At(text, i, out length);
        // These stand inside words without being seen.
        if (codePoint is 0xAD or (>= 0x200B and <= 0x200D) or 0x2060 or 0xFEFF)
            return Class.Mark;
        ref readonly var property = ref UnicodeTable.Property(codePoint);
        return property.Category switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => Class.Mark,
            UnicodeCategory.DecimalDigitNumber or UnicodeCategory.OtherNumber => Class.Digit,
            <= UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber => property.Script switch
            {
                Script.Han => Class.Han,
                Script.Hangul => Class.Hangul,
                Script.Hiragana => Class.Hiragana,
                Script.Katakana => Class.Katakana,
                _ => codePoint is 'ー' or 'ｰ' ? Class.Katakana : Class.Letter,
            },
            _ => Class.None,
        };
    }

    private enum Class
    {
        Letter,
        Digit,
        Han,
        Hangul,
        Hiragana,
        Katakana,
        Mark,
        None,
    }
}
