using System.Collections.Immutable;

namespace Rapport.Pipeline;

/// <summary>What event tables of others say of a tie.</summary>
/// <param name="Pair">The two sides.</param>
/// <param name="Table">What was read.</param>
/// <param name="Indices">The indices, where the tables hold acts.</param>
/// <param name="Levels">The weekly levels, where they hold daily scores.</param>
/// <param name="Turns">The turns between those levels.</param>
public sealed record TieReading(CountryPair Pair, ActTable Table, ImmutableArray<RelationIndex> Indices, ImmutableArray<(DateOnly Week, double Level)> Levels, ImmutableArray<DatedTurn> Turns);
