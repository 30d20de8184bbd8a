using Rapport.Numerics;

namespace Rapport.Tests.Numerics;

/// <summary>The filter, the simulation smoother and the sampler of structural time series, against algebra done the long way and against laws they must obey.</summary>
public class StructuralModelTests
{
    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 0)]
    [InlineData(false, 4)]
    [InlineData(true, 12)]
    public void Moving_back_is_the_transpose_of_moving_on(bool slope, int season)
    {
        var model = new StructuralModel(slope, season);
        var random = new SeededRandom(1, "transpose");
        var (a, b) = (Numbers(model.States, random), Numbers(model.States, random));
        var (forth, back) = ((double[])a.Clone(), (double[])b.Clone());
        model.Advance(forth);
        model.Retreat(back);
        Assert.Equal(Inner(forth, b), Inner(a, back), 1e-12);
    }

    [Fact]
    public void A_season_that_is_not_disturbed_comes_round_and_sums_to_nothing()
    {
        var model = new StructuralModel(false, 4);
        double[] state = [10, 1, -2, 3];
        var first = model.Signal(state);
        var sum = 0.0;
        for (var t = 0; t < 4; t++)
        {
            sum += model.Signal(state) - 10;
            model.Advance(state);
        }
        Assert.Equal(0, sum, 1e-12);
        Assert.Equal(first, model.Signal(state), 1e-12);
    }

    [Fact]
    public void The_mean_and_spread_of_drawn_states_are_those_of_the_normal_law()
    {
        // Level alone: states and observations are jointly normal, so that the conditional law is had by solving one dense system.
        const int n = 6;
        double[] y = [1, 0.5, 2, 1.5, 3, 2];
        double[] variances = [0.7, 0.4];
        var prior = new double[n * n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
                prior[(i * n) + j] = 2 + (0.4 * Math.Min(i, j));
        }
        var observed = (double[])prior.Clone();
        for (var i = 0; i < n; i++)
            observed[(i * n) + i] += 0.7;
        var weights = Enumerable.Range(0, n).Select(i => LinearSystem.Solve(observed, prior.AsSpan(i * n, n))!).ToArray();
        var mean = Enumerable.Range(0, n).Select(i => 0.3 + weights[i].Zip(y, (w, v) => w * (v - 0.3)).Sum()).ToArray();
        var spread = Enumerable.Range(0, n).Select(i => Math.Sqrt(prior[(i * n) + i] - Inner(weights[i], prior.AsSpan(i * n, n).ToArray()))).ToArray();

        const int draws = 20_000;
        var smoother = new SimulationSmoother(new(false, 0), n);
        var random = new SeededRandom(2, "draws");
        var (sums, squares, states) = (new double[n], new double[n], new double[n]);
        for (var draw = 0; draw < draws; draw++)
        {
            smoother.Draw(y, variances, [0.3], [2], random, states);
            for (var i = 0; i < n; i++)
            {
                sums[i] += states[i];
                squares[i] += states[i] * states[i];
            }
        }
        for (var i = 0; i < n; i++)
        {
            var found = sums[i] / draws;
            Assert.Equal(mean[i], found, 4 * spread[i] / Math.Sqrt(draws));
            Assert.Equal(spread[i], Math.Sqrt((squares[i] / draws) - (found * found)), 0.02);
        }
    }

    [Fact]
    public void The_likelihood_of_a_level_is_that_of_its_differences_and_its_start()
    {
        // The first observation tells the start; the rest are jointly normal around it: variance of the level's moves and of both irregulars.
        double[] y = [1, 1.4, 0.8, 2.1, 1.9];
        double[] variances = [0.5, 0.3];
        const int n = 4;
        var covariance = new double[n * n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
                covariance[(i * n) + j] = (0.3 * (Math.Min(i, j) + 1)) + 0.5 + (i == j ? 0.5 : 0);
        }
        var triangle = Cholesky.Of(covariance, n)!;
        double[] from = [.. y.Skip(1).Select(v => v - y[0])];
        var expected = (-0.5 * n * Math.Log(2 * Math.PI)) - (0.5 * triangle.LogDeterminant) - (0.5 * Inner(from, triangle.Solve(from)));
        Assert.Equal(expected, KalmanFilter.Likelihood(new(false, 0), y, variances).LogLikelihood, 1e-10);
    }

    [Fact]
    public void A_missing_observation_costs_nothing_and_stops_nothing()
    {
        double[] whole = [1, 1.4, 2.1, 1.9];
        var (with, _, _) = KalmanFilter.Likelihood(new(false, 0), [.. whole, double.NaN], [0.5, 0.3]);
        Assert.Equal(KalmanFilter.Likelihood(new(false, 0), whole, [0.5, 0.3]).LogLikelihood, with, 1e-12);
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(2.5)]
    public void Gamma_draws_have_their_mean_and_variance(double shape)
    {
        var random = new SeededRandom(5, "gamma");
        var draws = Enumerable.Range(0, 40_000).Select(_ => random.NextGamma(shape)).ToArray();
        Assert.Equal(shape, draws.Average(), 5 * Math.Sqrt(shape / draws.Length));
        Assert.Equal(shape, draws.Average(d => (d - shape) * (d - shape)), 0.1 * shape * (1 + (1 / shape)));
    }

    [Fact]
    public void Of_many_regressors_those_that_matter_are_in_and_the_others_are_out()
    {
        var random = new SeededRandom(6, "regressors");
        const int rows = 200;
        var x = Numbers(rows * 10, random);
        var y = Enumerable.Range(0, rows).Select(r => (0.9 * x[r * 10]) - (0.7 * x[(r * 10) + 4]) + (0.3 * random.NextNormal())).ToArray();
        var slab = new SpikeSlab(x, rows, 1);
        var (inside, sum) = (new int[10], 0.0);
        for (var sweep = 0; sweep < 500; sweep++)
        {
            slab.Sweep(y, random);
            for (var j = 0; j < 10; j++)
                inside[j] += slab.Included[j] ? 1 : 0;
            sum += slab.Coefficients[0];
        }
        Assert.True(inside[0] > 490 && inside[4] > 490);
        Assert.All(Enumerable.Range(0, 10).Except([0, 4]), j => Assert.InRange(inside[j], 0, 150));
        Assert.Equal(0.9, sum / 500, 0.08);
    }

    private static double[] Numbers(int count, SeededRandom random) => [.. Enumerable.Range(0, count).Select(_ => random.NextNormal())];

    private static double Inner(double[] left, double[] right) => left.Zip(right, (a, b) => a * b).Sum();
}
