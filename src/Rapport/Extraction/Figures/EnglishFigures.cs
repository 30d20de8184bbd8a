using Rapport.Extraction.Dates;

namespace Rapport.Extraction.Figures;

/// <summary>Reads the figures of an English sentence: number, unit, comparator, and whether it is a level, a change, a share, a rank, a count, a "first since" or a multiple.</summary>
internal static class EnglishFigures
{
    private const int SinceReach = 14;

    /// <summary>The sentence's figures, in order.</summary>
    public static List<FigureDraft> Read(SentenceView view)
    {
        var drafts = new List<FigureDraft>();
        for (var i = view.Start; i < view.End;)
        {
            if (view.IsDate(i) || NumberReader.Read(view, i) is not { } number)
            {
                if (!view.IsDate(i) && RankReader.Superlative(view, i) is { } extreme)
                {
                    drafts.Add(extreme);
                    i = Math.Max(i + 1, extreme.End);
                }
                else
                    i++;
                continue;
            }
            if (Draft(view, number, drafts) is { } draft)
            {
                drafts.Add(draft);
                i = Math.Max(number.End, draft.Class is "money" or "percent" or "mass" or "rank" ? draft.End : number.End);
            }
            else
                i = SkipLabel(view, number);
        }
        Elided(view, drafts);
        BaseReader.Read(view, drafts);
        return drafts;
    }

    /// <summary>"fell 45.1 percent in June and 63.1 percent in July": the second is a change as well, though the verb is left out.</summary>
    private static void Elided(SentenceView view, List<FigureDraft> drafts)
    {
        for (var d = 1; d < drafts.Count; d++)
        {
            if (drafts[d] is not { Class: "percent", Basis: Basis.Level } draft || drafts[d - 1] is null)
                continue;
            var before = drafts.Take(d).LastOrDefault(o => o.Class == "percent");
            if (before is not { Basis: Basis.Change } || view.Word(draft.Start - 1) is "to" or "at" or "from" or "of" or "was" or "were" or "is" or "or" or "reached")
                continue;
            var joined = false;
            for (var i = before.End; i < draft.Start && !joined; i++)
                joined = view.Word(i) is "and" or ",";
            if (joined)
                ChangeReader.Change(draft, before.Direction);
        }
    }

    private static int SkipLabel(SentenceView view, ReadNumber number)
    {
        // Dotted and dashed chains are telephone numbers and codes: nothing in them is a figure.
        var i = number.End;
        while (number.Shape == "cardinal" && view.Word(i) is "-" or ":" or "/" && i + 1 < view.End && !view.Tokens[i].Spaced && !view.Tokens[i + 1].Spaced && view.Tokens[i + 1].Kind == TokenKind.Number)
            i += 2;
        return i;
    }

    private static FigureDraft? Draft(SentenceView view, ReadNumber number, List<FigureDraft> before)
    {
        if (number.Shape == "ordinal")
            return RankReader.Ordinal(view, number);
        if (view.Word(number.End) is "-" or ":" or "/" && number.End + 1 < view.End && !view.Tokens[number.End].Spaced && !view.Tokens[number.End + 1].Spaced && view.Tokens[number.End + 1].Kind == TokenKind.Number)
            return null;
        if (RankReader.Numbered(view, number) is { } ranked)
            return ranked;
        if (number.Shape == "multiple")
            return Multiple(view, number);
        var currency = UnitReader.CurrencyBefore(view, number.Start);
        var start = currency?.Start ?? number.Start;
        if (number.Sign != 0)
            start = number.Start - 1;
        var draft = new FigureDraft
        {
            Rule = "level",
            Number = view.SpanOf(number.Start, number.End),
            Span = view.SpanOf(start, number.End),
            Start = start,
            End = number.End,
            Value = number.High is null ? number.Low : null,
            Low = number.High is null ? null : number.Low,
            High = number.High,
            Scale = number.Scale,
        };
        if (currency is { } money)
        {
            (draft.Unit, draft.Class) = (money.Currency == "?" ? null : money.Currency, "money");
            // "$3.5 billion dollars" and "US$ 5 million (USD)" repeat the unit; the sign has said it.
        }
        else if (number.Shape == "fraction")
            return Fraction(view, draft);
        else if (!UnitReader.Read(view, draft, number.End, number))
            return null;
        if (!IsStated(view, draft, number, before))
            return null;
        ComparatorReader.Read(view, draft);
        if (draft.Class == "time")
            return Since(view, draft);
        if (view.Word(draft.End) == "of" && view.Word(draft.End + 1) is "which" or "whom" or "them" && draft.Rule == "part")
            draft.Span = TextSpan.FromBounds(draft.Span.Start, view.Tokens[draft.End + 1].Span.End);
        if (draft.Unit == "times" && TimesAsMuch(view, draft))
            return draft;
        ChangeReader.Read(view, draft, number.Sign);
        return draft;
    }

