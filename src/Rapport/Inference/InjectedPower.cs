using System.Collections.Immutable;

namespace Rapport.Inference;

/// <summary>How large an effect must be to be seen: known effects are put into every donor, where nothing happened, and the whole test is run on each.</summary>
internal static class InjectedPower
{
    /// <summary>The power at which an effect counts as one that would have been seen.</summary>
    public const double Wanted = 0.8;

    private static readonly double[] Percents = [2, 5, 10, 15, 20, 30, 40, 50, 75, 100];

    /// <summary>The rate at which a fall or rise of each size would have ranked at or below <paramref name="level"/>.</summary>
    public static ImmutableArray<KeyValuePair<double, double>> Curve(OutcomeMatrix matrix, PlaceboSet set, double level) =>
        [.. Percents.Select(percent => KeyValuePair.Create(percent, Rate(matrix, set, percent, level)))];

    /// <summary>The smallest size seen at the wanted rate, or null where none of those tried is.</summary>
    public static double? Smallest(ImmutableArray<KeyValuePair<double, double>> curve)
    {
        foreach (var (percent, rate) in curve)
        {
            if (rate >= Wanted)
                return percent;
        }
        return null;
    }

    private static double Rate(OutcomeMatrix matrix, PlaceboSet set, double percent, double level)
    {
        var seen = 0;
        for (var unit = 0; unit < set.Placebos.Length; unit++)
        {
            var effect = matrix.Logarithmic ? Math.Log(1 + (percent / 100)) : percent / 100 * Math.Abs(matrix.Values[unit + 1].Take(matrix.Before).Average());
            // A rise and a fall of the same size in logs are seen equally often on average; the one that its own noise hides counts.
            var worst = Math.Max(Rank(matrix, set, unit, effect), Rank(matrix, set, unit, -effect));
            if (worst <= level + 1e-12)
                seen++;
        }
        return (double)seen / set.Placebos.Length;
    }

    private static double Rank(OutcomeMatrix matrix, PlaceboSet set, int unit, double effect)
    {
        var gaps = (double[])set.Placebos[unit].Gaps.Clone();
        for (var t = matrix.Before; t < matrix.Before + matrix.Horizon; t++)
            gaps[t] += effect;
        var own = Counterfactual.Of([], gaps, matrix.Before, matrix.Horizon).Ratio;
        var above = 0;
        for (var other = 0; other < set.Placebos.Length; other++)
        {
            if (other != unit && set.Placebos[other].Ratio >= own)
                above++;
        }
        return (1.0 + above) / set.Placebos.Length;
    }
}
