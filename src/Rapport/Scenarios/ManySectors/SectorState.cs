namespace Rapport.Scenarios.ManySectors;

/// <summary>A solved world of many sectors; hats are new over the table's own.</summary>
/// <param name="LogWage">Logarithm of the change of each country's wage, the table's value added as numeraire.</param>
/// <param name="LogCost">Logarithm of the change of the cost of a bundle of inputs: j × countries + n.</param>
/// <param name="LogPrice">Logarithm of the change of the price of a sector's goods: j × countries + n.</param>
/// <param name="Shares">Shares of spending by exporter, indexed as flows.</param>
/// <param name="Spending">Spending by sector and country, tariffs included: j × countries + n.</param>
/// <param name="Income">What each country has to spend on final demand.</param>
/// <param name="Tariffs">The tariffs it was solved with.</param>
/// <param name="Residual">The largest excess demand left, relative to the country's value added.</param>
/// <param name="Iterations">How many rounds of wages it took.</param>
/// <param name="Converged">Whether the residual fell below the tolerance.</param>
internal sealed record SectorState(double[] LogWage, double[] LogCost, double[] LogPrice, double[] Shares, double[] Spending, double[] Income, double[] Tariffs, double Residual, int Iterations, bool Converged)
{
    /// <summary>The flow of a route before tariffs.</summary>
    public double Flow(int sector, int buyer, int seller, int countries)
    {
        var at = (((sector * countries) + buyer) * countries) + seller;
        return Shares[at] / (1 + Tariffs[at]) * Spending[(sector * countries) + buyer];
    }
}
