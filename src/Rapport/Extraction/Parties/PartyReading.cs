using System.Collections.Immutable;

namespace Rapport.Extraction.Parties;

/// <summary>The parties a document names, and the places that are no parties. Equality is by reference of its lists.</summary>
/// <param name="Mentions">Who is named, in order of place.</param>
/// <param name="Places">Cities and seats named as places, in order of place.</param>
public sealed record PartyReading(ImmutableArray<Mention> Mentions, ImmutableArray<PlaceName> Places);
