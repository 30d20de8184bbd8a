using System.Collections.Immutable;
using Rapport.Checking.Evidence;

namespace Rapport.Checking;

/// <summary>Reads places in an order: as an office states them, and as a table of partners proves them. Countries and blocs are ranked apart; a table that may lack somebody never proves a place, though it can rule one out.</summary>
internal sealed class RankReader(SeriesSet set, CandidateFinder finder)
{
    private const int YearsBack = 6;

    /// <summary>One reading a definition of the rank, then one for each table that settles it.</summary>
    public ImmutableArray<Reading> Read(Question question)
    {
        var stated = finder.Find(question, ["rank"]).Where(c => c.Own && MeasureFits(question, c.Series)).ToList();
        if (Wording.HoldsAny(question.Folded, "among countries", "single country", "individual country"))
            stated.RemoveAll(c => IsWithBlocs(c.Series));
        var readings = new List<Reading>();
        foreach (var concept in stated.GroupBy(c => c.Concept, StringComparer.Ordinal))
            readings.Add(Stated(question, [.. concept]));
        if (question is { Flow: { } flow, Subject: { } subject, Partner: { } partner } && PartnerTable.IsCountry(partner)
            && !readings.Exists(r => r.Fit != Fit.Unknown && !IsWithBlocs(r.Candidate.Series)))
        {
            readings.AddRange(FromTables(question, subject, partner, flow));
        }
        return [.. readings];
    }

    /// <summary>Whether an order counts blocs beside countries.</summary>
    public static bool IsWithBlocs(Series series) => Wording.Holds(Wording.Fold(series.Classification), "bloc");

    private static bool MeasureFits(Question question, Series series)
    {
        if (question.Flow is { } flow)
            return series.Flow == flow;
        // A rank's own row names no measure but "rank": its item must be what the claim is about.
        var about = $"{question.Claim.Measure} {question.Claim.Item}";
        return series.Item.Length > 0 && (Wording.Within(series.Item, about) || Wording.Holds(question.Folded, series.Item)
            || Wording.Fold(series.Item).Split(' ').All(w => Wording.Holds(question.Folded, w)));
    }

    private static Reading Stated(Question question, List<Candidate> concept)
    {
        foreach (var candidate in concept)
        {
            var value = question.Period is { } period
                ? LevelReader.Value(candidate.Series, period, question.AsOf, CellUse.Published)
                : SeriesSet.Latest(candidate.Series, LevelReader.IsStock(candidate.Series) ? question.AsOf : question.ReadOn);
            if (value is null)
                continue;
            var fit = Weigh(question, value.Value);
            var earlier = fit == Fit.Holds || question.Period is not null
                ? null
                : SeriesSet.History(candidate.Series, question.ReadOn).LastOrDefault(v => v.Period.To < value.Period.To && Weigh(question, v.Value) == Fit.Holds);
            return new(candidate, fit, value.Value, value.Period, [value], earlier, How: "the place as the office states it");
        }
        return new(concept[0], Fit.Unknown, null, question.Period, []);
    }

    private List<Reading> FromTables(Question question, string subject, string partner, string flow)
    {
        var item = question.Claim.Item is { Length: > 0 } named ? named : "all goods";
        foreach (var period in Periods(question))
        {
            var readings = new List<Reading>();
            foreach (var table in PartnerTable.Find(set, "trade", subject, flow, item, period, question.KnownOn))
            {
                if (table.Values.FirstOrDefault(v => v.Series.Partner == partner) is not { } own)
                    continue;
                var candidate = new Candidate(own.Series, true, 1, CandidateFinder.AsStated, int.MaxValue, null);
                if (table.Place(partner) is { } place)
                    readings.Add(new(candidate, Weigh(question, place), place, period, table.Values, How: $"counted in {own.Office}'s table, which is complete enough"));
                else if (question.Claim.Value is { } claimed && table.LargerThan(partner) is { } larger && larger + 1 > claimed)
                    readings.Add(new(candidate, Fit.Fails, larger + 1, period, table.Values, How: $"no better than this in {own.Office}'s table, which may lack others"));
                else
                    readings.Add(new(candidate, Fit.Unknown, null, period, table.Values, How: $"{own.Office}'s table may lack a larger partner and proves no place"));
            }
            if (readings.Count > 0)
                return readings;
        }
        return [];
    }

    private static IEnumerable<Period> Periods(Question question)
    {
        if (question.Period is { } period)
            return [period];
        return Enumerable.Range(0, YearsBack).Select(back => Period.OfYear(question.ReadOn.Year - back));
    }

    private static Fit Weigh(Question question, decimal place) => question.Stated?.Weigh(place, 0) ?? Fit.Unknown;
}
