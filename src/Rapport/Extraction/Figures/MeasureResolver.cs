namespace Rapport.Extraction.Figures;

/// <summary>What a figure measures.</summary>
/// <param name="Measure">The measure's name, or null.</param>
/// <param name="Flow">exports, imports, total, balance, or null.</param>
/// <param name="Strength">strong, weak, stock or rank.</param>
/// <param name="Direction">1 for a surplus, −1 for a deficit, else 0.</param>
/// <param name="Anchor">Where the words stand that name it: its parties and its goods stand around them.</param>
internal readonly record struct MeasureReading(string? Measure, string? Flow, string Strength, int Direction, TextSpan? Anchor);

/// <summary>Finds what a figure measures: its own noun, the words beside it, the nearest name of a measure before it.</summary>
internal static class MeasureResolver
{
    private const int Near = 5;

    /// <summary>The measure of a figure in its sentence.</summary>
    public static MeasureReading Resolve(SentenceView view, FigureDraft draft)
    {
        if (draft.Class == "rank" && draft.OwnMeasure is { } ranked)
            return new(ranked.At(1), ranked.At(2) is "-" or "" ? null : ranked.At(2).Replace("-own", "", StringComparison.Ordinal), "rank", 0, draft.Noun);
        if (draft.Basis == Basis.Share && draft.Noun is { } whole && Inside(view, whole) is { } ofWhole && !(ofWhole.Term.Value == "gdp" && Before(view, draft) is { Term.Value: "trade" or "investment" or "debt" }) && (ofWhole.Term.At(2) != "weak" || Before(view, draft) is null))
            return Reading(view, draft, ofWhole);
        if (draft.Class == "count" && view.IsEastAsian)
            return Counted(view, draft);
        if (draft.Class == "count" && draft.Noun is { } noun)
            return OfNoun(view, draft, noun);
        if (draft.Type == ClaimType.Superlative && draft.Class == "rank")
            return Inside(view, draft.Span) is { } inside ? Reading(view, draft, inside) : default;
        var hit = Beside(view, draft) ?? Before(view, draft) ?? After(view, draft) ?? Leading(view, draft);
        // A sum of money is no number of persons or things: what visitors spend is not how many they are.
        if (draft.Class == "money" && hit is { Term.Value: "visitors" or "students" or "population" or "births" or "flights" })
            hit = null;
        return hit is { } found && !(found.Term.At(2) == "weak" && draft.Class == "mass") ? Reading(view, draft, found) : Deal(view, draft) ?? (hit is { } weak ? Reading(view, draft, weak) : default);
    }

    /// <summary>"sold China 74.7 million tonnes of soybeans", "bought oil products for 3.2 billion dollars": goods that change hands are trade, though no word for trade stands there.</summary>
    private static MeasureReading? Deal(SentenceView view, FigureDraft draft)
    {
        if (view.IsEastAsian || draft.Class is not ("mass" or "money") || draft.Basis is not (Basis.Level or Basis.Change) || view.Items.IsEmpty)
            return null;
        for (var i = draft.Start - 1; i >= view.Start && i >= draft.Start - 10; i--)
        {
            if (view.Word(i) is ";" or "while" or "but")
                return null;
            var flow = view.Word(i) switch { "sold" or "sells" or "supplied" or "supplies" or "delivered" => "exports", "bought" or "buys" or "purchased" or "purchases" => "imports", _ => null };
            if (flow is not null)
                return new MeasureReading(draft.Class == "mass" ? "weight" : "trade", flow, "strong", 0, view.Tokens[i].Span);
        }
        return null;
    }

    /// <summary>The reading of a measure's words.</summary>
    public static MeasureReading Reading(SentenceView view, FigureDraft? draft, Hit hit)
    {
        var (measure, flow) = (hit.Term.Value, hit.Term.At(1) == "-" ? null : hit.Term.At(1));
        var direction = flow switch { "balance" => hit.Span.Of(view.Text).Contains("balance", StringComparison.OrdinalIgnoreCase) ? 0 : 1, "deficit" => -1, _ => 0 };
        if (flow == "deficit")
            flow = "balance";
        if (draft is not null)
        {
            if (measure == "gdp" && draft.Basis == Basis.Change && draft.Class == "percent")
                measure = "growth";
            if (measure is "weight" or "unit-value" && flow is null)
                flow = FlowBeside(view, hit);
            if (flow is "exports" or "imports" && measure == "trade" && (draft.Class == "mass" || (draft.Unit == "percent" && ByWeight(view, hit))))
                measure = "weight";
        }
        var anchor = hit.Span;
        // "exports to A rose, those to B fell": the pronoun stands for the measure and has parties of its own.
        if (draft is not null && !view.IsEastAsian)
        {
            for (var i = draft.Start - 1; i >= hit.End && i >= draft.Start - 16; i--)
                if (view.Word(i) is "those" or "that" && view.Word(i + 1) is "to" or "from" or "with" or "of" or "in")
                    anchor = view.Tokens[i].Span;
        }
        return new(measure, flow, hit.Term.At(2), direction, anchor);
    }

