using BenchmarkDotNet.Attributes;
using Rapport.Inference.OverTime;
using Rapport.Numerics;

namespace Rapport.Benchmarks.Inference;

/// <summary>5,000 draws of a structural time series of 240 months, 216 of them before the turn, with 20 regressors.</summary>
[MemoryDiagnoser]
public class StructuralSeriesBenchmarks
{
    private const int Times = 240;
    private const int Before = 216;
    private const int Regressors = 20;
    private double[] _x = [];
    private double[] _y = [];

    [Params(0, 12)]
    public int Season { get; set; }

    [GlobalSetup]
    public void MakeWorld()
    {
        var random = new SeededRandom(1, "series");
        _x = new double[Times * Regressors];
        for (var j = 0; j < Regressors; j++)
        {
            for (var t = 0; t < Times; t++)
                _x[(t * Regressors) + j] = (t > 0 ? _x[((t - 1) * Regressors) + j] : 0) + random.NextNormal();
        }
        var level = 0.0;
        _y = new double[Before];
        for (var t = 0; t < Before; t++)
        {
            level += 0.1 * random.NextNormal();
            _y[t] = level + _x[t * Regressors] - (0.5 * _x[(t * Regressors) + 1]) + random.NextNormal();
        }
    }

    [Benchmark]
    public double[][] Draws() => StructuralDraws.Draw(new(false, Season), _y, _x, Times, 0.1, 5000, new SeededRandom(1, "draws"), default);
}
