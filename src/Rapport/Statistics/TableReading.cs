using System.Collections.Immutable;

namespace Rapport.Statistics;

/// <summary>What a table gave: its series, and what could not be read. A fault leaves the rest standing.</summary>
/// <param name="Series">In the order in which the table first names them.</param>
/// <param name="Faults">In the order of their lines, those about the whole table last.</param>
public sealed record TableReading(ImmutableArray<Series> Series, ImmutableArray<Fault> Faults);
