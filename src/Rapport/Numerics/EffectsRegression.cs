namespace Rapport.Numerics;

/// <summary>Least squares and Poisson pseudo-maximum-likelihood beside any number of group effects.</summary>
public static class EffectsRegression
{
    private const int MostRounds = 200;
    private const double LooseTolerance = 1e-5;
    private const double TightTolerance = 1e-10;
    private const double SettledDeviance = 1e-10;
    // A regressor of which less than this share of its own square is left beside the groups and the regressors before it is explained by them.
    private const double Explained = 1e-9;

    /// <summary>Least squares of y on x and groups.</summary>
    /// <param name="y">The outcome, one entry a row.</param>
    /// <param name="x">The regressors, one column each.</param>
    /// <param name="codes">The groupings.</param>
    /// <param name="cancel">Stops between two columns.</param>
    public static EffectsFit LeastSquares(double[] y, double[][] x, int[][] codes, CancellationToken cancel)
    {
        var weights = new double[y.Length];
        weights.AsSpan().Fill(1);
        var columns = x.Prepend(y).Select(c => (double[])c.Clone()).ToArray();
        var settled = TakeOut(new FixedEffects(codes, weights), columns, TightTolerance, cancel);
        var (beta, bread, kept) = Solve(columns, x, weights);
        var errors = Errors(columns, beta, kept);
        var fitted = y.Zip(errors, (value, error) => value - error).ToArray();
        return new(beta, Scores(columns, kept, errors), bread, kept, fitted, errors.Sum(e => e * e), 1, settled);
    }

    /// <summary>
    /// Poisson pseudo-maximum-likelihood of y on x and groups, by weighted least squares in rounds; groups are taken out from where the last round left off, loosely at first and tightly at the end.
    /// Rows that are separated must have been dropped before. Ref: Santos Silva and Tenreyro (2006), REStat 88(4); Correia, Guimarães and Zylkin (2020), Stata Journal 20(1), section 3.
    /// </summary>
    /// <param name="y">The outcome, 0 or more.</param>
    /// <param name="x">The regressors, one column each.</param>
    /// <param name="codes">The groupings.</param>
    /// <param name="cancel">Stops between two rounds.</param>
    public static EffectsFit Poisson(double[] y, double[][] x, int[][] codes, CancellationToken cancel)
    {
        var n = y.Length;
        var mean = y.Sum() / n;
        var fitted = y.Select(v => (v + mean) / 2).ToArray();
        var linear = fitted.Select(m => Math.Log(m)).ToArray();
        var (columns, before) = (x.Prepend(linear).Select(c => (double[])c.Clone()).ToArray(), new double[n]);
        var (deviance, tolerance) = (double.PositiveInfinity, LooseTolerance);
        var (beta, bread, kept) = (Array.Empty<double>(), Array.Empty<double>(), Array.Empty<int>());
        for (var round = 1; round <= MostRounds; round++)
        {
            cancel.ThrowIfCancellationRequested();
            var working = new double[n];
            for (var r = 0; r < n; r++)
            {
                working[r] = linear[r] + ((y[r] - fitted[r]) / fitted[r]);
                // What is left of the last working outcome differs from this one's by the change and group effects: a start near the answer.
                columns[0][r] = round == 1 ? working[r] : columns[0][r] + working[r] - before[r];
            }
            before = working;
            var settled = TakeOut(new FixedEffects(codes, fitted), columns, tolerance, cancel);
            (beta, bread, kept) = Solve(columns, x, fitted);
            var errors = Errors(columns, beta, kept);
            for (var r = 0; r < n; r++)
                linear[r] = working[r] - errors[r];
            fitted = [.. linear.Select(l => Math.Exp(Math.Clamp(l, -700, 700)))];
            var last = deviance;
            deviance = Deviance(y, fitted);
            var change = Math.Abs(deviance - last) / (0.1 + Math.Abs(deviance));
            if (tolerance <= TightTolerance && change < SettledDeviance)
            {
                var scores = Scores(columns, kept, [.. y.Zip(fitted, (value, m) => value - m)]);
                return new(beta, scores, bread, kept, fitted, deviance, round, settled);
            }
            if (change < Math.Sqrt(tolerance) * 0.1)
                tolerance = Math.Max(TightTolerance, tolerance * 0.01);
        }
        return new(beta, [], bread, kept, fitted, deviance, MostRounds, false);
    }

