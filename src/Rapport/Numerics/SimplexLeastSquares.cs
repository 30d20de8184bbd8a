namespace Rapport.Numerics;

/// <summary>
/// Minimises ‖A w − b‖² + ridge ‖w‖² over w ≥ 0, Σ w = 1, exactly, by an active set: the heart of synthetic control.
/// Because the weights sum to one, ‖A w − b‖ = ‖(A − b1ᵀ) w‖: the target is taken out of every column first, so that a large common level costs no digits.
/// Ref: Lawson and Hanson (1974), "Solving Least Squares Problems", ch. 23, with the sum as an equality in each subproblem; Abadie, Diamond and Hainmueller (2010), JASA 105, eq. 2.
/// </summary>
public static class SimplexLeastSquares
{
    /// <summary>How far below zero a reduced gradient must lie, relative to the squared distance of the nearest column from the target, to bring its column in.</summary>
    private const double GradientTolerance = 1e-12;

    // Columns that are copies of each other make the subproblem singular; this much ridge, relative to each column's own square, decides between them.
    private const double TieBreak = 1e-12;

    /// <summary>Fits. Look at <see cref="SimplexFit.Residual"/> before using the weights.</summary>
    /// <param name="a">Columns to combine, rows × columns, row-major; finite.</param>
    /// <param name="b">The target, one entry a row; finite.</param>
    /// <param name="ridge">The penalty on the sum of squared weights; 0 for none.</param>
    public static SimplexFit Fit(ReadOnlySpan<double> a, ReadOnlySpan<double> b, double ridge = 0)
    {
        var rows = b.Length;
        if (rows == 0 || a.Length % rows != 0 || a.Length == 0)
            throw new ArgumentException($"found {a.Length} entries for {rows} rows, expected rows × columns", nameof(a));
        if (ridge is not (>= 0 and < double.PositiveInfinity))
            throw new ArgumentOutOfRangeException(nameof(ridge), ridge, "0 or more, finite");
        var columns = a.Length / rows;
        var gram = Gram(a, b, rows, columns, ridge);
        if (!gram.All(double.IsFinite))
            throw new ArgumentException("found an entry that is not finite or overflows when squared, expected finite entries", nameof(a));
        var active = new bool[columns];
        var weights = new double[columns];
        var first = Nearest(gram, columns);
        active[first] = true;
        weights[first] = 1;
        var iterations = 0;
        var limit = (20 * columns) + 100;
        while (iterations++ < limit)
        {
            var entering = Entering(gram, weights, active, columns);
            if (entering < 0)
                break;
            active[entering] = true;
            // Solve on the active set; step back to the boundary and drop whatever would turn negative.
            while (true)
            {
                if (SolveActive(gram, active, columns) is not { } trial)
                {
                    active[entering] = false;
                    return Certified(gram, weights, columns, iterations);
                }
                var step = 1.0;
                var leaving = -1;
                for (var j = 0; j < columns; j++)
                {
                    if (active[j] && trial[j] < 0 && weights[j] - trial[j] > 0)
                    {
                        var t = weights[j] / (weights[j] - trial[j]);
                        if (t < step)
                            (step, leaving) = (t, j);
                    }
                }
                for (var j = 0; j < columns; j++)
                    weights[j] = active[j] ? Math.Max(0, weights[j] + (step * (trial[j] - weights[j]))) : 0;
                if (leaving < 0)
                    break;
                active[leaving] = false;
                weights[leaving] = 0;
            }
        }
        return Certified(gram, weights, columns, iterations);
    }

    private static SimplexFit Certified(double[] gram, double[] weights, int columns, int iterations)
    {
        var sum = weights.Sum();
        for (var j = 0; j < columns; j++)
            weights[j] /= sum;
        return new(weights, Violation(gram, weights, columns), iterations);
    }

