using System.Text;
using Rapport.Reading;
using Rapport.Reading.Markup;

namespace Rapport.Tests.Reading.Markup;

/// <summary>What is taken for a web page.</summary>
public sealed class HtmlSniffTests
{
    [Theory]
    [InlineData("<!DOCTYPE html><p>x")]
    [InlineData("\uFEFF\r\n <HTML lang=ko>")]
    [InlineData("<!-- a remark --> <!-- another -->\n<!doctype html>")]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE html>")]
    [InlineData("<script>var a</script><html>")]
    [InlineData("<br />\n<b>Warning</b>: a program spoke before the page")]
    [InlineData("<meta property=\"og:title\" content=\"x\">")]
    public void A_page(string text) => Assert.True(HtmlSniff.IsHtml(text));

    [Theory]
    [InlineData("Korea's exports rose.")]
    [InlineData("< Go back\nKorea's exports rose.")]
    [InlineData("<htmlish words")]
    [InlineData("<!-- a remark without an end <html>")]
    [InlineData("<?xml version=\"1.0\"?><rss version=\"2.0\">")]
    [InlineData("<")]
    [InlineData("")]
    public void No_page(string text) => Assert.False(HtmlSniff.IsHtml(text));

    [Fact]
    public void Other_xml_is_refused_by_name() =>
        Assert.Equal("xml", Assert.IsType<Parsed<Document>.Malformed>(new ArticleReader().Read(Snapshot.Of(SnapshotRole.Press, "feed.xml", [.. Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?><rss><channel/></rss>")]))).Fault.Code);
}
