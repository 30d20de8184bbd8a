using System.Collections.Immutable;
using System.Globalization;
using Rapport.Checking.Evidence;

namespace Rapport.Checking;

/// <summary>Reads "the first in six years" and "the lowest since 2009": from visits held as rows or dated facts, and from the course of a series.</summary>
internal sealed class SinceReader(SeriesSet set, ImmutableArray<Definition> definitions, ImmutableArray<ChronicleFact> chronicle, CandidateFinder finder)
{
    // The visit of one week told for two days is one visit.
    private const int SameVisitDays = 20;
    private static readonly string[] Offices = ["president", "prime minister", "premier", "chancellor", "king", "queen", "emperor", "general secretary", "foreign minister"];

    /// <summary>One reading a definition; readings of another kind of visit than the text names carry it as foreign.</summary>
    public ImmutableArray<Reading> Read(Question question)
    {
        if (!question.Measures.Contains("visits", StringComparer.Ordinal) && !Wording.Holds(question.Folded, "visit"))
            return Extremes(question);
        if (question is not { Subject: { } subject, Partner: { } partner })
            return [];
        var rows = VisitRows(subject, partner, question.AsOf);
        return rows.Count > 0 ? ByRows(question, rows) : ByChronicle(question, subject, partner);
    }

    private List<(Series Series, KnownValue Value)> VisitRows(string subject, string partner, DateOnly asOf) =>
    [
        .. set.Of("visits").Where(s => s.Reporter == subject && s.Partner == partner)
            .SelectMany(s => SeriesSet.History(s, asOf).Select(v => (Series: s, Value: v))).Where(v => v.Value.Value >= 1)
            .OrderBy(v => v.Value.Period.From),
    ];

    private ImmutableArray<Reading> ByRows(Question question, List<(Series Series, KnownValue Value)> rows)
    {
        var present = rows.LastOrDefault(r => r.Value.Period.From <= question.ReadOn && (question.Period is null || question.Period.To >= r.Value.Period.From)).Value;
        if (present is null)
            return [];
        var readings = ImmutableArray.CreateBuilder<Reading>();
        for (var i = 0; i < definitions.Length; i++)
        {
            var definition = definitions[i];
            if (definition.Selector.Measure != "visits")
                continue;
            var fitting = rows.Where(r => SeriesSet.Fits(definition.Selector, r.Series, question.Partner, r.Series.Flow)).ToList();
            var prior = fitting.LastOrDefault(r => r.Value.Period.To < present.Period.From.AddDays(-SameVisitDays));
            if (prior.Value is null || readings.Any(r => r.Values[^1] == prior.Value))
                continue;
            // A definition that the text's words do not call for is shown, and explains, but does not decide.
            var called = question.Called.Contains(i);
            readings.Add(Reading(question, new(prior.Series, true, 1, definition.Id, i, called ? null : "another kind of visit"), present.Period, prior.Value.Period, [present, prior.Value], [], definition.Selector.Item is null ? $"visits of any kind, {prior.Series.Classification}" : $"{prior.Series.Item}, {prior.Series.Classification}"));
        }
        return readings.ToImmutable();
    }

    private ImmutableArray<Reading> ByChronicle(Question question, string subject, string partner)
    {
        var visits = chronicle
            .Where(f => f.Status.Length == 0 && f.Source == subject && f.Target == partner && f.Date <= question.ReadOn && f.Type == EventType.Consult && IsVisit(f))
            .OrderBy(f => f.Date).ToList();
        if (visits.Count < 2)
            return [];
        var present = visits[^1];
        var office = Offices.FirstOrDefault(o => Wording.Holds(Wording.Fold(present.Text), o));
        var before = visits.Where(f => f.Date < present.Date.AddDays(-SameVisitDays) && (office is null || Wording.Holds(Wording.Fold(f.Text), office))).ToList();
        var state = before.Where(IsState).ToList();
        var asksState = Wording.Holds(question.Folded, "state visit");
        var readings = ImmutableArray.CreateBuilder<Reading>();
        if (state.Count > 0)
            readings.Add(ByFacts(question, present, state[^1], "state visits", asksState ? null : "state visits alone"));
        if (before.Count > 0 && (state.Count == 0 || state[^1] != before[^1]))
            readings.Add(ByFacts(question, present, before[^1], "visits of any kind", asksState ? "visits of any kind" : null));
        return readings.ToImmutable();
    }

