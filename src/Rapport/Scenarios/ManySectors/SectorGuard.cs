using System.Collections.Immutable;

namespace Rapport.Scenarios.ManySectors;

/// <summary>What keeps a scenario from being run on a table by sector, and what its run cannot see.</summary>
internal static class SectorGuard
{
    /// <summary>An elasticity above this is no estimate of anything; petroleum is published at 51.</summary>
    public const double LargestElasticity = 200;

    /// <summary>Why no number is given, or null.</summary>
    public static Warning? Refusal(Scenario scenario, TradeTable table) =>
        ScenarioGuard.Asked(scenario, "caliendo-parro") ?? ScenarioGuard.Named(scenario, table.Countries) ?? ScenarioGuard.Sectors(scenario, table.Sectors) ?? Elasticities(table) ?? Empty(table) ?? ScenarioGuard.Sizes(scenario, []);

    /// <summary>What the model, its table and this version cannot see.</summary>
    public static ImmutableArray<string> BlindSpots(Scenario scenario, TradeTable table) =>
    [
        $"the table is of {table.Year}: whatever trade has come, gone or moved since, it cannot see",
        "labour moves freely between the sectors of a country and not between countries: what a shock costs while people and plants stand idle does not show",
        "inputs are bought in fixed shares of value: that something cannot be made at all without one of them does not show",
        .. scenario.Shocks.Any(s => s.Kind is "quota" or "travel") ? ["a share that is taken away is put as the cost that would take it away at old prices"] : Array.Empty<string>(),
        .. ScenarioGuard.Unused(scenario, [], []),
        .. ScenarioGuard.OfRange(scenario, []),
    ];

    private static Warning? Elasticities(TradeTable table)
    {
        foreach (var (elasticity, sector) in table.Elasticities.Zip(table.Sectors))
        {
            if (!(elasticity > 0 && elasticity <= LargestElasticity))
                return ScenarioGuard.No("elasticity", FormattableString.Invariant($"found a trade elasticity of {elasticity} for the sector '{sector}', expected above 0 and up to {LargestElasticity}"));
        }
        return null;
    }

    private static Warning? Empty(TradeTable table)
    {
        var n = table.Countries.Length;
        for (var c = 0; c < n; c++)
        {
            var (made, added) = (0.0, 0.0);
            for (var j = 0; j < table.Sectors.Length; j++)
            {
                for (var buyer = 0; buyer < n; buyer++)
                    made += table.Flows[(((j * n) + buyer) * n) + c];
                added += table.ValueAdded[(c * table.Sectors.Length) + j];
            }
            if (!(made > 0) || !(added > 0))
                return ScenarioGuard.No("table", $"{table.Countries[c]} {(made > 0 ? "adds no value" : "sells nothing")} in the table, own sales included");
        }
        return null;
    }
}
