using System.Collections.Immutable;

namespace Rapport.Extraction.Figures;

/// <summary>Finds whose an English figure is and with whom, from the words around its measure. What the sentence does not decide stays open.</summary>
internal sealed class PartyResolver(SentenceView view, ImmutableArray<Party> parties, Sides carried)
{
    private readonly SentenceView _view = view;
    private readonly ImmutableArray<Party> _parties = parties;

    /// <summary>The two sides of a figure.</summary>
    public Sides Resolve(FigureDraft draft, MeasureReading measure)
    {
        var (start, end) = measure.Anchor is { } anchor ? (_view.TokenAt(anchor.Start), _view.TokenAt(Math.Max(anchor.Start, anchor.End - 1)) + 1) : (draft.Start, draft.End);
        var around = new Surroundings(_view, _parties, draft, start, end);
        var sides = measure.Strength == "rank" ? Rank(draft, measure, around)
            : draft.Basis == Basis.Share ? Share(draft, around)
            : IsPair(start, end) ? Pair(draft, around)
            : measure.Measure switch
            {
                "trade" or "weight" when measure.Flow == "exports" => Exports(around),
                "trade" or "weight" when measure.Flow == "imports" => Imports(around),
                "trade" when measure.Flow == "total" && around.Owner is null && Joint(draft) is { } two => two,
                "trade" => new Sides(around.Owner ?? around.Lead, around.After("with", "to")),
                "visitors" or "students" => Travel(around),
                "tariff" => Tariff(around),
                "sales" => new Sides(around.Owner ?? around.After("by", "of"), around.After("to")),
                "loans" when Debt(draft) => new Sides(around.After("from", "to") ?? Object(draft), around.Owner ?? around.Lead),
                "debt" => new Sides(around.Owner ?? around.Lead, around.After("to")),
                "investment" or "loans" or "aid" => new Sides(around.Owner ?? around.After("by", "from") ?? around.Lead, around.After("in", "to", "into")),
                "visits" => new Sides(around.After("by") ?? around.Owner ?? around.Lead, around.After("to")),
                _ => Plain(draft, measure, around),
            };
        // "those from Germany rose": of whoever the goods before were.
        if (sides.Subject is null && _view.Word(start) is "those" or "that" && _view.Measures.LastOrDefault(m => m.End <= start && m.Term.At(1) == measure.Flow) is { Term: not null } meant)
        {
            var before = new Surroundings(_view, _parties, draft, meant.Start, meant.End);
            sides = sides with { Subject = (measure.Flow == "imports" ? Imports(before) : Exports(before)).Subject };
        }
        if (measure.Measure is "trade" or "weight" or "visitors" && Nearer(draft) is { } beyond)
            sides = sides with { Partner = beyond };
        return Fall(draft, measure, sides, around);
    }

    /// <summary>"13,231,651 from all countries, 6.8 percent fewer": a partner that is no country stands nearer than any country.</summary>
    private string? Nearer(FigureDraft draft)
    {
        for (var i = draft.Start - 1; i >= _view.Start && i >= draft.Start - 8; i--)
        {
            if (_parties.Any(p => p.Start <= i && i < p.End))
                return null;
            if (_view.Word(i) is "to" or "from" or "with" && Surroundings.BeyondAt(_view, i) is { } beyond)
                return beyond;
        }
        return null;
    }

    /// <summary>The country a statement without a figure is about, and its counterpart where two are named side by side.</summary>
    public Sides About(int token, MeasureReading measure, FigureDraft draft)
    {
        if (measure.Measure is not null && measure.Anchor is not null)
            return Resolve(draft, measure);
        var before = _parties.LastOrDefault(p => p.End <= token && p.Before is not ("to" or "from" or "with" or "in" or "between" or "for"));
        var distinct = Distinct();
        if (before.Country is { } lead && !(distinct.Count == 2 && Both(token)))
            return new Sides(lead, null);
        return distinct.Count == 1 ? new Sides(distinct[0], null) : default;
    }

    private bool Both(int token) => _parties.Count(p => p.End <= token) >= 2;

    private List<string> Distinct() => [.. _parties.Select(p => p.Country).Distinct(StringComparer.Ordinal)];

