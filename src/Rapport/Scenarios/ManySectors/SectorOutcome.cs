namespace Rapport.Scenarios.ManySectors;

/// <summary>
/// What a solved change comes to for each country, from one solved world to another.
/// Terms of trade and volume of trade are the parts of the paper's first-order welfare; real income is exact. Ref: Caliendo and Parro (2015), eqs. 19–21.
/// </summary>
/// <param name="Welfare">Terms of trade plus volume of trade, as a share of income.</param>
/// <param name="RealIncome">Real income, new over old.</param>
/// <param name="RealWage">Real wage, new over old.</param>
/// <param name="TermsOfTrade">What exports gained in price less what imports did, as a share of income.</param>
/// <param name="Volume">Tariff revenue on what imports changed in quantity, as a share of income.</param>
/// <param name="Exports">Exports before tariffs, new over old; 1 where there were none.</param>
/// <param name="Imports">Imports before tariffs, new over old; 1 where there were none.</param>
/// <param name="SectorOutput">Output by sector over what it was, in real terms of its own cost: country × sectors + sector; 1 where there was none.</param>
internal sealed record SectorOutcome(double[] Welfare, double[] RealIncome, double[] RealWage, double[] TermsOfTrade, double[] Volume, double[] Exports, double[] Imports, double[] SectorOutput)
{
    /// <summary>The outcome from one state to another.</summary>
    public static SectorOutcome Between(SectorWorld world, SectorState before, SectorState after)
    {
        var (n, sectors) = (world.N, world.J);
        var (terms, volume, real, wage) = (new double[n], new double[n], new double[n], new double[n]);
        var (exports, imports) = (new double[2, n], new double[2, n]);
        var output = new double[2, n * sectors];
        double Cost(int sector, int seller) => Math.Exp(after.LogCost[(sector * n) + seller] - before.LogCost[(sector * n) + seller]);
        for (var j = 0; j < sectors; j++)
        {
            for (var buyer = 0; buyer < n; buyer++)
            {
                for (var seller = 0; seller < n; seller++)
                {
                    var (was, now, cost) = (before.Flow(j, buyer, seller, n), after.Flow(j, buyer, seller, n), Cost(j, seller));
                    output[0, (seller * sectors) + j] += was;
                    output[1, (seller * sectors) + j] += now / cost;
                    if (buyer == seller)
                        continue;
                    terms[seller] += was * (cost - 1);
                    terms[buyer] -= was * (cost - 1);
                    volume[buyer] += before.Tariffs[(((j * n) + buyer) * n) + seller] * (now - (was * cost));
                    (exports[0, seller], exports[1, seller]) = (exports[0, seller] + was, exports[1, seller] + now);
                    (imports[0, buyer], imports[1, buyer]) = (imports[0, buyer] + was, imports[1, buyer] + now);
                }
            }
        }
        for (var c = 0; c < n; c++)
        {
            var price = 0.0;
            for (var j = 0; j < sectors; j++)
                price += world.Final[(j * n) + c] * (after.LogPrice[(j * n) + c] - before.LogPrice[(j * n) + c]);
            real[c] = after.Income[c] / before.Income[c] / Math.Exp(price);
            wage[c] = Math.Exp(after.LogWage[c] - before.LogWage[c] - price);
            terms[c] /= before.Income[c];
            volume[c] /= before.Income[c];
        }
        return new(
            [.. terms.Zip(volume, (t, v) => t + v)], real, wage, terms, volume, Ratios(exports, n), Ratios(imports, n), Ratios(output, n * sectors));
    }

    private static double[] Ratios(double[,] values, int count) => [.. Enumerable.Range(0, count).Select(i => values[0, i] > 0 ? values[1, i] / values[0, i] : 1)];
}
