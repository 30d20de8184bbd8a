namespace Rapport.Extraction.Figures;

/// <summary>Finds for when a figure is told: the time of its own clause, of its sentence, of the sentence before, or, for what holds at a day, publication.</summary>
internal static class PeriodResolver
{
    /// <summary>The period, or null where the text leaves it open.</summary>
    public static Period? Resolve(SentenceView view, FigureDraft draft, IReadOnlyList<FigureDraft> drafts, MeasureReading measure, int cue, Period? carried, StatedMoment? published, bool isReal)
    {
        DatedPhrase? before = null, after = null;
        for (var d = 0; d < view.Dates.Length; d++)
        {
            var date = view.Dates[d];
            if (drafts.Any(o => o.BaseSpan is { } taken && taken.Overlaps(date.Span) && o.Basis is Basis.Change or Basis.Multiple or Basis.Since) && !draft.IsBase)
                continue;
            if (IsOther(view, date, d, draft, cue) || (!draft.IsBase && drafts.Any(o => o.IsBase && o.Span.End <= date.Span.Start && !view.IsEastAsian && view.TokenAt(date.Span.Start) - o.End <= 2)))
                continue;
            if (date.Span.End <= draft.Span.Start)
                before = date;
            else if (date.Span.Start >= draft.Span.End)
                after ??= date;
            else if (draft.Span.Overlaps(date.Span))
                return date.Period;
        }
        if (draft.IsBase && !view.IsEastAsian)
            return after is { } own && Gap(view, draft, own) <= 2 ? own.Period : null;
        if (after is not null && (before is null || !drafts.Any(o => o.Span.Start > draft.Span.Start && o.Span.End <= after.Span.Start && !o.IsBase)) && !(view.IsEastAsian && before is not null))
            return after.Period;
        if ((before ?? after) is { } found)
            return found.Period;
        var stock = measure.Strength is "stock" or "rank" || draft.Basis is Basis.Rank or Basis.Since;
        if (carried is not null && view.Dates.IsEmpty && draft.Basis is not (Basis.Rank or Basis.Since) && cue < 0 && isReal)
            return carried with { Inferred = true };
        return stock && isReal && published is { Precision: >= DatePrecision.Day } ? Period.OfDay(published.Date, true) : null;
    }

    /// <summary>Whether a time belongs to something else: to the saying, to a plan's making, to the start of a count, to one end of an interval.</summary>
    private static bool IsOther(SentenceView view, DatedPhrase date, int index, FigureDraft draft, int cue)
    {
        if (view.IsEastAsian)
            return false;
        var token = view.TokenAt(date.Span.Start);
        var word = view.Word(token - 1);
        if (word is "since" or "between" || (word == "and" && index > 0 && view.Word(view.TokenAt(view.Dates[index - 1].Span.Start) - 1) == "between"))
            return true;
        if (word == "than" || (word == "from" && index + 1 < view.Dates.Length && view.Word(view.TokenAt(view.Dates[index + 1].Span.Start) - 1) == "to"))
            return true;
        if (cue >= 0 && token < cue)
            return true;
        if (date.Period.Precision < DatePrecision.Day)
            return false;
        var at = word == "on" ? token - 2 : token - 1;
        return view.Word(at) is "said" or "reported" or "announced" or "told" or "published" or "released" || view.Word(at - 1) is "said" or "announced" or "reported"
            || (draft.Class is "percent" && token == view.Start + (word == "on" ? 1 : 0));
    }

    private static int Gap(SentenceView view, FigureDraft draft, DatedPhrase date) => view.TokenAt(date.Span.Start) - draft.End;
}
