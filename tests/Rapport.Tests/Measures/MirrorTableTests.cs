using Rapport.Measures;

namespace Rapport.Tests.Measures;

public class MirrorTableTests
{
    [Fact]
    public void Both_figures_of_the_latest_common_year_stand_side_by_side()
    {
        var mirror = Assert.Single(Build("KOR CHN exports 2021 162.9", "KOR CHN exports 2022 155.8", "CHN KOR imports 2022 199.7", "CHN KOR imports 2020 1"));
        Assert.Equal(("KOR", "CHN", "2022"), (mirror.Exporter, mirror.Importer, mirror.Period.ToString()));
        Assert.Equal(28.2, mirror.GapPercent, 0.03);
        Assert.Equal(2, mirror.Rows.Length);
    }

    [Fact]
    public void A_direction_that_only_one_side_reports_has_no_mirror() => Assert.Empty(Build("KOR CHN exports 2022 155.8", "KOR CHN imports 2022 154.6"));

    [Fact]
    public void Exchanging_the_two_exchanges_the_mirrors()
    {
        var plain = Build("KOR CHN exports 2022 155.8", "CHN KOR imports 2022 199.7", "CHN KOR exports 2022 162.6", "KOR CHN imports 2022 154.6");
        var swapped = Build("CHN KOR exports 2022 155.8", "KOR CHN imports 2022 199.7", "KOR CHN exports 2022 162.6", "CHN KOR imports 2022 154.6");
        Assert.Equal(plain.Select(m => (m.Exporter, m.GapPercent)).ToHashSet(), swapped.Select(m => (m.Importer, m.GapPercent)).ToHashSet());
    }

    private static System.Collections.Immutable.ImmutableArray<Mirror> Build(params string[] rows) => MirrorTable.Build(SomeMeasures.Series(rows), SomeMeasures.Pair, SomeMeasures.AsOf);
}
