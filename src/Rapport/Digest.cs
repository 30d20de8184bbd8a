using System.Collections.Immutable;

namespace Rapport;

/// <summary>Extracts of several pieces under one title, made to be handed on. Equality of the list is by reference.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Extracts">The extracts in the order chosen.</param>
public sealed record Digest(string Title, ImmutableArray<Extract> Extracts);
