using Rapport.Scenarios;
using Rapport.Scenarios.ShortRun;

namespace Rapport.Tests.Scenarios.ShortRun;

/// <summary>Laws of the models of the short run, whatever the table.</summary>
public class ShortRunTests
{
    private static readonly Shock Break = new("ban", ["KOR"], ["CHN"], [], 1, true);

    [Theory]
    [InlineData("shortage")]
    [InlineData("weekly")]
    public void No_shock_no_change(string model)
    {
        var result = StressTest.Run(SomeTables.Of(model), SomeTables.Table(1), default);
        Assert.True(result.Converged);
        Assert.All(result.Impacts.Concat(result.Others), i => Assert.Equal((0, 0, 0), (Math.Round(i.WelfarePercent, 9), Math.Round(i.ExportsPercent, 9), Math.Round(i.ImportsPercent, 9))));
    }

    [Theory]
    [InlineData("shortage")]
    [InlineData("weekly")]
    [InlineData("caliendo-parro")]
    [InlineData("one-sector")]
    public void Exchanging_the_two_countries_exchanges_the_results_to_the_last_bit(string model)
    {
        static string Swap(string code) => code == "KOR" ? "CHN" : code == "CHN" ? "KOR" : code;
        var table = SomeTables.Table(2);
        Shock[] shocks = [new("ban", ["KOR"], ["CHN"], model == "one-sector" ? [] : ["s1"], 1, false), new("quota", ["CHN"], ["KOR"], [], 0.3, false)];
        var plain = StressTest.Run(SomeTables.Of(model, shocks), table, default);
        var swapped = StressTest.Run(
            SomeTables.Of(model, [.. shocks.Select(s => s with { Importers = [.. s.Importers.Select(Swap)], Exporters = [.. s.Exporters.Select(Swap)] })]) with { Pair = new("CHN", "KOR") },
            table with { Countries = [.. table.Countries.Select(Swap)] }, default);
        Assert.Equal(4, plain.Impacts.Length);
        Assert.Equal(plain.Impacts.Select(i => (Swap(i.Country), i.WelfarePercent, i.ExportsPercent, i.Loss, i.Range)), swapped.Impacts.Select(i => (i.Country, i.WelfarePercent, i.ExportsPercent, i.Loss, i.Range)));
        Assert.Equal(plain.SectorLosses.Select(l => (Swap(l.Country), l.Sector, l.LossPercent)), swapped.SectorLosses.Select(l => (l.Country, l.Sector, l.LossPercent)));
    }

    [Theory]
    [InlineData("shortage")]
    [InlineData("weekly")]
    public void Doubling_all_sales_changes_no_percentage(string model)
    {
        var table = SomeTables.Table(3);
        var twice = table with { Intermediate = [.. table.Intermediate.Select(v => 2 * v)], Final = [.. table.Final.Select(v => 2 * v)] };
        var (one, two) = (StressTest.Run(SomeTables.Of(model, Break), table, default), StressTest.Run(SomeTables.Of(model, Break), twice, default));
        Assert.All(one.Impacts.Zip(two.Impacts), p =>
        {
            Assert.Equal(p.First.WelfarePercent, p.Second.WelfarePercent, 1e-9);
            Assert.Equal(2 * p.First.Loss!.Value, p.Second.Loss!.Value, 1e-6);
        });
    }

    [Theory]
    [InlineData("shortage")]
    [InlineData("weekly")]
    public void A_sector_split_into_identical_halves_changes_nothing(string model)
    {
        var table = SomeTables.Table(4);
        var (whole, halves) = (StressTest.Run(SomeTables.Of(model, Break), table, default), StressTest.Run(SomeTables.Of(model, Break), SomeTables.Halved(table), default));
        Assert.All(whole.Impacts.Zip(halves.Impacts), p => Assert.Equal(p.First.WelfarePercent, p.Second.WelfarePercent, 1e-8));
    }

    [Theory]
    [InlineData("shortage")]
    [InlineData("weekly")]
    public void A_larger_cut_is_a_larger_loss_and_the_months_are_worse_than_the_year_in_quantities(string model)
    {
        double[] Losses(double share) => [.. StressTest.Run(SomeTables.Of(model, new Shock("quota", ["KOR"], ["CHN"], [], share, true)), SomeTables.Table(5), default).Impacts.Where(i => i.Country == "KOR").Select(i => -i.WelfarePercent)];
        var (small, middle, large) = (Losses(0.2), Losses(0.5), Losses(0.9));
        Assert.True(0 < small[1] && small[1] < middle[1] && middle[1] < large[1], $"{small[1]} {middle[1]} {large[1]}");
        if (model == "shortage")
            Assert.True(middle[0] > middle[1]);
    }

    [Theory]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void The_long_run_of_a_full_break_costs_no_more_than_its_first_year(long seed)
    {
        var table = SomeTables.Table(seed);
        var year = StressTest.Run(SomeTables.Of("shortage", Break), table, default).Impacts.Where(i => i.Horizon == "year").ToArray();
        var later = StressTest.Run(SomeTables.Of("caliendo-parro", Break) with { Horizons = ["long"], Deficits = "zero" }, table, default).Impacts;
        Assert.All(year.Zip(later), p => Assert.True(p.First.AnswerPercent <= p.Second.AnswerPercent, $"{p.First.Country}: {p.First.AnswerPercent} in the first year, {p.Second.AnswerPercent} in the long run"));
    }

