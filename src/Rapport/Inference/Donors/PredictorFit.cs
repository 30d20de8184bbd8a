using Rapport.Numerics;

namespace Rapport.Inference.Donors;

/// <summary>
/// Synthetic control by predictors: weights that match the unit's predictors, the predictors weighted so that the outcome is followed best before treatment.
/// The predictor weights are not identified: searches that begin or end elsewhere find other donors with nearly the same loss. This one begins, as the usual program does, at equal weights and at the weights that a regression
/// of the outcome on the predictors gives, and keeps the better end.
/// Ref: Abadie, Diamond and Hainmueller (2010), JASA 105(490), section 2.3; Klößner, Kaul, Pfeifer and Schieler (2018), Swiss Journal of Economics and Statistics 154, on what the search leaves open.
/// </summary>
internal static class PredictorFit
{
    private const int Evaluations = 2000;

    /// <summary>The counterfactual of one unit.</summary>
    public static Counterfactual Fit(OutcomeMatrix matrix, int unit, IReadOnlyList<int> donors)
    {
        var rows = Scaled(matrix, unit, donors);
        var outcome = SyntheticControl.Columns(matrix, donors);
        var target = matrix.Values[unit].AsSpan(0, matrix.Before).ToArray();
        double Loss(double[] sizes)
        {
            var weights = Weigh(rows, sizes).Weights;
            var sum = 0.0;
            for (var t = 0; t < target.Length; t++)
            {
                var gap = target[t];
                for (var j = 0; j < weights.Length; j++)
                    gap -= weights[j] * outcome[(t * weights.Length) + j];
                sum += gap * gap;
            }
            return sum / target.Length;
        }
        var count = rows[0].Length;
        var equal = Enumerable.Repeat(1.0 / count, count).ToArray();
        double[][] starts = ByRegression(rows, matrix, unit, donors) is { } byRegression ? [equal, byRegression] : [equal];
        var best = starts.Select(s => NelderMead.Minimise(Loss, s, 0.1 * s.Max(), Evaluations)).MinBy(s => s.Value);
        var fit = Weigh(rows, best.Point);
        return Counterfactual.Of(fit.Weights, SyntheticControl.Gaps(matrix, unit, donors, fit.Weights), matrix.Before, matrix.Horizon, fit.IsOptimum);
    }

    private static SimplexFit Weigh(double[][] rows, double[] sizes)
    {
        var sum = sizes.Sum(Math.Abs);
        var roots = sizes.Select(s => Math.Sqrt(Math.Abs(s) / sum)).ToArray();
        return SimplexLeastSquares.Fit([.. roots.SelectMany((root, p) => rows.Skip(1).Select(r => root * r[p]))], [.. roots.Select((root, p) => root * rows[0][p])]);
    }

    // How much each predictor says of the outcome before treatment, over all units: the squared coefficients, summed over the times; null where the predictors do not tell the units apart.
    private static double[]? ByRegression(double[][] rows, OutcomeMatrix matrix, int unit, IReadOnlyList<int> donors)
    {
        var units = donors.Prepend(unit).ToArray();
        var n = rows[0].Length + 1;
        double X(int u, int p) => p == 0 ? 1 : rows[u][p - 1];
        var gram = new double[n * n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
                gram[(i * n) + j] = Enumerable.Range(0, units.Length).Sum(u => X(u, i) * X(u, j));
        }
        if (Cholesky.Of(gram, n) is not { } triangle)
            return null;
        var sizes = new double[n - 1];
        for (var t = 0; t < matrix.Before; t++)
        {
            var beta = triangle.Solve([.. Enumerable.Range(0, n).Select(i => Enumerable.Range(0, units.Length).Sum(u => X(u, i) * matrix.Values[units[u]][t]))]);
            for (var p = 0; p < sizes.Length; p++)
                sizes[p] += beta[p + 1] * beta[p + 1];
        }
        var sum = sizes.Sum();
        return sum > 0 ? [.. sizes.Select(s => s / sum)] : null;
    }

    // Each predictor over its spread among the unit and the donors, so that its weight does not hang on its unit.
    private static double[][] Scaled(OutcomeMatrix matrix, int unit, IReadOnlyList<int> donors)
    {
        var rows = donors.Prepend(unit).Select(u => (double[])matrix.Predictors[u].Clone()).ToArray();
        for (var p = 0; p < rows[0].Length; p++)
        {
            var mean = rows.Sum(r => r[p]) / rows.Length;
            var spread = Math.Sqrt(rows.Sum(r => (r[p] - mean) * (r[p] - mean)) / (rows.Length - 1));
            foreach (var row in rows)
                row[p] /= spread > 0 ? spread : 1;
        }
        return rows;
    }
}
