using Rapport.Numerics;

namespace Rapport.Tests.Numerics;

/// <summary>Regressions beside group effects against the slow and obvious way: a dummy for every group.</summary>
public class EffectsRegressionTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Least_squares_beside_groups_is_least_squares_with_dummies(int families)
    {
        var (y, x, codes) = World(families, 140 + families);
        var fit = EffectsRegression.LeastSquares(y, x, codes, default);
        var slow = Dense(y, [.. x, .. Dummies(codes)], [.. y.Select(_ => 1.0)]);
        Assert.True(fit.Converged);
        Assert.All(Enumerable.Range(0, x.Length), j => Assert.Equal(slow[j], fit.Coefficients[j], 1e-8));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Poisson_beside_groups_is_Poisson_with_dummies(int families)
    {
        var (logs, x, codes) = World(families, 240 + families);
        var random = new SeededRandom(9, "noise");
        var y = logs.Select(v => random.NextUnit() < 0.1 ? 0 : Math.Exp(0.5 * v) * random.NextGamma(3)).ToArray();
        if (families == 0)
            x = [.. x, [.. y.Select(_ => 1.0)]];
        var fit = EffectsRegression.Poisson(y, x, codes, default);
        var slow = DensePoisson(y, [.. x, .. Dummies(codes)]);
        Assert.True(fit.Converged);
        Assert.All(Enumerable.Range(0, x.Length), j => Assert.Equal(slow[j], fit.Coefficients[j], 1e-7));
    }

    [Fact]
    public void What_is_left_has_no_mean_in_any_group_even_where_groups_are_barely_connected()
    {
        // A chain: each group of one kind meets the next of the other in two rows.
        int[][] codes = [[.. Enumerable.Range(0, 400).Select(r => r / 4)], [.. Enumerable.Range(0, 400).Select(r => Math.Min(99, (r + 2) / 4))]];
        var random = new SeededRandom(3, "chain");
        var column = Enumerable.Range(0, 400).Select(_ => random.NextNormal()).ToArray();
        var weights = Enumerable.Range(0, 400).Select(_ => 0.1 + random.NextUnit()).ToArray();
        Assert.True(new FixedEffects(codes, weights).TakeOut(column, 1e-12));
        foreach (var family in codes)
            Assert.All(Enumerable.Range(0, 100), g => Assert.Equal(0, Enumerable.Range(0, 400).Where(r => family[r] == g).Sum(r => weights[r] * column[r]), 1e-9));
    }

    [Fact]
    public void A_regressor_that_the_groups_explain_gets_no_coefficient()
    {
        var (y, x, codes) = World(2, 17);
        double[] within = [.. codes[1].Select(c => (double)(c * c))];
        var fit = EffectsRegression.LeastSquares(y, [x[0], within, x[1]], codes, default);
        Assert.Equal([0, 2], fit.Kept);
        Assert.True(double.IsNaN(fit.Coefficients[1]));
    }

    private static (double[] Y, double[][] X, int[][] Codes) World(int families, long seed)
    {
        const int rows = 300;
        var random = new SeededRandom(seed, "effects");
        var sizes = new[] { 12, 17, 23 };
        var codes = Enumerable.Range(0, families).Select(f => Enumerable.Range(0, rows).Select(r => r < sizes[f] ? r : random.NextBelow(sizes[f])).ToArray()).ToArray();
        var effects = codes.Select((_, f) => Enumerable.Range(0, sizes[f]).Select(_ => random.NextNormal()).ToArray()).ToArray();
        double[][] x = [[.. Enumerable.Range(0, rows).Select(r => random.NextNormal() + (families > 0 ? effects[0][codes[0][r]] : 0))], [.. Enumerable.Range(0, rows).Select(_ => random.NextUnit())]];
        double[] y = [.. Enumerable.Range(0, rows).Select(r => x[0][r] - (2 * x[1][r]) + Enumerable.Range(0, families).Sum(f => effects[f][codes[f][r]]) + random.NextNormal())];
        return (y, x, codes);
    }

    private static IEnumerable<double[]> Dummies(int[][] codes) =>
        codes.SelectMany((family, f) => Enumerable.Range(f == 0 ? 0 : 1, family.Max() + (f == 0 ? 1 : 0)).Select(g => family.Select(c => c == g ? 1.0 : 0).ToArray()));

    private static double[] Dense(double[] y, double[][] x, double[] weights)
    {
        double Inner(double[] a, double[] b) => Enumerable.Range(0, y.Length).Sum(r => weights[r] * a[r] * b[r]);
        return LinearSystem.Solve([.. x.SelectMany(a => x.Select(b => Inner(a, b)))], [.. x.Select(a => Inner(a, y))])!;
    }

    private static double[] DensePoisson(double[] y, double[][] x)
    {
        var linear = y.Select(v => Math.Log((v + y.Average()) / 2)).ToArray();
        var beta = Array.Empty<double>();
        for (var round = 0; round < 60; round++)
        {
            var fitted = linear.Select(l => Math.Exp(l)).ToArray();
            beta = Dense([.. linear.Select((l, r) => l + ((y[r] - fitted[r]) / fitted[r]))], x, fitted);
            linear = [.. Enumerable.Range(0, y.Length).Select(r => x.Select((c, j) => c[r] * beta[j]).Sum())];
        }
        return beta;
    }
}
