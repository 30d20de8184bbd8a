namespace Rapport.Scenarios;

/// <summary>
/// A world of one sector with a constant trade elasticity, in exact hat algebra; labour is fixed, tariff revenue goes back to the importer in a lump sum, deficits are held fixed in units of world income or set to zero.
/// Ref: Dekle, Eaton and Kortum (2008), IMF Staff Papers 55(3), eqs. 12–14; Arkolakis, Costinot and Rodríguez-Clare (2012), AER 102(1), eq. 6.
/// </summary>
internal static class OneSectorModel
{
    /// <summary>The largest excess demand, relative to income, at which the world counts as cleared.</summary>
    public const double Tolerance = 1e-12;

    private const int MostIterations = 20_000;

    private const double LargestStep = 0.5;

    private const double SmallestSlope = 1e-9;

    /// <summary>Solves the world after a change of costs.</summary>
    /// <param name="flows">Flows of the base year with own sales, exporter-major, n × n, non-negative; every country sells something and buys something.</param>
    /// <param name="n">How many countries.</param>
    /// <param name="theta">The trade elasticity, above 0: the fall of a flow, in percent, for one percent of cost.</param>
    /// <param name="costs">What changes.</param>
    /// <param name="start">Wages of a former solution to start from, or null.</param>
    /// <param name="balanced">Whether deficits are set to zero; with no change of costs, this gives the balanced world nearest to the table.</param>
    public static HatResult Solve(double[] flows, int n, double theta, TradeCosts costs, double[]? start = null, bool balanced = false)
    {
        if (theta is not (> 0 and < double.PositiveInfinity))
            throw new ArgumentOutOfRangeException(nameof(theta), theta, "above 0, finite");
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
        var deficit = new double[n];
        for (var j = 0; j < n && !balanced; j++)
            deficit[j] = spending[j] - income[j];
        var wage = start is null ? [.. Enumerable.Repeat(1.0, n)] : (double[])start.Clone();
        var (share, price, demand, earned) = (new double[n * n], new double[n], new double[n], new double[n]);
        var residual = 1.0;
        var iterations = 0;
        for (; iterations < MostIterations; iterations++)
        {
            // A country that nobody may sell to, or whose fixed deficit eats all it earns, has no equilibrium.
            if (!Shares(flows, spending, n, theta, costs, wage, share, price) || !Demand(income, deficit, n, costs, wage, share, demand))
                return new(wage, price, new double[n], new double[n * n], residual, iterations, false);
            Earnings(n, costs, share, demand, earned);
            residual = 0;
            for (var i = 0; i < n; i++)
                residual = Math.Max(residual, Math.Abs((earned[i] / (wage[i] * income[i])) - 1));
            if (!(residual >= Tolerance))
                break;
            var total = 0.0;
            for (var i = 0; i < n; i++)
            {
                var step = 0.5 * Math.Log(earned[i] / (wage[i] * income[i])) / Slope(i, income, deficit, n, theta, costs, wage, share, demand, earned[i]);
                wage[i] *= Math.Exp(Math.Clamp(step, -LargestStep, LargestStep));
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
        var solved = residual < Tolerance && real.All(double.IsFinite) && after.All(double.IsFinite);
        return new(wage, price, real, after, double.IsFinite(residual) ? residual : 1, iterations, solved);
    }

    private static void Earnings(int n, TradeCosts costs, double[] share, double[] demand, double[] earned)
    {
        Array.Clear(earned);
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
                earned[i] += share[(i * n) + j] / (1 + costs.Tariff[(i * n) + j]) * demand[j];
        }
    }

    // How fast the excess of earnings over income falls with the own wage, in logs: θ Σ_j r_ij (1 − λ'_ij) + 1 − r_ii w_i Y_i / (w_i Y_i + D_i), with r_ij the part of i's earnings that comes from j.
    // Half a Newton step along this diagonal: earnings rise with every other wage and, up to deficits, all slopes of a row sum to the diagonal, so that the step averages a country's wage with those
    // it competes with and sells to. It cannot overshoot, however small θ is, and does not slow down where countries hardly trade, as a step by 1/(1+θ) does.
    private static double Slope(int i, double[] income, double[] deficit, int n, double theta, TradeCosts costs, double[] wage, double[] share, double[] demand, double earned)
    {
        var abroad = 0.0;
        for (var j = 0; j < n; j++)
            abroad += share[(i * n) + j] / (1 + costs.Tariff[(i * n) + j]) * demand[j] / earned * (1 - share[(i * n) + j]);
        var home = share[(i * n) + i] * demand[i] / earned;
        var own = wage[i] * income[i] / ((wage[i] * income[i]) + deficit[i]);
        // A surplus country spends more than one percent more for a percent of its wage; the floor keeps the step of one that hardly trades from running away.
        return Math.Max((theta * abroad) + 1 - (home * own), Math.Max(0.5 * ((theta * abroad) + 1 - home), SmallestSlope));
    }

    // λ'_ij = λ_ij (ŵ_i d̂_ij (1+t_ij))^−θ / Σ_k …,  P̂_j = (Σ_k λ_kj (ŵ_k d̂_kj (1+t_kj))^−θ)^(−1/θ)
    private static bool Shares(double[] flows, double[] spending, int n, double theta, TradeCosts costs, double[] wage, double[] share, double[] price)
    {
        for (var j = 0; j < n; j++)
        {
            var sum = 0.0;
            for (var i = 0; i < n; i++)
            {
                var route = (i * n) + j;
                var open = flows[route] == 0 || double.IsPositiveInfinity(costs.Iceberg[route]) ? 0 : Math.Pow(wage[i] * costs.Iceberg[route] * (1 + costs.Tariff[route]), -theta);
                share[route] = flows[route] / spending[j] * open;
                sum += share[route];
            }
            if (!(sum > 0))
                return false;
            for (var i = 0; i < n; i++)
                share[(i * n) + j] /= sum;
            price[j] = Math.Pow(sum, -1 / theta);
        }
        return true;
    }

    // E'_j = ŵ_j Y_j + D_j + R_j with R_j = Σ_i t/(1+t) λ'_ij E'_j, and D_j fixed in units of world income.
    private static bool Demand(double[] income, double[] deficit, int n, TradeCosts costs, double[] wage, double[] share, double[] demand)
    {
        for (var j = 0; j < n; j++)
        {
            var revenue = 0.0;
            for (var i = 0; i < n; i++)
                revenue += costs.Tariff[(i * n) + j] / (1 + costs.Tariff[(i * n) + j]) * share[(i * n) + j];
            demand[j] = ((wage[j] * income[j]) + deficit[j]) / (1 - revenue);
            if (!(demand[j] > 0))
                return false;
        }
        return true;
    }
}
