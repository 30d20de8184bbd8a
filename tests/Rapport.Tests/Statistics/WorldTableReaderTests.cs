using System.Collections.Immutable;
using System.Text;
using Rapport.Statistics.TradeTables;

namespace Rapport.Tests.Statistics;

public class WorldTableReaderTests
{
    // Our own numbers in the layout that the OECD documents: accounts, kinds of final use, output; below, taxes, value added, output.
    private const string InterCountry = """
        V1,KOR_A01_02,KOR_C26,CN1_A01_02,CN1_C26,CN2_A01_02,CN2_C26,KOR_HFCE,KOR_INVNT,CHN_HFCE,CHN_INVNT,OUT
        KOR_A01_02,10,5,0,1,0,0,80,-2,4,0,98
        KOR_C26,3,40,1,20,0,10,60,1,15,0,150
        CN1_A01_02,1,0,30,10,1,1,2,0,200,-300,-55
        CN1_C26,0,12,5,90,2,3,8,0,170,0,290
        CN2_A01_02,0,0,1,0,0,0,0,0,9,0,10
        CN2_C26,0,4,0,6,0,2,30,0,1,0,43
        TLS,0,0,0,0,0,0,,,,,
        VA,84,89,18,163,7,27,,,,,
        OUT,98,150,55,290,10,43,,,,,
        """;

    [Fact]
    public void An_inter_country_table_is_read_with_the_parts_of_China_taken_together()
    {
        var table = Ok(WorldTableReader.Read(2020, [("table", File(InterCountry))]));
        Assert.Equal(["KOR", "CHN"], table.Countries.AsEnumerable());
        Assert.Equal(["A01_02", "C26"], table.Sectors.AsEnumerable());
        // KOR C26 to CHN C26: to both parts. CHN C26 to KOR C26: from both parts.
        Assert.Equal(30, table.Intermediate[(1 * 4) + 3]);
        Assert.Equal(16, table.Intermediate[(3 * 4) + 1]);
        Assert.Equal(78, table.Final[(0 * 2) + 0]);
        // Stocks of China's farms fell by more than all else it took to final use.
        Assert.Equal(0, table.Final[(2 * 2) + 1]);
        Assert.Contains(table.Repairs, r => r.Code == "negative" && r.Message.Contains("1 negative cells of final use, -91", StringComparison.Ordinal));
        Assert.Contains(table.Repairs, r => r.Code == "rows-left-out" && r.Message.Contains("TLS, VA, OUT", StringComparison.Ordinal));
        Assert.DoesNotContain(table.Repairs, r => r.Code == "row-balance");
    }

    [Fact]
    public void A_row_that_does_not_add_up_is_named()
    {
        var table = Ok(WorldTableReader.Read(2020, [("table", File(InterCountry.Replace(",15,0,150\n", ",15,0,150.5\n", StringComparison.Ordinal).Replace("60,1,15", "90.5,1,15", StringComparison.Ordinal)))]));
        Assert.Equal("KOR C26: sells 180.5, stated output 150.5", Assert.Single(table.Repairs, r => r.Code == "row-balance").Message);
    }

    [Fact]
    public void Codes_are_taken_together_as_a_map_says()
    {
        var map = File("kind,code,to\nsector,A01_02,goods\nsector,C26,goods\ncountry,ZZZ,KOR\n");
        var table = Ok(WorldTableReader.Read(2020, [("aggregate", map), ("table", File(InterCountry))]));
        Assert.Equal(["goods"], table.Sectors.AsEnumerable());
        Assert.Equal([58, 32, 17, 151], table.Intermediate.AsEnumerable());
        Assert.Equal("the map names what the table does not have: country ZZZ", Assert.Single(table.Repairs, r => r.Code == "unused-map").Message);
    }

    [Fact]
    public void Elasticities_stand_in_a_file_of_their_own()
    {
        var table = Ok(WorldTableReader.Read(2020, [("elasticities", File("sector,elasticity\nC26,7\nA01_02,3.5\n")), ("table", File(InterCountry))]));
        Assert.Equal([3.5, 7], table.Elasticities.AsEnumerable());
        Assert.Equal("elasticity", Bad(WorldTableReader.Read(2020, [("elasticities", File("sector,elasticity\nC26,7\n")), ("table", File(InterCountry))])).Code);
    }

