using Rapport.Numerics;

namespace Rapport.Inference.Donors;

/// <summary>
/// A weighted mean of donors that follows a unit before treatment and so stands for what it would have done after.
/// Outcome-only form. Ref: Abadie, Diamond and Hainmueller (2010), JASA 105(490), eq. 2.
/// </summary>
internal static class SyntheticControl
{
    /// <summary>The counterfactual of one unit from the given donors.</summary>
    /// <param name="matrix">The outcome.</param>
    /// <param name="unit">The unit's row.</param>
    /// <param name="donors">The donors' rows.</param>
    public static Counterfactual Fit(OutcomeMatrix matrix, int unit, IReadOnlyList<int> donors)
    {
        var fit = SimplexLeastSquares.Fit(Columns(matrix, donors), matrix.Values[unit].AsSpan(0, matrix.Before));
        return Counterfactual.Of(fit.Weights, Gaps(matrix, unit, donors, fit.Weights), matrix.Before, matrix.Horizon, fit.IsOptimum);
    }

    /// <summary>The donors before treatment, times × donors, row-major.</summary>
    public static double[] Columns(OutcomeMatrix matrix, IReadOnlyList<int> donors)
    {
        var a = new double[matrix.Before * donors.Count];
        for (var t = 0; t < matrix.Before; t++)
        {
            for (var j = 0; j < donors.Count; j++)
                a[(t * donors.Count) + j] = matrix.Values[donors[j]][t];
        }
        return a;
    }

    /// <summary>What was less the weighted donors.</summary>
    public static double[] Gaps(OutcomeMatrix matrix, int unit, IReadOnlyList<int> donors, double[] weights)
    {
        var gaps = new double[matrix.Times.Length];
        for (var t = 0; t < gaps.Length; t++)
        {
            gaps[t] = matrix.Values[unit][t];
            for (var j = 0; j < donors.Count; j++)
                gaps[t] -= weights[j] * matrix.Values[donors[j]][t];
        }
        return gaps;
    }
}
