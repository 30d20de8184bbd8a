using Rapport.Scenarios;

namespace Rapport.Tests.Scenarios;

/// <summary>What must hold of any world of one sector, whatever its numbers.</summary>
public class OneSectorModelTests
{
    // The solver stops at an excess demand of 1e-12 of income; in a world that trades a twentieth, that leaves some 1e-10 in the wages.
    private const double Solved = 1e-9;

    [Theory]
    [InlineData(0.4)]
    [InlineData(4)]
    [InlineData(12)]
    public void Without_a_shock_every_hat_is_one(double theta)
    {
        var result = OneSectorModel.Solve(SomeWorld.Flows(1, 7), 7, theta, TradeCosts.None(7));
        Assert.True(result.Converged);
        Assert.All(result.Wage.Concat(result.Price).Concat(result.RealIncome), hat => Assert.Equal(1, hat, 1e-12));
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.25)]
    [InlineData(0.4)]
    [InlineData(0.8)]
    [InlineData(4)]
    [InlineData(20)]
    public void A_ban_clears_at_every_elasticity(double theta)
    {
        foreach (var openness in new[] { 0.001, 0.05, 0.9 })
        {
            var result = OneSectorModel.Solve(SomeWorld.Flows(2, 7, openness), 7, theta, Ban(7, 0, 1));
            Assert.True(result.Converged, $"openness {openness}: residual {result.Residual} after {result.Iterations}");
            Assert.InRange(result.Iterations, 0, 500);
            Assert.Equal(0, result.Flows[1]);
            Assert.Equal(0, result.Flows[7]);
            Assert.All(result.RealIncome, r => Assert.True(double.IsFinite(r) && r > 0));
        }
    }

    [Fact]
    public void The_market_that_was_never_cleared_clears_too()
    {
        // Walras' law: earnings and spending of the last country agree although only excess demands were driven to nothing.
        var flows = SomeWorld.Flows(3, 6);
        var result = OneSectorModel.Solve(flows, 6, 4, Tariff(6, 0, 1, 0.25));
        double Sold(int i) => Enumerable.Range(0, 6).Sum(j => result.Flows[(i * 6) + j]);
        double Old(int i) => Enumerable.Range(0, 6).Sum(j => flows[(i * 6) + j]);
        Assert.Equal(Enumerable.Range(0, 6).Sum(Old), Enumerable.Range(0, 6).Sum(Sold), 1e-9 * Enumerable.Range(0, 6).Sum(Old));
        for (var i = 0; i < 6; i++)
            Assert.Equal(result.Wage[i] * Old(i), Sold(i), 1e-9 * Old(i));
    }

    [Fact]
    public void Permuting_the_countries_permutes_the_results()
    {
        const int n = 6;
        int[] order = [4, 2, 0, 5, 1, 3];
        var flows = SomeWorld.Flows(4, n);
        var (shuffled, costs) = (new double[n * n], TradeCosts.None(n));
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
                shuffled[(i * n) + j] = flows[(order[i] * n) + order[j]];
        }
        costs.Iceberg[(Array.IndexOf(order, 0) * n) + Array.IndexOf(order, 1)] = double.PositiveInfinity;
        costs.Iceberg[(Array.IndexOf(order, 1) * n) + Array.IndexOf(order, 0)] = double.PositiveInfinity;
        var plain = OneSectorModel.Solve(flows, n, 1.8, Ban(n, 0, 1));
        var other = OneSectorModel.Solve(shuffled, n, 1.8, costs);
        for (var i = 0; i < n; i++)
            Assert.Equal(plain.RealIncome[order[i]], other.RealIncome[i], Solved);
    }

    [Fact]
    public void Doubling_all_flows_leaves_the_hats()
    {
        var flows = SomeWorld.Flows(5, 6);
        var plain = OneSectorModel.Solve(flows, 6, 4, Ban(6, 0, 1));
        var doubled = OneSectorModel.Solve([.. flows.Select(f => 2 * f)], 6, 4, Ban(6, 0, 1));
        Assert.Equal(plain.RealIncome, doubled.RealIncome);
    }

    [Theory]
    [InlineData(0.8)]
    [InlineData(4)]
    public void Welfare_is_the_change_of_the_own_share_where_trade_is_balanced_and_no_tariff_is_set(double theta)
    {
        const int n = 6;
        var balanced = OneSectorModel.Solve(SomeWorld.Flows(6, n), n, theta, TradeCosts.None(n), balanced: true);
        Assert.True(balanced.Converged);
        var result = OneSectorModel.Solve(balanced.Flows, n, theta, Ban(n, 0, 1));
        for (var j = 0; j < n; j++)
        {
            double Own(double[] flows) => flows[(j * n) + j] / Enumerable.Range(0, n).Sum(i => flows[(i * n) + j]);
            // Ref: Arkolakis, Costinot and Rodríguez-Clare (2012), eq. 6.
            Assert.Equal(Math.Pow(Own(result.Flows) / Own(balanced.Flows), -1 / theta), result.RealIncome[j], Solved);
        }
    }

    [Fact]
    public void Balancing_leaves_nobody_in_deficit()
    {
        const int n = 6;
        var balanced = OneSectorModel.Solve(SomeWorld.Flows(6, n), n, 4, TradeCosts.None(n), balanced: true);
        for (var j = 0; j < n; j++)
        {
            var spent = Enumerable.Range(0, n).Sum(i => balanced.Flows[(i * n) + j]);
            Assert.Equal(spent, Enumerable.Range(0, n).Sum(i => balanced.Flows[(j * n) + i]), 1e-9 * spent);
        }
    }

    [Theory]
    [InlineData(10, 0.72)]
    [InlineData(5, 1.44)]
    public void Autarky_costs_what_the_formula_says(double theta, double percent)
    {
        // Two countries alike that buy 7 % from each other, then nothing.
        var result = OneSectorModel.Solve([93, 7, 7, 93], 2, theta, Ban(2, 0, 1));
        Assert.Equal(1 - Math.Pow(0.93, 1 / theta), 1 - result.RealIncome[0], 1e-12);
        Assert.Equal(percent, 100 * (1 - result.RealIncome[0]), 0.005);
        Assert.Equal(result.RealIncome[0], result.RealIncome[1]);
    }

    [Fact]
    public void A_higher_elasticity_never_raises_the_loss_from_a_cut()
    {
        const int n = 7;
        foreach (var seed in Enumerable.Range(10, 5))
        {
            double[]? former = null;
            foreach (var theta in new[] { 0.4, 0.8, 1.8, 4, 7, 12 })
            {
                var flows = OneSectorModel.Solve(SomeWorld.Flows(seed, n), n, theta, TradeCosts.None(n), balanced: true).Flows;
                var real = OneSectorModel.Solve(flows, n, theta, Ban(n, 0, 1)).RealIncome;
                if (former is not null)
                {
                    Assert.True(real[0] >= former[0] - Solved, $"seed {seed}, theta {theta}");
                    Assert.True(real[1] >= former[1] - Solved, $"seed {seed}, theta {theta}");
                }
                former = real;
            }
        }
    }

    [Fact]
    public void A_small_cost_agrees_with_its_first_order()
    {
        // Balanced, no tariffs: the importer's real income falls by its share of the route times the cost, less the fall of the exporter's wage, which others share.
        double[] flows = [930, 70, 70, 930];
        var costs = TradeCosts.None(2);
        costs.Iceberg[1] = costs.Iceberg[2] = 1 + 1e-6;
        var result = OneSectorModel.Solve(flows, 2, 4, costs);
        Assert.Equal(-0.07e-6, Math.Log(result.RealIncome[0]), 1e-11);
    }

    [Fact]
    public void A_country_that_lives_on_a_deficit_and_is_cut_off_has_no_equilibrium()
    {
        var result = OneSectorModel.Solve([90, 0, 30, 100], 2, 4, Ban(2, 0, 1));
        Assert.False(result.Converged);
        Assert.True(double.IsFinite(result.Residual));
    }

    [Fact]
    public void An_elasticity_of_nothing_is_a_callers_bug() => Assert.Throws<ArgumentOutOfRangeException>(() => OneSectorModel.Solve([1, 1, 1, 1], 2, 0, TradeCosts.None(2)));

    private static TradeCosts Ban(int n, int first, int second)
    {
        var costs = TradeCosts.None(n);
        costs.Iceberg[(first * n) + second] = costs.Iceberg[(second * n) + first] = double.PositiveInfinity;
        return costs;
    }

    private static TradeCosts Tariff(int n, int exporter, int importer, double value)
    {
        var costs = TradeCosts.None(n);
        costs.Tariff[(exporter * n) + importer] = value;
        return costs;
    }
}
