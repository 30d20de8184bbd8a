namespace Rapport.Extraction.Figures;

/// <summary>Reads what an English change is taken on: "from a year earlier", "year on year", "compared with 2024", "from 100.0 billion".</summary>
internal static class BaseReader
{
    private const int Reach = 16;
    private const int LongestPhrase = 8;

    /// <summary>Gives every change of the sentence its base; marks figures that are a base.</summary>
    public static void Read(SentenceView view, List<FigureDraft> drafts)
    {
        for (var d = 0; d < drafts.Count; d++)
        {
            var draft = drafts[d];
            // "from 100 to 110": the first is the base whether or not a change is stated in percent.
            if (view.Word(draft.Start - 1) == "from" && draft.Class is "money" or "percent" or "mass" or "count" && draft.Basis is Basis.Level or Basis.Count)
            {
                draft.IsBase = true;
                // "dropped to 0.3 percent of the total, from 5.3 percent": a share as well.
                if (draft.Class == "percent" && drafts.Take(d).LastOrDefault(o => o.Class == "percent") is { Basis: Basis.Share })
                    draft.Basis = Basis.Share;
            }
            if (draft.Basis is not (Basis.Change or Basis.Multiple))
                continue;
            for (var i = draft.End; i < view.End && i < draft.End + Reach; i++)
            {
                var word = view.Word(i);
                if (word is ";" or "." or "while" or "whereas" or "but" || (word == "and" && drafts.Skip(d + 1).Any(o => o.Basis == Basis.Change && o.Start > i)))
                    break;
                if (Fixed(view, i) is > 0 and var count)
                {
                    Take(view, draft, i, i + count);
                    break;
                }
                if (word is not ("from" or "than" or "over" or "versus" or "against" or "below" or "above") && !(word == "compared" && view.Word(i + 1) is "with" or "to"))
                    continue;
                if (word == "over" && view.Word(i + 1) is not ("the" or "a" or "last"))
                    continue;
                var first = word == "compared" ? i + 2 : i + 1;
                if (drafts.FirstOrDefault(o => o.Start == first && o.Basis is not (Basis.Change or Basis.Since)) is { } number && word is "from" or "compared")
                {
                    number.IsBase = true;
                    Take(view, draft, i, Math.Max(number.End, first + 1));
                    break;
                }
                var end = first;
                var timed = false;
                while (end < view.End && end < first + LongestPhrase && (view.IsDate(end) || view.Word(end) is "the" or "a" or "of" or "in" or "same" or "those" or "that" || !StopWords.Phrase.Contains(view.Word(end))))
                {
                    timed |= view.IsDate(end) || view.Word(end) is "year" or "month" or "period" or "quarter" or "week" or "earlier" or "ago" or "before" or "previous" or "level" or "levels";
                    end++;
                    if (view.Word(end) == "before" && end < first + LongestPhrase)
                        end++;
                }
                if (!timed)
                    continue;
                Take(view, draft, i, end);
                break;
            }
            if (draft.Base is null && YearOnYearBefore(view, draft) is { } before)
                (draft.BaseSpan, draft.Base) = (before, before.Of(view.Text));
        }
    }

    private static void Take(SentenceView view, FigureDraft draft, int start, int end)
    {
        draft.BaseSpan = view.SpanOf(start, end);
        draft.Base = draft.BaseSpan.Value.Of(view.Text);
    }

    /// <summary>"year on year", "year-on-year", "month-on-month", "on year", "on the year", "annually": how many tokens, or 0.</summary>
    private static int Fixed(SentenceView view, int i)
    {
        var word = view.Word(i);
        if (word is "year" or "month" or "quarter")
        {
            if (view.Word(i + 1) is "on" or "over" && view.Word(i + 2) == word)
                return 3;
            if (view.Word(i + 1) == "-" && view.Word(i + 2) is "on" or "over" && view.Word(i + 3) == "-" && view.Word(i + 4) == word)
                return 5;
        }
        if (word == "on" && view.Word(i + 1) is "year" or "month" && view.Word(i - 1) != "year")
            return 2;
        if (word == "on" && view.Word(i + 1) is "the" or "a" && view.Word(i + 2) is "year" or "month")
            return 3;
        return word is "annually" or "yoy" ? 1 : 0;
    }

    private static TextSpan? YearOnYearBefore(SentenceView view, FigureDraft draft)
    {
        for (var i = Math.Max(view.Start, draft.Start - 6); i < draft.End; i++)
            if (Fixed(view, i) is >= 3 and var count && i + count <= draft.End + 4)
                return view.SpanOf(i, i + count);
        return null;
    }
}
