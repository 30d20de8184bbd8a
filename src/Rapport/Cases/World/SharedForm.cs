using System.Collections.Immutable;

namespace Rapport.Cases.World;

/// <summary>A form that several countries share, and what decides between them. Equality is by reference.</summary>
/// <param name="Kind">Where it is used: name, adjective, capital, metonym.</param>
/// <param name="Form">The form.</param>
/// <param name="Candidates">Codes of those it may mean.</param>
/// <param name="Alone">Whom it means where nothing else is said, or null where nothing can be assumed.</param>
/// <param name="Rule">What decides, in a sentence.</param>
public sealed record SharedForm(string Kind, string Form, ImmutableArray<string> Candidates, string? Alone, string Rule)
{
    /// <inheritdoc/>
    public bool Equals(SharedForm? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