    /// <summary>"shipments in volume", "exports by weight": quantity, not value.</summary>
    private static bool ByWeight(SentenceView view, Hit hit)
    {
        for (var i = Math.Max(view.Start + 1, hit.Start - 8); i < view.End && i < hit.End + 8; i++)
            if (view.Word(i) is "volume" or "weight" or "quantity" && view.Word(i - 1) is "in" or "by" && view.Clause(i) - view.Clause(hit.Start) is 0 or -1)
                return true;
        return false;
    }

    /// <summary>"export weight", 出口重量: which way the goods go, told right beside the quantity or the price or, failing that, before it in the sentence.</summary>
    private static string? FlowBeside(SentenceView view, Hit hit)
    {
        Hit? nearest = null;
        foreach (var other in view.Measures)
            if (other.Term.At(1) is "exports" or "imports" && other.Span.End <= hit.Span.Start)
                nearest = other;
        return nearest?.Term.At(1);
    }

    private static MeasureReading OfNoun(SentenceView view, FigureDraft draft, TextSpan noun)
    {
        // Persons may be visitors or a delegation: the noun or the sentence says which.
        if (Inside(view, noun) is { } named && !(named.Term.Value == "documents" && SignedByCompanies(view, draft)))
            return Reading(view, draft, named) with { Anchor = noun };
        string? measure = draft.Unit switch { "enterprises" => "enterprises", "patents" => "patents", "projects" => "projects", "documents" => "documents", "births" => "births", "flights" => "flights", "visits" => "visits", _ => null };
        if (measure is null && draft.Unit == "persons")
            measure = view.Measures.Any(m => m.Term.Value == "delegation") || Leads(view, noun) ? "delegation" : null;
        if (measure is null && draft.Unit == "persons" && view.Word(draft.End) is "visited" or "travelled" or "traveled" or "toured" or "entered" or "flew" or "holidayed" or "went" && view.Mentions.Any(m => m.Span == noun))
            measure = "visitors";
        if (measure is null && draft.Basis == Basis.Count && Gifts(view, draft))
            measure = "gift";
        if (measure == "documents" && SignedByCompanies(view, draft))
            measure = "company agreements";
        // "exported 20,000 cars", "or 11,300 cars" behind imports: the number of what is traded.
        if (measure is null && view.Items.Any(i => noun.Contains(i.Span)) && Before(view, draft) is { } traded && traded.Term.At(1) is "exports" or "imports")
            return Reading(view, draft, traded);
        return new(measure, null, measure is "enterprises" or "projects" or "delegation" or "visits" ? "stock" : "strong", 0, noun);
    }

    /// <summary>Korean and Chinese counters name the kind of thing; the noun beside them says which.</summary>
    private static MeasureReading Counted(SentenceView view, FigureDraft draft)
    {
        MeasureReading nearest = default;
        var distance = int.MaxValue;
        foreach (var hit in view.Measures)
        {
            var fits = draft.Unit switch { "persons" => hit.Term.Value is "visitors" or "delegation" or "births", "enterprises" => hit.Term.Value == "enterprises", null => hit.Term.Value is "documents" or "enterprises" or "projects" or "patents" or "flights", _ => hit.Term.Value == draft.Unit };
            var apart = hit.Span.End <= draft.Span.Start ? draft.Span.Start - hit.Span.End : hit.Span.Start - draft.Span.End;
            if (!fits || apart >= Math.Min(distance, draft.Unit is null ? 14 : 40))
                continue;
            (distance, nearest) = (apart, Reading(view, draft, hit));
        }
        if (draft.Unit is null && nearest.Measure is { } kind)
            draft.Unit = kind;
        return nearest.Measure is null && draft.Unit == "enterprises" ? new("enterprises", null, "stock", 0, draft.Span) : nearest;
    }

    private static bool Leads(SentenceView view, TextSpan noun) => noun.Of(view.Text) is var text && (text.Contains("business", StringComparison.OrdinalIgnoreCase) || text.Contains("delegate", StringComparison.OrdinalIgnoreCase)
        || text.Contains("executive", StringComparison.OrdinalIgnoreCase) || text.Contains("entrepreneur", StringComparison.OrdinalIgnoreCase));

