namespace Rapport.Scenarios;

/// <summary>Turns the shocks of a scenario into the cost of each route.</summary>
internal static class ShockReader
{
    /// <summary>The costs under one elasticity.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="countries">The table's codes.</param>
    /// <param name="theta">The elasticity: a quota or a lost share of travel is the iceberg cost that would take that share of the flow away at old prices.</param>
    public static TradeCosts Costs(Scenario scenario, IReadOnlyList<string> countries, double theta)
    {
        var n = countries.Count;
        var costs = TradeCosts.None(n);
        foreach (var shock in scenario.Shocks)
        {
            Apply(shock.Kind, shock.Value, shock.Importers, shock.Exporters);
            if (shock.Retaliation)
                Apply(shock.Kind, shock.Value, shock.Exporters, shock.Importers);
        }
        return costs;

        void Apply(string kind, double value, IReadOnlyList<string> importers, IReadOnlyList<string> exporters)
        {
            for (var i = 0; i < n; i++)
            {
                for (var j = 0; j < n; j++)
                {
                    if (i == j || (exporters.Count > 0 && !exporters.Contains(countries[i])) || (importers.Count > 0 && !importers.Contains(countries[j])))
                        continue;
                    var route = (i * n) + j;
                    switch (kind)
                    {
                        case "ban":
                            costs.Iceberg[route] = double.PositiveInfinity;
                            break;
                        case "tariff":
                            costs.Tariff[route] += value;
                            break;
                        case "iceberg":
                            costs.Iceberg[route] *= 1 + value;
                            break;
                        case "repair":
                            costs.Iceberg[route] /= 1 + value;
                            break;
                        case "quota" or "travel":
                            costs.Iceberg[route] *= Math.Pow(1 - value, -1 / theta);
                            break;
                        default:
                            throw new ArgumentOutOfRangeException(nameof(scenario), kind, "tariff, iceberg, quota, ban, travel or repair");
                    }
                }
            }
        }
    }
}
