using System.Globalization;
using System.Text;
using System.Text.Json;
using Rapport.Tests.App;

namespace Rapport.Tests.Briefs;

/// <summary>A brief of a large case is still a brief: long lists are cut, and what was left out is counted.</summary>
public sealed class RowLimitTests
{
    [Fact]
    public void A_long_list_is_cut_and_says_how_long_it_is()
    {
        using var scratch = new ScratchFolder();
        var folder = Path.Combine(scratch.Path, "long");
        Assert.Equal(0, Shell.Run("init", folder, "--pair", "KOR", "CHN").Exit);
        var text = new StringBuilder("A plainly fictional page of figures\n2026-02-03\n\n");
        for (var i = 0; i < 1200; i++)
            text.Append(CultureInfo.InvariantCulture, $"South Korea's exports to China rose {i % 89 + 1}.{i % 7} percent in {1990 + (i % 35)}, item {i} of the test says.\n\n");
        Assert.Equal(0, Shell.Run("add", folder, scratch.File("figures.txt", text.ToString())).Exit);
        var run = Shell.Run("run", folder);
        Assert.True(run.Exit == 0, run.Error);
        using var brief = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "brief", "brief.json")));
        var holds = brief.RootElement.GetProperty("sections").EnumerateArray().Single(s => s.GetProperty("id").GetString() == "holds");
        var count = holds.GetProperty("sentences").EnumerateArray().First().GetProperty("figures").EnumerateArray().First().GetProperty("value").GetString();
        Assert.Equal("1200", count);
        var markdown = File.ReadAllText(Path.Combine(folder, "brief", "brief.md"));
        Assert.Contains("300 of 1200 are shown; rapport check CASE gives them all.", markdown, StringComparison.Ordinal);
        Assert.True(markdown.Length < 2_000_000);
    }
}
