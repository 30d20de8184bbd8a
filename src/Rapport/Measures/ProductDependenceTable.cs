using System.Collections.Immutable;
using System.Globalization;

namespace Rapport.Measures;

/// <summary>Dependence both ways by product, by field and over the years.</summary>
public static class ProductDependenceTable
{
    // How the fields' table names products of the Harmonized System.
    private const string Harmonized = "hs:";

    /// <summary>The whole answer.</summary>
    /// <param name="trade">The latest years.</param>
    /// <param name="before">The years before them, or null where none are held.</param>
    /// <param name="fields">The fields of cooperation with what could measure them.</param>
    public static ProductDependence Build(ProductTrade trade, ProductTrade? before, ImmutableArray<(string Domain, string? Indicator)> fields)
    {
        var exposures = Enumerable.Range(0, 2).Select(side => ProductExposure.All(trade, side)).ToArray();
        var earlier = before is null ? null : Enumerable.Range(0, 2).Select(side => ProductExposure.All(before, side)).ToArray();
        return new()
        {
            Pair = trade.Pair,
            Years = trade.Years,
            Before = before?.Years ?? [],
            Products = trade.Products.Length,
            Profiles = TradeProfiles.Of(trade),
            Screens = [.. from side in Enumerable.Range(0, 2) from screen in DependenceScreen.All select Count(trade, side, screen.Name, exposures[side], earlier?[side])],
            Fields = [.. fields.Select(f => Field(trade, f.Domain, f.Indicator))],
            Exposures = [.. exposures.SelectMany(e => e)],
        };
    }

    private static ScreenCount Count(ProductTrade trade, int side, string screen, ImmutableArray<Exposure> exposures, ImmutableArray<Exposure>? earlier)
    {
        var own = side == 0 ? trade.Pair.First : trade.Pair.Second;
        var met = exposures.Where(e => e.Screens.Contains(screen)).ToArray();
        // In the order of their size, so that no name enters a sum.
        var all = trade.Bought.AsSpan(side * trade.Products.Length * trade.Countries.Length, trade.Products.Length * trade.Countries.Length).ToArray().Order().Sum();
        var now = met.Select(e => e.Sector).ToHashSet(StringComparer.Ordinal);
        var then = earlier?.Where(e => e.Screens.Contains(screen)).Select(e => e.Sector).ToArray();
        return new(own, screen, met.Length, all > 0 ? met.Sum(e => e.Imports) / all : 0, then?.Length, then?.Count(now.Contains));
    }

    private static FieldExposure Field(ProductTrade trade, string field, string? indicator)
    {
        if (indicator is null)
            return new(field, [], [], "no statistic measures it");
        if (!indicator.StartsWith(Harmonized, StringComparison.Ordinal))
            return new(field, [], [], $"no product measures it; what could is {indicator}");
        var codes = Codes(indicator[Harmonized.Length..]);
        int[] products = [.. Enumerable.Range(0, trade.Products.Length).Where(p => codes.Any(c => trade.Products[p].StartsWith(c, StringComparison.Ordinal)))];
        return products.Length == 0
            ? new(field, codes, [], $"the table has no product of {string.Join(", ", codes)}")
            : new(field, codes, [ProductExposure.Of(trade, 0, products, field), ProductExposure.Of(trade, 1, products, field)], null);
    }

    // "8541, 8502 (photovoltaic cells, wind)" names two headings, "01-24" twenty-four chapters.
    private static ImmutableArray<string> Codes(string text)
    {
        var codes = ImmutableArray.CreateBuilder<string>();
        foreach (var part in text.Split('(')[0].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Split('-') is [var first, var last] && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var from) && int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var to) && first.Length == 2)
                codes.AddRange(Enumerable.Range(from, Math.Max(0, to - from + 1)).Select(c => c.ToString("00", CultureInfo.InvariantCulture)));
            else
                codes.Add(part);
        }
        return codes.ToImmutable();
    }
}