    private bool IsPair(int start, int end)
    {
        for (var i = start - 3; i < end; i++)
            if (_view.Word(i) is "bilateral" or "mutual" || (_view.Word(i) == "two" && _view.Word(i + 1) == "-" && _view.Word(i + 2) == "way"))
                return true;
        for (var i = end; i < end + 4; i++)
            if (_view.Word(i) == "between" || (_view.Word(i) == "in" && _view.Word(i + 1) == "both" && _view.Word(i + 2) == "directions"))
                return true;
        // "South Korea-China trade", "China and Korea trade".
        var owner = _parties.LastOrDefault(p => p.End <= start && start - p.End <= 2);
        return owner.Country is not null && _parties.Any(p => p.Country != owner.Country && p.End <= owner.Start && owner.Start - p.End <= 1 && _view.Word(p.End) is "-" or "and" && _view.Word(owner.End) != "'s");
    }

    private Sides Pair(FigureDraft draft, Surroundings around)
    {
        var distinct = Distinct();
        for (var i = around.End; i < around.End + 4; i++)
        {
            if (_view.Word(i) != "between")
                continue;
            var named = _parties.Where(p => p.Start > i && p.Start <= i + 8).Take(2).ToList();
            if (named.Count == 2)
                return new Sides(named[0].Country, named[1].Country);
        }
        if (distinct.Count == 2)
        {
            // Where the clause names one of the two, it is that one's count.
            var own = _parties.Where(p => SameSemicolon(p.Start, draft.Start)).Select(p => p.Country).Distinct(StringComparer.Ordinal).ToList();
            var subject = own.Count == 1 ? own[0] : _parties.FirstOrDefault(p => p.Owns && !p.Adjective).Country ?? distinct[0];
            return new Sides(subject, distinct.First(c => c != subject));
        }
        if (distinct.Count == 1 && carried is { Subject: { } a, Partner: { } b } && (a == distinct[0] || b == distinct[0]))
            return new Sides(distinct[0], a == distinct[0] ? b : a);
        return distinct.Count == 0 ? carried is { Subject: not null, Partner: not null } ? carried : default : new Sides(distinct.Count == 1 ? distinct[0] : null, null);
    }

    private bool SameSemicolon(int a, int b)
    {
        for (var i = Math.Min(a, b); i < Math.Max(a, b); i++)
            if (_view.Word(i) == ";")
                return false;
        return true;
    }

    private Sides Exports(Surroundings around)
    {
        var from = around.After("from");
        // "sold China 74.7 million tonnes": the buyer stands right behind the verb.
        var buyer = _view.Word(around.End - 1) is "sold" or "sells" or "supplied" or "supplies" ? _parties.FirstOrDefault(p => p.Start == around.End && !p.Owns).Country : null;
        return new Sides(from ?? around.Owner ?? around.After("by", "of") ?? around.Lead, buyer ?? around.After("to", "into"));
    }

    private Sides Imports(Surroundings around)
    {
        // "imports of Russian gas": the adjective of the goods tells where they come from.
        var from = around.After("from") ?? _parties.FirstOrDefault(p => p.Adjective && p.Before == "of" && p.Start >= around.End && p.Start <= around.End + 2).Country;
        if (_parties.Any(p => p.Adjective && p.Country == from && p.Before == "of"))
            return new Sides(around.Owner ?? around.After("into", "by", "to") ?? around.Lead, from);
        return new Sides(around.Owner ?? around.After("of", "into", "by", "to") ?? around.Lead, from);
    }

    /// <summary>"imposed a 25 percent tariff on steel from China", "the tariff on Chinese cars": who levies it, and on whose goods.</summary>
    private Sides Tariff(Surroundings around)
    {
        var origin = around.After("from", "against") ?? _parties.FirstOrDefault(p => p.Adjective && p.Start >= around.End && p.Start <= around.End + 3 && p.Before is "on").Country;
        var levier = around.After("by") ?? around.Owner ?? around.Lead;
        return new Sides(levier == origin ? around.Reporter : levier, origin);
    }

    /// <summary>"owes", "borrowed": what is told of a loan by its debtor.</summary>
    private bool Debt(FigureDraft draft)
    {
        for (var i = draft.Start - 1; i >= _view.Start && i >= draft.Start - 6; i--)
            if (_view.Word(i) is "owes" or "owed" or "borrowed" or "borrows")
                return true;
        return false;
    }

    /// <summary>"owes China 5.2 billion dollars": the country right behind the verb.</summary>
    private string? Object(FigureDraft draft) => _parties.LastOrDefault(p => p.End <= draft.Start && draft.Start - p.End <= 3 && !p.Leads && _view.Word(p.Start - 1) is "owes" or "owed").Country;

