using System.Collections.Immutable;

namespace Rapport.Measures;

/// <summary>How each side's trade fits the other's.</summary>
public static class TradeProfiles
{
    /// <summary>The first side as seller, then the second.</summary>
    public static ImmutableArray<TradeProfile> Of(ProductTrade trade) => [Of(trade, 0), Of(trade, 1)];

    private static TradeProfile Of(ProductTrade trade, int side)
    {
        var (own, other) = side == 0 ? (trade.Pair.First, trade.Pair.Second) : (trade.Pair.Second, trade.Pair.First);
        var (me, you) = (trade.Countries.IndexOf(own), trade.Countries.IndexOf(other));
        var products = Enumerable.Range(0, trade.Products.Length).ToArray();
        double[] Of(Func<int, double> flow) => [.. products.Select(flow)];
        var (sold, yours, wanted) = (Of(p => trade.SoldAbroad(p, me)), Of(p => trade.SoldAbroad(p, you)), Of(p => trade.BoughtAbroad(p, you)));
        var (toYou, fromYou) = (Of(p => trade.SoldTo(side, p, you)), Of(p => trade.BoughtFrom(side, p, you)));
        return new()
        {
            Of = own,
            On = other,
            Year = trade.Years[^1],
            // Ref: Michaely (1996), World Bank Policy Research Working Paper 1583, there times 100.
            Complementarity = Common(sold, wanted),
            // Ref: Finger and Kreinin (1979), Economic Journal 89(356), over all partners.
            Similarity = Common(sold, yours),
            Intensity = Intensity(trade, me, you, toYou),
            // Ref: Grubel and Lloyd (1971), Economic Record 47(4).
            IntraIndustry = Overlap(toYou, fromYou),
            Concentration = Concentration(toYou),
        };
    }

    // What two structures have in common: the sum of the lesser shares, which is one less half of the sum of their differences.
    private static double? Common(double[] left, double[] right)
    {
        var (all, others) = (left.Sum(), right.Sum());
        return all > 0 && others > 0 ? left.Zip(right, (a, b) => Math.Min(a / all, b / others)).Sum() : null;
    }

    private static double? Overlap(double[] left, double[] right)
    {
        var all = left.Sum() + right.Sum();
        return all > 0 ? 2 * left.Zip(right, Math.Min).Sum() / all : null;
    }

    private static double? Concentration(double[] flows)
    {
        var all = flows.Sum();
        return all > 0 ? flows.Sum(f => f / all * (f / all)) : null;
    }

    // The buyer sells nothing to itself, and the seller is no part of the rest of the world. Ref: Drysdale and Garnaut (1982), Hitotsubashi Journal of Economics 22(2).
    private static double? Intensity(ProductTrade trade, int me, int you, double[] toYou)
    {
        var purchases = new double[trade.Countries.Length];
        var mine = 0.0;
        for (var p = 0; p < trade.Products.Length; p++)
        {
            mine += trade.SoldAbroad(p, me);
            for (var c = 0; c < purchases.Length; c++)
                purchases[c] += trade.BoughtAbroad(p, c);
        }
        var bought = purchases[you];
        // In the order of their size, so that no name enters a sum.
        var open = purchases.Where((_, c) => c != me).Order().Sum();
        return mine > 0 && bought > 0 && open > 0 ? toYou.Sum() / mine / (bought / open) : null;
    }
}
