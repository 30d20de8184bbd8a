using Rapport.Checking;
using Rapport.Checking.Evidence;

namespace Rapport.Tests.Checking.Evidence;

public class PartnerTableTests
{
    private static string Row(string partner, string value) => $"t.{partner},AAA,{partner},total,all goods,total,trade,2023,{value},USD,1000000000,annual,,,,2024-02-01,Customs,,";

    private static PartnerTable Table(params string[] rows) =>
        Assert.Single(PartnerTable.Find(new(KoreaChina.Read(rows)), "trade", "AAA", "total", "all goods", Period.OfYear(2023), new(2026, 1, 1)));

    [Fact]
    public void A_table_without_its_total_proves_no_place()
    {
        var table = Table(Row("BBB", "30"), Row("CCC", "20"));
        Assert.Null(table.Place("BBB"));
        Assert.Equal(1, table.LargerThan("CCC"));
    }

    [Fact]
    public void A_place_is_proven_where_all_that_is_unlisted_is_smaller()
    {
        var table = Table(Row("BBB", "30"), Row("CCC", "20"), Row("WLD", "60"));
        Assert.Equal(1, table.Place("BBB"));
        Assert.Equal(2, table.Place("CCC"));
        Assert.Null(Table(Row("BBB", "30"), Row("CCC", "20"), Row("WLD", "90")).Place("CCC"));
    }

    [Fact]
    public void Blocs_are_no_countries()
    {
        var table = Table(Row("ASEAN", "90"), Row("BBB", "30"), Row("EU", "80"), Row("WLD", "210"), Row("CCC", "25"));
        Assert.Equal(["BBB", "CCC"], table.Values.Select(v => v.Series.Partner));
        Assert.False(PartnerTable.IsCountry("EU27"));
    }

    [Theory]
    [InlineData("BBB", 1, VerdictValue.Supported)]
    [InlineData("CCC", 1, VerdictValue.Contradicted)]
    [InlineData("CCC", 2, VerdictValue.Supported)]
    public void A_complete_table_decides_a_rank(string partner, int place, VerdictValue expected)
    {
        var checker = new FigureChecker(KoreaChina.Read(Row("BBB", "30"), Row("CCC", "20"), Row("WLD", "60")), [], new("AAA", "BBB"), new(2026, 1, 1));
        Assert.Equal(expected, checker.Check(Some.Rank("AAA", partner, place, 2023), null).Value);
    }

    [Theory]
    [InlineData("BBB", 1, VerdictValue.NoData)]
    [InlineData("CCC", 1, VerdictValue.Contradicted)]
    [InlineData("CCC", 2, VerdictValue.NoData)]
    public void An_incomplete_table_only_rules_out(string partner, int place, VerdictValue expected)
    {
        var checker = new FigureChecker(KoreaChina.Read(Row("BBB", "30"), Row("CCC", "20")), [], new("AAA", "BBB"), new(2026, 1, 1));
        Assert.Equal(expected, checker.Check(Some.Rank("AAA", partner, place, 2023), null).Value);
    }
}
