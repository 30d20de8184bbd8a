using Rapport.Scenarios;

namespace Rapport.Tests.Scenarios;

public class StressTestTests
{
    private static readonly string[] World = ["KOR", "CHN", "JPN", "USA", "ROW"];

    [Theory]
    [InlineData("full-break")]
    [InlineData("tourism-stop")]
    public void A_bundled_scenario_gives_every_side_a_loss_with_its_range_at_every_horizon(string name)
    {
        var (scenario, table) = SomeWorld.Bundled(name);
        var result = StressTest.Run(scenario, table, SomeWorld.NoRates, default);
        Assert.Empty(result.Warnings);
        Assert.True(result.Converged);
        Assert.Equal(6, result.Impacts.Length);
        Assert.All(result.Impacts, i =>
        {
            Assert.True(i.WelfarePercent < 0);
            Assert.True(i.Range.P5 <= i.Range.P50 && i.Range.P50 <= i.Range.P95);
            Assert.InRange(i.WelfarePercent, i.Range.P5, i.Range.P95);
        });
        foreach (var country in scenario.Pair.Both)
        {
            var losses = result.Impacts.Where(i => i.Country == country).Select(i => i.WelfarePercent).ToArray();
            Assert.True(losses[0] < losses[1] && losses[1] < losses[2], "the long run never loses more than the short");
        }
        Assert.Contains(result.Blind, b => b.Contains("'labour' is not used", StringComparison.Ordinal));
    }

    [Fact]
    public void Korea_loses_more_than_China_from_a_break_by_a_factor_said_for_every_horizon()
    {
        var (scenario, table) = SomeWorld.Bundled("full-break");
        var result = StressTest.Run(scenario, table, SomeWorld.NoRates, default);
        Assert.Equal(["months", "year", "long"], result.Asymmetries.Select(a => a.Horizon));
        Assert.All(result.Asymmetries, a => Assert.True(a.Ratio > 1 && a.ShareFirstLosesMore == 1));
        Assert.Equal(result.Asymmetries[0].Ratio, result.AsymmetryRatio);
    }

    [Fact]
    public void Exchanging_the_two_countries_exchanges_the_results_to_the_last_bit()
    {
        var flows = SomeWorld.Flows(21, 5);
        Shock[] shocks = [new("quota", ["KOR"], ["CHN"], [], 0.4, false), new("tariff", ["USA"], ["KOR"], [], 0.15, true), new("iceberg", [], ["JPN"], [], 0.03, false)];
        var plain = StressTest.Run(SomeWorld.Of(shocks), SomeWorld.Table(flows, World), SomeWorld.NoRates, default);
        var swapped = StressTest.Run(SomeWorld.Of([.. shocks.Select(Swap)]) with { Pair = new("CHN", "KOR") }, SomeWorld.Table(flows, [.. World.Select(Swap)]), SomeWorld.NoRates, default);
        Assert.Equal(plain.Impacts.Select(i => (Swap(i.Country), i.Horizon, i.WelfarePercent, i.ExportsPercent, i.ImportsPercent, i.Range)), swapped.Impacts.Select(i => (i.Country, i.Horizon, i.WelfarePercent, i.ExportsPercent, i.ImportsPercent, i.Range)));
        Assert.Equal(plain.Asymmetries.AsEnumerable(), swapped.Asymmetries);
        Assert.Equal(plain.Residual, swapped.Residual);
    }

    [Fact]
    public void Two_countries_with_the_same_tables_lose_the_same()
    {
        double[] flows = [100, 8, 5, 8, 100, 5, 6, 6, 300];
        var result = StressTest.Run(SomeWorld.Of(SomeWorld.Break), SomeWorld.Table(flows, "KOR", "CHN", "ROW"), SomeWorld.NoRates, default);
        foreach (var horizon in result.Impacts.GroupBy(i => i.Horizon))
            Assert.Equal(horizon.First().WelfarePercent, horizon.Last().WelfarePercent, 1e-9);
        Assert.All(result.Asymmetries, a => Assert.Equal(1, a.Ratio!.Value, 1e-9));
    }

    [Fact]
    public void The_same_scenario_gives_the_same_bits_twice()
    {
        var table = SomeWorld.Table(SomeWorld.Flows(22, 5), World);
        var scenario = SomeWorld.Of(SomeWorld.Break);
        Assert.Equal(StressTest.Run(scenario, table, SomeWorld.NoRates, default).Impacts.AsEnumerable(), StressTest.Run(scenario, table, SomeWorld.NoRates, default).Impacts);
    }

    [Fact]
    public void A_shock_and_its_repair_return_to_the_start()
    {
        var table = SomeWorld.Table(SomeWorld.Flows(23, 5), World);
        var result = StressTest.Run(SomeWorld.Of(new Shock("iceberg", ["KOR"], ["CHN"], [], 0.2, false), new Shock("repair", ["KOR"], ["CHN"], [], 0.2, false)), table, SomeWorld.NoRates, default);
        Assert.All(result.Impacts, i => Assert.Equal(0, i.WelfarePercent, 1e-9));
        Assert.All(result.Asymmetries, a => Assert.Null(a.Ratio));
    }

