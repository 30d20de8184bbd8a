using Rapport.Tests.App;

namespace Rapport.Tests.Export;

/// <summary>A run of the bundled case, written out in every form a program can ask for.</summary>
public sealed class ExportedRecordsTests : IClassFixture<ExportedRecordsTests.Run>
{
    private readonly string _folder;

    public ExportedRecordsTests(Run run) => _folder = run.Folder;

    public sealed class Run : IDisposable
    {
        private readonly ScratchFolder _scratch = new();

        public Run()
        {
            Folder = _scratch.BundledCase();
            Assert.Equal(0, Shell.Run("run", Folder).Exit);
        }

        public string Folder { get; }

        public void Dispose() => _scratch.Dispose();
    }

    [Theory]
    [InlineData("documents", "read")]
    [InlineData("actors", "actor")]
    [InlineData("quotes", "quote")]
    [InlineData("events", "event")]
    [InlineData("pledges", "pledge")]
    [InlineData("claims", "claims")]
    [InlineData("verdicts", "check")]
    [InlineData("findings", "measure")]
    [InlineData("impacts", "stress")]
    [InlineData("decisions", "decision")]
    public void Every_kind_of_record_fits_its_schema(string kind, string schema)
    {
        var answer = Shell.Run("export", _folder, "--kind", kind);
        Assert.Equal(0, answer.Exit);
        foreach (var line in answer.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            SchemaCheck.Fits(schema, line);
    }

    [Theory]
    [InlineData("brief", "brief", "--json")]
    [InlineData("changes", "changes", "--json")]
    [InlineData("search", "search", "semiconductor", "--json")]
    public void What_a_command_prints_fits_its_schema(string command, string schema, params string[] rest)
    {
        var answer = Shell.Run([command, _folder, .. rest]);
        Assert.Equal(0, answer.Exit);
        SchemaCheck.Fits(schema, answer.Output);
    }

    [Fact]
    public void A_study_and_a_scenario_outside_a_case_fit_theirs()
    {
        SchemaCheck.Fits("measure", Shell.Run("measure", Path.Combine(_folder, "studies", "chips-2026.yaml"), "--json").Output);
        foreach (var line in Shell.Run("index", _folder, "--jsonl").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            SchemaCheck.Fits("index", line);
        SchemaCheck.Fits("stress", Shell.Run("stress", Path.Combine(_folder, "scenarios", "full-break.yaml"), "--json").Output);
    }
}
