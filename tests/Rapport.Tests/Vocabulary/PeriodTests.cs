namespace Rapport.Tests.Vocabulary;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2025-01-01", "2025-12-31", "2025")]
    [InlineData("2026-07-01", "2026-07-31", "2026-07")]
    [InlineData("2026-01-05", "2026-01-05", "2026-01-05")]
    [InlineData("2026-01-01", "2026-08-31", "2026-01-01/2026-08-31")]
    [InlineData("2024-02-01", "2024-02-29", "2024-02")]
    public void A_period_is_written_in_the_shortest_form_that_says_it(string from, string to, string written) =>
        Assert.Equal(written, new Period(DateOnly.Parse(from), DateOnly.Parse(to), DatePrecision.Day).ToString());

    [Fact]
    public void January_to_August_has_eight_months() =>
        Assert.Equal(8, new Period(new(2026, 1, 1), new(2026, 8, 31), DatePrecision.Month).Months);
}
