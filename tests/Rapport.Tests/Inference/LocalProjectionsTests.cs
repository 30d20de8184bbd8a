using System.Globalization;
using Rapport.Numerics;
using Rapport.Tests.Inference.Published;

namespace Rapport.Tests.Inference;

/// <summary>Local projections on data of a published example, against the textbook done the long way.</summary>
public class LocalProjectionsTests
{
    [SharedFact]
    public void Every_horizon_is_the_least_squares_that_it_says_with_the_errors_that_it_says()
    {
        using var folder = new ScratchFolder();
        var lines = File.ReadAllLines(SharedFolder.File("data/methods/lpirfs/interest_rules_var_data.csv"));
        var path = folder.File("lp.csv", string.Join('\n', lines.Select((l, i) => i == 0 ? "q," + l : FormattableString.Invariant($"{i},{l}"))) + "\n");
        var rows = lines.Skip(1).Select(l => l.Split(',').Select(c => double.Parse(c, CultureInfo.InvariantCulture)).ToArray()).ToArray();
        var witness = PublishedStudy.Run(path, "time: q", "outcome: GDP_gap\nhorizon: 12\nwitnesses: [{method: lp, options: {shock: FF, lags: 4, regressors: [Infl]}}]").Witnesses[0];
        for (var h = 0; h <= 12; h++)
        {
            var (value, error) = Slow(rows, h);
            Assert.Equal(value, witness.Of($"h{h}").Value, 1e-8);
            Assert.Equal(error, witness.Of($"h{h}").StandardError!.Value, 1e-8);
        }
        var joint = witness.Of("simultaneous critical value").Value;
        // Between the pointwise value and that of 13 horizons which have nothing to do with each other.
        Assert.InRange(joint, witness.Of("pointwise critical value").Value, NormalLaw.Quantile(1 - (0.1 / 26)));
    }

    [Theory]
    [InlineData("", "found no option 'shock'")]
    [InlineData("shock: z", "found no column of numbers 'z'")]
    [InlineData("shock: x, lags: 40", "found too few times for horizon 0 with 40 lags")]
    public void What_cannot_be_projected_is_refused(string options, string reason)
    {
        using var folder = new ScratchFolder();
        var path = folder.File("d.csv", "t,y,x\n" + string.Concat(Enumerable.Range(1, 50).Select(t => FormattableString.Invariant($"{t},{t * t % 17},{t * 7 % 13}\n"))));
        var witness = PublishedStudy.Run(path, "time: t", $"outcome: \"y\"\nhorizon: 2\nwitnesses: [{{method: lp, options: {{{options}}}}}]").Witnesses[0];
        Assert.Equal(WitnessStatus.Refused, witness.Status);
        Assert.Contains(reason, witness.Reason, StringComparison.Ordinal);
    }

    // Outcome h quarters on, on the rate now, a constant and four lags of gap, rate and inflation; Bartlett weights over h + 1 lags.
    private static (double Value, double Error) Slow(double[][] rows, int h)
    {
        int[] times = [.. Enumerable.Range(4, rows.Length - 4 - h)];
        var x = times.Select(t => (double[])[rows[t][2], 1, .. Enumerable.Range(1, 4).SelectMany(l => (double[])[rows[t - l][0], rows[t - l][2], rows[t - l][1]])]).ToArray();
        var y = times.Select(t => rows[t + h][0]).ToArray();
        var k = x[0].Length;
        var gram = Enumerable.Range(0, k * k).Select(i => x.Sum(r => r[i / k] * r[i % k])).ToArray();
        var beta = LinearSystem.Solve(gram, [.. Enumerable.Range(0, k).Select(i => x.Zip(y, (r, v) => r[i] * v).Sum())])!;
        var errors = x.Zip(y, (r, v) => v - r.Zip(beta, (a, b) => a * b).Sum()).ToArray();
        var meat = new double[k * k];
        for (var lag = -(h + 1); lag <= h + 1; lag++)
        {
            var weight = 1 - (Math.Abs(lag) / (h + 2.0));
            for (var t = 0; t < x.Length; t++)
            {
                if (t + lag < 0 || t + lag >= x.Length)
                    continue;
                for (var i = 0; i < k * k; i++)
                    meat[i] += weight * errors[t] * errors[t + lag] * x[t][i / k] * x[t + lag][i % k];
            }
        }
        var unit = Enumerable.Range(0, k).Select(i => i == 0 ? 1.0 : 0).ToArray();
        var first = LinearSystem.Solve(gram, unit)!;
        return (beta[0], Math.Sqrt(Enumerable.Range(0, k * k).Sum(i => first[i / k] * meat[i] * first[i % k])));
    }
}
