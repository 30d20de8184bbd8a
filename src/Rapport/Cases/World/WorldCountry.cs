using System.Collections.Immutable;

namespace Rapport.Cases.World;

/// <summary>All that the world pack holds of one country or territory: the vocabulary's record, and what a case may ask for beside it. Equality is by code.</summary>
/// <param name="Country">The record that stages work with.</param>
/// <param name="Numeric">ISO 3166-1 numeric code, three digits, or null where there is none.</param>
/// <param name="Status">On what footing it stands.</param>
/// <param name="OfficialName">The full name in English.</param>
/// <param name="FormerNames">Names in English it once bore.</param>
/// <param name="Adjectives">Adjectives in English: "German".</param>
/// <param name="People">Names of its people in English, one and many: "German", "Germans".</param>
/// <param name="CustomsOf">The code of the customs territory it is within, or null where it is one of its own.</param>
/// <param name="Source">What its codes, footing and usual names were checked against.</param>
public sealed record WorldCountry(
    Country Country,
    string? Numeric,
    WorldStatus Status,
    string OfficialName,
    ImmutableArray<string> FormerNames,
    ImmutableArray<string> Adjectives,
    ImmutableArray<WorldPeople> People,
    string? CustomsOf,
    string Source)
{
    /// <summary>ISO 3166-1 alpha-3 code.</summary>
    public string Code => Country.Code;

    /// <summary>The usual English name.</summary>
    public string Name => Country.Name;

    /// <inheritdoc/>
    public bool Equals(WorldCountry? other) => other is not null && Code == other.Code;

    /// <inheritdoc/>
    public override int GetHashCode() => Country.GetHashCode();
}
