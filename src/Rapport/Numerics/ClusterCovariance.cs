namespace Rapport.Numerics;

/// <summary>The covariance of coefficients when rows of one cluster may be related, in one dimension or several. Ref: Cameron, Gelbach and Miller (2011), JBES 29(2), eq. 2.11.</summary>
public static class ClusterCovariance
{
    /// <summary>The covariance without any small-sample factor, size × size, row-major: bread × sums of the scores' products over clusters × bread.</summary>
    /// <param name="scores">Rows × size, row-major.</param>
    /// <param name="bread">Size × size.</param>
    /// <param name="dimensions">For each dimension the cluster of each row; none: every row is its own cluster.</param>
    public static double[] Of(double[] scores, double[] bread, int[][] dimensions)
    {
        var size = (int)Math.Sqrt(bread.Length);
        var rows = size == 0 ? 0 : scores.Length / size;
        var meat = new double[size * size];
        if (dimensions.Length == 0)
            AddProducts(meat, scores, size, 1);
        // Sums over every non-empty choice of dimensions, those of an even number taken away again.
        for (var choice = 1; choice < 1 << dimensions.Length; choice++)
        {
            var chosen = dimensions.Where((_, d) => (choice & (1 << d)) != 0).ToArray();
            var clusters = Intersect(chosen, rows);
            var sums = new double[(clusters.Length == 0 ? 0 : clusters.Max() + 1) * size];
            for (var r = 0; r < rows; r++)
            {
                for (var i = 0; i < size; i++)
                    sums[(clusters[r] * size) + i] += scores[(r * size) + i];
            }
            AddProducts(meat, sums, size, chosen.Length % 2 == 1 ? 1 : -1);
        }
        return Multiply(Multiply(bread, meat, size), bread, size);
    }

    private static int[] Intersect(int[][] chosen, int rows)
    {
        if (chosen.Length == 1)
            return chosen[0];
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var codes = new int[rows];
        for (var r = 0; r < rows; r++)
        {
            var key = string.Join('|', chosen.Select(c => c[r]));
            if (!known.TryGetValue(key, out codes[r]))
                known.Add(key, codes[r] = known.Count);
        }
        return codes;
    }

    private static void AddProducts(double[] meat, double[] sums, int size, int sign)
    {
        for (var g = 0; size > 0 && g < sums.Length / size; g++)
        {
            for (var i = 0; i < size; i++)
            {
                for (var j = 0; j < size; j++)
                    meat[(i * size) + j] += sign * sums[(g * size) + i] * sums[(g * size) + j];
            }
        }
    }

    private static double[] Multiply(double[] left, double[] right, int size)
    {
        var product = new double[size * size];
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                for (var k = 0; k < size; k++)
                    product[(i * size) + j] += left[(i * size) + k] * right[(k * size) + j];
            }
        }
        return product;
    }
}
