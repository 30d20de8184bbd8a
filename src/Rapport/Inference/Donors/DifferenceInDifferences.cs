namespace Rapport.Inference.Donors;

/// <summary>The change of a unit less the mean change of the donors, all donors alike. Its gaps before treatment are the parallel trend that the gate looks at.</summary>
internal static class DifferenceInDifferences
{
    /// <summary>The counterfactual of one unit: the donors' mean, shifted to the unit's level before treatment.</summary>
    public static Counterfactual Fit(OutcomeMatrix matrix, int unit, IReadOnlyList<int> donors)
    {
        var weights = Enumerable.Repeat(1.0 / donors.Count, donors.Count).ToArray();
        var gaps = SyntheticControl.Gaps(matrix, unit, donors, weights);
        var shift = gaps.Take(matrix.Before).Average();
        for (var t = 0; t < gaps.Length; t++)
            gaps[t] -= shift;
        return Counterfactual.Of(weights, gaps, matrix.Before, matrix.Horizon);
    }
}
