using System.Collections.Immutable;

namespace Rapport;

/// <summary>What a scenario does to a tie.</summary>
/// <param name="Kind">tariff, iceberg, quota, ban, travel or repair.</param>
/// <param name="Importers">Whose imports; empty for all.</param>
/// <param name="Exporters">Whose exports; empty for all.</param>
/// <param name="Sectors">Which sectors; empty for all.</param>
/// <param name="Value">Its size: a share for tariff, iceberg, quota; ignored for a ban.</param>
/// <param name="Retaliation">Whether the other side answers in kind.</param>
public sealed record Shock(string Kind, ImmutableArray<string> Importers, ImmutableArray<string> Exporters, ImmutableArray<string> Sectors, double Value, bool Retaliation)
{
    /// <summary>A file with a size for every route or country, as a place beside the scenario's file; null for none. <see cref="Value"/> is then the least size.</summary>
    public string? File { get; init; }
}
