using Rapport.Numerics;

namespace Rapport.Tests.Numerics;

public class TwoStateChainTests
{
    // Sums over all paths of a short series; the recursion has no other error than rounding.
    private const double AgainstAllPaths = 1e-12;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_smoother_gives_what_the_sum_over_all_paths_gives(int seed)
    {
        var random = new SeededRandom(seed, "chain");
        const int n = 10;
        var (times, values) = (new double[n], new double[n]);
        for (var i = 0; i < n; i++)
        {
            times[i] = (i == 0 ? 0 : times[i - 1]) + (random.NextUnit() < 0.2 ? 0 : random.NextUnit() * 9);
            values[i] = 2 * random.NextNormal();
        }
        var chain = new TwoStateChain(-0.7, 1.1, 0.9, 0.15);
        var (high, logLikelihood) = chain.Smooth(times, values);
        var (slowHigh, slowLikelihood) = AllPaths(chain, times, values);
        for (var i = 0; i < n; i++)
            Assert.Equal(slowHigh[i], high[i], AgainstAllPaths);
        Assert.Equal(slowLikelihood, logLikelihood, 1e-10);
    }

    [Fact]
    public void Adding_a_number_and_changing_the_unit_change_no_probability()
    {
        var (times, values) = Made(7, 200);
        var plain = TwoStateChain.Fit(times, values, 0.02)!;
        double[] moved = [.. values.Select(v => 5 + (3 * v))];
        var other = TwoStateChain.Fit(times, moved, 0.02)!;
        Assert.Equal(5 + (3 * plain.High), other.High, 1e-6);
        var (a, b) = (plain.Smooth(times, values).High, other.Smooth(times, moved).High);
        Assert.All(a.Zip(b), p => Assert.Equal(p.First, p.Second, 1e-6));
    }

    [Fact]
    public void Levels_and_noise_of_a_made_chain_are_found()
    {
        var (times, values) = Made(11, 4000);
        var chain = TwoStateChain.Fit(times, values, 0.02)!;
        Assert.InRange(chain.Low, -1.1, -0.9);
        Assert.InRange(chain.High, 0.9, 1.1);
        Assert.InRange(chain.Noise, 0.75, 0.85);
    }

    [Fact]
    public void A_value_that_never_moves_parts_into_no_states() =>
        Assert.Null(TwoStateChain.Fit([0, 1, 2, 3, 4, 5], [2, 2, 2, 2, 2, 2], 0.1));

    [Fact]
    public void A_value_far_from_both_levels_is_no_division_by_nothing() =>
        Assert.All(new TwoStateChain(-1, 1, 0.1, 0.1).Smooth([0, 1, 2], [-1e6, 1e6, 0]).High, p => Assert.InRange(p, 0, 1));

    [Fact]
    public void Times_that_fall_are_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TwoStateChain(-1, 1, 1, 0.1).Smooth([1, 0], [0, 0]));

    private static (double[] Times, double[] Values) Made(int seed, int n)
    {
        var random = new SeededRandom(seed, "made chain");
        var (times, values, up) = (new double[n], new double[n], true);
        for (var i = 0; i < n; i++)
        {
            times[i] = i;
            up = random.NextUnit() < 0.02 ? !up : up;
            values[i] = (up ? 1 : -1) + (0.8 * random.NextNormal());
        }
        return (times, values);
    }

    private static (double[] High, double LogLikelihood) AllPaths(TwoStateChain chain, double[] times, double[] values)
    {
        var (n, total, high) = (values.Length, 0.0, new double[values.Length]);
        for (var path = 0; path < 1 << n; path++)
        {
            var likely = 0.5;
            for (var i = 0; i < n; i++)
            {
                var up = (path >> i & 1) == 1;
                if (i > 0)
                {
                    var change = 0.5 * (1 - Math.Exp(-2 * chain.Rate * (times[i] - times[i - 1])));
                    likely *= up == ((path >> (i - 1) & 1) == 1) ? 1 - change : change;
                }
                var away = (values[i] - (up ? chain.High : chain.Low)) / chain.Noise;
                likely *= Math.Exp(-0.5 * away * away) / (chain.Noise * Math.Sqrt(2 * Math.PI));
            }
            total += likely;
            for (var i = 0; i < n; i++)
                high[i] += (path >> i & 1) == 1 ? likely : 0;
        }
        return ([.. high.Select(h => h / total)], Math.Log(total));
    }
}
