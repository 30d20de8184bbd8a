using System.Collections.Immutable;

namespace Rapport.Inference.Donors;

/// <summary>
/// How large an effect must be to be seen. Known effects are put into every donor in turn, where nothing happened, and each is judged by the whole rule, leave-one-out included, against all placebos,
/// as if the treated unit had been one like it. Donors whose own fit fails the gate are passed over: where the question arises, the treated unit has passed it.
/// The answer is about units that are fitted as well as those donors; a treated unit that is fitted worse than they are shows less.
/// </summary>
internal static class InjectedPower
{
    /// <summary>The power at which an effect counts as one that would have been seen.</summary>
    public const double Wanted = 0.8;

    /// <summary>The largest change tried, percent: a fall of all of it has no logarithm.</summary>
    public const double Largest = 90;

    private static readonly double[] Percents = [1, 2, 3, 5, 7.5, 10, 12.5, 15, 20, 25, 30, 40, 50, 60, 75, Largest];

    /// <summary>For each size, the share of the donors that pass the gate in which a lasting change of that size would have been seen; of the two directions the one seen less often counts.</summary>
    /// <param name="matrix">The outcome as the method sees it.</param>
    /// <param name="levels">The outcome before means were taken out, which sizes in percent refer to.</param>
    /// <param name="set">The placebos.</param>
    public static ImmutableArray<PowerPoint> Curve(OutcomeMatrix matrix, OutcomeMatrix levels, PlaceboSet set) =>
        [.. Percents.Select(percent => new PowerPoint(percent, Math.Min(Rate(matrix, levels, set, percent), Rate(matrix, levels, set, -percent))))];

    /// <summary>The smallest size from which on every size tried is seen at the wanted rate, or null where there is none.</summary>
    public static double? Smallest(ImmutableArray<PowerPoint> curve)
    {
        double? smallest = null;
        foreach (var (percent, rate) in curve.Reverse())
        {
            if (rate < Wanted)
                break;
            smallest = percent;
        }
        return smallest;
    }

    private static double Rate(OutcomeMatrix matrix, OutcomeMatrix levels, PlaceboSet set, double percent)
    {
        var (seen, asked) = (0, 0);
        for (var place = 0; place < set.Placebos.Length; place++)
        {
            var unit = place + 1;
            var placebo = set.Placebos[place];
            if (!StudyVerdictRule.PassesGate(placebo, set))
                continue;
            asked++;
            if (Size(levels, unit, placebo, percent) is not { } effect)
                continue;
            var injected = placebo.Injected(effect, matrix.Before, matrix.Horizon);
            var signHolds = set.Without[unit].All(w => Math.Sign(w.Value.Effect + effect) == Math.Sign(injected.Effect));
            if (StudyVerdictRule.IsSeen(injected, set, signHolds))
                seen++;
        }
        return asked > 0 ? (double)seen / asked : 0;
    }

    // In the transform's unit; null where the unit would have been at or below zero, so that a percentage of it means nothing.
    private static double? Size(OutcomeMatrix levels, int unit, Counterfactual outcome, double percent)
    {
        if (levels.Logarithmic)
            return Math.Log(1 + (percent / 100));
        return levels.Without(unit, outcome) is { } would and > 0 ? percent / 100 * would : null;
    }
}
