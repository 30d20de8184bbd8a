using System.Collections.Immutable;
using Rapport.Language;

namespace Rapport.Extraction.Dates;

/// <summary>The sentences of a passage as ranges of its tokens: figures and times are read sentence by sentence.</summary>
internal static class SentenceBounds
{
    /// <summary>The sentences in order, without gaps; one without a token is left out.</summary>
    public static ImmutableArray<(int Start, int End)> Find(string text, TextSpan within, ImmutableArray<Token> tokens)
    {
        var found = ImmutableArray.CreateBuilder<(int, int)>();
        var start = 0;
        foreach (var sentence in Sentences.Split(text, within, linesEnd: true))
        {
            var end = start;
            while (end < tokens.Length && tokens[end].Span.Start < sentence.End)
                end++;
            if (end > start)
                found.Add((start, end));
            start = end;
        }
        if (start < tokens.Length)
            found.Add((start, tokens.Length));
        return found.ToImmutable();
    }
}
