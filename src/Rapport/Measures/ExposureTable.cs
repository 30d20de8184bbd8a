using System.Collections.Immutable;

namespace Rapport.Measures;

/// <summary>How far each side hangs on the other, sector by sector, both sides by one rule, and how their trade fits.</summary>
public static class ExposureTable
{
    /// <summary>The stage's rule, for the ledger.</summary>
    public const string Rule = "measures/exposure@2";

    /// <summary>Every sector of a table, the first side on the second, then the second on the first; and both as sellers. Empty where the table lacks a side.</summary>
    public static (ImmutableArray<Exposure> Exposures, ImmutableArray<TradeProfile> Profiles) Build(InputOutputTable table, CountryPair pair) =>
        SectorTrade.Of(table, pair) is var (trade, own)
            ? ([.. Enumerable.Range(0, 2).SelectMany(side => Enumerable.Range(0, trade.Products.Length).Select(sector => Of(trade, own, side, sector)))], TradeProfiles.Of(trade))
            : ([], []);

    private static Exposure Of(ProductTrade trade, double[] own, int side, int sector)
    {
        var exposure = ProductExposure.Of(trade, side, [sector], trade.Products[sector]);
        var self = own[(sector * trade.Countries.Length) + trade.Countries.IndexOf(exposure.Of)];
        var you = trade.Countries.IndexOf(exposure.On);
        return exposure with
        {
            ImportReliance = Share(trade.BoughtFrom(side, sector, you), exposure.Imports + self),
            ExportReliance = Share(trade.SoldTo(side, sector, you), exposure.Exports + self),
        };
    }

    private static double? Share(double part, double whole) => whole > 0 ? part / whole : null;
}
