namespace Rapport.Numerics;

/// <summary>
/// The places at which a regression changes: for 0, 1, 2, … breaks those with the least sum of squares over all ways to cut the rows into segments.
/// Exact, by dynamic programming over the sums of squares of all segments, which recursive residuals give. Ref: Bai and Perron (2003), Journal of Applied Econometrics 18(1), section 3.
/// </summary>
public sealed class Segmentation
{
    private readonly double[][] _squares;
    private readonly int _rows, _least;

    /// <summary>Prepares all segments.</summary>
    /// <param name="x">Regressors, rows × regressors, row-major; the constant is one of them.</param>
    /// <param name="y">The outcome, one entry a row.</param>
    /// <param name="least">The fewest rows of a segment; above the number of regressors.</param>
    public Segmentation(double[] x, double[] y, int least)
    {
        var regressors = x.Length / y.Length;
        if (least <= regressors || (2 * least) > y.Length)
            throw new ArgumentOutOfRangeException(nameof(least), least, "above the number of regressors, and at most half of the rows");
        (_rows, _least) = (y.Length, least);
        _squares = new double[_rows][];
        for (var start = 0; start + least <= _rows; start++)
            _squares[start] = Grow(x, y, start, regressors);
    }

    /// <summary>The last row of each segment but the last, for a number of breaks, with the sum of squares; null where so many do not fit.</summary>
    public (int[] Breaks, double SumOfSquares)? Best(int breaks)
    {
        if ((breaks + 1) * _least > _rows)
            return null;
        var best = new double[breaks + 1, _rows];
        var from = new int[breaks + 1, _rows];
        for (var end = _least - 1; end < _rows; end++)
            best[0, end] = Segment(0, end);
        for (var m = 1; m <= breaks; m++)
        {
            for (var end = ((m + 1) * _least) - 1; end < _rows; end++)
            {
                best[m, end] = double.PositiveInfinity;
                for (var cut = (m * _least) - 1; cut + _least <= end; cut++)
                {
                    if (best[m - 1, cut] + Segment(cut + 1, end) < best[m, end])
                        (best[m, end], from[m, end]) = (best[m - 1, cut] + Segment(cut + 1, end), cut);
                }
            }
        }
        var places = new int[breaks];
        for (var (m, end) = (breaks, _rows - 1); m > 0; m--)
            places[m - 1] = end = from[m, end];
        return (places, best[breaks, _rows - 1]);
    }

    private double Segment(int start, int end) => _squares[start][end - start];

    // Sums of squares of the segments that start at a row, by one-step-ahead errors: each adds its square over 1 + x′(X′X)⁻¹x. Until the rows tell all coefficients apart, the fit is exact.
    private double[] Grow(double[] x, double[] y, int start, int k)
    {
        var sums = new double[_rows - start];
        var (gram, right) = (new double[k * k], new double[k]);
        double[]? inverse = null;
        var beta = new double[k];
        for (var r = start; r < _rows; r++)
        {
            var row = x.AsSpan(r * k, k);
            if (inverse is null)
            {
                for (var i = 0; i < k; i++)
                {
                    right[i] += row[i] * y[r];
                    for (var j = 0; j < k; j++)
                        gram[(i * k) + j] += row[i] * row[j];
                }
                if (r - start + 1 >= k && Cholesky.Of(gram, k, 1e-10) is { } triangle)
                {
                    inverse = triangle.Inverse();
                    beta = triangle.Solve(right);
                    sums[r - start] = Fit(x, y, start, r, beta, k);
                }
                continue;
            }
            var (error, through) = (y[r], new double[k]);
            var variance = 1.0;
            for (var i = 0; i < k; i++)
            {
                error -= row[i] * beta[i];
                for (var j = 0; j < k; j++)
                    through[i] += inverse[(i * k) + j] * row[j];
                variance += row[i] * through[i];
            }
            for (var i = 0; i < k; i++)
            {
                beta[i] += through[i] * error / variance;
                for (var j = 0; j < k; j++)
                    inverse[(i * k) + j] -= through[i] * through[j] / variance;
            }
            sums[r - start] = sums[r - start - 1] + (error * error / variance);
        }
        return sums;
    }

    private static double Fit(double[] x, double[] y, int start, int end, double[] beta, int k)
    {
        var sum = 0.0;
        for (var r = start; r <= end; r++)
        {
            var error = y[r];
            for (var i = 0; i < k; i++)
                error -= x[(r * k) + i] * beta[i];
            sum += error * error;
        }
        return sum;
    }
}
