using System.Collections.Immutable;

namespace Rapport.Scenarios;

/// <summary>A model made ready on a table: what a stress test puts its horizons and draws to.</summary>
/// <param name="Countries">The countries, in the order of the answers.</param>
/// <param name="Sectors">The sectors; one for a model that knows none.</param>
/// <param name="TableSha256">Hash of the table.</param>
/// <param name="Answer">The answer at a draw's parameters and a horizon, from a start or from nothing.</param>
internal sealed record StressModel(ImmutableArray<string> Countries, ImmutableArray<string> Sectors, string TableSha256, Func<ParameterDraw, string, object?, ModelAnswer> Answer)
{
    /// <summary>Parameters that only this model knows; their order is that of <see cref="ParameterDraw.Own"/>.</summary>
    public ImmutableArray<ModelParameter> Own { get; init; } = [];
}
