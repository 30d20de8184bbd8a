using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Rapport.Ledger;
using Rapport.Pipeline;

namespace Rapport.Tests.App;

/// <summary>The bundled case run once, and looked at from every side.</summary>
public sealed class BundledCaseTests : IClassFixture<BundledCaseTests.Run>
{
    private readonly Run _run;

    public BundledCaseTests(Run run) => _run = run;

    public sealed class Run : IDisposable
    {
        private readonly ScratchFolder _scratch = new();

        public Run()
        {
            Folder = _scratch.BundledCase();
            First = Shell.Run("run", Folder);
            Html = Read("brief.html");
            Markdown = Read("brief.md");
            Json = Read("brief.json");
        }

        public string Folder { get; }

        public Shell.Answer First { get; }

        public string Html { get; }

        public string Markdown { get; }

        public string Json { get; }

        public string Read(string name) => File.ReadAllText(Path.Combine(Folder, "brief", name));

        public void Dispose() => _scratch.Dispose();
    }

    [Fact]
    public void It_runs_without_a_fault()
    {
        Assert.Equal(0, _run.First.Exit);
        Assert.DoesNotContain("error", _run.First.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_brief_answers_the_fixed_questions_in_their_order()
    {
        using var json = JsonDocument.Parse(_run.Json);
        Assert.Equal(
            ["converted", "points", "what-happened", "who-said", "promised", "holds", "measured", "at-stake", "changed", "cannot-tell"],
            json.RootElement.GetProperty("sections").EnumerateArray().Select(s => s.GetProperty("id").GetString()!));
    }

    [Fact]
    public void A_second_run_says_that_nothing_changed_and_gives_the_same_bytes()
    {
        var second = Shell.Run("run", _run.Folder);
        Assert.Contains("Nothing changed", second.Error, StringComparison.Ordinal);
        Assert.Equal(_run.Html, _run.Read("brief.html"));
        Assert.Equal(_run.Markdown, _run.Read("brief.md"));
        Assert.Equal(_run.Json, _run.Read("brief.json"));
    }

    [Fact]
    public void A_run_writes_only_where_git_does_not_look()
    {
        var written = Directory.EnumerateFileSystemEntries(_run.Folder).Select(e => Path.GetFileName(e)!).Where(n => !Directory.EnumerateFileSystemEntries(Path.Combine(SharedFolder.Project, "cases", "korea-china")).Select(Path.GetFileName).Contains(n));
        Assert.All(written, name => Assert.Contains(name, new[] { ".rapport", "brief" }));
    }

    [Fact]
    public void Every_figure_walks_back_to_bytes_that_say_what_is_recorded()
    {
        using var opened = ((LedgerOpening.Opened)LedgerFile.Open(_run.Folder, new LedgerOptions { Clock = TimeProvider.System, ReadOnly = true })).Ledger;
        var bytes = opened.Snapshots().GroupBy(s => s.Snapshot).ToDictionary(g => g.Key, g => opened.FindBytes(g.First().Sha256)!);
        var documents = LastRun.Documents(opened).ToDictionary(d => d.Id);
        var figures = Figures(_run.Json).Distinct().ToArray();
        Assert.True(figures.Length > 100, $"only {figures.Length} figures");
        var ends = 0;
        foreach (var figure in figures)
        {
            var chain = Tracer.Walk(opened, figure);
            var last = chain.Where(s => s.Kind is "sentence" or "cell").ToImmutableArray();
            Assert.False(last.IsEmpty, $"{figure} ends nowhere");
            foreach (var step in last)
            {
                ends++;
                var snapshot = step.Kind == "cell" ? new SnapshotId(step.Id) : documents[new(step.Id)].Snapshot;
                var there = bytes[snapshot].AsSpan((int)step.Bytes!.Value.Start, (int)step.Bytes.Value.Length);
                var text = step.Kind == "cell" ? Encoding.UTF8.GetString(there) : Rapport.Language.TextDecoder.Decode(there, documents[new(step.Id)].Encoding).Text;
                Assert.Equal(step.Text, text);
            }
        }
        Assert.True(ends >= figures.Length);
    }

    [Fact]
    public void The_chips_tripled_in_value_and_hardly_in_weight()
    {
        Assert.Contains("+220.5", _run.Markdown, StringComparison.Ordinal);
        Assert.Contains("+12.0", _run.Markdown, StringComparison.Ordinal);
        Assert.Contains("It cannot be told", _run.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_and_exercises_count_as_no_source()
    {
        using var json = JsonDocument.Parse(_run.Json);
        var counts = json.RootElement.GetProperty("footer").GetProperty("counts");
        Assert.Equal(0, counts.GetProperty("origins").GetInt32());
        Assert.True(counts.GetProperty("project notes").GetInt32() >= 40);
        Assert.True(counts.GetProperty("exercises").GetInt32() >= 12);
    }

    [Fact]
    public void The_ledger_verifies() => Assert.Equal(0, Shell.Run("verify", _run.Folder).Exit);

    private static IEnumerable<string> Figures(string brief)
    {
        using var json = JsonDocument.Parse(brief);
        var found = new List<string>();
        Collect(json.RootElement);
        return found;

        void Collect(JsonElement element)
        {
            switch (element.ValueKind)
            {
                case JsonValueKind.Object:
                    foreach (var property in element.EnumerateObject())
                    {
                        if (property.Name == "figures")
                            found.AddRange(property.Value.EnumerateArray().Select(f => f.GetProperty("id").GetString()!));
                        else
                            Collect(property.Value);
                    }
                    break;
                case JsonValueKind.Array:
                    foreach (var item in element.EnumerateArray())
                        Collect(item);
                    break;
            }
        }
    }
}
