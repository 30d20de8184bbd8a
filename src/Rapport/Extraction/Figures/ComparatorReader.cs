namespace Rapport.Extraction.Figures;

/// <summary>Reads how an English figure is held against the world. Words beside the figure become part of its span; words further off do not.</summary>
internal static class ComparatorReader
{
    private const int LongestDetour = 4;

    /// <summary>Gives the draft its comparator.</summary>
    public static void Read(SentenceView view, FigureDraft draft)
    {
        if (FigureTables.Comparators.Before(view.Tokens, draft.Start, view.Start, t => t.At(1) == "before") is { } near && !IsDirection(view, draft.Start, near.Count))
        {
            Take(draft, near.Term);
            draft.Start -= near.Count;
            // "a record 17.3 billion": the article is no part of the figure.
            if (draft.Comparator == Comparator.Record && view.Word(draft.Start) is "a" or "an")
                draft.Start++;
            draft.Span = TextSpan.FromBounds(view.Tokens[draft.Start].Span.Start, draft.Span.End);
        }
        else if (view.Word(draft.Start - 1) == "between" && draft.Low is not null)
        {
            draft.Start--;
            draft.Span = TextSpan.FromBounds(view.Tokens[draft.Start].Span.Start, draft.Span.End);
        }
        else if (view.Word(draft.Start - 1) == "of")
        {
            // "exceeding a scale of 1 trillion", "surpassed the mark of 5,000".
            for (var i = draft.Start - 2; i >= view.Start && i >= draft.Start - 1 - LongestDetour; i--)
            {
                if (FigureTables.Comparators.Before(view.Tokens, i, view.Start, t => t.At(1) == "before") is not { } far || view.Word(i) is not ("a" or "the" or "an"))
                    continue;
                Take(draft, far.Term);
                break;
            }
        }
        if (draft.End < view.End && FigureTables.Comparators.At(view.Tokens, draft.End, view.End, t => t.At(1) == "after") is { } after && draft.Comparator == Comparator.Exactly && draft.Span.End == view.Tokens[draft.End - 1].Span.End)
        {
            Take(draft, after.Term);
            draft.End += after.Count;
            draft.Span = TextSpan.FromBounds(draft.Span.Start, view.Tokens[draft.End - 1].Span.End);
        }
    }

    /// <summary>"edged up to 3.0 percent": the first word belongs to the verb.</summary>
    private static bool IsDirection(SentenceView view, int number, int count) =>
        count == 2 && view.Word(number - 2) == "up" && FigureTables.Changes.Before(view.Tokens, number - 1, view.Start, t => t.At(1) == "verb") is { Count: >= 2 };

    /// <summary>The comparator that a term stands for.</summary>
    public static void Take(FigureDraft draft, Term term)
    {
        if (Word.TryParse<Comparator>(term.Value, out var comparator))
            draft.Comparator = comparator;
    }
}
