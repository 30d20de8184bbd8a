using System.Collections.Immutable;

namespace Rapport.Checking.Evidence;

/// <summary>The series held, found by what they measure and read as known on a day. Order is that in which they were given, so that exchanging the two countries exchanges nothing else.</summary>
public sealed class SeriesSet
{
    private readonly Dictionary<string, List<Series>> _byMeasure = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Measure, string Reporter), List<Series>> _byReporter = [];

    /// <summary>Takes in the series.</summary>
    public SeriesSet(ImmutableArray<Series> all)
    {
        All = all;
        foreach (var series in all)
        {
            if (!_byMeasure.TryGetValue(series.Measure, out var list))
                _byMeasure.Add(series.Measure, list = []);
            list.Add(series);
            if (!_byReporter.TryGetValue((series.Measure, series.Reporter), out var own))
                _byReporter.Add((series.Measure, series.Reporter), own = []);
            own.Add(series);
        }
    }

    /// <summary>All series, as given.</summary>
    public ImmutableArray<Series> All { get; }

    /// <summary>The measures held.</summary>
    public IEnumerable<string> Measures => All.Select(s => s.Measure).Distinct(StringComparer.Ordinal);

    /// <summary>The series of a measure.</summary>
    public IReadOnlyList<Series> Of(string measure) => _byMeasure.TryGetValue(measure, out var list) ? list : [];

    /// <summary>The series of a measure by one reporter.</summary>
    public IReadOnlyList<Series> Of(string measure, string reporter) => _byReporter.TryGetValue((measure, reporter), out var list) ? list : [];

    /// <summary>The series a selector names, <c>$partner</c> and <c>$flow</c> filled in from the claim.</summary>
    public IEnumerable<Series> Find(SeriesSelector selector, string? partner = null, string? flow = null) =>
        (selector.Measure is { } measure ? Of(measure) : All).Where(s => Fits(selector, s, partner, flow));

    /// <summary>Whether a selector names a series.</summary>
    public static bool Fits(SeriesSelector selector, Series series, string? partner, string? flow) =>
        Fits(selector.Measure, series.Measure)
        && Fits(selector.Item, series.Item)
        && Fits(selector.Classification, series.Classification)
        && Fits(selector.Partner == "$partner" ? partner : selector.Partner, series.Partner)
        && Fits(selector.Flow == "$flow" ? flow : selector.Flow, series.Flow);

    /// <summary>Whether a cell may be read on a day: it is of the use asked for, and it was known. A cell without a vintage counts as known once its period is over, a forecast always.</summary>
    public static bool IsKnown(Observation cell, DateOnly asOf, CellUse use) =>
        cell.Value is not null
        && use == (cell.Status switch { "M" => CellUse.Memory, "F" => CellUse.Forecast, _ => CellUse.Published })
        && (cell.Vintage is { } vintage ? vintage <= asOf : use == CellUse.Forecast || cell.Period.To < asOf);

    /// <summary>The value for exactly these days as known on a day: the latest vintage of one cell, else, for an amount that adds up, the sum of finer cells of the same series that cover every day. Null where neither is held.</summary>
    public static KnownValue? At(Series series, Period period, DateOnly asOf, CellUse use = CellUse.Published) =>
        Exactly(series, period, asOf, use) ?? (use == CellUse.Published ? Summed(series, period, asOf) : null);

    /// <summary>The value of the latest period that lies within a stretch of days, as known on a day: for counts that are told for a day or month of a year.</summary>
    public static KnownValue? Within(Series series, Period period, DateOnly asOf, CellUse use = CellUse.Published)
    {
        for (var i = series.Observations.Length - 1; i >= 0; i--)
        {
            var cell = series.Observations[i];
            if (cell.Period.To <= period.To && cell.Period.From >= period.From && IsKnown(cell, asOf, use))
                return From(series, cell);
        }
        return null;
    }

    /// <summary>The latest period known on a day.</summary>
    public static KnownValue? Latest(Series series, DateOnly asOf, CellUse use = CellUse.Published) => LatestOver(series, DateOnly.MaxValue, asOf, use);

    /// <summary>The latest period that had ended by a day, as known on another.</summary>
    public static KnownValue? LatestOver(Series series, DateOnly over, DateOnly asOf, CellUse use = CellUse.Published)
    {
        Observation? best = null;
        foreach (var cell in series.Observations)
        {
            if ((use == CellUse.Forecast || cell.Period.To <= over) && IsKnown(cell, asOf, use) && (best is null || cell.Period.To > best.Period.To || (cell.Period.To == best.Period.To && cell.Period.From >= best.Period.From)))
                best = cell;
        }
        return best is null ? null : From(series, best);
    }

    /// <summary>Every period known on a day with its latest vintage, in order.</summary>
    public static IEnumerable<KnownValue> History(Series series, DateOnly asOf, CellUse use = CellUse.Published)
    {
        Observation? held = null;
        foreach (var cell in series.Observations)
        {
            if (!IsKnown(cell, asOf, use))
                continue;
            if (held is not null && !held.Period.SameDays(cell.Period))
                yield return From(series, held);
            held = cell;
        }
        if (held is not null)
            yield return From(series, held);
    }

    /// <summary>The cells of a period that a later vintage has replaced by a day, oldest first.</summary>
    public static IEnumerable<KnownValue> Superseded(Series series, Period period, DateOnly asOf)
    {
        var known = Cells(series, period).Where(c => IsKnown(c, asOf, CellUse.Published)).ToList();
        return known.SkipLast(1).Select(c => From(series, c));
    }

    /// <summary>Whether values of finer periods may be added: amounts and heads may, rates, shares and places may not.</summary>
    public static bool AddsUp(Series series) =>
        series.Unit is not ("percent" or "percentage-point" or "rank" or "index" or "")
        && series.Frequency is Frequency.Daily or Frequency.Weekly or Frequency.Monthly or Frequency.Quarterly or Frequency.HalfYearly
        && !series.Unit.Contains(" per ", StringComparison.Ordinal)
        && series.Adjustment.Length == 0;

    /// <summary>Half a unit of the last digit that a cell publishes, scale applied; 0 for a whole number of single units, which is a count and exact.</summary>
    public static decimal HalfUnit(Series series, Observation cell)
    {
        if (cell.Value is not { } value)
            return 0;
        var decimals = value.Scale;
        if (decimals == 0 && series.Scale == 1)
            return 0;
        var unit = 1m;
        for (var i = 0; i < decimals; i++)
            unit /= 10;
        return unit / 2 * series.Scale;
    }

    private static KnownValue From(Series series, Observation cell) => new(series, cell.Period, series.Scaled(cell)!.Value, HalfUnit(series, cell), [cell]);

    private static KnownValue? Exactly(Series series, Period period, DateOnly asOf, CellUse use)
    {
        Observation? held = null;
        foreach (var cell in Cells(series, period))
        {
            if (IsKnown(cell, asOf, use))
                held = cell;
        }
        return held is null ? null : From(series, held);
    }

    private static IEnumerable<Observation> Cells(Series series, Period period)
    {
        for (var i = FirstFrom(series, period.From); i < series.Observations.Length && series.Observations[i].Period.From == period.From; i++)
        {
            if (series.Observations[i].Period.To == period.To)
                yield return series.Observations[i];
        }
    }

    private static KnownValue? Summed(Series series, Period period, DateOnly asOf)
    {
        if (!AddsUp(series))
            return null;
        var cells = ImmutableArray.CreateBuilder<Observation>();
        var next = period.From;
        while (next <= period.To)
        {
            Observation? held = null;
            for (var i = FirstFrom(series, next); i < series.Observations.Length && series.Observations[i].Period.From == next; i++)
            {
                var cell = series.Observations[i];
                // The longest stretch that fits, then the latest vintage of it.
                if (cell.Period.To <= period.To && IsKnown(cell, asOf, CellUse.Published) && (held is null || cell.Period.To >= held.Period.To))
                    held = cell;
            }
            if (held is null)
                return null;
            cells.Add(held);
            next = held.Period.To.AddDays(1);
        }
        var all = cells.ToImmutable();
        return new(series, period, all.Sum(c => series.Scaled(c)!.Value), all.Sum(c => HalfUnit(series, c)), all);
    }

    private static int FirstFrom(Series series, DateOnly day)
    {
        var (low, high) = (0, series.Observations.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (series.Observations[middle].Period.From < day)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private static bool Fits(string? wanted, string held) => wanted is null || wanted == held;
}
