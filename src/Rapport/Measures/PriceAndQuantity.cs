using System.Collections.Immutable;

namespace Rapport.Measures;

/// <summary>
/// Splits the change of a trade flow into weight and unit value, wherever both are held: a value that triples on a price is not a tie that tripled.
/// "Unit value", not "price": what is in a kilogram changes too.
/// </summary>
public static class PriceAndQuantity
{
    /// <summary>The stage's rule, for the ledger.</summary>
    public const string Rule = "measures/price-and-quantity@2";

    /// <summary>The months of the latest year for which value and weight of the flow between the two are held, against the same months of the year before, for each flow of the two sides, for the other partners beside it, and with customs territories merged into their state. A partner with a month missing has no split.</summary>
    public static ImmutableArray<ChangeSplit> Split(ImmutableArray<Series> series, CountryPair pair, ImmutableArray<Country> countries, DateOnly asOf)
    {
        var splits = ImmutableArray.CreateBuilder<ChangeSplit>();
        foreach (var side in pair.Both)
        {
            var values = series.Where(s => s.Reporter == side && s.Unit == "USD" && s.Frequency == Frequency.Monthly && s.Flow is "exports" or "imports").ToArray();
            foreach (var group in values.GroupBy(s => (s.Flow, s.Item, s.Classification)).OrderBy(g => g.Key.Flow, StringComparer.Ordinal).ThenBy(g => g.Key.Item, StringComparer.Ordinal).ThenBy(g => g.Key.Classification, StringComparer.Ordinal))
            {
                // One series a partner: the first that has its weight beside it.
                var pairs = group.ByWhatTheyHold()
                    .Select(value => (Value: new SeriesYears(value, asOf), Weight: Weight(series, value) is { } weight ? new SeriesYears(weight, asOf) : null))
                    .Where(p => p.Weight is not null)
                    .DistinctBy(p => p.Value.Series.Partner)
                    .OrderBy(p => p.Value.Series.Partner == pair.Other(side) ? 0 : 1).ThenBy(p => p.Value.Series.Partner, StringComparer.Ordinal)
                    .ToArray();
                if (pairs.Length == 0 || pairs[0].Value.Series.Partner != pair.Other(side) || pairs[0].Value.LastMonth is not { } lastValue || pairs[0].Weight!.LastMonth is not { } lastWeight)
                    continue;
                var last = lastValue < lastWeight ? lastValue : lastWeight;
                var (before, after) = (Stretch(last.Year - 1, last.Month), Stretch(last.Year, last.Month));
                foreach (var one in pairs)
                    AddIfHeld([one], one.Value.Series.Partner);
                var state = pairs[0].Value.Series.Partner;
                var merged = pairs.Where(p => p.Value.Series.Partner == state || countries.Any(c => c.Code == p.Value.Series.Partner && c.PartOf == state && c.Kind == ActorKind.Territory)).ToArray();
                if (merged.Length > 1)
                    AddIfHeld(merged, string.Join("+", merged.Select(m => m.Value.Series.Partner)));

                void AddIfHeld((SeriesYears Value, SeriesYears? Weight)[] members, string partner)
                {
                    if (Sum(members.Select(m => m.Value), before) is not { } valueBefore || Sum(members.Select(m => m.Value), after) is not { } valueAfter
                        || Sum(members.Select(m => m.Weight!), before) is not { } weightBefore || Sum(members.Select(m => m.Weight!), after) is not { } weightAfter
                        || valueBefore.Value <= 0 || weightBefore.Value <= 0 || weightAfter.Value <= 0)
                        return;
                    var value = (double)(valueAfter.Value / valueBefore.Value);
                    var weight = (double)(weightAfter.Value / weightBefore.Value);
                    splits.Add(new(
                        $"{side} {group.Key.Flow} of {group.Key.Item} ({group.Key.Classification})",
                        partner,
                        before,
                        after,
                        100 * (value - 1),
                        100 * (weight - 1),
                        100 * ((value / weight) - 1),
                        [.. valueBefore.Rows, .. valueAfter.Rows, .. weightBefore.Rows, .. weightAfter.Rows]));
                }
            }
        }
        return splits.ToImmutable();
    }

    private static Period Stretch(int year, int lastMonth) =>
        new(new(year, 1, 1), new(year, lastMonth, DateTime.DaysInMonth(year, lastMonth)), DatePrecision.Month);

    private static (decimal Value, ImmutableArray<VerdictRow> Rows)? Sum(IEnumerable<SeriesYears> members, Period stretch)
    {
        var sum = 0m;
        var rows = ImmutableArray.CreateBuilder<VerdictRow>();
        foreach (var member in members)
        {
            if (member.Over(stretch) is not { } part)
                return null;
            sum += part.Value;
            rows.AddRange(part.Rows);
        }
        return (sum, rows.ToImmutable());
    }

    private static Series? Weight(ImmutableArray<Series> series, Series value) =>
        series.ByWhatTheyHold().FirstOrDefault(s => s.Unit == "kg" && s.Frequency == Frequency.Monthly && s.Reporter == value.Reporter && s.Partner == value.Partner && s.Flow == value.Flow && s.Item == value.Item && s.Classification == value.Classification);
}
