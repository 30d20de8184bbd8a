using System.Collections.Immutable;

namespace Rapport;

/// <summary>Who was treated, and from when; or the column that says so.</summary>
/// <param name="Units">The treated units.</param>
/// <param name="Start">The first treated time, as written in the data.</param>
/// <param name="Column">A 0/1 column of the data instead.</param>
public sealed record Treatment(ImmutableArray<string> Units, string? Start, string? Column);
