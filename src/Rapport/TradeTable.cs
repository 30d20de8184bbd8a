using System.Collections.Immutable;

namespace Rapport;

/// <summary>
/// Who sells how much of what to whom in one year, and what goes into making it. All values in one unit of money, before tariffs. Equality is by reference.
/// Indices: a flow of sector j from exporter i to importer n stands at (j × countries + n) × countries + i; an input of sector k into sector j of country n at (n × sectors + k) × sectors + j.
/// </summary>
public sealed record TradeTable
{
    /// <summary>Hash of all files it was read from.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The year.</summary>
    public int Year { get; init; }

    /// <summary>Codes of the countries.</summary>
    public required ImmutableArray<string> Countries { get; init; }

    /// <summary>Names of the sectors.</summary>
    public required ImmutableArray<string> Sectors { get; init; }

    /// <summary>Flows with own sales.</summary>
    public required ImmutableArray<double> Flows { get; init; }

    /// <summary>Tariffs on the flows, as shares of the value before them.</summary>
    public required ImmutableArray<double> Tariffs { get; init; }

    /// <summary>Value of each input in a unit of output, at the importer's prices; what is not inputs is value added.</summary>
    public required ImmutableArray<double> Inputs { get; init; }

    /// <summary>Value added in a unit of output: country × sectors + sector.</summary>
    public required ImmutableArray<double> ValueAdded { get; init; }

    /// <summary>The trade elasticity of each sector, above 0.</summary>
    public required ImmutableArray<double> Elasticities { get; init; }

    /// <summary>What money the values are in.</summary>
    public string Unit { get; init; } = "USD";

    /// <summary>What was repaired while reading: negative or missing entries set, output raised to what is sold.</summary>
    public ImmutableArray<Warning> Repairs { get; init; } = [];

    /// <summary>The table's first file.</summary>
    public required CellAddress File { get; init; }
}
