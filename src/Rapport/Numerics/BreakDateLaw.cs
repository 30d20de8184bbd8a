namespace Rapport.Numerics;

/// <summary>
/// How far the estimated date of a break lies from the true one: the law of the place at which a two-sided Brownian motion with drift is highest.
/// Ref: Bai (1997), Review of Economics and Statistics 79(4), appendix B.
/// </summary>
public static class BreakDateLaw
{
    private const double Widest = 1e7;

    /// <summary>The quantile at a share of 0 to 1.</summary>
    /// <param name="share">The share of probability below it.</param>
    /// <param name="xi">The ratio of what the change adds after the break to what it adds before.</param>
    /// <param name="phi">That ratio times the ratio of the error's variance after to before.</param>
    public static double Quantile(double share, double xi, double phi)
    {
        var (low, high) = (-1.0, 1.0);
        while (Distribution(low, xi, phi) > share && low > -Widest)
            low *= 2;
        while (Distribution(high, xi, phi) < share && high < Widest)
            high *= 2;
        for (var halving = 0; halving < 200 && high - low > 1e-9; halving++)
        {
            var middle = (low + high) / 2;
            (low, high) = Distribution(middle, xi, phi) < share ? (middle, high) : (low, middle);
        }
        return (low + high) / 2;
    }

    /// <summary>The share of probability at or below a place.</summary>
    public static double Distribution(double place, double xi, double phi)
    {
        var x = Math.Abs(place);
        var root = Math.Sqrt(x);
        if (place <= 0)
        {
            var ratio = xi / phi;
            var c = phi * (phi + (2 * xi)) / ((phi + xi) * xi);
            var d = (phi + (2 * xi)) * (phi + (2 * xi)) / ((phi + xi) * xi);
            return (-root * Math.Exp(-x / 8) / Math.Sqrt(2 * Math.PI)) - (c * Math.Exp((ratio * (1 + ratio) * x / 2) + NormalLaw.LogBelow(-(0.5 + ratio) * root)))
                + ((d - 2 + (x / 2)) * Math.Exp(NormalLaw.LogBelow(-root / 2)));
        }
        var rootPhi = Math.Sqrt(phi);
        var right = xi * ((2 * phi) + xi) / ((phi + xi) * phi);
        var far = (xi + (2 * phi)) * (xi + (2 * phi)) / ((phi + xi) * phi);
        return 1 + (xi / rootPhi * root * Math.Exp(-xi * xi * x / (8 * phi)) / Math.Sqrt(2 * Math.PI)) + (right * Math.Exp(((phi + xi) * x / 2) + NormalLaw.LogBelow(-((2 * phi) + xi) * root / (2 * rootPhi))))
            + ((2 - far - (xi * xi * x / (2 * phi))) * Math.Exp(NormalLaw.LogBelow(-xi * root / (2 * rootPhi))));
    }
}
