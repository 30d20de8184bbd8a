using System.Collections.Immutable;
using Rapport.Scenarios;
using Rapport.Scenarios.ManySectors;

namespace Rapport.Tests.Scenarios.ManySectors;

/// <summary>Laws that trade in many sectors must obey whatever the table.</summary>
public class SectorModelTests
{
    [Theory]
    [InlineData("fixed")]
    [InlineData("zero")]
    public void No_shock_no_change(string deficits)
    {
        var result = Run(SomeSectors.Of() with { Deficits = deficits }, SomeSectors.Table(1));
        Assert.All(result.Impacts.Concat(result.Others), i =>
        {
            Assert.Equal(0, i.WelfarePercent, 1e-10);
            Assert.Equal(0, i.RealIncomePercent!.Value, 1e-10);
            Assert.Equal(0, i.ExportsPercent, 1e-10);
        });
    }

    [Fact]
    public void A_table_that_adds_up_is_its_own_solution()
    {
        var world = SectorWorld.Of(SomeSectors.Table(2));
        var state = SectorModel.Solve(world, SectorCosts.None(world), 1, world.Deficit);
        Assert.True(state.Converged);
        Assert.All(state.LogWage, w => Assert.Equal(0, w, 1e-9));
        Assert.All(state.Spending.Zip(world.Spending), p => Assert.Equal(p.Second, p.First, 1e-6));
    }

    [Fact]
    public void What_one_sells_another_buys_so_the_last_market_clears_by_itself()
    {
        var world = SectorWorld.Of(SomeSectors.Table(3));
        var state = SectorModel.Solve(world, SectorShocks.Costs(SomeSectors.Of(Tariff(0.3)), world, SomeWorld.NoRates, 1), 1, new double[4]);
        for (var c = 0; c < 4; c++)
        {
            var balance = 0.0;
            for (var j = 0; j < 3; j++)
                balance += Enumerable.Range(0, 4).Sum(o => state.Flow(j, o, c, 4) - state.Flow(j, c, o, 4));
            Assert.Equal(0, balance / world.Wages[c], 1e-9);
        }
        Assert.All(Enumerable.Range(0, 12), at => Assert.Equal(1, Enumerable.Range(0, 4).Sum(i => state.Shares[(at * 4) + i]), 1e-12));
    }

    [Fact]
    public void Doubling_all_flows_changes_no_percentage()
    {
        var table = SomeSectors.Table(4);
        var (one, two) = (Run(SomeSectors.Of(Tariff(0.2)), table), Run(SomeSectors.Of(Tariff(0.2)), table with { Flows = [.. table.Flows.Select(f => 2 * f)] }));
        Assert.All(one.Impacts.Zip(two.Impacts), p => Assert.Equal(p.First.WelfarePercent, p.Second.WelfarePercent, 1e-9));
    }

    [Fact]
    public void Exchanging_the_two_countries_exchanges_the_results_to_the_last_bit()
    {
        var table = SomeSectors.Table(5);
        static string Swap(string code) => code == "KOR" ? "CHN" : code == "CHN" ? "KOR" : code;
        Shock[] shocks = [new("ban", ["KOR"], ["CHN"], ["s1"], 1, false), Tariff(0.1)];
        var plain = Run(SomeSectors.Of(shocks), table);
        var swapped = Run(
            SomeSectors.Of([.. shocks.Select(s => s with { Importers = [.. s.Importers.Select(Swap)], Exporters = [.. s.Exporters.Select(Swap)] })]) with { Pair = new("CHN", "KOR") },
            table with { Countries = [.. table.Countries.Select(Swap)] });
        Assert.Equal(plain.Impacts.Select(i => (Swap(i.Country), i.WelfarePercent, i.Range)), swapped.Impacts.Select(i => (i.Country, i.WelfarePercent, i.Range)));
        Assert.Equal(plain.SectorLosses.Select(l => (Swap(l.Country), l.Sector, l.LossPercent)), swapped.SectorLosses.Select(l => (l.Country, l.Sector, l.LossPercent)));
    }

