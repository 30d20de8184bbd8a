using Rapport.Inference.Referee;
using Rapport.Numerics;

namespace Rapport.Tests.Inference.Referee;

public class PreTrendTests
{
    [Fact]
    public void A_line_has_its_slope() => Assert.Equal(-0.25, PreTrend.Drift([3, 2.75, 2.5, 2.25, 2]), 1e-12);

    [Fact]
    public void The_smallest_drift_seen_is_seen_and_a_smaller_one_is_not()
    {
        var random = new SeededRandom(3, "drifts");
        double[] drifts = [.. Enumerable.Range(0, 31).Select(_ => random.NextNormal())];
        var size = PreTrend.SmallestSeen(drifts)!.Value;
        Assert.True(Math.Min(Rate(drifts, 1.02 * size), Rate(drifts, -1.02 * size)) >= 0.8);
        Assert.True(Math.Min(Rate(drifts, 0.9 * size), Rate(drifts, -0.9 * size)) < 0.8);
    }

    [Fact]
    public void With_eight_donors_no_rank_is_small_enough() => Assert.Null(PreTrend.SmallestSeen(new double[9]));

    // Put into each donor, and ranked among all of them and itself.
    private static double Rate(double[] drifts, double size)
    {
        var donors = drifts[1..];
        return donors.Count(d => (1.0 + donors.Count(other => Math.Abs(other) >= Math.Abs(d + size))) / drifts.Length <= 0.1 + 1e-12) / (double)donors.Length;
    }
}
