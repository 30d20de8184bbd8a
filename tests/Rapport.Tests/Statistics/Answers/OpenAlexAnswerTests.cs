using System.Text;
using Rapport.Sources.Official;
using Rapport.Statistics;

namespace Rapport.Tests.Statistics.Answers;

public class OpenAlexAnswerTests
{
    // Written by hand in the documented shape; no service gave it.
    private const string Answer = """
        {"meta":{"count":30,"db_response_time_ms":12,"page":1,"per_page":200,"groups_count":3},
        "results":[],
        "group_by":[{"key":"2025","key_display_name":"2025","count":12},
        {"key":"2024","key_display_name":"2024","count":18},
        {"key":"unknown","key_display_name":"unknown","count":1}]}
        """;

    [Fact]
    public void Works_of_both_countries_are_a_series_with_the_cells_of_the_answer()
    {
        var address = Assert.Single(StatisticalServices.Plan(new("works", null, null, "KOR", "CHN", 2015, 2025), ServiceKeys.None)).Address;
        Assert.Equal("https://api.openalex.org/works?filter=institutions.country_code:kr,institutions.country_code:cn,from_publication_date:2015-01-01,to_publication_date:2025-12-31&group_by=publication_year", address);
        var reading = Read(Answer, "added/" + address);
        var series = Assert.Single(reading.Series);
        Assert.Equal(("KOR", "CHN", "works", "works", Frequency.Annual), (series.Reporter, series.Partner, series.Measure, series.Unit, series.Frequency));
        Assert.Equal([(2024, 18m), (2025, 12m)], series.Observations.Select(o => (o.Period.From.Year, o.Value!.Value)));
        Assert.Equal(("OpenAlex", "18"), (series.Observations[0].Office, Answer.Substring((int)series.Observations[0].Cell.Bytes.Start, (int)series.Observations[0].Cell.Bytes.Length)));
        Assert.Equal("'unknown' is no year; expected {meta,group_by:[{key:\"2024\",count}]} to a question with group_by=publication_year", Assert.Single(reading.Faults).Message);
    }

    [Fact]
    public void Works_of_one_country_have_no_partner_and_a_key_stands_in_no_address()
    {
        var request = Assert.Single(StatisticalServices.Plan(new("works", null, null, "KOR", null, 2024, 2025), new(null, null, "secret")));
        Assert.Equal("secret", request.Key);
        Assert.DoesNotContain("secret", request.Address, StringComparison.Ordinal);
        Assert.EndsWith("&api_key={key}", request.Address, StringComparison.Ordinal);
        Assert.Equal(("KOR", ""), (Read(Answer, request.Address).Series[0].Reporter, Read(Answer, request.Address).Series[0].Partner));
    }

    [Theory]
    [InlineData(Answer, "works.json", "unknown-area")]
    [InlineData("""{"meta":{"groups_count":0},"group_by":[]}""", "institutions.country_code:kr", "empty")]
    [InlineData("""{"meta":{"groups_count":1},"group_by":[{"key":"2024","count":-1}]}""", "institutions.country_code:kr", "bad-number")]
    [InlineData("""{"meta":{"groups_count":1},"group_by":[{"key":"2024"}]}""", "institutions.country_code:kr", "bad-row")]
    [InlineData("""{"meta":{"groups_count":1},"group_by":[{"key""", "institutions.country_code:kr", "bad-json")]
    public void A_wrong_answer_is_a_fault(string answer, string place, string code)
    {
        var reading = Read(answer, place);
        Assert.Empty(reading.Series);
        Assert.Equal(code, Assert.Single(reading.Faults).Code);
    }

    private static TableReading Read(string answer, string place) => TableReader.Read(Snapshot.Of(SnapshotRole.Table, place, [.. Encoding.UTF8.GetBytes(answer)]));
}
