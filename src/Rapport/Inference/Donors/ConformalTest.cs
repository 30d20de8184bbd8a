namespace Rapport.Inference.Donors;

/// <summary>
/// Whether the gaps after treatment could have stood anywhere else in time. Under the effect to be tested the outcome without treatment is known at every time; the method is fitted to all of it, and the mean size of the gaps
/// after treatment is held against that of every block of the same length, the times taken as a circle. Exact where gaps are exchangeable by blocks; its p-value cannot be below 1 over the number of times.
/// Ref: Chernozhukov, Wüthrich and Zhu (2021), JASA 116(536), section 2 with moving-block permutations and q = 1.
/// </summary>
internal static class ConformalTest
{
    // A mean of gaps equal to the unit's own must count whatever the rounding.
    private const double Rounding = 1e-10;
    private const int Doublings = 12;
    private const int Halvings = 30;

    /// <summary>Methods whose weights can be fitted to all times alike; one that weighs times before against times after cannot.</summary>
    public static bool Suits(string method) => method is "sc" or "asc" or "did";

    /// <summary>The p-value of a constant effect, in the transform's unit.</summary>
    public static double P(OutcomeMatrix matrix, Func<OutcomeMatrix, int, IReadOnlyList<int>, Counterfactual> method, double effect)
    {
        var length = matrix.Before + matrix.Horizon;
        var row = matrix.Values[0][..length];
        for (var t = matrix.Before; t < length; t++)
            row[t] -= effect;
        var without = matrix with { Values = [row, .. matrix.Values.Skip(1).Select(r => r[..length])], Times = matrix.Times[..length], Before = length, Horizon = 0 };
        var sizes = method(without, 0, [.. Enumerable.Range(1, matrix.Units.Length - 1)]).Gaps.Select(Math.Abs).ToArray();
        var own = Block(sizes, matrix.Before, matrix.Horizon);
        return (double)Enumerable.Range(0, length).Count(shift => Block(sizes, shift, matrix.Horizon) >= own - (Rounding * own)) / length;
    }

    /// <summary>The effects that the test does not refuse at a level: the stretch around the estimate up to the first refused effect on either side; null where even the estimate is refused or no end is found.</summary>
    public static Interval? Interval(OutcomeMatrix matrix, Func<OutcomeMatrix, int, IReadOnlyList<int>, Counterfactual> method, double estimate, double step, double level)
    {
        if (!(step > 0) || 1.0 / (matrix.Before + matrix.Horizon) > 1 - level || P(matrix, method, estimate) <= 1 - level)
            return null;
        return End(-1) is { } low && End(1) is { } high ? new(level, low, high) : null;

        double? End(int side)
        {
            var (kept, width) = (estimate, step);
            for (var doubling = 0; doubling < Doublings; doubling++, width *= 2)
            {
                var refused = estimate + (side * width);
                if (P(matrix, method, refused) > 1 - level)
                {
                    kept = refused;
                    continue;
                }
                for (var halving = 0; halving < Halvings; halving++)
                {
                    var middle = (kept + refused) / 2;
                    (kept, refused) = P(matrix, method, middle) > 1 - level ? (middle, refused) : (kept, middle);
                }
                return kept;
            }
            return null;
        }
    }

    private static double Block(double[] sizes, int start, int length)
    {
        var sum = 0.0;
        for (var t = 0; t < length; t++)
            sum += sizes[(start + t) % sizes.Length];
        return sum;
    }
}