    [Fact]
    public void A_sector_split_into_identical_halves_changes_nothing()
    {
        var table = SomeSectors.Table(6);
        var (whole, halves) = (Run(SomeSectors.Of(Tariff(0.25)), table), Run(SomeSectors.Of(Tariff(0.25)), Split(table)));
        Assert.All(whole.Impacts.Zip(halves.Impacts), p =>
        {
            Assert.Equal(p.First.WelfarePercent, p.Second.WelfarePercent, 1e-8);
            Assert.Equal(p.First.RealIncomePercent!.Value, p.Second.RealIncomePercent!.Value, 1e-8);
        });
    }

    [Theory]
    [InlineData(2.5)]
    [InlineData(8)]
    public void One_sector_without_inputs_and_tariffs_gains_by_its_own_share_alone(double elasticity)
    {
        // Arkolakis, Costinot and Rodríguez-Clare (2012), AER 102(1), eq. 1.
        var table = SomeSectors.Table(7, sectors: 1, inputs: false, tariffs: false) with { Elasticities = [elasticity] };
        var world = SectorWorld.Of(table);
        var before = SectorModel.Solve(world, SectorCosts.None(world), 1, new double[4]);
        var after = SectorModel.Solve(world, SectorShocks.Costs(SomeSectors.Of(new Shock("iceberg", ["KOR"], ["CHN"], [], 0.3, false)), world, SomeWorld.NoRates, 1), 1, new double[4]);
        var outcome = SectorOutcome.Between(world, before, after);
        for (var c = 0; c < 4; c++)
            Assert.Equal(Math.Pow(after.Shares[(c * 4) + c] / before.Shares[(c * 4) + c], -1 / elasticity), outcome.RealIncome[c], 1e-10);
    }

    [Fact]
    public void Closing_all_trade_costs_what_the_formula_says()
    {
        var table = SomeSectors.Table(8, sectors: 1, inputs: false, tariffs: false);
        var result = Run(SomeSectors.Of(new Shock("ban", [], [], [], 1, false)) with { Deficits = "zero" }, table);
        var world = SectorWorld.Of(table);
        var before = SectorModel.Solve(world, SectorCosts.None(world), 1, new double[4]);
        foreach (var impact in result.Impacts)
        {
            var c = table.Countries.IndexOf(impact.Country);
            Assert.Equal(100 * (Math.Pow(before.Shares[(c * 4) + c], 1 / table.Elasticities[0]) - 1), impact.RealIncomePercent!.Value, 1e-8);
        }
    }

    [Fact]
    public void A_higher_elasticity_never_raises_the_loss_from_a_break()
    {
        var table = SomeSectors.Table(9, tariffs: false);
        double Loss(double scale) => -Run(SomeSectors.Of(SomeWorld.Break) with { Deficits = "zero" }, table with { Elasticities = [.. table.Elasticities.Select(e => e * scale)] }).Impacts[0].RealIncomePercent!.Value;
        Assert.True(Loss(0.5) > Loss(1) && Loss(1) > Loss(2));
    }

    [Fact]
    public void The_short_run_loses_more_than_the_long()
    {
        var result = Run(SomeSectors.Of(SomeWorld.Break) with { Deficits = "zero", Horizons = ["months", "year", "long"] }, SomeSectors.Table(10, tariffs: false));
        foreach (var side in result.Impacts.GroupBy(i => i.Country))
            Assert.Equal(side.Select(i => i.RealIncomePercent!.Value).Order(), side.Select(i => i.RealIncomePercent!.Value));
    }

    [Fact]
    public void A_small_tariff_moves_income_as_much_as_two_of_half_its_size()
    {
        var table = SomeSectors.Table(11);
        double Income(double rate) => Run(SomeSectors.Of(Tariff(rate)), table).Impacts[0].RealIncomePercent!.Value;
        var (half, whole) = (Income(1e-5), Income(2e-5));
        Assert.Equal(2, whole / half, 1e-3);
    }

    [Fact]
    public void The_fast_solver_agrees_with_one_that_only_turns_the_equations_over()
    {
        var world = SectorWorld.Of(SomeSectors.Table(12));
        var costs = SectorShocks.Costs(SomeSectors.Of(new Shock("ban", ["KOR"], ["CHN"], ["s0"], 1, true), Tariff(0.15)), world, SomeWorld.NoRates, 1);
        var fast = SectorModel.Solve(world, costs, 1, world.Deficit);
        var slow = SlowSectorModel.Wages(world, costs, world.Deficit);
        Assert.All(slow.Zip(fast.LogWage), p => Assert.Equal(p.First, p.Second, 1e-8));
    }

