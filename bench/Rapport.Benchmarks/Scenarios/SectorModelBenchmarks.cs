using BenchmarkDotNet.Attributes;
using Rapport.Scenarios.ManySectors;

namespace Rapport.Benchmarks.Scenarios;

/// <summary>Trade in many sectors, one core: the world before a shock from nothing, and after a tariff of a fifth between the two largest countries from there. Sizes of the published tables.</summary>
[MemoryDiagnoser]
public class SectorModelBenchmarks
{
    private SectorWorld _world = null!;
    private SectorCosts _costs = null!;

    [Params("31 x 40", "77 x 45", "141 x 65")]
    public string Size { get; set; } = "31 x 40";

    [GlobalSetup]
    public void MakeWorld()
    {
        var parts = Size.Split(" x ");
        var (n, sectors) = (int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture), int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture));
        var (table, sizes) = MadeTable.Of(n, sectors);
        _world = SectorWorld.Of(table);
        _costs = SectorCosts.None(_world);
        var order = Enumerable.Range(0, n).OrderByDescending(c => sizes[c]).Take(2).ToArray();
        for (var j = 0; j < sectors / 2; j++)
        {
            _costs.Tariff[(((j * n) + order[0]) * n) + order[1]] += 0.2;
            _costs.Tariff[(((j * n) + order[1]) * n) + order[0]] += 0.2;
        }
    }

    [Benchmark]
    public double BothSolves()
    {
        var deficits = new double[_world.N];
        var before = SectorModel.Solve(_world, SectorCosts.None(_world), 1, deficits);
        return SectorModel.Solve(_world, _costs, 1, deficits, before).Residual + before.Residual;
    }

    [Benchmark]
    public double FromTheTable() => SectorModel.Solve(_world, _costs, 1, _world.Deficit).Residual;
}
