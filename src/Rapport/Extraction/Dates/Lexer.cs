using System.Collections.Immutable;
using System.Globalization;

namespace Rapport.Extraction.Dates;

/// <summary>Cuts a text into words, numbers and marks, each with its place. One pass, no look back.</summary>
internal static class Lexer
{
    // No prose runs on for so long without a mark; what does is cut, so that reading stays linear.
    private const int LongestRun = 256;

    /// <summary>The tokens within a range, in order; blanks are left out.</summary>
    public static ImmutableArray<Token> Read(string text, TextSpan within)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>(within.Length / 4 + 1);
        var spaced = true;
        for (var i = within.Start; i < within.End;)
        {
            var c = text[i];
            if (c == '\n')
            {
                tokens.Add(new Token(new TextSpan(i++, 1), TokenKind.Line, "\n", spaced, false));
                spaced = true;
                continue;
            }
            if (char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200b' or '\ufeff')
            {
                spaced = true;
                i++;
                continue;
            }
            var token = Next(text, i, within.End, spaced);
            tokens.Add(token);
            i = token.Span.End;
            spaced = false;
        }
        return tokens.ToImmutable();
    }

    /// <summary>Whether the character is Han, Hangul or kana.</summary>
    public static bool IsEastAsian(char c) =>
        c is >= '\u1100' and <= '\u11ff' or >= '\u3040' and <= '\u30ff' or >= '\u3130' and <= '\u318f' or >= '\u3400' and <= '\u4dbf'
            or >= '\u4e00' and <= '\u9fff' or >= '\uac00' and <= '\ud7a3' or >= '\uf900' and <= '\ufaff' or '\u3007';

    // "RM226.6 billion", "Rs500": letters that are a sign of money when a figure is joined to them.
    private static readonly string[] MoneySigns =
        ["RM", "Rs", "Rp", "KSh", "Ksh", "USh", "TSh", "USD", "EUR", "GBP", "JPY", "KRW", "CNY", "RMB", "INR", "HKD", "TWD", "AUD", "CAD", "SGD", "NZD", "CHF", "THB", "MYR", "IDR", "PHP", "VND", "BRL", "MXN", "ZAR", "PLN", "CZK", "SEK", "NOK", "DKK", "RUB"];

    private static Token Next(string text, int start, int end, bool spaced)
    {
        var c = text[start];
        if (char.IsAsciiDigit(c))
            return Number(text, start, end, spaced);
        if (IsEastAsian(c))
        {
            var stop = start + 1;
            while (stop < end && stop - start < LongestRun && IsEastAsian(text[stop]))
                stop++;
            return Make(text, start, stop, TokenKind.EastAsian, spaced);
        }
        if (IsLetter(c))
            return Letters(text, start, end, spaced);
        if (c is '\'' or '’' && start + 1 < end && text[start + 1] is 's' or 'S' && (start + 2 == end || !IsLetter(text[start + 2])) && !spaced)
            return new Token(new TextSpan(start, 2), TokenKind.Mark, "'s", spaced, false);
        var length = char.IsHighSurrogate(c) && start + 1 < end && char.IsLowSurrogate(text[start + 1]) ? 2 : 1;
        var lower = length == 2 ? text.Substring(start, 2) : Mark(c);
        return new Token(new TextSpan(start, length), TokenKind.Mark, lower, spaced, false);
    }

    private static Token Letters(string text, int start, int end, bool spaced)
    {
        foreach (var money in MoneySigns)
            if (start + money.Length < end && string.CompareOrdinal(text, start, money, 0, money.Length) == 0 && char.IsAsciiDigit(text[start + money.Length]))
                return Make(text, start, start + money.Length, TokenKind.Word, spaced);
        var i = start + 1;
        while (i < end)
        {
            var c = text[i];
            if (IsLetter(c) || char.IsAsciiDigit(c) || IsCombining(c))
                i++;
            else if (c is '\'' or '’' && i + 1 < end && IsLetter(text[i + 1]) && !IsPossessive(text, i, end))
                i += 2;
            // "U.S." and "a.m.": a stop after a single letter that follows a stop or begins the word.
            else if (c == '.' && (i - start == 1 || text[i - 2] == '.') && i + 1 < end && IsLetter(text[i + 1]) && (i + 2 == end || !IsLetter(text[i + 2])))
                i += 2;
            else if (c == '.' && i - start >= 3 && text[i - 2] == '.')
            {
                i++;
                break;
            }
            else
                break;
        }
        return Make(text, start, i, TokenKind.Word, spaced);
    }

    private static bool IsPossessive(string text, int apostrophe, int end) =>
        text[apostrophe + 1] is 's' or 'S' && (apostrophe + 2 >= end || !IsLetter(text[apostrophe + 2]));

    private static Token Number(string text, int start, int end, bool spaced)
    {
        var i = Digits(text, start, end);
        while (i < end && text[i] is ',' or '，' && Digits(text, i + 1, end) == i + 4)
            i += 4;
        var groups = 0;
        while (i + 1 < end && text[i] == '.' && char.IsAsciiDigit(text[i + 1]))
        {
            i = Digits(text, i + 1, end);
            groups++;
        }
        return Make(text, start, i, groups > 1 ? TokenKind.Dotted : TokenKind.Number, spaced);
    }

    private static int Digits(string text, int i, int end)
    {
        while (i < end && char.IsAsciiDigit(text[i]))
            i++;
        return i;
    }

    private static bool IsLetter(char c) => char.IsLetter(c) && !IsEastAsian(c);

    private static bool IsCombining(char c) => c > '\u02ff' && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static Token Make(string text, int start, int end, TokenKind kind, bool spaced)
    {
        var raw = text.AsSpan(start, end - start);
        var lower = raw.ToString().ToLowerInvariant().Replace('’', '\'');
        return new Token(TextSpan.FromBounds(start, end), kind, lower, spaced, char.IsUpper(raw[0]));
    }

    private static string Mark(char c) => c switch
    {
        '-' or '‐' or '‑' or '‒' or '–' or '—' or '−' or '－' => "-",
        '’' or '‘' => "'",
        '％' => "%",
        '（' => "(",
        '）' => ")",
        '，' or '、' => ",",
        '；' => ";",
        '：' => ":",
        '～' or '∼' => "~",
        '￥' => "¥",
        '＄' => "$",
        _ => c.ToString(),
    };
}
