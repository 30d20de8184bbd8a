using System.Text.Json;

namespace Rapport.Tests.App;

/// <summary>The two seed documents, taken in as a user would take them in.</summary>
public sealed class SeedCaseTests
{
    [SharedFact]
    public void The_seeds_become_a_brief_that_says_what_a_careful_reader_would()
    {
        using var scratch = new ScratchFolder();
        var folder = Path.Combine(scratch.Path, "seeds");
        Assert.Equal(0, Shell.Run("init", folder, "--like", "korea-china").Exit);
        Assert.Equal(0, Shell.Run("add", folder, SharedFolder.File("seeds")).Exit);
        var run = Shell.Run("run", folder);
        Assert.True(run.Exit == 0, run.Error);
        var brief = File.ReadAllText(Path.Combine(folder, "brief", "brief.md"));

        // R29, R26, R24, R25, R79, R08: origins, doubts, one-sidedness, the disclaimer in a footnote.
        Assert.Contains("2 press documents carry 3 independent origins", brief, StringComparison.Ordinal);
        Assert.Contains("1 of 2 sources is not from Hong Kong", brief, StringComparison.Ordinal);
        Assert.Contains("One-sided: every origin favours the tie, and nobody here speaks against it; every origin is opinion, and none is a report.", brief, StringComparison.Ordinal);
        Assert.Contains("two renderings of one title", brief, StringComparison.Ordinal);
        Assert.Contains("The views do not necessarily reflect those of DotDotNews.", brief, StringComparison.Ordinal);

        // Verdicts that the bundled tables allow, each from rows and never from the text.
        var verdicts = Shell.Run("check", folder, "--jsonl").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToLookup(v => v.GetProperty("text").GetString()!, v => v.GetProperty("verdict").GetString());
        Assert.Equal("misstated", Assert.Single(verdicts["over 3%"]));
        Assert.Equal("supported-under", Assert.Single(verdicts["over 170 billion U.S. dollars"]));
        Assert.Equal("supported", Assert.Single(verdicts["largest"]));
        Assert.Equal("stale", Assert.Single(verdicts["third largest"]));
        Assert.Equal("undefined", Assert.Single(verdicts["sluggish"]));
        Assert.Null(Assert.Single(verdicts["undoubtedly"]));

        // R12, R19: search by stem, by keyword, and across dashes.
        Assert.Equal(2, Hits(Shell.Run("search", folder, "semiconductor", "--json")));
        Assert.Equal(0, Hits(Shell.Run("search", folder, "semiconductor", "--scope", "title", "--json")));
        Assert.Equal(1, Hits(Shell.Run("search", folder, "Taiwan Strait", "--scope", "keyword", "--json")));
        Assert.Equal(2, Hits(Shell.Run("search", folder, "China-South Korea", "--json")));
    }

    private static int Hits(Shell.Answer answer)
    {
        using var json = JsonDocument.Parse(answer.Output);
        return json.RootElement.GetArrayLength();
    }
}
