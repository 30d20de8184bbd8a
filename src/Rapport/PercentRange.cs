namespace Rapport;

/// <summary>The range of a result over the draws.</summary>
/// <param name="P5">5 % of the draws lie below.</param>
/// <param name="P50">Half of the draws lie below.</param>
/// <param name="P95">95 % of the draws lie below.</param>
public sealed record PercentRange(double P5, double P50, double P95);
