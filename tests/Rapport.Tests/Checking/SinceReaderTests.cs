using System.Collections.Immutable;
using Rapport.Checking;

namespace Rapport.Tests.Checking;

public class SinceReaderTests
{
    private static ChronicleFact Visit(string date, string source, string target, string text, string status = "") => new(
        FactId.From(date, source), Some.Day(date), null, DatePrecision.Day, source, null, target, EventType.Consult, "visit", null, text, "public record, " + date, status,
        new(default, "chronicle.yaml", 1, null, default, text));

    private static readonly ImmutableArray<ChronicleFact> Chronicle =
    [
        Visit("2017-12-13", "KOR", "CHN", "President Moon Jae-in makes a state visit to China."),
        Visit("2019-12-23", "KOR", "CHN", "President Moon Jae-in stops in Beijing on the way to the trilateral summit."),
        Visit("2023-09-23", "KOR", "CHN", "Prime Minister Han Duck-soo visits Hangzhou for the Asian Games."),
        Visit("2025-10-30", "CHN", "KOR", "President Xi Jinping makes a state visit to Korea."),
        Visit("2024-01-01", "KOR", "CHN", "President X makes a state visit.", "memory"),
        Visit("2026-01-04", "KOR", "CHN", "President Lee Jae-myung makes a state visit to China."),
    ];

    private static Verdict Check(string sentence, decimal years)
    {
        var told = (Some.Claim("visits", years, "years", 1, "KOR", "CHN") with { Basis = Basis.Since }).In(sentence, "2026-01-06");
        return new FigureChecker([], [], new("KOR", "CHN"), Some.Day("2026-09-30"), Chronicle).Check(told.Claim, told.Document);
    }

    [Fact]
    public void Six_years_is_the_span_of_visits_of_any_kind_and_not_of_state_visits()
    {
        var verdict = Check("It was the first state visit by a South Korean leader in six years.", 6);
        Assert.Equal((VerdictValue.Misstated, "check/kind-of-visit@1"), (verdict.Value, verdict.Rule.Id));
        Assert.Contains("13 December 2017", verdict.Explanation, StringComparison.Ordinal);
        Assert.Contains("23 December 2019", verdict.Explanation, StringComparison.Ordinal);
        Assert.Equal(["chronicle.yaml"], verdict.Rows.Select(r => r.Cell.File).Distinct());
    }

    [Theory]
    [InlineData("It was the first state visit by a South Korean leader in eight years.", 8, VerdictValue.Supported)]
    [InlineData("It was the first visit by a South Korean leader in six years.", 6, VerdictValue.Supported)]
    [InlineData("It was the first visit by a South Korean leader in three years.", 3, VerdictValue.Contradicted)]
    public void Each_qualifier_is_checked_on_its_own(string sentence, int years, VerdictValue expected) =>
        Assert.Equal(expected, Check(sentence, years).Value);

    [Fact]
    public void A_host_named_in_the_sentence_is_the_host_of_the_visit()
    {
        var told = (Some.Claim("visits", 8, "years", 1, "KOR", null) with { Basis = Basis.Since }).In("Lee visited China, the first state visit by a South Korean leader in eight years.", "2026-01-06");
        var checker = new FigureChecker([], [], new("KOR", "CHN"), Some.Day("2026-09-30"), Chronicle, KoreaChina.Countries);
        Assert.Equal(VerdictValue.Supported, checker.Check(told.Claim, told.Document).Value);
    }

    [Fact]
    public void The_lowest_since_a_year_needs_every_year_between()
    {
        Claim Told(decimal years) => Some.Claim("tfr", years, "years", 1, "KOR", null, period: Period.OfYear(2023)) with { Basis = Basis.Since };
        string Row(int year, string value) => $"t,KOR,,,rate,,tfr,{year},{value},children per woman,1,annual,,,,,Office,,";
        Verdict Verdict(params string[] rows)
        {
            var told = Told(3).In("The fertility rate was the lowest in three years.");
            return new FigureChecker(KoreaChina.Read(rows), [], new("KOR", "CHN"), Some.Day("2026-01-01")).Check(told.Claim, told.Document);
        }
        Assert.Equal(VerdictValue.Supported, Verdict(Row(2020, "0.84"), Row(2021, "0.81"), Row(2022, "0.78"), Row(2023, "0.72")).Value);
        Assert.Equal(VerdictValue.Contradicted, Verdict(Row(2020, "0.84"), Row(2021, "0.70"), Row(2022, "0.78"), Row(2023, "0.72")).Value);
        Assert.Equal(VerdictValue.NoData, Verdict(Row(2020, "0.84"), Row(2022, "0.78"), Row(2023, "0.72")).Value);
    }
}
