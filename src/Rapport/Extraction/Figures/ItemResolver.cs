namespace Rapport.Extraction.Figures;

/// <summary>Finds of what goods or things a figure is.</summary>
internal static class ItemResolver
{
    private const int Reach = 4;

    /// <summary>The item that stands in the noun phrase of the measure or of the figure, or null.</summary>
    public static string? Resolve(SentenceView view, FigureDraft draft, MeasureReading measure)
    {
        if (draft.Class == "rank" && draft.Type == ClaimType.Figure)
            return null;
        if (view.IsEastAsian)
        {
            // The nearest before the measure's words; Korean and Chinese put what is traded before the trade.
            var limit = measure.Anchor?.Start ?? draft.Span.Start;
            var before = view.Items.LastOrDefault(i => i.Span.End <= limit && limit - i.Span.End <= 12);
            if (before.Term is null && measure.Anchor is { } verbs)
                before = view.Items.FirstOrDefault(i => i.Span.Start >= verbs.End && i.Span.Start - verbs.End <= 2 && i.Span.End <= draft.Span.Start);
            return before.Term?.Value ?? (draft.Basis == Basis.Share && view.Items.Length > 0 ? view.Items[0].Term.Value : null);
        }
        var (start, end) = measure.Anchor is { } anchor ? (view.TokenAt(anchor.Start), view.TokenAt(anchor.End - 1) + 1) : (draft.Start, draft.End);
        if (Around(view, start, end) is { } near)
            return near;
        // "those to the European Union": of the same goods as what the pronoun stands for.
        if (view.Word(start) is "those" or "that" && view.Measures.LastOrDefault(m => m.End <= start && m.Term.Value is "trade" or "weight") is { Term: not null } meant)
            return Around(view, meant.Start, meant.End);
        if (draft.Basis == Basis.Share && draft.BaseSpan is { } whole && view.Items.LastOrDefault(i => whole.Contains(i.Span)) is { Term: { } inWhole })
            return inWhole.Value;
        if (draft.Noun is not null && Around(view, draft.Start, draft.End) is { } ofNoun)
            return ofNoun;
        if (draft.Class is "mass" or "money" && Around(view, draft.Start, draft.End, after: true) is { } things)
            return things;
        if (draft.Rule == "part")
            return view.Items.FirstOrDefault(i => i.Start >= draft.End) is { Term: { } of } ? of.Value : null;
        if (measure.Anchor is { } verb && (verb.Of(view.Text).EndsWith("ed", StringComparison.OrdinalIgnoreCase) || IsVerb(view, view.TokenAt(verb.Start))))
            return Object(view, view.TokenAt(verb.Start) + 1);
        if (measure is { Measure: "trade" or "weight" or "sales", Flow: not null } && draft.Class != "rank" && measure.Anchor is not null && AsWorded(view, start, end) is { } worded)
            return worded;
        // A weak measure ("a scale of", "a core industry") takes what the sentence is about.
        if (measure.Strength is "weak" || measure.Measure == "industry" || draft.Basis == Basis.Share)
            return view.Items.LastOrDefault(i => i.End <= draft.Start) is { Term: { } about } ? about.Value : null;
        return null;
    }

    /// <summary>"exported 202,000 tons of kimchi": goods that no table names are named as worded, so that the figure is not taken for one of all goods.</summary>
    private static string? Object(SentenceView view, int at)
    {
        for (var i = at; i < view.End && i < at + 6; i++)
            if (view.Word(i) == "of" && view.Tokens[i].Kind == Dates.TokenKind.Word && i + 1 < view.End && !StopWords.Phrase.Contains(view.Word(i + 1)) && view.Word(i - 1) is "tons" or "tonnes" or "kg" or "kilograms" or "barrels")
                return view.Word(i + 1);
        // "imported cars worth 31.5 billion yen", "exported chip machines worth": the last thing named in the phrase.
        string? thing = null;
        foreach (var item in view.Items)
            if (item.Start >= at && item.Start <= at + 3 && Joined(view, at, item.Start, "the"))
                thing = item.Term.Value;
        return thing;
    }

    /// <summary>"rubber shipments", "exports of kimchi": goods that no table names, as worded, so that the figure is not taken for one of all goods.</summary>
    private static string? AsWorded(SentenceView view, int start, int end)
    {
        if (view.Word(end) == "of" && IsGoods(view, end + 1) && view.Tokens[end + 1].Kind == Dates.TokenKind.Word)
            return view.Word(end + 1);
        // Between a country and its trade nothing stands but what is traded: "Thai rubber shipments".
        var owned = view.Word(start - 2) is "'s" or "'" || view.Mentions.Any(m => view.TokenAt(m.Span.End - 1) + 1 == start - 1 && m.Form is MentionForm.Demonym);
        return owned && IsGoods(view, start - 1) ? view.Word(start - 1) : null;
    }

    private static bool IsGoods(SentenceView view, int at)
    {
        if (at < view.Start || at >= view.End || view.Tokens[at] is not { Kind: Dates.TokenKind.Word, Capital: false } || view.IsDate(at) || StopWords.Phrase.Contains(view.Word(at)) || StopWords.NoGoods.Contains(view.Word(at)))
            return false;
        var word = view.Word(at);
        return word.Length > 2 && !word.EndsWith("ed", StringComparison.Ordinal) && !word.EndsWith("ing", StringComparison.Ordinal) && !word.EndsWith("ly", StringComparison.Ordinal) && !word.EndsWith("al", StringComparison.Ordinal)
            && !view.Mentions.Any(m => m.Span.Contains(view.Tokens[at].Span)) && !view.Measures.Any(m => m.Start <= at && at < m.End) && !NumberWords.Cardinals.ContainsKey(word) && NumberWords.Scale(word, false) == 0;
    }

    /// <summary>"to export garments", "sold grain", "buys oil": what follows is what is traded.</summary>
    private static bool IsVerb(SentenceView view, int at) =>
        view.Word(at) is "sold" or "sells" or "bought" or "buys" or "supplies" or "exporting" or "importing" || (view.Word(at) is "export" or "import" or "ship" && view.Word(at - 1) is "to" or "will" or "would" or "can" or "could" or "they");

    private static string? Around(SentenceView view, int start, int end, bool after = false)
    {
        if (!after)
        {
            foreach (var item in view.Items)
                if (item.Start >= start && item.End <= end)
                    return item.Term.Value;
            for (var i = view.Items.Length - 1; i >= 0; i--)
                if (view.Items[i].End <= start && start - view.Items[i].End <= Reach && Joined(view, view.Items[i].End, start, "and"))
                    return view.Items[i].Term.Value;
        }
        foreach (var item in view.Items)
            if (item.Start >= end && item.Start - WorthOf(view, end) <= Reach && view.Word(WorthOf(view, end)) is "of" or "in" or "on" or "for" && Joined(view, WorthOf(view, end) + 1, item.Start, "the"))
                return item.Term.Value;
        return null;
    }

    /// <summary>"1.4 billion dollars' worth of flowers": the token after such an aside.</summary>
    private static int WorthOf(SentenceView view, int end) =>
        view.Word(end) == "worth" ? end + 1 : view.Word(end) is "'" or "’" && view.Word(end + 1) == "worth" ? end + 2 : end;

    private static bool Joined(SentenceView view, int start, int end, string allowed)
    {
        for (var i = start; i < end; i++)
            if (view.IsDate(i) || (StopWords.Phrase.Contains(view.Word(i)) && view.Word(i) != allowed) || FigureTables.Changes.At(view.Tokens, i, view.End, t => t.At(1) == "verb") is not null)
                return false;
        return true;
    }
}
