namespace Rapport.Tests.App;

public sealed class ExitCodeTests
{
    [Fact]
    public void Help_is_done_and_begins_with_examples()
    {
        var answer = Shell.Run("--help");
        Assert.Equal(0, answer.Exit);
        Assert.StartsWith("Examples:", answer.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("init")]
    [InlineData("add")]
    [InlineData("data")]
    [InlineData("read")]
    [InlineData("claims")]
    [InlineData("code")]
    [InlineData("names")]
    [InlineData("quotes")]
    [InlineData("copies")]
    [InlineData("check")]
    [InlineData("measure")]
    [InlineData("stress")]
    [InlineData("brief")]
    [InlineData("trace")]
    [InlineData("search")]
    [InlineData("changes")]
    [InlineData("decide")]
    [InlineData("merge")]
    [InlineData("verify")]
    [InlineData("export")]
    [InlineData("import")]
    [InlineData("doctor")]
    [InlineData("completions")]
    public void Every_command_has_help_with_examples(string command)
    {
        var answer = Shell.Run(command, "--help");
        Assert.Equal(0, answer.Exit);
        Assert.StartsWith($"Examples:\n  rapport {command}", answer.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("serch", "search")]
    [InlineData("breif", "brief")]
    [InlineData("meausre", "measure")]
    public void A_slip_names_the_command_that_was_meant(string slip, string meant)
    {
        var answer = Shell.Run(slip, "x");
        Assert.Equal(2, answer.Exit);
        Assert.Contains($"did you mean '{meant}'?", answer.Error, StringComparison.Ordinal);
        Assert.Empty(answer.Output);
    }

    [Fact]
    public void A_day_that_is_none_is_a_usage_error() => Assert.Equal(2, Shell.Run("run", "x", "--as-of", "yesterday").Exit);

    [Fact]
    public void A_folder_without_a_case_is_unavailable() => Assert.Equal(3, Shell.Run("run", "/nowhere/at/all").Exit);

    [Fact]
    public void A_missing_article_is_unavailable_and_the_rest_goes_on()
    {
        using var scratch = new ScratchFolder();
        var article = scratch.File("a.txt", "A title\n\nA sentence of test text with 中文, 한글 and 🐼 in it.\n");
        var answer = Shell.Run("read", article, "/nowhere.txt", "--jsonl");
        Assert.Equal(0, answer.Exit);
        Assert.Equal(2, answer.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(1, Shell.Run("read", article, "/nowhere.txt", "--jsonl", "--strict").Exit);
        Assert.Equal(3, Shell.Run("read", "/nowhere.txt").Exit);
    }

    [Fact]
    public void Offline_refuses_an_address_and_takes_in_nothing()
    {
        using var scratch = new ScratchFolder();
        Assert.Equal(0, Shell.Run("init", scratch.Path, "--pair", "DEU", "POL").Exit);
        var article = scratch.File("a.txt", "A title\n\nA sentence of test text.\n");
        var answer = Shell.Run("add", scratch.Path, article, "https://gazette.example/a", "--offline");
        Assert.Equal(3, answer.Exit);
        Assert.Contains("https://gazette.example/a", answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("took in", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_ledger_is_damaged()
    {
        using var scratch = new ScratchFolder();
        Assert.Equal(0, Shell.Run("init", scratch.Path, "--pair", "DEU", "POL").Exit);
        scratch.File(".rapport/ledger.db", "this is no ledger at all, and long enough to be looked at as one");
        Assert.Equal(4, Shell.Run("verify", scratch.Path).Exit);
    }

    [Fact]
    public void An_empty_search_is_no_error()
    {
        using var scratch = new ScratchFolder();
        Shell.Run("init", scratch.Path, "--pair", "DEU", "POL");
        Assert.Equal(0, Shell.Run("run", scratch.Path).Exit);
        var answer = Shell.Run("search", scratch.Path, "nothing", "--json");
        Assert.Equal(0, answer.Exit);
        Assert.Equal("[]", answer.Output.Trim());
    }
}
