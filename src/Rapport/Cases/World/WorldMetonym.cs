using System.Collections.Immutable;

namespace Rapport.Cases.World;

/// <summary>A place or building that stands for a government or an organ of it. Equality is by reference.</summary>
/// <param name="Of">ISO alpha-3 code, or the short name of a bloc.</param>
/// <param name="Organ">What it stands for: presidency, government, foreign ministry, parliament.</param>
/// <param name="Names">Its names; the first of each language is the usual one.</param>
/// <param name="Source">What it was checked against.</param>
public sealed record WorldMetonym(string Of, string Organ, ImmutableArray<LocalText> Names, string Source)
{
    /// <inheritdoc/>
    public bool Equals(WorldMetonym? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
