using System.Collections.Immutable;

namespace Rapport.Measures;

/// <summary>
/// The flow of a tie free of how much is written: what each outlet tells in a month over the pieces it wrote in it, each outlet in units of its own spread over the months, the mean of the outlets.
/// Ref: the scaling of Baker, Bloom and Davis (2016), Quarterly Journal of Economics 131(4), section II: each paper by its volume and to its own unit spread, then averaged.
/// </summary>
internal static class CoverageFlow
{
    // Of fewer months no spread can be told.
    private const int FewestMonths = 3;

    /// <summary>The first day of a day's month.</summary>
    public static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);

    /// <summary>The points with the corrected flow, where any outlet allows it.</summary>
    /// <param name="points">The points, one a month.</param>
    /// <param name="acts">The acts between the two, each with its voices.</param>
    /// <param name="pieces">Independent pieces by outlet and the first day of the month.</param>
    public static ImmutableArray<IndexPoint> Correct(ImmutableArray<IndexPoint> points, ReadOnlySpan<WeighedAct> acts, IReadOnlyDictionary<(string Outlet, DateOnly Month), int> pieces)
    {
        if (pieces.Count == 0)
            return points;
        var told = new Dictionary<(string, DateOnly), double>();
        foreach (var act in acts)
        {
            foreach (var voice in act.Voices)
                told[(voice, MonthOf(act.Day))] = told.GetValueOrDefault((voice, MonthOf(act.Day))) + act.Weight;
        }
        var byMonth = new Dictionary<DateOnly, List<double>>();
        foreach (var outlet in pieces.GroupBy(p => p.Key.Outlet).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var rates = outlet.OrderBy(p => p.Key.Month).Select(p => (p.Key.Month, Rate: told.GetValueOrDefault(p.Key) / p.Value)).ToArray();
            if (rates.Length < FewestMonths)
                continue;
            var mean = rates.Average(r => r.Rate);
            var spread = Math.Sqrt(rates.Sum(r => (r.Rate - mean) * (r.Rate - mean)) / (rates.Length - 1));
            if (spread == 0)
                continue;
            foreach (var (month, rate) in rates)
            {
                if (!byMonth.TryGetValue(month, out var list))
                    byMonth.Add(month, list = []);
                list.Add(rate / spread);
            }
        }
        return [.. points.Select(p => byMonth.TryGetValue(MonthOf(p.Date), out var rates) ? p with { Covered = rates.Order().Average() } : p)];
    }
}
