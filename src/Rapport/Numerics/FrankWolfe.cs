namespace Rapport.Numerics;

/// <summary>
/// The solver that the published synthetic difference-in-differences stops by: Frank–Wolfe steps with exact line search over w ≥ 0, Σ w = 1, on zeta² ‖w‖² + ‖A w − b‖²/rows.
/// It stops once a step gains little, short of the optimum, so a replication has to stop at the same place. Everything else uses <see cref="SimplexLeastSquares"/>, which carries a certificate.
/// Ref: Arkhangelsky, Athey, Hirshberg, Imbens and Wager (2021), AER 111(12), appendix; the stopping rule and the sparsified restart are those of the authors' own program.
/// </summary>
public static class FrankWolfe
{
    private const int PassesBeforeSparse = 100;
    private const int Passes = 10_000;

    /// <summary>The weights after a hundred passes, those below a quarter of the largest set to 0, and up to ten thousand passes from there.</summary>
    /// <param name="a">Columns to combine, rows × columns, row-major.</param>
    /// <param name="b">The target, one entry a row.</param>
    /// <param name="zeta">The penalty's root.</param>
    /// <param name="intercept">Whether each column and the target are first brought to mean 0.</param>
    /// <param name="leastGain">The passes end once a step lowers the loss by less than the square of this.</param>
    public static double[] Fit(ReadOnlySpan<double> a, ReadOnlySpan<double> b, double zeta, bool intercept, double leastGain)
    {
        var rows = b.Length;
        var columns = a.Length / rows;
        var gram = Gram(a, b, columns, intercept);
        var weights = new double[columns];
        weights.AsSpan().Fill(1.0 / columns);
        Descend(gram, weights, zeta, rows, leastGain, PassesBeforeSparse);
        var least = weights.Max() / 4;
        for (var j = 0; j < columns; j++)
            weights[j] = weights[j] <= least ? 0 : weights[j];
        var sum = weights.Sum();
        for (var j = 0; j < columns; j++)
            weights[j] /= sum;
        Descend(gram, weights, zeta, rows, leastGain, Passes);
        return weights;
    }

    // Inner products of the columns' distances from the target. Since weights sum to one, ‖A w − b‖ = ‖(A − b1ᵀ) w‖, and a pass costs as much as there are columns.
    private static double[] Gram(ReadOnlySpan<double> a, ReadOnlySpan<double> b, int columns, bool intercept)
    {
        var rows = b.Length;
        var distances = new double[a.Length];
        for (var i = 0; i < a.Length; i++)
            distances[i] = a[i] - b[i / columns];
        for (var j = 0; intercept && j < columns; j++)
        {
            var mean = 0.0;
            for (var r = 0; r < rows; r++)
                mean += distances[(r * columns) + j] / rows;
            for (var r = 0; r < rows; r++)
                distances[(r * columns) + j] -= mean;
        }
        var gram = new double[columns * columns];
        for (var r = 0; r < rows; r++)
        {
            for (var i = 0; i < columns; i++)
            {
                for (var j = 0; j < columns; j++)
                    gram[(i * columns) + j] += distances[(r * columns) + i] * distances[(r * columns) + j];
            }
        }
        return gram;
    }

    private static void Descend(double[] gram, double[] weights, double zeta, int rows, double leastGain, int passes)
    {
        var columns = weights.Length;
        var eta = rows * zeta * zeta;
        var image = new double[columns];
        for (var i = 0; i < columns; i++)
        {
            for (var j = 0; j < columns; j++)
                image[i] += gram[(i * columns) + j] * weights[j];
        }
        var (before, last) = (double.PositiveInfinity, double.PositiveInfinity);
        for (var pass = 0; pass < passes && (pass < 2 || before - last > leastGain * leastGain); pass++)
        {
            var toward = 0;
            for (var j = 1; j < columns; j++)
            {
                if (image[j] + (eta * weights[j]) < image[toward] + (eta * weights[toward]))
                    toward = j;
            }
            Step(gram, weights, image, toward, eta);
            var (loss, squares) = (0.0, 0.0);
            for (var j = 0; j < columns; j++)
            {
                loss += weights[j] * image[j];
                squares += weights[j] * weights[j];
            }
            (before, last) = (last, (zeta * zeta * squares) + (loss / rows));
        }
    }

    // Along e(toward) − w, as far as the loss falls; the image G w moves with the weights.
    private static void Step(double[] gram, double[] weights, double[] image, int toward, double eta)
    {
        var (loss, slope, squares) = (0.0, 0.0, 0.0);
        for (var j = 0; j < weights.Length; j++)
        {
            var direction = (j == toward ? 1 : 0) - weights[j];
            loss += weights[j] * image[j];
            slope += (image[j] + (eta * weights[j])) * direction;
            squares += direction * direction;
        }
        if (squares == 0)
            return;
        var curvature = gram[(toward * weights.Length) + toward] - (2 * image[toward]) + loss;
        var step = Math.Clamp(-slope / (curvature + (eta * squares)), 0, 1);
        for (var j = 0; j < weights.Length; j++)
        {
            weights[j] += step * ((j == toward ? 1 : 0) - weights[j]);
            image[j] += step * (gram[(toward * weights.Length) + j] - image[j]);
        }
    }
}
