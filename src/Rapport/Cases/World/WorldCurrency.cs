using System.Collections.Immutable;

namespace Rapport.Cases.World;

/// <summary>A currency. Several have one symbol, and several share a short name such as "dollar" or "won".</summary>
/// <param name="Code">ISO 4217 code.</param>
/// <param name="Names">Names in English; the first is the full one.</param>
/// <param name="Symbol">The usual symbol.</param>
/// <param name="Source">What it was checked against.</param>
public sealed record WorldCurrency(string Code, ImmutableArray<string> Names, string Symbol, string Source)
{
    /// <inheritdoc/>
    public bool Equals(WorldCurrency? other) => other is not null && Code == other.Code;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Code);
}
