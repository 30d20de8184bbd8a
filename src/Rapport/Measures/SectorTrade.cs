namespace Rapport.Measures;

/// <summary>The trade in a table of the world, for all uses together, and what each country sells to itself.</summary>
internal static class SectorTrade
{
    /// <summary>The trade by sector, and own sales as sector × countries + country; null where the table lacks a side.</summary>
    public static (ProductTrade Trade, double[] Own)? Of(InputOutputTable table, CountryPair pair)
    {
        int[] sides = [table.Countries.IndexOf(pair.First), table.Countries.IndexOf(pair.Second)];
        if (sides.Contains(-1))
            return null;
        var (n, sectors) = (table.Countries.Length, table.Sectors.Length);
        var accounts = n * sectors;
        var (sales, purchases, own) = (new double[sectors * n], new double[sectors * n], new double[sectors * n]);
        var (bought, sold) = (new double[2 * sectors * n], new double[2 * sectors * n]);
        for (var a = 0; a < accounts; a++)
        {
            var (sector, seller) = (a % sectors, a / sectors);
            for (var buyer = 0; buyer < n; buyer++)
            {
                var flow = table.Final[(a * n) + buyer];
                foreach (var value in table.Intermediate.AsSpan((a * accounts) + (buyer * sectors), sectors))
                    flow += value;
                if (seller == buyer)
                {
                    own[(sector * n) + seller] = flow;
                    continue;
                }
                sales[(sector * n) + seller] += flow;
                purchases[(sector * n) + buyer] += flow;
                for (var side = 0; side < 2; side++)
                {
                    if (buyer == sides[side])
                        bought[(((side * sectors) + sector) * n) + seller] = flow;
                    if (seller == sides[side])
                        sold[(((side * sectors) + sector) * n) + buyer] = flow;
                }
            }
        }
        return (new() { Pair = pair, Years = [table.Year], Products = table.Sectors, Countries = table.Countries, Sales = [.. sales], Purchases = [.. purchases], Bought = [.. bought], Sold = [.. sold] }, own);
    }
}
