namespace Rapport.Scenarios.ManySectors;

/// <summary>Turns the shocks of a scenario into the cost and tariff of each route of each sector.</summary>
internal static class SectorShocks
{
    /// <summary>The costs under one scale of elasticities: a quota or a lost share of travel is the iceberg cost that would take that share of a flow away at old prices.</summary>
    public static SectorCosts Costs(Scenario scenario, SectorWorld world, IReadOnlyDictionary<string, double[]> rates, double scale)
    {
        var costs = SectorCosts.None(world);
        ShockRoutes.Each(scenario, world.Table.Countries, world.Table.Sectors, (at, shock, stated) =>
            Change(costs, at, shock, shock.File is { } file ? rates[file][stated] : null, world.Elasticities[at / (world.N * world.N)] * scale));
        return costs;
    }

    private static void Change(SectorCosts costs, int at, Shock shock, double? rate, double elasticity)
    {
        switch (shock.Kind)
        {
            case "ban":
                costs.Iceberg[at] = double.PositiveInfinity;
                break;
            // A file holds the tariffs after the change, a value what is added to them.
            case "tariff":
                costs.Tariff[at] = rate ?? (costs.Tariff[at] + shock.Value);
                break;
            case "iceberg":
                costs.Iceberg[at] *= 1 + shock.Value;
                break;
            case "repair":
                costs.Iceberg[at] /= 1 + shock.Value;
                break;
            case "quota" or "travel":
                costs.Iceberg[at] *= Math.Pow(1 - shock.Value, -1 / elasticity);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(shock), shock.Kind, "tariff, iceberg, quota, ban, travel or repair");
        }
    }
}
