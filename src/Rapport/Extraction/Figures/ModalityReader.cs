namespace Rapport.Extraction.Figures;

/// <summary>Reads how a figure is told: as done, promised, planned, foreseen, hoped for or denied.</summary>
internal static class ModalityReader
{
    private const int Reach = 24;
    private const int ReachAfter = 8;

    /// <summary>The modality, whether the figure is a forecast, and the token of the word that says so (−1 for none).</summary>
    public static (Modality Modality, bool Predictive, int Cue) Read(SentenceView view, FigureDraft draft)
    {
        if (view.IsEastAsian)
            return OfEastAsian(view, draft);
        for (var i = draft.Start - 1; i >= view.Start && i >= draft.Start - Reach; i--)
        {
            if (view.Word(i) is ";" or ":" or "while" or "whereas" or "but")
                break;
            if (!view.IsDate(i) && FigureTables.Modality.Before(view.Tokens, i + 1, view.Start) is { } cue && !IsNoun(view, i + 1 - cue.Count, cue.Term))
                return view.Word(i) is "foresees" or "foresee" or "foreseen" && view.Word(i - 1) is "plan" or "blueprint" or "agreement" or "programme" or "program" or "deal" or "contract" or "accord" or "roadmap" or "strategy"
                    ? (Modality.Proposed, false, i)
                    : Of(cue.Term, i + 1 - cue.Count);
        }
        for (var i = draft.End; i < view.End && i < draft.End + ReachAfter; i++)
        {
            if (view.Word(i) is ";" or "," or "while" or "and" or "but" or "to")
                break;
            if (view.Word(i) is "is" or "are" or "was" or "were" && FigureTables.Modality.At(view.Tokens, Math.Min(i + 1, view.End - 1), view.End, t => t.Value is "predictive" or "proposed" or "promised") is { } cue)
                return Of(cue.Term, -1);
        }
        return (Modality.Done, false, -1);
    }

    /// <summary>"investments of 5 trillion yen over the next five years": money that is yet to come has been promised.</summary>
    public static bool IsAhead(SentenceView view, FigureDraft draft)
    {
        for (var i = draft.End; i + 2 < view.End && i < draft.End + ReachAfter; i++)
            if (view.Word(i) is "over" or "in" or "within" or "during" && view.Word(i + 1) == "the" && view.Word(i + 2) is "next" or "coming")
                return true;
        return false;
    }

    private static (Modality, bool, int) Of(Term term, int cue) =>
        term.Value == "predictive" ? (Modality.Done, true, cue) : (Word.TryParse<Modality>(term.Value, out var modality) ? modality : Modality.Done, false, cue);

    /// <summary>"the planned economy", "pilot plan in 2019 brought": a plan that is only named tells nothing of a figure in another clause.</summary>
    private static bool IsNoun(SentenceView view, int at, Term term) =>
        (view.Word(at) == "will" && view.Word(at - 1) is "the" or "good" or "political" or "free") || (term.Value == "hypothetical" && view.Word(at) == "would" && false)
        || (view.Word(at) is "strategy" or "ambition" && view.Word(at - 1) is "of");

    private static (Modality, bool, int) OfEastAsian(SentenceView view, FigureDraft draft)
    {
        for (var i = Math.Max(view.Span.Start, draft.Span.Start - 20); i < view.Span.End && i < draft.Span.End + 30; i++)
        {
            if (FigureTables.Modality.At(view.Text, i, view.Span.End) is not { } cue)
                continue;
            // Korean puts the word behind, Chinese before or just behind the figure's noun.
            if (cue.Term.Language == "ko" ? i >= draft.Span.End && i - draft.Span.End < 30 : i < draft.Span.Start && draft.Span.Start - i < 20)
                return Of(cue.Term, -1);
        }
        return (Modality.Done, false, -1);
    }
}
