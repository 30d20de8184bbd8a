using System.Text;
using Rapport.Ledger;

namespace Rapport.Tests.Ledger;

public sealed class EnvelopeTests
{
    private static readonly Envelope Said = new()
    {
        Address = "https://harbor-gazette.example/a?b=1",
        Charset = "euc-kr",
        MediaType = "text/html",
        ETag = "\"x1\"",
        LastModified = "Tue, 06 Jan 2026 08:00:00 GMT",
        Container = new("feeds/week.xml", new(120, 4000), ["gzip", "chunked"]),
        Stated = [new("title", "두 항구 🌲"), new("authors", "Anna Testwell")],
    };

    [Fact]
    public void What_came_with_the_bytes_is_kept_and_given_back()
    {
        using var home = new TestCase();
        using var ledger = home.Open();
        ledger.TakeIn(Article(Said));
        var kept = Assert.Single(ledger.Snapshots()).Envelope!;
        Assert.Equal((Said.Address, Said.Charset, Said.MediaType, Said.ETag, Said.LastModified), (kept.Address, kept.Charset, kept.MediaType, kept.ETag, kept.LastModified));
        Assert.Equal(Said.Stated.AsEnumerable(), kept.Stated.AsEnumerable());
        Assert.Equal((Said.Container!.Place, Said.Container.Bytes), (kept.Container!.Place, kept.Container.Bytes));
        Assert.Equal(Said.Container.Steps.AsEnumerable(), kept.Container.Steps.AsEnumerable());
        Assert.Equal(Said.Evidence, kept.Evidence);
    }

    [Fact]
    public void It_travels_with_an_export()
    {
        using var home = new TestCase();
        using var away = new TestCase();
        using var ledger = home.Open();
        ledger.TakeIn(Article(Said));
        ledger.TakeIn(TestCase.Article("press/b.txt", "nothing came with it"));
        using var stream = new MemoryStream();
        ledger.ExportTo(stream);
        stream.Position = 0;
        using var copy = away.Open("bert");
        Assert.True(copy.ImportFrom(stream, "x.jsonl").Done);
        Assert.Equal(ledger.ContentRoot(), copy.ContentRoot());
        Assert.Contains(copy.Snapshots(), s => s.Envelope?.Evidence == Said.Evidence);
    }

    [Fact]
    public void Other_words_about_the_same_bytes_are_a_new_version_and_another_content_root()
    {
        using var home = new TestCase();
        using var ledger = home.Open();
        ledger.TakeIn(Article(Said));
        var root = ledger.ContentRoot();
        Assert.False(ledger.TakeIn(Article(Said with { ETag = "\"x2\"", Container = null })).Added);
        Assert.True(ledger.TakeIn(Article(Said with { Stated = [new("title", "Another title")] })).Added);
        Assert.NotEqual(root, ledger.ContentRoot());
        Assert.Equal([false, true], ledger.Snapshots().Select(s => s.Current));
    }

    [Fact]
    public void Where_a_container_lay_and_what_its_server_tagged_enters_no_content_root()
    {
        Assert.Equal(Root(Said), Root(Said with { ETag = null, LastModified = null, Container = new("/elsewhere", new(0, 1), []) }));
        Assert.NotEqual(Root(Said), Root(Said with { Charset = "utf-8" }));
        Assert.NotEqual(Root(Said), Root(null));
    }

    private static string Root(Envelope? envelope)
    {
        using var home = new TestCase();
        using var ledger = home.Open();
        ledger.TakeIn(Article(envelope));
        return ledger.ContentRoot();
    }

    private static Snapshot Article(Envelope? envelope) => Snapshot.Of(SnapshotRole.Press, "feeds/week.xml#1", [.. Encoding.UTF8.GetBytes("수출이 늘었다")]) with { Envelope = envelope };
}
