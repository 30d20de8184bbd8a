using System.Collections.Immutable;

namespace Rapport;

/// <summary>A party, with every form of its name and its offices over time. Equality is by <see cref="Id"/>.</summary>
/// <param name="Id">Names it.</param>
/// <param name="Kind">What kind of party.</param>
/// <param name="Country">ISO alpha-3 code of the country it belongs to, or null.</param>
/// <param name="Names">Every form; the first official one is its display name.</param>
/// <param name="Offices">Offices over time.</param>
/// <param name="PartOf">The party it is a part of.</param>
/// <param name="NotSame">Parties it must never be merged with.</param>
public sealed record Actor(
    ActorId Id,
    ActorKind Kind,
    string? Country,
    ImmutableArray<ActorName> Names,
    ImmutableArray<OfficeTenure> Offices,
    ActorId? PartOf,
    ImmutableArray<ActorId> NotSame)
{
    /// <summary>The name to show: the first official form, else the first form.</summary>
    public string DisplayName => Names.FirstOrDefault(n => n.Kind == ActorNameKind.Official)?.Text ?? Names.FirstOrDefault()?.Text ?? Id.Value;

    /// <inheritdoc/>
    public bool Equals(Actor? other) => other is not null && Id == other.Id;

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode();
}
