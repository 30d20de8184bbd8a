namespace Rapport.Scenarios.ShortRun;

/// <summary>How much of each route stays open under a scenario when nobody looks for another partner.</summary>
internal static class OpenRoutes
{
    /// <summary>
    /// The share of each route that stays open, 0..1, indexed sector × countries + buyer, × countries + seller: none of a ban, the rest of a quota or of lost travel, and what a cost leaves at the sector's trade elasticity.
    /// </summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="world">The world.</param>
    /// <param name="elasticity">The trade elasticity at the horizon, for sectors of which the table states none.</param>
    /// <param name="scale">What the stated elasticities are multiplied with at this horizon and draw.</param>
    public static double[] Of(Scenario scenario, WorldNetwork world, double elasticity, double scale)
    {
        var open = new double[world.J * world.N * world.N];
        open.AsSpan().Fill(1);
        ShockRoutes.Each(scenario, world.Countries, world.Sectors, (at, shock, _) =>
        {
            var theta = world.Elasticities.Length > 0 ? world.Elasticities[at / (world.N * world.N)] * scale : elasticity;
            open[at] *= shock.Kind switch
            {
                "ban" => 0,
                "quota" or "travel" => 1 - shock.Value,
                "tariff" or "iceberg" => Math.Pow(1 + shock.Value, -theta),
                _ => throw new ArgumentOutOfRangeException(nameof(scenario), shock.Kind, "ban, quota, travel, tariff or iceberg"),
            };
        });
        return open;
    }

    /// <summary>The same once a share of the lost trade, on both its ends, has found another partner: what stays lost is lost to both.</summary>
    public static double[] Rematched(double[] open, double share) => [.. open.Select(o => 1 - ((1 - share) * (1 - o)))];
}
