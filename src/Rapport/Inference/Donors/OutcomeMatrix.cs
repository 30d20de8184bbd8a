using System.Collections.Immutable;

namespace Rapport.Inference.Donors;

/// <summary>The outcome of a study as a matrix, transformed and windowed, the treated unit first; several treated units are one row, their mean.</summary>
/// <param name="Units">The treated unit, or the treated ones joined by +; then the donors in the order of their values, not of their names: exchanging two names then changes no bit of the result.</param>
/// <param name="Times">The times used, as written in the data.</param>
/// <param name="Values">Units × times, in the transform's unit.</param>
/// <param name="Before">How many of the times lie before treatment.</param>
/// <param name="Horizon">How many of the times after treatment are judged.</param>
/// <param name="Logarithmic">Whether the values are logarithms.</param>
/// <param name="TreatedCount">How many units the first row is the mean of.</param>
/// <param name="Predictors">For each unit, what it is matched by besides the outcome; no rows where the study names none.</param>
/// <param name="Anchors">The treated units' cells that are judged.</param>
internal sealed record OutcomeMatrix(
    ImmutableArray<string> Units,
    ImmutableArray<string> Times,
    double[][] Values,
    int Before,
    int Horizon,
    bool Logarithmic,
    int TreatedCount,
    double[][] Predictors,
    ImmutableArray<Anchor> Anchors)
{
    /// <summary>A gap in percent of what would have been; null where that is not positive, since a percentage of it means nothing.</summary>
    /// <param name="gap">The gap, in the transform's unit.</param>
    /// <param name="would">The mean over the horizon of what would have been; not used for logarithms.</param>
    public double? ToPercent(double gap, double would) => Logarithmic ? 100 * (Math.Exp(gap) - 1) : would > 0 ? 100 * gap / would : null;

    /// <summary>The same with the turn elsewhere.</summary>
    public OutcomeMatrix TurnAt(int before, int horizon) => this with { Before = before, Horizon = horizon };

    /// <summary>The first so many times alone, as if nothing later were held.</summary>
    public OutcomeMatrix Until(int length) => this with { Times = Times[..length], Values = [.. Values.Select(row => row[..length])] };

    /// <summary>The mean over the horizon of what a unit would have been.</summary>
    public double Without(int unit, Counterfactual outcome)
    {
        var sum = 0.0;
        for (var t = Before; t < Before + Horizon; t++)
            sum += Values[unit][t] - outcome.Gaps[t];
        return sum / Horizon;
    }
}
