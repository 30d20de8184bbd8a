using System.Collections.Immutable;

namespace Rapport.Cases.World;

/// <summary>A group of countries and who belonged to it when. Equality is by code.</summary>
/// <param name="Code">Its short name: EU, ASEAN, RCEP.</param>
/// <param name="Names">Names in English, Chinese and Korean; the first of each language is the usual one.</param>
/// <param name="Memberships">One row a membership, in the order of the file; a country that left and came back has two.</param>
/// <param name="Source">What it was checked against.</param>
public sealed record WorldBloc(string Code, ImmutableArray<LocalText> Names, ImmutableArray<WorldMembership> Memberships, string Source)
{
    /// <summary>Codes of those who belonged on that day, in ordinal order; a membership without dates counts as lasting.</summary>
    public ImmutableArray<string> MembersOn(DateOnly day) =>
        [.. Memberships.Where(m => m.HeldOn(day)).Select(m => m.Country).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <inheritdoc/>
    public bool Equals(WorldBloc? other) => other is not null && Code == other.Code;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Code);
}
