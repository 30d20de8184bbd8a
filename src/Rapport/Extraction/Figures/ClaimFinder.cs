using System.Collections.Immutable;
using Rapport.Extraction.Dates;

namespace Rapport.Extraction.Figures;

/// <summary>
/// Finds what a document states that could hold or not: figures with unit, comparator, measure, parties and period, and statements without a figure. What the text leaves open is
/// named in <see cref="Claim.Unresolved"/>; nothing is filled in that no word supports.
/// </summary>
public static class ClaimFinder
{
    /// <summary>A sentence is read in pieces of this many tokens: no sentence of prose is longer, and reading stays linear on what is none.</summary>
    private const int LongestSentence = 400;

    /// <summary>And of this many units.</summary>
    private const int LongestPiece = 4000;

    /// <summary>The claims of a document's passages, in the order of their places.</summary>
    public static ImmutableArray<Claim> Find(Document document, ImmutableArray<Mention> mentions, ImmutableArray<Quote> quotes, ImmutableArray<DatedPhrase> dates)
    {
        var claims = ImmutableArray.CreateBuilder<Claim>();
        var spoken = quotes.OrderBy(q => q.Span).ToImmutableArray();
        var (mentionsLeft, datesLeft) = (new SpanQueue<Mention>([.. mentions.OrderBy(m => m.Span)], m => m.Span), new SpanQueue<DatedPhrase>([.. dates.OrderBy(d => d.Span)], d => d.Span));
        Sides carried = default;
        int? part = null;
        foreach (var passage in document.Passages)
        {
            var tokens = Lexer.Read(document.Text, passage.Span);
            if (passage.Part != part)
                (carried, part) = (default, passage.Part);
            Told told = default;
            Period? carriedPeriod = null;
            foreach (var (from, to) in SentenceBounds.Find(document.Text, passage.Span, tokens))
            {
                for (int start = from, end; start < to; start = end)
                {
                    end = start + 1;
                    while (end < to && end - start < LongestSentence && tokens[end].Span.End - tokens[start].Span.Start < LongestPiece)
                        end++;
                    var span = TextSpan.FromBounds(tokens[start].Span.Start, tokens[end - 1].Span.End);
                    var view = new SentenceView(document.Text, tokens, start, end, datesLeft.Within(span), mentionsLeft.Within(span));
                    var sentence = new SentenceClaims(document, passage, view, spoken, carried, carriedPeriod, told);
                    claims.AddRange(sentence.Read());
                    (carried, carriedPeriod, told) = (sentence.Carries, sentence.CarriesPeriod, sentence.CarriesTold);
                }
            }
        }
        return [.. claims.OrderBy(c => c.Span).DistinctBy(c => c.Id)];
    }
}
