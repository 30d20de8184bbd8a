using System.Collections.Immutable;
using Rapport.Numerics;
using Rapport.Scenarios.Distribution;
using Rapport.Scenarios.ManySectors;

namespace Rapport.Scenarios;

/// <summary>What each side loses if a tie is cut, by one method for both, at every horizon asked for, never without a range.</summary>
public static class StressTest
{
    /// <summary>The stage's rules, for the ledger.</summary>
    public static ImmutableArray<string> Rules { get; } = ["scenarios/one-sector@3", "scenarios/labour@1", "scenarios/many-sectors@1"];

    // A gain, or a loss of the size of a rounding error, has no ratio.
    private const double Negligible = 1e-7;

    private const int MostDrivers = 5;

    /// <summary>Runs one scenario on flows of one sector; with output beside them, by the model with labour supply and distribution.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="table">The flows it is run on.</param>
    /// <param name="rates">Rates of the shocks that name a file, by place.</param>
    /// <param name="cancel">Stops between two draws.</param>
    /// <returns>The losses; where the model cannot be solved, no number but the reason.</returns>
    public static StressResult Run(Scenario scenario, FlowTable table, IReadOnlyDictionary<string, double[]> rates, CancellationToken cancel)
    {
        var result = Begun(scenario, table.Sha256, table.Year, table.Countries.Length, 1, table.File, ScenarioGuard.BlindSpots(scenario, table));
        if (ScenarioGuard.Refusal(scenario, table) is { } refusal)
            return result with { Warnings = [refusal] };
        return Put(scenario, table.Output.IsEmpty ? OneSector.Ready(scenario, table) : LabourWorld.Ready(scenario, table, rates), result, cancel);
    }

    /// <summary>Runs one scenario on trade by sector.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="table">The table it is run on.</param>
    /// <param name="rates">Tariffs of the shocks that name a file, by place, indexed as the table's flows.</param>
    /// <param name="cancel">Stops between two draws.</param>
    public static StressResult Run(Scenario scenario, TradeTable table, IReadOnlyDictionary<string, double[]> rates, CancellationToken cancel)
    {
        var result = Begun(scenario, table.Sha256, table.Year, table.Countries.Length, table.Sectors.Length, table.File, SectorGuard.BlindSpots(scenario, table));
        if (SectorGuard.Refusal(scenario, table) is { } refusal)
            return result with { Warnings = [refusal] };
        return Put(scenario, SectorStress.Ready(scenario, table, rates), result with { Warnings = table.Repairs }, cancel);
    }

    private static StressResult Begun(Scenario scenario, string sha256, int year, int countries, int sectors, CellAddress file, ImmutableArray<string> blind) => new()
    {
        Scenario = scenario.Id,
        Question = scenario.Question,
        Hash = Identity.Sha256(scenario.File.Text),
        Seed = scenario.Seed,
        TableSha256 = sha256,
        TableYear = year,
        Countries = countries,
        Sectors = sectors,
        Model = scenario.Model,
        Blind = blind,
        Anchors = [new Anchor.InCell(scenario.File), new Anchor.InCell(file)],
    };

