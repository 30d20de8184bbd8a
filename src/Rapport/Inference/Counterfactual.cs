namespace Rapport.Inference;

/// <summary>What one unit would have done, and how far it strayed from that.</summary>
/// <param name="Weights">One weight a donor, in the order of the donors.</param>
/// <param name="Gaps">What was less what would have been, one a time.</param>
/// <param name="ErrorBefore">Root mean square gap before treatment.</param>
/// <param name="ErrorAfter">Root mean square gap over the horizon.</param>
/// <param name="Effect">Mean gap over the horizon.</param>
internal sealed record Counterfactual(double[] Weights, double[] Gaps, double ErrorBefore, double ErrorAfter, double Effect)
{
    /// <summary>Error after over error before: the statistic that placebos are ranked by. Ref: Abadie, Diamond and Hainmueller (2010), section 3.4.</summary>
    public double Ratio => ErrorBefore > 0 ? ErrorAfter / ErrorBefore : double.PositiveInfinity;

    /// <summary>The outcome of gaps that are known.</summary>
    public static Counterfactual Of(double[] weights, double[] gaps, int before, int horizon)
    {
        var after = gaps.AsSpan(before, horizon);
        double sum = 0, squares = 0, squaresBefore = 0;
        foreach (var gap in after)
        {
            sum += gap;
            squares += gap * gap;
        }
        for (var t = 0; t < before; t++)
            squaresBefore += gaps[t] * gaps[t];
        return new(weights, gaps, Math.Sqrt(squaresBefore / before), Math.Sqrt(squares / horizon), sum / horizon);
    }
}
