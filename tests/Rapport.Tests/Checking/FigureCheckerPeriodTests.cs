using Rapport.Checking;

namespace Rapport.Tests.Checking;

/// <summary>Months that make a year, changes from one to the next, and rates that make two currencies one.</summary>
public class FigureCheckerPeriodTests
{
    private static Verdict Check(Claim claim) => KoreaChina.Checker("2026-09-30").Check(claim, null);

    [Fact]
    public void Twelve_months_make_a_year_and_a_month_told_as_one_is_misstated()
    {
        var checker = new FigureChecker(Months(12), [], new("KOR", "CHN"), Some.Day("2026-01-01"));
        Assert.Equal(VerdictValue.Supported, checker.Check(Some.Trade("exports", 165.0m, 2018), null).Value);
        var slip = checker.Check(Some.Trade("exports", 14.20m, 2018), null);
        Assert.Equal(VerdictValue.Misstated, slip.Value);
        Assert.Contains("November 2018", slip.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_with_a_missing_month_is_never_added_up()
    {
        var checker = new FigureChecker(Months(11), [], new("KOR", "CHN"), Some.Day("2026-01-01"));
        Assert.Equal(VerdictValue.NoData, checker.Check(Some.Trade("exports", 150.7m, 2018), null).Value);
        var partial = Some.Trade("exports", 108.4m, null) with { Period = new(new(2018, 1, 1), new(2018, 8, 31), DatePrecision.Month) };
        Assert.Equal(VerdictValue.Supported, checker.Check(partial, null).Value);
    }

    [Fact]
    public void A_fall_is_held_against_the_published_change_and_the_reverse_is_contradicted()
    {
        Assert.Equal(VerdictValue.Supported, Check(Some.Change("exports", -19.9m, 2023)).Readings[0].Verdict);
        var reversed = Check(Some.Change("exports", 19.9m, 2023));
        Assert.Equal(VerdictValue.Contradicted, reversed.Value);
        Assert.Contains("reverse", reversed.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_is_computed_within_one_reporter_only()
    {
        var reading = Check(Some.Change("imports", -19.0m, 2023, "CHN", "KOR")).Readings[0];
        Assert.Equal(2, reading.Rows.Length);
        Assert.All(reading.Rows, r => Assert.Equal("CHN", r.Reporter));
        Assert.Equal(VerdictValue.Supported, reading.Verdict);
    }

    [Fact]
    public void Figures_in_another_currency_are_not_compared()
    {
        var verdict = Check(Some.Trade("total", 1920, 2023) with { Unit = "CNY", Currency = "CNY" });
        Assert.Equal((VerdictValue.NoData, "check/other-currency@1"), (verdict.Value, verdict.Rule.Id));
        Assert.Contains(verdict.Missing, m => m.What.Contains("exchange rate", StringComparison.Ordinal));
    }

    [Fact]
    public void A_rate_for_every_month_makes_two_currencies_comparable_and_is_cited()
    {
        var rates = KoreaChina.Read([.. Enumerable.Range(1, 12).Select(m => FormattableString.Invariant($"imf.rate,,,,,representative rate,exchange rate,2023-{m:00},7.0{m % 10},CNY per USD,1,monthly,,,,2024-01-31,International Monetary Fund,,"))]);
        var checker = new FigureChecker([.. KoreaChina.Series, .. rates], KoreaChina.Definitions, new("KOR", "CHN"), Some.Day("2026-09-30"));
        var verdict = checker.Check(Some.Trade("total", 1888, 2023) with { Unit = "CNY", Currency = "CNY" }, null);
        Assert.Equal(VerdictValue.SupportedUnder, verdict.Value);
        Assert.Contains("CNY per USD", verdict.Explanation, StringComparison.Ordinal);
        Assert.Contains(verdict.Rows, r => r.Office == "International Monetary Fund");
        Assert.Equal(VerdictValue.NoData, checker.Check(Some.Trade("total", 2500, 2023) with { Unit = "CNY", Currency = "CNY" }, null).Value);
    }

    [Fact]
    public void A_daily_average_told_as_the_months_growth_is_another_concept()
    {
        string Row(string adjustment, string value) => $"g,KOR,WLD,exports,all goods,total,trade growth,2026-07,{value},percent,1,monthly,,{adjustment},,2026-08-01,Ministry,,";
        var checker = new FigureChecker(KoreaChina.Read(Row("", "62.8"), Row("per working day", "69.6")), [], new("KOR", "CHN"), Some.Day("2026-09-30"));
        var claim = Some.Change("exports", 69.6m, null, partner: null) with { Period = Period.OfMonth(2026, 7) };
        Assert.Equal("check/concept@1", checker.Check(claim, null).Rule.Id);
        var told = claim.In("Exports per working day rose 69.6 percent in July 2026.");
        Assert.Equal(VerdictValue.SupportedUnder, checker.Check(told.Claim, told.Document).Value);
    }

    private static System.Collections.Immutable.ImmutableArray<Series> Months(int count) => KoreaChina.Read(
        [.. Enumerable.Range(1, count).Select(m => FormattableString.Invariant($"x,KOR,CHN,exports,all goods,total,trade,2018-{m:00},{13.1m + (m * 0.1m)}0,USD,1000000000,monthly,FOB,,,2019-02-15,Office,,"))]);
}