    private static StressResult Put(Scenario scenario, StressModel model, StressResult result, CancellationToken cancel)
    {
        var central = ParameterDraw.Central(scenario);
        var (impacts, others, losses, asymmetries) = (new List<Impact>(), new List<Impact>(), new List<SectorLoss>(), new List<Asymmetry>());
        var (iterations, residual) = (0, 0.0);
        foreach (var horizon in scenario.Horizons)
        {
            var answer = model.Answer(central, horizon, null);
            residual = Math.Max(residual, answer.Residual);
            iterations = Math.Max(iterations, answer.Iterations);
            var draws = answer.Converged ? Draws(scenario, model, horizon, answer.Start, cancel) : [];
            var lost = draws.Count(d => d is null);
            if (!answer.Converged || lost > 0)
            {
                var what = answer.Converged ? $"in {lost} of {scenario.Draws} draws" : FormattableString.Invariant($"at the central parameters, residual {residual:0.0e+0} after {iterations} steps");
                return result with { Iterations = iterations, Residual = residual, Warnings = result.Warnings.Add(new("not-converged", $"the model does not clear at the horizon '{horizon}' {what}; no number is given")) };
            }
            foreach (var code in scenario.Pair.Both.Concat(model.Countries.Except(scenario.Pair.Both).Order(StringComparer.Ordinal)))
            {
                var place = model.Countries.IndexOf(code);
                (scenario.Pair.Both.Contains(code) ? impacts : others).Add(WithRange(scenario, model, answer.Countries[place], horizon, [.. draws.Select(d => d![place])]));
            }
            if (answer.Sectors.Length > 0)
            {
                foreach (var code in scenario.Pair.Both)
                    losses.AddRange(model.Sectors.Select((name, j) => new SectorLoss(code, name, horizon, -Percent(answer.Sectors[(model.Countries.IndexOf(code) * model.Sectors.Length) + j]))));
            }
            asymmetries.Add(Compare(scenario, model, answer, horizon, draws));
        }
        return result with
        {
            Converged = true,
            Residual = residual,
            Iterations = iterations,
            Asymmetries = [.. asymmetries],
            AsymmetryRatio = asymmetries[0].Ratio,
            ShareFirstLosesMore = asymmetries[0].ShareFirstLosesMore,
            Impacts = [.. impacts],
            Others = [.. others],
            SectorLosses = [.. losses],
            Drivers = Drivers(scenario, model, cancel),
        };
    }

    // One assumption at a time, from end to end of its prior.
    private static ImmutableArray<Driver> Drivers(Scenario scenario, StressModel model, CancellationToken cancel)
    {
        var drivers = new List<Driver>();
        foreach (var prior in scenario.Priors.Where(p => ParameterDraw.Known.Any(k => k.Name == p.Parameter)))
        {
            cancel.ThrowIfCancellationRequested();
            var largest = 0.0;
            foreach (var horizon in scenario.Horizons)
            {
                var (low, high) = (model.Answer(ParameterDraw.CentralBut(scenario, prior.Parameter, prior.Low), horizon, null), model.Answer(ParameterDraw.CentralBut(scenario, prior.Parameter, prior.High), horizon, null));
                if (low.Converged && high.Converged)
                    largest = Math.Max(largest, scenario.Pair.Both.Max(code => Math.Abs(high.Countries[model.Countries.IndexOf(code)].WelfarePercent - low.Countries[model.Countries.IndexOf(code)].WelfarePercent)));
            }
            drivers.Add(new(prior.Parameter, largest));
        }
        return [.. drivers.OrderByDescending(d => d.Contribution).ThenBy(d => d.Parameter, StringComparer.Ordinal).Take(MostDrivers)];
    }

    private static double[]?[] Draws(Scenario scenario, StressModel model, string horizon, object? start, CancellationToken cancel)
    {
        var draws = new double[]?[scenario.Draws];
        Parallel.For(0, scenario.Draws, new ParallelOptions { CancellationToken = cancel }, draw =>
        {
            var answer = model.Answer(ParameterDraw.Drawn(scenario, draw), horizon, start);
            draws[draw] = answer.Converged ? [.. answer.Countries.Select(c => c.WelfarePercent)] : null;
        });
        return draws;
    }

    private static Asymmetry Compare(Scenario scenario, StressModel model, ModelAnswer answer, string horizon, double[]?[] draws)
    {
        var (first, second) = (model.Countries.IndexOf(scenario.Pair.First), model.Countries.IndexOf(scenario.Pair.Second));
        var (lossFirst, lossSecond) = (-answer.Countries[first].WelfarePercent, -answer.Countries[second].WelfarePercent);
        var ratio = lossFirst > Negligible && lossSecond > Negligible ? lossFirst / lossSecond : (double?)null;
        return new(horizon, ratio, (double)draws.Count(d => d![first] < d[second]) / scenario.Draws);
    }

    private static Impact WithRange(Scenario scenario, StressModel model, Impact impact, string horizon, double[] drawn)
    {
        Array.Sort(drawn);
        return impact with
        {
            Id = ImpactId.From(scenario.Id, Identity.Sha256(scenario.File.Text), model.TableSha256, impact.Country, horizon),
            Horizon = horizon,
            Range = new(Quantile.Of(drawn, 0.05), Quantile.Of(drawn, 0.5), Quantile.Of(drawn, 0.95)),
        };
    }

    private static double Percent(double hat) => 100 * (hat - 1);
}
