using System.Collections.Immutable;

namespace Rapport;

/// <summary>An official formulation and everything that carries it, the first use first. Copies count once.</summary>
/// <param name="Name">Which it is, in whatever wording or language.</param>
/// <param name="Places">Its uses, by day; those without a day last.</param>
public sealed record Formulation(string Name, ImmutableArray<FormulaPlace> Places)
{
    /// <summary>Names it.</summary>
    public string Id => Identity.Hash("formula-", Name);
}
