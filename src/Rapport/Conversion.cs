using System.Collections.Immutable;

namespace Rapport;

/// <summary>What became of one field of cooperation: from the agenda to an agreement, to an act, to a measured effect, or the gap where the way ends. Equality is by reference.</summary>
/// <param name="Domain">The field.</param>
/// <param name="Indicator">The official series that could measure it; null is a gap that is known.</param>
/// <param name="Agenda">Agenda items and recommendations that name it.</param>
/// <param name="Pledged">Pledges and targets that name it.</param>
/// <param name="Agreed">Acts of the two sides that agree or promise something in it.</param>
/// <param name="Done">Acts of the two sides that were done in it; meetings are not counted.</param>
/// <param name="Overdue">Those of the pledged whose stated day has passed. Whether they were kept is another question.</param>
/// <param name="Studies">Studies whose question or outcome names it.</param>
public sealed record Conversion(
    string Domain,
    string? Indicator,
    ImmutableArray<PledgeId> Agenda,
    ImmutableArray<PledgeId> Pledged,
    ImmutableArray<EventId> Agreed,
    ImmutableArray<EventId> Done,
    ImmutableArray<PledgeId> Overdue,
    ImmutableArray<string> Studies)
{
    /// <summary>How fast agreements were followed by acts.</summary>
    public required Pace Pace { get; init; }

    /// <summary>How far each side's trade in it hangs on the other, where it is held.</summary>
    public ImmutableArray<Dependence> AtStake { get; init; } = [];

    /// <summary>Scenarios that name it: what each side would lose.</summary>
    public ImmutableArray<string> Scenarios { get; init; } = [];

    /// <summary>The latest cell of each side of the official series that measures it; empty where none is held, and for trade, whose shares stand in <see cref="AtStake"/>.</summary>
    public ImmutableArray<VerdictRow> Held { get; init; } = [];

    /// <summary>The commands that bring in what is not held; none where it is, or nothing measures it.</summary>
    public ImmutableArray<string> Fetch { get; init; } = [];
}