    [Theory]
    [InlineData("sector", "a shock names the sector 'chips', which the table does not have")]
    [InlineData("elasticity", "found a trade elasticity of -1 for the sector 's1'")]
    [InlineData("nothing", "JPN sells nothing in the table")]
    [InlineData("file", "found a file for a shock of kind 'ban', expected one for a tariff only")]
    [InlineData("model", "the model 'one-sector' does not run on a table of the layout 'caliendo-parro'")]
    public void What_cannot_be_run_is_refused_by_name(string what, string reason)
    {
        var (scenario, table) = (SomeSectors.Of(Tariff(0.1)), SomeSectors.Table(13));
        switch (what)
        {
            case "sector": scenario = SomeSectors.Of(new Shock("ban", ["KOR"], ["CHN"], ["chips"], 1, false)); break;
            case "elasticity": table = table with { Elasticities = table.Elasticities.SetItem(1, -1) }; break;
            case "nothing": table = table with { Flows = [.. table.Flows.Select((f, at) => at % 4 == 2 ? 0 : f)] }; break;
            case "file": scenario = SomeSectors.Of(new Shock("ban", ["KOR"], ["CHN"], [], 1, false) { File = "rates.txt" }); break;
            case "model": scenario = scenario with { Model = "one-sector" }; break;
        }
        var result = Run(scenario, table);
        Assert.False(result.Converged);
        Assert.Contains(result.Warnings, w => w.Message.Contains(reason, StringComparison.Ordinal));
        Assert.Empty(result.Impacts);
    }

    [Fact]
    public void A_parameter_that_is_not_used_is_said()
    {
        var result = Run(SomeSectors.Of(Tariff(0.1)) with { Parameters = [new("labour", 0.5), new("elasticity", 4)], Priors = [new("elasticity", 3, 4, 5), new("luck", 1, 2, 3)] }, SomeSectors.Table(15));
        Assert.Contains(result.Blind, b => b.Contains("'labour' is not used", StringComparison.Ordinal));
        Assert.Contains(result.Blind, b => b.Contains("'luck' is not used", StringComparison.Ordinal));
        Assert.DoesNotContain(result.Blind, b => b.Contains("'elasticity' is not used", StringComparison.Ordinal));
    }

    [Fact]
    public void The_assumptions_that_move_the_answer_are_named_in_their_order()
    {
        var result = Run(SomeSectors.Of(SomeWorld.Break) with { Horizons = ["months", "long"] }, SomeSectors.Table(14));
        Assert.Equal(["elasticity", "months", "year"], result.Drivers.Select(d => d.Parameter).Order(StringComparer.Ordinal));
        Assert.Equal(result.Drivers.OrderByDescending(d => d.Contribution), result.Drivers);
        Assert.True(result.Drivers[0].Contribution > 0);
    }

    private static StressResult Run(Scenario scenario, TradeTable table) => StressTest.Run(scenario, table, SomeWorld.NoRates, default);

    private static Shock Tariff(double rate) => new("tariff", ["KOR"], ["CHN"], [], rate, true);

    // The last sector becomes two, each with half of its flows and half of its part in every input.
    private static TradeTable Split(TradeTable table)
    {
        var (n, sectors) = (table.Countries.Length, table.Sectors.Length);
        int Old(int j) => Math.Min(j, sectors - 1);
        double Part(int j) => j >= sectors - 1 ? 0.5 : 1;
        var now = Enumerable.Range(0, sectors + 1).ToArray();
        return table with
        {
            Sectors = [.. now.Select(j => $"s{j}")],
            Flows = [.. now.SelectMany(j => table.Flows.Slice(Old(j) * n * n, n * n).Select(f => f * Part(j)))],
            Tariffs = [.. now.SelectMany(j => table.Tariffs.Slice(Old(j) * n * n, n * n))],
            Inputs = [.. Enumerable.Range(0, n).SelectMany(c => now.SelectMany(k => now.Select(j => table.Inputs[(((c * sectors) + Old(k)) * sectors) + Old(j)] * Part(k))))],
            ValueAdded = [.. Enumerable.Range(0, n).SelectMany(c => now.Select(j => table.ValueAdded[(c * sectors) + Old(j)]))],
            Elasticities = [.. now.Select(j => table.Elasticities[Old(j)])],
        };
    }
}
