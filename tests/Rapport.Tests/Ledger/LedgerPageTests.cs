using System.Globalization;
using System.Text;
using Rapport.Ledger;

namespace Rapport.Tests.Ledger;

/// <summary>Runs what docs/ledger.md shows, and holds its output blocks against what comes out.</summary>
public sealed class LedgerPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(SharedFolder.Project, "docs", "ledger.md"));

    [Fact]
    public void The_page_shows_what_the_program_does()
    {
        using var home = new TestCase();
        var folder = home.Folder;
        TimeProvider clock = new TestCase.StoppedClock(0);
        if (LedgerFile.Open(folder, new LedgerOptions { Clock = clock, Writer = "anna" }) is not LedgerOpening.Opened { Ledger: var ledger })
            throw new InvalidOperationException("A new folder of this machine is refused.");

        ledger.Batch(() =>
        {
            ledger.TakeIn(Snapshot.Of(SnapshotRole.Press, "press/a.txt", [.. "Exports rose by 12.5 per cent."u8]));
            ledger.AdoptRule("claims/growth@1");
        });
        ledger.TakeIn(Snapshot.Of(SnapshotRole.Press, "press/a.txt", [.. "Exports rose by 12.4 per cent."u8]));
        var accepted = ledger.Decide(DecisionKind.Accept, "clm-4b1d", null, "checked against the table", "anna");
        ledger.Retract(accepted.Id, "the table was revised", "anna");
        var root = ledger.ContentRoot();

        AssertShown("entries", ledger.Entries().Select(e => string.Create(CultureInfo.InvariantCulture, $"{e.Sequence} {e.Id} {Word.Of(e.Kind)}\n  {Encoding.UTF8.GetString(e.Content.AsSpan())}")));
        AssertShown("root", [root]);
        ledger.Dispose();
        Tamper.With(home.File, "UPDATE entries SET content = CAST(replace(CAST(content AS TEXT), 'growth@1', 'growth@7') AS BLOB) WHERE seq = 2; DELETE FROM entries WHERE seq = 4");
        using var altered = home.Open();
        AssertShown("verify", altered.Verify().Select(p => $"{p.Code}: {p.Message}"));
    }

    [Fact]
    public void Every_line_of_code_on_the_page_stands_in_this_test()
    {
        var test = Lines(File.ReadAllText(Path.Combine(SharedFolder.Project, "tests", "Rapport.Tests", "Ledger", "LedgerPageTests.cs")));
        var code = Blocks("csharp").SelectMany(Lines).ToList();
        Assert.NotEmpty(code);
        Assert.Equal([], code.Except(test));
    }

    private static void AssertShown(string name, IEnumerable<string> lines) =>
        Assert.Contains($"```text {name}\n{string.Join('\n', lines)}\n```", Page, StringComparison.Ordinal);

    private static IEnumerable<string> Blocks(string language) =>
        Page.Split("```" + language + "\n").Skip(1).Select(b => b[..b.IndexOf("```", StringComparison.Ordinal)]);

    private static IEnumerable<string> Lines(string text) => text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0);
}
