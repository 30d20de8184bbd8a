namespace Rapport.Numerics;

/// <summary>The outcome of a least-squares fit with weights that are non-negative and sum to one.</summary>
/// <param name="Weights">One weight a column; non-negative, summing to one.</param>
/// <param name="Residual">The largest violation of the optimality conditions, relative to the largest gradient: the certificate. An optimum has one below 1e-8.</param>
/// <param name="Iterations">How many changes of the active set it took.</param>
public sealed record SimplexFit(double[] Weights, double Residual, int Iterations);
