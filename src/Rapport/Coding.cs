using System.Collections.Immutable;

namespace Rapport;

/// <summary>What was coded from one text that is no document of a case. Equality is by reference of its lists.</summary>
/// <param name="Events">Who did what to whom, in the order of the text.</param>
/// <param name="Paths">For each event the rules that led to it, in the order in which they were asked.</param>
/// <param name="Pledges">Who promised what.</param>
/// <param name="Uncoded">Why nothing was coded: <c>no-known-verb</c>, <c>no-source</c>, <c>not-told</c>, …; null where something was.</param>
public sealed record Coding(ImmutableArray<Event> Events, ImmutableArray<ImmutableArray<string>> Paths, ImmutableArray<Pledge> Pledges, string? Uncoded);
