namespace Rapport.Numerics;

/// <summary>The lower triangle L with L Lᵀ = A, for symmetric positive definite A, and what is had from it.</summary>
public sealed class Cholesky
{
    private readonly double[] _lower;
    private readonly int _n;

    private Cholesky(double[] lower, int n)
    {
        _lower = lower;
        _n = n;
    }

    /// <summary>The logarithm of A's determinant.</summary>
    public double LogDeterminant
    {
        get
        {
            var sum = 0.0;
            for (var i = 0; i < _n; i++)
                sum += Math.Log(_lower[(i * _n) + i]);
            return 2 * sum;
        }
    }

    /// <summary>The triangle, or null where A is not positive definite: where a pivot is not above <paramref name="tiny"/> times its own diagonal entry.</summary>
    /// <param name="a">The matrix, n × n, row-major; only its lower triangle is read.</param>
    /// <param name="n">Its size.</param>
    /// <param name="tiny">How much of a column must be left beside the columns before it.</param>
    public static Cholesky? Of(ReadOnlySpan<double> a, int n, double tiny = 1e-13)
    {
        var lower = new double[n * n];
        for (var j = 0; j < n; j++)
        {
            for (var i = j; i < n; i++)
            {
                var sum = a[(i * n) + j];
                for (var k = 0; k < j; k++)
                    sum -= lower[(i * n) + k] * lower[(j * n) + k];
                if (i == j)
                {
                    if (!(sum > tiny * Math.Abs(a[(j * n) + j])) || !double.IsFinite(sum))
                        return null;
                    lower[(j * n) + j] = Math.Sqrt(sum);
                }
                else
                {
                    lower[(i * n) + j] = sum / lower[(j * n) + j];
                }
            }
        }
        return new(lower, n);
    }

    /// <summary>x with A x = b.</summary>
    public double[] Solve(ReadOnlySpan<double> b) => SolveTransposed(SolveLower(b));

    /// <summary>y with L y = b.</summary>
    public double[] SolveLower(ReadOnlySpan<double> b)
    {
        var y = b.ToArray();
        for (var i = 0; i < _n; i++)
        {
            for (var k = 0; k < i; k++)
                y[i] -= _lower[(i * _n) + k] * y[k];
            y[i] /= _lower[(i * _n) + i];
        }
        return y;
    }

    /// <summary>L z: numbers that vary by themselves become numbers that vary together as A says.</summary>
    public double[] MultiplyLower(ReadOnlySpan<double> z)
    {
        var product = new double[_n];
        for (var i = 0; i < _n; i++)
        {
            for (var k = 0; k <= i; k++)
                product[i] += _lower[(i * _n) + k] * z[k];
        }
        return product;
    }

    /// <summary>x with Lᵀ x = y.</summary>
    public double[] SolveTransposed(ReadOnlySpan<double> y)
    {
        var x = y.ToArray();
        for (var i = _n - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < _n; k++)
                x[i] -= _lower[(k * _n) + i] * x[k];
            x[i] /= _lower[(i * _n) + i];
        }
        return x;
    }

    /// <summary>A⁻¹, n × n, row-major.</summary>
    public double[] Inverse()
    {
        var inverse = new double[_n * _n];
        var unit = new double[_n];
        for (var j = 0; j < _n; j++)
        {
            unit.AsSpan().Clear();
            unit[j] = 1;
            var column = Solve(unit);
            for (var i = 0; i < _n; i++)
                inverse[(i * _n) + j] = column[i];
        }
        return inverse;
    }
}