    private static bool Gifts(SentenceView view, FigureDraft draft)
    {
        for (var i = draft.End; i < view.End && i < draft.End + Near; i++)
            if (view.Word(i) is "gift" or "gifts" or "present" or "presents")
                return true;
        return false;
    }

    private static bool SignedByCompanies(SentenceView view, FigureDraft draft)
    {
        for (var i = draft.Start - 1; i >= view.Start && i >= draft.Start - 10; i--)
            if (view.Word(i) is "companies" or "firms" or "businesses" or "company")
                return true;
        return false;
    }

    private static Hit? Inside(SentenceView view, TextSpan span)
    {
        Hit? last = null;
        foreach (var hit in view.Measures)
            if (span.Contains(hit.Span))
                last = hit;
        return last;
    }

    /// <summary>"3% annual economic growth", "3.5 billion dollars in exports", "10 billion dollars' worth of investment".</summary>
    private static Hit? Beside(SentenceView view, FigureDraft draft)
    {
        if (view.IsEastAsian)
            return RightBehind(view, draft);
        if (draft.IsBase)
            return null;
        foreach (var hit in view.Measures)
        {
            if (hit.Start < draft.End || hit.Start > draft.End + Near || hit.Term.At(2) == "weak")
                continue;
            for (var i = draft.End; i < hit.Start; i++)
            {
                var word = view.Word(i);
                if (word is "in" or "of" or "worth" or "rise" or "fall" or "drop" or "increase" or "decline" or "growth" or "fewer" or "more" or "less" or "higher" or "lower" && i <= draft.End + 2)
                    continue;
                if (StopWords.Phrase.Contains(word) || view.IsDate(i))
                    return null;
            }
            // "in growth" and "percent in trade" lie beside; "rose 5 percent, imports fell" does not reach over the comma above.
            var linked = view.Word(draft.End) is "in" or "of" or "worth" || draft.Basis is Basis.Change || hit.Start == draft.End;
            return linked && !IsVerb(view, hit) ? hit : null;
        }
        return null;
    }

    /// <summary>"25% 관세", "180억 달러의 적자", 18亿美元贷款: the noun that the figure stands before as its measure.</summary>
    private static Hit? RightBehind(SentenceView view, FigureDraft draft)
    {
        foreach (var hit in view.Measures)
        {
            if (hit.Span.Start < draft.Span.End || hit.Span.Start - draft.Span.End > 2 || hit.Term.At(2) == "weak")
                continue;
            var between = view.Text.AsSpan(draft.Span.End, hit.Span.Start - draft.Span.End);
            if (between is "" or " " or "의 " or "의" or "的")
                return draft.Basis == Basis.Change ? null : hit;
        }
        return null;
    }

    /// <summary>"At $3.1 billion, Kenya's imports from India were": a figure put first is that of what follows.</summary>
    private static Hit? Leading(SentenceView view, FigureDraft draft)
    {
        if (view.IsEastAsian || draft.Start != view.Start + 1 || view.Word(view.Start) is not ("at" or "with" or "worth") || view.Word(draft.End) != ",")
            return null;
        foreach (var hit in view.Measures)
            if (hit.Start >= draft.End && hit.Term.At(2) == "strong")
                return hit;
        return null;
    }

    private static bool IsVerb(SentenceView view, Hit hit) => view.Word(hit.Start).EndsWith("ed", StringComparison.Ordinal);

    private static Hit? Before(SentenceView view, FigureDraft draft)
    {
        Hit? weak = null;
        for (var i = view.Measures.Length - 1; i >= 0; i--)
        {
            var hit = view.Measures[i];
            if (hit.Span.End > draft.Span.Start + 0 && !(hit.Span.Start >= draft.Span.Start && hit.Span.End <= draft.Span.End))
                continue;
            if (hit.Term.At(2) == "weak")
            {
                weak ??= hit;
                continue;
            }
            // Counted things and journeys lend their name to a sum of money or a percentage only where nothing better stands before it.
            if (hit.Term.Value is "visits" or "delegation" or "documents" or "enterprises" or "projects" && draft.Basis != Basis.Since)
            {
                if (hit.Term.Value is not ("visits" or "delegation") && view.Measures.Length == 1 && draft.Class is "percent")
                    return hit;
                continue;
            }
            // "trade growth slowed to 3 percent": growth of trade, which the words before it name.
            return hit;
        }
        return weak;
    }

    private static Hit? After(SentenceView view, FigureDraft draft)
    {
        foreach (var hit in view.Measures)
            if (hit.Span.Start >= draft.Span.End && hit.Term.At(2) == "strong" && hit.Term.Value is "trade" or "investment" or "visitors" && draft.Class is "percent" or "money" or "mass" && view.IsEastAsian)
                return hit;
        return null;
    }
}
