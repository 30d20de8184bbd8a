using System.Text;
using Rapport.Reading;

namespace Rapport.Tests.Reading.Metadata;

/// <summary>Whom a page names as its author, by where and how it names them. Names, outlets and texts are made up.</summary>
public sealed class AuthorReaderTests
{
    private const string Body = "<p>The harbour was not free of ice in the winter, and the ships had to wait for the morning. None of them left 😀.</p><p>Nobody on the quay had expected it to last, and nobody had bread for more than a day.</p>";

    [Theory]
    [InlineData("""<div class="meta">Posted on 4 May 2031 by <span class="author vcard"><a href="/author/anna/">Anna</a></span></div>""", "Anna")]
    [InlineData("""<div class="meta"><time>4 May 2031</time> · <a href="/staff/anna-testwell">Anna Testwell</a></div>""", "Anna Testwell")]
    [InlineData("""<div class="entry-author"><span class="author">von <span class="fn">Anna Testwell</span></span></div>""", "Anna Testwell")]
    [InlineData("""<p class="byline">By <a rel="author" href="/a">Anna Testwell</a> and <a rel="author" href="/b">Bo Example</a></p>""", "Anna Testwell; Bo Example")]
    [InlineData("<p>Von Anna Testwell | 4.5.2031, 13:10 Uhr | 3 Kommentare</p>", "Anna Testwell")]
    [InlineData("<p>04.05.2031 | 13:10 Uhr | Anna Testwell</p>", "Anna Testwell")]
    [InlineData("<p>4 May 2031</p><p>Autorin: Anna Testwell</p>", "Anna Testwell")]
    [InlineData("<p>By Anna Testwell, Harbor Gazette</p>", "Anna Testwell")]
    [InlineData("<p>By Anna T.</p>", "Anna T.")]
    [InlineData("""<p class="author"><a href="/account">Your Account</a> <a href="/out">Log Out</a></p>""", "")]
    public void Names_that_the_page_shows(string byline, string names) => Assert.Equal(names, Read(byline, "", Body));

    [Theory]
    [InlineData("Harbor Gazette GmbH", "<p>By Anna Testwell</p>", "Anna Testwell")]
    [InlineData("Harbor Gazette GmbH", "", "Harbor Gazette GmbH")]
    [InlineData("Bo Example", "<p>By Anna Testwell</p>", "Bo Example")]
    public void A_person_stands_before_an_organisation_that_the_head_names(string stated, string byline, string names) =>
        Assert.Equal(names, Read(byline, $"<meta name=\"author\" content=\"{stated}\">", Body));

    [Fact]
    public void A_name_set_off_under_the_text_signs_it_where_nobody_else_does()
    {
        Assert.Equal("Anna Testwell", Read("", "", Body + "<p><em>Anna Testwell</em></p>"));
        Assert.Equal("Bo Example", Read("<p>By Bo Example</p>", "", Body + "<p><em>Anna Testwell</em></p>"));
    }

    private static string Read(string byline, string head, string body)
    {
        var page = $"<!DOCTYPE html><html><head><title>Ships wait for the morning tide</title>{head}</head><body><article><h1>Ships wait for the morning tide</h1>{byline}{body}</article></body></html>";
        var document = Assert.IsType<Parsed<Document>.Ok>(new ArticleReader().Read(Snapshot.Of(SnapshotRole.Press, "page.html", [.. Encoding.UTF8.GetBytes(page)]))).Value;
        return string.Join("; ", document.Authors.Select(a => a.Name));
    }
}
