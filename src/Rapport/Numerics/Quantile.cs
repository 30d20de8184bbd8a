namespace Rapport.Numerics;

/// <summary>Quantiles of a sample.</summary>
public static class Quantile
{
    /// <summary>The quantile by linear interpolation between order statistics. Ref: Hyndman and Fan (1996), The American Statistician 50(4), type 7.</summary>
    /// <param name="sorted">The sample in ascending order; not empty; finite.</param>
    /// <param name="share">0..1.</param>
    public static double Of(ReadOnlySpan<double> sorted, double share)
    {
        if (sorted.IsEmpty)
            throw new ArgumentException("a sample of at least one", nameof(sorted));
        if (share is not (>= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(share), share, "0 to 1");
        var place = share * (sorted.Length - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }

    /// <summary>The median of a sample in any order; not empty; finite.</summary>
    public static double Median(IEnumerable<double> sample)
    {
        double[] sorted = [.. sample];
        Array.Sort(sorted);
        return Of(sorted, 0.5);
    }
}
