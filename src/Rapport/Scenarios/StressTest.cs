using System.Collections.Immutable;
using Rapport.Numerics;
using Rapport.Scenarios.Distribution;
using Rapport.Scenarios.ManySectors;
using Rapport.Scenarios.ShortRun;

namespace Rapport.Scenarios;

/// <summary>What each side loses if a tie is cut, by one method for both, at every horizon asked for, never without a range.</summary>
public static class StressTest
{
    /// <summary>The stage's rules, for the ledger.</summary>
    public static ImmutableArray<string> Rules { get; } = ["scenarios/one-sector@4", "scenarios/labour@2", "scenarios/many-sectors@2", "scenarios/shortage@1", "scenarios/weekly@1"];

    // A gain, or a loss of the size of a rounding error, has no ratio.
    private const double Negligible = 1e-7;

    private const int MostDrivers = 5;

    // A table of the world states no tariffs.
    private static readonly Dictionary<string, double[]> NoRates = [];

    /// <summary>Runs one scenario on flows of one sector; with output beside them, by the model with labour supply and distribution.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="table">The flows it is run on.</param>
    /// <param name="rates">Rates of the shocks that name a file, by place.</param>
    /// <param name="cancel">Stops between two draws.</param>
    /// <param name="progress">Told of each draw.</param>
    /// <returns>The losses; where the model cannot be solved, no number but the reason.</returns>
    public static StressResult Run(Scenario scenario, FlowTable table, IReadOnlyDictionary<string, double[]> rates, CancellationToken cancel, IProgress<Progress>? progress = null)
    {
        var result = Begun(scenario, table.Sha256, table.Year, table.Countries.Length, 1, table.File, table.Unit, ScenarioGuard.BlindSpots(scenario, table));
        if (ScenarioGuard.Refusal(scenario, table) is { } refusal)
            return result with { Warnings = [refusal] };
        return Put(scenario, table.Output.IsEmpty ? OneSector.Ready(scenario, table) : LabourWorld.Ready(scenario, table, rates), result, cancel, progress);
    }

    /// <summary>Runs one scenario on trade by sector.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="table">The table it is run on.</param>
    /// <param name="rates">Tariffs of the shocks that name a file, by place, indexed as the table's flows.</param>
    /// <param name="cancel">Stops between two draws.</param>
    /// <param name="progress">Told of each draw.</param>
    public static StressResult Run(Scenario scenario, TradeTable table, IReadOnlyDictionary<string, double[]> rates, CancellationToken cancel, IProgress<Progress>? progress = null)
    {
        var result = Begun(scenario, table.Sha256, table.Year, table.Countries.Length, table.Sectors.Length, table.File, table.Unit, SectorGuard.BlindSpots(scenario, table));
        if (SectorGuard.Refusal(scenario, table) is { } refusal)
            return result with { Warnings = [refusal] };
        return Put(scenario, SectorStress.Ready(scenario, table, rates), result with { Warnings = table.Repairs }, cancel, progress);
    }

    /// <summary>Runs one scenario on a table of the world, by the model it names.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="table">The table it is run on.</param>
    /// <param name="cancel">Stops between two draws.</param>
    /// <param name="progress">Told of each draw.</param>
    public static StressResult Run(Scenario scenario, InputOutputTable table, CancellationToken cancel, IProgress<Progress>? progress = null)
    {
        if (scenario.Model is not ("shortage" or "weekly"))
        {
            var world = WorldNetwork.Of(table);
            return scenario.Model == "one-sector"
                ? Run(scenario, world.ToFlowTable(table), NoRates, cancel, progress)
                : Run(scenario, world.ToTradeTable(table, ParameterDraw.Central(scenario, []).Elasticity), NoRates, cancel, progress);
        }
        var own = scenario.Model == "shortage" ? Shortage.Parameters : WeekByWeek.Parameters;
        var more = scenario.Model == "shortage"
            ? "a supplier that makes less serves all its buyers less, and stocks are not drawn on"
            : "nothing but stocks, orders and capacity moves from week to week, and every account reacts alike";
        var result = Begun(scenario, table.Sha256, table.Year, table.Countries.Length, table.Sectors.Length, table.File, table.Unit, ShortRunGuard.BlindSpots(scenario, table, own, more));
        if (ShortRunGuard.Refusal(scenario, table, own) is { } refusal)
            return result with { Warnings = [refusal] };
        var network = WorldNetwork.Of(table);
        var model = scenario.Model == "shortage" ? ShortRunStress.OfShortage(scenario, table, network) : ShortRunStress.OfWeeks(scenario, table, network);
        return Put(scenario, model, result with { Warnings = [.. table.Repairs, .. network.Repairs()] }, cancel, progress);
    }

