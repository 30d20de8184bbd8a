using BenchmarkDotNet.Attributes;
using Rapport.Numerics;
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
        var random = new SeededRandom(1, "sectors");
        var sizes = Enumerable.Range(0, n).Select(_ => Math.Exp(1.5 * random.NextNormal())).ToArray();
        var (flows, tariffs) = (new double[sectors * n * n], new double[sectors * n * n]);
        for (var at = 0; at < flows.Length; at++)
        {
            var (buyer, seller, traded) = (at / n % n, at % n, at / (n * n) < sectors / 2);
            flows[at] = buyer == seller ? 1000 * sizes[seller] * Math.Exp(0.3 * random.NextNormal()) : traded ? 400 * sizes[buyer] * sizes[seller] / sizes.Sum() * Math.Exp(random.NextNormal()) : 0;
            tariffs[at] = buyer == seller || !traded ? 0 : 0.1 * random.NextUnit();
        }
        var (inputs, added) = (new double[n * sectors * sectors], new double[n * sectors]);
        for (var c = 0; c < n; c++)
        {
            for (var j = 0; j < sectors; j++)
            {
                added[(c * sectors) + j] = 0.4 + (0.3 * random.NextUnit());
                var shares = Enumerable.Range(0, sectors).Select(_ => random.NextUnit()).ToArray();
                for (var k = 0; k < sectors; k++)
                    inputs[(((c * sectors) + k) * sectors) + j] = shares[k] / shares.Sum() * (1 - added[(c * sectors) + j]);
            }
        }
        _world = SectorWorld.Of(new TradeTable
        {
            Sha256 = "sha",
            Countries = [.. Enumerable.Range(0, n).Select(i => $"C{i:000}")],
            Sectors = [.. Enumerable.Range(0, sectors).Select(j => $"s{j}")],
            Flows = [.. flows],
            Tariffs = [.. tariffs],
            Inputs = [.. inputs],
            ValueAdded = [.. added],
            Elasticities = [.. Enumerable.Range(0, sectors).Select(_ => 3 + (8 * random.NextUnit()))],
            File = new(SnapshotId.From("x"), "t.csv", 1, null, new(0, 1), "t"),
        });
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
