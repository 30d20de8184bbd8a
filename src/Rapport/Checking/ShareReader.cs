using System.Collections.Immutable;
using Rapport.Checking.Evidence;

namespace Rapport.Checking;

/// <summary>Reads shares: as an office publishes them, else a part over its whole by one reporter; and parts told as counts ("30 projects, 15 of which").</summary>
internal sealed class ShareReader(SeriesSet set, CandidateFinder finder)
{
    private const int YearsBack = 3;
    // A whole below this is no whole; the quotient would leave the numbers.
    private const decimal Smallest = 0.000001m;

    /// <summary>One reading a share published, or one computed for each reporter of the part.</summary>
    public ImmutableArray<Reading> Read(Question question)
    {
        var readings = new List<Reading>();
        var direct = finder.Find(question, question.Measures.SelectMany(MeasureNames.Share)).Where(c => c.Foreign is null && c.Own).ToList();
        foreach (var concept in direct.GroupBy(c => c.Concept, StringComparer.Ordinal))
        {
            var candidate = concept.First();
            var value = Value(question, candidate.Series);
            readings.Add(value is null
                ? new(candidate, Fit.Unknown, null, question.Period, [])
                : new(candidate, Weigh(question, value.Value, value.HalfUnit), value.Value, value.Period, [value]));
        }
        if (!readings.Exists(r => r.Fit != Fit.Unknown) && question.Flow is not null)
            readings.AddRange(Computed(question));
        return [.. readings];
    }

    /// <summary>A part told as a count: the published share of the whole times the whole. Null where either is missing; the whole itself is never held against the part.</summary>
    public Reading? Part(Question question)
    {
        var wholes = finder.Find(question, question.Measures).Where(c => c.Foreign is null && !c.Series.Unit.Equals("percent", StringComparison.Ordinal)).ToList();
        var shares = finder.Find(question, question.Measures.SelectMany(MeasureNames.Share)).Where(c => c.Foreign is null).ToList();
        foreach (var whole in wholes)
        {
            foreach (var share in shares)
            {
                if (whole.Series.Item != share.Series.Item || Value(question, whole.Series) is not { } all || Value(question, share.Series) is not { } of || !all.Period.SameDays(of.Period))
                    continue;
                var result = all.Value * of.Value / 100;
                return new(whole, Weigh(question, result, Math.Max(0.5m, all.Value * of.HalfUnit / 100)), result, all.Period, [all, of], How: $"{Spelled.Number(of.Value)} percent of {Spelled.Number(all.Value)}");
            }
        }
        return null;
    }

    private IEnumerable<Reading> Computed(Question question)
    {
        var ofItem = question.Claim.Item is { Length: > 0 } and not ("all goods" or "goods");
        if (!ofItem && question.Partner is null or "WLD")
            yield break;
        var levels = finder.Find(question with { Claim = question.Claim with { Unit = null } }, ["trade"]).Where(c => c.Own && c.Foreign is null && CandidateFinder.IsMoney(c.Series.Unit)).ToList();
        foreach (var concept in levels.GroupBy(c => c.Concept, StringComparer.Ordinal))
        {
            var group = concept.ToList();
            foreach (var period in Periods(question))
            {
                var parts = LevelReader.Values(group, period, question.KnownOn, CellUse.Published);
                var wholes = parts.IsEmpty ? [] : Whole(group[0].Series, ofItem, period, question.KnownOn);
                if (wholes.IsEmpty)
                    continue;
                var part = parts[0].Value;
                var whole = wholes.FirstOrDefault(w => w.Office == part.Office) ?? wholes[0];
                var result = part.Value / whole.Value * 100;
                var half = ((part.HalfUnit / whole.Value) + (result / 100 * whole.HalfUnit / whole.Value)) * 100;
                yield return new(parts[0].Candidate, Weigh(question, result, half), result, period, [part, whole], How: $"{Spelled.Number(part.Value)} of {Spelled.Number(whole.Value)} {whole.Series.Unit}") { Sure = false };
                break;
            }
        }
    }

    private ImmutableArray<KnownValue> Whole(Series part, bool ofItem, Period period, DateOnly asOf) =>
    [
        .. set.Of("trade", part.Reporter)
            .Where(s => s.Flow == part.Flow && s.Unit == part.Unit && s.Adjustment.Length == 0
                && (ofItem ? s.Partner == part.Partner && s.Item == "all goods" : s.Partner == "WLD" && s.Item == part.Item && s.Classification == part.Classification))
            .Select(s => SeriesSet.At(s, period, asOf)).OfType<KnownValue>().Where(v => v.Value > Smallest),
    ];

    private static IEnumerable<Period> Periods(Question question) =>
        question.Period is { } period ? [period] : Enumerable.Range(0, YearsBack).Select(back => Period.OfYear(question.ReadOn.Year - back));

    private static KnownValue? Value(Question question, Series series) => question.Period is { } period
        ? LevelReader.Value(series, period, question.AsOf, CellUse.Published)
        : SeriesSet.Latest(series, question.ReadOn);

    private static Fit Weigh(Question question, decimal value, decimal half) => question.Stated?.Weigh(value, half) ?? Fit.Unknown;
}
