using System.Collections.Immutable;
using Rapport.Numerics;

namespace Rapport.Scenarios;

/// <summary>What each side loses if a tie is cut, by one method for both, at every horizon asked for, never without a range.</summary>
public static class StressTest
{
    /// <summary>The stage's rules, for the ledger.</summary>
    public static ImmutableArray<string> Rules { get; } = ["scenarios/one-sector@2"];

    // A gain, or a loss of the size of a rounding error, has no ratio.
    private const double Negligible = 1e-9;

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
            Blind = ScenarioGuard.BlindSpots(scenario, table),
            Anchors = [new Anchor.InCell(scenario.File), new Anchor.InCell(table.File)],
        };
        if (ScenarioGuard.Refusal(scenario, table) is { } refusal)
            return result with { Warnings = [refusal] };
        var world = BySize(table);
        var central = ParameterDraw.Central(scenario);
        var impacts = ImmutableArray.CreateBuilder<Impact>();
        var asymmetries = ImmutableArray.CreateBuilder<Asymmetry>();
        var (iterations, residual) = (0, 0.0);
        foreach (var horizon in scenario.Horizons)
        {
            var (before, solved) = Solve(scenario, world, central, horizon);
            residual = Math.Max(residual, solved.Residual);
            iterations = Math.Max(iterations, solved.Iterations);
            var draws = solved.Converged ? Draws(scenario, world, horizon, solved.Wage, cancel) : [];
            var lost = draws.Count(d => d is null);
            if (!solved.Converged || lost > 0)
            {
                var what = solved.Converged ? $"in {lost} of {scenario.Draws} draws" : FormattableString.Invariant($"at the central parameters, residual {residual:0.0e+0} after {iterations} steps");
                return result with { Iterations = iterations, Residual = residual, Warnings = [new("not-converged", $"the model does not clear at the horizon '{horizon}' {what}; no number is given")] };
            }
            foreach (var code in scenario.Pair.Both)
                impacts.Add(MakeImpact(scenario, world, before, solved, code, horizon, [.. draws.Select(d => d![world.Countries.IndexOf(code)])]));
            asymmetries.Add(Compare(scenario, world, solved, horizon, draws));
        }
        return result with
        {
            Converged = true,
            Residual = residual,
            Iterations = iterations,
            Asymmetries = asymmetries.ToImmutable(),
            AsymmetryRatio = asymmetries[0].Ratio,
            ShareFirstLosesMore = asymmetries[0].ShareFirstLosesMore,
            Impacts = impacts.ToImmutable(),
        };
    }

    // Countries in the order of what they sell themselves, not of their codes: exchanging two codes then changes no bit of any sum.
    private static FlowTable BySize(FlowTable table)
    {
        var n = table.Countries.Length;
        double[] Key(int i) => [table.Flows[(i * n) + i], .. Enumerable.Range(0, n).Where(j => j != i).Select(j => table.Flows[(i * n) + j]).OrderDescending()];
        var order = Enumerable.Range(0, n).ToList();
        order.Sort((left, right) => Key(right).AsSpan().SequenceCompareTo(Key(left)) is var bySize and not 0 ? bySize : string.CompareOrdinal(table.Countries[left], table.Countries[right]));
        return table with { Countries = [.. order.Select(i => table.Countries[i])], Flows = [.. order.SelectMany(i => order.Select(j => table.Flows[(i * n) + j]))] };
    }

    // With deficits zero, the world before the shock is the balanced one, and hats are from there.
    private static (double[] Before, HatResult After) Solve(Scenario scenario, FlowTable world, ParameterDraw draw, string horizon, double[]? start = null)
    {
        var n = world.Countries.Length;
        var theta = draw.At(horizon);
        var before = world.Flows.ToArray();
        if (scenario.Deficits == "zero")
        {
            var balanced = OneSectorModel.Solve(before, n, theta, TradeCosts.None(n), balanced: true);
            if (!balanced.Converged)
                return (before, balanced);
            before = balanced.Flows;
        }
        return (before, OneSectorModel.Solve(before, n, theta, ShockReader.Costs(scenario, world.Countries, theta), start));
    }

    private static double[]?[] Draws(Scenario scenario, FlowTable world, string horizon, double[] start, CancellationToken cancel)
    {
        var draws = new double[]?[scenario.Draws];
        Parallel.For(0, scenario.Draws, new ParallelOptions { CancellationToken = cancel }, draw =>
        {
            var (_, solved) = Solve(scenario, world, ParameterDraw.Drawn(scenario, draw), horizon, start);
            draws[draw] = solved.Converged ? solved.RealIncome : null;
        });
        return draws;
    }

    private static Asymmetry Compare(Scenario scenario, FlowTable world, HatResult solved, string horizon, double[]?[] draws)
    {
        var (first, second) = (world.Countries.IndexOf(scenario.Pair.First), world.Countries.IndexOf(scenario.Pair.Second));
        var (lossFirst, lossSecond) = (1 - solved.RealIncome[first], 1 - solved.RealIncome[second]);
        var ratio = lossFirst > Negligible && lossSecond > Negligible ? lossFirst / lossSecond : (double?)null;
        return new(horizon, ratio, (double)draws.Count(d => d![first] < d[second]) / scenario.Draws);
    }

    private static Impact MakeImpact(Scenario scenario, FlowTable world, double[] before, HatResult solved, string code, string horizon, double[] drawn)
    {
        var n = world.Countries.Length;
        var c = world.Countries.IndexOf(code);
        double exports = 0, exportsAfter = 0, imports = 0, importsAfter = 0;
        for (var other = 0; other < n; other++)
        {
            if (other == c)
                continue;
            exports += before[(c * n) + other];
            exportsAfter += solved.Flows[(c * n) + other];
            imports += before[(other * n) + c];
            importsAfter += solved.Flows[(other * n) + c];
        }
        Array.Sort(drawn);
        var range = new PercentRange(Percent(Quantile.Of(drawn, 0.05)), Percent(Quantile.Of(drawn, 0.5)), Percent(Quantile.Of(drawn, 0.95)));
        return new(ImpactId.From(scenario.Id, Identity.Sha256(scenario.File.Text), world.Sha256, code, horizon), scenario.Id, code, horizon, Percent(solved.RealIncome[c]),
            exports > 0 ? Percent(exportsAfter / exports) : 0, imports > 0 ? Percent(importsAfter / imports) : 0, range);
    }

    private static double Percent(double hat) => 100 * (hat - 1);
}
