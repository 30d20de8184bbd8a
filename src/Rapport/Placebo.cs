namespace Rapport;

/// <summary>The same question put where nothing happened.</summary>
/// <param name="Unit">The unit or date.</param>
/// <param name="Estimate">Its effect.</param>
/// <param name="Ratio">Its error after over its error before.</param>
public sealed record Placebo(string Unit, double Estimate, double Ratio);
