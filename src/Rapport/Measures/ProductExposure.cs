using System.Collections.Immutable;

namespace Rapport.Measures;

/// <summary>How far each side hangs on the other, product by product, both sides by one rule.</summary>
public static class ProductExposure
{
    /// <summary>The exposure of a side over some products taken together as one.</summary>
    /// <param name="trade">The table.</param>
    /// <param name="side">0 for the pair's first.</param>
    /// <param name="products">Which products.</param>
    /// <param name="name">What they are called.</param>
    public static Exposure Of(ProductTrade trade, int side, ReadOnlySpan<int> products, string name)
    {
        var (own, other) = side == 0 ? (trade.Pair.First, trade.Pair.Second) : (trade.Pair.Second, trade.Pair.First);
        var (n, me, you) = (trade.Countries.Length, trade.Countries.IndexOf(own), trade.Countries.IndexOf(other));
        var (from, to, abroad) = (new double[n], new double[n], new double[n]);
        foreach (var product in products)
        {
            for (var c = 0; c < n; c++)
            {
                from[c] += trade.BoughtFrom(side, product, c);
                to[c] += trade.SoldTo(side, product, c);
                abroad[c] += trade.SoldAbroad(product, c);
            }
        }
        // In the order of their size, so that no name enters a sum.
        var suppliers = from.Order().ToArray();
        var (bought, sold, world) = (suppliers.Sum(), to.Order().Sum(), abroad.Order().Sum());
        var exposure = new Exposure
        {
            Of = own,
            On = other,
            Sector = name,
            Year = trade.Years[^1],
            Imports = bought,
            Exports = sold,
            ImportShare = Share(from[you], bought),
            ExportShare = Share(to[you], sold),
            Herfindahl = bought > 0 ? suppliers.Sum(i => i / bought * (i / bought)) : null,
            ImportsOverExports = Share(bought, sold),
            Others = from[you] > 0 ? Enumerable.Range(0, n).Count(c => c != me && c != you && abroad[c] >= from[you]) : n - 2,
            WorldShare = Share(abroad[you], world),
        };
        return exposure with { Screens = [.. DependenceScreen.All.Where(s => s.Meets(exposure)).Select(s => s.Name)] };
    }

    /// <summary>Every product that the side buys from the other or sells to it, the most bought from the other first.</summary>
    public static ImmutableArray<Exposure> All(ProductTrade trade, int side) =>
        [.. Enumerable.Range(0, trade.Products.Length).Select(p => Of(trade, side, [p], trade.Products[p])).Where(e => e.ImportShare > 0 || e.ExportShare > 0)
            .OrderByDescending(e => e.ImportShare * e.Imports ?? 0).ThenByDescending(e => e.ExportShare * e.Exports ?? 0).ThenBy(e => e.Sector, StringComparer.Ordinal)];

    private static double? Share(double part, double whole) => whole > 0 ? part / whole : null;
}
