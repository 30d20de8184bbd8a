namespace Rapport.Numerics;

/// <summary>The long-run covariance of a series of vectors, whose neighbours in time are related. Ref: Newey and West (1987), Econometrica 55(3), eq. 5.</summary>
public static class NeweyWest
{
    /// <summary>How many lags are usual for so many times: the whole part of 4 (n/100)^(2/9). Ref: Newey and West (1994), Review of Economic Studies 61(4).</summary>
    public static int UsualLags(int times) => (int)(4 * Math.Pow(times / 100.0, 2.0 / 9));

    /// <summary>The covariance, size × size, row-major: the mean square and, weighted down along a triangle, the mean products of neighbours.</summary>
    /// <param name="scores">Times × size, row-major.</param>
    /// <param name="size">The size of a vector.</param>
    /// <param name="lags">How many lags are weighed in; 0 for none.</param>
    public static double[] Covariance(ReadOnlySpan<double> scores, int size, int lags)
    {
        var times = scores.Length / size;
        var sum = new double[size * size];
        for (var lag = 0; lag <= Math.Min(lags, times - 1); lag++)
        {
            var weight = 1 - ((double)lag / (lags + 1));
            for (var t = lag; t < times; t++)
            {
                for (var i = 0; i < size; i++)
                {
                    for (var j = 0; j < size; j++)
                    {
                        var product = scores[(t * size) + i] * scores[((t - lag) * size) + j] * weight / times;
                        sum[(i * size) + j] += product;
                        if (lag > 0)
                            sum[(j * size) + i] += product;
                    }
                }
            }
        }
        return sum;
    }
}
