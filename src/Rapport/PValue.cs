namespace Rapport;

/// <summary>A p-value with the least it could have been.</summary>
/// <param name="Value">The p-value.</param>
/// <param name="Floor">The smallest value this design can give.</param>
/// <param name="Kind">How it came about: <c>placebo-rank-ratio</c>, <c>placebo-rank-effect</c>, …</param>
public sealed record PValue(double Value, double Floor, string Kind);
