namespace Rapport.Tests.Statistics.Answers;

public class WorldBankAnswerTests
{
    [Fact]
    public void An_indicator_becomes_a_series_with_its_meaning_vintage_and_bytes()
    {
        var reading = SomeAnswer.Read(SomeAnswer.WorldBank);
        var series = Assert.Single(reading.Series);
        Assert.Equal(("POL", "growth", "percent", "economic growth", Frequency.Annual), (series.Reporter, series.Measure, series.Unit, series.Item, series.Frequency));
        var cell = series.Observations[0];
        Assert.Equal((2.9m, new DateOnly(2026, 7, 1), "World Bank", "NY.GDP.MKTP.KD.ZG"), (cell.Value, cell.Vintage, cell.Office, cell.Address));
        Assert.Equal((2, "2.9"), (cell.Cell.Line, SomeAnswer.Bytes(SomeAnswer.WorldBank, cell.Cell)));
        Assert.Null(series.Observations[1].Value);
    }

    [Fact]
    public void A_group_of_countries_among_the_countries_is_left_out_and_told()
    {
        var fault = Assert.Single(SomeAnswer.Read(SomeAnswer.WorldBank).Faults);
        Assert.Equal("aggregate-area", fault.Code);
        Assert.Contains("Arab World", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""[{"message":[{"id":"120","key":"Invalid value","value":"The provided parameter value is not valid"}]}]""", "service-error", "not valid")]
    [InlineData("""[{"page":0,"pages":0,"per_page":50,"total":0},null]""", "empty", "expected")]
    [InlineData("""[{"page":1,"pages":1,"per_page":50,"total":1},[{"indicator":{"id":"X"},"date":"2024"}]]""", "bad-row", "expected")]
    [InlineData("""[{"page":1,"pages":1,"per_page":50,"total":1},[{"indicator":{"id":"X"},"countryiso3code":"POL","date":"20xx","value":1}]]""", "bad-period", "20xx")]
    [InlineData("""[{"page":1,"pages":1,"per_page":50,"total":1},[{"indicator":{"id":"X"},"countryiso3code":"POL","date":"2024","value":"many"}]]""", "bad-number", "many")]
    [InlineData("""[{"page":1,"pages":1,"per_page":50,"total":1},[{"indicator""", "bad-json", "no whole JSON")]
    public void A_wrong_answer_is_a_fault_that_says_what_was_expected(string answer, string code, string says)
    {
        var reading = SomeAnswer.Read(answer);
        Assert.Empty(reading.Series);
        Assert.Contains(reading.Faults, f => f.Code == code && f.Message.Contains(says, StringComparison.Ordinal));
    }

    [Fact]
    public void Half_of_the_pages_is_told()
    {
        var reading = SomeAnswer.Read(SomeAnswer.WorldBank.Replace("\"pages\":1", "\"pages\":3", StringComparison.Ordinal));
        Assert.Contains(reading.Faults, f => f.Code == "page-missing" && f.Message.Contains("page 1 of 3", StringComparison.Ordinal));
    }

    [Fact]
    public void An_indicator_that_no_list_names_goes_by_its_own_words()
    {
        var reading = SomeAnswer.Read(SomeAnswer.WorldBank.Replace("NY.GDP.MKTP.KD.ZG", "EG.USE.PCAP.KG.OE", StringComparison.Ordinal).Replace("GDP growth (annual %)", "Energy use", StringComparison.Ordinal));
        Assert.Equal(("Energy use", "EG.USE.PCAP.KG.OE"), (reading.Series[0].Measure, reading.Series[0].Classification));
    }
}
