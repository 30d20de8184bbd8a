using System.Globalization;
using System.IO.Compression;
using Rapport.Cases;
using Rapport.Scenarios;
using Rapport.Statistics.TradeTables;

namespace Rapport.Tests.Scenarios;

/// <summary>The committed table of 2011 against the database it was made from, by sums of our own that share no line with the tool.</summary>
public class WorldTableTests
{
    private const string Union = "AUT BEL BGR CYP CZE DEU DNK ESP EST FIN FRA GBR GRC HUN IRL ITA LTU LUX LVA MLT NLD POL PRT ROM SVK SVN SWE";

    [SharedFact]
    public void The_table_is_the_sum_of_the_databases_cells()
    {
        var intermediate = Lines("wiot_2011_Z.csv.gz");
        var final = Lines("wiot_2011_F_X.csv.gz");
        var economies = intermediate[0].Skip(1).Select(l => Row(l.Trim('"'))).ToArray();
        var order = intermediate[0].Skip(1).Select(l => l.Trim('"').Split('_')[0]).Distinct().ToArray();
        var sums = new Dictionary<(string, string), long>();
        for (var r = 1; r < intermediate.Length; r++)
        {
            var seller = Row(intermediate[r][0].Trim('"'));
            for (var c = 1; c < intermediate[r].Length; c++)
                Add(seller, economies[c - 1], intermediate[r][c]);
            for (var c = 1; c <= 205; c++)
                Add(seller, Row(order[(c - 1) / 5] + "_"), final[r][c]);
        }

        var (_, table) = SomeWorld.Bundled("full-break");
        Assert.Equal(["CHN", "EU27", "JPN", "KOR", "ROW", "TWN", "USA"], table.Countries.AsEnumerable());
        for (var i = 0; i < 7; i++)
        {
            for (var j = 0; j < 7; j++)
                Assert.Equal(sums[(table.Countries[i], table.Countries[j])], table.Flows[(i * 7) + j]);
        }

        void Add(string seller, string user, string value) => sums[(seller, user)] = sums.GetValueOrDefault((seller, user)) + long.Parse(value, CultureInfo.InvariantCulture);
    }

    [Fact]
    public void The_table_by_sector_adds_up_to_the_table_of_all_sectors()
    {
        var (scenario, files, faults) = CaseReader.ReadScenario(Path.Combine(SharedFolder.Project, "cases", "korea-china", "scenarios", "thaw.yaml"));
        Assert.Empty(faults);
        var bySector = Assert.IsType<Parsed<InputOutputTable>.Ok>(TidyTableReader.Read(2011, [("flows", files.Single())])).Value;
        Assert.Equal(2011, scenario!.Year);
        Assert.Equal(12, bySector.Sectors.Length);
        Assert.Empty(bySector.Repairs);
        var (_, all) = SomeWorld.Bundled("full-break");
        var flows = WorldNetwork.Of(bySector).ToFlowTable(bySector);
        Assert.Equal(all.Countries.AsEnumerable(), flows.Countries);
        Assert.All(all.Flows.Zip(flows.Flows), p => Assert.Equal(p.First, p.Second, 1e-6));
    }

    private static string Row(string label)
    {
        var economy = label.Split('_')[0];
        return economy is "CHN" or "JPN" or "KOR" or "TWN" or "USA" ? economy : Union.Contains(economy, StringComparison.Ordinal) ? "EU27" : "ROW";
    }

    private static string[][] Lines(string file)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(SharedFolder.File("data/statistics/wiod2013/" + file)), CompressionMode.Decompress));
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(','))];
    }
}
