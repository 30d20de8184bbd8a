using System.Text;
using System.Text.Json;

namespace Rapport.Tests.App;

/// <summary>A web page taken into a case: its figures walk back to the page's own bytes, entities and encoding included. Outlet and persons are made up.</summary>
public sealed class WebPageCaseTests
{
    private const string Page =
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"windows-1252\"><title>Exports grew | Harbor Gazette</title><meta property=\"og:site_name\" content=\"Harbor Gazette\"></head><body>"
        + "<nav><ul><li><a href=\"/\">Home</a></li><li><a href=\"/w\">World</a></li></ul></nav><article><h1>Exports grew</h1><p class=\"byline\">By Anna Testwell</p><time datetime=\"2026-02-03T08:00:00Z\">3 February 2026</time>"
        + "<p>South Korea&rsquo;s exports to China rose by 12&nbsp;percent in January 2026 from a year earlier, the caf\u00E9 society of traders said on Monday.</p>"
        + "<p>Nobody in the harbour expected &ldquo;this&rdquo; after the long winter, and few believe that it will last until the summer.</p></article><footer>&copy; Harbor Gazette</footer></body></html>";

    [Fact]
    public void A_claim_walks_back_to_the_bytes_of_the_page()
    {
        using var scratch = new ScratchFolder();
        var folder = Path.Combine(scratch.Path, "case");
        Assert.Equal(0, Shell.Run("init", folder, "--like", "korea-china").Exit);
        var file = Path.Combine(scratch.Path, "page.html");
        var bytes = Encoding.Latin1.GetBytes(Page);
        File.WriteAllBytes(file, bytes);
        Assert.Equal(0, Shell.Run("add", folder, file).Exit);
        Assert.Equal(0, Shell.Run("run", folder).Exit);
        var claim = JsonDocument.Parse(Shell.Run("export", folder, "--kind", "claims").Output.Split('\n')[0]).RootElement.GetProperty("claims")[0].GetProperty("id").GetString()!;
        var chain = JsonDocument.Parse(Shell.Run("trace", folder, claim, "--json").Output).RootElement.GetProperty("chain");
        var last = chain[chain.GetArrayLength() - 1];
        var place = last.GetProperty("bytes");
        var raw = Encoding.Latin1.GetString(bytes, place.GetProperty("start").GetInt32(), place.GetProperty("length").GetInt32());
        Assert.Contains("12&nbsp;percent", raw, StringComparison.Ordinal);
        Assert.Contains("12", last.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_is_read_with_its_metadata_and_without_its_furniture()
    {
        using var scratch = new ScratchFolder();
        var file = Path.Combine(scratch.Path, "page.html");
        File.WriteAllBytes(file, Encoding.Latin1.GetBytes(Page));
        var read = JsonDocument.Parse(Shell.Run("read", file, "--jsonl", "--explain").Output).RootElement;
        Assert.Equal("Exports grew", read.GetProperty("title").GetString());
        Assert.Equal("Anna Testwell", read.GetProperty("authors")[0].GetProperty("name").GetString());
        Assert.Equal("2026-02-03T08:00:00", read.GetProperty("published").GetProperty("value").GetString());
        Assert.Equal("Harbor Gazette", read.GetProperty("outlet").GetProperty("en").GetString());
        Assert.Equal("en", read.GetProperty("language").GetString());
        Assert.StartsWith("South Korea’s exports", read.GetProperty("body").GetString(), StringComparison.Ordinal);
        Assert.EndsWith("until the summer.", read.GetProperty("body").GetString(), StringComparison.Ordinal);
        Assert.Contains(read.GetProperty("candidates").EnumerateArray(), c => c.GetProperty("field").GetString() == "title" && c.GetProperty("kind").GetString() == "title-tag" && !c.GetProperty("chosen").GetBoolean());
    }

    [Fact]
    public void The_order_and_the_bytes_do_not_depend_on_the_threads()
    {
        using var scratch = new ScratchFolder();
        for (var i = 0; i < 40; i++)
            File.WriteAllText(Path.Combine(scratch.Path, $"page{i:00}.html"), Page.Replace("grew", "grew " + i, StringComparison.Ordinal));
        var one = Shell.Run("read", scratch.Path, "--jsonl", "--threads", "1").Output;
        Assert.Equal(one, Shell.Run("read", scratch.Path, "--jsonl", "--threads", "3").Output);
        Assert.Equal(one, Shell.Run("read", scratch.Path, "--jsonl", "--threads", "16").Output);
        Assert.Equal(41, one.Split('\n').Length);
    }

    [Fact]
    public void A_claim_of_a_page_in_a_web_archive_walks_back_to_its_record()
    {
        using var scratch = new ScratchFolder();
        var folder = Path.Combine(scratch.Path, "case");
        Assert.Equal(0, Shell.Run("init", folder, "--like", "korea-china").Exit);
        var file = Path.Combine(scratch.Path, "crawl.warc.gz");
        var record = Sources.Containers.Held.Warc("response", "https://harbor-gazette.example/a", Sources.Containers.Held.Http(Encoding.Latin1.GetBytes(Page), "Content-Type: text/html; charset=windows-1252\r\n"));
        File.WriteAllBytes(file, Sources.Containers.Held.Gzip(record));
        var added = Shell.Run("add", folder, file);
        Assert.Equal(0, added.Exit);
        Assert.Contains("already held", Shell.Run("add", folder, file).Error, StringComparison.Ordinal);
        Assert.Equal(0, Shell.Run("run", folder).Exit);
        var claim = JsonDocument.Parse(Shell.Run("export", folder, "--kind", "claims").Output.Split('\n')[0]).RootElement.GetProperty("claims")[0].GetProperty("id").GetString()!;
        var chain = JsonDocument.Parse(Shell.Run("trace", folder, claim, "--json").Output).RootElement.GetProperty("chain");
        var last = chain[chain.GetArrayLength() - 1];
        Assert.Equal("container", last.GetProperty("kind").GetString());
        Assert.EndsWith("crawl.warc.gz", last.GetProperty("file").GetString(), StringComparison.Ordinal);
        Assert.Equal(record.Length - 4, last.GetProperty("bytes").GetProperty("length").GetInt32());
        Assert.Contains("gzip, warc", last.GetProperty("text").GetString(), StringComparison.Ordinal);
    }
}