    [Theory]
    [InlineData(true, "takes a table with output")]
    [InlineData(false, "found deficits 'zero', expected fixed")]
    public void What_a_table_of_one_sector_has_no_place_for_is_refused(bool file, string reason)
    {
        var table = SomeWorld.Table(SomeWorld.Flows(27, 5), World);
        var result = file
            ? StressTest.Run(SomeWorld.Of(new Shock("tariff", ["KOR"], ["CHN"], [], 0.1, false) { File = "rates.csv" }), table, SomeWorld.NoRates, default)
            : StressTest.Run(SomeWorld.Of(SomeWorld.Break) with { Deficits = "zero" }, table with { Output = [1, 2, 3, 4, 5] }, SomeWorld.NoRates, default);
        Assert.Contains(reason, Assert.Single(result.Warnings).Message, StringComparison.Ordinal);
        Assert.Empty(result.Impacts);
    }

    [Fact]
    public void A_larger_cut_is_a_larger_loss()
    {
        var table = SomeWorld.Table(SomeWorld.Flows(24, 5), World);
        double Loss(double share) => StressTest.Run(SomeWorld.Of(new Shock("quota", ["KOR"], ["CHN"], [], share, true)), table, SomeWorld.NoRates, default).Impacts.First(i => i.Country == "KOR" && i.Horizon == "long").WelfarePercent;
        Assert.True(Loss(0.1) > Loss(0.4) && Loss(0.4) > Loss(0.8));
    }

    [Fact]
    public void Balanced_trade_is_a_scenario_of_its_own()
    {
        var table = SomeWorld.Table(SomeWorld.Flows(25, 5), World);
        var result = StressTest.Run(SomeWorld.Of(SomeWorld.Break) with { Deficits = "zero" }, table, SomeWorld.NoRates, default);
        Assert.True(result.Converged);
        Assert.All(result.Impacts, i => Assert.True(i.WelfarePercent < 0));
    }

    [Theory]
    [InlineData("model", "the model 'weekly' does not run on a table of the layout 'flows'")]
    [InlineData("country", "the table has no country 'CHN'")]
    [InlineData("strange", "a shock names '北韓', which the table does not have")]
    [InlineData("horizon", "found the horizon 'decade', expected months, year or long")]
    [InlineData("kind", "found a shock of kind 'magic'")]
    [InlineData("all of it", "all of it is a ban")]
    [InlineData("absurd", "found 900 for 'elasticity', expected numbers above 0 and up to 50")]
    [InlineData("zero elasticity", "found 0, 0.2, 0.35 for 'months'")]
    [InlineData("negative", "is negative or no number")]
    [InlineData("zero row", "JPN sells nothing in the table")]
    [InlineData("draws", "found 0 draws")]
    [InlineData("same", "the two sides are one")]
    [InlineData("no equilibrium", "the model does not clear at the horizon 'months'")]
    public void What_cannot_be_run_gives_no_number_but_the_reason(string case_, string reason)
    {
        var flows = SomeWorld.Flows(26, 5);
        var scenario = SomeWorld.Of(SomeWorld.Break);
        var names = World;
        switch (case_)
        {
            case "model": scenario = scenario with { Model = "weekly" }; break;
            case "country": names = ["KOR", "VNM", "JPN", "USA", "ROW"]; break;
            case "strange": scenario = SomeWorld.Of(new Shock("ban", ["北韓"], [], [], 1, false)); break;
            case "horizon": scenario = scenario with { Horizons = ["decade"] }; break;
            case "kind": scenario = SomeWorld.Of(new Shock("magic", [], [], [], 1, false)); break;
            case "all of it": scenario = SomeWorld.Of(new Shock("quota", [], [], [], 1, false)); break;
            case "absurd": scenario = scenario with { Priors = [], Parameters = [KeyValuePair.Create("elasticity", 900.0)] }; break;
            case "zero elasticity": scenario = scenario with { Priors = [new("months", 0, 0.2, 0.35)] }; break;
            case "negative": flows[3] = -1; break;
            case "zero row": flows.AsSpan(10, 5).Clear(); break;
            case "draws": scenario = scenario with { Draws = 0 }; break;
            case "same": scenario = scenario with { Pair = new("KOR", "KOR") }; break;
            case "no equilibrium":
                names = ["KOR", "CHN"];
                flows = [90, 0, 30, 100];
                break;
        }

        var result = StressTest.Run(scenario, SomeWorld.Table(flows, names), SomeWorld.NoRates, default);
        Assert.False(result.Converged);
        Assert.Empty(result.Impacts);
        var warning = Assert.Single(result.Warnings);
        Assert.Contains(reason, warning.Message, StringComparison.Ordinal);
        Assert.EndsWith("no number is given", warning.Message, StringComparison.Ordinal);
    }

    private static string Swap(string code) => code == "KOR" ? "CHN" : code == "CHN" ? "KOR" : code;

    private static Shock Swap(Shock shock) => shock with { Importers = [.. shock.Importers.Select(Swap)], Exporters = [.. shock.Exporters.Select(Swap)] };
}
