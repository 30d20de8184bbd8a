using System.Collections.Immutable;

namespace Rapport;

/// <summary>Everything an investigation found, in one place, for the brief to be written from. Equality is by reference.</summary>
public sealed record Dossier
{
    /// <summary>The case.</summary>
    public required Case Case { get; init; }

    /// <summary>The day whose knowledge decides.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The ledger's content root.</summary>
    public required string ContentRoot { get; init; }

    /// <summary>The documents, by id.</summary>
    public ImmutableArray<Document> Documents { get; init; } = [];

    /// <summary>What was recorded from each, by document.</summary>
    public ImmutableArray<Recording> Recordings { get; init; } = [];

    /// <summary>Independent pieces of writing.</summary>
    public ImmutableArray<Origin> Origins { get; init; } = [];

    /// <summary>Who speaks how of whom in them.</summary>
    public ImmutableArray<StanceRow> Stances { get; init; } = [];

    /// <summary>The official formulations that they carry.</summary>
    public ImmutableArray<Formulation> Formulas { get; init; } = [];

    /// <summary>Events with all their reports, by date then id.</summary>
    public ImmutableArray<Event> Events { get; init; } = [];

    /// <summary>The series held.</summary>
    public ImmutableArray<Series> Series { get; init; } = [];

    /// <summary>Verdicts, by claim.</summary>
    public ImmutableArray<Verdict> Verdicts { get; init; } = [];

    /// <summary>The relation index: both, and each direction.</summary>
    public ImmutableArray<RelationIndex> Indices { get; init; } = [];

    /// <summary>The index of each neighbouring tie of the case, in its order, from the acts on record.</summary>
    public ImmutableArray<RelationIndex> Neighbours { get; init; } = [];

    /// <summary>Values split into quantity and unit value.</summary>
    public ImmutableArray<ChangeSplit> Splits { get; init; } = [];

    /// <summary>Dependence, both ways.</summary>
    public ImmutableArray<Dependence> Dependences { get; init; } = [];

    /// <summary>Flows as both sides report them.</summary>
    public ImmutableArray<Mirror> Mirrors { get; init; } = [];

    /// <summary>What became of each field of cooperation.</summary>
    public ImmutableArray<Conversion> Conversions { get; init; } = [];

    /// <summary>Fields of cooperation that are followed and that nothing on record names.</summary>
    public ImmutableArray<string> UnnamedFields { get; init; } = [];

    /// <summary>The studies' outcomes.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>The scenarios' outcomes.</summary>
    public ImmutableArray<StressResult> Stress { get; init; } = [];

    /// <summary>What could not be read, and why.</summary>
    public ImmutableArray<Fault> Faults { get; init; } = [];

    /// <summary>What models proposed; nothing else in the dossier rests on it but what a person accepted.</summary>
    public ImmutableArray<Proposal> Proposals { get; init; } = [];

    /// <summary>Decisions of persons that count, in the order of the ledger's ids.</summary>
    public ImmutableArray<Decision> Decisions { get; init; } = [];

    /// <summary>What moved since the last brief of another content root; null where there is none.</summary>
    public ImmutableArray<Change>? Changes { get; init; }

    /// <summary>Versions of the program and of every rule, for the footer.</summary>
    public ImmutableArray<string> Rules { get; init; } = [];
}
