using System.Collections.Immutable;

namespace Rapport;

/// <summary>A question put to data, written down before the answer is read.</summary>
public sealed record Study
{
    /// <summary>Names it.</summary>
    public required string Id { get; init; }

    /// <summary>The question in a sentence.</summary>
    public required string Question { get; init; }

    /// <summary>True for the replication of a published result: no registration, no gate, no verdict.</summary>
    public bool Replication { get; init; }

    /// <summary>The data file in long form, relative to the study's file.</summary>
    public required string DataFile { get; init; }

    /// <summary>The column that names the unit; null where all rows are one unit.</summary>
    public string? UnitColumn { get; init; }

    /// <summary>The column that names the time.</summary>
    public required string TimeColumn { get; init; }

    /// <summary>How often the data are observed.</summary>
    public Frequency Frequency { get; init; } = Frequency.Monthly;

    /// <summary>Which rows are used.</summary>
    public ImmutableArray<RowCondition> Filter { get; init; } = [];

    /// <summary>The outcome's column.</summary>
    public required string Outcome { get; init; }

    /// <summary>level, log or share.</summary>
    public string Transform { get; init; } = "level";

    /// <summary>Who was treated, from when; null for methods that ask for no turn: regressions, breaks, local projections.</summary>
    public Treatment? Treated { get; init; }

    /// <summary>The units to compare with; empty for all that are not treated.</summary>
    public ImmutableArray<string> Donors { get; init; } = [];

    /// <summary>Units left out of the comparison, because the turn may have touched them.</summary>
    public ImmutableArray<string> Exclude { get; init; } = [];

    /// <summary>Which times are used.</summary>
    public StudyWindow Window { get; init; } = new(null, null, []);

    /// <summary>How many times after treatment are judged; null for all.</summary>
    public int? Horizon { get; init; }

    /// <summary>Predictors, for methods that match on them.</summary>
    public ImmutableArray<Predictor> Predictors { get; init; } = [];

    /// <summary>The family of tests it belongs to.</summary>
    public string? Family { get; init; }

    /// <summary>The seed of everything drawn.</summary>
    public long Seed { get; init; }

    /// <summary>How many draws.</summary>
    public int Draws { get; init; } = 1000;

    /// <summary>The level wished for of its intervals, above 0 and below 1; few donors may allow only a lower one.</summary>
    public double Level { get; init; } = 0.9;

    /// <summary>The methods it is asked by.</summary>
    public ImmutableArray<WitnessSpec> Witnesses { get; init; } = [];

    /// <summary>When it was registered, as the file beside it says; null where there is none.</summary>
    public StudyRegistration? Registration { get; init; }

    /// <summary>The study's own file.</summary>
    public required CellAddress File { get; init; }
}