    private Sides Travel(Surroundings around)
    {
        var adjective = _parties.LastOrDefault(p => p.Adjective && ((p.End <= around.Start && around.Start - p.End <= 3) || (p.Start == around.Start && p.End == around.End)));
        var origin = around.After("from") ?? (adjective.Country is { } people ? people : null);
        var host = around.After("to", "in", "into");
        if (host is null)
        {
            var visited = _parties.FirstOrDefault(p => _view.Word(p.Start - 1) is "visited" or "visit" or "entered" || (_view.Word(p.Start - 1) == "the" && _view.Word(p.Start - 2) is "visited" or "visit" or "entered"));
            host = visited.Country ?? (_parties.FirstOrDefault(p => p.Country != origin && p.Owns && !p.Adjective && p.End <= around.Start) is { Country: { } owner } ? owner : null);
        }
        if (host is null && around.Lead is { } lead && lead != origin)
            host = lead;
        return new Sides(host, origin);
    }

    private Sides Rank(FigureDraft draft, MeasureReading measure, Surroundings around)
    {
        var owner = _parties.LastOrDefault(p => p.End <= draft.Start && draft.Start - p.End <= 1 && p.Owns);
        var own = draft.OwnMeasure?.At(2).EndsWith("-own", StringComparison.Ordinal) == true || measure.Measure == "gdp";
        if (own)
            return new Sides(around.LeadBefore(draft.Start, null) ?? owner.Country, null);
        var subject = owner.Country ?? _parties.FirstOrDefault(p => p.Start >= draft.End && p.Start <= draft.End + 3 && p.Before is "of" or "for").Country;
        var partner = around.LeadBefore(owner.Country is null ? draft.Start : owner.Start, subject);
        partner ??= _parties.FirstOrDefault(p => p.Start >= draft.End && p.Start <= draft.End + 6 && p.Country != subject && p.Before is not ("of" or "for" or "to" or "in")).Country;
        // "Vietnam is the largest buyer": of whose goods is not said here, unless just one other country is.
        subject ??= Distinct().Where(c => c != partner).ToList() is [var only] ? only : null;
        return new Sides(subject, partner);
    }

    private Sides Share(FigureDraft draft, Surroundings around)
    {
        var inside = draft.BaseSpan is { } whole ? _parties.FirstOrDefault(p => whole.Contains(p.Span) || (p.Span.End <= whole.Start + 1 && p.Span.End >= whole.Start)) : default;
        var share = _parties.LastOrDefault(p => p.Owns && p.End <= draft.Start && _view.Word(p.Start - 1) == "of" && _view.Word(p.Start - 2) == "share");
        var subject = inside.Country ?? share.Country ?? around.Owner ?? around.Lead;
        var partner = around.After("to", "from", "with");
        // "imports of Russian gas accounted for 83 percent of its gas imports".
        if (partner is null && _parties.FirstOrDefault(p => p.Adjective && p.Before == "of" && p.Country != subject && p.End <= draft.Start && _view.Word(p.Start - 2) is "imports" or "purchases") is { Country: { } goods })
            partner = goods;
        // "China's share of Chile's lithium exports", "the Chinese market absorbed a third".
        if (partner is null && _parties.FirstOrDefault(p => p.Owns && p.Country != subject && p.End <= draft.Start && _view.Word(p.Adjective ? p.End : p.End + 1) is "share" or "market") is { Country: { } taker })
            partner = taker;
        if (partner is null && Joint(draft) is not null)
            return new Sides(subject, null);
        partner ??= _parties.LastOrDefault(p => p.End <= draft.Start && p.Country != subject && (p.Before is "with" or "to" or "from" || (p.Leads && inside.Country is not null && !p.Owns))).Country;
        return new Sides(subject, partner);
    }

