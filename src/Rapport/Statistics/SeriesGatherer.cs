using System.Collections.Immutable;

namespace Rapport.Statistics;

/// <summary>Gathers the cells of one file into series, in the order in which the file first names them.</summary>
internal sealed class SeriesGatherer
{
    private readonly Dictionary<SeriesKey, SeriesRows> _series = [];
    private readonly List<SeriesRows> _order = [];
    private (SeriesKey Key, SeriesRows Rows)? _last;

    /// <summary>The rows of a series, new where this is its first cell.</summary>
    /// <param name="key">What makes it itself.</param>
    /// <param name="line">The cell's line.</param>
    public SeriesRows Of(SeriesKey key, int line)
    {
        if (_last is { } last && last.Key == key)
            return last.Rows;
        if (!_series.TryGetValue(key, out var rows))
        {
            rows = new SeriesRows(key, line);
            _series.Add(key, rows);
            _order.Add(rows);
        }
        _last = (key, rows);
        return rows;
    }

    /// <summary>The series, each with its observations in the order of period, then vintage.</summary>
    public ImmutableArray<Series> ToSeries(string place, List<Fault> faults)
    {
        var result = ImmutableArray.CreateBuilder<Series>(_order.Count);
        foreach (var rows in _order)
            result.Add(rows.ToSeries(place, faults));
        return result.MoveToImmutable();
    }
}
