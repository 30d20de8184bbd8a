using System.Collections.Immutable;

namespace Rapport;

/// <summary>What a scenario comes to for every side. Equality is by reference.</summary>
public sealed record StressResult
{
    /// <summary>The scenario.</summary>
    public required string Scenario { get; init; }

    /// <summary>The question.</summary>
    public required string Question { get; init; }

    /// <summary>SHA-256 of the scenario's file.</summary>
    public required string Hash { get; init; }

    /// <summary>The seed.</summary>
    public long Seed { get; init; }

    /// <summary>SHA-256 of the table.</summary>
    public required string TableSha256 { get; init; }

    /// <summary>The table's year: what happened since, the model cannot see.</summary>
    public int TableYear { get; init; }

    /// <summary>What money of that year losses are in.</summary>
    public string Unit { get; init; } = "million USD";

    /// <summary>How many countries the table has.</summary>
    public int Countries { get; init; }

    /// <summary>The model.</summary>
    public required string Model { get; init; }

    /// <summary>What losses are measured by.</summary>
    public string Measured => Model is "shortage" or "weekly" ? "value added at old prices" : "real income";

    /// <summary>Whether it was solved.</summary>
    public bool Converged { get; init; }

    /// <summary>The largest residual left.</summary>
    public double Residual { get; init; }

    /// <summary>How many iterations it took.</summary>
    public int Iterations { get; init; }

    /// <summary>Who loses more, at every horizon in the scenario's order.</summary>
    public ImmutableArray<Asymmetry> Asymmetries { get; init; } = [];

    /// <summary>Loss of the first side over loss of the second at the first horizon; null where one does not lose.</summary>
    public double? AsymmetryRatio { get; init; }

    /// <summary>The share of draws in which the first side loses more, at the first horizon.</summary>
    public double? ShareFirstLosesMore { get; init; }

    /// <summary>What each side of the pair loses.</summary>
    public ImmutableArray<Impact> Impacts { get; init; } = [];

    /// <summary>What every other country of the table gains or loses.</summary>
    public ImmutableArray<Impact> Others { get; init; } = [];

    /// <summary>What the sectors of the two sides lose.</summary>
    public ImmutableArray<SectorLoss> SectorLosses { get; init; } = [];

    /// <summary>The assumptions that move the answer most, the first most; at most five.</summary>
    public ImmutableArray<Driver> Drivers { get; init; } = [];

    /// <summary>How many sectors the table has.</summary>
    public int Sectors { get; init; } = 1;

    /// <summary>How far each side hangs on the other in the sectors of the table; empty for a table of one sector.</summary>
    public ImmutableArray<Exposure> Exposures { get; init; } = [];

    /// <summary>How each side's trade fits the other's over those sectors; empty as above.</summary>
    public ImmutableArray<TradeProfile> Profiles { get; init; } = [];

    /// <summary>What the model and its table cannot see; said first.</summary>
    public ImmutableArray<string> Blind { get; init; } = [];

    /// <summary>What to bear in mind.</summary>
    public ImmutableArray<Warning> Warnings { get; init; } = [];

    /// <summary>The scenario's file and the table it rests on.</summary>
    public ImmutableArray<Anchor> Anchors { get; init; } = [];
}
