using System.Collections.Immutable;

namespace Rapport.Inference;

/// <summary>The outcome of a study as a matrix, transformed and windowed, the treated unit first.</summary>
/// <param name="Units">The treated unit, then the donors in ordinal order.</param>
/// <param name="Times">The times used, as written in the data.</param>
/// <param name="Values">Units × times, in the transform's unit.</param>
/// <param name="Before">How many of the times lie before treatment.</param>
/// <param name="Horizon">How many of the times after treatment are judged.</param>
/// <param name="Logarithmic">Whether the values are logarithms.</param>
/// <param name="Anchors">The treated unit's cells that are judged.</param>
internal sealed record OutcomeMatrix(
    ImmutableArray<string> Units,
    ImmutableArray<string> Times,
    double[][] Values,
    int Before,
    int Horizon,
    bool Logarithmic,
    ImmutableArray<Anchor> Anchors)
{
    /// <summary>An average gap in percent of what would have been; for shares and levels, the gap in their own unit.</summary>
    public double ToPercent(double gap) => Logarithmic ? 100 * (Math.Exp(gap) - 1) : gap;
}
