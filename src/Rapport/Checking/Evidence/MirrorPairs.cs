using System.Collections.Immutable;

namespace Rapport.Checking.Evidence;

/// <summary>Sets the two sides' figures of one flow side by side. Both stand with the gap between them; nothing is averaged.</summary>
public static class MirrorPairs
{
    /// <summary>For all goods and each year that both sides hold: what the first sells to the second, then the other way, by year.</summary>
    public static ImmutableArray<Mirror> Find(SeriesSet set, CountryPair pair, DateOnly asOf) =>
        [.. OneWay(set, pair.First, pair.Second, asOf), .. OneWay(set, pair.Second, pair.First, asOf)];

    private static IEnumerable<Mirror> OneWay(SeriesSet set, string exporter, string importer, DateOnly asOf)
    {
        var sold = Years(set, exporter, importer, "exports", asOf);
        var bought = Years(set, importer, exporter, "imports", asOf);
        foreach (var (year, left) in sold)
        {
            if (!bought.TryGetValue(year, out var right) || left.Value <= 0)
                continue;
            var gap = (double)((right.Value / left.Value) - 1) * 100;
            yield return new(exporter, importer, left.Period, left.Value, right.Value, gap, [.. left.Rows, .. right.Rows]);
        }
    }

    private static SortedDictionary<int, KnownValue> Years(SeriesSet set, string reporter, string partner, string flow, DateOnly asOf)
    {
        var years = new SortedDictionary<int, KnownValue>();
        var series = set.Of("trade").Where(s =>
            s.Reporter == reporter && s.Partner == partner && s.Flow == flow && s.Unit == "USD" && s.Adjustment.Length == 0 && s.Item is "all goods" or "").ToList();
        foreach (var one in series)
        {
            foreach (var year in one.Observations.Select(o => o.Period.From.Year).Distinct())
            {
                // A year as published goes before one added up from months.
                if (SeriesSet.At(one, Period.OfYear(year), asOf) is { } value && (!years.TryGetValue(year, out var held) || (held.Summed && !value.Summed)))
                    years[year] = value;
            }
        }
        return years;
    }
}
