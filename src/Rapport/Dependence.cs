using System.Collections.Immutable;

namespace Rapport;

/// <summary>How far one side's flow hangs on the other.</summary>
/// <param name="Of">Who depends: ISO alpha-3 code.</param>
/// <param name="On">On whom.</param>
/// <param name="What">exports, imports, total, or a domain.</param>
/// <param name="Item">Of what goods, with the classification that bounds them where they are not all goods.</param>
/// <param name="Period">When.</param>
/// <param name="Share">The other's share of the whole, 0..1; null where the whole is not held.</param>
/// <param name="Missing">What is not held, where the share is null.</param>
/// <param name="Rows">The cells it is computed from: part first, then whole.</param>
public sealed record Dependence(
    string Of,
    string On,
    string What,
    string Item,
    Period? Period,
    double? Share,
    MissingEvidence? Missing,
    ImmutableArray<VerdictRow> Rows)
{
    /// <summary>The same five years before, or in the held year nearest to that which is at least two years earlier; null where none is held.</summary>
    public Dependence? Earlier { get; init; }

    /// <summary>The same in the year of the highest share of all that are held, where that is another year; null where it is this one.</summary>
    public Dependence? Highest { get; init; }
}
