using System.Collections.Immutable;
using System.Globalization;
using Rapport.Checking.Evidence;

namespace Rapport.Checking;

/// <summary>Reads changes and multiples: the growth an office publishes, else the ratio of two of its levels. A level of one reporter is never set against a base of the other.</summary>
internal sealed class ChangeReader(CandidateFinder finder)
{
    private const int YearsBack = 3;
    // A change on next to nothing is no figure that anybody publishes.
    private const decimal Smallest = 0.000001m;

    /// <summary>One reading a concept.</summary>
    public ImmutableArray<Reading> Read(Question question, CellUse use)
    {
        var onYear = question.Period is not { } period || BasePeriod.Of(period, question.Claim.Base).From == period.From.AddYears(-1);
        var percent = question.Claim.Basis == Basis.Change && question.Claim.Unit is null or "percent";
        var direct = percent && onYear
            ? finder.Find(question, question.Measures.Select(MeasureNames.Growth).Concat(question.Measures.Where(m => m == "growth")).Concat(question.Measures.Where(m => m == "gdp").Select(_ => "growth")).Distinct(StringComparer.Ordinal)).Where(c => c.Series.Unit == "percent" && c.Foreign is null).ToList()
            : [];
        // The economy's growth is real; the ratio of two nominal products is another figure.
        var levels = use == CellUse.Published && !question.Measures.Contains("gdp", StringComparer.Ordinal) && !question.Measures.Contains("growth", StringComparer.Ordinal)
            ? finder.Find(question, question.Measures).Where(c => c.Foreign is null && c.Sign == 1 && c.Series.Unit is not "rank" && LevelUnitFits(question, c.Series)).ToList()
            : [];
        if (question.Period is { } stated)
            return At(question, direct, levels, stated, use);
        for (var year = question.ReadOn.Year; year >= question.ReadOn.Year - YearsBack; year--)
        {
            var found = At(question with { AsOf = question.ReadOn }, direct, levels, Period.OfYear(year), use);
            if (found.Any(r => r.Fit != Fit.Unknown))
                return found;
        }
        return [.. direct.Concat(levels).Take(1).Select(c => new Reading(c, Fit.Unknown, null, null, []))];
    }

    private static ImmutableArray<Reading> At(Question question, List<Candidate> direct, List<Candidate> levels, Period period, CellUse use)
    {
        var readings = new List<Reading>();
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var concept in direct.GroupBy(c => c.Concept, StringComparer.Ordinal))
        {
            var group = concept.ToList();
            foreach (var (candidate, value) in LevelReader.Values(group, period, question.AsOf, use))
            {
                told.Add(Line(candidate.Series));
                readings.Add(new(candidate, Weigh(question, value.Value, value.HalfUnit), value.Value, value.Period, [value]));
            }
        }
        foreach (var concept in levels.GroupBy(c => c.Concept, StringComparer.Ordinal))
        {
            var group = concept.ToList();
            if (told.Contains(Line(group[0].Series)))
                continue;
            readings.Add(Computed(question, group, period) ?? new Reading(group[0], Fit.Unknown, null, period, [], Memory: Remembered(question, direct, group[0], period)));
        }
        foreach (var concept in direct.GroupBy(c => c.Concept, StringComparer.Ordinal))
        {
            if (!told.Contains(Line(concept.First().Series)) && !readings.Exists(r => Line(r.Candidate.Series) == Line(concept.First().Series)))
                readings.Add(new(concept.First(), Fit.Unknown, null, period, [], Memory: Remembered(question, direct, concept.First(), period)));
        }
        return [.. readings.OrderBy(r => r.Candidate.Order).ThenBy(r => r.Candidate.Own ? 0 : 1)];
    }

    private static Reading? Computed(Question question, List<Candidate> concept, Period period)
    {
        var before = BasePeriod.Of(period, question.Claim.Base);
        var now = LevelReader.Values(concept, period, question.AsOf, CellUse.Published);
        var then = LevelReader.Values(concept, before, question.AsOf, CellUse.Published);
        if (now.IsEmpty || then.IsEmpty)
            return null;
        // Both ends from one series where possible; two offices under one definition only where not.
        var pairs = now.SelectMany(n => then.Select(t => (Now: n, Then: t)));
        var (last, first) = pairs.OrderBy(p => p.Now.Candidate.Series == p.Then.Candidate.Series ? 0 : p.Now.Value.Office == p.Then.Value.Office ? 1 : 2).First();
        if (Math.Abs(first.Value.Value) < Smallest)
            return null;
        var (result, half) = Result(question.Claim, last.Value, first.Value);
        var how = string.Create(CultureInfo.InvariantCulture, $"computed from {Spelled.Number(last.Value.Value)} against {Spelled.Number(first.Value.Value)} {last.Value.Series.Unit} {Spelled.At(first.Value.Period)}");
        return new(last.Candidate, Weigh(question, result, half), result, period, [last.Value, first.Value], How: how);
    }

    private static (decimal Result, decimal HalfUnit) Result(Claim claim, KnownValue now, KnownValue then)
    {
        if (claim.Unit is "percentage-point" || (claim.Basis == Basis.Change && claim.Unit is not null and not "percent"))
            return (now.Value - then.Value, now.HalfUnit + then.HalfUnit);
        var ratio = now.Value / then.Value;
        // First-order error of a ratio of two rounded figures.
        var error = Math.Abs(now.HalfUnit / then.Value) + Math.Abs(ratio * then.HalfUnit / then.Value);
        return claim.Basis == Basis.Multiple ? (ratio, error) : ((ratio - 1) * 100, error * 100);
    }

    private static bool LevelUnitFits(Question question, Series series)
    {
        if (question.Claim.Basis == Basis.Multiple)
            return series.Unit != "percent";
        return question.Claim.Unit switch
        {
            null or "percent" => series.Unit != "percent",
            "percentage-point" => series.Unit == "percent",
            var unit => CandidateFinder.UnitFits(unit, series.Unit),
        };
    }

    private static Fit Remembered(Question question, List<Candidate> direct, Candidate candidate, Period period)
    {
        var memory = direct.Where(d => Line(d.Series) == Line(candidate.Series)).Select(d => LevelReader.Value(d.Series, period, question.AsOf, CellUse.Memory)).FirstOrDefault(v => v is not null);
        return memory is null ? Fit.Unknown : Weigh(question, memory.Value, memory.HalfUnit);
    }

    private static Fit Weigh(Question question, decimal value, decimal half) => question.Stated?.Weigh(value, half) ?? Fit.Unknown;

    private static string Line(Series series) => string.Join('\u001f', series.Reporter, series.Partner, series.Flow, series.Item, series.Classification);
}
