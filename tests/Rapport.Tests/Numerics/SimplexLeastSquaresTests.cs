using Rapport.Numerics;

namespace Rapport.Tests.Numerics;

public class SimplexLeastSquaresTests
{
    // Both solvers are exact up to the rounding of normal equations of order 10 and the tie-break ridge of 1e-12.
    private const double AgainstTwin = 1e-7;

    [Theory]
    [InlineData(1, 5, 3)]
    [InlineData(2, 20, 6)]
    [InlineData(3, 40, 8)]
    [InlineData(4, 8, 8)]
    [InlineData(5, 12, 7)]
    public void The_best_of_all_supports_is_found(int seed, int rows, int columns)
    {
        var (a, b) = Problem(seed, rows, columns);
        var fit = SimplexLeastSquares.Fit(a, b);
        var twin = BestOfAllSupports(a, b, rows, columns);
        for (var j = 0; j < columns; j++)
            Assert.Equal(twin[j], fit.Weights[j], AgainstTwin);
    }

    [Theory]
    [InlineData(10, 30)]
    [InlineData(60, 40)]
    [InlineData(19, 38)]
    [InlineData(120, 60)]
    public void Every_optimum_carries_its_certificate(int rows, int columns)
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var (a, b) = Problem(1000 + seed, rows, columns);
            var fit = SimplexLeastSquares.Fit(a, b);
            Assert.True(fit.IsOptimum, $"seed {seed}: {fit.Residual}");
            Assert.Equal(1, fit.Weights.Sum(), 1e-12);
            Assert.All(fit.Weights, w => Assert.True(w >= 0));
        }
    }

    [Fact]
    public void A_common_level_of_a_million_changes_no_weight_beyond_rounding()
    {
        var (a, b) = Problem(7, 30, 9);
        var plain = SimplexLeastSquares.Fit(a, b).Weights;
        var raised = SimplexLeastSquares.Fit(a.Select(v => v + 1e6).ToArray(), b.Select(v => v + 1e6).ToArray()).Weights;
        // 1e6 costs six of sixteen digits of every entry.
        for (var j = 0; j < plain.Length; j++)
            Assert.Equal(plain[j], raised[j], 1e-7);
    }

    [Fact]
    public void Scale_changes_no_weight()
    {
        var (a, b) = Problem(8, 30, 9);
        var plain = SimplexLeastSquares.Fit(a, b).Weights;
        var scaled = SimplexLeastSquares.Fit(a.Select(v => v * 1024).ToArray(), b.Select(v => v * 1024).ToArray()).Weights;
        Assert.Equal(plain, scaled);
    }

    [Fact]
    public void A_giant_column_beside_small_ones_takes_no_digit_from_them()
    {
        var (a, b) = Problem(9, 30, 6);
        var plain = SimplexLeastSquares.Fit(a, b).Weights;
        var random = new SeededRandom(9, "giant");
        double[] beside = [.. Enumerable.Range(0, 30).SelectMany(r => a.Skip(r * 6).Take(6).Append(1e6 * (2 + random.NextNormal())))];
        var fit = SimplexLeastSquares.Fit(beside, b);
        Assert.True(fit.IsOptimum);
        for (var j = 0; j < 6; j++)
            Assert.Equal(plain[j], fit.Weights[j], 1e-6);
        Assert.InRange(fit.Weights[6], 0, 1e-6);
    }

    [Fact]
    public void A_column_that_is_the_target_takes_all_the_weight()
    {
        var fit = SimplexLeastSquares.Fit([1, 5, 2, 4, 3, 9], [1, 2, 3]);
        Assert.Equal([1, 0], fit.Weights);
        Assert.True(fit.IsOptimum);
    }

    [Fact]
    public void Copies_of_a_column_share_its_weight()
    {
        double[] b = [1, 2, 3, 5];
        double[] a = [1, 1, 9, 2, 2, 0, 3, 3, 4, 5, 5, 1];
        var fit = SimplexLeastSquares.Fit(a, b);
        Assert.True(fit.IsOptimum);
        Assert.Equal(1, fit.Weights[0] + fit.Weights[1], 1e-9);
    }

    [Fact]
    public void A_target_inside_the_hull_is_met_exactly()
    {
        double[] a = [0, 1, 0, 0, 0, 1];
        var fit = SimplexLeastSquares.Fit(a, [0.25, 0.5]);
        Assert.Equal([0.25, 0.25, 0.5], fit.Weights.Select(w => Math.Round(w, 9)));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void An_entry_that_is_no_number_is_a_callers_bug(double bad) =>
        Assert.Throws<ArgumentException>(() => SimplexLeastSquares.Fit([1, 2, bad, 4], [1, 2]));

    private static (double[] A, double[] B) Problem(int seed, int rows, int columns)
    {
        var random = new SeededRandom(seed, "simplex");
        return ([.. Enumerable.Range(0, rows * columns).Select(_ => random.NextNormal())], [.. Enumerable.Range(0, rows).Select(_ => 0.5 * random.NextNormal())]);
    }

    // Slow and obvious: on every support the equality-constrained minimum; the best of those without a negative weight.
    private static double[] BestOfAllSupports(double[] a, double[] b, int rows, int columns)
    {
        var (best, bestLoss) = (new double[columns], double.PositiveInfinity);
        for (var set = 1; set < 1 << columns; set++)
        {
            var support = Enumerable.Range(0, columns).Where(j => (set & (1 << j)) != 0).ToArray();
            var n = support.Length + 1;
            var (system, right) = (new double[n * n], new double[n]);
            for (var i = 0; i < support.Length; i++)
            {
                for (var r = 0; r < rows; r++)
                {
                    right[i] += a[(r * columns) + support[i]] * b[r];
                    for (var j = 0; j < support.Length; j++)
                        system[(i * n) + j] += a[(r * columns) + support[i]] * a[(r * columns) + support[j]];
                }
                (system[(i * n) + n - 1], system[((n - 1) * n) + i]) = (1, 1);
            }
            right[n - 1] = 1;
            if (LinearSystem.Solve(system, right) is not { } x || x.Take(support.Length).Any(w => w < 0))
                continue;
            var loss = 0.0;
            for (var r = 0; r < rows; r++)
                loss += Math.Pow(support.Select((j, i) => a[(r * columns) + j] * x[i]).Sum() - b[r], 2);
            if (loss >= bestLoss)
                continue;
            (bestLoss, best) = (loss, new double[columns]);
            for (var i = 0; i < support.Length; i++)
                best[support[i]] = x[i];
        }
        return best;
    }
}
