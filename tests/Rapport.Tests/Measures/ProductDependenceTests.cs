using Rapport.Measures;
using Rapport.Statistics.ProductTables;

namespace Rapport.Tests.Measures;

public class ProductDependenceTests
{
    // Two products. Korea sells 60 of chips (40 to China, 20 to Japan) and 40 of ships (to Japan); China sells 30 of chips (10 to Korea, 20 to Japan) and 70 of urea (63 to Korea, 7 to Japan); Japan sells 7 of urea to Korea.
    private const string Table = """
        year,exporter,importer,product,value
        2023,KOR,CHN,854231,40
        2023,KOR,JPN,854231,20
        2023,KOR,JPN,890120,40
        2023,CHN,KOR,854231,10
        2023,CHN,JPN,854231,20
        2023,CHN,KOR,310210,63
        2023,CHN,JPN,310210,7
        2023,JPN,KOR,310210,7
        """;

    [Fact]
    public void The_indices_are_those_counted_by_hand()
    {
        var found = Build(Table);
        var korea = found.Profiles[0];
        // Korea's sales: chips .6, ships .4. China buys chips alone: .6 is common.
        Assert.Equal(0.6, korea.Complementarity!.Value, 1e-12);
        // China's sales: chips .3, urea .7; the lesser shares are .3.
        Assert.Equal(0.3, korea.Similarity!.Value, 1e-12);
        // 40 of 100 go to China, which buys 40 of the 40 + 87 that is not Korea's buying.
        Assert.Equal(0.4 / (40.0 / 127), korea.Intensity!.Value, 1e-12);
        // 40 one way, 73 the other, 10 of chips both ways.
        Assert.Equal(20.0 / 113, korea.IntraIndustry!.Value, 1e-12);
        Assert.Equal(1, korea.Concentration!.Value, 1e-12);
        var china = found.Profiles[1];
        // China's sales: chips .3, urea .7. Korea buys chips 10 of 80, urea 70 of 80: .125 and .7 are common.
        Assert.Equal(0.825, china.Complementarity!.Value, 1e-12);
        Assert.Equal((korea.Similarity, korea.IntraIndustry), (china.Similarity, china.IntraIndustry));
    }

    [Fact]
    public void Dependence_screens_and_fields_are_those_counted_by_hand()
    {
        var found = Build(Table);
        var urea = found.Exposures.First(e => e.Of == "KOR" && e.Sector == "310210");
        Assert.Equal((0.9, 70.0, 1), (urea.ImportShare!.Value, urea.Imports, found.Exposures.Count(e => e.Of == "KOR" && e.Sector == "310210")));
        Assert.Equal(["single-point"], urea.Screens.AsEnumerable());
        // Nothing of urea is sold by Korea, so that imports over exports say nothing.
        Assert.Null(urea.ImportsOverExports);
        Assert.Equal("310210", found.Exposures[0].Sector);
        var chips = found.Fields.Single(f => f.Field == "semiconductors");
        Assert.Equal(2.0 / 3, chips.Sides[0].ExportShare!.Value, 1e-12);
        Assert.Equal("no statistic measures it", found.Fields.Single(f => f.Field == "silver-economy").Gap);
        Assert.Equal("the table has no product of 8507", found.Fields.Single(f => f.Field == "batteries").Gap);
        Assert.Contains("no product measures it; what could is visitors", found.Fields.Single(f => f.Field == "tourism").Gap, StringComparison.Ordinal);
    }

    [Fact]
    public void Churn_counts_what_met_a_screen_before_and_what_stayed()
    {
        var found = Build(Table + "\n2022,CHN,KOR,310210,50\n2022,CHN,KOR,250410,50\n2022,KOR,CHN,854231,1\n");
        var single = found.Screens.Single(s => s is { Of: "KOR", Screen: "single-point" });
        Assert.Equal((1, 2, 1), (single.Products, single.Before!.Value, single.Stayed!.Value));
        Assert.Equal(70.0 / 80, single.ImportShare, 1e-12);
        Assert.Equal([2022], found.Before.AsEnumerable());
        Assert.Null(Build(Table).Screens[0].Before);
    }

    [Fact]
    public void Exchanging_the_two_exchanges_every_number()
    {
        var swapped = Build(Table.Replace("KOR", "???", StringComparison.Ordinal).Replace("CHN", "KOR", StringComparison.Ordinal).Replace("???", "CHN", StringComparison.Ordinal), new("CHN", "KOR"));
        var plain = Build(Table);
        Assert.Equal(plain.Profiles.Select(p => (p.Complementarity, p.Similarity, p.Intensity, p.IntraIndustry, p.Concentration)), swapped.Profiles.Select(p => (p.Complementarity, p.Similarity, p.Intensity, p.IntraIndustry, p.Concentration)));
        Assert.Equal(plain.Exposures.Select(e => (e.Sector, e.ImportShare, e.ExportShare, e.Herfindahl, e.WorldShare)), swapped.Exposures.Select(e => (e.Sector, e.ImportShare, e.ExportShare, e.Herfindahl, e.WorldShare)));
    }

    [Fact]
    public void The_bounds_hold_and_likeness_is_one()
    {
        var alike = Build("year,exporter,importer,product,value\n2023,KOR,CHN,a,6\n2023,KOR,CHN,b,4\n2023,CHN,KOR,a,3\n2023,CHN,KOR,b,2\n").Profiles;
        Assert.All(alike, p => Assert.Equal((1.0, 1.0), (p.Complementarity!.Value, p.Similarity!.Value)));
        Assert.All(alike, p => Assert.Equal(2 * 5 / 15.0, p.IntraIndustry!.Value, 1e-12));
        var apart = Build("year,exporter,importer,product,value\n2023,KOR,CHN,a,6\n2023,CHN,KOR,b,2\n").Profiles;
        Assert.All(apart, p => Assert.Equal((0.0, 0.0, 1.0), (p.Similarity!.Value, p.IntraIndustry!.Value, p.Complementarity!.Value)));
    }

    private static ProductDependence Build(string table, CountryPair? pair = null)
    {
        var reader = new ProductTradeReader(pair ?? new("KOR", "CHN"), code => code, null);
        reader.Add("t.csv", table.Split('\n'));
        var before = reader.Years.Where(y => y < 2023).ToArray();
        return ProductDependenceTable.Build(reader.Mean([2023])!, before.Length == 0 ? null : reader.Mean([.. before]), new Rapport.Extraction.Acts.DomainTagger().Domains);
    }
}