    /// <summary>Whether a number states something: it has a unit, or stands where a value stands; and nothing gives it away as a label or a way to point.</summary>
    private static bool IsStated(SentenceView view, FigureDraft draft, ReadNumber number, List<FigureDraft> before)
    {
        if (draft.Class is "money" or "percent" or "point" or "mass")
            return true;
        var lead = number.Start - 1;
        var word = view.Word(lead);
        if (StopWords.Label.Contains(word) || (word == "." && view.Word(lead - 1) is "no" or "nos" or "tel") || (word == "of" && view.Word(lead - 1) == "group"))
            return false;
        var compared = FigureTables.Comparators.Before(view.Tokens, number.Start, view.Start) is not null;
        var capital = lead > view.Start && view.Tokens[lead] is { Kind: TokenKind.Word, Capital: true } && !compared && !view.Mentions.Any(m => m.Span.End == view.Tokens[lead].Span.End);
        if (capital || (lead >= view.Start && !view.Tokens[number.Start].Spaced && view.Tokens[lead].Kind is TokenKind.Word or TokenKind.Mark && word is not ("(" or "\"" or "“" or ":" or "'")))
            return false;
        if (draft.Class == "count" || draft.Class == "time")
        {
            var small = number.Shape == "word" && number.Scale == 1 && draft.Value < 100;
            if (small && StopWords.Definite.Contains(word) && draft.Class != "time")
                return false;
            return !(word == "of" && view.Word(lead - 1) == "one");
        }
        // No unit of its own: "of which", an ellipsis, or a value after "to", "of", "reached".
        if (view.Word(number.End) == "of" && view.Word(number.End + 1) is "which" or "whom" or "them" && before.LastOrDefault(d => d.Class == "count") is { } whole)
        {
            (draft.Unit, draft.Basis, draft.OwnMeasure, draft.Noun, draft.Base) = (whole.Unit, Basis.Count, whole.OwnMeasure, whole.Noun, whole.Span.Of(view.Text));
            (draft.Rule, draft.Class) = ("part", "count");
            return true;
        }
        if (number.Shape == "word" && number.Scale == 1)
            return false;
        var measured = view.Measures.LastOrDefault(m => m.End <= number.Start && m.Start >= number.Start - 12);
        var valued = compared || StopWords.ValueLead.Contains(word) || draft.Scale > 1;
        if (!valued || (measured.Term is null && draft.Scale < 1e6m))
            return false;
        if (before.LastOrDefault(d => d.Class == "money") is { } money && (draft.Scale > 1 || (word is "from" or "to" && measured.Term?.At(2) != "stock")))
        {
            (draft.Unit, draft.Class) = (money.Unit, "money");
            if (draft.Scale == 1 && number.Scale == 1)
                draft.Scale = money.Scale;
            return true;
        }
        if (measured.Term is null)
            return false;
        if (CountedBy(measured.Term.Value) is { } unit)
        {
            (draft.Unit, draft.Class, draft.Basis) = (unit, "count", measured.Term.Value == "tfr" ? Basis.Level : Basis.Count);
            draft.Noun = measured.Span;
        }
        return measured.Term.Value != "growth" || draft.Scale > 1;
    }

    /// <summary>What a bare number counts when its measure is a number of things.</summary>
    private static string? CountedBy(string measure) => measure switch
    {
        "visitors" or "population" or "delegation" => "persons",
        "enterprises" => "enterprises",
        "patents" => "patents",
        "births" => "births",
        "projects" => "projects",
        "documents" => "documents",
        "flights" => "flights",
        "students" => "students",
        _ => null,
    };

    private static FigureDraft? Fraction(SentenceView view, FigureDraft draft)
    {
        // "half of them": of what, only another sentence says.
        if (view.Word(draft.End) == "of" && view.Word(draft.End + 1) is "them" or "it" or "these" or "those" or "this" or "that" or "which" or "whom")
            return null;
        (draft.Unit, draft.Class, draft.Basis, draft.Rule) = ("share", "share", Basis.Share, "share");
        ComparatorReader.Read(view, draft);
        if (view.Word(draft.End) != "of" && ChangeReader.TakeBefore(view, draft))
            return draft;
        ChangeReader.ReadShareBase(view, draft, view.Word(draft.End) == "of" ? draft.End + 1 : draft.End);
        return draft;
    }

    private static FigureDraft? Multiple(SentenceView view, ReadNumber number)
    {
        if (view.Measures.Length == 0)
            return null;
        var draft = new FigureDraft
        {
            Rule = "multiple", Number = view.SpanOf(number.Start, number.End), Span = view.SpanOf(number.Start, number.End), Start = number.Start, End = number.End,
            Value = number.Low, Unit = "times", Class = "multiple", Basis = Basis.Multiple, Direction = number.Low < 1 ? -1 : 1,
        };
        ComparatorReader.Read(view, draft);
        if (FigureTables.Changes.Before(view.Tokens, draft.Start, view.Start, t => t.At(1) == "verb") is { } verb)
        {
            draft.Start -= verb.Count;
            draft.Span = TextSpan.FromBounds(view.Tokens[draft.Start].Span.Start, draft.Span.End);
        }
        return draft;
    }

    /// <summary>"three times as much", "five times higher": a multiple, not a count of occasions.</summary>
    private static bool TimesAsMuch(SentenceView view, FigureDraft draft)
    {
        if (view.Word(draft.End) is not ("as" or "more" or "higher" or "larger" or "the" or "greater" or "that" or "bigger" or "what"))
            return false;
        (draft.Class, draft.Basis, draft.Direction, draft.Rule, draft.Noun) = ("multiple", Basis.Multiple, 1, "multiple", null);
        return true;
    }

    /// <summary>"the first state visit in six years": a number of years is a figure only behind a first, last, highest or lowest.</summary>
    private static FigureDraft? Since(SentenceView view, FigureDraft draft)
    {
        var lead = draft.Start - 1;
        if (view.Word(lead) == "the" || view.Word(lead) is "past" or "last")
            lead--;
        if (view.Word(lead) is not ("in" or "for" or "within" or "over"))
            return null;
        for (var i = lead - 1; i >= view.Start && i >= lead - SinceReach; i--)
        {
            if (view.Word(i) is ";" or "," or ":" or "and" or "but")
                return null;
            if (!StopWords.Extremes.Contains(view.Word(i)) || view.Word(i) is "most" or "least" || view.Word(i - 1) == "at")
                continue;
            draft.Basis = Basis.Since;
            draft.Rule = "since";
            return draft;
        }
        return null;
    }
}
