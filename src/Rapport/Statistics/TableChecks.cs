using System.Collections.Immutable;
using System.Globalization;

namespace Rapport.Statistics;

/// <summary>Checks of a whole table that no single row can fail.</summary>
internal static class TableChecks
{
    // A partner that equals the sum of all others to within this share is their total under another name.
    private const decimal TotalWithin = 0.002m;
    private const int PartnersNeeded = 4;
    private const int PeriodsLookedAt = 3;

    /// <summary>Adds a fault for each defect found.</summary>
    public static void Check(string place, ImmutableArray<Series> series, List<Fault> faults)
    {
        foreach (var group in series.GroupBy(s => (s.Reporter, s.Flow, s.Item, s.Classification, s.Measure, s.Unit, s.Frequency, s.Adjustment)))
        {
            // Places in an order and percentages add up by chance only (3 = 1 + 2).
            if (group.Key.Unit is "rank" or "percent")
                continue;
            var partners = group.Where(s => s.Partner.Length > 0 && s.Partner != "WLD" && s.Observations.Length > 0).ToList();
            if (partners.Count >= PartnersNeeded)
                FindTotal(place, partners, faults);
        }
        foreach (var group in series.GroupBy(s => s.Name, StringComparer.Ordinal).Where(g => g.Key.Length > 0 && g.Count() > 1))
        {
            var units = group.Select(s => $"{s.Unit} x {s.Scale.ToString(CultureInfo.InvariantCulture)} {s.Valuation}".TrimEnd()).Distinct(StringComparer.Ordinal).ToList();
            if (units.Count > 1)
                faults.Add(new(place, "mixed-series", $"the name '{group.Key}' stands for several series ({string.Join("; ", units)}), expected one unit, scale and valuation a name; they are kept apart"));
        }
    }

    private static void FindTotal(string place, List<Series> partners, List<Fault> faults)
    {
        foreach (var candidate in partners)
        {
            var hits = 0;
            foreach (var cell in candidate.Observations.Where(o => o.Value > 0).TakeLast(PeriodsLookedAt))
            {
                var others = partners.Where(s => s != candidate).Select(s => Latest(s, cell.Period)).Where(v => v is not null).Select(v => v!.Value).ToList();
                var value = candidate.Scaled(cell)!.Value;
                if (others.Count >= PartnersNeeded - 1 && Math.Abs(others.Sum() - value) <= TotalWithin * value)
                    hits++;
            }
            if (hits > 0 && hits == Math.Min(PeriodsLookedAt, candidate.Observations.Count(o => o.Value > 0)))
            {
                var at = candidate.Observations[^1].Cell;
                faults.Add(new(place, "total-row", $"'{candidate.Partner}' is the sum of the other partners of {candidate.Reporter}, expected WLD for a total; it is kept but must not be added", at.Line));
            }
        }
    }

    private static decimal? Latest(Series series, Period period)
    {
        var (low, high) = (0, series.Observations.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (series.Observations[middle].Period.From < period.From)
                low = middle + 1;
            else
                high = middle;
        }
        decimal? value = null;
        for (; low < series.Observations.Length && series.Observations[low].Period.From == period.From; low++)
        {
            if (series.Observations[low].Period.SameDays(period))
                value = series.Scaled(series.Observations[low]);
        }
        return value;
    }
}
