using System.Collections.Immutable;
using Rapport.Numerics;

namespace Rapport.Scenarios;

/// <summary>What each side loses if a tie is cut, by one method for both, at every horizon asked for, never without a range.</summary>
public static class StressTest
{
    /// <summary>The stage's rules, for the ledger.</summary>
    public static ImmutableArray<string> Rules { get; } = ["scenarios/one-sector@1"];

    /// <summary>Runs one scenario.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="table">The flows it is run on.</param>
    /// <param name="cancel">Stops between two draws.</param>
    /// <returns>The losses; where the model cannot be solved, no number but the reason.</returns>
    public static StressResult Run(Scenario scenario, FlowTable table, CancellationToken cancel)
    {
        var result = new StressResult
        {
            Scenario = scenario.Id,
            Question = scenario.Question,
            Hash = Identity.Sha256(scenario.File.Text),
            Seed = scenario.Seed,
            TableSha256 = table.Sha256,
            TableYear = table.Year,
            Countries = table.Countries.Length,
            Model = scenario.Model,
            Blind = BlindSpots(scenario, table),
            Anchors = [new Anchor.InCell(scenario.File), new Anchor.InCell(table.File)],
        };
        if (Refusal(scenario, table) is { } refusal)
            return result with { Warnings = [refusal] };

        var central = ParameterDraw.Central(scenario);
        var flows = table.Flows.ToArray();
        var impacts = ImmutableArray.CreateBuilder<Impact>();
        var (iterations, residual, converged, firstMore) = (0, 0.0, true, 0);
        double? ratio = null;
        foreach (var horizon in scenario.Horizons)
        {
            var solved = Solve(scenario, table, flows, central, horizon);
            converged &= solved.Converged;
            residual = Math.Max(residual, solved.Residual);
            iterations = Math.Max(iterations, solved.Iterations);
            var draws = Draws(scenario, table, flows, horizon, solved.Wage, cancel);
            converged &= draws.All(d => d is not null);
            if (!converged)
                return result with { Iterations = iterations, Residual = residual, Warnings = [new("not-converged", FormattableString.Invariant($"the model does not clear at the horizon '{horizon}': residual {residual:0.0e+0} after {iterations} steps; no number is given"))] };
            foreach (var code in scenario.Pair.Both)
                impacts.Add(MakeImpact(scenario, table, flows, solved, code, horizon, [.. draws.Select(d => d![table.Countries.IndexOf(code)])]));
            if (horizon == scenario.Horizons[0])
            {
                var (first, second) = (table.Countries.IndexOf(scenario.Pair.First), table.Countries.IndexOf(scenario.Pair.Second));
                firstMore = draws.Count(d => d![first] < d[second]);
                var (lossFirst, lossSecond) = (1 - solved.RealIncome[first], 1 - solved.RealIncome[second]);
                ratio = lossFirst > 0 && lossSecond > 0 ? lossFirst / lossSecond : null;
            }
        }
        return result with
        {
            Converged = true,
            Residual = residual,
            Iterations = iterations,
            AsymmetryRatio = ratio,
            ShareFirstLosesMore = scenario.Draws > 0 ? (double)firstMore / scenario.Draws : null,
            Impacts = impacts.ToImmutable(),
        };
    }

    private static HatResult Solve(Scenario scenario, FlowTable table, double[] flows, ParameterDraw draw, string horizon, double[]? start = null)
    {
        var theta = draw.At(horizon);
        return OneSectorModel.Solve(flows, table.Countries.Length, theta, ShockReader.Costs(scenario, table.Countries, theta), start);
    }

    private static double[]?[] Draws(Scenario scenario, FlowTable table, double[] flows, string horizon, double[] start, CancellationToken cancel)
    {
        var draws = new double[]?[scenario.Draws];
        Parallel.For(0, scenario.Draws, new ParallelOptions { CancellationToken = cancel }, draw =>
        {
            var solved = Solve(scenario, table, flows, ParameterDraw.Drawn(scenario, draw), horizon, start);
            draws[draw] = solved.Converged ? solved.RealIncome : null;
        });
        return draws;
    }

    private static Impact MakeImpact(Scenario scenario, FlowTable table, double[] flows, HatResult solved, string code, string horizon, double[] drawn)
    {
        var n = table.Countries.Length;
        var c = table.Countries.IndexOf(code);
        double exports = 0, exportsAfter = 0, imports = 0, importsAfter = 0;
        for (var other = 0; other < n; other++)
        {
            if (other == c)
                continue;
            exports += flows[(c * n) + other];
            exportsAfter += solved.Flows[(c * n) + other];
            imports += flows[(other * n) + c];
            importsAfter += solved.Flows[(other * n) + c];
        }
        Array.Sort(drawn);
        var central = Percent(solved.RealIncome[c]);
        var range = drawn.Length == 0
            ? new PercentRange(central, central, central)
            : new PercentRange(Percent(Quantile.Of(drawn, 0.05)), Percent(Quantile.Of(drawn, 0.5)), Percent(Quantile.Of(drawn, 0.95)));
        return new(ImpactId.From(scenario.Id, Identity.Sha256(scenario.File.Text), table.Sha256, code, horizon), scenario.Id, code, horizon, central,
            Percent(exportsAfter / exports), Percent(importsAfter / imports), range);
    }

    private static Warning? Refusal(Scenario scenario, FlowTable table)
    {
        if (scenario.Model != "one-sector")
            return new("model", $"the model '{scenario.Model}' is not part of this version; no number is given");
        if (scenario.Pair.Both.FirstOrDefault(c => !table.Countries.Contains(c)) is { } absent)
            return new("country", $"the table has no country '{absent}'; no number is given");
        if (scenario.Deficits != "fixed")
            return new("deficits", "this version holds deficits fixed; deficits: zero is not part of it; no number is given");
        var strange = scenario.Shocks.SelectMany(s => s.Importers.Concat(s.Exporters)).FirstOrDefault(c => !table.Countries.Contains(c));
        if (strange is not null)
            return new("country", $"a shock names '{strange}', which the table does not have; no number is given");
        return scenario.Shocks.Any(s => s.Kind is "quota" or "travel" && s.Value is < 0 or >= 1)
            ? new("value", "a quota or a loss of travel takes a share of at least 0 and below 1; no number is given")
            : null;
    }

    private static ImmutableArray<string> BlindSpots(Scenario scenario, FlowTable table)
    {
        var blind = ImmutableArray.CreateBuilder<string>();
        blind.Add($"the table is of {table.Year}: whatever trade has come, gone or moved since, it cannot see");
        blind.Add("one sector stands for all goods and services: single points of failure, inputs that nothing replaces, and who within a country bears the loss do not show");
        if (scenario.Shocks.Any(s => s.Kind == "travel"))
            blind.Add("travel is a share of the whole flow, not a sector of its own");
        if (scenario.Shocks.Any(s => !s.Sectors.IsEmpty))
            blind.Add("the shock names sectors, which a table of one sector cannot tell apart: it falls on all");
        return blind.ToImmutable();
    }

    private static double Percent(double hat) => 100 * (hat - 1);
}
