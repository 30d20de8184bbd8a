using System.Collections.Immutable;

namespace Rapport.Measures;

/// <summary>The years in which both a flow with one partner and the same flow with all partners are held, by one reporter, under one valuation.</summary>
internal sealed class FlowShares
{
    private readonly SortedDictionary<int, (SeriesYears Part, SeriesYears Whole)> _years = [];

    public FlowShares(IEnumerable<Series> parts, IEnumerable<Series> wholes, DateOnly asOf)
    {
        var all = wholes.ByWhatTheyHold().Select(s => new SeriesYears(s, asOf)).ToArray();
        foreach (var part in parts.ByWhatTheyHold().Select(s => new SeriesYears(s, asOf)))
        {
            // Free on board over cost, insurance and freight is no share of anything.
            foreach (var whole in all.Where(w => w.Series.Valuation == part.Series.Valuation || w.Series.Valuation.Length == 0 || part.Series.Valuation.Length == 0))
            {
                foreach (var year in part.Years.Intersect(whole.Years))
                    _years.TryAdd(year, (part, whole));
            }
        }
    }

    /// <summary>The years, ascending.</summary>
    public IEnumerable<int> Years => _years.Keys;

    /// <summary>Part and whole of a year, USD, with the cells of the part, then of the whole.</summary>
    public (decimal Part, decimal Whole, ImmutableArray<VerdictRow> PartRows, ImmutableArray<VerdictRow> WholeRows) Of(int year)
    {
        var (part, whole) = _years[year];
        var (partValue, partRows) = part.Over(Period.OfYear(year))!.Value;
        var (wholeValue, wholeRows) = whole.Over(Period.OfYear(year))!.Value;
        return (partValue, wholeValue, partRows, wholeRows);
    }
}
