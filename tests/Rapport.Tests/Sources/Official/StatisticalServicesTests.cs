using Rapport.Sources.Official;
using Rapport.Statistics.Answers;

namespace Rapport.Tests.Sources.Official;

public class StatisticalServicesTests
{
    [Fact]
    public void Every_measure_that_a_command_may_name_has_a_service()
    {
        foreach (var measure in DataQuery.Measures)
        {
            var query = measure is "trade" or "weight" ? new DataQuery(measure, "exports", null, "PER", "CHL", 2024, 2024) : new DataQuery(measure, null, null, "PER", null, 2024, 2024);
            Assert.NotEmpty(StatisticalServices.Plan(query, ServiceKeys.None));
        }
    }

    [Fact]
    public void What_the_World_Bank_is_asked_for_is_understood_in_its_answer()
    {
        foreach (var measure in DataQuery.Measures)
            foreach (var request in StatisticalServices.Plan(new(measure, null, null, "PER", null, 2023, 2024), ServiceKeys.None).Where(r => r.Service == "World Bank"))
                Assert.Equal(measure, WorldBankIndicator.Known.Single(k => request.Address.Contains($"/{k.Code}?", StringComparison.Ordinal)).Measure);
    }

    [Fact]
    public void Trade_is_asked_of_two_services_with_the_conditions_that_keep_parts_from_totals()
    {
        var plan = StatisticalServices.Plan(new("trade", "exports", "cars", "POL", "USA", 2023, 2024), ServiceKeys.None);
        Assert.Equal("https://comtradeapi.un.org/public/v1/preview/C/A/HS?reporterCode=616&partnerCode=842&period=2023,2024&cmdCode=8703&flowCode=X&motCode=0&customsCode=C00&partner2Code=0&includeDesc=true", Assert.Single(plan).Address);
        plan = StatisticalServices.Plan(new("trade", null, null, "POL", "USA", 2023, 2024), ServiceKeys.None);
        Assert.Equal(["UN Comtrade", "IMF", "IMF"], plan.Select(r => r.Service));
        Assert.EndsWith("/POL.XG_FOB_USD.USA.M", plan[1].Address, StringComparison.Ordinal);
    }

    [Fact]
    public void With_a_key_the_whole_service_is_asked_and_the_address_does_not_hold_it()
    {
        var request = StatisticalServices.Plan(new("trade", "imports", null, "KEN", null, 2024, 2024), new("secret")).Single();
        Assert.StartsWith("https://comtradeapi.un.org/data/v1/get/C/A/HS?reporterCode=404&partnerCode=0", request.Address, StringComparison.Ordinal);
        Assert.Equal("secret", request.Key);
        Assert.DoesNotContain("secret", request.Address, StringComparison.Ordinal);
    }

    [Fact]
    public void Korea_s_customs_are_asked_a_year_at_a_time_where_a_key_is_held()
    {
        var query = new DataQuery("weight", "exports", "semiconductors", "KOR", "CHN", 2024, 2025);
        Assert.DoesNotContain(StatisticalServices.Plan(query, ServiceKeys.None), r => r.Service == "Korea Customs Service");
        var asked = StatisticalServices.Plan(query, new(null, "secret")).Where(r => r.Service == "Korea Customs Service").ToList();
        Assert.Equal(["https://apis.data.go.kr/1220000/nitemtrade/getNitemtradeList?serviceKey={key}&strtYymm=202401&endYymm=202412&hsSgn=8542&cntyCd=CN", "https://apis.data.go.kr/1220000/nitemtrade/getNitemtradeList?serviceKey={key}&strtYymm=202501&endYymm=202512&hsSgn=8542&cntyCd=CN"], asked.Select(r => r.Address));
        Assert.Contains("nationtrade/getNationtradeList", StatisticalServices.Plan(query with { Item = null }, new(null, "secret"))[^1].Address, StringComparison.Ordinal);
        Assert.DoesNotContain(StatisticalServices.Plan(query with { Reporter = "CHN", Partner = "KOR" }, new(null, "secret")), r => r.Service == "Korea Customs Service");
    }

    [Fact]
    public void More_years_than_a_service_takes_are_asked_in_turn()
    {
        var plan = StatisticalServices.Plan(new("weight", "exports", null, "KOR", "CHN", 2000, 2024), ServiceKeys.None);
        Assert.Equal([12, 12, 1], plan.Select(r => r.Address.Split("period=")[1].Split('&')[0].Split(',').Length));
    }

    [Theory]
    [InlineData("visitors", null, "CHN")]
    [InlineData("trade", "kimchi", "CHN")]
    [InlineData("trade", null, "ASEAN")]
    public void Where_no_service_is_known_none_is_asked(string measure, string? item, string partner) =>
        Assert.Empty(StatisticalServices.Plan(new(measure, null, item, "KOR", partner, 2024, 2024), ServiceKeys.None));
}
