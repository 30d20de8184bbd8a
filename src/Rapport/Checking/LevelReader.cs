using System.Collections.Immutable;
using Rapport.Checking.Evidence;

namespace Rapport.Checking;

/// <summary>Reads levels and counts: what each definition gives for the claim's period, or, where the text leaves it open, for the latest known when it was published.</summary>
internal sealed class LevelReader(SeriesSet set)
{
    private const int YearsBack = 6;
    private const int EarlierYears = 12;
    // With fewer digits an earlier period agrees by chance too easily to be told as one.
    private const int DigitsForEarlier = 2;

    /// <summary>One reading a concept and office.</summary>
    public ImmutableArray<Reading> Read(Question question, IEnumerable<Candidate> candidates, CellUse use)
    {
        var readings = ImmutableArray.CreateBuilder<Reading>();
        foreach (var concept in candidates.GroupBy(c => c.Concept, StringComparer.Ordinal))
            readings.AddRange(question.Period is { } period ? ForPeriod(question, [.. concept], period, use) : Open(question, [.. concept], use));
        if (question.Flow is "total" or "balance" && use == CellUse.Published)
            AddParts(question, readings);
        return readings.ToImmutable();
    }

    /// <summary>What a series gives for a period in the sense of a text: exactly it, or, for counts told now and then, the cell within it or the month around it.</summary>
    public static KnownValue? Value(Series series, Period period, DateOnly asOf, CellUse use)
    {
        if (SeriesSet.At(series, period, asOf, use) is { } exact)
            return exact;
        if (series.Frequency != Frequency.Irregular || series.Flow.Length > 0 || HasStretches(series))
            return null;
        return SeriesSet.Within(series, period, asOf, use) ?? SeriesSet.History(series, asOf, use)
            .LastOrDefault(v => v.Period.Months == 1 && v.Period.From <= period.From && period.To <= v.Period.To);
    }

    /// <summary>The values of one concept for a period: as published before added up, one an office unless an office gives several figures.</summary>
    public static ImmutableArray<(Candidate Candidate, KnownValue Value)> Values(IReadOnlyList<Candidate> concept, Period period, DateOnly asOf, CellUse use)
    {
        var all = concept.Select(c => (Candidate: c, Value: Value(c.Series, period, asOf, use))).Where(v => v.Value is not null).Select(v => (v.Candidate, Value: v.Value!)).ToList();
        if (all.Exists(v => !v.Value.Summed))
            all.RemoveAll(v => v.Value.Summed);
        var kept = ImmutableArray.CreateBuilder<(Candidate, KnownValue)>();
        foreach (var next in all)
        {
            if (!kept.Any(k => k.Item2.Office == next.Value.Office && Math.Abs(k.Item2.Value - next.Value.Value) <= k.Item2.HalfUnit + next.Value.HalfUnit))
                kept.Add(next);
        }
        return kept.ToImmutable();
    }

    // A series with values for March to December and the like holds amounts over stretches of time: part of a year is never the year.
    private static bool HasStretches(Series series) => series.Observations.Any(o => o.Period.Months is > 1 and < 12);

    private static IEnumerable<Reading> ForPeriod(Question question, List<Candidate> concept, Period period, CellUse use)
    {
        var values = Values(concept, period, question.AsOf, use);
        if (values.IsEmpty)
        {
            var memory = concept.Select(c => Value(c.Series, period, question.AsOf, CellUse.Memory)).FirstOrDefault(v => v is not null);
            yield return new(concept[0], Fit.Unknown, null, period, [], null, memory is null ? Fit.Unknown : Weigh(question, concept[0], memory));
            yield break;
        }
        foreach (var (candidate, value) in values)
        {
            var fit = Weigh(question, candidate, value);
            var earlier = fit == Fit.Holds ? null : SeriesSet.Superseded(candidate.Series, value.Period, question.AsOf).LastOrDefault(v => Weigh(question, candidate, v) == Fit.Holds);
            yield return new(candidate, fit, value.Value * candidate.Sign, value.Period, [value], earlier);
        }
    }

    private static IEnumerable<Reading> Open(Question question, List<Candidate> concept, CellUse use)
    {
        var values = Latest(question, concept, use);
        if (values.IsEmpty)
        {
            yield return new(concept[0], Fit.Unknown, null, null, []);
            yield break;
        }
        foreach (var (candidate, value) in values)
        {
            var fit = Weigh(question, candidate, value);
            yield return new(candidate, fit, value.Value * candidate.Sign, value.Period, [value], fit == Fit.Holds ? null : Earlier(question, concept, candidate, value));
        }
    }

    // The latest known on the day of publication. A carrier may tell a figure later than its office did, so the latest period that was over by then is tried as well, and taken where it fits.
    private static ImmutableArray<(Candidate Candidate, KnownValue Value)> Latest(Question question, List<Candidate> concept, CellUse use)
    {
        var known = Latest(question, concept, use, question.ReadOn);
        if (question.ReadOn == question.AsOf || known.Any(k => Weigh(question, k.Candidate, k.Value) == Fit.Holds))
            return known;
        var over = Latest(question, concept, use, question.AsOf);
        return known.IsEmpty || over.Any(o => Weigh(question, o.Candidate, o.Value) == Fit.Holds) ? over : known;
    }

