namespace Rapport.Inference.Donors;

/// <summary>What one unit would have done, and how far it strayed from that.</summary>
/// <param name="Weights">One weight a donor, in the order of the donors.</param>
/// <param name="Gaps">What was less what would have been, one a time.</param>
/// <param name="ErrorBefore">Root mean square gap before treatment.</param>
/// <param name="ErrorAfter">Root mean square gap over the horizon.</param>
/// <param name="Effect">Mean gap over the horizon.</param>
/// <param name="IsOptimum">False where the weights should carry a certificate and do not: nothing may rest on them. Weights that repeat a published program carry none, and the finding says so.</param>
internal sealed record Counterfactual(double[] Weights, double[] Gaps, double ErrorBefore, double ErrorAfter, double Effect, bool IsOptimum = true)
{
    /// <summary>One weight a time before treatment, for methods that weigh times; empty for others.</summary>
    public double[] TimeWeights { get; init; } = [];

    // A fit before treatment that is exact to rounding says nothing about noise; the ratio stops here, so that it stays a number.
    private const double LargestRatio = 1e9;

    /// <summary>Error after over error before: the statistic that placebos are ranked by; 0 where both are 0, at most 10⁹. Ref: Abadie, Diamond and Hainmueller (2010), section 3.4, there squared, which ranks alike.</summary>
    public double Ratio => ErrorAfter <= 0 ? 0 : ErrorBefore > ErrorAfter / LargestRatio ? ErrorAfter / ErrorBefore : LargestRatio;

    /// <summary>The outcome of gaps that are known.</summary>
    public static Counterfactual Of(double[] weights, double[] gaps, int before, int horizon, bool isOptimum = true)
    {
        double sum = 0, squares = 0, squaresBefore = 0;
        foreach (var gap in gaps.AsSpan(before, horizon))
        {
            sum += gap;
            squares += gap * gap;
        }
        foreach (var gap in gaps.AsSpan(0, before))
            squaresBefore += gap * gap;
        return new(weights, gaps, Math.Sqrt(squaresBefore / before), Math.Sqrt(squares / horizon), sum / horizon, isOptimum);
    }

    /// <summary>The same with a known effect put in at every time of the horizon. The fit before treatment does not see it, so nothing need be fitted again.</summary>
    public Counterfactual Injected(double effect, int before, int horizon)
    {
        var gaps = (double[])Gaps.Clone();
        for (var t = before; t < before + horizon; t++)
            gaps[t] += effect;
        return Of(Weights, gaps, before, horizon, IsOptimum) with { TimeWeights = TimeWeights };
    }
}
