using Rapport.Numerics;

namespace Rapport.Inference.Donors;

/// <summary>
/// Synthetic difference-in-differences: donors weighted to run parallel to the unit before treatment, times before treatment weighted to foretell the time after it, and the double difference of the two.
/// The penalty on donors is zeta = (treated × times after)^¼ × the spread of the donors' first differences; on times a millionth of that spread.
/// Ref: Arkhangelsky, Athey, Hirshberg, Imbens and Wager (2021), AER 111(12), eqs. 1, 4–6 and algorithm 1.
/// </summary>
internal static class SyntheticDifferences
{
    private const double TimePenalty = 1e-6;
    private const double LeastGain = 1e-5;

    /// <summary>The counterfactual of one unit.</summary>
    /// <param name="matrix">The outcome.</param>
    /// <param name="unit">The unit's row.</param>
    /// <param name="donors">The donors' rows.</param>
    /// <param name="exact">The optimum with its certificate; else where the published program stops.</param>
    public static Counterfactual Fit(OutcomeMatrix matrix, int unit, IReadOnlyList<int> donors, bool exact)
    {
        var noise = DonorNoise.Of(matrix, donors);
        var treated = unit == 0 ? matrix.TreatedCount : 1;
        var unitPenalty = Math.Pow((double)treated * matrix.Horizon, 0.25) * noise;
        var (units, unitsBest) = Weigh(SyntheticControl.Columns(matrix, donors), matrix.Values[unit][..matrix.Before], unitPenalty, noise, exact);
        var (times, timesBest) = Weigh(Transposed(matrix, donors), After(matrix, donors), TimePenalty * noise, noise, exact);

        var gaps = SyntheticControl.Gaps(matrix, unit, donors, units);
        var shift = 0.0;
        for (var t = 0; t < matrix.Before; t++)
            shift += times[t] * gaps[t];
        for (var t = 0; t < gaps.Length; t++)
            gaps[t] -= shift;
        return Counterfactual.Of(units, gaps, matrix.Before, matrix.Horizon, unitsBest && timesBest) with { TimeWeights = times };
    }

    // The sum of squares over the rows is penalised by rows × zeta², so that zeta is on the scale of one entry.
    private static (double[] Weights, bool IsOptimum) Weigh(double[] a, double[] b, double zeta, double noise, bool exact)
    {
        if (!exact)
            return (FrankWolfe.Fit(a, b, zeta, intercept: true, LeastGain * noise), true);
        var (rows, columns) = (b.Length, a.Length / b.Length);
        var means = new double[columns];
        for (var i = 0; i < a.Length; i++)
            means[i % columns] += a[i] / rows;
        var target = b.Sum() / rows;
        var fit = SimplexLeastSquares.Fit([.. a.Select((value, i) => value - means[i % columns])], [.. b.Select(value => value - target)], rows * zeta * zeta);
        return (fit.Weights, fit.IsOptimum);
    }

    private static double[] Transposed(OutcomeMatrix matrix, IReadOnlyList<int> donors) => [.. donors.SelectMany(d => matrix.Values[d].Take(matrix.Before))];

    private static double[] After(OutcomeMatrix matrix, IReadOnlyList<int> donors) => [.. donors.Select(d => matrix.Values[d].AsSpan(matrix.Before, matrix.Horizon).ToArray().Sum() / matrix.Horizon)];
}
