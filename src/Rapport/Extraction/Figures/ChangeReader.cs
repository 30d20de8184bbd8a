namespace Rapport.Extraction.Figures;

/// <summary>Tells changes and shares from levels, in English.</summary>
internal static class ChangeReader
{
    private const int LongestLink = 8;
    private const int LongestBase = 7;
    private const int LongestObject = 9;

    /// <summary>Gives the draft its basis and, for a change, its direction and signed value.</summary>
    public static void Read(SentenceView view, FigureDraft draft, int sign)
    {
        if (draft.Class is "percent" && ReadShare(view, draft))
            return;
        // "fell below 8 billion", "rose above 5 percent": where it came to, not by how much.
        if (view.Word(draft.Start) is "below" or "above" or "beyond" && FigureTables.Changes.Before(view.Tokens, draft.Start, view.Start, t => t.At(1) == "verb") is not null)
            return;
        var direction = Before(view, draft);
        if (direction == 0 && view.Word(draft.Start - 1) == "by")
            direction = OverObject(view, draft);
        if (direction == 0 && draft.Class is "percent" or "point" or "money" or "mass")
            direction = After(view, draft);
        if (direction == 0 && sign != 0 && draft.Class is "percent" or "point")
            direction = sign;
        if (direction == 0 && draft.Class is "percent" && Grows(view, draft))
            direction = sign < 0 ? -1 : 1;
        if (direction != 0)
            Change(draft, direction);
        else if (sign < 0)
            (draft.Value, draft.Low, draft.High) = (-draft.Value, -draft.High, -draft.Low);
    }

    /// <summary>Makes the draft a change where a verb of change stands before it; false where none does.</summary>
    public static bool TakeBefore(SentenceView view, FigureDraft draft)
    {
        if (Before(view, draft) is var direction and not 0)
            Change(draft, direction);
        return draft.Basis == Basis.Change;
    }

    /// <summary>Makes the draft a change.</summary>
    public static void Change(FigureDraft draft, int direction)
    {
        (draft.Basis, draft.Direction, draft.Rule) = (Basis.Change, direction, "change");
        if (direction < 0)
            (draft.Value, draft.Low, draft.High) = (-draft.Value, -draft.High, -draft.Low);
    }

    /// <summary>"rose 10 percent", "increased by over 20%", "growth of 3%": which way, or 0. A verb becomes part of the span.</summary>
    private static int Before(SentenceView view, FigureDraft draft)
    {
        var links = 0;
        var end = draft.Start;
        while (end > view.Start && links < LongestLink)
        {
            if (FigureTables.Changes.Before(view.Tokens, end, view.Start, t => t.At(1) is "verb" or "noun" or "particle") is { } change)
            {
                var word = view.Word(end - 1);
                // "made up 37 billion", "set up a fund of 5 million": no movement.
                if (change.Count == 1 && word == "up" && view.Word(end - 2) is "made" or "make" or "makes" or "making" or "set" or "sets" or "setting" or "take" or "took" or "takes" or "put" or "opened")
                    return 0;
                var form = change.Term.At(1);
                var linked = draft.Start == end || view.Word(end) is "by" or "of" or "at" or "an" or "a" or "another" or "only" or "just" or "about" || view.Word(end).EndsWith("ly", StringComparison.Ordinal);
                // "a cut to 5", "growth target of 5": a noun must lead straight to its figure.
                if (!linked || (form == "noun" && view.Word(end) is not ("of" or "by" or "at" or ":")))
                    return 0;
                // A noun that is the same word as the verb ("a rise of 3 percent") stands behind an article or adjective and stays outside the span.
                var isNoun = form == "noun" || (view.Word(end) == "of" && word is not ("up" or "down"));
                if (!isNoun && links <= 3)
                {
                    draft.Start = end - change.Count;
                    draft.Span = TextSpan.FromBounds(view.Tokens[draft.Start].Span.Start, draft.Span.End);
                }
                return Sign(change.Term);
            }
            var link = view.Word(end - 1);
            // "fell much less, by 5.1 percent": the verb stands before the aside.
            if (link == "," && view.Word(end) == "by")
                return Aside(view, end - 1);
            if (link is not ("by" or "of" or "at" or "a" or "an" or "annual" or "rate" or "average" or "another" or "further" or "additional" or "only" or "just" or "even" or "year" or "on" or "-") && !link.EndsWith("ly", StringComparison.Ordinal))
                return 0;
            end--;
            links++;
        }
        return 0;
    }

    /// <summary>"raised its policy rate by 75 basis points", "cut imports from Russia by 3 percent": the verb stands before what it moved.</summary>
    private static int OverObject(SentenceView view, FigureDraft draft)
    {
        for (var i = draft.Start - 1; i > view.Start && i > draft.Start - LongestObject; i--)
        {
            if (view.Word(i - 1) is "," or ";" or "and" or "but" || (view.Tokens[i - 1].Kind == Dates.TokenKind.Number && !view.IsDate(i - 1)))
                return 0;
            if (FigureTables.Changes.Before(view.Tokens, i, view.Start, t => t.At(1) == "verb") is { } verb)
                return Sign(verb.Term);
        }
        return 0;
    }

