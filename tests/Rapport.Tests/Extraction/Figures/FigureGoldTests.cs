using System.Text.Json;
using Xunit.Abstractions;

namespace Rapport.Tests.Extraction.Figures;

public class FigureGoldTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("open")]
    [InlineData("sealed")]
    [InlineData("wide-open")]
    [InlineData("wide-sealed")]
    public void Scores_stay_above_their_floors(string part)
    {
        var gold = FigureGold.Score(part + ".jsonl");
        output.WriteLine(gold.ToString());
        // What the sealed part holds is never shown, so that no rule can be made for it.
        if (part.EndsWith("open", StringComparison.Ordinal))
            gold.Misses.ForEach(output.WriteLine);
        using var floors = JsonDocument.Parse(File.ReadAllText(Path.Combine(SharedFolder.Project, "tests", "quality", "floors.json")));
        var floor = floors.RootElement.GetProperty("figures").GetProperty(part);
        Assert.True(gold.Precision >= floor.GetProperty("precision").GetDouble(), gold.ToString());
        Assert.True(gold.Recall >= floor.GetProperty("recall").GetDouble(), gold.ToString());
        Assert.True((double)gold.AllRight / gold.Expected >= floor.GetProperty("allFields").GetDouble(), gold.ToString());
        Assert.True((double)gold.ValueUnitPeriod / gold.Expected >= floor.GetProperty("valueUnitPeriod").GetDouble(), gold.ToString());
    }
}
