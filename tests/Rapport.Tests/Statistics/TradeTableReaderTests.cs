using System.Text;
using Rapport.Statistics.TradeTables;

namespace Rapport.Tests.Statistics;

/// <summary>Tables by sector and squares of exports, on small tables of our own in the documented layouts.</summary>
public class TradeTableReaderTests
{
    // Two countries, two sectors, of which the first is traded.
    private static readonly Dictionary<string, string> Good = new(StringComparer.Ordinal)
    {
        ["bilateral"] = "0 5\n3 0\n",
        ["tariffs"] = "0\t10\n20\t0\n",
        ["io"] = "0.5 0.4\n0.5 0.6\n0.3 0.2\n0.7 0.8\n",
        ["valueAdded"] = "0.5 0.4\n0.6 0.7\n",
        ["output"] = "10000 20000\n30000 40000\n",
        ["elasticities"] = "4\n",
        ["countries"] = "KOR\nCHN\n",
    };

    [Fact]
    public void Six_files_become_a_table_that_adds_up()
    {
        var table = Assert.IsType<Parsed<TradeTable>.Ok>(Read(Good)).Value;
        Assert.Equal(["KOR", "CHN"], table.Countries.AsEnumerable());
        // Imports of the first country from the second are the second country's exports: thousands become units, the rest of output is sold at home.
        Assert.Equal([7000, 5000, 3000, 15000, 30000, 0, 0, 40000], table.Flows.AsEnumerable());
        Assert.Equal([0, 0.1, 0.2, 0, 0, 0, 0, 0], table.Tariffs.AsEnumerable());
        Assert.Equal(0.5 * (1 - 0.5), table.Inputs[0], 1e-12);
        Assert.Equal(1, Enumerable.Range(0, 2).Sum(k => table.Inputs[k * 2]) + table.ValueAdded[0], 1e-12);
        Assert.Empty(table.Repairs);
    }

    [Fact]
    public void Output_below_exports_is_raised_and_said()
    {
        var table = Assert.IsType<Parsed<TradeTable>.Ok>(Read(new(Good) { ["output"] = "1000 20000\n30000 40000\n" })).Value;
        Assert.Contains("sector 1 of KOR: output of 1000 raised to its exports of 3000", Assert.Single(table.Repairs).Message, StringComparison.Ordinal);
        Assert.Equal(0, table.Flows[0]);
    }

    [Theory]
    [InlineData("bilateral", "0 -5\n3 0\n", "the flow of sector 1 from CHN to KOR is below 0", "bilateral")]
    [InlineData("tariffs", "0 10\n-100 0\n", "the tariff of sector 1 from KOR to CHN is below", "tariffs")]
    [InlineData("io", "0.5 0.4\n0.5 0.6\n", "2 × 2 numbers, expected 4 × 2", "io")]
    [InlineData("valueAdded", "0.5 x\n0.6 0.7\n", "'x' in column 2 is no number", "valueAdded")]
    [InlineData("output", "1 2\n3\n", "1 numbers, expected 2", "output")]
    [InlineData("elasticities", "\n", "the file has no numbers", "elasticities")]
    [InlineData("countries", "KOR\n", "1 codes for 2 countries", "bilateral")]
    public void A_bad_file_is_named_with_its_place(string role, string text, string message, string place)
    {
        var fault = Assert.IsType<Parsed<TradeTable>.Malformed>(Read(new(Good) { [role] = text })).Fault;
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
        Assert.Equal(place + ".txt", fault.Source);
    }

    [Fact]
    public void A_missing_file_is_named() =>
        Assert.Contains("lack the file 'io'", Assert.IsType<Parsed<TradeTable>.Malformed>(Read(Good.Where(g => g.Key != "io").ToDictionary())).Fault.Message, StringComparison.Ordinal);

    [Fact]
    public void A_square_of_exports_with_output_beside_it()
    {
        var table = Assert.IsType<Parsed<FlowTable>.Ok>(Square(",5,\n2,,1\n,3,\n", "1000\n2000\n3000\n")).Value;
        Assert.Equal([0, 5, 0, 2, 0, 1, 0, 3, 0], table.Flows.AsEnumerable());
        Assert.Equal([1, 2, 3], table.Output.AsEnumerable());
    }

    [Theory]
    [InlineData(",5,\n2,,1\n,-3,\n", "1\n2\n3\n", "the flow from USA to CHN is below 0")]
    [InlineData(",5\n2,\n", "1\n2\n3\n", "expected a square")]
    [InlineData(",5,\n2,,1\n,3,\n", "1\n2\n", "expected a square, and an output")]
    public void A_bad_square_says_why(string flows, string output, string message) =>
        Assert.Contains(message, Assert.IsType<Parsed<FlowTable>.Malformed>(Square(flows, output)).Fault.Message, StringComparison.Ordinal);

    private static Parsed<TradeTable> Read(Dictionary<string, string> files) => CaliendoParroReader.Read(1993, [.. files.Select(f => (f.Key, File(f.Key, f.Value)))]);

    private static Parsed<FlowTable> Square(string flows, string output) =>
        MatrixReader.Read(2023, [("flows", File("flows", "a,b,c\n" + flows)), ("output", File("output", "gdp\n" + output)), ("labels", File("labels", "iso3,name\nKOR,x\nCHN,y\nUSA,z\n"))]);

    private static Snapshot File(string name, string text) => Snapshot.Of(SnapshotRole.Data, name + ".txt", [.. Encoding.UTF8.GetBytes(text)]);
}
