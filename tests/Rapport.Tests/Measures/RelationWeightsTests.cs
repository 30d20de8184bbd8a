using Rapport.Measures;

namespace Rapport.Tests.Measures;

public class RelationWeightsTests
{
    [Fact]
    public void Every_type_has_a_score_and_no_country_has_one()
    {
        var rows = RelationWeights.Bundled.Rows;
        Assert.All(Enum.GetValues<EventType>(), type => Assert.Contains(rows, r => r.Type == Word.Of(type) && r.Mode.Length == 0));
        Assert.All(rows, r => Assert.True(Math.Abs(r.Score) <= RelationIndexBuilder.End));
    }

    [Fact]
    public void A_mode_with_a_score_of_its_own_goes_before_its_type()
    {
        Assert.Equal(0.4, RelationWeights.Bundled.Of(SomeMeasures.Event("KOR", "CHN", "2026-01-05", EventType.Consult, 1, mode: "visit")));
        Assert.Equal(0.25, RelationWeights.Bundled.Of(SomeMeasures.Event("KOR", "CHN", "2026-01-05", EventType.Consult, 1, mode: "방문")));
    }

    [Fact]
    public void The_hash_is_that_of_the_file_in_the_repository() =>
        Assert.Equal(Identity.Sha256(File.ReadAllBytes(Path.Combine(SharedFolder.Project, "src", "Rapport", "Measures", "relation-weights.tsv"))), RelationWeights.Bundled.Hash);
}
