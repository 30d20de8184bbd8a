using System.Collections.Immutable;
using System.Globalization;

namespace Rapport.Extraction.Figures;

/// <summary>Turns what was read in one sentence into claims.</summary>
internal sealed class SentenceClaims(Document document, Passage passage, SentenceView view, ImmutableArray<Quote> quotes, Sides carried, Period? carriedPeriod, Told carriedTold)
{
    private readonly ImmutableArray<Party> _parties = PartyReader.Read(view);

    /// <summary>What the next sentence may refer back to.</summary>
    public Sides Carries
    {
        get
        {
            var distinct = _parties.Select(p => p.Country).Distinct(StringComparer.Ordinal).ToList();
            var lead = _parties.FirstOrDefault(p => p.Leads).Country;
            return distinct.Count switch
            {
                0 => carried,
                1 => new Sides(distinct[0], carried.Subject == distinct[0] ? carried.Partner : carried.Subject),
                _ => new Sides(lead ?? distinct[0], distinct.First(c => c != (lead ?? distinct[0]))),
            };
        }
    }

    /// <summary>The time the next sentence may refer back to.</summary>
    public Period? CarriesPeriod { get; private set; }

    /// <summary>The measure the next sentence may refer back to.</summary>
    public Told CarriesTold { get; private set; }

    /// <summary>The sentence's claims, in order.</summary>
    public IEnumerable<Claim> Read()
    {
        var drafts = view.IsEastAsian ? EastAsianFigures.Read(view) : EnglishFigures.Read(view);
        // A heading states less than a sentence: only a figure with a unit counts there.
        if (passage.Heading)
            drafts.RemoveAll(d => d.Class is "" or "rank");
        CarriesTold = drafts.Count == 0 && view.Measures.IsEmpty ? carriedTold : default;
        var resolver = new PartyResolver(view, _parties, carried);
        var claims = new List<Claim>();
        var predicted = false;
        foreach (var draft in drafts)
        {
            var claim = Figure(draft, drafts, resolver);
            predicted |= claim.Type == ClaimType.Predictive;
            claims.Add(claim);
        }
        CarriesPeriod = PeriodOf(claims, drafts);
        if (!view.IsEastAsian)
            claims.AddRange(StatementReader.Read(view, drafts, predicted).Select(d => Statement(d, resolver)));
        return claims;
    }

    /// <summary>The one period that the sentence's figures have; without figures, its one time. Of two nothing is carried.</summary>
    private Period? PeriodOf(List<Claim> claims, List<FigureDraft> drafts)
    {
        var told = claims.Where((c, i) => c.Period is not null && !drafts[i].IsBase && drafts[i].Basis is not (Basis.Rank or Basis.Since)).Select(c => c.Period!).ToList();
        if (told.Count > 0)
            return told.All(p => p.SameDays(told[0])) ? told[0] : null;
        return view.Dates.Length == 1 ? view.Dates[0].Period : null;
    }

    /// <summary>"They had been 130.8 billion dollars", "the office counted 41.2 billion": the measure is that of the sentence before.</summary>
    private bool RefersBack(FigureDraft draft)
    {
        if (view.Measures.Any(m => m.End <= draft.Start) || draft.Class is not ("money" or "percent" or "mass"))
            return false;
        for (var i = view.Start; i < draft.Start; i++)
            if (view.Word(i) is "they" or "it" or "counted" or "counts" or "put" or "figure" or "that" or "gave" or "gives" or "want" or "wants" or "aim" or "aims" && i <= view.Start + 12)
                return true;
        return false;
    }

    /// <summary>The sides of a figure that refers back: those told before; of a total, counted by whoever this sentence names.</summary>
    private Sides Back(MeasureReading measure)
    {
        var told = carriedTold.Sides;
        var named = _parties.Select(p => p.Country).Distinct(StringComparer.Ordinal).ToList();
        return measure.Flow == "total" && named.Count == 1 && named[0] == told.Partner ? new Sides(told.Partner, told.Subject) : told;
    }

    private Claim Figure(FigureDraft draft, List<FigureDraft> drafts, PartyResolver resolver)
    {
        var measure = MeasureResolver.Resolve(view, draft);
        var back = measure.Measure is null && carriedTold.Measure.Measure is not null && !view.IsEastAsian && RefersBack(draft);
        if (back)
            measure = carriedTold.Measure with { Anchor = null };
        // "growth of trade", "trade growth of 3 percent": the growth is that of the words beside it.
        if (measure is { Measure: "growth" } && draft.Basis is Basis.Change or Basis.Level && GrowthOf(measure) is { } grown)
            measure = grown;
        var sides = view.IsEastAsian ? EastAsianParties.Resolve(view, _parties, draft, measure, carried) : resolver.Resolve(draft, measure);
        var item = ItemResolver.Resolve(view, draft, measure);
        if (back)
            (sides, item) = (Back(measure), item ?? carriedTold.Item);
        // "That was 3 percent more, and 7 percent of Sweden's exports": with the one told of before.
        else if (draft.Basis == Basis.Share && sides.Partner is null && view.Word(view.Start) is "that" or "this" or "it" or "they" && sides.Subject is not null && sides.Subject == carriedTold.Sides.Subject)
            sides = carriedTold.Sides;
        if (measure.Measure is not null && draft.Class is "money" or "percent" or "mass" && measure.Strength != "weak" && !draft.IsBase)
            CarriesTold = new Told(measure, sides, item);
        var (modality, predictive, cue) = ModalityReader.Read(view, draft);
        if (modality == Modality.Done && !predictive && measure.Measure is "investment" or "aid" or "loans" && ModalityReader.IsAhead(view, draft))
            modality = Modality.Promised;
        var real = !predictive && modality == Modality.Done;
        var period = PeriodResolver.Resolve(view, draft, drafts, measure, modality is Modality.Proposed or Modality.Promised ? cue : -1, carriedPeriod, document.PublishedAt(passage.Part), real);
        if (draft.Unit is null && draft.Class == "money")
            draft.Unit = CurrencyOf() ?? SharedCurrencies.Of(view, draft, sides.Subject, _parties);
        var type = predictive && draft.Type == ClaimType.Figure ? ClaimType.Predictive : draft.Type;
        var direction = draft.Direction != 0 ? draft.Direction : draft.Basis == Basis.Level ? measure.Direction : 0;
        return Make(draft, type, measure, sides, modality, period, direction, item);
    }

