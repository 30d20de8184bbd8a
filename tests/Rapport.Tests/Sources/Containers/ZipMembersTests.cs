using System.IO.Compression;
using System.Text;
using Rapport.Sources;

namespace Rapport.Tests.Sources.Containers;

public sealed class ZipMembersTests
{
    [Fact]
    public void Each_file_of_an_archive_is_an_article_of_its_own_in_ordinal_order()
    {
        var opened = Held.Open(Held.Zip(("b/한국.html", Encoding.UTF8.GetBytes(Held.Page("Two harbours grow again"))), ("a.txt", "Exports grew 🌲"u8.ToArray())), "week.zip");
        Assert.Equal(["week.zip!a.txt", "week.zip!b/한국.html"], opened.Select(o => Held.Ok(o).Place));
        var container = Held.Ok(opened[1]).Envelope!.Container!;
        Assert.Equal(("week.zip", "zip"), (container.Place, Assert.Single(container.Steps)));
        Assert.Equal("Two harbours grow again", Held.Read(opened[1]).Title);
    }

    [Theory]
    [InlineData("../escape.txt", "path")]
    [InlineData("a/../../escape.txt", "path")]
    [InlineData("/etc/passwd", "path")]
    [InlineData("C:/x.txt", "path")]
    [InlineData("a\\..\\b.txt", "path")]
    public void A_name_that_leads_out_of_the_archive_is_refused_and_the_rest_goes_on(string name, string code)
    {
        var opened = Held.Open(Held.Zip((name, "harm"u8.ToArray()), ("good.txt", "Exports grew"u8.ToArray())), "x.zip");
        Assert.Equal([code, "ok"], opened.Select(Held.Code).OrderDescending(StringComparer.Ordinal));
    }

    [Fact]
    public void A_link_is_refused()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            var link = archive.CreateEntry("link.txt");
            link.ExternalAttributes = unchecked((int)0xA1FF0000);
            using var entry = link.Open();
            entry.Write("/etc/passwd"u8);
        }
        Assert.Equal(["link"], Held.Open(stream.ToArray(), "x.zip").Select(Held.Code));
    }

    [Fact]
    public void A_bomb_is_refused_and_the_rest_goes_on()
    {
        var opened = Held.Open(Held.Zip(("a.txt", new byte[8 << 20]), ("b.txt", "Exports grew"u8.ToArray())), "x.zip");
        Assert.Equal(["too-large", "ok"], opened.Select(Held.Code));
    }

    [Fact]
    public void Archives_within_archives_are_opened_so_deep_and_no_deeper()
    {
        var bytes = "Exports grew"u8.ToArray();
        for (var i = 0; i < 6; i++)
            bytes = Held.Zip(($"{i}.zip", bytes));
        Assert.Equal(["too-deep"], Held.Open(bytes, "x.zip").Select(Held.Code));
        Assert.Equal(["ok"], Held.Open(Held.Zip(("in.zip", Held.Zip(("a.txt", "Exports grew"u8.ToArray())))), "x.zip").Select(Held.Code));
    }

    [Fact]
    public void Fifty_members_that_each_inflate_to_much_stop_at_the_total()
    {
        var entries = Enumerable.Range(0, 50).Select(i => ($"{i:00}.txt", Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat($"{i} word ", 200))))).ToArray();
        var opened = Held.Open(Held.Zip(entries), "x.zip", new SourceLimits { TotalInflated = 10_000 });
        Assert.InRange(opened.Count(o => Held.Code(o) == "ok"), 5, 8);
        Assert.All(opened.Where(o => Held.Code(o) != "ok"), o => Assert.Equal("too-large", Held.Code(o)));
    }

    [Fact]
    public void What_a_browser_saves_beside_a_page_is_no_article()
    {
        var page = Encoding.UTF8.GetBytes(Held.Page("Saved"));
        var opened = Held.Open(Held.Zip(("Saved.html", page), ("Saved_files/frame.html", page), ("Saved_files/a.css", "x"u8.ToArray()), ("Other_files/b.html", page), ("__MACOSX/c.html", page)), "x.zip");
        Assert.Equal(["x.zip!Other_files/b.html", "x.zip!Saved.html"], opened.Select(o => Held.Ok(o).Place));
    }

    [Fact]
    public void A_damaged_archive_is_one_fault()
    {
        var whole = Held.Zip(("a.txt", "Exports grew"u8.ToArray()));
        Assert.Equal(["unreadable"], Held.Open(whole[..^10], "x.zip").Select(Held.Code));
    }

    [Fact]
    public void A_workbook_is_named_for_what_it_is() => Assert.Equal(["binary"], Held.Open(Held.Zip(("[Content_Types].xml", "<x/>"u8.ToArray()), ("xl/workbook.xml", "<x/>"u8.ToArray())), "x.xlsx").Select(Held.Code));
}
