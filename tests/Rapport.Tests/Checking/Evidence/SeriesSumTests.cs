using Rapport.Checking.Evidence;

namespace Rapport.Tests.Checking.Evidence;

public class SeriesSumTests
{
    private static readonly DateOnly AsOf = new(2026, 9, 30);

    private static Series One(string rest) => KoreaChina.Read(rest)[0];

    [Theory]
    [InlineData("x,KOR,CHN,exports,all goods,total,trade,2023,5,KRW,1,annual,FOB,,,,Office,,")]
    [InlineData("x,KOR,CHN,exports,all goods,total,trade,2023,5,USD,1,annual,CIF,,,,Office,,")]
    [InlineData("x,KOR,CHN,exports,all goods,total,trade,2023-01,5,USD,1,monthly,FOB,,,,Office,,")]
    [InlineData("x,KOR,CHN,exports,all goods,total,trade,2023,5,USD,1,annual,FOB,per working day,,,Office,,")]
    public void What_does_not_belong_together_is_refused(string other)
    {
        var left = One("y,KOR,CHN,exports,all goods,total,trade,2023,4,USD,1,annual,FOB,,,,Office,,");
        Assert.Throws<ArgumentException>(() => SeriesSum.Add(left, One(other), AsOf));
    }

    [Fact]
    public void Thousands_and_millions_of_one_unit_add_up()
    {
        var left = One("y,KOR,CHN,exports,a,total,trade,2023,4,USD,1000,annual,FOB,,,,Office,,");
        var right = One("z,KOR,CHN,exports,b,total,trade,2023,5,USD,1000000,annual,FOB,,,,Office,,");
        var sum = SeriesSum.Add(left, right, AsOf);
        Assert.Equal(5_004_000m, sum.Scaled(sum.Observations.Single()));
        Assert.Equal("C", sum.Observations[0].Status);
    }

    [Fact]
    public void Exports_and_imports_make_a_total_that_says_how_it_is_valued()
    {
        var exports = One("y,KOR,CHN,exports,all goods,total,trade,2023,124.8,USD,1,annual,FOB,,,,Office,,");
        var imports = One("z,KOR,CHN,imports,all goods,total,trade,2023,142.86,USD,1,annual,CIF,,,,Office,,");
        var total = SeriesSum.ToTotal(exports, imports, AsOf);
        Assert.Equal((267.66m, "exports FOB, imports CIF", "total"), (total.Scaled(total.Observations[0])!.Value, total.Valuation, total.Flow));
        Assert.Equal(-18.06m, SeriesSum.ToBalance(exports, imports, AsOf).Observations[0].Value);
        Assert.Throws<ArgumentException>(() => SeriesSum.ToTotal(imports, exports, AsOf));
    }

    [Fact]
    public void Only_whole_years_are_made_of_months()
    {
        var months = KoreaChina.Read([.. Enumerable.Range(0, 20).Select(i => FormattableString.Invariant($"x,KOR,CHN,exports,all goods,total,trade,{2022 + (i / 12)}-{(i % 12) + 1:00},1,USD,1,monthly,FOB,,,,Office,,"))])[0];
        Assert.Equal([12m], SeriesSum.ToAnnual(months, AsOf).Observations.Select(o => o.Value));
        Assert.Throws<ArgumentException>(() => SeriesSum.ToAnnual(One("r,KOR,,,x,,rate,2023-01,1,percent,1,monthly,,,,,Office,,"), AsOf));
    }
}
