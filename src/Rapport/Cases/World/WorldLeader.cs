using System.Collections.Immutable;

namespace Rapport.Cases.World;

/// <summary>A person who held an office of state, with every form of the name. Equality is by key.</summary>
/// <param name="Key">Country and name: <c>KOR.lee-jae-myung</c>.</param>
/// <param name="Country">ISO alpha-3 code.</param>
/// <param name="Names">Every form; the first of each language is official, the rest are aliases.</param>
/// <param name="Offices">Offices in the order of the file.</param>
/// <param name="Source">What names and dates were checked against.</param>
public sealed record WorldLeader(string Key, string Country, ImmutableArray<ActorName> Names, ImmutableArray<WorldOffice> Offices, string Source)
{
    /// <summary>The usual English form.</summary>
    public string Name => Names.First(n => n.Language == "en").Text;

    /// <inheritdoc/>
    public bool Equals(WorldLeader? other) => other is not null && Key == other.Key;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Key);
}