    private MeasureReading? GrowthOf(MeasureReading growth)
    {
        foreach (var hit in view.Measures)
        {
            if (growth.Anchor is not { } anchor || hit.Span == anchor || hit.Term.Value is "growth" or "gdp" or "revenue" or "visits")
                continue;
            var before = hit.Span.End <= anchor.Start && anchor.Start - hit.Span.End <= 1;
            var after = hit.Span.Start >= anchor.End && hit.Span.Start - anchor.End <= 14 && view.Word(view.TokenAt(anchor.End)) is "of" or "in";
            if (before || after)
                return MeasureResolver.Reading(view, null, hit);
        }
        return null;
    }

    private Claim Statement(FigureDraft draft, PartyResolver resolver)
    {
        MeasureReading measure = default;
        // What ought to be is said of whoever stands before it, whatever else the sentence measures.
        if (draft.Type is not ClaimType.Normative)
        {
            var hit = view.Measures.LastOrDefault(m => m.End <= draft.Start && m.Term.At(2) != "weak" && m.Term.Value != "growth");
            if (hit.Term is null && draft.Type == ClaimType.Vague)
                hit = view.Measures.FirstOrDefault(m => m.Start >= draft.Start && m.Start <= draft.End + 2 && m.Term.At(2) != "weak");
            if (hit.Term is not null && (draft.Type != ClaimType.Predictive || hit.Term.Value is not ("visits" or "documents")))
                measure = MeasureResolver.Reading(view, null, hit);
            else if (draft.Type == ClaimType.Vague && draft.Basis == Basis.Change)
                measure = new("growth", null, "strong", 0, null);
        }
        var sides = resolver.About(draft.Start, measure, draft);
        var period = measure.Measure is null ? null : PeriodResolver.Resolve(view, draft, [], measure, -1, null, null, false);
        return Make(draft, draft.Type, measure, sides, Modality.Done, period, draft.Direction, measure.Measure is null ? null : ItemResolver.Resolve(view, draft, measure));
    }

    private Claim Make(FigureDraft draft, ClaimType type, MeasureReading measure, Sides sides, Modality modality, Period? period, int direction, string? item)
    {
        var text = draft.Span.Of(view.Text);
        var money = draft.Class == "money";
        var claim = new Claim
        {
            Id = ClaimId.From(document.Id.Value, draft.Span.Start.ToString(CultureInfo.InvariantCulture), draft.Span.Length.ToString(CultureInfo.InvariantCulture), Word.Of(type), text),
            Document = document.Id,
            Part = passage.Part,
            Type = type,
            Span = draft.Span,
            Text = text,
            Sentence = view.Span,
            Value = draft.Value,
            Low = draft.Low,
            High = draft.High,
            Comparator = draft.Comparator,
            Unit = draft.Unit,
            Scale = draft.Scale,
            Currency = money ? draft.Unit : null,
            Measure = measure.Measure,
            Subject = sides.Subject,
            Partner = sides.Partner,
            Item = item,
            Flow = measure.Flow,
            Basis = draft.Basis,
            Direction = direction,
            Period = period,
            Base = draft.Base,
            Speaker = SpeakerOf(draft.Span),
            Modality = modality,
            Rule = new RuleRef($"claims/{draft.Rule}@1"),
        };
        return claim with { Unresolved = Open(claim, draft) };
    }

    private static ImmutableArray<string> Open(Claim claim, FigureDraft draft)
    {
        if (claim.Type is ClaimType.Normative or ClaimType.Predictive && claim.Value is null)
            return [];
        var open = ImmutableArray.CreateBuilder<string>();
        if (claim.Measure is null)
            open.Add("measure");
        if (claim.Subject is null)
            open.Add("subject");
        if (claim.Partner is null && claim.Measure is "trade" or "weight")
            open.Add("partner");
        if (claim.Period is null)
            open.Add("period");
        if (claim.Unit is null && draft.Class == "money")
            open.Add("currency");
        else if (claim.Unit is null && claim.Value is not null && claim.Measure != "tfr")
            open.Add("unit");
        return open.ToImmutable();
    }

    private Speaker SpeakerOf(TextSpan span)
    {
        // The innermost words that hold the figure are whose they are.
        Quote? innermost = null;
        foreach (var quote in quotes)
        {
            if (quote.Span.Start > span.Start)
                break;
            if (quote.Span.Contains(span) && (innermost is null || quote.Span.Length <= innermost.Span.Length))
                innermost = quote;
        }
        return innermost?.Speaker ?? Speaker.Author;
    }

    /// <summary>A yen or yuan sign means the currency of the one country named that uses it.</summary>
    private string? CurrencyOf()
    {
        var (china, japan) = (_parties.Any(p => p.Country == "CHN"), _parties.Any(p => p.Country == "JPN"));
        return view.Text.AsSpan(view.Span.Start, view.Span.Length).IndexOfAny('¥', '￥') >= 0 && china != japan ? china ? "CNY" : "JPY" : null;
    }
}
