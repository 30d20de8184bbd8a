using System.Collections.Concurrent;
using System.Globalization;
using Rapport.Numerics;

namespace Rapport.Inference.Donors;

/// <summary>
/// Ridge-augmented synthetic control: the synthetic control's weights, corrected by a ridge regression for what they leave unfitted before treatment; corrected weights may be negative.
/// The penalty is chosen by leaving out one time before treatment after another, each unit's anew: <c>cv-1se</c> takes the largest penalty within a standard error of the best, <c>cv-min</c> the best.
/// Ref: Ben-Michael, Feller and Rothstein (2021), JASA 116(536), eqs. 10–12 and section 5.3; the grid of 21 penalties from the largest squared singular value down by 10⁻⁸ is that of their program.
/// </summary>
internal sealed class RidgeAugmented
{
    private const int Penalties = 20;
    private const double LeastShare = 1e-8;

    private readonly bool _oneError;
    private readonly double? _fixed;
    // The penalty of a unit is chosen with all donors; without one of them it stays, so that the leave-one-out shows what the donor did and nothing else.
    private readonly ConcurrentDictionary<int, double> _chosen = [];

    private RidgeAugmented(bool oneError, double? penalty)
    {
        _oneError = oneError;
        _fixed = penalty;
    }

    /// <summary>The method with a rule for the penalty, or null where there is no such rule.</summary>
    public static RidgeAugmented? Make(string rule) => rule switch
    {
        "cv-1se" => new(true, null),
        "cv-min" => new(false, null),
        _ => double.TryParse(rule, NumberStyles.Float, CultureInfo.InvariantCulture, out var penalty) && penalty > 0 && double.IsFinite(penalty) ? new(false, penalty) : null,
    };

    /// <summary>The counterfactual of one unit.</summary>
    public Counterfactual Fit(OutcomeMatrix matrix, int unit, IReadOnlyList<int> donors)
    {
        var centered = Centered(matrix, unit, donors);
        var all = Enumerable.Range(0, matrix.Before).ToArray();
        var fit = Base(centered, all);
        if (_fixed is { } given)
            _chosen[unit] = given;
        if (!_chosen.TryGetValue(unit, out var penalty))
            _chosen[unit] = penalty = Choose(centered, matrix.Before);
        var weights = Ridge(centered, all, fit.Weights)(penalty);
        return Counterfactual.Of(weights, SyntheticControl.Gaps(matrix, unit, donors, weights), matrix.Before, matrix.Horizon, fit.IsOptimum);
    }

    // The unit first, then the donors; at each time the donors' mean is taken out.
    private static double[][] Centered(OutcomeMatrix matrix, int unit, IReadOnlyList<int> donors)
    {
        var rows = donors.Prepend(unit).Select(u => matrix.Values[u][..matrix.Before]).ToArray();
        for (var t = 0; t < matrix.Before; t++)
        {
            var mean = rows.Skip(1).Sum(r => r[t]) / donors.Count;
            foreach (var row in rows)
                row[t] -= mean;
        }
        return rows;
    }

    private static SimplexFit Base(double[][] rows, int[] times) =>
        SimplexLeastSquares.Fit([.. times.SelectMany(t => rows.Skip(1).Select(r => r[t]))], [.. times.Select(t => rows[0][t])]);

    // weights + (x₁ − X₀ᵀw)ᵀ (X₀ᵀX₀ + λI)⁻¹ X₀ᵀ, by (X₀ᵀX₀ + λI)⁻¹X₀ᵀ = X₀ᵀ(X₀X₀ᵀ + λI)⁻¹, so that the system has the size of the donors.
    private static Func<double, double[]> Ridge(double[][] rows, int[] times, double[] weights)
    {
        var n = weights.Length;
        var (gram, right) = (new double[n * n], new double[n]);
        foreach (var t in times)
        {
            var left = rows[0][t];
            for (var j = 0; j < n; j++)
                left -= weights[j] * rows[j + 1][t];
            for (var i = 0; i < n; i++)
            {
                right[i] += rows[i + 1][t] * left;
                for (var j = 0; j <= i; j++)
                    gram[(i * n) + j] += rows[i + 1][t] * rows[j + 1][t];
            }
        }
        return penalty =>
        {
            var system = (double[])gram.Clone();
            for (var i = 0; i < n; i++)
                system[(i * n) + i] += penalty;
            var correction = Cholesky.Of(system, n, 0)?.Solve(right) ?? throw new InvalidOperationException("a Gram matrix with a penalty above zero on its diagonal is positive definite");
            return [.. weights.Select((w, j) => w + correction[j])];
        };
    }

    private double Choose(double[][] rows, int before)
    {
        var largest = LargestSquaredSingularValue(rows);
        var penalties = Enumerable.Range(0, Penalties + 1).Select(i => largest * Math.Pow(LeastShare, (double)i / Penalties)).ToArray();
        // The program whose rule this is leaves out every time but the last, which it keeps as the least removed from the treatment.
        var folds = before - 1;
        var errors = penalties.Select(_ => new double[folds]).ToArray();
        for (var fold = 0; fold < folds; fold++)
        {
            var times = Enumerable.Range(0, before).Where(t => t != fold).ToArray();
            var augmented = Ridge(rows, times, Base(rows, times).Weights);
            for (var p = 0; p < penalties.Length; p++)
            {
                var weights = augmented(penalties[p]);
                var error = rows[0][fold];
                for (var j = 0; j < weights.Length; j++)
                    error -= weights[j] * rows[j + 1][fold];
                errors[p][fold] = error * error;
            }
        }
        var means = errors.Select(e => e.Sum() / folds).ToArray();
        var best = Array.IndexOf(means, means.Min());
        if (!_oneError)
            return penalties[best];
        var spread = Math.Sqrt(errors[best].Sum(e => (e - means[best]) * (e - means[best])) / Math.Max(1, folds - 1));
        return penalties[Array.FindIndex(means, m => m <= means[best] + (spread / Math.Sqrt(folds)))];
    }

    // By power iteration on X₀X₀ᵀ, from the vector of ones and a ramp, so that no start is orthogonal to the answer by symmetry. It sets the top of a grid; six digits are plenty.
    private static double LargestSquaredSingularValue(double[][] rows)
    {
        var (n, before) = (rows.Length - 1, rows[0].Length);
        var vector = Enumerable.Range(0, n).Select(j => 1 + ((double)j / n)).ToArray();
        var value = 0.0;
        for (var pass = 0; pass < 500; pass++)
        {
            var image = new double[before];
            for (var t = 0; t < before; t++)
            {
                for (var j = 0; j < n; j++)
                    image[t] += rows[j + 1][t] * vector[j];
            }
            for (var j = 0; j < n; j++)
                vector[j] = Enumerable.Range(0, before).Sum(t => rows[j + 1][t] * image[t]);
            var length = Math.Sqrt(vector.Sum(v => v * v));
            if (length == 0)
                return 1;
            var settled = Math.Abs(length - value) <= 1e-12 * length;
            value = length;
            for (var j = 0; j < n; j++)
                vector[j] /= length;
            if (settled)
                break;
        }
        return value;
    }
}
