using System.Collections.Immutable;

namespace Rapport;

/// <summary>A value that some reports of an event give.</summary>
/// <param name="Value">The value in words: a day, a place, a number with its unit, a kind of act.</param>
/// <param name="Reports">Where it is told so.</param>
public sealed record ToldValue(string Value, ImmutableArray<Anchor> Reports);
