using System.Collections.Immutable;

namespace Rapport;

/// <summary>The outcome of one study. Equality is by reference.</summary>
public sealed record Finding
{
    /// <summary>Names it.</summary>
    public required FindingId Id { get; init; }

    /// <summary>The study.</summary>
    public required string Study { get; init; }

    /// <summary>The question.</summary>
    public required string Question { get; init; }

    /// <summary>SHA-256 of the study's file.</summary>
    public required string Hash { get; init; }

    /// <summary>When it was registered against when the outcome after the turn was held: <c>before-data</c>, <c>after-publication</c>, <c>replication</c>.</summary>
    public required string Registered { get; init; }

    /// <summary>The seed.</summary>
    public long Seed { get; init; }

    /// <summary>SHA-256 of the data.</summary>
    public string? DataSha256 { get; init; }

    /// <summary>How many rows, units and times the data have.</summary>
    public int Rows { get; init; }

    /// <summary>How many units.</summary>
    public int Units { get; init; }

    /// <summary>How many times.</summary>
    public int Periods { get; init; }

    /// <summary>What it comes to; null in a replication.</summary>
    public StudyVerdict? Verdict { get; init; }

    /// <summary>What each method says.</summary>
    public ImmutableArray<Witness> Witnesses { get; init; } = [];

    /// <summary>What else was computed, by name.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>How often an effect of each size would have been seen.</summary>
    public ImmutableArray<PowerPoint> Power { get; init; } = [];

    /// <summary>The leading comparison under other choices, the smallest effect first; none of it enters the verdict.</summary>
    public ImmutableArray<Specification> Curve { get; init; } = [];

    /// <summary>The family of tests it belongs to, or null.</summary>
    public string? Family { get; init; }

    /// <summary>What a referee asks, all twelve in their order; empty in a replication, which repeats one published choice.</summary>
    public ImmutableArray<RefereePoint> Referee { get; init; } = [];

    /// <summary>What to bear in mind.</summary>
    public ImmutableArray<Warning> Warnings { get; init; } = [];

    /// <summary>The study's file and the data's cells it rests on.</summary>
    public ImmutableArray<Anchor> Anchors { get; init; } = [];
}
