using System.Collections.Immutable;

namespace Rapport;

/// <summary>One flow as the two sides report it. Both stand; they are never averaged.</summary>
/// <param name="Exporter">Who exports.</param>
/// <param name="Importer">Who imports.</param>
/// <param name="Period">When.</param>
/// <param name="ByExporter">The exporter's figure, USD.</param>
/// <param name="ByImporter">The importer's figure, USD.</param>
/// <param name="GapPercent">The importer's figure over the exporter's, less one, in percent.</param>
/// <param name="Rows">The two cells.</param>
public sealed record Mirror(string Exporter, string Importer, Period Period, decimal ByExporter, decimal ByImporter, double GapPercent, ImmutableArray<VerdictRow> Rows);
