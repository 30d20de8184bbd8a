using System.Collections.Immutable;

namespace Rapport;

/// <summary>Who sells how much to whom in one year, own sales included. Equality is by reference.</summary>
/// <param name="Sha256">Hash of the file's bytes.</param>
/// <param name="Year">The year.</param>
/// <param name="Countries">Codes in ordinal order.</param>
/// <param name="Flows">In <see cref="Unit"/>, exporter-major: index = exporter × count + importer.</param>
/// <param name="File">The table's file.</param>
public sealed record FlowTable(string Sha256, int Year, ImmutableArray<string> Countries, ImmutableArray<double> Flows, CellAddress File)
{
    /// <summary>What money the flows are in.</summary>
    public string Unit { get; init; } = "million USD";

    /// <summary>What each country makes, in the flows' unit; empty where the table does not say. The diagonal of the flows is then empty too.</summary>
    public ImmutableArray<double> Output { get; init; } = [];
}
