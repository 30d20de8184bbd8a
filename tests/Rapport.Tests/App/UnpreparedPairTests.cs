using Rapport.Tests.Statistics.Answers;

namespace Rapport.Tests.App;

/// <summary>Two countries that nobody prepared: a case made, an exercise taken in, what is missing named with its command, saved answers imported, and the figures checked.</summary>
public sealed class UnpreparedPairTests : IDisposable
{
    private const string Exercise = "An exercise of ours\n2026-09-03\n\nPoland's economy grew 2.9 percent in 2024. Poland's exports of cars to Germany came to 9.1 billion dollars in January 2024. Poland's exports of cars to Germany came to 19.7 billion dollars in January 2024.\n";
    private readonly string _folder = Directory.CreateTempSubdirectory("rapport-pair-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Figures_are_planned_imported_and_checked()
    {
        var pair = Path.Combine(_folder, "pair");
        Assert.Equal(0, Shell.Run("init", pair, "--pair", "POL", "DEU").Exit);
        var text = Put("exercise.txt", Exercise);
        Assert.Equal(0, Shell.Run("add", pair, text).Exit);
        Assert.Equal(0, Shell.Run("run", pair).Exit);
        var before = Shell.Run("check", pair).Output;
        Assert.Contains($"rapport data pull {pair} --measure growth --reporter POL --years 2023-2024", before, StringComparison.Ordinal);
        Assert.Contains($"rapport data pull {pair} --measure trade --flow exports --item cars --reporter POL --partner DEU --years 2024", before, StringComparison.Ordinal);
        var plan = Shell.Run("data", "pull", pair, "--dry-run");
        Assert.Equal(0, plan.Exit);
        Assert.Contains("would ask World Bank: https://api.worldbank.org/v2/country/POL/indicator/NY.GDP.MKTP.KD.ZG?", plan.Output, StringComparison.Ordinal);
        Assert.Equal(3, Shell.Run("data", "pull", pair, "--offline").Exit);
        Assert.Equal(2, Shell.Run("data", "pull", pair, "--measure", "luck").Exit);

        Assert.Equal(0, Shell.Run("data", "import", pair, Put("bank.json", SomeAnswer.WorldBank), Put("trade.json", SomeAnswer.Comtrade)).Exit);
        Assert.Equal(0, Shell.Run("run", pair).Exit);
        var after = Shell.Run("check", pair).Output.Split('\n');
        Assert.Contains(after, l => l.StartsWith("supported ", StringComparison.Ordinal) && l.Contains("grew 2.9 percent", StringComparison.Ordinal) && l.Contains("World Bank", StringComparison.Ordinal));
        Assert.Contains(after, l => l.StartsWith("supported", StringComparison.Ordinal) && l.Contains("9.1 billion", StringComparison.Ordinal) && l.Contains("UN Comtrade", StringComparison.Ordinal));
        Assert.DoesNotContain(after, l => l.StartsWith("supported", StringComparison.Ordinal) && l.Contains("19.7 billion", StringComparison.Ordinal));
    }

    [Fact]
    public void A_figure_by_another_definition_of_the_goods_is_not_accused()
    {
        // The ministry counts chips otherwise than heading 8542 does: a quarter more.
        var pair = Path.Combine(_folder, "chips");
        Assert.Equal(0, Shell.Run("init", pair, "--pair", "KOR", "USA").Exit);
        Assert.Equal(0, Shell.Run("add", pair, Put("chips.txt", "An exercise of ours\n2026-03-03\n\nSouth Korea's semiconductor exports reached 173.4 billion dollars in 2025. South Korea's semiconductor exports reached 142.8 billion dollars in 2025.\n")).Exit);
        var answer = """{"elapsedTime":"0","count":1,"data":[{"period":"2025","reporterCode":410,"reporterISO":"KOR","flowCode":"X","partnerCode":0,"partnerISO":"W00","cmdCode":"8542","cmdDesc":"x","primaryValue":142800000000}],"error":""}""";
        Assert.Equal(0, Shell.Run("data", "import", pair, Put("chips.json", answer)).Exit);
        Assert.Equal(0, Shell.Run("run", pair).Exit);
        var verdicts = Shell.Run("check", pair).Output.Split('\n');
        Assert.Contains(verdicts, l => l.StartsWith("no-data", StringComparison.Ordinal) && l.Contains("173.4 billion", StringComparison.Ordinal));
        Assert.Contains(verdicts, l => l.Contains("held is that of HS 8542", StringComparison.Ordinal));
        Assert.Contains(verdicts, l => l.StartsWith("supported", StringComparison.Ordinal) && l.Contains("142.8 billion", StringComparison.Ordinal));
    }

    private string Put(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