    // Inner products of the columns' distances from the target.
    private static double[] Gram(ReadOnlySpan<double> a, ReadOnlySpan<double> b, int rows, int columns, double ridge)
    {
        var gram = new double[columns * columns];
        var row = new double[columns];
        for (var r = 0; r < rows; r++)
        {
            for (var j = 0; j < columns; j++)
                row[j] = a[(r * columns) + j] - b[r];
            for (var i = 0; i < columns; i++)
            {
                for (var j = 0; j <= i; j++)
                    gram[(i * columns) + j] += row[i] * row[j];
            }
        }
        for (var i = 0; i < columns; i++)
        {
            gram[(i * columns) + i] += ridge + (TieBreak * gram[(i * columns) + i]);
            for (var j = 0; j < i; j++)
                gram[(j * columns) + i] = gram[(i * columns) + j];
        }
        return gram;
    }

    private static int Nearest(double[] gram, int columns)
    {
        var best = 0;
        for (var j = 1; j < columns; j++)
        {
            if (gram[(j * columns) + j] < gram[(best * columns) + best])
                best = j;
        }
        return best;
    }

    // What the others are measured against: the loss of the best single column. Not the largest: beside one giant donor, nothing that the others do would count.
    private static double Scale(double[] gram, int columns) => Math.Max(1e-300, gram[(Nearest(gram, columns) * columns) + Nearest(gram, columns)]);

    // Half the gradient of each column, less the multiplier of the sum, which is the mean of the gradients under the weights.
    private static double[] ReducedGradient(double[] gram, double[] weights, int columns)
    {
        var gradient = new double[columns];
        var multiplier = 0.0;
        for (var i = 0; i < columns; i++)
        {
            for (var j = 0; j < columns; j++)
                gradient[i] += gram[(i * columns) + j] * weights[j];
            multiplier += weights[i] * gradient[i];
        }
        for (var i = 0; i < columns; i++)
            gradient[i] -= multiplier;
        return gradient;
    }

    private static int Entering(double[] gram, double[] weights, bool[] active, int columns)
    {
        var gradient = ReducedGradient(gram, weights, columns);
        var least = -GradientTolerance * Scale(gram, columns);
        var entering = -1;
        for (var j = 0; j < columns; j++)
        {
            if (!active[j] && gradient[j] < least)
                (least, entering) = (gradient[j], j);
        }
        return entering;
    }

    // The minimum over weights that sum to one on the active set: G w = μ 1, so w is G⁻¹ 1, made to sum to one. Columns are brought to length one first, so that pivots compare like with like.
    private static double[]? SolveActive(double[] gram, bool[] active, int columns)
    {
        var support = Enumerable.Range(0, columns).Where(j => active[j]).ToArray();
        var n = support.Length;
        var lengths = support.Select(j => Math.Sqrt(gram[(j * columns) + j])).ToArray();
        var (system, right) = (new double[n * n], new double[n]);
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
                system[(i * n) + j] = gram[(support[i] * columns) + support[j]] / (lengths[i] * lengths[j]);
            right[i] = lengths.Min() / lengths[i];
        }
        if (LinearSystem.Solve(system, right, 0) is not { } solved)
            return null;
        var weights = new double[columns];
        var sum = 0.0;
        for (var i = 0; i < n; i++)
            sum += weights[support[i]] = solved[i] / lengths[i];
        for (var i = 0; i < n; i++)
            weights[support[i]] /= sum;
        return weights.All(double.IsFinite) ? weights : null;
    }

    // Ref: Jaggi (2013), ICML, eq. 2: the loss lies above its minimum by no more than twice the largest −gradient over the columns. The second part is complementary slackness.
    private static double Violation(double[] gram, double[] weights, int columns)
    {
        var gradient = ReducedGradient(gram, weights, columns);
        var worst = 0.0;
        for (var j = 0; j < columns; j++)
            worst = Math.Max(worst, Math.Max(-gradient[j], weights[j] * gradient[j]));
        return worst / Scale(gram, columns);
    }
}
