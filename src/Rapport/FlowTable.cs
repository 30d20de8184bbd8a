using System.Collections.Immutable;

namespace Rapport;

/// <summary>Who sells how much to whom in one year, own sales included. Equality is by reference.</summary>
/// <param name="Sha256">Hash of the file's bytes.</param>
/// <param name="Year">The year.</param>
/// <param name="Countries">Codes in ordinal order.</param>
/// <param name="Flows">Million USD, exporter-major: index = exporter × count + importer.</param>
/// <param name="File">The table's file.</param>
public sealed record FlowTable(string Sha256, int Year, ImmutableArray<string> Countries, ImmutableArray<double> Flows, CellAddress File);
