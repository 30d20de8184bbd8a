using BenchmarkDotNet.Attributes;
using Rapport.Numerics;

namespace Rapport.Benchmarks.Inference;

/// <summary>Poisson regression on a square panel of trade with exporter-year, importer-year and pair effects: 69 countries and 6 years are 28,566 rows; 258 countries and 15 years are 998,460.</summary>
[MemoryDiagnoser]
[SimpleJob(iterationCount: 3, warmupCount: 1, launchCount: 1)]
public class PoissonBenchmarks
{
    private int[][] _codes = [];
    private double[][] _x = [];
    private double[] _y = [];

    [Params(69, 258)]
    public int Countries { get; set; }

    [GlobalSetup]
    public void MakeWorld()
    {
        var years = Countries == 69 ? 6 : 15;
        var random = new SeededRandom(1, "trade");
        var rows = Countries * Countries * years;
        var sizes = Enumerable.Range(0, 2 * Countries).Select(_ => random.NextNormal()).ToArray();
        var pairs = Enumerable.Range(0, Countries * Countries).Select(_ => (Effect: random.NextNormal(), From: random.NextBelow(2 * years))).ToArray();
        (_y, _x, _codes) = (new double[rows], [new double[rows], new double[rows]], [new int[rows], new int[rows], new int[rows]]);
        for (var (i, r) = (0, 0); i < Countries; i++)
        {
            for (var j = 0; j < Countries; j++)
            {
                for (var t = 0; t < years; t++, r++)
                {
                    var pair = (i * Countries) + j;
                    (_codes[0][r], _codes[1][r], _codes[2][r]) = ((i * years) + t, (j * years) + t, pair);
                    _x[0][r] = t >= pairs[pair].From ? 1 : 0;
                    _x[1][r] = random.NextNormal();
                    _y[r] = Math.Exp(sizes[i] + sizes[Countries + j] + pairs[pair].Effect + (0.3 * _x[0][r]) + (0.1 * _x[1][r])) * random.NextGamma(2) / 2;
                }
            }
        }
    }

    [Benchmark]
    public EffectsFit ThreeFamilies() => EffectsRegression.Poisson(_y, _x, _codes, default);
}
