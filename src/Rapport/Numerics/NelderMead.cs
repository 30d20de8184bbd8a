namespace Rapport.Numerics;

/// <summary>Finds a minimum of a function of several numbers without its derivatives. Ref: Nelder and Mead (1965), Computer Journal 7(4), with the coefficients 1, 2, ½, ½.</summary>
public static class NelderMead
{
    /// <summary>The best point found and its value. The same start gives the same answer, bit for bit.</summary>
    /// <param name="function">What to minimise; a value that is not a number counts as infinite.</param>
    /// <param name="start">Where to begin.</param>
    /// <param name="step">How far the first simplex reaches in each direction.</param>
    /// <param name="evaluations">How often the function may be asked.</param>
    /// <param name="tolerance">The search ends once the values of the simplex differ by less than this share.</param>
    public static (double[] Point, double Value) Minimise(Func<double[], double> function, double[] start, double step, int evaluations, double tolerance = 1e-10)
    {
        var n = start.Length;
        var simplex = new (double[] Point, double Value)[n + 1];
        for (var i = 0; i <= n; i++)
        {
            var point = (double[])start.Clone();
            if (i > 0)
                point[i - 1] += step;
            simplex[i] = (point, Value(function, point));
        }
        for (var asked = n + 1; asked < evaluations;)
        {
            Array.Sort(simplex, (left, right) => left.Value.CompareTo(right.Value));
            if (simplex[n].Value - simplex[0].Value <= tolerance * Math.Abs(simplex[0].Value))
                break;
            var center = new double[n];
            for (var i = 0; i < n; i++)
            {
                for (var j = 0; j < n; j++)
                    center[j] += simplex[i].Point[j] / n;
            }
            var reflected = Try(function, center, simplex[n].Point, -1);
            asked++;
            if (reflected.Value < simplex[0].Value)
            {
                var expanded = Try(function, center, simplex[n].Point, -2);
                asked++;
                simplex[n] = expanded.Value < reflected.Value ? expanded : reflected;
            }
            else if (reflected.Value < simplex[n - 1].Value)
            {
                simplex[n] = reflected;
            }
            else
            {
                var contracted = Try(function, center, simplex[n].Point, reflected.Value < simplex[n].Value ? -0.5 : 0.5);
                asked++;
                if (contracted.Value < Math.Min(reflected.Value, simplex[n].Value))
                {
                    simplex[n] = contracted;
                }
                else
                {
                    for (var i = 1; i <= n; i++)
                        simplex[i] = Try(function, simplex[0].Point, simplex[i].Point, 0.5);
                    asked += n;
                }
            }
        }
        return simplex.MinBy(s => s.Value);
    }

    private static (double[] Point, double Value) Try(Func<double[], double> function, double[] center, double[] from, double factor)
    {
        var point = new double[center.Length];
        for (var j = 0; j < point.Length; j++)
            point[j] = center[j] + (factor * (from[j] - center[j]));
        return (point, Value(function, point));
    }

    private static double Value(Func<double[], double> function, double[] point) => function(point) is var value && double.IsNaN(value) ? double.PositiveInfinity : value;
}
