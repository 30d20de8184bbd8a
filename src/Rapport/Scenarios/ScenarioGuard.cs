using System.Collections.Immutable;
using Rapport.Scenarios.Distribution;

namespace Rapport.Scenarios;

/// <summary>What keeps a scenario from being run, and what its run cannot see. Nothing that a scenario states is passed over in silence.</summary>
internal static class ScenarioGuard
{
    /// <summary>With fewer draws the ends of a range are chance.</summary>
    public const int FewDraws = 100;

    private static readonly string[] Horizons = ["months", "year", "long"];

    private static readonly string[] Kinds = ["tariff", "iceberg", "quota", "ban", "travel", "repair"];

    /// <summary>Why no number is given, or null.</summary>
    public static Warning? Refusal(Scenario scenario, FlowTable table) =>
        Asked(scenario, "one-sector") ?? Named(scenario, table.Countries) ?? Table(table) ?? Sizes(scenario, []) ?? OfOneSector(scenario, table);

    // What a scenario states and the model at hand has no place for is refused, not passed over.
    private static Warning? OfOneSector(Scenario scenario, FlowTable table)
    {
        if (table.Output.IsEmpty && scenario.Shocks.Any(s => s.File is not null))
            return No("file", "a shock names a file of rates, which takes a table with output (layout matrix) or by sector");
        return !table.Output.IsEmpty && scenario.Deficits == "zero" ? No("deficits", "found deficits 'zero', expected fixed: with output beside the flows, deficits are transfers that move with the world's income") : null;
    }

    /// <summary>Why the sizes of shocks or the parameters do not do, or null.</summary>
    public static Warning? Sizes(Scenario scenario, ImmutableArray<ModelParameter> own) => scenario.Shocks.Select(Shock).FirstOrDefault(w => w is not null) ?? Parameters(scenario, own);

    /// <summary>What the model, its table and this version cannot see.</summary>
    public static ImmutableArray<string> BlindSpots(Scenario scenario, FlowTable table)
    {
        var blind = ImmutableArray.CreateBuilder<string>();
        blind.Add($"the table is of {table.Year}: whatever trade has come, gone or moved since, it cannot see");
        if (!table.Output.IsEmpty)
            blind.Add("prices and wages move at once, and the share of distribution in what is sold stays");
        blind.Add("one sector stands for all goods and services: single points of failure, inputs that nothing replaces, and who within a country bears the loss do not show");
        if (scenario.Shocks.Any(s => s.Kind == "travel"))
            blind.Add("travel is a share of the whole flow, not a sector of its own");
        if (scenario.Shocks.Any(s => s.Kind is "quota" or "travel"))
            blind.Add("a share that is taken away is put as the cost that would take it away at old prices");
        if (scenario.Shocks.Any(s => s.Kind == "tariff"))
            blind.Add("the revenue of a tariff goes back to the importer in a lump sum");
        if (scenario.Shocks.Any(s => !s.Sectors.IsEmpty))
            blind.Add("the shock names sectors, which a table of one sector cannot tell apart: it falls on all");
        blind.AddRange(Unused(scenario, table.Output.IsEmpty ? [] : LabourWorld.Parameters, []));
        blind.AddRange(OfRange(scenario, []));
        return blind.ToImmutable();
    }

    /// <summary>Parameters and priors that are stated and not used.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="more">Parameters that the model knows besides those of every model.</param>
    /// <param name="drawn">Those of them that it can draw.</param>
    public static IEnumerable<string> Unused(Scenario scenario, ImmutableArray<string> more, ImmutableArray<string> drawn) =>
        scenario.Parameters.Select(p => p.Key).Where(p => !more.Contains(p)).Concat(scenario.Priors.Select(p => p.Parameter).Where(p => !drawn.Contains(p))).Where(p => !IsKnown(p)).Distinct(StringComparer.Ordinal)
            .Select(unused => unused == "labour" && more.IsEmpty ? "the parameter 'labour' is not used: the supply of labour is fixed" : $"the parameter '{unused}' is not used by this model");

    /// <summary>What the range does not hold.</summary>
    public static IEnumerable<string> OfRange(Scenario scenario, ImmutableArray<ModelParameter> own)
    {
        if (!scenario.Priors.Any(p => IsKnown(p.Parameter) || own.Any(o => o.Name == p.Parameter)))
            yield return "no parameter has a prior: the range is no wider than the point and says nothing of what is not known";
        else if (scenario.Draws < FewDraws)
            yield return $"the range rests on {scenario.Draws} draws: its ends are chance";
    }

    private static bool IsKnown(string parameter) => ParameterDraw.Known.Any(k => k.Name == parameter);