    private Sides Plain(FigureDraft draft, MeasureReading measure, Surroundings around)
    {
        var from = around.AfterFigure("from");
        var to = around.AfterFigure("to", "into");
        if (from is not null && to is not null)
            return new Sides(around.Lead ?? from, around.Lead is null ? to : around.Lead == from ? to : null);
        if (Joint(draft) is { } joint)
            return joint;
        if (TogetherBefore(draft))
            return carried is { Subject: not null, Partner: not null } ? carried : default;
        var subject = around.Owner ?? around.After("by") ?? around.Lead;
        // "firms from Norway build plants in Poland": the host is the other side.
        if (measure.Measure == "enterprises" && (from ?? subject) is { } home && around.AfterFigure("in") is { } host && host != home)
            return new Sides(home, host);
        if (subject is not null && _parties.FirstOrDefault(p => p.End <= draft.Start && _view.Word(p.Start - 1) is "sold" or "gave" or "lent" or "granted" or "sent" or "offered" or "paid" or "owed") is { Country: { } receiver } && receiver != subject)
            return new Sides(LeadOther(draft, receiver), receiver);
        if (measure.Measure == "delegation")
            return new Sides(around.Owner ?? from ?? around.After("of", "from") ?? around.LeadBefore(draft.Start, null) ?? around.After("with"), null);
        if (subject is null)
            return new Sides(from ?? around.AfterFigure("in", "of", "by") ?? around.After("of", "in"), to);
        return new Sides(subject, to ?? (from != subject && draft.Class is not "percent" ? from : null));
    }

    /// <summary>"the governments signed", "both sides agreed": said of the two, whoever is named earlier in the sentence.</summary>
    private bool TogetherBefore(FigureDraft draft)
    {
        for (var i = draft.Start - 1; i >= _view.Start && i >= draft.Start - 4; i--)
            if (_view.Word(i) is "governments" or "sides" or "countries" or "nations" or "parties" && _view.Word(i - 1) is "the" or "two" or "both")
                return true;
        return false;
    }

    private string? LeadOther(FigureDraft draft, string receiver) => _parties.FirstOrDefault(p => p.End <= draft.Start && p.Country != receiver && p.Leads).Country;

    /// <summary>"Germany and Poland signed", "the leaders of India and Pakistan have met": the two that the sentence is about.</summary>
    private Sides? Joint(FigureDraft draft)
    {
        var before = _parties.Where(p => p.End <= draft.Start).Take(2).ToList();
        return before.Count == 2 && before[0].Country != before[1].Country && before[1].Start - before[0].End <= 2 && _view.Word(before[0].End) == "and" && (before[0].Leads || before[0].Before is "of" or "between")
            ? new Sides(before[0].Country, before[1].Country)
            : null;
    }

    /// <summary>What is still open falls to the reporter, to the only country named, or to the sentence before.</summary>
    private Sides Fall(FigureDraft draft, MeasureReading measure, Sides sides, Surroundings around)
    {
        var (subject, partner) = sides;
        if (subject == partner)
            partner = null;
        var distinct = Distinct();
        if (subject is null || subject == partner)
            subject = around.Reporter is { } reporter && reporter != partner ? reporter : distinct.Where(c => c != partner).ToList() is [var only] && !Pointed(only) ? only : null;
        // "Exports to China rose": whose, the sentence before has said.
        if (subject is null && distinct.All(c => c == partner))
            subject = carried.Subject != partner ? carried.Subject : carried.Partner;
        if (partner is "WLD" or "ASEAN" or "EU27" && subject is null)
            subject = carried.Subject;
        // "so that the deficit grew": between the two of the sentence before.
        if (subject is null && partner is null && measure.Flow is "balance" or "total" && distinct.All(c => c == carried.Partner))
            subject = carried.Subject;
        if (measure.Flow is "balance" or "total" && partner is null && subject is not null && subject == carried.Subject && distinct.All(c => c == carried.Partner || c == subject) && distinct.Contains(carried.Partner ?? ""))
            partner = carried.Partner;
        // "Of this, India's exports made up 37 billion dollars".
        if (measure.Measure is "trade" or "weight" && partner is null && _view.Word(_view.Start) == "of" && _view.Word(_view.Start + 1) is "this" or "that" or "these" or "which" && subject is not null)
            partner = subject == carried.Subject ? carried.Partner : subject == carried.Partner ? carried.Subject : null;
        if (measure.Measure == "visits" && partner is null && distinct.Count == 2 && subject is not null)
            partner = distinct.First(c => c != subject);
        return new Sides(subject, partner == subject ? null : partner);

        bool Pointed(string country) => _parties.All(p => p.Country != country || p.Before is "to" or "with" or "against" || (p.Before == "from" && measure.Flow is not null && carried.Subject is not null)) && draft.Basis != Basis.Rank;
    }
}
