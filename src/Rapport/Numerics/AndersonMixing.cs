namespace Rapport.Numerics;

/// <summary>
/// Speeds up a fixed-point iteration: the next point is the step from that mixture of the last points whose steps nearly cancel. Ref: Walker and Ni (2011), SIAM Journal on Numerical Analysis 49(4), algorithm AA.
/// </summary>
public sealed class AndersonMixing(int depth)
{
    private readonly List<(double[] Point, double[] Step)> _past = [];

    /// <summary>The next point after one at which a plain iteration would take a step.</summary>
    public double[] Next(double[] point, double[] step)
    {
        _past.Add(((double[])point.Clone(), (double[])step.Clone()));
        if (_past.Count > depth + 1)
            _past.RemoveAt(0);
        var m = _past.Count - 1;
        var next = point.Zip(step, (p, s) => p + s).ToArray();
        if (m == 0)
            return next;
        var (gram, right) = (new double[m * m], new double[m]);
        double Change(int i, int k) => _past[i + 1].Step[k] - _past[i].Step[k];
        for (var i = 0; i < m; i++)
        {
            for (var k = 0; k < step.Length; k++)
            {
                right[i] += Change(i, k) * step[k];
                for (var j = 0; j < m; j++)
                    gram[(i * m) + j] += Change(i, k) * Change(j, k);
            }
        }
        for (var i = 0; i < m; i++)
            gram[(i * m) + i] *= 1 + 1e-12;
        if (LinearSystem.Solve(gram, right, 1e-15) is not { } weights)
            return next;
        for (var i = 0; i < m; i++)
        {
            for (var k = 0; k < step.Length; k++)
                next[k] -= weights[i] * (_past[i + 1].Point[k] - _past[i].Point[k] + Change(i, k));
        }
        return next;
    }
}
