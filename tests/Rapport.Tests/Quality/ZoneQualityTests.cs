using System.Text.Json;
using Xunit.Abstractions;

namespace Rapport.Tests.Quality;

/// <summary>What the lines of a page are taken for never falls below its pinned floors.</summary>
public sealed class ZoneQualityTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("open")]
    [InlineData("sealed")]
    public void Lines_are_what_they_are(string part)
    {
        var score = ZoneScore.Of(GoldZones.Read(Path.Combine(SharedFolder.Project, "tests", "quality", "zones", part)));
        output.WriteLine(FormattableString.Invariant($"{part}: {score.Right:0.0000}\n") + score.Table() + (part == "open" ? string.Join('\n', score.Misses) : ""));
        using var floors = JsonDocument.Parse(File.ReadAllText(Path.Combine(SharedFolder.Project, "tests", "quality", "floors.json")));
        Assert.True(score.Right >= floors.RootElement.GetProperty("zones").GetProperty(part).GetDouble(), $"{part}: {score.Right} of the lines are right");
    }
}