    [Fact]
    public void The_less_replaces_an_input_the_more_is_lost()
    {
        double Loss(double sigma)
        {
            var result = StressTest.Run(SomeTables.Of("shortage", Break) with { Horizons = ["year"], Parameters = [KeyValuePair.Create("inputs", sigma)] }, SomeTables.Table(9), default);
            Assert.True(result.Converged, string.Join(" ", result.Warnings.Select(w => w.Message)));
            return -result.Impacts[0].WelfarePercent;
        }

        Assert.True(Loss(0.05) > Loss(0.2) && Loss(0.2) > Loss(0.9), $"{Loss(0.05)} {Loss(0.2)} {Loss(0.9)}");
    }

    [Fact]
    public void One_account_that_lacks_an_input_makes_what_its_bundle_says()
    {
        // Sector 0 of KOR makes an input that only CHN's sector 1 uses; half of it stops. Equation of the docstring by hand.
        var (sales, final) = (new double[64], new double[32]);
        sales[(0 * 8) + 3] = 40;
        for (var a = 0; a < 8; a++)
            final[(a * 4) + (a / 2)] = a == 3 ? 100 : 50;
        var world = WorldNetwork.Of(SomeTables.Of(sales, final, 2));
        var (china, korea) = (world.Countries.IndexOf("CHN"), world.Countries.IndexOf("KOR"));
        var open = new double[2 * 16];
        open.AsSpan().Fill(1);
        open[world.Route(korea * 2, china)] = 0.5;
        var (output, _, _) = Shortage.Solve(world, open, 0.2);
        Assert.Equal(Math.Pow(0.6 + (0.4 * Math.Pow(0.5, -4)), -0.25), output[(china * 2) + 1], 1e-12);
        // KOR sells what CHN still takes: half of what its lower output needs, and its own 50.
        Assert.Equal((50 + (0.5 * 40 * output[(china * 2) + 1])) / 90, output[korea * 2], 1e-12);
    }

    [Fact]
    public void In_every_week_what_is_made_is_delivered_and_stocks_are_what_they_were_and_what_came_less_what_was_used()
    {
        var world = WorldNetwork.Of(SomeTables.Table(10));
        var scenario = SomeTables.Of("weekly", Break);
        var run = new WeekByWeek(world, OpenRoutes.Of(scenario, world, 4, 1), ParameterDraw.Central(scenario, WeekByWeek.Parameters));
        var delivered = new double[world.A * world.N];
        for (var week = 1; week <= 52; week++)
        {
            var before = run.Stocks.ToArray();
            run.Run(week, delivered);
            Assert.InRange(run.Leak, 0, 1e-12);
            Assert.All(run.Stocks.ToArray(), s => Assert.True(s >= 0));
            // Over all goods of a sector: what came in is what was delivered less what final use took.
            for (var k = 0; k < world.J; k++)
            {
                var (came, sold) = (0.0, 0.0);
                for (var a = 0; a < world.A; a++)
                    came += run.Stocks[(k * world.A) + a] - before[(k * world.A) + a] + Math.Min(before[(k * world.A) + a], world.Needs[(k * world.A) + a] * run.Output[a]);
                for (var seller = 0; seller < world.A; seller++)
                    sold += seller % world.J == k ? Enumerable.Range(0, world.N).Sum(c => delivered[(seller * world.N) + c]) : 0;
                Assert.InRange(came, 0, sold);
            }
        }
    }

    [Fact]
    public void A_path_that_goes_up_and_down_by_itself_is_named()
    {
        Assert.True(WeekByWeek.Swings([.. Enumerable.Range(0, 52).Select(w => 0.05 + (0.03 * Math.Sin(w)))]));
        Assert.False(WeekByWeek.Swings([.. Enumerable.Range(0, 52).Select(w => 0.1 * Math.Exp(-w / 20.0))]));
        Assert.False(WeekByWeek.Swings(new double[52]));
    }

    [Theory]
    [InlineData("long", "long", "knows the horizons months and year")]
    [InlineData("repair", "year", "knows losses only")]
    [InlineData("zero", "year", "balances no trade")]
    [InlineData("file", "year", "does not read")]
    [InlineData("sector", "year", "which the table does not have")]
    [InlineData("inputs", "year", "low to high")]
    public void What_the_model_has_no_place_for_is_refused(string what, string horizon, string why)
    {
        var scenario = SomeTables.Of("shortage", what switch
        {
            "repair" => new Shock("repair", ["KOR"], ["CHN"], [], 0.1, false),
            "file" => new Shock("tariff", ["KOR"], ["CHN"], [], 0.1, false) { File = "rates.csv" },
            "sector" => new Shock("ban", ["KOR"], ["CHN"], ["chips"], 1, false),
            _ => Break,
        }) with
        { Horizons = [horizon], Deficits = what == "zero" ? "zero" : "fixed", Parameters = what == "inputs" ? [KeyValuePair.Create("inputs", 1.5)] : [] };
        var result = StressTest.Run(scenario, SomeTables.Table(11), default);
        Assert.False(result.Converged);
        Assert.Empty(result.Impacts);
        Assert.Contains(why, Assert.Single(result.Warnings).Message, StringComparison.Ordinal);
    }
}
