using System.Collections.Immutable;
using System.Globalization;

namespace Rapport.Statistics;

/// <summary>The rows of one series while a table is read.</summary>
internal sealed class SeriesRows(SeriesKey key, int line)
{
    private readonly SeriesId _id = key.ToId();
    private readonly List<Observation> _observations = [];

    /// <summary>The line that names the series first.</summary>
    public int Line { get; } = line;

    /// <summary>Adds a cell.</summary>
    public void Add(CellAddress cell, Period period, decimal? value, string status, DateOnly? vintage, string office, string? via, string? address)
    {
        var id = ObservationId.From(
            _id.Value, period.ToString(), value?.ToString("G29", CultureInfo.InvariantCulture), vintage?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        _observations.Add(new(id, period, value, status, vintage, office, via, address, cell));
    }

    /// <summary>The series. Of two cells for one period and vintage the first stands; another value there is a fault.</summary>
    public Series ToSeries(string place, List<Fault> faults)
    {
        // Stable by line: a list sort is not, and the first of two equal cells must stay the first.
        var ordered = _observations
            .OrderBy(o => o.Period.From).ThenBy(o => o.Period.To).ThenBy(o => o.Vintage ?? DateOnly.MinValue).ThenBy(o => o.Cell.Line)
            .ToList();
        var constant = IsAlwaysJanuary(ordered);
        if (constant)
            faults.Add(new(place, "constant-month", $"every period of the monthly series '{key.Name}' is a January; the months are lost, and the order of rows is no date", Line));
        var kept = ImmutableArray.CreateBuilder<Observation>(ordered.Count);
        foreach (var next in ordered)
        {
            if (kept.Count > 0 && kept[^1] is var last && last.Period == next.Period && last.Vintage == next.Vintage)
            {
                if (last.Value != next.Value && !constant)
                    faults.Add(new(place, "duplicate-cell", $"{key.Name} {next.Period} is '{next.Cell.Text}' here and '{last.Cell.Text}' in line {last.Cell.Line.ToString(CultureInfo.InvariantCulture)}, expected one value for a period and vintage; the first counts", next.Cell.Line));
                continue;
            }
            kept.Add(next);
        }
        return new()
        {
            Id = _id,
            Name = key.Name,
            Reporter = key.Reporter,
            Partner = key.Partner,
            Flow = key.Flow,
            Item = key.Item,
            Classification = key.Classification,
            Measure = key.Measure,
            Unit = key.Unit,
            Scale = key.Scale,
            Frequency = key.Frequency,
            Valuation = key.Valuation,
            Adjustment = key.Adjustment,
            // A series whose months are lost holds no usable period.
            Observations = constant ? [] : kept.ToImmutable(),
        };
    }

    private bool IsAlwaysJanuary(List<Observation> ordered)
    {
        if (key.Frequency != Frequency.Monthly || ordered.Count < 3 || ordered.Any(o => o.Period.From.Month != 1))
            return false;
        // One January a year may be a deliberate choice; several in one year and vintage cannot be.
        return ordered.GroupBy(o => (o.Period.From.Year, o.Vintage)).Any(g => g.Count() > 1);
    }
}
