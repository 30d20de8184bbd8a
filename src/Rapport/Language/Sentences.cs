using System.Buffers;
using System.Collections.Immutable;

namespace Rapport.Language;

/// <summary>
/// Cuts text into sentences: English by its stops, abbreviations, initials, decimals and closing quotes; Chinese and Japanese by 。！？;
/// Korean by a stop before a space. A sentence never crosses an empty line.
/// </summary>
public static class Sentences
{
    /// <summary>The sentences of the whole text, without the spaces around them.</summary>
    public static ImmutableArray<TextSpan> Split(string text) => Split(text, new(0, text.Length));

    /// <summary>The sentences of a range of the text, in order, without the spaces around them, as ranges of the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="within">The range to cut.</param>
    /// <param name="linesEnd">True where every line end is the end of a paragraph; false where only an empty line is.</param>
    public static ImmutableArray<TextSpan> Split(string text, TextSpan within, bool linesEnd = false)
    {
        var sentences = ImmutableArray.CreateBuilder<TextSpan>();
        var bounded = text.AsSpan(0, within.End);
        var start = within.Start;
        for (var i = within.Start; i < bounded.Length;)
        {
            if (bounded[i] == '\n')
            {
                var next = SkipSpaces(bounded, i);
                if (linesEnd || bounded[(i + 1)..next].Contains('\n'))
                {
                    Add(sentences, bounded, start, i);
                    start = next;
                }
                i = next;
            }
            else if (IsStop(bounded[i]))
            {
                var end = EndOfStop(bounded, i);
                if (Ends(bounded, start, i, end))
                {
                    Add(sentences, bounded, start, end);
                    start = end;
                }
                i = end;
            }
            else
            {
                // Nothing else can end a sentence: go on to the next that can.
                var skip = bounded[(i + 1)..].IndexOfAny(Marks);
                i = skip < 0 ? bounded.Length : i + 1 + skip;
            }
        }
        Add(sentences, bounded, start, bounded.Length);
        return sentences.ToImmutable();
    }

    private static readonly SearchValues<char> Marks = SearchValues.Create("\n.!?…。！？｡");
    private static readonly SearchValues<char> Closers = SearchValues.Create("\"'”’)]}»›」』）】》〉］〞〟＂");

    private static bool IsStop(char unit) => unit != '\n' && Marks.Contains(unit);

    private static bool IsWide(char unit) => unit is '。' or '！' or '？' or '｡';

    private static bool IsCloser(char unit) => Closers.Contains(unit);

