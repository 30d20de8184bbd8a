namespace Rapport.Numerics;

/// <summary>The outcome of a least-squares fit with weights that are non-negative and sum to one.</summary>
/// <param name="Weights">One weight a column; non-negative, summing to one.</param>
/// <param name="Residual">The largest violation of the optimality conditions, relative to the loss of the best single column: the certificate. The loss lies above its minimum by at most twice that share; an optimum has one below <see cref="Certified"/>.</param>
/// <param name="Iterations">How many changes of the active set it took.</param>
public sealed record SimplexFit(double[] Weights, double Residual, int Iterations)
{
    /// <summary>A fit with a larger violation than this is no optimum and must not be used.</summary>
    public const double Certified = 1e-8;

    /// <summary>Whether the weights are certified to be the optimum.</summary>
    public bool IsOptimum => Residual < Certified;
}
