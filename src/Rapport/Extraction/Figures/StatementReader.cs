namespace Rapport.Extraction.Figures;

/// <summary>Reads English statements without a figure: vague quantities, what ought to be, what will be, and what is unmatched.</summary>
internal static class StatementReader
{
    private const int Reach = 6;

    /// <summary>The statements of a sentence as drafts whose type says what they are. One of a type for each clause.</summary>
    public static List<FigureDraft> Read(SentenceView view, IReadOnlyList<FigureDraft> figures, bool predicted)
    {
        var found = new List<FigureDraft>();
        for (var i = view.Start; i < view.End; i++)
        {
            if (view.IsDate(i) || FigureTables.Statements.At(view.Tokens, i, view.End, t => t.Value is "vague" or "normative" or "predictive" or "superlative") is not { } hit)
                continue;
            var end = i + hit.Count;
            var draft = hit.Term.Value switch
            {
                "normative" when hit.Term.At(1) == "alone" => New(view, i, end, ClaimType.Normative),
                "normative" => IsDuty(view, i, end) ? New(view, i, end, ClaimType.Normative) : null,
                "predictive" => predicted ? null : Predictive(view, i, end),
                "superlative" => New(view, i, end, ClaimType.Superlative),
                _ => Vague(view, i, end, hit.Term.At(1), figures),
            };
            if (draft is null || found.Exists(f => f.Type == draft.Type && (f.Span.Overlaps(draft.Span) || view.Clause(f.Start) == view.Clause(draft.Start))))
                continue;
            found.Add(draft);
            i = Math.Max(i, draft.End - 1);
        }
        return found;
    }

    private static FigureDraft? Predictive(SentenceView view, int at, int end)
    {
        if (view.Word(at) != "will")
            return New(view, at, end + (IsVerb(view, end) ? 1 : 0), ClaimType.Predictive);
        // "the will", "goodwill", "political will" is a noun.
        if (view.Word(at - 1) is "the" or "political" or "good" or "free" or "strong" or "a" or "of" or "their" or "its" || !IsVerb(view, end))
            return null;
        return New(view, at, end + 1, ClaimType.Predictive);
    }

    private static bool IsVerb(SentenceView view, int at) => at < view.End && view.Tokens[at] is { Kind: Dates.TokenKind.Word, Capital: false } && !StopWords.Phrase.Contains(view.Word(at)) || view.Word(at) is "be" or "have" or "make" or "visit" or "join" or "come";

    /// <summary>"whether they should" asks; "he must have" guesses; "should it fail" supposes.</summary>
    private static bool IsDuty(SentenceView view, int at, int end)
    {
        if (at == view.Start)
            return false;
        for (var i = at - 1; i >= view.Start && i >= at - 12; i--)
            if (view.Word(i) is "whether" or "if")
                return false;
        if (view.Word(at) is "should" or "must" && view.Word(end) is "have")
            return false;
        if (view.Word(at) == "have" && view.Word(at + 1) == "to" && view.Word(at - 1) is "not" or "n't")
            return false;
        return !(view.Word(at) == "must" && view.Word(at - 1) is "a" or "the");
    }

    private static FigureDraft? Vague(SentenceView view, int at, int end, string form, IReadOnlyList<FigureDraft> figures)
    {
        if (form == "size")
        {
            for (var i = end; i < view.End && i <= end + 1; i++)
                if (FigureTables.Statements.At(view.Tokens, i, view.End, t => t.Value == "sized") is { } thing)
                    return Overlaps(figures, view.SpanOf(at, i + thing.Count)) ? null : New(view, at, i + thing.Count, ClaimType.Vague);
            return null;
        }
        if (form == "manner")
        {
            var verb = FigureTables.Changes.Before(view.Tokens, at, view.Start, t => t.At(1) == "verb");
            if (verb is null || figures.Any(f => view.Clause(f.Start) == view.Clause(at) && f.Start >= at) || !HasMeasure(view, at))
                return null;
            var draft = New(view, at - verb.Value.Count, end, ClaimType.Vague);
            (draft.Basis, draft.Direction) = (Basis.Change, verb.Value.Term.Value == "-1" ? -1 : 1);
            return draft;
        }
        // "growth is sluggish", "sluggish trade growth": the word is said of a measure.
        var predicate = view.Word(at - 1) is "is" or "are" or "was" or "were" or "remains" or "remained" or "been" or "stays" or "stayed" or "looks" or "very" or "still" && HasMeasure(view, at);
        var attribute = view.Measures.Any(m => m.Start >= end && m.Start <= end + 1 && m.Term.Value is "trade" or "growth" or "investment" or "gdp");
        if (!predicate && !attribute)
            return null;
        var state = New(view, at, end, ClaimType.Vague);
        if (view.Measures.LastOrDefault(m => m.Start <= end + 2) is { Term.Value: "growth" })
            state.Basis = Basis.Change;
        return state;
    }

    private static bool HasMeasure(SentenceView view, int at)
    {
        for (var i = view.Measures.Length - 1; i >= 0; i--)
            if (view.Measures[i].End <= at)
                return at - view.Measures[i].End <= Reach + 4 && view.Measures[i].Term.Value is not ("visits" or "documents" or "projects" or "delegation" or "enterprises" or "revenue");
        return false;
    }

    private static bool Overlaps(IReadOnlyList<FigureDraft> figures, TextSpan span) => figures.Any(f => f.Span.Overlaps(span));

    private static FigureDraft New(SentenceView view, int start, int end, ClaimType type) => new()
    {
        Rule = Word.Of(type), Type = type, Span = view.SpanOf(start, end), Number = view.SpanOf(start, end), Start = start, End = end,
    };
}
