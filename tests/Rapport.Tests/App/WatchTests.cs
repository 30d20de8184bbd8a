namespace Rapport.Tests.App;

/// <summary>A watched folder: what is new is taken in once, run and told; what cannot be read is told once.</summary>
public sealed class WatchTests
{
    [Fact]
    public async Task What_comes_into_a_watched_folder_is_taken_in_run_and_told()
    {
        using var scratch = new ScratchFolder();
        var folder = Path.Combine(scratch.Path, "watched");
        Assert.Equal(0, Shell.Run("init", folder, "--pair", "DEU", "POL").Exit);
        var clippings = Path.Combine(scratch.Path, "clippings");
        scratch.File("clippings/one.txt", "One (fictional)\n\nTest Gazette (fictional), 3 February 2026\n\nGermany's exports to Poland were 95 billion dollars in 2024, the plainly fictional gazette wrote.\n");
        var first = Shell.Run("watch", folder, clippings, "--times", "1");
        Assert.Equal(0, first.Exit);
        Assert.Contains("took in article", first.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder, "brief", "brief.html")));

        var looks = Task.Run(() => Shell.Run("watch", folder, clippings, "--times", "12", "--every", "0.005"));
        scratch.File("clippings/two.txt", "Two (fictional)\n\nTest Gazette (fictional), 4 February 2026\n\nGermany and Poland agreed on a test bridge on 4 February 2026.\n");
        var answer = await looks;
        Assert.Equal(0, answer.Exit);
        Assert.Equal(1, answer.Error.Split("took in article").Length - 1);
        Assert.Contains("article", answer.Output, StringComparison.Ordinal);
        Assert.Contains("Germany and Poland", answer.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "--every", "0")]
    [InlineData(2, "--every", "never")]
    [InlineData(2, "--times", "-1")]
    [InlineData(3, "--offline")]
    public void A_watch_that_cannot_be_kept_is_refused(int exit, params string[] words)
    {
        using var scratch = new ScratchFolder();
        var folder = Path.Combine(scratch.Path, "watched");
        Assert.Equal(0, Shell.Run("init", folder, "--pair", "DEU", "POL").Exit);
        Assert.Equal(exit, Shell.Run(["watch", folder, "https://example.org/feed.xml", "--times", "1", .. words]).Exit);
    }
}
