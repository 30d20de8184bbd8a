using System.Text;
using Rapport.Reading;

namespace Rapport.Tests.Reading.Zoning;

/// <summary>What a page of an ordinary layout is made of. The outlet, its persons and its texts are made up for this test.</summary>
public sealed class PageZonerTests
{
    private const string Page = """
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Rails before roads | Harbor Gazette</title></head><body>
        <header class="site-header"><nav class="main-menu"><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li><li><a href="/money">Money</a></li></ul></nav>
        <form class="search" role="search"><label>Search the Gazette</label><button>Go</button></form></header>
        <main><article class="story"><nav class="breadcrumb"><a href="/money">Money</a></nav><h1>Rails before roads</h1>
        <p class="byline">By Anna Testwell</p><p class="date">7 January 2031</p><div class="share-tools"><a href="#">Share on Chirper</a></div>
        <figure><img src="x.jpg"><figcaption>A freight train at Testwick junction. Photo: Bo Example</figcaption></figure>
        <div class="article-body"><p>The northern line carried twice the freight of the year before, the ministry of works said on Tuesday, and its minister gave no reason for it.</p>
        <p>Shippers had expected less. “We ordered wagons for a quiet winter,” said one of them, “and stood in the snow without any.” 😀 The harbour council meets again in March.</p>
        <aside class="related-box"><h3>Related stories</h3><ul><li><a href="/a">Why the harbour froze</a></li><li><a href="/b">Who pays for the bridge</a></li></ul></aside>
        <p>Nobody in the council wished to say whether the tariff of the autumn had anything to do with it, and the figures of the railway do not tell either.</p></div>
        <ul class="tags"><li><a rel="tag" href="/t/rail">Rail</a></li><li><a rel="tag" href="/t/freight">Freight</a></li></ul>
        <div class="newsletter-signup"><p>Subscribe to our newsletter: the Gazette in your inbox.</p></div></article></main>
        <section id="comments"><h2>Comments</h2><div class="comment"><p>I waited for that train for three hours, and it never came at all.</p></div></section>
        <footer class="site-footer"><p>© 2031 Harbor Gazette. All rights reserved.</p></footer></body></html>
        """;

    [Theory]
    [InlineData("Home", ZoneKind.Chrome)]
    [InlineData("Search the Gazette", ZoneKind.Search)]
    [InlineData("Rails before roads", ZoneKind.Title)]
    [InlineData("By Anna Testwell", ZoneKind.Byline)]
    [InlineData("7 January 2031", ZoneKind.Date)]
    [InlineData("Share on Chirper", ZoneKind.Share)]
    [InlineData("Photo: Bo Example", ZoneKind.Caption)]
    [InlineData("twice the freight", ZoneKind.Body)]
    [InlineData("stood in the snow", ZoneKind.Body)]
    [InlineData("Why the harbour froze", ZoneKind.Related)]
    [InlineData("do not tell either", ZoneKind.Body)]
    [InlineData("Freight", ZoneKind.Tags)]
    [InlineData("in your inbox", ZoneKind.Newsletter)]
    [InlineData("I waited for that train", ZoneKind.Comments)]
    [InlineData("All rights reserved", ZoneKind.Chrome)]
    public void Each_block_is_what_it_is(string words, ZoneKind kind)
    {
        var document = Assert.IsType<Parsed<Document>.Ok>(new ArticleReader().Read(Snapshot.Of(SnapshotRole.Press, "page.html", [.. Encoding.UTF8.GetBytes(Page)]))).Value;
        Assert.Contains(document.Zones, z => z.Kind == kind && z.Span.Of(document.Text).Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public void A_date_of_change_alone_is_not_given_out_as_the_publication()
    {
        var changed = Page.Replace("<p class=\"date\">7 January 2031</p>", "", StringComparison.Ordinal).Replace("<title>", "<meta property=\"article:modified_time\" content=\"2031-02-09T10:00:00+09:00\"><title>", StringComparison.Ordinal);
        var document = Assert.IsType<Parsed<Document>.Ok>(new ArticleReader().Read(Snapshot.Of(SnapshotRole.Press, "page.html", [.. Encoding.UTF8.GetBytes(changed)]))).Value;
        Assert.Null(document.Published);
        Assert.Equal("2031-02-09T10:00:00", document.Modified!.ToIso());
        Assert.Equal("+09:00", document.Modified.Zone);
    }

    [Fact]
    public void Words_without_a_box_behind_a_heading_of_comments_are_read()
    {
        const string page = "<title>Rails before roads</title><h1>Rails before roads</h1><p>The northern line carried twice the freight of the year before, the ministry said on Tuesday, and gave no reason.</p><div class=comments>Comments</div>Loose words";
        var document = Assert.IsType<Parsed<Document>.Ok>(new ArticleReader().Read(Snapshot.Of(SnapshotRole.Press, "page.html", [.. Encoding.UTF8.GetBytes(page)]))).Value;
        Assert.Contains(document.Zones, z => z.Kind == ZoneKind.Chrome && z.Span.Of(document.Text).Contains("Loose words", StringComparison.Ordinal));
    }
}
