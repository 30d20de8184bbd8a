using System.Collections.Immutable;

namespace Rapport;

/// <summary>How fast what was agreed in a field was followed by an act in it. That an act follows does not say that it fulfils. Equality is by reference.</summary>
/// <param name="Followed">Agreements, dated to the month or better, that an act of the field follows on the same day or later.</param>
/// <param name="Open">Those that none follows yet.</param>
/// <param name="MedianDays">The median of the days from an agreement to the first act after it; null where none is followed.</param>
/// <param name="DoneBy">How many of the acts done are of each side, by code, and of both together, under both codes joined by <c>+</c>; in ordinal order.</param>
/// <param name="OverdueBy">How many of the pledges whose day has passed bind each side, counted alike.</param>
public sealed record Pace(ImmutableArray<EventId> Followed, ImmutableArray<EventId> Open, double? MedianDays, ImmutableArray<SideCount> DoneBy, ImmutableArray<SideCount> OverdueBy);
