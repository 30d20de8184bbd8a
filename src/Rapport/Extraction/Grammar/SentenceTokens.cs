using System.Globalization;

namespace Rapport.Extraction.Grammar;

/// <summary>Cuts a sentence into words and marks; a mention stays whole, its office with it.</summary>
internal static class SentenceTokens
{
    /// <summary>The tokens of a sentence, in order.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="span">The sentence.</param>
    /// <param name="mentions">The mentions within it, in order of place.</param>
    public static List<Token> Cut(string text, TextSpan span, IReadOnlyList<Mention> mentions)
    {
        var tokens = new List<Token>();
        var at = span.Start;
        foreach (var mention in mentions)
        {
            var whole = WithOffice(text, mention, at);
            CutWords(text, at, whole.Start, tokens);
            tokens.Add(new Token { Span = whole, Key = whole.Of(text).ToLowerInvariant(), Mention = mention, Upper = true, Class = WordClass.Party });
            at = mention.Span.End;
        }
        CutWords(text, at, span.End, tokens);
        return tokens;
    }

    private static TextSpan WithOffice(string text, Mention mention, int from)
    {
        if (mention.Form != MentionForm.TitledName || mention.Office is not { } office)
            return mention.Span;
        var start = mention.Span.Start - office.Length - 1;
        return start >= from && string.CompareOrdinal(text, start, office, 0, office.Length) == 0 ? TextSpan.FromBounds(start, mention.Span.End) : mention.Span;
    }

    private static void CutWords(string text, int start, int end, List<Token> tokens)
    {
        var at = start;
        while (at < end)
        {
            var unit = text[at];
            if (char.IsWhiteSpace(unit))
            {
                at++;
                continue;
            }
            if (unit is '\'' or '\u2019' && at + 1 < end && char.IsLetter(text[at + 1]) && at > 0 && char.IsLetter(text[at - 1]))
            {
                var length = 1;
                while (at + length < end && char.IsLetter(text[at + length]))
                    length++;
                Add(text, new(at, length), tokens, text.Substring(at + 1, length - 1) is "s" or "S" ? WordClass.Possessive : WordClass.Noun);
                at += length;
                continue;
            }
            if (!IsWord(unit))
            {
                var width = char.IsHighSurrogate(unit) && at + 1 < end && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
                Add(text, new(at, width), tokens, Mark(unit, at > 0 && char.IsLetter(text[at - 1])));
                at += width;
                continue;
            }
            var stop = at;
            while (stop < end && (IsWord(text[stop]) || IsInner(text, at, stop, end)))
                stop++;
            at = AddWord(text, at, stop, tokens);
        }
    }

    private static int AddWord(string text, int at, int stop, List<Token> tokens)
    {
        var length = stop - at;
        // "don't" and "can't" are the verb and its negation.
        if (length > 1 && text[stop - 1] is 'n' && stop + 1 < text.Length && text[stop] is '\'' or '\u2019' && stop + 1 < text.Length && text[stop + 1] is 't')
        {
            Add(text, new(at, length - 1), tokens, WordClass.Noun);
            tokens.Add(new Token { Span = new(stop - 1, 3), Key = "not", Class = WordClass.Not });
            return stop + 2;
        }
        Add(text, new(at, length), tokens, WordClass.Noun);
        return stop;
    }

    private static void Add(string text, TextSpan span, List<Token> tokens, WordClass kind) =>
        tokens.Add(new Token { Span = span, Key = span.Of(text).ToLowerInvariant(), Upper = char.IsUpper(text[span.Start]), Class = kind });

    private static bool IsWord(char unit) => char.IsLetterOrDigit(unit) || CharUnicodeInfo.GetUnicodeCategory(unit) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    // Stops in initials and numbers ("U.S.", "1,000.5"), hyphens after a prefix ("co-operate", "re-open").
    private static bool IsInner(string text, int start, int at, int end)
    {
        if (at + 1 >= end || at <= start)
            return text[at] == '.' && at - start >= 3 && text[at - 2] == '.';
        if (text[at] is '.' or ',')
        {
            var digits = char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]);
            var initials = text[at] == '.' && char.IsUpper(text[at - 1]) && (char.IsUpper(text[at + 1]) ? at - start == 1 || text[at - 2] == '.' : at - start >= 3 && text[at - 2] == '.');
            return digits || initials;
        }
        return text[at] is '-' or '\u2010' or '\u2011' && char.IsLetter(text[at + 1]) && text.AsSpan(start, at - start) is "co" or "re" or "Co" or "Re" or "pre" or "non" or "Non";
    }

    private static WordClass Mark(char unit, bool afterLetter) => unit switch
    {
        ',' or '\u3001' or '\uFF0C' => WordClass.Comma,
        '.' or ';' or ':' or '!' or '?' or '\u2014' or '(' or ')' or '[' or ']' or '\u3002' or '\uFF1F' or '\uFF01' => WordClass.Stop,
        '\'' or '\u2019' when afterLetter => WordClass.Possessive,
        _ => WordClass.Mark,
    };
}
