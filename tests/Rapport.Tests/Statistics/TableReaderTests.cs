using System.Text;
using Rapport.Statistics;

namespace Rapport.Tests.Statistics;

public class TableReaderTests
{
    private const string Row = "aaa.exports,AAA,BBB,exports,all goods,total,trade,2023,124.8,USD,1000000000,annual,FOB,,,2024-01-31,\"Office of Statistics, 통계청\",Paper é\u0301 \U0001F600,tab. 3";

    [Fact]
    public void A_value_keeps_the_bytes_it_stands_in()
    {
        var snapshot = SomeTable.WithRows(Row);
        var reading = TableReader.Read(snapshot);
        Assert.Empty(reading.Faults);
        var cell = reading.Series.Single().Observations.Single().Cell;
        Assert.Equal((2, "value", "124.8"), (cell.Line, cell.Column, cell.Text));
        Assert.Equal("124.8", Encoding.UTF8.GetString(snapshot.Bytes.AsSpan().Slice((int)cell.Bytes.Start, (int)cell.Bytes.Length)));
    }

    [Fact]
    public void A_row_becomes_a_series_with_its_meaning()
    {
        var series = TableReader.Read(SomeTable.WithRows(Row)).Series.Single();
        var cell = series.Observations.Single();
        Assert.Equal(("AAA", "BBB", "exports", "USD", 1_000_000_000m, Frequency.Annual, "FOB"), (series.Reporter, series.Partner, series.Flow, series.Unit, series.Scale, series.Frequency, series.Valuation));
        Assert.Equal(124_800_000_000m, series.Scaled(cell));
        Assert.Equal(("Office of Statistics, 통계청", "Paper é\u0301 \U0001F600", new DateOnly(2024, 1, 31)), (cell.Office, cell.Via, cell.Vintage));
    }

    [Fact]
    public void Columns_may_stand_in_any_order()
    {
        var names = SomeTable.Header.Split(',').Reverse().ToArray();
        var values = "aaa,AAA,BBB,exports,all goods,total,trade,2023,124.8,USD,1000,annual,FOB,,,,Office,,".Split(',').Reverse();
        var reading = TableReader.Read(SomeTable.Of(string.Join(',', names) + "\r\n" + string.Join(',', values)));
        Assert.Empty(reading.Faults);
        Assert.Equal(124_800m, reading.Series[0].Scaled(reading.Series[0].Observations[0]));
    }

    [Theory]
    [InlineData("2023", "2023-7", "bad-period")]
    [InlineData("124.8", "124.8x", "bad-number")]
    [InlineData("124.8", "\"124,800\"", "thousands-comma")]
    [InlineData("annual", "sometimes", "unknown-frequency")]
    [InlineData("1000000000", "many", "bad-scale")]
    [InlineData("2024-01-31", "31.1.2024", "bad-vintage")]
    [InlineData("FOB,,,", "FOB,,X,", "unknown-status")]
    [InlineData("AAA,BBB", "AAA,총계", "total-row")]
    [InlineData("AAA,BBB,exports", "AAA,BBB,exports,more", "ragged-row")]
    [InlineData("annual", "monthly", "period-frequency")]
    public void A_bad_row_is_a_fault_with_its_line_and_the_rest_goes_on(string good, string bad, string code)
    {
        var other = Row.Replace("2023", "2022", StringComparison.Ordinal);
        var reading = TableReader.Read(SomeTable.WithRows(other, Row.Replace(good, bad, StringComparison.Ordinal)));
        var fault = Assert.Single(reading.Faults);
        Assert.Equal((code, 3), (fault.Code, fault.Line));
        Assert.Contains("expected", fault.Code == "period-frequency" ? "expected" : fault.Message, StringComparison.Ordinal);
        Assert.Contains(reading.Series.SelectMany(s => s.Observations), o => o.Period == Period.OfYear(2022));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData(":")]
    public void What_is_published_as_missing_is_missing_and_never_zero(string value)
    {
        var reading = TableReader.Read(SomeTable.WithRows(Row.Replace("124.8", value, StringComparison.Ordinal)));
        Assert.Empty(reading.Faults);
        Assert.Null(reading.Series[0].Observations[0].Value);
    }

