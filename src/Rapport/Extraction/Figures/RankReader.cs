using Rapport.Extraction.Dates;

namespace Rapport.Extraction.Figures;

/// <summary>Reads places in an order: "third largest", "No. 3", "largest trading partner", "lowest since 2009", "the most … in the world".</summary>
internal static class RankReader
{
    private const int Reach = 5;

    /// <summary>"third largest X", "ranked third": a rank; an ordinal elsewhere states none.</summary>
    public static FigureDraft? Ordinal(SentenceView view, ReadNumber number)
    {
        var at = view.Word(number.End) == "-" ? number.End + 1 : number.End;
        if (FigureTables.Statements.At(view.Tokens, Math.Min(at, view.End - 1), view.End, t => t.Value == "extreme") is { } extreme && at < view.End)
            return Ranked(view, number.Start, at + extreme.Count, number.Low, view.SpanOf(number.Start, number.End), ClaimType.Figure);
        if (view.Word(number.Start - 1) is "ranked" or "ranks" or "ranking" or "rank")
            return Ranked(view, number.Start, number.End, number.Low, view.SpanOf(number.Start, number.End), ClaimType.Figure);
        return null;
    }

    /// <summary>"No. 3 trading partner".</summary>
    public static FigureDraft? Numbered(SentenceView view, ReadNumber number)
    {
        var dot = view.Word(number.Start - 1) == "." ? 1 : 0;
        if (view.Word(number.Start - 1 - dot) is not ("no" or "number") || number.Scale != 1 || number.End >= view.End || number.High is not null)
            return null;
        var start = number.Start - 1 - dot;
        return FindNoun(view, number.End) is null ? null : Ranked(view, start, number.End, number.Low, view.SpanOf(number.Start, number.End), ClaimType.Figure);
    }

    /// <summary>"largest trading partner", "lowest since 2009", "the most … in the world": a superlative; null for "one of the largest" and for one without a comparison set.</summary>
    public static FigureDraft? Superlative(SentenceView view, int at)
    {
        if (view.Word(at) == "the" && view.Word(at + 1) == "most" && view.Word(at - 1) != "of")
            return MostInTheWorld(view, at);
        if (FigureTables.Statements.At(view.Tokens, at, view.End, t => t.Value == "extreme") is not { } extreme || IsOneOf(view, at))
            return null;
        var end = at + extreme.Count;
        if (SinceWhen(view, end) is { } since)
        {
            return new FigureDraft
            {
                Rule = "since", Number = view.SpanOf(at, end), Span = view.SpanOf(at, end), Start = at, End = end, Unit = null, Basis = Basis.Since, Type = ClaimType.Superlative,
                BaseSpan = since, Base = since.Of(view.Text),
            };
        }
        // The number of years says more than the superlative: "lowest in 15 years" is read as that figure.
        return FindNoun(view, end) is null ? null : Ranked(view, at, end, 1, view.SpanOf(at, end), ClaimType.Superlative);
    }

    private static FigureDraft? MostInTheWorld(SentenceView view, int at)
    {
        for (var i = at + 2; i < view.End && i < at + 12; i++)
        {
            if (view.Word(i) is "," or ";")
                return null;
            if (view.Word(i) == "in" && view.Word(i + 1) == "the" && view.Word(i + 2) is "world" or "region")
                return new FigureDraft
                {
                    Rule = "superlative", Number = view.SpanOf(at, i + 3), Span = view.SpanOf(at, i + 3), Start = at, End = i + 3, Basis = Basis.Rank, Value = 1, Unit = "rank", Class = "rank",
                    Type = ClaimType.Superlative, Base = view.SpanOf(i, i + 3).Of(view.Text),
                };
        }
        return null;
    }

    private static FigureDraft Ranked(SentenceView view, int start, int end, decimal value, TextSpan number, ClaimType type)
    {
        var noun = FindNoun(view, end);
        return new FigureDraft
        {
            Rule = "rank", Number = number, Span = view.SpanOf(start, end), Start = start, End = noun?.End ?? end, Value = value, Unit = "rank", Class = "rank", Basis = Basis.Rank, Type = type,
            OwnMeasure = noun?.Term, Noun = noun?.Span,
        };
    }

    private static Hit? FindNoun(SentenceView view, int at)
    {
        for (var i = at; i < view.End && i < at + Reach; i++)
        {
            if (FigureTables.Statements.At(view.Tokens, i, view.End, t => t.Value == "rank") is { } noun)
                return new Hit(view.SpanOf(i, i + noun.Count), noun.Term, i, i + noun.Count);
            if (StopWords.Phrase.Contains(view.Word(i)) && view.Word(i) is not ("export" or "import"))
                return null;
        }
        return null;
    }

    private static TextSpan? SinceWhen(SentenceView view, int at)
    {
        for (var i = at; i < view.End && i < at + Reach; i++)
        {
            if (view.Word(i) == "since" && i + 1 < view.End && view.IsDate(i + 1))
            {
                var end = i + 1;
                while (end < view.End && view.IsDate(end))
                    end++;
                return view.SpanOf(i, end);
            }
            if (view.Tokens[i].Kind != TokenKind.Word || view.Word(i) is "in" or "for")
                return null;
        }
        return null;
    }

    /// <summary>"one of the largest" claims no place.</summary>
    private static bool IsOneOf(SentenceView view, int at)
    {
        for (var i = at - 1; i >= view.Start && i >= at - 6; i--)
        {
            if (view.Word(i) == "of" && view.Word(i - 1) is "one" or "some" or "many" or "among")
                return true;
            if (view.Word(i) == "among")
                return true;
        }
        return false;
    }
}
