using System.Collections.Immutable;

namespace Rapport;

/// <summary>What one method says. Equality is by reference.</summary>
public sealed record Witness
{
    /// <summary>sdid, sc, did, …</summary>
    public required string Method { get; init; }

    /// <summary>Whether it answered.</summary>
    public required WitnessStatus Status { get; init; }

    /// <summary>Why not, where it did not.</summary>
    public string? Reason { get; init; }

    /// <summary>The effect, averaged over the horizon, in the transform's unit.</summary>
    public double? Estimate { get; init; }

    /// <summary>The effect in percent of what would have been; null where that is not positive.</summary>
    public double? EstimatePercent { get; init; }

    /// <summary>Its standard error, where the method has one.</summary>
    public double? StandardError { get; init; }

    /// <summary>Its interval, in the transform's unit.</summary>
    public Interval? Interval { get; init; }

    /// <summary>The same in percent of what would have been; null where <see cref="EstimatePercent"/> is.</summary>
    public Interval? IntervalPercent { get; init; }

    /// <summary>Its p-value.</summary>
    public PValue? P { get; init; }

    /// <summary>Weights of units; above 0.0005.</summary>
    public ImmutableArray<Weight> UnitWeights { get; init; } = [];

    /// <summary>Weights of times.</summary>
    public ImmutableArray<Weight> TimeWeights { get; init; } = [];

    /// <summary>What was and what would have been.</summary>
    public ImmutableArray<PathPoint> Path { get; init; } = [];

    /// <summary>The same question for every donor.</summary>
    public ImmutableArray<Placebo> Placebos { get; init; } = [];

    /// <summary>What a regression estimates, in the order of the study's file; then its combinations.</summary>
    public ImmutableArray<Coefficient> Coefficients { get; init; } = [];

    /// <summary>The breaks that are dated.</summary>
    public ImmutableArray<DatedBreak> Breaks { get; init; } = [];

    /// <summary>The least sum of squares with 0, 1, 2, … breaks.</summary>
    public ImmutableArray<double> SumsOfSquares { get; init; } = [];

    /// <summary>The log-likelihood, where the method has one.</summary>
    public double? LogLikelihood { get; init; }

    /// <summary>How many rows or times were fitted.</summary>
    public int? Observations { get; init; }

    /// <summary>How many clusters its errors rest on; of several dimensions the smallest.</summary>
    public int? Clusters { get; init; }

    /// <summary>Error before the turn, in the transform's unit.</summary>
    public double? PreFit { get; init; }
}
