using Rapport.Inference.Donors;

namespace Rapport.Inference.Referee;

/// <summary>
/// Whether the unit was drifting away from its comparison before the turn. A comparison that is fitted to all of that time shows no drift in it; so the last third is held out, and the drift of the gap over it is ranked among the donors'.
/// A drift that would not have been seen can make an effect by itself; how large a one it takes is stated (Roth 2022, American Economic Review: Insights 4(3)). So is the breakdown value: how many times the largest movement from one
/// held-out time to the next the gap would have to move at each time after the turn before nothing is left of the effect (Rambachan and Roth 2023, Review of Economic Studies 90(5), relative magnitudes).
/// </summary>
internal static class PreTrend
{
    private const int FewestHeldOut = 3;

    /// <summary>The answer.</summary>
    public static RefereeAnswer Of(LeadingComparison lead)
    {
        var (before, horizon, name) = (lead.Matrix.Before, lead.Matrix.Horizon, lead.Spec.Method);
        var heldOut = Math.Max(FewestHeldOut, before / 3);
        if (before - heldOut < TurnSweep.FewestBefore)
            return RefereeAnswer.None(RefereeTopic.PreTrend, FormattableString.Invariant($"{before} times before the turn are too few to hold a third of them out"));
        var asked = lead.Ask(lead.Levels.Until(before).TurnAt(before - heldOut, heldOut), [.. Enumerable.Range(0, lead.Matrix.Units.Length)]);
        if (asked is not { Outcomes: var outcomes })
            return RefereeAnswer.None(RefereeTopic.PreTrend, "the comparison cannot be fitted to the first two thirds of the time before the turn");
        double[] drifts = [.. outcomes.Select(o => Drift(o.Gaps.AsSpan(before - heldOut)))];
        var p = (1.0 + drifts.Skip(1).Count(d => Math.Abs(d) >= Math.Abs(drifts[0]))) / drifts.Length;
        var words = FormattableString.Invariant($"over the last {heldOut} times before the turn, held out, the gap drifts by {Said(lead, drifts[0])} a time, p {p:0.000} among the donors'");
        var seen = SmallestSeen(drifts);
        words += seen is { } size
            ? FormattableString.Invariant($"; a drift of {Said(lead, size)} a time would have been seen in {100 * InjectedPower.Wanted:0} % of them, and one just below it would come to {Said(lead, size * (horizon + 1) / 2)} over the horizon by itself")
            : "; with so few donors no drift, however large, could be told from chance";
        var largest = LargestStep(outcomes[0].Gaps.AsSpan(before - heldOut));
        var effect = Math.Abs(lead.Set.Treated.Effect);
        var edge = Math.Max(0, effect - lead.Set.HalfWidth(lead.Study.Level, c => c.Effect));
        // A gap that moves by at most M times the largest step at each time after the turn has moved by M(H+1)/2 of it on average.
        double? Breakdown(double size) => largest > 0 ? size / (largest * (horizon + 1) / 2) : null;
        if (Breakdown(effect) is { } broken)
            words += FormattableString.Invariant($"; the effect's sign holds as long as the gap would have moved by less than {broken:0.00} times its largest held-out step at each time, {(edge > 0 ? FormattableString.Invariant($"that of its interval by less than {Breakdown(edge):0.00} times") : "its interval holds zero as it is")}");
        return RefereeAnswer.Of(
            RefereeTopic.PreTrend, words, new(name + ".drift", drifts[0]), new(name + ".driftP", p), new(name + ".driftSeen", seen), new(name + ".breakdown", Breakdown(effect)), new(name + ".breakdownOfInterval", Breakdown(edge)));
    }

    /// <summary>The least-squares slope a time.</summary>
    public static double Drift(ReadOnlySpan<double> gaps)
    {
        var middle = (gaps.Length - 1) / 2.0;
        double cross = 0, squares = 0;
        for (var t = 0; t < gaps.Length; t++)
        {
            cross += (t - middle) * gaps[t];
            squares += (t - middle) * (t - middle);
        }
        return cross / squares;
    }

    /// <summary>The smallest drift, up or down, that put into donor after donor would rank at or below the rule's level among the units in the wanted share of them; null where no rank is so small.</summary>
    /// <param name="drifts">The treated unit's, then the donors'.</param>
    public static double? SmallestSeen(ReadOnlySpan<double> drifts)
    {
        var own = drifts[1..].ToArray();
        var steps = (int)((StudyVerdictRule.Level * drifts.Length) + 1e-9);
        if (steps < 1)
            return null;
        // Of N donors fewer than the steps-th may lie as far out; one donor stands for the treated unit in turn, its own drift among those it is held against, as in the power curve.
        var needed = own.Select(Math.Abs).OrderDescending().ElementAt(steps - 1);
        return new[] { 1, -1 }.Max(sign => Numerics.Quantile.Of([.. own.Select(drift => needed - (sign * drift)).Order()], InjectedPower.Wanted));
    }

    private static double LargestStep(ReadOnlySpan<double> gaps)
    {
        var largest = 0.0;
        for (var t = 1; t < gaps.Length; t++)
            largest = Math.Max(largest, Math.Abs(gaps[t] - gaps[t - 1]));
        return largest;
    }

    private static string Said(LeadingComparison lead, double size) => lead.Said(size, lead.Would);
}
