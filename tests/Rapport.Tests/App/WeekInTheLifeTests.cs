using System.Text.Json;

namespace Rapport.Tests.App;

/// <summary>A case, a brief, then a week: articles, a table, a decision. What moved is told with its cause, and nothing else.</summary>
public sealed class WeekInTheLifeTests
{
    [Fact]
    public void What_moved_in_a_week_is_told_with_its_cause_and_a_brief_against_itself_is_empty()
    {
        using var scratch = new ScratchFolder();
        var folder = Path.Combine(scratch.Path, "week");
        Assert.Equal(0, Shell.Run("init", folder, "--pair", "DEU", "POL").Exit);
        Write(scratch, "first.txt", "Exports (fictional)\n\nTest Gazette (fictional), 3 February 2026\n\nGermany's exports to Poland were 95 billion dollars in 2024, the plainly fictional gazette wrote.\n");
        Assert.Equal(0, Shell.Run("add", folder, Path.Combine(scratch.Path, "first.txt")).Exit);
        Assert.Equal(0, Shell.Run("run", folder).Exit);
        Assert.Equal(0, Shell.Run("run", folder).Exit);
        Assert.Empty(Changes(folder));
        Assert.Equal(0, Shell.Run("changes", folder, "--check").Exit);

        // Articles.
        for (var day = 1; day <= 5; day++)
            Write(scratch, $"week-{day}.txt", $"Day {day} (fictional)\n\nTest Gazette (fictional), {day} March 2026\n\nPoland's exports to Germany rose {day + 10} percent in 2024, the plainly fictional gazette wrote on its day {day}. Germany and Poland agreed on a test bridge number {day}.\n");
        Assert.Equal(0, Shell.Run(["add", folder, .. Enumerable.Range(1, 5).Select(d => Path.Combine(scratch.Path, $"week-{d}.txt"))]).Exit);
        Assert.Equal(0, Shell.Run("run", folder).Exit);
        var articles = Changes(folder);
        Assert.NotEmpty(articles);
        Assert.All(articles, c => Assert.Equal(("new", "article"), (c.Kind, c.Why)));
        Assert.DoesNotContain(articles, c => c.Text.Contains("95 billion", StringComparison.Ordinal));
        Assert.Equal(1, Shell.Run("changes", folder, "--check").Exit);

        // A table: the first article's figure can be held against something now.
        Write(scratch, "trade.csv", "series,reporter,partner,flow,item,classification,measure,period,value,unit,scale,frequency,valuation,adjustment,status,vintage,office,via,address\nDE exports,DEU,POL,exports,all goods,total,trade,2024,95000000000,USD,1,annual,FOB,,,2025-03-01,test office,test carrier,row 1\n");
        Assert.Equal(0, Shell.Run("data", "import", folder, Path.Combine(scratch.Path, "trade.csv")).Exit);
        Assert.Equal(0, Shell.Run("run", folder).Exit);
        var vintage = Changes(folder);
        Assert.Contains(vintage, c => c.Kind == "moved" && c.Text.Contains("95 billion", StringComparison.Ordinal));
        Assert.All(vintage, c => Assert.Equal("vintage", c.Why));

        // A decision.
        var claim = vintage.Single(c => c.Text.Contains("95 billion", StringComparison.Ordinal)).Id;
        Assert.Equal(0, Shell.Run("decide", folder, claim, "override", "undefined", "--reason", "a test").Exit);
        Assert.Equal(0, Shell.Run("run", folder).Exit);
        var decided = Assert.Single(Changes(folder));
        Assert.Equal((claim, "moved", "decision"), (decided.Id, decided.Kind, decided.Why));
        Assert.NotNull(decided.Entry);

        // Against the first brief, by its evidence root: all of it, each once.
        Assert.Equal(0, Shell.Run("changes", folder, "--since", "2000-01-01").Exit);
        Assert.Equal(2, Shell.Run("changes", folder, "--since", "last week").Exit);
    }

    private static (string Kind, string Why, string Id, string Text, string? Entry)[] Changes(string folder) =>
    [
        .. JsonDocument.Parse(Shell.Run("changes", folder, "--json").Output).RootElement.GetProperty("entries").EnumerateArray()
            .Select(e => (e.GetProperty("kind").GetString()!, e.GetProperty("why").GetString()!, e.GetProperty("id").GetString()!, e.GetProperty("text").GetString()!, e.GetProperty("entry").GetString())),
    ];

    private static void Write(ScratchFolder scratch, string name, string text) => File.WriteAllText(Path.Combine(scratch.Path, name), text);
}
