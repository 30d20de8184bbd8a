namespace Rapport.Tests.Statistics.Answers;

public class ComtradeAnswerTests
{
    [Fact]
    public void A_row_becomes_value_and_weight_each_with_its_bytes()
    {
        var reading = SomeAnswer.Read(SomeAnswer.Comtrade);
        var value = reading.Series.Single(s => s is { Flow: "exports", Measure: "trade" });
        Assert.Equal(("POL", "DEU", "cars", "HS 8703", "USD", "FOB", Frequency.Monthly), (value.Reporter, value.Partner, value.Item, value.Classification, value.Unit, value.Valuation, value.Frequency));
        var cell = Assert.Single(value.Observations);
        Assert.Equal((Period.OfMonth(2024, 1), 9100000000.5m, "primaryValue"), (cell.Period, cell.Value, cell.Cell.Column));
        Assert.Equal("9100000000.5", SomeAnswer.Bytes(SomeAnswer.Comtrade, cell.Cell));
        var weight = reading.Series.Single(s => s.Measure == "weight");
        Assert.Equal(("kg", 812000000m, "E"), (weight.Unit, weight.Observations[0].Value, weight.Observations[0].Status));
    }

    [Fact]
    public void Parts_of_other_rows_and_flows_within_flows_are_left_out_and_told()
    {
        var reading = SomeAnswer.Read(SomeAnswer.Comtrade);
        Assert.Contains(reading.Faults, f => f.Code == "part-rows" && f.Message.StartsWith("1 rows", StringComparison.Ordinal));
        Assert.Contains(reading.Faults, f => f.Code == "unknown-flow");
        Assert.DoesNotContain(reading.Series.SelectMany(s => s.Observations), o => o.Value is 51 or 78);
    }

    [Fact]
    public void Codes_without_names_are_read_and_other_Asia_is_Taiwan()
    {
        var imports = SomeAnswer.Read(SomeAnswer.Comtrade).Series.Single(s => s.Flow == "imports");
        Assert.Equal(("POL", "TWN", "all goods", "total", "CIF"), (imports.Reporter, imports.Partner, imports.Item, imports.Classification, imports.Valuation));
    }

    [Fact]
    public void A_weight_of_zero_is_one_that_was_not_reported() =>
        Assert.DoesNotContain(SomeAnswer.Read(SomeAnswer.Comtrade).Series, s => s is { Measure: "weight", Flow: "imports" });

    [Theory]
    [InlineData("""{"elapsedTime":"0 secs","count":0,"data":[],"error":"Invalid subscription key"}""", "service-error")]
    [InlineData("""{"elapsedTime":"0 secs","count":0,"data":[],"error":""}""", "empty")]
    [InlineData("""{"elapsedTime":"0 secs","count":1,"data":[{"period":"2024","cmdCode":"TOTAL","flowCode":"X","reporterCode":616,"partnerCode":97,"primaryValue":1}],"error":""}""", "unknown-area")]
    [InlineData("""{"elapsedTime":"0 secs","count":1,"data":[{"period":"2024","cmdCode":"TOTAL","flowCode":"X","reporterCode":616,"partnerCode":276,"primaryValue":1""", "bad-json")]
    public void A_wrong_answer_is_a_fault(string answer, string code)
    {
        var reading = SomeAnswer.Read(answer);
        Assert.Empty(reading.Series);
        Assert.Contains(reading.Faults, f => f.Code == code);
    }
}
