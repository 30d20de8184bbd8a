using System.Collections.Immutable;
using System.Globalization;

namespace Rapport.Checking.Evidence;

/// <summary>Arithmetic on whole series that refuses what does not belong together. What it makes carries the status C, computed.</summary>
public static class SeriesSum
{
    /// <summary>The sum, period by period, over the periods that both hold in their latest vintage.</summary>
    /// <exception cref="ArgumentException">The two differ in unit, valuation, adjustment or frequency.</exception>
    public static Series Add(Series left, Series right, DateOnly asOf) => Combine(left, right, asOf, 1, left.Flow, left.Valuation, sameValuation: true);

    /// <summary>Exports and imports of one reporter with one partner as their total, which is valued FOB on one side and CIF on the other and says so.</summary>
    /// <exception cref="ArgumentException">The two are not exports and imports of one reporter, partner, item, unit and frequency.</exception>
    public static Series ToTotal(Series exports, Series imports, DateOnly asOf) => OfFlows(exports, imports, asOf, 1, "total");

    /// <summary>Exports less imports of one reporter with one partner.</summary>
    /// <exception cref="ArgumentException">As for <see cref="ToTotal"/>.</exception>
    public static Series ToBalance(Series exports, Series imports, DateOnly asOf) => OfFlows(exports, imports, asOf, -1, "balance");

    /// <summary>The years of a finer series of which every part is held; a year with a gap is left out, never added up short.</summary>
    public static Series ToAnnual(Series series, DateOnly asOf)
    {
        if (!SeriesSet.AddsUp(series))
            throw new ArgumentException($"{series.Name} in {series.Unit} does not add up over time", nameof(series));
        var years = series.Observations.Select(o => o.Period.From.Year).Distinct();
        var cells = years.Select(y => SeriesSet.At(series, Period.OfYear(y), asOf)).OfType<KnownValue>()
            .Select(v => Computed(series, v.Period, v.Value / series.Scale, v.Cells));
        return series with { Id = SeriesId.From(series.Id.Value, "annual"), Frequency = Frequency.Annual, Observations = [.. cells] };
    }

    private static Series OfFlows(Series exports, Series imports, DateOnly asOf, int sign, string flow)
    {
        if (exports.Flow != "exports" || imports.Flow != "imports" || exports.Reporter != imports.Reporter || exports.Partner != imports.Partner || exports.Item != imports.Item)
            throw new ArgumentException($"{exports.Name} and {imports.Name} are not exports and imports of one reporter with one partner", nameof(imports));
        var valuation = exports.Valuation == imports.Valuation ? exports.Valuation : $"exports {exports.Valuation}, imports {imports.Valuation}";
        return Combine(exports, imports, asOf, sign, flow, valuation, sameValuation: false);
    }

    private static Series Combine(Series left, Series right, DateOnly asOf, int sign, string flow, string valuation, bool sameValuation)
    {
        if (left.Unit != right.Unit)
            throw new ArgumentException($"{left.Name} is in {left.Unit}, {right.Name} in {right.Unit}: they cannot be added", nameof(right));
        if (sameValuation && left.Valuation != right.Valuation)
            throw new ArgumentException($"{left.Name} is valued '{left.Valuation}', {right.Name} '{right.Valuation}': they cannot be added", nameof(right));
        if (left.Frequency != right.Frequency || left.Adjustment != right.Adjustment)
            throw new ArgumentException($"{left.Name} and {right.Name} differ in frequency or adjustment: they cannot be added", nameof(right));
        var cells = ImmutableArray.CreateBuilder<Observation>();
        foreach (var first in SeriesSet.History(left, asOf))
        {
            if (SeriesSet.At(right, first.Period, asOf) is { } second)
                cells.Add(Computed(left, first.Period, (first.Value + (sign * second.Value)) / left.Scale, [.. first.Cells, .. second.Cells]));
        }
        return left with
        {
            Id = SeriesId.From(left.Id.Value, right.Id.Value, sign.ToString(CultureInfo.InvariantCulture)),
            Name = $"{left.Name} {(sign > 0 ? "+" : "-")} {right.Name}",
            Flow = flow,
            Valuation = valuation,
            Observations = cells.ToImmutable(),
        };
    }

    private static Observation Computed(Series series, Period period, decimal value, ImmutableArray<Observation> from) => from[0] with
    {
        Id = ObservationId.From([series.Id.Value, "computed", period.ToString(), .. from.Select(f => f.Id.Value)]),
        Period = period,
        Value = value,
        Status = "C",
        Vintage = from.Max(c => c.Vintage),
    };
}
