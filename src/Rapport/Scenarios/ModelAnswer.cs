using System.Collections.Immutable;

namespace Rapport.Scenarios;

/// <summary>What a model says at one set of parameters.</summary>
/// <param name="Residual">The largest residual left.</param>
/// <param name="Iterations">How many rounds it took.</param>
/// <param name="Converged">Whether it was solved; if not, the rest is empty.</param>
/// <param name="Countries">One impact a country, in the order of the table as the model took it; range and id are still to come.</param>
/// <param name="Sectors">Change of output, new over old: country × sectors + sector; empty for one sector.</param>
/// <param name="Start">What a solution nearby can start from, in the model's own form.</param>
internal sealed record ModelAnswer(double Residual, int Iterations, bool Converged, ImmutableArray<Impact> Countries, double[] Sectors, object? Start)
{
    /// <summary>What to bear in mind.</summary>
    public ImmutableArray<Warning> Warnings { get; init; } = [];

    /// <summary>An answer that was not found.</summary>
    public static ModelAnswer Unsolved(double residual, int iterations) => new(residual, iterations, false, [], [], null);
}