    /// <summary>The place after the stops that stand together and the quotes and brackets that close after them.</summary>
    private static int EndOfStop(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length && IsStop(text[i]))
            i++;
        var stops = i;
        while (i < text.Length && IsCloser(text[i]))
            i++;
        // A straight mark right before a letter opens what follows.
        if (i > stops && i < text.Length && text[i - 1] is '"' or '\'' && char.IsAsciiLetterOrDigit(text[Math.Min(i, text.Length - 1)]))
            i--;
        return i;
    }

    private static bool Ends(ReadOnlySpan<char> text, int start, int stop, int end)
    {
        if (end == text.Length)
            return true;
        // Stops with nothing before them begin what follows: "... and then".
        if (text[start..stop].IsWhiteSpace())
            return false;
        var next = SkipSpaces(text, end);
        if (next == text.Length)
            return true;
        if (HasWide(text[stop..end]))
            return next > end || !Continues(text, stop, end);
        var codePoint = CodePoint.At(text, next, out _);
        if (next == end)
            return EndsWithoutSpace(text, stop, end);
        // A question without a closing quote ends whatever follows; "Yahoo! said" and "“Why?” he asked" go on.
        if (text[end - 1] == '?' && CodePoint.IsLower(codePoint))
            return true;
        if (CodePoint.IsLower(codePoint) || text[next] is ',' or ';' or ':' or ')' or '-' or '–')
            return false;
        return end - stop > 1 && IsStop(text[stop + 1]) || text[stop] != '.' || EndsAtDot(text, start, stop, next);
    }

    /// <summary>What a single dot means, from the word before it and the word after it.</summary>
    private static bool EndsAtDot(ReadOnlySpan<char> text, int start, int dot, int next)
    {
        var word = WordBefore(text, start, dot);
        var follower = WordAfter(text, next);
        var digit = char.IsAsciiDigit(text[next]);
        var begins = Abbreviations.Holds(Abbreviations.Starters, follower) && char.IsAsciiLetterUpper(text[next]);
        if (IsNumber(word))
        {
            // "1." at the start numbers a paragraph; "2026. 1. 6." is a date.
            var before = dot - word.Length;
            return !(word.Length <= 3 && text[start..before].IsWhiteSpace())
                && !(word.Length <= 4 && digit && follower.Length <= 2)
                && !(word.Length <= 2 && before >= start + 3 && text[(before - 2)..before] is ". " && char.IsAsciiDigit(text[before - 3]));
        }
        if (word.Contains('.'))
            return begins;
        if (word.Length == 1 && char.IsAsciiLetter(word[0]))
            return begins && !text[start..(dot - 1)].IsWhiteSpace();
        if (word.Length > Abbreviations.Longest)
            return true;
        if (Abbreviations.Holds(Abbreviations.Leading, word))
            return false;
        if (Abbreviations.Holds(Abbreviations.BeforeNumber, word))
            return !digit && (begins || !char.IsAsciiLetterUpper(word[0]));
        return begins || !Abbreviations.Holds(Abbreviations.Either, word);
    }

    // Pasted pages lose spaces: "talks.South Korea" is an end, "U.S.China", "example.com" and "3.5" are none.
    private static bool EndsWithoutSpace(ReadOnlySpan<char> text, int stop, int end)
    {
        if (text[stop] == '…')
            return false;
        if (!char.IsAsciiLetterUpper(text[end]))
        {
            var codePoint = CodePoint.At(text, end, out _);
            return text[stop] != '.' && CodePoint.IsLetter(codePoint) && !CodePoint.IsLower(codePoint);
        }
        for (var i = stop - 3; i < stop; i++)
        {
            if (i < 0 || !char.IsAsciiLetterLower(text[i]))
                return end - stop > 1 || text[stop] != '.';
        }
        // A word of one letter, of two, or of more: A visit, It was, South.
        return end + 2 < text.Length
            && (text[end + 1] == ' ' || (char.IsAsciiLetterLower(text[end + 1]) && (text[end + 2] == ' ' || char.IsAsciiLetterLower(text[end + 2]))));
    }

    /// <summary>Whether a quotation that ends in a wide stop goes on in its sentence: 「…。」と, “……。”，</summary>
    private static bool Continues(ReadOnlySpan<char> text, int stop, int end) =>
        IsCloser(text[end - 1]) && end - stop > 1 && text[end] is 'と' or '，' or '、' or ',' or '；' or 'っ';

    private static bool HasWide(ReadOnlySpan<char> stops)
    {
        foreach (var unit in stops)
        {
            if (IsWide(unit))
                return true;
        }
        return false;
    }

    private static bool IsNumber(ReadOnlySpan<char> word) => word.Length > 0 && !word.ContainsAnyExceptInRange('0', '9');

    /// <summary>The letters, digits and inner dots before a dot; at most 16 of them.</summary>
    private static ReadOnlySpan<char> WordBefore(ReadOnlySpan<char> text, int start, int dot)
    {
        var i = dot;
        while (i > start && dot - i < 16)
        {
            var unit = text[i - 1];
            var inner = unit == '.' && i < dot && i - 1 > start && char.IsAsciiLetter(text[i - 2]);
            if (!inner && !CodePoint.IsLetter(unit) && !char.IsAsciiDigit(unit))
                break;
            i--;
        }
        return text[i..dot];
    }

    private static ReadOnlySpan<char> WordAfter(ReadOnlySpan<char> text, int i)
    {
        var end = i;
        while (end < text.Length && end - i < 17 && char.IsAsciiLetterOrDigit(text[end]))
            end++;
        return text[i..end];
    }

    private static int SkipSpaces(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length && CodePoint.IsSpace(text[i]))
            i++;
        return i;
    }

    private static void Add(ImmutableArray<TextSpan>.Builder sentences, ReadOnlySpan<char> text, int start, int end)
    {
        while (start < end && CodePoint.IsSpace(text[start]))
            start++;
        while (end > start && CodePoint.IsSpace(text[end - 1]))
            end--;
        if (end > start)
            sentences.Add(TextSpan.FromBounds(start, end));
    }
}