    /// <summary>Why the model, the horizons or the draws do not do, or null.</summary>
    public static Warning? Asked(Scenario scenario, string model)
    {
        if (scenario.Model != model)
            return No("model", $"the model '{scenario.Model}' does not run on a table of the layout '{scenario.Layout}'");
        if (scenario.Deficits is not ("fixed" or "zero"))
            return No("deficits", $"found deficits '{scenario.Deficits}', expected fixed or zero");
        if (scenario.Horizons.IsEmpty || scenario.Horizons.Distinct(StringComparer.Ordinal).Count() != scenario.Horizons.Length)
            return No("horizon", "the scenario names no horizon, or one twice; expected some of months, year, long, each once");
        if (scenario.Horizons.FirstOrDefault(h => !Horizons.Contains(h, StringComparer.Ordinal)) is { } horizon)
            return No("horizon", $"found the horizon '{horizon}', expected months, year or long");
        return scenario.Draws < 1 ? No("draws", $"found {scenario.Draws} draws, expected at least 1: a loss is not given without its range") : null;
    }

    /// <summary>Why the countries do not do, or null.</summary>
    public static Warning? Named(Scenario scenario, ImmutableArray<string> countries)
    {
        if (scenario.Pair.First == scenario.Pair.Second)
            return No("country", $"the two sides are one, '{scenario.Pair.First}'");
        if (scenario.Pair.Both.FirstOrDefault(c => !countries.Contains(c)) is { } absent)
            return No("country", $"the table has no country '{absent}'");
        return scenario.Shocks.SelectMany(s => s.Importers.Concat(s.Exporters)).FirstOrDefault(c => !countries.Contains(c)) is { } strange
            ? No("country", $"a shock names '{strange}', which the table does not have")
            : null;
    }

    /// <summary>Why the sectors that shocks name do not do, or null.</summary>
    public static Warning? Sectors(Scenario scenario, ImmutableArray<string> sectors) =>
        scenario.Shocks.SelectMany(s => s.Sectors).FirstOrDefault(s => !sectors.Contains(s)) is { } strange
            ? No("sector", $"a shock names the sector '{strange}', which the table does not have; it has {string.Join(", ", sectors)}")
            : null;

    private static Warning? Table(FlowTable table)
    {
        var n = table.Countries.Length;
        if (!table.Output.IsEmpty && table.Output.IndexOf(table.Output.Min()) is var least && !(table.Output[least] > 0))
            return No("table", $"the output of {table.Countries[least]} is not above 0");
        for (var i = 0; i < n; i++)
        {
            var (sold, bought) = (0.0, 0.0);
            for (var j = 0; j < n; j++)
            {
                var flow = table.Flows[(i * n) + j];
                if (!(flow >= 0 && double.IsFinite(flow)))
                    return No("table", $"the flow from {table.Countries[i]} to {table.Countries[j]} is negative or no number");
                sold += flow;
                bought += table.Flows[(j * n) + i];
            }
            if (table.Output.IsEmpty && (sold <= 0 || bought <= 0))
                return No("table", $"{table.Countries[i]} {(sold <= 0 ? "sells" : "buys")} nothing in the table, own sales included");
        }
        return null;
    }

    private static Warning? Shock(Shock shock)
    {
        if (!Kinds.Contains(shock.Kind, StringComparer.Ordinal))
            return No("shock", $"found a shock of kind '{shock.Kind}', expected {string.Join(", ", Kinds)}");
        if (!double.IsFinite(shock.Value))
            return No("value", $"the size of a shock of kind '{shock.Kind}' is no number");
        if (shock.Kind is "quota" or "travel" && shock.Value is < 0 or >= 1)
            return No("value", FormattableString.Invariant($"found {shock.Value} for a shock of kind '{shock.Kind}', expected the share that is lost, at least 0 and below 1; all of it is a ban"));
        if (shock.File is not null && shock.Kind != "tariff")
            return No("file", $"found a file for a shock of kind '{shock.Kind}', expected one for a tariff only");
        return shock.Kind is "tariff" or "iceberg" or "repair" && shock.Value <= -1
            ? No("value", FormattableString.Invariant($"found {shock.Value} for a shock of kind '{shock.Kind}', expected a share of the price above -1"))
            : null;
    }

    private static Warning? Parameters(Scenario scenario, ImmutableArray<ModelParameter> own)
    {
        foreach (var (name, values) in scenario.Parameters.Select(p => (p.Key, new[] { p.Value })).Concat(scenario.Priors.Select(p => (p.Parameter, new[] { p.Low, p.Mid, p.High }))))
        {
            if (ParameterDraw.Known.AddRange(own).FirstOrDefault(p => p.Name == name)?.Largest is not { } largest)
                continue;
            if (values.Any(v => !(v > 0 && v <= largest)) || !values.SequenceEqual(values.Order()))
                return No("parameter", FormattableString.Invariant($"found {string.Join(", ", values.Select(v => v.ToString(System.Globalization.CultureInfo.InvariantCulture)))} for '{name}', expected numbers above 0 and up to {largest}, low to high"));
        }
        return null;
    }

    /// <summary>A refusal.</summary>
    public static Warning No(string code, string why) => new(code, why + "; no number is given");
}
