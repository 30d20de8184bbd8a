using System.Collections.Immutable;

namespace Rapport;

/// <summary>
/// Who sells how much of what to whom in one year, for which use: a table of the world by country and sector, at basic prices. Equality is by reference.
/// Indices: an account is country × sectors + sector; a sale to an account stands at seller × accounts + buyer, one to final use at seller × countries + buyer.
/// </summary>
public sealed record InputOutputTable
{
    /// <summary>Hash of all files it was read from.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The year.</summary>
    public int Year { get; init; }

    /// <summary>Codes of the countries.</summary>
    public required ImmutableArray<string> Countries { get; init; }

    /// <summary>Names of the sectors.</summary>
    public required ImmutableArray<string> Sectors { get; init; }

    /// <summary>Sales of every account to every account, non-negative.</summary>
    public required ImmutableArray<double> Intermediate { get; init; }

    /// <summary>Sales of every account to the final use of every country, all kinds of use together, non-negative.</summary>
    public required ImmutableArray<double> Final { get; init; }

    /// <summary>The trade elasticity of each sector; empty where no file states them.</summary>
    public ImmutableArray<double> Elasticities { get; init; } = [];

    /// <summary>What money the values are in.</summary>
    public string Unit { get; init; } = "million USD";

    /// <summary>What was repaired or left out while reading, and which rows do not add up.</summary>
    public ImmutableArray<Warning> Repairs { get; init; } = [];

    /// <summary>The table's first file.</summary>
    public required CellAddress File { get; init; }
}
