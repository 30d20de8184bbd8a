using Rapport.Measures;
using Rapport.Tests.Scenarios;
using Rapport.Tests.Scenarios.ShortRun;

namespace Rapport.Tests.Measures;

public class ExposureTableTests
{
    private static readonly CountryPair Pair = new("KOR", "CHN");

    [Fact]
    public void Shares_concentration_and_screens_are_those_counted_by_hand()
    {
        // One sector sold to final use alone: KOR buys 60 from CHN, 20 from JPN, 20 from the rest, and 100 from itself; it sells 10 to CHN and 30 to JPN.
        double[] final =
        [
            100, 10, 30, 0,
            60, 500, 5, 5,
            20, 7, 300, 0,
            20, 0, 0, 900,
        ];
        var exposures = ExposureTable.Build(SomeTables.Of(new double[16], final, 1), Pair).Exposures;
        var korea = exposures[0];
        Assert.Equal(("KOR", "CHN", "s0", 2011), (korea.Of, korea.On, korea.Sector, korea.Year));
        Assert.Equal(0.6, korea.ImportShare);
        Assert.Equal(0.3, korea.ImportReliance);
        Assert.Equal(0.25, korea.ExportShare);
        Assert.Equal(10 / 140.0, korea.ExportReliance);
        Assert.Equal(0.44, korea.Herfindahl!.Value, 1e-12);
        Assert.Equal(2.5, korea.ImportsOverExports);
        Assert.Equal(0, korea.Others);
        Assert.Equal(["eu-2021", "kiet-2021"], korea.Screens.AsEnumerable());
        Assert.Empty(exposures[1].Screens);
    }

    [Fact]
    public void Exchanging_the_two_exchanges_every_number()
    {
        static string Swap(string code) => code == "KOR" ? "CHN" : code == "CHN" ? "KOR" : code;
        var table = SomeTables.Table(12);
        var (plain, swapped) = (ExposureTable.Build(table, Pair), ExposureTable.Build(table with { Countries = [.. table.Countries.Select(Swap)] }, new("CHN", "KOR")));
        Assert.Equal(
            plain.Exposures.Select(e => (Swap(e.Of), e.Sector, e.ImportShare, e.ExportReliance, e.Herfindahl, e.Others, e.WorldShare)),
            swapped.Exposures.Select(e => (e.Of, e.Sector, e.ImportShare, e.ExportReliance, e.Herfindahl, e.Others, e.WorldShare)));
    }
}
