using System.Collections.Immutable;

namespace Rapport;

/// <summary>A what-if, written down with its parameters and the ranges they may take. Equality is by reference.</summary>
public sealed record Scenario
{
    /// <summary>Names it.</summary>
    public required string Id { get; init; }

    /// <summary>The question in a sentence.</summary>
    public required string Question { get; init; }

    /// <summary>Where the shock's size comes from.</summary>
    public string? Source { get; init; }

    /// <summary>The two sides.</summary>
    public required CountryPair Pair { get; init; }

    /// <summary>The table's files by role, each a place beside the scenario's file.</summary>
    public required ImmutableArray<KeyValuePair<string, string>> TableFiles { get; init; }

    /// <summary>The table's layout: <c>flows</c> for exporter, importer, value; <c>caliendo-parro</c> for six files by sector; <c>matrix</c> for a square of exports with output and codes beside it.</summary>
    public string Layout { get; init; } = "flows";

    /// <summary>The table's year.</summary>
    public int Year { get; init; }

    /// <summary>caliendo-parro, one-sector, shortage or weekly.</summary>
    public required string Model { get; init; }

    /// <summary>What happens.</summary>
    public ImmutableArray<Shock> Shocks { get; init; } = [];

    /// <summary>Fixed parameters, in the order of their names.</summary>
    public ImmutableArray<KeyValuePair<string, double>> Parameters { get; init; } = [];

    /// <summary>zero or fixed.</summary>
    public string Deficits { get; init; } = "fixed";

    /// <summary>Whether tariff revenue goes back in a lump sum; else it lowers the tax on income, in models that have one.</summary>
    public bool Rebate { get; init; }

    /// <summary>The horizons asked for: months, year, long.</summary>
    public ImmutableArray<string> Horizons { get; init; } = ["long"];

    /// <summary>What the parameters may be.</summary>
    public ImmutableArray<Prior> Priors { get; init; } = [];

    /// <summary>How many draws.</summary>
    public int Draws { get; init; } = 500;

    /// <summary>The seed.</summary>
    public long Seed { get; init; }

    /// <summary>The scenario's own file.</summary>
    public required CellAddress File { get; init; }
}
