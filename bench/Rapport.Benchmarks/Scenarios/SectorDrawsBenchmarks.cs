using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Rapport.Scenarios;

namespace Rapport.Benchmarks.Scenarios;

/// <summary>A thousand draws of the model of many sectors at one horizon, all cores: a ban and a tariff between two countries of a table of the size of OECD's.</summary>
[SimpleJob(RunStrategy.Monitoring, iterationCount: 3, warmupCount: 0)]
public class SectorDrawsBenchmarks
{
    private TradeTable _table = null!;

    [Params("77 x 45")]
    public string Size { get; set; } = "77 x 45";

    [Params("tariff", "ban")]
    public string Shock { get; set; } = "tariff";

    [GlobalSetup]
    public void MakeTable()
    {
        var parts = Size.Split(" x ");
        _table = MadeTable.Of(int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture), int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture)).Table;
    }

    [Benchmark]
    public StressResult ThousandDraws()
    {
        var scenario = new Scenario
        {
            Id = "bench",
            Question = "?",
            Pair = new("C000", "C001"),
            TableFiles = [new("flows", "t.csv")],
            Model = "caliendo-parro",
            Shocks = [new(Shock, ["C000"], ["C001"], [], Shock == "ban" ? 1 : 0.2, true)],
            Horizons = ["long"],
            Priors = [new("elasticity", 2.5, 4, 7)],
            Draws = 1000,
            File = _table.File,
        };
        var result = StressTest.Run(scenario, _table, new Dictionary<string, double[]>(), default);
        // A refusal takes microseconds and is no measurement.
        return result.Impacts.IsEmpty ? throw new InvalidOperationException(string.Join("; ", result.Warnings.Select(w => w.Message))) : result;
    }
}
