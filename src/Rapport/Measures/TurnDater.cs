using System.Collections.Immutable;
using Rapport.Numerics;

namespace Rapport.Measures;

/// <summary>
/// When a tie turned, by its acts alone: it stands in a warm or a cold state that nobody sees, acts are warm or cold by their weights, and a turn is where the likelier state changes.
/// Few acts are taken one by one, around a warm and a cold level that lie as far from nothing as acts weigh by their root mean square. Many are taken by the week, around two levels that the acts themselves give:
/// where there is an act a week, warm is what is warmer than usual.
/// Ref: Hamilton (1989), Econometrica 57(2).
/// </summary>
public static class TurnDater
{
    /// <summary>The changes of state expected in a day: one in two years.</summary>
    public const double RatePerDay = 1 / 730.5;

    /// <summary>From this share of weeks with acts on, acts are taken by the week.</summary>
    public const double DenseShare = 2.0 / 3;

    /// <summary>What an act of usual weight makes its own state the likelier by, where acts are taken one by one.</summary>
    public const double UsualOdds = 20;

    private const double Sure = 0.95;
    private const int DaysOfWeek = 7;
    private const int FewestActs = 8;

    // The band of a turn ends where the state is sure; a chain needs a few weeks to be fitted.
    private const int FewestWeeks = 26;

    /// <summary>The turns, by day; none where there are too few acts to tell.</summary>
    /// <param name="acts">The acts, by day.</param>
    public static ImmutableArray<DatedTurn> Date(ReadOnlySpan<WeighedAct> acts)
    {
        if (acts.Length < FewestActs)
            return [];
        var (weeks, means) = ByWeek(acts);
        var span = ((acts[^1].Day.DayNumber - acts[0].Day.DayNumber) / DaysOfWeek) + 1;
        return weeks.Length >= FewestWeeks && weeks.Length >= DenseShare * span ? DateLevels(weeks, means) : OneByOne(acts);
    }

    /// <summary>The turns of scores that come at about even times, around two levels that the scores give.</summary>
    /// <param name="days">When, not falling.</param>
    /// <param name="scores">The scores, one a day or week.</param>
    public static ImmutableArray<DatedTurn> DateLevels(ReadOnlySpan<DateOnly> days, ReadOnlySpan<double> scores)
    {
        double[] times = new double[days.Length];
        for (var i = 0; i < times.Length; i++)
            times[i] = days[i].DayNumber;
        return TwoStateChain.Fit(times, scores, RatePerDay) is { } chain ? Crossings(days, chain.Smooth(times, scores).High) : [];
    }

    private static ImmutableArray<DatedTurn> OneByOne(ReadOnlySpan<WeighedAct> acts)
    {
        var squares = 0.0;
        foreach (var act in acts)
            squares += act.Weight * act.Weight;
        var usual = Math.Sqrt(squares / acts.Length);
        if (usual == 0)
            return [];
        // An act of weight w has the odds exp(2 · usual · w ∕ noise²); those of a usual one are UsualOdds.
        var chain = new TwoStateChain(-usual, usual, usual * Math.Sqrt(2 / Math.Log(UsualOdds)), RatePerDay);
        var (days, times, weights) = (new DateOnly[acts.Length], new double[acts.Length], new double[acts.Length]);
        for (var i = 0; i < acts.Length; i++)
            (days[i], times[i], weights[i]) = (acts[i].Day, acts[i].Day.DayNumber, acts[i].Weight);
        return Crossings(days, chain.Smooth(times, weights).High);
    }

    private static (DateOnly[] Weeks, double[] Means) ByWeek(ReadOnlySpan<WeighedAct> acts)
    {
        var (weeks, means) = (new List<DateOnly>(), new List<double>());
        for (var start = 0; start < acts.Length;)
        {
            var week = (acts[start].Day.DayNumber - acts[0].Day.DayNumber) / DaysOfWeek;
            var (end, sum) = (start, 0.0);
            for (; end < acts.Length && (acts[end].Day.DayNumber - acts[0].Day.DayNumber) / DaysOfWeek == week; end++)
                sum += acts[end].Weight;
            weeks.Add(acts[0].Day.AddDays(week * DaysOfWeek));
            means.Add(sum / (end - start));
            start = end;
        }
        return ([.. weeks], [.. means]);
    }

    private static ImmutableArray<DatedTurn> Crossings(ReadOnlySpan<DateOnly> days, double[] high)
    {
        var places = new List<int>();
        for (var i = 1; i < high.Length; i++)
        {
            if ((high[i] > 0.5) != (high[i - 1] > 0.5))
                places.Add(i);
        }
        var turns = ImmutableArray.CreateBuilder<DatedTurn>();
        for (var k = 0; k < places.Count; k++)
        {
            var (from, at, to) = (k == 0 ? 0 : places[k - 1], places[k], k + 1 < places.Count ? places[k + 1] : high.Length);
            var warm = high[at] > 0.5;
            double Of(int i) => warm ? high[i] : 1 - high[i];
            var low = from;
            for (var i = at - 1; i >= from; i--)
            {
                if (Of(i) <= 1 - Sure)
                {
                    low = i;
                    break;
                }
            }
            DateOnly? surely = null;
            var most = 0.0;
            for (var i = at; i < to; i++)
            {
                most = Math.Max(most, Of(i));
                if (surely is null && Of(i) >= Sure)
                    surely = days[i];
            }
            turns.Add(new(days[at], warm ? TurnKind.Thaw : TurnKind.Chill, days[low], surely, most, to < high.Length ? days[to] : null));
        }
        return turns.ToImmutable();
    }
}
