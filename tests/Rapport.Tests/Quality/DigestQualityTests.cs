using System.Text.Json;
using Xunit.Abstractions;

namespace Rapport.Tests.Quality;

/// <summary>What splitting digests scores on our own gold never falls below its pinned floors.</summary>
public sealed class DigestQualityTests(ITestOutputHelper output)
{
    private static readonly string Folder = Path.Combine(SharedFolder.Project, "tests", "quality", "digests");

    [Theory]
    [InlineData("open")]
    [InlineData("sealed")]
    public void Parts_that_are_exactly_right_stay_above_their_floor(string set)
    {
        var score = DigestScore.Of(Path.Combine(Folder, set));
        output.WriteLine($"{set}: {score.Right} of {score.All} parts, {score.Share:0.000}");
        // Nobody looks at what fails in the sealed part.
        if (set == "open")
            output.WriteLine(string.Join('\n', score.Wrong));
        using var floors = JsonDocument.Parse(File.ReadAllText(Path.Combine(SharedFolder.Project, "tests", "quality", "floors.json")));
        Assert.True(score.Share >= floors.RootElement.GetProperty("digests").GetProperty(set).GetDouble(), $"{set}: {score.Right} of {score.All}");
    }

    [Fact]
    public void The_gold_is_as_large_as_it_says()
    {
        var open = GoldDigest.ReadAll(Path.Combine(Folder, "open"));
        var closed = GoldDigest.ReadAll(Path.Combine(Folder, "sealed"));
        Assert.True(open.Count + closed.Count >= 80);
        Assert.True(closed.Count * 3 >= open.Count + closed.Count);
        Assert.All(open.Concat(closed), gold =>
        {
            var at = 0;
            Assert.All(gold.Parts, part =>
            {
                Assert.True(part.Start >= at && part.End > part.Start, gold.Name);
                at = part.End;
            });
        });
    }
}
