using Rapport.Statistics;

namespace Rapport.Tests.Statistics;

public class PeriodReaderTests
{
    [Theory]
    [InlineData("2025", "2025-01-01", "2025-12-31", DatePrecision.Year)]
    [InlineData("2025-07", "2025-07-01", "2025-07-31", DatePrecision.Month)]
    [InlineData("2025-M07", "2025-07-01", "2025-07-31", DatePrecision.Month)]
    [InlineData("2024-02", "2024-02-01", "2024-02-29", DatePrecision.Month)]
    [InlineData("2025-Q3", "2025-07-01", "2025-09-30", DatePrecision.Quarter)]
    [InlineData("2025-S1", "2025-01-01", "2025-06-30", DatePrecision.Half)]
    [InlineData("2025-H2", "2025-07-01", "2025-12-31", DatePrecision.Half)]
    [InlineData("2025-07-31", "2025-07-31", "2025-07-31", DatePrecision.Day)]
    [InlineData("2025-W05", "2025-01-27", "2025-02-02", DatePrecision.Day)]
    [InlineData("2020-W53", "2020-12-28", "2021-01-03", DatePrecision.Day)]
    [InlineData("2026-01/2026-08", "2026-01-01", "2026-08-31", DatePrecision.Month)]
    [InlineData("2026-01..2026-08", "2026-01-01", "2026-08-31", DatePrecision.Month)]
    [InlineData("2026-08-01/2026-08-10", "2026-08-01", "2026-08-10", DatePrecision.Day)]
    public void Periods_of_the_offices_are_read(string text, string from, string to, DatePrecision precision) =>
        Assert.Equal(new Period(Day(from), Day(to), precision), PeriodReader.Find(text));

    [Theory]
    [InlineData("")]
    [InlineData("25.08")]
    [InlineData("2025-13")]
    [InlineData("2025-Q5")]
    [InlineData("2025-02-30")]
    [InlineData("2021-W53")]
    [InlineData("2025-W54")]
    [InlineData("January 2025")]
    [InlineData("2026-08/2026-01")]
    [InlineData("2025-")]
    [InlineData("２０２５")]
    public void Anything_else_is_none(string text) => Assert.Null(PeriodReader.Find(text));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
