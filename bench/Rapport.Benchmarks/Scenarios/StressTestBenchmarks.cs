using BenchmarkDotNet.Attributes;
using Rapport.Numerics;
using Rapport.Scenarios;

namespace Rapport.Benchmarks.Scenarios;

/// <summary>A full break at one horizon with 500 draws, on the seven economies of the bundled table and on a world of forty.</summary>
[MemoryDiagnoser]
public class StressTestBenchmarks
{
    private Scenario _scenario = null!;
    private FlowTable _table = null!;

    [Params(7, 40)]
    public int Countries { get; set; }

    [Params("months", "long")]
    public string Horizon { get; set; } = "";

    [GlobalSetup]
    public void MakeWorld()
    {
        var address = new CellAddress(SnapshotId.From("x"), "s.yaml", 1, null, new(0, 1), "s");
        var random = new SeededRandom(1, "world");
        _table = new("sha", 2011, [.. Enumerable.Range(0, Countries).Select(c => $"C{c:00}")],
            [.. Enumerable.Range(0, Countries * Countries).Select(k => k % (Countries + 1) == 0 ? 1000 * Math.Exp(random.NextNormal()) : 50 * Math.Exp(random.NextNormal()) / Countries)], address);
        _scenario = new()
        {
            Id = "bench",
            Question = "?",
            Pair = new("C00", "C01"),
            TableFiles = [new("flows", "t.csv")],
            Model = "one-sector",
            Shocks = [new("ban", ["C00"], ["C01"], [], 1, true)],
            Horizons = [Horizon],
            Priors = [new("elasticity", 2.5, 4, 7), new("months", 0.1, 0.2, 0.35)],
            Draws = 500,
            File = address,
        };
    }

    [Benchmark]
    public StressResult FiveHundredDraws() => StressTest.Run(_scenario, _table, new Dictionary<string, double[]>(), default);
}
