using System.Globalization;
using BenchmarkDotNet.Attributes;
using Rapport.Inference;
using Rapport.Numerics;

namespace Rapport.Benchmarks.Inference;

/// <summary>A whole study by one comparison with donors: every placebo, every leave-one-out, the power curve, the verdict. 96 months, 78 before the turn.</summary>
[MemoryDiagnoser]
public class PlaceboSetBenchmarks
{
    private Panel _panel = null!;
    private Study _study = null!;

    [Params(28, 40)]
    public int Donors { get; set; }

    [Params("sc", "sdid", "asc")]
    public string Method { get; set; } = "sc";

    [GlobalSetup]
    public void MakeWorld()
    {
        const int times = 96;
        var address = new CellAddress(SnapshotId.From("x"), "s.yaml", 1, null, new(0, 1), "s");
        var common = new SeededRandom(1, "common");
        var factor = new double[times];
        for (var t = 1; t < times; t++)
            factor[t] = factor[t - 1] + (0.03 * common.NextNormal());
        var cells = Enumerable.Range(0, Donors + 1).SelectMany(unit =>
        {
            var random = new SeededRandom(1, "unit", unit);
            var (level, loading) = (9 + random.NextNormal(), random.NextUnit());
            return Enumerable.Range(0, times).Select(t => new PanelCell(unit, t, [Math.Exp(level + (loading * factor[t]) + (0.05 * random.NextNormal()))], address));
        });
        _panel = new("sha", (Donors + 1) * times, [.. Enumerable.Range(0, Donors + 1).Select(u => $"u{u:00}")],
            [.. Enumerable.Range(0, times).Select(t => new DateOnly(2010, 1, 1).AddMonths(t).ToString("yyyy-MM", CultureInfo.InvariantCulture))], ["y"], [.. cells], []);
        _study = new()
        {
            Id = "bench",
            Question = "?",
            DataFile = "d.csv",
            UnitColumn = "u",
            TimeColumn = "t",
            Outcome = "y",
            Transform = "log",
            Treated = new(["u00"], "2016-07", null),
            Witnesses = [new(Method, [new("season", [["month-means"]])])],
            File = address,
        };
    }

    [Benchmark]
    public Finding WholeStudy() => StudyRunner.Run(_study, _panel, default);
}
