using System.Collections.Immutable;
using Rapport.Numerics;

namespace Rapport.Measures;

/// <summary>
/// The level of a tie by daily scores of others, which grow with how much is written: weekly medians over the volume of all pairs around the week, by the inverse hyperbolic sine in units of their usual size,
/// so that single loud days do not rule. Such a level still rises with every burst of news, of either kind.
/// </summary>
public static class ScoreLevels
{
    private const int DaysOfWeek = 7;

    // A quarter of a year to each side: long against a burst of news, short against the growth of a collection.
    private const int WeeksAround = 13;

    /// <summary>The first day of each week with scores, and its level; then the turns between two levels that the weeks give.</summary>
    /// <param name="scores">The scores by day.</param>
    public static (ImmutableArray<(DateOnly Week, double Level)> Levels, ImmutableArray<DatedTurn> Turns) Of(ImmutableArray<DayScore> scores)
    {
        if (scores.IsEmpty)
            return ([], []);
        var first = scores[0].Day.DayNumber;
        var weeks = scores.GroupBy(s => (s.Day.DayNumber - first) / DaysOfWeek)
            .Select(w => (Week: w.Key, Score: Quantile.Median(w.Select(s => s.Score)), Volume: Quantile.Median(w.Select(s => s.Volume)))).ToArray();
        var scaled = weeks.Select(w => w.Score / weeks.Where(o => Math.Abs(o.Week - w.Week) <= WeeksAround).Average(o => o.Volume)).ToArray();
        var usual = Quantile.Median(scaled.Select(Math.Abs));
        if (usual == 0)
            return ([], []);
        var days = weeks.Select(w => DateOnly.FromDayNumber(first + (w.Week * DaysOfWeek))).ToArray();
        var levels = scaled.Select(s => Math.Asinh(s / usual)).ToArray();
        return ([.. days.Zip(levels)], TurnDater.DateLevels(days, levels));
    }
}