    [Fact]
    public void Two_values_for_one_cell_are_a_fault_and_the_first_counts()
    {
        var reading = TableReader.Read(SomeTable.WithRows(Row, Row.Replace("124.8", "125.9", StringComparison.Ordinal)));
        Assert.Equal(("duplicate-cell", 3), (reading.Faults.Single().Code, reading.Faults.Single().Line));
        Assert.Equal(124.8m, reading.Series[0].Observations.Single().Value);
    }

    [Fact]
    public void The_same_cell_twice_is_one_cell_seen_twice()
    {
        var reading = TableReader.Read(SomeTable.WithRows(Row, Row));
        Assert.Empty(reading.Faults);
        Assert.Single(reading.Series[0].Observations);
    }

    [Fact]
    public void Another_vintage_stands_beside_the_earlier_one()
    {
        var reading = TableReader.Read(SomeTable.WithRows(Row.Replace("124.8", "124.9", StringComparison.Ordinal).Replace("2024-01-31", "2025-02-28", StringComparison.Ordinal), Row));
        Assert.Empty(reading.Faults);
        Assert.Equal([124.8m, 124.9m], reading.Series[0].Observations.Select(o => o.Value));
    }

    [Fact]
    public void A_month_that_is_always_January_is_told_and_gives_no_periods()
    {
        var rows = Enumerable.Range(0, 12).Select(i => Row.Replace("annual", "monthly", StringComparison.Ordinal).Replace("2023", $"202{i % 2}-01", StringComparison.Ordinal).Replace("124.8", $"{100 + i}", StringComparison.Ordinal));
        var reading = TableReader.Read(SomeTable.WithRows([.. rows]));
        Assert.Equal("constant-month", Assert.Single(reading.Faults).Code);
        Assert.Empty(reading.Series[0].Observations);
    }

    [Fact]
    public void A_total_under_a_partners_name_is_told()
    {
        string Partner(string name, string value) => Row.Replace("BBB", name, StringComparison.Ordinal).Replace("124.8", value, StringComparison.Ordinal);
        var reading = TableReader.Read(SomeTable.WithRows(Partner("CCC", "10"), Partner("DDD", "20"), Partner("EEE", "31"), Partner("FFF", "15"), Partner("SUM", "76")));
        var fault = Assert.Single(reading.Faults);
        Assert.Equal(("total-row", 6), (fault.Code, fault.Line));
    }

    [Theory]
    [InlineData("a;b;c\n1;2;3", "separator")]
    [InlineData("", "empty")]
    [InlineData("series,period\nx,2023", "missing-column")]
    public void A_table_that_is_none_says_why(string text, string code)
    {
        var reading = TableReader.Read(SomeTable.Of(text));
        Assert.Empty(reading.Series);
        Assert.Contains(reading.Faults, f => f.Code == code);
    }

    [Fact]
    public void An_unknown_column_is_told_and_passed_over()
    {
        var reading = TableReader.Read(SomeTable.Of(SomeTable.Header + ",remark\n" + Row + ",said so\n"));
        Assert.Equal("unknown-column", Assert.Single(reading.Faults).Code);
        Assert.Single(reading.Series);
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_are_told_with_their_line()
    {
        var bytes = Encoding.UTF8.GetBytes(SomeTable.Header + "\n" + Row + "\n").Concat(new byte[] { 0xB4, 0xEB, 0xC7, 0xD1, 0x0A }).ToArray();
        var fault = Assert.Single(TableReader.Read(SomeTable.Of([.. bytes])).Faults);
        Assert.Equal(("encoding", 3), (fault.Code, fault.Line));
    }

    [Fact]
    public void Ids_do_not_depend_on_the_order_of_rows()
    {
        var other = Row.Replace("2023", "2022", StringComparison.Ordinal);
        var left = TableReader.Read(SomeTable.WithRows(Row, other)).Series[0];
        var right = TableReader.Read(SomeTable.WithRows(other, Row)).Series[0];
        Assert.Equal(left.Id, right.Id);
        Assert.Equal(left.Observations.Select(o => o.Id), right.Observations.Select(o => o.Id));
    }
}