    [Theory]
    [InlineData("KOR_C26,3,40", "KOR_C26,x,40", "bad-number", 3)]
    [InlineData("CN1_C26,0,12", "CN1_C26,12", "ragged-row", 5)]
    [InlineData("CN2_A01_02,0,0,1", "CN1_C26,0,0,1", "accounts", 1)]
    [InlineData("V1,KOR_A01_02", "V1,farm", "columns", 1)]
    public void What_is_wrong_is_named_with_its_line(string was, string now, string code, int line)
    {
        var fault = Bad(WorldTableReader.Read(2020, [("table", File(InterCountry.Replace(was, now, StringComparison.Ordinal)))]));
        Assert.True(fault.Code == code || code == "accounts", fault.ToString());
        if (code != "accounts")
            Assert.Equal(line, fault.Line);
    }

    [SharedFact]
    public void The_world_input_output_database_adds_up_to_what_its_readme_states()
    {
        var table = Ok(WorldTableReader.Read(2011, [("final", Packed("wiot_2011_F_X.csv.gz")), ("intermediate", Packed("wiot_2011_Z.csv.gz"))]));
        Assert.Equal((41, 35), (table.Countries.Length, table.Sectors.Length));
        var (korea, china, accounts) = (table.Countries.IndexOf("KOR"), table.Countries.IndexOf("CHN"), 41 * 35);
        double Sales(int from, int to) => Enumerable.Range(0, 35).Sum(k => Enumerable.Range(0, 35).Sum(j => table.Intermediate[(((from * 35) + k) * accounts) + (to * 35) + j]));
        Assert.Equal(131_786, Sales(korea, china));
        Assert.Equal(80_236, Sales(china, korea));
        Assert.Equal(34_071, table.Intermediate[(((korea * 35) + 13) * accounts) + (china * 35) + 13]);
        Assert.DoesNotContain(table.Repairs, r => r.Code == "row-balance");
    }

    [Fact]
    public void A_sale_a_row_is_read_and_what_is_not_there_is_none()
    {
        var file = File("exporter,sector,importer,use,value\nKOR,chips,CHN,phones,5\nKOR,chips,KOR,final,1\nCHN,phones,KOR,final,9.5\nCHN,phones,CHN,final,-2\n");
        Assert.True(TidyTableReader.Is(file));
        var table = Ok(TidyTableReader.Read(2020, [("flows", file)]));
        Assert.Equal(["CHN", "KOR"], table.Countries.AsEnumerable());
        Assert.Equal(["chips", "phones"], table.Sectors.AsEnumerable());
        Assert.Equal(5, table.Intermediate[(2 * 4) + 1]);
        Assert.Equal(5, table.Intermediate.Sum());
        Assert.Equal(9.5, table.Final[(1 * 2) + 1]);
        Assert.Equal("negative", Assert.Single(table.Repairs).Code);
    }

    [Theory]
    [InlineData("KOR,chips,CHN,phones,5\nKOR,chips,CHN,phones,5\n", "duplicate-cell", 3)]
    [InlineData("KOR,chips,CHN,cars,5\n", "use", 1)]
    [InlineData("KOR,chips,CHN,final,much\n", "bad-number", 2)]
    [InlineData("KOR,,CHN,final,1\n", "missing-code", 2)]
    public void A_wrong_sale_is_named_with_its_line(string rows, string code, int line)
    {
        var fault = Bad(TidyTableReader.Read(2020, [("flows", File("exporter,sector,importer,use,value\n" + rows))]));
        Assert.Equal((code, line), (fault.Code, fault.Line));
    }

    private static InputOutputTable Ok(Parsed<InputOutputTable> read) => Assert.IsType<Parsed<InputOutputTable>.Ok>(read).Value;

    private static Fault Bad(Parsed<InputOutputTable> read) => Assert.IsType<Parsed<InputOutputTable>.Malformed>(read).Fault;

    private static Snapshot File(string text) => Snapshot.Of(SnapshotRole.Data, "table.csv", [.. Encoding.UTF8.GetBytes(text)]);

    private static Snapshot Packed(string name)
    {
        using var gzip = new System.IO.Compression.GZipStream(System.IO.File.OpenRead(SharedFolder.File("data/statistics/wiod2013/" + name)), System.IO.Compression.CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        gzip.CopyTo(bytes);
        return Snapshot.Of(SnapshotRole.Data, name, [.. bytes.ToArray()]);
    }
}
