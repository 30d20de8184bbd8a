namespace Rapport.Scenarios.ManySectors;

/// <summary>What a scenario does to each route of each sector.</summary>
/// <param name="Iceberg">Cost factor, indexed as the table's flows; positive infinity closes a route.</param>
/// <param name="Tariff">The tariff after the change.</param>
internal sealed record SectorCosts(double[] Iceberg, double[] Tariff)
{
    /// <summary>Nothing changes.</summary>
    public static SectorCosts None(SectorWorld world)
    {
        var iceberg = new double[world.Flows.Length];
        iceberg.AsSpan().Fill(1);
        return new(iceberg, (double[])world.Tariffs.Clone());
    }
}
