using System.Text;
using Rapport.Language;

namespace Rapport.Tests.Sources.Containers;

public sealed class FeedMembersTests
{
    private const string Rss =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\" xmlns:content=\"c\" xmlns:dc=\"d\"><channel><title>Harbor Gazette</title><link>https://harbor-gazette.example/</link><language>en-us</language>"
        + "<item><title>Harbours &amp;amp; towns</title><link>https://harbor-gazette.example/1</link><dc:creator><![CDATA[Anna Testwell]]></dc:creator><pubDate>Tue, 06 Jan 2026 08:00:00 +0900</pubDate><category>Trade</category><category><![CDATA[Ports]]></category>"
        + "<description>Short words.</description><content:encoded><![CDATA[<p>The harbour of Testwick took in 12&nbsp;percent more goods in January 🌲 than a year before, the port office said.</p><p>Nobody expected it.</p><p>The post Harbours appeared first on Harbor Gazette.</p>]]></content:encoded></item>"
        + "<item><title>두 항구</title><guid>tag:2</guid><author>bert@harbor-gazette.example (Bert Example)</author><description>&lt;p&gt;The second harbour lost 3 &amp;amp; more percent of its ships in the same month of January, it said.&lt;/p&gt;</description></item></channel></rss>";

    [Fact]
    public void Each_item_is_an_article_with_what_its_elements_state()
    {
        var opened = Held.Open(Rss, "week.xml");
        var first = Held.Read(opened[0]);
        Assert.Equal("Harbours & towns", first.Title);
        Assert.Equal("Anna Testwell", Assert.Single(first.Authors).Name);
        Assert.Equal(("2026-01-06T08:00:00", "+09:00"), (first.Published!.ToIso(), first.Published.Zone));
        Assert.Equal(["Trade", "Ports"], first.Tags.AsEnumerable());
        Assert.Equal("Harbor Gazette", Assert.Single(first.Outlet).Text);
        Assert.Equal("https://harbor-gazette.example/1", first.Url);
        Assert.Equal("The harbour of Testwick took in 12\u00A0percent more goods in January 🌲 than a year before, the port office said.\nNobody expected it.", first.Body);
        var second = Held.Read(opened[1]);
        Assert.Equal(("두 항구", "Bert Example"), (second.Title, Assert.Single(second.Authors).Name));
        Assert.Equal("The second harbour lost 3 & more percent of its ships in the same month of January, it said.", second.Body);
        Assert.Equal("week.xml#tag:2", second.Source);
    }

    [Fact]
    public void Its_words_lead_to_the_bytes_of_the_feed_through_both_layers_of_markup()
    {
        var opened = Held.Open(Rss, "week.xml");
        var bytes = Encoding.UTF8.GetBytes(Rss);
        Check(opened[0], "12\u00A0percent", "12&nbsp;percent");
        Check(opened[1], "3 & more", "3 &amp;amp; more");

        void Check(Parsed<Snapshot> outcome, string words, string raw)
        {
            var taken = Held.Ok(outcome);
            var document = Held.Read(outcome);
            var inItem = SourceMap.ToBytes(document.Runs, new(document.Text.IndexOf(words, StringComparison.Ordinal), words.Length));
            var inFeed = (int)(taken.Envelope!.Container!.Bytes.Start + inItem.Start);
            Assert.Equal(raw, Encoding.UTF8.GetString(bytes, inFeed, (int)inItem.Length));
        }
    }

    [Fact]
    public void Atom_gives_its_entries_in_text_escaped_and_as_markup()
    {
        const string atom = "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"ko\"><title>해안일보(가상)</title>"
            + "<entry><title type=\"text\">1 &lt; 2 ports</title><link rel=\"self\" href=\"https://a.example/self\"/><link href=\"https://a.example/1\"/><author><name>Anna Testwell</name><uri>https://a.example/anna</uri></author><published>2026-01-06T08:00:00+09:00</published><updated>2026-01-07T09:00:00Z</updated><category term=\"Ports\"/>"
            + "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>The harbour of Testwick took in 12 percent more goods in January than a year before.</p></div></content></entry></feed>";
        var document = Held.Read(Assert.Single(Held.Open(atom, "a.atom")));
        Assert.Equal("1 < 2 ports", document.Title);
        Assert.Equal("Anna Testwell", Assert.Single(document.Authors).Name);
        Assert.Equal(("2026-01-06T08:00:00", "2026-01-07T09:00:00"), (document.Published!.ToIso(), document.Modified!.ToIso()));
        Assert.Equal(["Ports"], document.Tags.AsEnumerable());
        Assert.Equal("https://a.example/1", document.Url);
        Assert.StartsWith("The harbour of Testwick", document.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Rdf_keeps_its_items_beside_the_channel()
    {
        const string rdf = "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\" xmlns:dc=\"d\"><channel rdf:about=\"x\"><title>港湾新聞（架空）</title></channel>"
            + "<item rdf:about=\"https://a.example/1\"><title>港の貿易</title><link>https://a.example/1</link><description>テストの港では一月に前年より十二パーセント多い貨物が扱われたと、港湾局が月曜日に発表した。</description><dc:date>2026-01-06T08:00:00+09:00</dc:date></item></rdf:RDF>";
        var document = Held.Read(Assert.Single(Held.Open(rdf, "a.rdf")));
        Assert.Equal(("港の貿易", "ja"), (document.Title, document.Language));
        Assert.Equal("2026-01-06T08:00:00", document.Published!.ToIso());
    }

    [Fact]
    public void An_external_entity_is_refused_unread()
    {
        var opened = Held.Open("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel><item><title>&x;</title></item></channel></rss>", "x.xml");
        var fault = Assert.IsType<Parsed<Snapshot>.Malformed>(Assert.Single(opened)).Fault;
        Assert.Equal("malformed", fault.Code);
        Assert.Contains("document type", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_before_the_place_where_a_feed_breaks_is_taken_in()
    {
        var broken = Rss.Replace("두 항구", "two & harbours", StringComparison.Ordinal);
        var opened = Held.Open(broken, "week.xml");
        Assert.Equal(["ok", "malformed"], opened.Select(Held.Code));
        Assert.Equal(1, ((Parsed<Snapshot>.Malformed)opened[1]).Fault.Line);
    }

    [Fact]
    public void A_feed_is_read_in_the_encoding_that_it_declares()
    {
        var text = "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><rss><channel><title>Gazette</title><item><title>Caf\u00E9</title><link>https://a.example/1</link><description>The caf\u00E9 of the port sold more in January than in the whole year before, its owner said on Monday.</description></item></channel></rss>";
        var document = Held.Read(Assert.Single(Held.Open(Encoding.Latin1.GetBytes(text), "week.xml")));
        Assert.Equal("Café", document.Title);
    }

    [Fact]
    public void A_deep_feed_is_refused()
    {
        var deep = "<rss>" + string.Concat(Enumerable.Repeat("<a>", 100_000));
        Assert.Equal(["malformed"], Held.Open(deep, "x.xml").Select(Held.Code));
    }
}
