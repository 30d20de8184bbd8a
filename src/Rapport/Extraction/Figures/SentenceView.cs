using System.Collections.Immutable;
using Rapport.Extraction.Dates;

namespace Rapport.Extraction.Figures;

/// <summary>A sentence with what is known of it: its tokens, times, parties, measures and items, each in order.</summary>
internal sealed class SentenceView
{
    private static readonly HashSet<string> ClauseMarks = new(StringComparer.Ordinal) { ";", ":", "(", ")", "while", "whereas", "but", "although", "；", "，", "," };

    /// <summary>Reads a sentence.</summary>
    public SentenceView(string text, ImmutableArray<Token> tokens, int start, int end, ImmutableArray<DatedPhrase> dates, ImmutableArray<Mention> mentions)
    {
        (Text, Tokens, Start, End, Dates, Mentions) = (text, tokens, start, end, dates, mentions);
        Span = TextSpan.FromBounds(tokens[start].Span.Start, tokens[end - 1].Span.End);
        Dated = new bool[end - start];
        Clauses = new int[end - start];
        int latin = 0, eastAsian = 0, date = 0, clause = 0;
        for (var i = start; i < end; i++)
        {
            var span = tokens[i].Span;
            while (date < dates.Length && dates[date].Span.End <= span.Start)
                date++;
            Dated[i - start] = date < dates.Length && dates[date].Span.Overlaps(span);
            if (tokens[i].Kind == TokenKind.EastAsian)
                eastAsian += span.Length;
            else if (tokens[i].Kind == TokenKind.Word)
                latin += span.Length;
            if (ClauseMarks.Contains(tokens[i].Lower))
                clause++;
            Clauses[i - start] = clause;
        }
        // A Han or Hangul character says about as much as two or three letters.
        IsEastAsian = eastAsian * 3 > latin;
        Measures = Find(FigureTables.Measures);
        Items = Find(FigureTables.Items);
    }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>The passage's tokens.</summary>
    public ImmutableArray<Token> Tokens { get; }

    /// <summary>The sentence's first token.</summary>
    public int Start { get; }

    /// <summary>The token after its last.</summary>
    public int End { get; }

    /// <summary>Where it stands.</summary>
    public TextSpan Span { get; }

    /// <summary>Whether it is mostly Korean or Chinese.</summary>
    public bool IsEastAsian { get; }

    /// <summary>Its times.</summary>
    public ImmutableArray<DatedPhrase> Dates { get; }

    /// <summary>Its parties.</summary>
    public ImmutableArray<Mention> Mentions { get; }

    /// <summary>Words that name a measure.</summary>
    public ImmutableArray<Hit> Measures { get; }

    /// <summary>Words that name goods or things.</summary>
    public ImmutableArray<Hit> Items { get; }

    private bool[] Dated { get; }

    private int[] Clauses { get; }

    /// <summary>Whether a token belongs to a time.</summary>
    public bool IsDate(int token) => Dated[token - Start];

    /// <summary>The clause a token stands in, counted through the sentence.</summary>
    public int Clause(int token) => Clauses[Math.Clamp(token - Start, 0, Clauses.Length - 1)];

    /// <summary>A token's text in lower case; empty outside the sentence.</summary>
    public string Word(int token) => token >= Start && token < End ? Tokens[token].Lower : "";

    /// <summary>The first token that begins at or after a unit of the text.</summary>
    public int TokenAt(int unit)
    {
        int low = Start, high = End;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Tokens[middle].Span.End <= unit)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /// <summary>The text of a range of tokens.</summary>
    public TextSpan SpanOf(int start, int end) => TextSpan.FromBounds(Tokens[start].Span.Start, Tokens[end - 1].Span.End);

    private ImmutableArray<Hit> Find(TermTable table)
    {
        var hits = ImmutableArray.CreateBuilder<Hit>();
        for (var i = Start; i < End; i++)
        {
            if (Tokens[i].Kind == TokenKind.EastAsian || (IsEastAsian && Tokens[i].Kind == TokenKind.Word))
            {
                var stop = Tokens[i].Span.End;
                for (var at = Tokens[i].Span.Start; at < stop;)
                {
                    if (table.At(Text, at, Span.End) is { } found)
                    {
                        hits.Add(new Hit(new TextSpan(at, found.Length), found.Term, i, i + 1));
                        at += found.Length;
                    }
                    else
                        at++;
                }
            }
            else if (!IsDate(i) && table.At(Tokens, i, End) is { } found)
            {
                if (StopWords.Office.Contains(Word(i + found.Count)) || (Word(i - 1) == "free" && found.Term.Value == "trade"))
                    continue;
                hits.Add(new Hit(SpanOf(i, i + found.Count), found.Term, i, i + found.Count));
                i += found.Count - 1;
            }
        }
        return hits.ToImmutable();
    }
}
