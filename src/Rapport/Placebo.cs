using System.Collections.Immutable;

namespace Rapport;

/// <summary>The same question put where nothing happened. Equality compares the gaps by reference.</summary>
/// <param name="Unit">The unit or date.</param>
/// <param name="Estimate">Its effect.</param>
/// <param name="Ratio">Its error after over its error before.</param>
public sealed record Placebo(string Unit, double Estimate, double Ratio)
{
    /// <summary>Its gaps at the times of its witness's path, in the transform's unit; empty but for the comparison that leads.</summary>
    public ImmutableArray<double> Gaps { get; init; } = [];
}
