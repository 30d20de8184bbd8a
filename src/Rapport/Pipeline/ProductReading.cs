using System.Collections.Immutable;

namespace Rapport.Pipeline;

/// <summary>What tables of trade by product say of a pair.</summary>
/// <param name="Dependence">The answer.</param>
/// <param name="Rows">How many rows were read.</param>
/// <param name="LeftOut">How many were sums over partners or products, or a country's sales to itself.</param>
/// <param name="UnreadCount">How many could not be read.</param>
/// <param name="Unread">What was wrong with the first of them.</param>
public sealed record ProductReading(ProductDependence Dependence, long Rows, long LeftOut, long UnreadCount, ImmutableArray<Fault> Unread);
