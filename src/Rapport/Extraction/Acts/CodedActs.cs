using System.Collections.Immutable;

namespace Rapport.Extraction.Acts;

/// <summary>What was coded in a document and what was not. Equality is by reference of its lists.</summary>
/// <param name="Events">Who did what to whom, in order of place.</param>
/// <param name="Uncoded">Sentences that name both sides and were not coded, with the reason.</param>
public sealed record CodedActs(ImmutableArray<Event> Events, ImmutableArray<Uncoded> Uncoded);
