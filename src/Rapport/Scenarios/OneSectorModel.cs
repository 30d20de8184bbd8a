namespace Rapport.Scenarios;

/// <summary>
/// A world of one sector with a constant trade elasticity, in exact hat algebra, deficits held fixed as shares of world income.
/// Ref: Dekle, Eaton and Kortum (2008), IMF Staff Papers 55(3), eqs. 12–14; Arkolakis, Costinot and Rodríguez-Clare (2012), AER 102(1), eq. 6.
/// </summary>
internal static class OneSectorModel
{
    /// <summary>The largest excess demand, relative to income, at which the world counts as cleared.</summary>
    public const double Tolerance = 1e-10;

    private const int MostIterations = 20_000;

    // Half the excess demand, damped by the elasticity: larger steps overshoot where a country sells nearly all abroad.
    private const double Step = 0.5;

    /// <summary>Solves the world after a change of costs.</summary>
    /// <param name="flows">Flows of the base year with own sales, exporter-major, n × n, non-negative; every country sells something and buys something.</param>
    /// <param name="n">How many countries.</param>
    /// <param name="theta">The trade elasticity, above 0: the fall of a flow, in percent, for one percent of cost.</param>
    /// <param name="costs">What changes.</param>
    /// <param name="start">Wages of a former solution to start from, or null.</param>
    public static HatResult Solve(double[] flows, int n, double theta, TradeCosts costs, double[]? start = null)
    {
        if (theta <= 0)
            throw new ArgumentOutOfRangeException(nameof(theta), theta, "above 0");
        var income = new double[n];
        var spending = new double[n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                income[i] += flows[(i * n) + j];
                spending[j] += flows[(i * n) + j];
            }
        }
        var world = income.Sum();
        var wage = start is null ? [.. Enumerable.Repeat(1.0, n)] : (double[])start.Clone();
        var share = new double[n * n];
        var price = new double[n];
        var demand = new double[n];
        var earned = new double[n];
        double residual = double.PositiveInfinity;
        var iterations = 0;
        for (; iterations < MostIterations; iterations++)
        {
            Shares(flows, spending, n, theta, costs, wage, share, price);
            Demand(income, spending, n, costs, wage, share, demand);
            Array.Clear(earned);
            for (var i = 0; i < n; i++)
            {
                for (var j = 0; j < n; j++)
                    earned[i] += share[(i * n) + j] / (1 + costs.Tariff[(i * n) + j]) * demand[j];
            }
            residual = 0;
            for (var i = 0; i < n; i++)
                residual = Math.Max(residual, Math.Abs((earned[i] / (wage[i] * income[i])) - 1));
            if (residual < Tolerance)
                break;
            var total = 0.0;
            for (var i = 0; i < n; i++)
            {
                wage[i] *= Math.Pow(earned[i] / (wage[i] * income[i]), Step / (1 + theta) * 2);
                total += wage[i] * income[i];
            }
            for (var i = 0; i < n; i++)
                wage[i] *= world / total;
        }
        var real = new double[n];
        var after = new double[n * n];
        for (var j = 0; j < n; j++)
        {
            real[j] = demand[j] / spending[j] / price[j];
            for (var i = 0; i < n; i++)
                after[(i * n) + j] = share[(i * n) + j] / (1 + costs.Tariff[(i * n) + j]) * demand[j];
        }
        return new(wage, price, real, after, residual, iterations, residual < Tolerance);
    }

    // λ'_ij = λ_ij (ŵ_i d̂_ij (1+t_ij))^−θ / Σ_k …,  P̂_j = (Σ_k λ_kj (ŵ_k d̂_kj (1+t_kj))^−θ)^(−1/θ)
    private static void Shares(double[] flows, double[] spending, int n, double theta, TradeCosts costs, double[] wage, double[] share, double[] price)
    {
        for (var j = 0; j < n; j++)
        {
            var sum = 0.0;
            for (var i = 0; i < n; i++)
            {
                var route = (i * n) + j;
                var open = double.IsPositiveInfinity(costs.Iceberg[route]) ? 0 : Math.Pow(wage[i] * costs.Iceberg[route] * (1 + costs.Tariff[route]), -theta);
                share[route] = flows[route] / spending[j] * open;
                sum += share[route];
            }
            for (var i = 0; i < n; i++)
                share[(i * n) + j] /= sum;
            price[j] = Math.Pow(sum, -1 / theta);
        }
    }

    // E'_j = ŵ_j Y_j + D_j + R_j with R_j = Σ_i t/(1+t) λ'_ij E'_j, and D_j fixed in units of world income.
    private static void Demand(double[] income, double[] spending, int n, TradeCosts costs, double[] wage, double[] share, double[] demand)
    {
        for (var j = 0; j < n; j++)
        {
            var revenue = 0.0;
            for (var i = 0; i < n; i++)
                revenue += costs.Tariff[(i * n) + j] / (1 + costs.Tariff[(i * n) + j]) * share[(i * n) + j];
            demand[j] = ((wage[j] * income[j]) + spending[j] - income[j]) / (1 - revenue);
        }
    }
}
