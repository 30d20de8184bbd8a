namespace Rapport.Extraction.Figures;

/// <summary>Finds for when a figure is told: the time of its own clause, of its sentence, of the sentence before, or, for what holds at a day, publication.</summary>
internal static class PeriodResolver
{
    /// <summary>The period, or null where the text leaves it open.</summary>
    public static Period? Resolve(SentenceView view, FigureDraft draft, IReadOnlyList<FigureDraft> drafts, MeasureReading measure, int cue, Period? carried, StatedMoment? published, bool isReal)
    {
        DatedPhrase? before = null, after = null;
        var told = false;
        for (var d = 0; d < view.Dates.Length; d++)
        {
            var date = view.Dates[d];
            if (drafts.Any(o => o.BaseSpan is { } taken && taken.Overlaps(date.Span) && o.Basis is Basis.Change or Basis.Multiple or Basis.Since) && !draft.IsBase)
                continue;
            if (IsOther(view, date, d, draft, cue) || IsDayOfReport(view, d, published) || (!draft.IsBase && drafts.Any(o => o.IsBase && o.Span.End <= date.Span.Start && !view.IsEastAsian && view.TokenAt(date.Span.Start) - o.End <= 2)))
                continue;
            told = true;
            if (date.Span.End <= draft.Span.Start)
                before = date;
            else if (date.Span.Start >= draft.Span.End)
                after ??= date;
            else if (draft.Span.Overlaps(date.Span))
                return date.Period;
        }
        if (!view.IsEastAsian && draft.Basis is Basis.Level or Basis.Count && !draft.IsBase && Between(view) is { } stretch)
            return stretch;
        if (draft.IsBase && !view.IsEastAsian)
            return after is { } own && Gap(view, draft, own) <= 2 ? own.Period : null;
        // "In 2012 it stood at 14.8 billion dollars; by 2021 it had shrunk": the second time is that of another clause.
        if (after is not null && before is not null && !view.IsEastAsian && Parted(view, draft.End, view.TokenAt(after.Span.Start)))
            after = null;
        // "is the fifth-largest investor, with 1.6 billion dollars in 2024": the time is that of the sum.
        if (after is not null && draft.Basis == Basis.Rank && drafts.Any(o => o.Start > draft.Start && o.Span.End <= after.Span.Start && Parted(view, draft.End, o.Start)))
            after = null;
        if (after is not null && (before is null || !drafts.Any(o => o.Span.Start > draft.Span.Start && o.Span.End <= after.Span.Start && !o.IsBase)) && !(view.IsEastAsian && before is not null))
            return Past(after.Period, isReal, published);
        if ((before ?? after) is { } found)
            return Past(found.Period, isReal, published);
        var stock = measure.Strength is "stock" or "rank" || draft.Basis is Basis.Rank or Basis.Since;
        // A time that only a comparison names ("more than in 2024") leaves that of the sentence before in force.
        if (carried is not null && !told && (view.Dates.IsEmpty || RefersBack(view)) && draft.Basis is not (Basis.Rank or Basis.Since) && cue < 0 && isReal)
            return carried with { Inferred = true };
        return stock && isReal && published is { Precision: >= DatePrecision.Day } ? Period.OfDay(published.Date, true) : null;
    }

    /// <summary>Whether a time belongs to something else: to the saying, to a plan's making, to the start of a count, to one end of an interval.</summary>
    private static bool IsOther(SentenceView view, DatedPhrase date, int index, FigureDraft draft, int cue)
    {
        if (view.IsEastAsian)
        {
            // 比上月下降, "지난해보다 늘었다": what it is compared with.
            var (text, start, end) = (view.Text, date.Span.Start, date.Span.End);
            return (start > view.Span.Start && text[start - 1] is '比' or '较' or '較') || text.AsSpan(end).StartsWith("보다") || text.AsSpan(end).StartsWith("에 비해") || text.AsSpan(end).StartsWith(" 대비") || text.AsSpan(end).StartsWith("대비");
        }
        var token = view.TokenAt(date.Span.Start);
        var word = view.Word(token - 1);
        if (word is "since" or "between" || (word == "and" && index > 0 && view.Word(view.TokenAt(view.Dates[index - 1].Span.Start) - 1) == "between"))
            return true;
        if (word == "than" || (word == "in" && view.Word(token - 2) is "than" or "as") || (word == "from" && index + 1 < view.Dates.Length && view.Word(view.TokenAt(view.Dates[index + 1].Span.Start) - 1) == "to"))
            return true;
        if (cue >= 0 && token < cue)
            return true;
        if (date.Period.Precision < DatePrecision.Day)
            return false;
        var at = word == "on" ? token - 2 : token - 1;
        return view.Word(at) is "said" or "reported" or "announced" or "told" or "published" or "released" || view.Word(at - 1) is "said" or "announced" or "reported"
            || (draft.Class is "percent" && token == view.Start + (word == "on" ? 1 : 0));
    }

    /// <summary>"Yesterday the ministry put February's exports at": the day leads the sentence and is that of the saying, since a longer time stands behind it.</summary>
    private static bool IsDayOfReport(SentenceView view, int index, StatedMoment? published) =>
        index == 0 && !view.IsEastAsian && view.Dates.Length > 1 && view.Dates[0].Period is { Precision: >= DatePrecision.Day, Inferred: true } && published is not null
        && view.TokenAt(view.Dates[0].Span.Start) <= view.Start + 1 && view.Dates[1].Period.Precision < DatePrecision.Day;

    /// <summary>"Between January and October 2025 Peru shipped": from the first to the second.</summary>
    private static Period? Between(SentenceView view)
    {
        for (var d = 0; d + 1 < view.Dates.Length; d++)
        {
            var (first, second) = (view.Dates[d].Period, view.Dates[d + 1].Period);
            var joint = view.TokenAt(view.Dates[d + 1].Span.Start) - 1;
            if (view.Word(view.TokenAt(view.Dates[d].Span.Start) - 1) != "between" || view.Word(joint) != "and" || first.Precision != second.Precision)
                continue;
            // "between January and October 2025": the year is said once.
            var from = first.Precision == DatePrecision.Month && first.Inferred ? new DateOnly(first.From.Month <= second.From.Month ? second.From.Year : second.From.Year - 1, first.From.Month, 1) : first.From;
            if (from <= second.From)
                return new Period(from, second.To, first.Precision, second.Inferred);
        }
        return null;
    }

    private static bool RefersBack(SentenceView view) => !view.IsEastAsian && view.Word(view.Start) is "that" or "this" or "it" or "they" or "these" or "those" or "of";

    private static bool Parted(SentenceView view, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (view.Word(i) is ";" or "while" or "whereas" or "but" || (view.Word(i) == "," && view.Word(i + 1) is "with" or "by"))
                return true;
        return false;
    }

    /// <summary>What is told as done lies not ahead: "exports rose 7.5 percent in the third quarter", published in March, is of the year before.</summary>
    private static Period Past(Period period, bool isReal, StatedMoment? published)
    {
        if (!isReal || !period.Inferred || published is null || period.Precision == DatePrecision.Year)
            return period;
        // Of a half, a quarter or several months nothing is told before they are over.
        if ((period.Months > 1 ? period.To : period.From) <= published.Date)
            return period;
        // The last day of a month stays one, in leap years too.
        return new Period(period.From.AddYears(-1), period.To.AddDays(1).AddYears(-1).AddDays(-1), period.Precision, true);
    }

    private static int Gap(SentenceView view, FigureDraft draft, DatedPhrase date) => view.TokenAt(date.Span.Start) - draft.End;
}
