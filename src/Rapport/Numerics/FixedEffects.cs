namespace Rapport.Numerics;

/// <summary>
/// Takes the weighted means of groups out of a column, for several groupings at once: what is left of it beside dummies for every group.
/// One grouping is exact. More are swept forth and back, and the sweeps are sped up by conjugate gradients, which symmetric sweeps allow.
/// Ref: Gaure (2013), Computational Statistics and Data Analysis 66; Correia (2016), "A feasible estimator for linear models with multi-way fixed effects", on the symmetric sweep.
/// </summary>
public sealed class FixedEffects
{
    private const int MostSweeps = 20_000;
    private readonly int[][] _codes;
    private readonly int[] _groups;
    private readonly double[] _weights;
    private readonly double[][] _sums;

    /// <summary>Prepares for a set of weights.</summary>
    /// <param name="codes">For each grouping, the group of each row: 0 to one below the number of its groups.</param>
    /// <param name="weights">One weight a row, above 0.</param>
    public FixedEffects(int[][] codes, double[] weights)
    {
        (_codes, _weights) = (codes, weights);
        _groups = [.. codes.Select(c => c.Length == 0 ? 0 : c.Max() + 1)];
        _sums = [.. _groups.Select(g => new double[g])];
        for (var f = 0; f < codes.Length; f++)
        {
            for (var r = 0; r < weights.Length; r++)
                _sums[f][codes[f][r]] += weights[r];
        }
    }

    /// <summary>Takes the means out in place; false where that did not settle.</summary>
    /// <param name="column">The column, one entry a row. A start from an earlier answer for other weights is as good as the column itself if they differ by group effects only, and settles sooner.</param>
    /// <param name="tolerance">How much of the column a further sweep may still move, as a share of its length.</param>
    public bool TakeOut(double[] column, double tolerance)
    {
        if (_codes.Length == 0)
            return true;
        if (_codes.Length == 1)
        {
            Sweep(column, 0, new double[_groups[0]]);
            return true;
        }
        var means = _groups.Select(g => new double[g]).ToArray();
        var n = column.Length;
        // Once through, so that the length which the tolerance refers to is near that of what is left.
        for (var f = 0; f < _codes.Length; f++)
            Sweep(column, f, means[f]);
        var left = new double[n];
        Moved(column, left, means);
        var direction = (double[])left.Clone();
        var image = new double[n];
        var square = Inner(left, left);
        var goal = tolerance * tolerance * Inner(column, column);
        for (var sweep = 0; sweep < MostSweeps; sweep++)
        {
            if (!(square > goal))
                return true;
            Moved(direction, image, means);
            var curvature = Inner(direction, image);
            if (!(curvature > 0))
                return true;
            var step = square / curvature;
            for (var r = 0; r < n; r++)
            {
                column[r] -= step * direction[r];
                left[r] -= step * image[r];
            }
            var next = Inner(left, left);
            var ratio = next / square;
            square = next;
            for (var r = 0; r < n; r++)
                direction[r] = left[r] + (ratio * direction[r]);
        }
        return false;
    }

    // What a symmetric sweep takes out of a column.
    private void Moved(double[] column, double[] moved, double[][] means)
    {
        column.CopyTo(moved, 0);
        for (var f = 0; f < _codes.Length; f++)
            Sweep(moved, f, means[f]);
        for (var f = _codes.Length - 2; f >= 0; f--)
            Sweep(moved, f, means[f]);
        for (var r = 0; r < column.Length; r++)
            moved[r] = column[r] - moved[r];
    }

    private void Sweep(double[] column, int grouping, double[] means)
    {
        var codes = _codes[grouping];
        var sums = _sums[grouping];
        means.AsSpan().Clear();
        for (var r = 0; r < column.Length; r++)
            means[codes[r]] += _weights[r] * column[r];
        for (var g = 0; g < means.Length; g++)
            means[g] /= sums[g];
        for (var r = 0; r < column.Length; r++)
            column[r] -= means[codes[r]];
    }

    private double Inner(double[] left, double[] right)
    {
        var sum = 0.0;
        for (var r = 0; r < left.Length; r++)
            sum += _weights[r] * left[r] * right[r];
        return sum;
    }
}