    private static ImmutableArray<(Candidate Candidate, KnownValue Value)> Latest(Question question, List<Candidate> concept, CellUse use, DateOnly knownOn)
    {
        if (question.Flow is not null || concept.Exists(c => SeriesSet.AddsUp(c.Series)))
        {
            // A flow without a period is that of the latest full year; a July is not a year.
            for (var year = question.ReadOn.Year; year >= question.ReadOn.Year - YearsBack; year--)
            {
                if (new DateOnly(year, 12, 31) <= question.ReadOn && Values(concept, Period.OfYear(year), knownOn, use) is { IsEmpty: false } found)
                    return found;
            }
            return [];
        }
        var latest = concept.Select(c => (Candidate: c, Value: IsStock(c.Series) ? SeriesSet.Latest(c.Series, question.AsOf, use) : SeriesSet.LatestOver(c.Series, question.ReadOn, knownOn, use))).Where(v => v.Value is not null).ToList();
        if (latest.Count == 0)
            return [];
        var to = latest.Max(v => v.Value!.Period.To);
        return [.. latest.Where(v => v.Value!.Period.To == to).Select(v => (v.Candidate, v.Value!))];
    }

    /// <summary>Whether a series tells of what is there now and then, such as a number of firms, rather than of a year or an occasion: a statement about it grows old.</summary>
    public static bool IsStock(Series series) => series.Frequency == Frequency.Irregular && series.Flow.Length == 0 && !series.Observations.IsEmpty && series.Observations[^1].Period.From != series.Observations[^1].Period.To;

    private static KnownValue? Earlier(Question question, List<Candidate> concept, Candidate candidate, KnownValue value)
    {
        if (question.Stated is not { } stated || (stated.Digits < DigitsForEarlier && !stated.OpenAbove))
            return null;
        if (SeriesSet.Superseded(candidate.Series, value.Period, question.AsOf).LastOrDefault(v => Weigh(question, candidate, v) == Fit.Holds) is { } vintage)
            return vintage;
        if (question.Flow is not null)
        {
            for (var year = value.Period.From.Year - 1; year >= value.Period.From.Year - EarlierYears; year--)
            {
                foreach (var (of, earlier) in Values(concept, Period.OfYear(year), question.ReadOn, CellUse.Published))
                {
                    if (Weigh(question, of, earlier) == Fit.Holds)
                        return earlier;
                }
            }
            return null;
        }
        return SeriesSet.History(candidate.Series, question.AsOf).LastOrDefault(v => v.Period.To < value.Period.To && Weigh(question, candidate, v) == Fit.Holds);
    }

    private void AddParts(Question question, ImmutableArray<Reading>.Builder readings)
    {
        if (question.Period is not { } period || question.Claim.Item is { Length: > 0 } and not ("all goods" or "goods"))
            return;
        foreach (var (reporter, partner, own) in ((string?, string?, bool)[])[(question.Subject, question.Partner, true), (question.Partner, question.Subject, false)])
        {
            if (reporter is null || (!own && partner is null) || readings.Any(r => r.Candidate.Series.Reporter == reporter && r.Fit != Fit.Unknown) || (question.Reporter is { } only && only != reporter))
                continue;
            var exports = Part(reporter, partner ?? "WLD", "exports", period, question.AsOf);
            var imports = Part(reporter, partner ?? "WLD", "imports", period, question.AsOf);
            if (exports is null || imports is null || exports.Series.Unit != imports.Series.Unit || !CandidateFinder.UnitFits(question.Claim.Unit, exports.Series.Unit))
                continue;
            var sign = question.Flow == "total" ? 1 : -1;
            var result = (exports.Value + (sign * imports.Value)) * (own || sign > 0 ? 1 : -1);
            var series = exports.Series with { Flow = question.Flow!, Valuation = "exports FOB, imports CIF" };
            var at = readings.ToList().FindIndex(r => r.Candidate.Series.Reporter == reporter);
            var reading = new Reading(
                new(series, own, own ? 1 : sign, at >= 0 ? readings[at].Candidate.Definition : CandidateFinder.AsStated, at >= 0 ? readings[at].Candidate.Order : int.MaxValue, null),
                question.Stated?.Weigh(result, exports.HalfUnit + imports.HalfUnit) ?? Fit.Unknown, result, period, [exports, imports],
                How: sign > 0 ? "exports and imports added" : "exports less imports");
            if (at >= 0)
                readings[at] = reading;
            else
                readings.Add(reading);
        }
    }

    private KnownValue? Part(string reporter, string partner, string flow, Period period, DateOnly asOf) => set.Of("trade", reporter)
        .Where(s => s.Partner == partner && s.Flow == flow && s.Item is "all goods" or "" && s.Adjustment.Length == 0)
        .Select(s => SeriesSet.At(s, period, asOf)).OfType<KnownValue>().OrderBy(v => v.Summed ? 1 : 0).FirstOrDefault();

    private static Fit Weigh(Question question, Candidate candidate, KnownValue value) => question.Stated?.Weigh(value.Value * candidate.Sign, value.HalfUnit) ?? Fit.Unknown;
}