    private static bool TakeOut(FixedEffects effects, double[][] columns, double tolerance, CancellationToken cancel)
    {
        var settled = new bool[columns.Length];
        // Each column by itself and in its own place, so that the number of threads changes nothing.
        Parallel.For(0, columns.Length, new ParallelOptions { CancellationToken = cancel }, c => settled[c] = effects.TakeOut(columns[c], tolerance));
        return settled.All(s => s);
    }

    // Weighted least squares on what the groups leave; a regressor that the groups and those before it explain gets no coefficient.
    private static (double[] Beta, double[] Bread, int[] Kept) Solve(double[][] columns, double[][] x, double[] weights)
    {
        var k = columns.Length - 1;
        var gram = new double[(k + 1) * (k + 1)];
        for (var i = 0; i <= k; i++)
        {
            for (var j = 0; j <= i; j++)
                gram[(i * (k + 1)) + j] = gram[(j * (k + 1)) + i] = Inner(columns[i], columns[j], weights);
        }
        double Product(int i, int j) => gram[(i * (k + 1)) + j];
        var kept = new List<int>();
        for (var j = 1; j <= k; j++)
        {
            var own = Inner(x[j - 1], x[j - 1], weights);
            if (!(Product(j, j) > Explained * own))
                continue;
            var trial = kept.Append(j).ToArray();
            if (Cholesky.Of([.. trial.SelectMany(a => trial.Select(b => Product(a, b)))], trial.Length, Explained) is not null)
                kept.Add(j);
        }
        var beta = Enumerable.Repeat(double.NaN, k).ToArray();
        if (kept.Count == 0)
            return (beta, [], []);
        var triangle = Cholesky.Of([.. kept.SelectMany(a => kept.Select(b => Product(a, b)))], kept.Count, Explained) ?? throw new InvalidOperationException("regressors that were told apart one by one can be told apart together");
        var solved = triangle.Solve([.. kept.Select(j => Product(0, j))]);
        for (var i = 0; i < kept.Count; i++)
            beta[kept[i] - 1] = solved[i];
        return (beta, triangle.Inverse(), [.. kept.Select(j => j - 1)]);
    }

    private static double[] Errors(double[][] columns, double[] beta, int[] kept)
    {
        var errors = (double[])columns[0].Clone();
        foreach (var j in kept)
        {
            for (var r = 0; r < errors.Length; r++)
                errors[r] -= beta[j] * columns[j + 1][r];
        }
        return errors;
    }

    private static double[] Scores(double[][] columns, int[] kept, double[] errors)
    {
        var scores = new double[errors.Length * kept.Length];
        for (var r = 0; r < errors.Length; r++)
        {
            for (var i = 0; i < kept.Length; i++)
                scores[(r * kept.Length) + i] = columns[kept[i] + 1][r] * errors[r];
        }
        return scores;
    }

    private static double Inner(double[] left, double[] right, double[] weights)
    {
        var sum = 0.0;
        for (var r = 0; r < left.Length; r++)
            sum += weights[r] * left[r] * right[r];
        return sum;
    }

    private static double Deviance(double[] y, double[] fitted)
    {
        var sum = 0.0;
        for (var r = 0; r < y.Length; r++)
            sum += y[r] > 0 ? (y[r] * Math.Log(y[r] / fitted[r])) - (y[r] - fitted[r]) : fitted[r];
        return 2 * sum;
    }
}
