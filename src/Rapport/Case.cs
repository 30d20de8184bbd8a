using System.Collections.Immutable;

namespace Rapport;

/// <summary>All that a case's folder says, read once. Equality is by reference.</summary>
public sealed record Case
{
    /// <summary>The case's name.</summary>
    public required string Name { get; init; }

    /// <summary>The two countries.</summary>
    public required CountryPair Pair { get; init; }

    /// <summary>Languages read.</summary>
    public ImmutableArray<string> Languages { get; init; } = ["en"];

    /// <summary>The day whose knowledge decides, where the case fixes one.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Whom the case knows.</summary>
    public required Authority Authority { get; init; }

    /// <summary>The dated facts of the relation, by date then id.</summary>
    public ImmutableArray<ChronicleFact> Chronicle { get; init; } = [];

    /// <summary>What terms can mean, in the file's order.</summary>
    public ImmutableArray<Definition> Definitions { get; init; } = [];

    /// <summary>The turns to test.</summary>
    public ImmutableArray<Turn> Turns { get; init; } = [];

    /// <summary>Where a turn might show.</summary>
    public ImmutableArray<Outcome> Outcomes { get; init; } = [];

    /// <summary>Pairs that serve as comparison.</summary>
    public ImmutableArray<CountryPair> Donors { get; init; } = [];

    /// <summary>Ties of the two with their neighbours.</summary>
    public ImmutableArray<CountryPair> Neighbours { get; init; } = [];

    /// <summary>The studies, in the file's order.</summary>
    public ImmutableArray<Study> Studies { get; init; } = [];

    /// <summary>The scenarios, in the file's order.</summary>
    public ImmutableArray<Scenario> Scenarios { get; init; } = [];

    /// <summary>Feeds, services and files to draw on when asked.</summary>
    public ImmutableArray<CaseSource> Sources { get; init; } = [];

    /// <summary>Every file of the case as taken in: press, tables and the case's own files, by place.</summary>
    public ImmutableArray<Snapshot> Files { get; init; } = [];
}
