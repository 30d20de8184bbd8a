using Rapport.Statistics;

namespace Rapport.Tests.Statistics;

public class FlowTableReaderTests
{
    private static readonly Scenario Scenario = new()
    {
        Id = "s",
        Question = "What if?",
        Pair = new("AAA", "BBB"),
        TableFiles = [new("flows", "t.csv")],
        Year = 2011,
        Model = "one-sector",
        File = new(default, "scenario.yaml", 1, null, default, ""),
    };

    [Fact]
    public void Flows_are_exporter_major_in_the_order_of_codes()
    {
        var table = Assert.IsType<Parsed<FlowTable>.Ok>(FlowTableReader.Read(Scenario, SomeTable.Of("value,importer,exporter\n4,AAA,BBB\n1,AAA,AAA\n2,BBB,AAA\n8,BBB,BBB\n"))).Value;
        Assert.Equal("AAA BBB", string.Join(" ", table.Countries));
        Assert.Equal([1, 2, 4, 8], table.Flows.ToArray());
        Assert.Equal(2011, table.Year);
    }

    [Theory]
    [InlineData("exporter,importer,value\nAAA,AAA,1\nAAA,BBB,2\nBBB,BBB,3\n", "missing-pair")]
    [InlineData("exporter,importer,value\nAAA,BBB,-2\n", "bad-number")]
    [InlineData("exporter,importer,value\nAAA,BBB,2\nAAA,BBB,2\n", "duplicate-cell")]
    [InlineData("from,to,value\nAAA,BBB,2\n", "missing-column")]
    [InlineData("exporter,importer,value\nAAA,AAA,1\nAAA,CCC,2\nCCC,AAA,2\nCCC,CCC,3\n", "missing-country")]
    public void What_is_no_table_of_flows_says_why(string text, string code) =>
        Assert.Equal(code, Assert.IsType<Parsed<FlowTable>.Malformed>(FlowTableReader.Read(Scenario, SomeTable.Of(text))).Fault.Code);
}
