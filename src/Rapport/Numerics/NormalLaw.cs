using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace Rapport.Numerics;

/// <summary>The standard normal law.</summary>
public static class NormalLaw
{
    // Below this the probability is had from the tail's own expansion: its logarithm keeps its digits where the probability itself is nothing.
    private const double Tail = -10;

    /// <summary>The logarithm of the probability at or below a place.</summary>
    public static double LogBelow(double x)
    {
        if (x > Tail)
            return Math.Log(0.5 * SpecialFunctions.Erfc(-x / Math.Sqrt(2)));
        // Ref: Abramowitz and Stegun (1964), 26.2.12.
        var inverse = 1 / (x * x);
        return (-x * x / 2) - Math.Log(-x * Math.Sqrt(2 * Math.PI)) + Math.Log(1 - (inverse * (1 - (3 * inverse * (1 - (5 * inverse * (1 - (7 * inverse))))))));
    }

    /// <summary>The place at or below which a share of 0 to 1 lies.</summary>
    public static double Quantile(double share) => Normal.InvCDF(0, 1, share);
}
