namespace Rapport.Numerics;

/// <summary>
/// Regression in which each regressor is in or out: one sweep flips each in turn by its odds, then draws the error's variance and the coefficients.
/// The slab is Zellner's prior, half of it diagonal, worth a hundredth of the data; the error's prior is worth 50 observations that explain four fifths.
/// Ref: George and McCulloch (1997), Statistica Sinica 7, eqs. 23–27; Scott and Varian (2014), IJMMNO 5, section 2.2, whose defaults these are; Brodersen et al. (2015), Annals of Applied Statistics 9(1).
/// </summary>
public sealed class SpikeSlab
{
    private const double SlabWeight = 0.01;
    private const double Diagonal = 0.5;
    private const double PriorObservations = 50;
    private const double ExplainedShare = 0.8;
    private const double ExpectedSize = 3;

    private readonly int _regressors, _rows;
    private readonly double[] _x, _gram, _prior;
    private readonly double _priorSquares, _inclusion;
    private readonly double[] _xy;

    /// <summary>Prepares a regression on fixed regressors.</summary>
    /// <param name="x">The regressors, rows × regressors, row-major; finite.</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="variance">The target's variance, which sets the prior of the error's.</param>
    public SpikeSlab(double[] x, int rows, double variance)
    {
        (_x, _rows, _regressors) = (x, rows, x.Length / rows);
        (_gram, _prior, _xy) = (new double[_regressors * _regressors], new double[_regressors * _regressors], new double[_regressors]);
        for (var r = 0; r < rows; r++)
        {
            for (var i = 0; i < _regressors; i++)
            {
                for (var j = 0; j < _regressors; j++)
                    _gram[(i * _regressors) + j] += x[(r * _regressors) + i] * x[(r * _regressors) + j];
            }
        }
        for (var i = 0; i < _regressors; i++)
        {
            for (var j = 0; j < _regressors; j++)
                _prior[(i * _regressors) + j] = SlabWeight / rows * _gram[(i * _regressors) + j] * (i == j ? 1 : Diagonal);
        }
        _priorSquares = PriorObservations * (1 - ExplainedShare) * variance;
        _inclusion = Math.Min(1, ExpectedSize / _regressors);
        Included = new bool[_regressors];
        Coefficients = new double[_regressors];
        // The chain begins with the likely number of regressors; where all are sure to be in, all.
        for (var j = 0; j < _regressors; j++)
            Included[j] = _inclusion >= 1;
    }

    /// <summary>Which regressors are in, after the last sweep.</summary>
    public bool[] Included { get; }

    /// <summary>The coefficients after the last sweep; 0 for those that are out.</summary>
    public double[] Coefficients { get; }

    /// <summary>The error's variance after the last sweep.</summary>
    public double Variance { get; private set; }

    /// <summary>One sweep given a target.</summary>
    /// <param name="target">The target, one entry a row.</param>
    /// <param name="random">Where chance comes from.</param>
    public void Sweep(ReadOnlySpan<double> target, SeededRandom random)
    {
        _xy.AsSpan().Clear();
        var squares = 0.0;
        for (var r = 0; r < _rows; r++)
        {
            squares += target[r] * target[r];
            for (var j = 0; j < _regressors; j++)
                _xy[j] += _x[(r * _regressors) + j] * target[r];
        }
        var held = Posterior(squares);
        if (_inclusion < 1)
        {
            foreach (var j in Shuffled(random))
            {
                Included[j] = !Included[j];
                var flipped = Posterior(squares);
                var odds = (flipped?.LogDensity ?? double.NegativeInfinity) - (held?.LogDensity ?? double.NegativeInfinity);
                if (Math.Log(1 - random.NextUnit()) < odds - LogOnePlus(odds))
                    held = flipped;
                else
                    Included[j] = !Included[j];
            }
        }
        DrawCoefficients(held ?? throw new InvalidOperationException("the regressors of a sweep could not be told apart"), random);
    }

    private void DrawCoefficients(Slab slab, SeededRandom random)
    {
        Variance = slab.Squares / 2 / random.NextGamma((PriorObservations + _rows) / 2);
        Coefficients.AsSpan().Clear();
        if (slab.Triangle is not { } triangle)
            return;
        var noise = new double[slab.Support.Length];
        for (var i = 0; i < noise.Length; i++)
            noise[i] = Math.Sqrt(Variance) * random.NextNormal();
        var around = triangle.SolveTransposed(noise);
        for (var i = 0; i < noise.Length; i++)
            Coefficients[slab.Support[i]] = slab.Mean[i] + around[i];
    }

    // The density of a choice of regressors, up to a constant, with what is needed to draw from it; null where the chosen ones are collinear.
    private Slab? Posterior(double squares)
    {
        var support = Enumerable.Range(0, _regressors).Where(j => Included[j]).ToArray();
        var n = support.Length;
        var prior = (n * Math.Log(_inclusion)) + ((_regressors - n) * (_inclusion < 1 ? Math.Log(1 - _inclusion) : 0));
        if (n == 0)
            return new(support, null, [], _priorSquares + squares, prior - (0.5 * (PriorObservations + _rows) * Math.Log(_priorSquares + squares)));
        var (precision, slab, right) = (new double[n * n], new double[n * n], new double[n]);
        for (var i = 0; i < n; i++)
        {
            right[i] = _xy[support[i]];
            for (var j = 0; j < n; j++)
            {
                slab[(i * n) + j] = _prior[(support[i] * _regressors) + support[j]];
                precision[(i * n) + j] = slab[(i * n) + j] + _gram[(support[i] * _regressors) + support[j]];
            }
        }
        if (Cholesky.Of(precision, n) is not { } triangle || Cholesky.Of(slab, n) is not { } slabTriangle)
            return null;
        var mean = triangle.Solve(right);
        var left = _priorSquares + squares;
        for (var i = 0; i < n; i++)
            left -= mean[i] * right[i];
        return new(support, triangle, mean, left, prior + (0.5 * (slabTriangle.LogDeterminant - triangle.LogDeterminant)) - (0.5 * (PriorObservations + _rows) * Math.Log(left)));
    }

    private int[] Shuffled(SeededRandom random)
    {
        var order = Enumerable.Range(0, _regressors).ToArray();
        for (var i = order.Length - 1; i > 0; i--)
        {
            var j = random.NextBelow(i + 1);
            (order[i], order[j]) = (order[j], order[i]);
        }
        return order;
    }

    // log(1 + eˣ) without overflow.
    private static double LogOnePlus(double x) => x > 0 ? x + Math.Log(1 + Math.Exp(-x)) : Math.Log(1 + Math.Exp(x));

    private sealed record Slab(int[] Support, Cholesky? Triangle, double[] Mean, double Squares, double LogDensity);
}