    private static StressResult Begun(Scenario scenario, string sha256, int year, int countries, int sectors, CellAddress file, string unit, ImmutableArray<string> blind) => new()
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
        Unit = unit,
        Blind = blind,
        Anchors = [new Anchor.InCell(scenario.File), new Anchor.InCell(file)],
    };

    private static StressResult Put(Scenario scenario, StressModel model, StressResult result, CancellationToken cancel, IProgress<Progress>? progress)
    {
        var central = ParameterDraw.Central(scenario, model.Own);
        var (impacts, others, losses, asymmetries) = (new List<Impact>(), new List<Impact>(), new List<SectorLoss>(), new List<Asymmetry>());
        var (iterations, residual, drawn) = (0, 0.0, 0);
        void Told() => progress?.Report(new("draw", Interlocked.Increment(ref drawn), scenario.Horizons.Length * scenario.Draws));
        foreach (var horizon in scenario.Horizons)
        {
            var answer = model.Answer(central, horizon, null);
            result = result with { Warnings = result.Warnings.AddRange(answer.Warnings) };
            residual = Math.Max(residual, answer.Residual);
            iterations = Math.Max(iterations, answer.Iterations);
            var draws = answer.Converged ? Draws(scenario, model, horizon, answer.Start, Told, cancel) : [];
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
            result = result with { Warnings = result.Warnings.AddRange(Gains(scenario, model, answer, horizon)) };
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

    // Less trade can raise a side's real income where tariffs already distorted it or a deficit is held fixed; a reader must not take that for a recommendation.
    private static IEnumerable<Warning> Gains(Scenario scenario, StressModel model, ModelAnswer answer, string horizon) =>
        scenario.Shocks.All(s => s.Kind is "ban" or "quota" or "travel" || (s.Kind == "iceberg" && s.Value > 0))
            ? scenario.Pair.Both.Where(code => answer.Countries[model.Countries.IndexOf(code)].AnswerPercent > Negligible).Select(code => new Warning("gains",
                $"{code} gains at the horizon '{horizon}' from routes being cut: {WhyGain(scenario)}"))
            : [];

    private static string WhyGain(Scenario scenario) => scenario switch
    {
        { Model: "weekly" } => "it makes up stocks, and serves orders that others no longer serve",
        { Deficits: "zero" } => "that is the work of tariffs that distorted trade before",
        _ => "with deficits held fixed, a transfer from abroad is worth more where prices fall; deficits 'zero' takes that out",
    };

    // One assumption at a time, from end to end of its prior.
    private static ImmutableArray<Driver> Drivers(Scenario scenario, StressModel model, CancellationToken cancel)
    {
        var drivers = new List<Driver>();
        foreach (var prior in scenario.Priors.Where(p => ParameterDraw.Known.AddRange(model.Own).Any(k => k.Name == p.Parameter)))
        {
            cancel.ThrowIfCancellationRequested();
            var largest = 0.0;
            foreach (var horizon in scenario.Horizons)
            {
                var (low, high) = (model.Answer(ParameterDraw.CentralBut(scenario, model.Own, prior.Parameter, prior.Low), horizon, null), model.Answer(ParameterDraw.CentralBut(scenario, model.Own, prior.Parameter, prior.High), horizon, null));
                if (low.Converged && high.Converged)
                    largest = Math.Max(largest, scenario.Pair.Both.Max(code => Math.Abs(high.Countries[model.Countries.IndexOf(code)].AnswerPercent - low.Countries[model.Countries.IndexOf(code)].AnswerPercent)));
            }
            drivers.Add(new(prior.Parameter, largest));
        }
        return [.. drivers.OrderByDescending(d => d.Contribution).ThenBy(d => d.Parameter, StringComparer.Ordinal).Take(MostDrivers)];
    }

    private static double[]?[] Draws(Scenario scenario, StressModel model, string horizon, object? start, Action told, CancellationToken cancel)
    {
        var draws = new double[]?[scenario.Draws];
        Parallel.For(0, scenario.Draws, new ParallelOptions { CancellationToken = cancel }, draw =>
        {
            var answer = model.Answer(ParameterDraw.Drawn(scenario, model.Own, draw), horizon, start);
            draws[draw] = answer.Converged ? [.. answer.Countries.Select(c => c.AnswerPercent)] : null;
            told();
        });
        return draws;
    }

    private static Asymmetry Compare(Scenario scenario, StressModel model, ModelAnswer answer, string horizon, double[]?[] draws)
    {
        var (first, second) = (model.Countries.IndexOf(scenario.Pair.First), model.Countries.IndexOf(scenario.Pair.Second));
        var (lossFirst, lossSecond) = (-answer.Countries[first].AnswerPercent, -answer.Countries[second].AnswerPercent);
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
