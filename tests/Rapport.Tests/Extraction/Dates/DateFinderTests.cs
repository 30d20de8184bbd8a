using System.Collections.Immutable;
using Rapport.Extraction.Dates;

namespace Rapport.Tests.Extraction.Dates;

public class DateFinderTests
{
    private static readonly StatedMoment Published = new(new DateOnly(2026, 1, 6), null, DatePrecision.Day, null, false, false);

    [Theory]
    // Absolute, in English.
    [InlineData("They met on January 6, 2026 in the capital.", "2026-01-06")]
    [InlineData("They met on 6 January 2026 in the capital.", "2026-01-06")]
    [InlineData("They met on the 6th of January 2026.", "2026-01-06")]
    [InlineData("Posted 2026.01.06 at noon.", "2026-01-06")]
    [InlineData("Posted 2026-01-06 at noon.", "2026-01-06")]
    [InlineData("They met on Jan. 6 in the capital.", "2026-01-06")]
    [InlineData("They met on January 7.", "2026-01-07")]
    [InlineData("They met on January 6th, before noon.", "2026-01-06")]
    [InlineData("They met on December 30.", "2025-12-30")]
    [InlineData("Talks run from May 3 to 5, 2024.", "2024-05-03/2024-05-05")]
    [InlineData("Exports rose in July 2025.", "2025-07")]
    [InlineData("Exports rose in October.", "2025-10")]
    [InlineData("The table covers 2024-05 only.", "2024-05")]
    [InlineData("Orders in Q3 2025 fell.", "2025-07-01/2025-09-30")]
    [InlineData("Orders in the third quarter of 2025 fell.", "2025-07-01/2025-09-30")]
    [InlineData("Orders in the fourth quarter fell.", "2025-10-01/2025-12-31")]
    [InlineData("In the first half of 2017, arrivals halved.", "2017-01-01/2017-06-30")]
    [InlineData("Sales of fiscal 2024 were flat.", "2024")]
    [InlineData("The season of 2016-17 was poor.", "2016-01-01/2017-12-31")]
    [InlineData("In the 1990s they traded little.", "1990-01-01/1999-12-31")]
    [InlineData("January-August 2026 was strong.", "2026-01-01/2026-08-31")]
    [InlineData("January to August last year was strong.", "2025-01-01/2025-08-31")]
    [InlineData("In the first eight months of 2026 it rose.", "2026-01-01/2026-08-31")]
    [InlineData("In the first 20 days of July 2026 it rose.", "2026-07-01/2026-07-20")]
    [InlineData("It has risen since 2019.", "2019")]
    [InlineData("Trade in 2023 and 2024 fell.", "2023 2024")]
    [InlineData("In May 2024, they may march again.", "2024-05")]
    // Relative.
    [InlineData("Last November, he came. Merely two months later, they met again.", "2025-11 2026-01")]
    [InlineData("Last year it rose.", "2025")]
    [InlineData("the aggression during the last century", "1901-01-01/2000-12-31")]
    [InlineData("It rises this year.", "2026")]
    [InlineData("Exports in 2024 rose from a year earlier.", "2024 2023")]
    [InlineData("Exports in July 2025 rose from the previous month.", "2025-07 2025-06")]
    [InlineData("He came yesterday.", "2026-01-05")]
    [InlineData("He came on Monday.", "2026-01-05")]
    [InlineData("He left on Friday.", "2026-01-02")]
    [InlineData("He came three years ago.", "2023")]
    [InlineData("It rises next month.", "2026-02")]
    [InlineData("this March they vote", "2026-03")]
    // No dates.
    [InlineData("the first state visit in six years", "")]
    [InlineData("Recently, he came.", "")]
    [InlineData("over the past three years", "")]
    [InlineData("It may march on; 2000 people came and 1,990 left.", "")]
    [InlineData("a five-year blueprint for 3% growth", "")]
    [InlineData("Call 2345-6789 at 13:03.", "")]
    [InlineData("Hall No. 2025 seats $2000 guests.", "")]
    // Korean and Chinese; a date inside a run of Han.
    [InlineData("2026년 1월 6일 서울에서 만났다.", "2026-01-06")]
    [InlineData("지난해 7월 수출이 늘었다.", "2025-07")]
    [InlineData("올해 1~8월 수출이 늘었다.", "2026-01-01/2026-08-31")]
    [InlineData("2025년 3분기 수출", "2025-07-01/2025-09-30")]
    [InlineData("지난달 수출", "2025-12")]
    [InlineData("2026年1月6日，双方会晤。", "2026-01-06")]
    [InlineData("中国去年出口增长，今年上半年放缓。", "2025 2026-01-01/2026-06-30")]
    [InlineData("2025年前8个月进口下降", "2025-01-01/2025-08-31")]
    [InlineData("上世纪两国", "1901-01-01/2000-12-31")]
    [InlineData("六年来首次访问", "")]
    // An emoji and a combining mark before the date do not move it.
    [InlineData("🙂 cafe\u0301 李 한 in July 2025", "2025-07")]
    public void A_phrase_means_the_time_that_a_reader_on_that_day_understands(string text, string expected)
    {
        var found = Find(text);
        Assert.Equal(expected, string.Join(' ', found.Select(f => f.Period.ToString())));
        Assert.All(found, f => Assert.Equal(f.Text, f.Span.Of(text)));
    }

    [Theory]
    [InlineData("Last year it rose.", true)]
    [InlineData("In 2025 it rose.", false)]
    [InlineData("On January 7 it rose.", true)]
    [InlineData("On January 7, 2026 it rose.", false)]
    public void What_was_worked_out_says_so(string text, bool inferred) => Assert.Equal(inferred, Assert.Single(Find(text)).Period.Inferred);

    [Fact]
    public void Without_a_date_of_publication_a_relative_phrase_means_nothing() =>
        Assert.Empty(DateFinder.Find("Last year it rose on Monday.", new TextSpan(0, 28), null));

    [Fact]
    public void A_year_of_publication_is_enough_for_last_year()
    {
        var found = DateFinder.Find("Last year it rose in March.", new TextSpan(0, 27), Published with { Precision = DatePrecision.Year });
        Assert.Equal("2025", found[0].Period.ToString());
    }

    [Theory]
    [InlineData("January ")]
    [InlineData("2026-")]
    [InlineData("the first ")]
    [InlineData("지난")]
    [InlineData("\ud83d")]
    [InlineData("e\u0301")]
    [InlineData("1.")]
    public void A_megabyte_of_anything_is_read_in_linear_time(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 1_000_000 / unit.Length));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        DateFinder.Find(text, new TextSpan(0, text.Length), Published);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), $"{clock.Elapsed}");
    }

    private static ImmutableArray<DatedPhrase> Find(string text) => DateFinder.Find(text, new TextSpan(0, text.Length), Published);
}