    private static int Aside(SentenceView view, int comma)
    {
        for (var i = comma; i > view.Start && i > comma - LongestLink; i--)
            if (FigureTables.Changes.Before(view.Tokens, i, view.Start, t => t.At(1) == "verb") is { } verb)
                return Sign(verb.Term);
        return 0;
    }

    /// <summary>"a 3 percent rise", "10 percent fewer visitors", "3% annual economic growth": which way, or 0.</summary>
    private static int After(SentenceView view, FigureDraft draft)
    {
        for (var i = draft.End; i < view.End && i < draft.End + 5; i++)
        {
            var near = i == draft.End;
            var article = IsAttributive(view, draft);
            // "6.2 percent below the level of a year ago", "3 percent above 2024".
            if (near && draft.Class is "percent" && view.Word(i) is "below" or "above" && (view.IsDate(i + 1) || view.Word(i + 1) is "the" or "its" or "their" or "that" or "those" or "a" or "last"))
                return view.Word(i) == "above" ? 1 : -1;
            if (FigureTables.Changes.At(view.Tokens, i, view.End, t => t.At(1) == "noun" || (t.At(1) == "degree" && near && draft.Class != "mass")) is { } change)
                return change.Term.At(1) == "noun" && draft.Class is "money" or "mass" && !article ? 0 : Sign(change.Term);
            if (StopWords.Phrase.Contains(view.Word(i)) || view.Tokens[i].Kind == Dates.TokenKind.Number)
                return 0;
        }
        return 0;
    }

    private static bool IsAttributive(SentenceView view, FigureDraft draft) => view.Word(draft.Start - 1) is "a" or "an" or "the" or "its" or "their";

    /// <summary>"growth slowed to 2.1 percent", "a growth target of around 5 percent": the measure itself is a change.</summary>
    private static bool Grows(SentenceView view, FigureDraft draft)
    {
        var measure = view.Measures.LastOrDefault(m => m.End <= draft.Start && m.Start >= draft.Start - 10);
        return measure.Term?.Value == "growth";
    }

    private static bool ReadShare(SentenceView view, FigureDraft draft)
    {
        var verb = false;
        for (var i = draft.Start - 1; i >= view.Start && i >= draft.Start - 4; i--)
        {
            var word = view.Word(i);
            verb = word is "accounted" or "accounts" or "accounting" or "represents" or "represented" or "share" or "proportion" || (word is "made" or "makes" or "making" && view.Word(i + 1) == "up");
            if (verb || word is "," or ";")
                break;
        }
        verb |= IsShareOf(view, draft);
        var of = view.Word(draft.End) == "of" && !(FigureTables.Changes.Before(view.Tokens, draft.Start, view.Start) is not null);
        if (!verb && !of)
            return false;
        (draft.Basis, draft.Rule) = (Basis.Share, "share");
        if (view.Word(draft.End) == "of")
            ReadShareBase(view, draft, draft.End + 1);
        return true;
    }

    /// <summary>"The share of electric cars in Norway's imports rose to 92 percent": the sentence is about a share, and this is its value.</summary>
    private static bool IsShareOf(SentenceView view, FigureDraft draft)
    {
        if (view.Word(draft.Start - 1) is not ("to" or "at" or "was" or "is" or "reached" or "of" or "stood" or "from"))
            return false;
        for (var i = draft.Start - 1; i >= view.Start && i >= draft.Start - 18; i--)
        {
            if (view.Word(i) is "share" or "proportion" && view.Word(i + 1) is "of" or "in" or "to")
                return true;
            if (view.Word(i) is ";" or "," or "while" or "but" || (view.Tokens[i].Kind == Dates.TokenKind.Number && !view.IsDate(i) && view.Word(i - 1) != "from"))
                return false;
        }
        return false;
    }

    /// <summary>The whole that a share is of: the noun phrase that begins at a token.</summary>
    public static void ReadShareBase(SentenceView view, FigureDraft draft, int at)
    {
        var start = view.Word(at) == "all" ? at + 1 : at;
        var end = start;
        while (end < view.End && end < start + LongestBase && !view.IsDate(end) && (end == start && view.Word(end) is "the" or "its" or "their" || !StopWords.Phrase.Contains(view.Word(end)) || (view.Word(end) is "exports" or "imports" or "export" or "import")))
            end++;
        if (end == start || (end == start + 1 && view.Word(start) is "the" or "its" or "their"))
            return;
        draft.BaseSpan = view.SpanOf(start, end);
        draft.Base = draft.BaseSpan.Value.Of(view.Text);
        draft.Noun = draft.BaseSpan;
    }

    private static int Sign(Term change) => change.Value == "-1" ? -1 : 1;
}
