using Rapport.Checking.Evidence;

namespace Rapport.Tests.Checking.Evidence;

public class MirrorPairsTests
{
    [Fact]
    public void Both_sides_stand_with_the_gap_and_nothing_is_averaged()
    {
        var mirrors = MirrorPairs.Find(new(KoreaChina.Series), new("KOR", "CHN"), new(2026, 9, 30));
        var year2022 = mirrors.First(m => m.Exporter == "KOR" && m.Period == Period.OfYear(2022));
        Assert.Equal((155_789_400_000m, 199_700_000_000m), (year2022.ByExporter, year2022.ByImporter));
        Assert.Equal(28.2, year2022.GapPercent, 1);
        Assert.Equal(2, year2022.Rows.Length);
        Assert.Contains(mirrors, m => m.Exporter == "CHN" && m.Importer == "KOR");
    }
}
