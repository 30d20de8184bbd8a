namespace Rapport.Numerics;

/// <summary>Small dense linear systems.</summary>
public static class LinearSystem
{
    /// <summary>Solves A x = b by Gaussian elimination with partial pivoting; null where a pivot is below <paramref name="tiny"/> times the largest entry of A.</summary>
    /// <param name="a">The matrix, n × n, row-major; left as it is.</param>
    /// <param name="b">The right side, n.</param>
    /// <param name="tiny">How small a pivot may be, relative to the largest entry.</param>
    public static double[]? Solve(ReadOnlySpan<double> a, ReadOnlySpan<double> b, double tiny = 1e-13)
    {
        var n = b.Length;
        if (a.Length != n * n)
            throw new ArgumentException($"found {a.Length} entries, expected {n} × {n}", nameof(a));
        var m = a.ToArray();
        var x = b.ToArray();
        var largest = 0.0;
        foreach (var entry in m)
            largest = Math.Max(largest, Math.Abs(entry));
        for (var column = 0; column < n; column++)
        {
            var pivot = column;
            for (var row = column + 1; row < n; row++)
            {
                if (Math.Abs(m[(row * n) + column]) > Math.Abs(m[(pivot * n) + column]))
                    pivot = row;
            }
            if (Math.Abs(m[(pivot * n) + column]) <= tiny * largest)
                return null;
            if (pivot != column)
            {
                for (var k = 0; k < n; k++)
                    (m[(pivot * n) + k], m[(column * n) + k]) = (m[(column * n) + k], m[(pivot * n) + k]);
                (x[pivot], x[column]) = (x[column], x[pivot]);
            }
            for (var row = column + 1; row < n; row++)
            {
                var factor = m[(row * n) + column] / m[(column * n) + column];
                if (factor == 0)
                    continue;
                for (var k = column; k < n; k++)
                    m[(row * n) + k] -= factor * m[(column * n) + k];
                x[row] -= factor * x[column];
            }
        }
        for (var row = n - 1; row >= 0; row--)
        {
            for (var k = row + 1; k < n; k++)
                x[row] -= m[(row * n) + k] * x[k];
            x[row] /= m[(row * n) + row];
        }
        return x;
    }
}
