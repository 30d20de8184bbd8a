using System.Collections.Immutable;

namespace Rapport.Measures;

/// <summary>The values of a series as known on a day, and their sums over whole stretches of months. A stretch with a missing month has no sum.</summary>
internal sealed class SeriesYears
{
    private readonly Series _series;
    private readonly Dictionary<(DateOnly, DateOnly), Observation> _cells = [];

    /// <summary>The cells known on the day. One without a vintage is known from the end of its period at the earliest.</summary>
    public SeriesYears(Series series, DateOnly asOf)
    {
        _series = series;
        // Observations stand in the order of period, then vintage: the last one known on the day rules.
        foreach (var observation in series.Observations)
        {
            if (observation.Value is not null && observation.Status is not ("M" or "F") && (observation.Vintage ?? observation.Period.To) <= asOf)
                _cells[(observation.Period.From, observation.Period.To)] = observation;
        }
    }

    /// <summary>The series.</summary>
    public Series Series => _series;

    /// <summary>The years for which a year's value is held, or all twelve months.</summary>
    public IEnumerable<int> Years => _cells.Keys.Select(k => k.Item1.Year).Distinct().Where(y => Over(Period.OfYear(y)) is not null).Order();

    /// <summary>The last month held, where the series is monthly.</summary>
    public DateOnly? LastMonth => _series.Frequency == Frequency.Monthly && _cells.Count > 0 ? _cells.Keys.Max(k => k.Item1) : null;

    /// <summary>The value over a stretch, in the series' unit, with its cells; null where a part of it is not held.</summary>
    public (decimal Value, ImmutableArray<VerdictRow> Rows)? Over(Period stretch)
    {
        if (_cells.TryGetValue((stretch.From, stretch.To), out var whole))
            return (_series.Scaled(whole)!.Value, [VerdictRow.Of(_series, whole)]);
        if (_series.Frequency != Frequency.Monthly)
            return null;
        var sum = 0m;
        var rows = ImmutableArray.CreateBuilder<VerdictRow>();
        for (var month = stretch.From; month <= stretch.To; month = month.AddMonths(1))
        {
            var period = Period.OfMonth(month.Year, month.Month);
            if (!_cells.TryGetValue((period.From, period.To), out var cell))
                return null;
            sum += _series.Scaled(cell)!.Value;
            rows.Add(VerdictRow.Of(_series, cell));
        }
        return (sum, rows.ToImmutable());
    }
}
