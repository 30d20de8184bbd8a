using System.Collections.Immutable;

namespace Rapport;

/// <summary>A country or customs territory as the world pack knows it. Equality is by <see cref="Code"/>.</summary>
/// <param name="Code">ISO 3166-1 alpha-3 code.</param>
/// <param name="Alpha2">ISO 3166-1 alpha-2 code.</param>
/// <param name="Kind">Country or territory.</param>
/// <param name="Names">Names in English, Chinese and Korean; the first of each language is the usual one.</param>
/// <param name="Demonyms">English adjectives and names of the people: "South Korean", "Koreans".</param>
/// <param name="Capital">The capital in each language; empty where there is none.</param>
/// <param name="Metonyms">Places that stand for its government in English: the capital, and seats such as "the Blue House".</param>
/// <param name="Blocs">Blocs it belongs to, with the years where they are dated.</param>
/// <param name="PartOf">For a territory: the state it belongs to.</param>
/// <param name="Currency">ISO 4217 code of its currency.</param>
public sealed record Country(
    string Code,
    string Alpha2,
    ActorKind Kind,
    ImmutableArray<LocalText> Names,
    ImmutableArray<string> Demonyms,
    ImmutableArray<LocalText> Capital,
    ImmutableArray<string> Metonyms,
    ImmutableArray<BlocMembership> Blocs,
    string? PartOf,
    string? Currency)
{
    /// <summary>The usual English name.</summary>
    public string Name => Names.First(n => n.Language == "en").Text;

    /// <inheritdoc/>
    public bool Equals(Country? other) => other is not null && Code == other.Code;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Code);
}
