using System.Text.Json;

namespace Rapport.Tests.App;

/// <summary>A person's decision is done by the next run, told as the cause of what it moved, and undone by its retraction. Of two that contradict each other neither counts.</summary>
public sealed class DecisionEffectsTests : IDisposable
{
    private readonly ScratchFolder _scratch = new();
    private readonly string _folder;

    public DecisionEffectsTests()
    {
        _folder = Path.Combine(_scratch.Path, "decided");
        Assert.Equal(0, Shell.Run("init", _folder, "--pair", "DEU", "POL").Exit);
        var article = _scratch.File("first.txt", "Bridge (fictional)\n\nTest Gazette (fictional), 3 February 2026\n\nGermany imposed tariffs on Poland on 2 February 2026. Poland and Germany signed an agreement on a test bridge on 1 February 2026. Exports to Poland were 95 billion dollars in 2024, the plainly fictional gazette wrote.\n");
        Assert.Equal(0, Shell.Run("add", _folder, article).Exit);
        Run();
    }

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void A_rejected_event_is_left_aside_until_the_rejection_is_retracted()
    {
        var before = Events();
        var tariff = before.Single(e => e.Type == "COERCE");
        var entry = Decide(tariff.Id, "reject");
        Run();
        Assert.DoesNotContain(Events(), e => e.Id == tariff.Id);
        var moved = Changes();
        Assert.Contains(moved, c => c.Id == tariff.Id && c.Kind == "withdrawn" && c.Why == "decision");
        Assert.Equal(0, Shell.Run("decide", _folder, entry, "retract", "--reason", "misread by me").Exit);
        Run();
        Assert.Equal(before, Events());
        Assert.Contains(Changes(), c => c.Id == tariff.Id && c.Kind == "new" && c.Why == "decision");
    }

    [Fact]
    public void Events_that_are_one_are_joined_with_both_reports()
    {
        var events = Events();
        Assert.Equal(2, events.Length);
        Decide(events[1].Id, "merge", events[0].Id);
        Run();
        var one = Assert.Single(Events());
        Assert.Equal(events.Select(e => e.Id).Order(StringComparer.Ordinal).First(), one.Id);
        Assert.Equal(2, one.Reports);
        Assert.All(Changes().Where(c => events.Any(e => e.Id == c.Id)), c => Assert.Equal("decision", c.Why));
    }

    [Fact]
    public void A_rejected_claim_gets_no_verdict()
    {
        var claim = JsonDocument.Parse(Shell.Run("check", _folder, "--jsonl").Output.Split('\n')[0]).RootElement.GetProperty("claim").GetString()!;
        Decide(claim, "reject");
        Run();
        Assert.DoesNotContain(claim, Shell.Run("check", _folder, "--jsonl").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_decisions_that_contradict_each_other_neither_counts_and_the_brief_says_so()
    {
        var tariff = Events().Single(e => e.Type == "COERCE");
        Assert.Equal(0, Shell.Run("decide", _folder, tariff.Id, "reject", "--reason", "misread", "--writer", "anna").Exit);
        Assert.Equal(0, Shell.Run("decide", _folder, tariff.Id, "accept", "--reason", "read twice", "--writer", "bert").Exit);
        var run = Shell.Run("run", _folder);
        Assert.Contains("decided against each other", run.Error, StringComparison.Ordinal);
        Assert.Contains(Events(), e => e.Id == tariff.Id);
        Assert.Contains("decided against each other", File.ReadAllText(Path.Combine(_folder, "brief", "brief.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_is_a_party_is_read_as_it_from_the_next_run_on()
    {
        File.WriteAllText(Path.Combine(_folder, "actors.yaml"), "actors:\n  - id: testperson\n    kind: person\n    country: DEU\n    names:\n      - {text: Anna Testperson, lang: en, system: latin, kind: official}\n");
        Assert.Equal(0, Shell.Run("add", _folder, _scratch.File("second.txt", "Minister (fictional)\n\nTest Gazette (fictional), 4 February 2026\n\n\"Germany will sign the agreement with Poland,\" said Berta Nebenname, a plainly fictional person.\n")).Exit);
        Run();
        Assert.Null(SpeakerOf("Berta Nebenname"));
        Decide("act-testperson", "merge", "name:Berta Nebenname");
        Run();
        Assert.Equal("act-testperson", SpeakerOf("Berta Nebenname"));
    }

    private string? SpeakerOf(string name) => Shell.Run("export", _folder, "--kind", "quotes").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement.GetProperty("speaker"))
        .Single(s => s.GetProperty("text").GetString() == name).GetProperty("actor").GetString();

    private void Run() => Assert.Equal(0, Shell.Run("run", _folder).Exit);

    private string Decide(params string[] words) => Shell.Run(["decide", _folder, .. words, "--reason", "a test"]).Output.Trim();

    private (string Id, string Type, int Reports)[] Events() =>
    [
        .. Shell.Run("export", _folder, "--kind", "events").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)
            .Select(e => (e.GetProperty("id").GetString()!, e.GetProperty("type").GetString()!, e.GetProperty("reports").GetArrayLength())),
    ];

    private (string Kind, string Why, string Id)[] Changes() =>
    [
        .. JsonDocument.Parse(Shell.Run("changes", _folder, "--json").Output).RootElement.GetProperty("entries").EnumerateArray()
            .Select(e => (e.GetProperty("kind").GetString()!, e.GetProperty("why").GetString()!, e.GetProperty("id").GetString()!)),
    ];
}
