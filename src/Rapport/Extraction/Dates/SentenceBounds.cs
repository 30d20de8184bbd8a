using System.Collections.Immutable;

namespace Rapport.Extraction.Dates;

/// <summary>Where the sentences of a passage begin and end, in tokens: figures and dates are read sentence by sentence.</summary>
internal static class SentenceBounds
{
    private static readonly HashSet<string> NeverLast = new(StringComparer.Ordinal)
    {
        "mr", "mrs", "ms", "dr", "prof", "no", "nos", "vs", "st", "gen", "col", "sen", "rep", "gov", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct",
        "nov", "dec", "approx", "est", "ca", "co", "corp", "inc", "ltd",
    };

    /// <summary>The sentences as ranges of token indexes, in order, without gaps; a line end closes a sentence.</summary>
    public static ImmutableArray<(int Start, int End)> Find(ImmutableArray<Token> tokens)
    {
        var sentences = ImmutableArray.CreateBuilder<(int, int)>();
        var start = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (!Ends(tokens, i))
                continue;
            var end = i + 1;
            while (end < tokens.Length && tokens[end].Lower is "\"" or "”" or "'" or ")" or "」" or "』" or "》" or "»" && !tokens[end].Spaced)
                end++;
            sentences.Add((start, end));
            start = end;
            i = end - 1;
        }
        if (start < tokens.Length)
            sentences.Add((start, tokens.Length));
        return sentences.ToImmutable();
    }

    private static bool Ends(ImmutableArray<Token> tokens, int i)
    {
        var token = tokens[i];
        if (token.Kind == TokenKind.Line || token.Lower is "。" or "！" or "？")
            return true;
        if (token.Lower is "!" or "?")
            return i + 1 == tokens.Length || tokens[i + 1].Spaced || tokens[i + 1].Kind == TokenKind.Mark;
        if (token.Lower != ".")
            return false;
        if (i + 1 == tokens.Length)
            return true;
        var next = tokens[i + 1];
        if (i > 0 && tokens[i - 1].Kind == TokenKind.Word && !token.Spaced && (NeverLast.Contains(tokens[i - 1].Lower) || (tokens[i - 1].Lower.Length == 1 && tokens[i - 1].Capital)))
            return next.Kind == TokenKind.Line;
        return next.Kind is TokenKind.Line or TokenKind.EastAsian
            || (next.Lower is "\"" or "”" or "'" or ")" or "」" && !next.Spaced)
            || (next.Spaced && (next.Capital || next.Kind is TokenKind.Number or TokenKind.Mark || !char.IsAscii(next.Lower[0])));
    }
}