    private static Reading ByFacts(Question question, ChronicleFact present, ChronicleFact prior, string kind, string? foreign)
    {
        var series = Placeholder(present);
        var facts = ImmutableArray.Create(Row(present), Row(prior));
        return Reading(question, new(series, true, 1, CandidateFinder.AsStated, int.MaxValue, foreign), Period.OfDay(present.Date), Period.OfDay(prior.Date), [], facts, $"{kind}, by the chronicle");
    }

    private static Reading Reading(Question question, Candidate candidate, Period present, Period prior, ImmutableArray<KnownValue> values, ImmutableArray<VerdictRow> facts, string label)
    {
        // "In six years" may count elapsed years, rounded or cut off.
        var elapsed = (present.From.DayNumber - prior.From.DayNumber) / 365.2425m;
        var floor = Math.Floor(elapsed);
        var near = Math.Round(elapsed, MidpointRounding.AwayFromZero);
        var fit = question.Claim.Value is not { } stated ? Fit.Unknown : stated == floor || stated == near ? Fit.Holds : Fit.Fails;
        return new(candidate, fit, near, present, values, How: string.Create(CultureInfo.InvariantCulture, $"{elapsed:0.0} years from {Spelled.When(prior)} to {Spelled.When(present)}")) { Label = label.TrimEnd('.'), Facts = facts };
    }

    private static bool IsVisit(ChronicleFact fact) => Wording.Fold(fact.Mode ?? "") is "visit" or "state" or "state visit" or "official" or "working" or "official visit" || (fact.Mode is null && Wording.Holds(Wording.Fold(fact.Text), "visit"));

    private static bool IsState(ChronicleFact fact) => Wording.Fold(fact.Mode ?? "") is "state" or "state visit" || Wording.Holds(Wording.Fold(fact.Text), "state visit");

    private static VerdictRow Row(ChronicleFact fact) => new(
        ObservationId.From(fact.Id.Value), "chronicle", fact.PublicRecord, null, fact.Source, "", new(fact.Date, fact.End ?? fact.Date, fact.Precision), null, "visit", null, fact.Place, fact.Cell);

    private static Series Placeholder(ChronicleFact fact) => new()
    {
        Id = SeriesId.From("chronicle", fact.Source, fact.Target),
        Name = "chronicle",
        Reporter = fact.Source,
        Partner = fact.Target ?? "",
        Flow = "",
        Item = "visits",
        Classification = "",
        Measure = "visits",
        Unit = "years",
        Scale = 1,
        Frequency = Frequency.Irregular,
        Valuation = "",
        Adjustment = "",
        Observations = [],
    };

    // The lowest or highest since a year: every period between must be held, or nothing is said.
    private ImmutableArray<Reading> Extremes(Question question)
    {
        if (question is not { Period: { } period } || (question.Claim.Value is null && question.Claim.Base is null))
            return [];
        var lowest = Wording.HoldsAny(question.Folded, "lowest", "smallest", "weakest", "least", "worst");
        var since = Since(question, period);
        if (since is null)
            return [];
        var readings = ImmutableArray.CreateBuilder<Reading>();
        foreach (var concept in finder.Find(question, question.Measures).Where(c => c.Foreign is null && c.Own).GroupBy(c => c.Concept, StringComparer.Ordinal))
        {
            var group = concept.ToList();
            var now = LevelReader.Values(group, period, question.AsOf, CellUse.Published);
            var steps = Between(since, period).Select(p => LevelReader.Values(group, p, question.AsOf, CellUse.Published)).ToList();
            if (now.IsEmpty || steps.Count == 0 || steps.Exists(s => s.IsEmpty))
                continue;
            var between = steps.Skip(1).Select(s => s[0].Value).ToList();
            var beaten = between.All(v => lowest ? v.Value >= now[0].Value.Value : v.Value <= now[0].Value.Value);
            readings.Add(new(group[0], beaten ? Fit.Holds : Fit.Fails, now[0].Value.Value, period, [now[0].Value, .. steps.Select(s => s[0].Value)]));
        }
        return readings.ToImmutable();
    }

    private static Period? Since(Question question, Period period)
    {
        var based = BasePeriod.Of(period, question.Claim.Base);
        if (based.From < period.From.AddYears(-1))
            return based;
        return question.Claim is { Value: { } years, Unit: "years" or null } && years is > 0 and < 200 ? new(period.From.AddYears(-(int)years), period.To.AddYears(-(int)years), period.Precision) : null;
    }

    private static IEnumerable<Period> Between(Period since, Period period)
    {
        for (var next = since; next.From < period.From; next = new(next.From.AddYears(1), next.To.AddYears(1), next.Precision))
            yield return next;
    }
}
