using System.Collections.Immutable;
using Rapport.Numerics;

namespace Rapport.Scenarios.ShortRun;

/// <summary>
/// The first year of a cut, in quantities: what an account makes is held down first by the inputs it lacks, then by the buyers it lost.
/// Output given inputs is a bundle with constant elasticity σ of every input and of what the account adds itself: y = (v + Σ_k a_k m_k^((σ−1)/σ))^(σ/(σ−1)), with a_k the share of input k in output, v what is left, and m_k the part of
/// input k that still comes. A low σ is near to Leontief: little replaces what is missing. Suppliers serve all buyers alike. The largest output that is consistent is taken, found from above.
/// Ref: Baqaee and Farhi (2019), Econometrica 87(4), section 2 (nested bundles); Bachmann et al. (2022), ECONtribute Policy Brief 028, section 3 (σ from .05 to .2 for what is hardest to replace); Pichler and Farmer (2022), Economic Systems Research 34(3) (supply and demand together).
/// </summary>
internal static class Shortage
{
    /// <summary>The model's own parameter: the elasticity σ between one input and the rest of what goes into output, below 1.</summary>
    public static readonly ImmutableArray<ModelParameter> Parameters = [new("inputs", 0.2, 0.95)];

    /// <summary>Outputs that move by less than this in a round count as settled.</summary>
    public const double Tolerance = 1e-11;

    private const int MostRounds = 5000;

    /// <summary>What every account makes, new over old.</summary>
    /// <param name="world">The world.</param>
    /// <param name="open">The share of each route that stays open.</param>
    /// <param name="sigma">The elasticity between inputs, above 0 and below 1.</param>
    /// <returns>The outputs; the largest move of the last round; the rounds.</returns>
    public static (double[] Output, double Residual, int Rounds) Solve(WorldNetwork world, double[] open, double sigma)
    {
        var output = new double[world.A];
        output.AsSpan().Fill(1);
        var (first, rounds) = Settle(output, () => Makeable(world, open, sigma, output));
        var makeable = (double[])output.Clone();
        var (second, more) = Settle(output, () => Wanted(world, open, makeable, output));
        return (output, Math.Max(first, second), rounds + more);
    }

    private static (double Residual, int Rounds) Settle(double[] output, Func<double[]> next)
    {
        var residual = 1.0;
        for (var round = 1; round <= MostRounds; round++)
        {
            var made = next();
            residual = 0;
            for (var a = 0; a < output.Length; a++)
                residual = Math.Max(residual, Math.Abs(made[a] - output[a]));
            made.CopyTo(output, 0);
            if (residual < Tolerance)
                return (residual, round);
        }
        return (residual, MostRounds);
    }

    // What inputs allow when every supplier makes what it is held to make now.
    private static double[] Makeable(WorldNetwork world, double[] open, double sigma, double[] output)
    {
        var arriving = new double[world.J * world.A];
        for (var seller = 0; seller < world.A; seller++)
        {
            for (var buyer = 0; buyer < world.N; buyer++)
                FourLanes.Add(arriving.AsSpan((seller % world.J * world.A) + (buyer * world.J), world.J), world.Sales.AsSpan((seller * world.A) + (buyer * world.J), world.J), open[world.Route(seller, buyer)] * output[seller]);
        }
        var power = (sigma - 1) / sigma;
        var made = new double[world.A];
        for (var a = 0; a < world.A; a++)
        {
            if (!(world.Output[a] > 0))
            {
                made[a] = 1;
                continue;
            }
            var sum = world.Added[a] / world.Output[a];
            for (var k = 0; k < world.J; k++)
            {
                var need = world.Needs[(k * world.A) + a];
                if (need > 0)
                    sum += need * world.Scale[a] / world.Output[a] * Math.Pow(Math.Min(1, arriving[(k * world.A) + a] / need), power);
            }
            // The shares sum to 1 but for rounding; an account that lacks nothing makes all it made.
            made[a] = Math.Min(1, Math.Pow(sum, 1 / power));
        }
        return made;
    }

    // What buyers still take of what can be made.
    private static double[] Wanted(WorldNetwork world, double[] open, double[] makeable, double[] output)
    {
        var wanted = new double[world.A];
        for (var seller = 0; seller < world.A; seller++)
        {
            for (var buyer = 0; buyer < world.N; buyer++)
            {
                var taken = FourLanes.Dot(world.Sales.AsSpan((seller * world.A) + (buyer * world.J), world.J), output.AsSpan(buyer * world.J, world.J));
                wanted[seller] += open[world.Route(seller, buyer)] * (world.FinalSales[(seller * world.N) + buyer] + taken);
            }
            wanted[seller] = world.Output[seller] > 0 ? Math.Min(makeable[seller], wanted[seller] / world.Output[seller]) : 1;
        }
        return wanted;
    }
}
