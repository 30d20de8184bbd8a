namespace Rapport.Tests.Statistics.Answers;

public class SdmxCsvAnswerTests
{
    [Fact]
    public void Version_two_gives_both_reporters_with_scale_status_and_bytes()
    {
        var reading = SomeAnswer.Read(SomeAnswer.SdmxCsvTwo);
        Assert.Equal([("KOR", "CHN", "exports", "FOB"), ("CHN", "KOR", "imports", "CIF")], reading.Series.Select(s => (s.Reporter, s.Partner, s.Flow, s.Valuation)));
        var exports = reading.Series[0];
        Assert.Equal((13_500_000_000m, Frequency.Monthly, "USD", "all goods", "total"), (exports.Scaled(exports.Observations[0]), exports.Frequency, exports.Unit, exports.Item, exports.Classification));
        Assert.Null(exports.Observations[1].Value);
        Assert.Equal("P", reading.Series[1].Observations[0].Status);
        Assert.Equal("13500", SomeAnswer.Bytes(SomeAnswer.SdmxCsvTwo, exports.Observations[0].Cell));
        Assert.Equal("International Monetary Fund", exports.Observations[0].Office);
    }

    [Fact]
    public void Groups_and_deletions_are_left_out_and_told()
    {
        var reading = SomeAnswer.Read(SomeAnswer.SdmxCsvTwo);
        Assert.Equal(["delete-row", "aggregate-area"], reading.Faults.Select(f => f.Code));
        Assert.Contains("G505", reading.Faults[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Version_one_is_read_with_the_codes_of_the_European_Union()
    {
        var reading = SomeAnswer.Read(SomeAnswer.SdmxCsvOne);
        Assert.Empty(reading.Faults);
        Assert.Equal([("DEU", "gdp", "P"), ("GRC", "gdp", "")], reading.Series.Select(s => (s.Reporter, s.Measure, s.Observations[0].Status)));
        Assert.Equal("Eurostat", reading.Series[0].Observations[0].Office);
    }

    [Theory]
    [InlineData("2026-M01,13500,6,A", "2026-M13,13500,6,A", "bad-period")]
    [InlineData("2026-M01,13500,6,A", "2026-M01,13 500,6,A", "bad-number")]
    [InlineData("2026-M01,13500,6,A", "2026-M01,13500,six,A", "bad-scale")]
    [InlineData("2026-M01,13500,6,A", "2026-M01,13500,6", "ragged-row")]
    [InlineData("CHN,M,2026-M01,13500", "CHN,X,2026-M01,13500", "unknown-frequency")]
    public void A_bad_row_is_a_fault_with_its_line_and_the_rest_goes_on(string good, string bad, string code)
    {
        var reading = SomeAnswer.Read(SomeAnswer.SdmxCsvTwo.Replace(good, bad, StringComparison.Ordinal));
        Assert.Contains(reading.Faults, f => f.Code == code && f.Line == 2);
        Assert.Contains(reading.Series, s => s.Reporter == "CHN");
    }

    [Fact]
    public void Names_that_stand_behind_their_codes_are_passed_over()
    {
        var reading = SomeAnswer.Read("STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,REF_AREA,Reference area,FREQ,Frequency of observation,MEASURE,Measure,TIME_PERIOD,Time period,OBS_VALUE,Observation value\nDATAFLOW,OECD.SDD:X(1.0),Name,I,POL,Poland,A,Annual,B1GQ,Gross domestic product,2024,,3.5,\n");
        Assert.Empty(reading.Faults);
        var series = Assert.Single(reading.Series);
        Assert.Equal(("POL", "gdp", "", 3.5m), (series.Reporter, series.Measure, series.Classification, series.Observations[0].Value));
    }

    [Fact]
    public void A_value_too_large_for_its_scale_is_a_fault_and_no_overflow()
    {
        var reading = SomeAnswer.Read(SomeAnswer.SdmxCsvTwo.Replace("13500,6,A", "90000000000000000000,15,A", StringComparison.Ordinal));
        Assert.Contains(reading.Faults, f => f.Code == "bad-number" && f.Line == 2);
    }

    [Fact]
    public void Faults_beyond_those_told_are_counted()
    {
        var rows = string.Concat(Enumerable.Repeat("dataflow,IMF.STA:IMTS(1.0.0),I,KOR,XG_FOB_USD,CHN,M,never,1,6,A\n", 300));
        var faults = SomeAnswer.Read(SomeAnswer.SdmxCsvTwo.TrimEnd() + "\n" + rows).Faults;
        Assert.Equal("more", faults[^1].Code);
    }

    [Fact]
    public void A_header_without_an_area_is_refused() =>
        Assert.Contains(SomeAnswer.Read("DATAFLOW,FREQ,TIME_PERIOD,OBS_VALUE\nX:Y(1.0),A,2024,1\n").Faults, f => f.Code == "missing-column");
}
