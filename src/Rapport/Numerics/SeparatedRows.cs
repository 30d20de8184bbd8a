namespace Rapport.Numerics;

/// <summary>
/// Rows that a Poisson regression fits exactly at zero only by letting a coefficient run to infinity. They say nothing of the other coefficients and must be dropped, or the estimates do not exist.
/// Ref: Correia, Guimarães and Zylkin (2019), "Verifying the existence of maximum likelihood estimates for generalized linear models", arXiv 1903.01633, section 3 (the iterative rectifier).
/// </summary>
public static class SeparatedRows
{
    private const int MostRounds = 500;
    private const double Zero = 1e-5;
    private const double Settled = 1e-9;
    private const double Heavy = 1e4;

    /// <summary>Drops groups in which nothing but zeros stands and groups of a single row, until none is left: the rows that stay, in order.</summary>
    public static int[] WithoutEmptyGroups(double[] y, int[][] codes, bool zeros)
    {
        var kept = Enumerable.Range(0, y.Length).ToArray();
        while (true)
        {
            var keep = Enumerable.Repeat(true, y.Length).ToArray();
            foreach (var family in codes)
            {
                var (sums, counts) = (new double[family.Max() + 1], new int[family.Max() + 1]);
                foreach (var r in kept)
                {
                    sums[family[r]] += y[r];
                    counts[family[r]]++;
                }
                foreach (var r in kept)
                    keep[r] &= counts[family[r]] > 1 && (!zeros || sums[family[r]] > 0);
            }
            var left = kept.Where(r => keep[r]).ToArray();
            if (left.Length == kept.Length)
                return kept;
            kept = left;
            if (kept.Length == 0)
                return kept;
        }
    }

    /// <summary>The rows that are separated by a combination of regressors and groups; all of them have y = 0. Empty where there are none.</summary>
    /// <param name="y">The outcome.</param>
    /// <param name="x">The regressors, one column each.</param>
    /// <param name="codes">The groupings, with groups numbered from 0 without gaps.</param>
    /// <param name="cancel">Stops between two rounds.</param>
    public static int[] Find(double[] y, double[][] x, int[][] codes, CancellationToken cancel)
    {
        var zeros = Enumerable.Range(0, y.Length).Where(r => y[r] == 0).ToArray();
        if (zeros.Length == 0 || x.Length == 0)
            return [];
        var weights = y.Select(v => v > 0 ? Heavy : 1.0).ToArray();
        var target = y.Select(v => v > 0 ? 0.0 : 1.0).ToArray();
        var effects = new FixedEffects(codes, weights);
        var left = x.Select(c => (double[])c.Clone()).ToArray();
        Parallel.For(0, left.Length, new ParallelOptions { CancellationToken = cancel }, c => effects.TakeOut(left[c], 1e-8));
        for (var round = 0; round < MostRounds; round++)
        {
            cancel.ThrowIfCancellationRequested();
            var errors = Errors(target, left, effects, weights);
            var (misfit, change) = (0.0, 0.0);
            for (var r = 0; r < y.Length; r++)
            {
                misfit = Math.Max(misfit, y[r] > 0 ? Math.Abs(errors[r]) * Math.Sqrt(Heavy) : 0);
                var next = y[r] > 0 ? 0 : Math.Max(0, target[r] - errors[r]);
                next = next < Zero ? 0 : next;
                change = Math.Max(change, Math.Abs(next - target[r]));
                target[r] = next;
            }
            if (zeros.All(r => target[r] == 0))
                return [];
            if (misfit < Zero && change < Settled)
                break;
        }
        return [.. zeros.Where(r => target[r] > Zero)];
    }

    private static double[] Errors(double[] target, double[][] left, FixedEffects effects, double[] weights)
    {
        var errors = (double[])target.Clone();
        effects.TakeOut(errors, 1e-8);
        var k = left.Length;
        var (gram, right) = (new double[k * k], new double[k]);
        for (var i = 0; i < k; i++)
        {
            for (var r = 0; r < errors.Length; r++)
                right[i] += weights[r] * left[i][r] * errors[r];
            for (var j = 0; j <= i; j++)
            {
                for (var r = 0; r < errors.Length; r++)
                    gram[(i * k) + j] += weights[r] * left[i][r] * left[j][r];
                gram[(j * k) + i] = gram[(i * k) + j];
            }
        }
        // A whisker of ridge: regressors that the groups explain have nothing left, and get nothing.
        for (var i = 0; i < k; i++)
            gram[(i * k) + i] += 1e-10 + (1e-10 * gram[(i * k) + i]);
        var beta = LinearSystem.Solve(gram, right, 0) ?? new double[k];
        for (var i = 0; i < k; i++)
        {
            for (var r = 0; r < errors.Length; r++)
                errors[r] -= beta[i] * left[i][r];
        }
        return errors;
    }
}
