namespace Rapport.Numerics;

/// <summary>
/// Minimises ‖A w − b‖² + ridge ‖w‖² over w ≥ 0, Σ w = 1, exactly, by an active set: the heart of synthetic control.
/// Ref: Lawson and Hanson (1974), "Solving Least Squares Problems", ch. 23, with the sum as an equality in each subproblem; Abadie, Diamond and Hainmueller (2010), JASA 105, eq. 2.
/// </summary>
public static class SimplexLeastSquares
{
    /// <summary>How far below zero a reduced gradient must lie, relative to the largest gradient, to bring its column in.</summary>
    private const double GradientTolerance = 1e-10;

    // Columns that are copies of each other make the subproblem singular; this much ridge, relative to the trace, decides between them evenly.
    private const double TieBreak = 1e-12;

    /// <summary>Fits.</summary>
    /// <param name="a">Columns to combine, rows × columns, row-major.</param>
    /// <param name="b">The target, one entry a row.</param>
    /// <param name="ridge">The penalty on the sum of squared weights; 0 for none.</param>
    public static SimplexFit Fit(ReadOnlySpan<double> a, ReadOnlySpan<double> b, double ridge = 0)
    {
        var rows = b.Length;
        if (rows == 0 || a.Length % rows != 0 || a.Length == 0)
            throw new ArgumentException($"found {a.Length} entries for {rows} rows, expected rows × columns", nameof(a));
        var columns = a.Length / rows;
        var (gram, target) = Normal(a, b, rows, columns, ridge);

        var active = new bool[columns];
        var weights = new double[columns];
        var first = Best(gram, target, columns);
        active[first] = true;
        weights[first] = 1;
        var iterations = 0;
        var limit = (20 * columns) + 100;
        while (iterations++ < limit)
        {
            var entering = Entering(gram, target, weights, active, columns);
            if (entering < 0)
                break;
            active[entering] = true;
            // Solve on the active set; step back to the boundary and drop whatever would turn negative.
            while (true)
            {
                var trial = SolveActive(gram, target, active, columns);
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
        var sum = weights.Sum();
        for (var j = 0; j < columns; j++)
            weights[j] /= sum;
        return new(weights, Violation(gram, target, weights, columns), iterations);
    }

    private static (double[] Gram, double[] Target) Normal(ReadOnlySpan<double> a, ReadOnlySpan<double> b, int rows, int columns, double ridge)
    {
        var gram = new double[columns * columns];
        var target = new double[columns];
        for (var r = 0; r < rows; r++)
        {
            var row = a.Slice(r * columns, columns);
            for (var i = 0; i < columns; i++)
            {
                target[i] += row[i] * b[r];
                for (var j = 0; j <= i; j++)
                    gram[(i * columns) + j] += row[i] * row[j];
            }
        }
        var trace = 0.0;
        for (var i = 0; i < columns; i++)
            trace += gram[(i * columns) + i];
        for (var i = 0; i < columns; i++)
        {
            gram[(i * columns) + i] += ridge + (TieBreak * trace / columns);
            for (var j = 0; j < i; j++)
                gram[(j * columns) + i] = gram[(i * columns) + j];
        }
        return (gram, target);
    }

    private static int Best(double[] gram, double[] target, int columns)
    {
        var best = 0;
        for (var j = 1; j < columns; j++)
        {
            if (gram[(j * columns) + j] - (2 * target[j]) < gram[(best * columns) + best] - (2 * target[best]))
                best = j;
        }
        return best;
    }

    private static double[] Gradient(double[] gram, double[] target, double[] weights, int columns)
    {
        var gradient = new double[columns];
        for (var i = 0; i < columns; i++)
        {
            var sum = -target[i];
            for (var j = 0; j < columns; j++)
                sum += gram[(i * columns) + j] * weights[j];
            gradient[i] = sum;
        }
        return gradient;
    }

    // The multiplier of the sum is the gradient on the support; a column enters where its gradient lies below it.
    private static int Entering(double[] gram, double[] target, double[] weights, bool[] active, int columns)
    {
        var gradient = Gradient(gram, target, weights, columns);
        var multiplier = 0.0;
        for (var j = 0; j < columns; j++)
            multiplier += weights[j] * gradient[j];
        var least = -GradientTolerance * (1e-300 + gradient.Max(Math.Abs) + target.Max(Math.Abs));
        var entering = -1;
        for (var j = 0; j < columns; j++)
        {
            if (!active[j] && gradient[j] - multiplier < least)
                (least, entering) = (gradient[j] - multiplier, j);
        }
        return entering;
    }

    private static double[] SolveActive(double[] gram, double[] target, bool[] active, int columns)
    {
        var support = Enumerable.Range(0, columns).Where(j => active[j]).ToArray();
        var n = support.Length + 1;
        var system = new double[n * n];
        var right = new double[n];
        for (var i = 0; i < support.Length; i++)
        {
            for (var j = 0; j < support.Length; j++)
                system[(i * n) + j] = gram[(support[i] * columns) + support[j]];
            system[(i * n) + n - 1] = 1;
            system[((n - 1) * n) + i] = 1;
            right[i] = target[support[i]];
        }
        right[n - 1] = 1;
        var solved = LinearSystem.Solve(system, right, 0) ?? throw new ArithmeticException("the active set is singular in spite of its ridge");
        var weights = new double[columns];
        for (var i = 0; i < support.Length; i++)
            weights[support[i]] = solved[i];
        return weights;
    }

    private static double Violation(double[] gram, double[] target, double[] weights, int columns)
    {
        var gradient = Gradient(gram, target, weights, columns);
        var multiplier = 0.0;
        for (var j = 0; j < columns; j++)
            multiplier += weights[j] * gradient[j];
        var scale = 1e-300 + gradient.Max(Math.Abs) + target.Max(Math.Abs);
        var worst = 0.0;
        for (var j = 0; j < columns; j++)
        {
            var slack = gradient[j] - multiplier;
            worst = Math.Max(worst, (weights[j] > 1e-12 ? Math.Abs(slack) : Math.Max(0, -slack)) / scale);
        }
        return worst;
    }
}
