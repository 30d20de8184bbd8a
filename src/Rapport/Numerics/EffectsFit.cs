namespace Rapport.Numerics;

/// <summary>A regression beside group effects, fitted.</summary>
/// <param name="Coefficients">One a regressor; not a number for those that the others and the groups explain.</param>
/// <param name="Scores">Rows × regressors kept, row-major: what each row adds to the first-order conditions.</param>
/// <param name="Bread">The inverse of the weighted products of the regressors kept, groups taken out.</param>
/// <param name="Kept">Which regressors have a coefficient.</param>
/// <param name="Fitted">The fitted mean of each row.</param>
/// <param name="Deviance">Sum of squares, or Poisson deviance.</param>
/// <param name="Iterations">How many rounds it took.</param>
/// <param name="Converged">Whether the rounds settled.</param>
public sealed record EffectsFit(double[] Coefficients, double[] Scores, double[] Bread, int[] Kept, double[] Fitted, double Deviance, int Iterations, bool Converged);
