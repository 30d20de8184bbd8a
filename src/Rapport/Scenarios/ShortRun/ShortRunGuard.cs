using System.Collections.Immutable;

namespace Rapport.Scenarios.ShortRun;

/// <summary>What keeps a scenario from being run by a model of the short run, and what its run cannot see.</summary>
internal static class ShortRunGuard
{
    /// <summary>Why no number is given, or null.</summary>
    public static Warning? Refusal(Scenario scenario, InputOutputTable table, ImmutableArray<ModelParameter> own)
    {
        if ((ScenarioGuard.Asked(scenario, scenario.Model) ?? ScenarioGuard.Named(scenario, table.Countries) ?? ScenarioGuard.Sectors(scenario, table.Sectors) ?? ScenarioGuard.Sizes(scenario, own)) is { } refusal)
            return refusal;
        if (scenario.Horizons.Contains("long", StringComparer.Ordinal))
            return ScenarioGuard.No("horizon", $"the model '{scenario.Model}' is of the short run and knows the horizons months and year; the model caliendo-parro knows the long one");
        if (scenario.Deficits == "zero")
            return ScenarioGuard.No("deficits", $"found deficits 'zero', expected fixed: the model '{scenario.Model}' moves quantities and balances no trade");
        if (scenario.Shocks.Any(s => s.File is not null))
            return ScenarioGuard.No("file", $"a shock names a file of rates, which the model '{scenario.Model}' does not read");
        if (scenario.Shocks.FirstOrDefault(s => s.Kind == "repair" || s.Value < 0) is { } gain)
            return ScenarioGuard.No("shock", $"found a shock of kind '{gain.Kind}' that opens a route: the model '{scenario.Model}' knows losses only");
        foreach (var (country, c) in table.Countries.Select((country, c) => (country, c)))
        {
            var accounts = table.Countries.Length * table.Sectors.Length;
            var made = table.Intermediate.AsSpan(c * table.Sectors.Length * accounts, table.Sectors.Length * accounts).ToArray().Sum()
                + table.Final.AsSpan(c * table.Sectors.Length * table.Countries.Length, table.Sectors.Length * table.Countries.Length).ToArray().Sum();
            if (!(made > 0))
                return ScenarioGuard.No("table", $"{country} sells nothing in the table, own sales included");
        }
        return null;
    }

    /// <summary>What the model and its table cannot see.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="table">The table.</param>
    /// <param name="own">Parameters that only this model knows.</param>
    /// <param name="more">What this model cannot see besides.</param>
    public static ImmutableArray<string> BlindSpots(Scenario scenario, InputOutputTable table, ImmutableArray<ModelParameter> own, params string[] more)
    {
        ImmutableArray<string> names = [.. own.Select(p => p.Name)];
        return
        [
            $"the table is of {table.Year}: whatever trade has come, gone or moved since, it cannot see",
            .. more,
            "prices do not move: who gains from scarcity, and what people would rather have had than what is left, does not show",
            $"of the trade that is lost, the same share finds another partner at both ends, whatever the goods ('months' and 'year')",
            .. ScenarioGuard.Unused(scenario, names, names),
            .. ScenarioGuard.OfRange(scenario, own),
        ];
    }
}
