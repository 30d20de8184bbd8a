using System.Diagnostics;
using System.Text;
using Rapport.Language;
using Rapport.Reading;

namespace Rapport.Tests.Reading;

/// <summary>Pages that are made to break a reader: bounded time and memory, no exception, zones that tile the text, spans that lead to bytes.</summary>
public sealed class HostilePagesTests
{
    // Only quadratic time would pass this; a loaded machine does not.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly string[] Pages =
    [
        "<html><head><title>Rails before roads - Harbor Gazette</title><meta property=\"og:title\" content=\"Rails before roads\"></head><body><nav><a href=/>Home</a></nav><article><h1>Rails before roads</h1><p class=byline>By Anna Testwell</p><time datetime=2031-01-07>7 January 2031</time><p>The northern line carried twice the freight of the year before, the ministry said. Its minister gave no reason for it.</p><p>Nobody expected &ldquo;this&rdquo; &mdash; not even the porters.</p></article><footer>&copy; Harbor Gazette</footer></body></html>",
        "<!DOCTYPE html><html lang=ko><meta charset=utf-8><title>항만의 겨울</title><div class=article><h1>항만의 겨울</h1><p>항만 물동량이 줄었다고 항만청이 밝혔다. 선사들은 봄을 기다린다고 말했다.</p><p>가상일보 김시험 기자</p></div><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"항만의 겨울\",\"datePublished\":\"2031-01-08\",\"author\":{\"name\":\"김시험\"}}</script></html>",
        "<table><tr><td><p>港务局说货运量下降。<td>船公司在等春天。</table><ul><li>a<li>b 😀 e&#769;</ul><pre>x\n y</pre><!-- c --><textarea><p></textarea>",
    ];

    public static TheoryData<string, int> Built => new()
    {
        { "<div>", 100_000 }, { "<b>", 100_000 }, { "<a href=x>", 100_000 }, { "<p>", 200_000 }, { "<table>", 50_000 }, { "<li>x", 200_000 }, { "</p>", 300_000 }, { "<", 1_000_000 }, { "</", 1_000_000 },
        { "&", 1_000_000 }, { "&#", 500_000 }, { "<!--", 500_000 }, { "<![CDATA[", 200_000 }, { "<script>", 100_000 }, { "<title>", 100_000 }, { "<h2>A title of some words</h2>", 30_000 }, { "<td><div>x</div>", 50_000 },
        { "<meta name=author content=x>", 100_000 }, { "<p>By Anna Testwell, 7 January 2031. And more of it.</p>", 20_000 }, { "<p a=\"", 200_000 }, { "<time datetime=2031-01-07>", 50_000 },
    };

    [Theory]
    [MemberData(nameof(Built))]
    public void One_piece_of_markup_again_and_again_takes_linear_time(string piece, int times)
    {
        var started = Stopwatch.GetTimestamp();
        var html = new StringBuilder("<html><body><p>The northern line carried twice the freight of the year before, the ministry said.</p>").AppendJoin("", Enumerable.Repeat(piece, times)).ToString();
        Holds(Encoding.UTF8.GetBytes(html));
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, Patience);
    }

    [Fact]
    public void An_element_of_a_million_attributes_and_structured_data_nested_ever_deeper_are_read_in_linear_time()
    {
        var started = Stopwatch.GetTimestamp();
        Holds(Encoding.UTF8.GetBytes("<html><body " + string.Concat(Enumerable.Repeat("a b=c ", 500_000)) + "><p>One sentence of the article stands here.</p>"));
        Holds(Encoding.UTF8.GetBytes("<html><script type=application/ld+json>" + string.Concat(Enumerable.Repeat("{\"a\":[", 300_000)) + "</script><p>One sentence of the article stands here.</p>"));
        Holds(Encoding.UTF8.GetBytes("<html><script type=application/ld+json>{\"headline\":\"" + string.Concat(Enumerable.Repeat("\" ", 300_000)) + "</script><p>One sentence of the article stands here.</p>"));
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, Patience);
    }

    [Fact]
    public void A_hundred_thousand_mutated_pages_are_read_or_refused_and_their_spans_hold()
    {
        var sources = Pages.Select(Encoding.UTF8.GetBytes).ToArray();
        string[] bits = ["<", ">", "</div>", "<p>", "<table>", "<td>", "\"", "'", "&", "&amp;", "&#x1F600;", "<!--", "-->", "<script>", "</script>", "\0", "\r\n", "\uFEFF", "한", "<br>", "<h1>", "{", "}"];
        Parallel.For(0, 16, part =>
        {
            var random = new Rapport.Tests.Language.Garbler((ulong)part + 1);
            for (var round = 0; round < 100_000 / 16; round++)
            {
                var bytes = new List<byte>(sources[random.Below(sources.Length)]);
                for (var change = random.Below(6); change >= 0; change--)
                {
                    var at = random.Below(bytes.Count);
                    switch (random.Below(5))
                    {
                        case 0: bytes[at] = (byte)random.Below(256); break;
                        case 1: bytes.RemoveRange(at, Math.Min(random.Below(40), bytes.Count - at)); break;
                        case 2: bytes.InsertRange(at, Encoding.UTF8.GetBytes(bits[random.Below(bits.Length)])); break;
                        case 3: bytes.InsertRange(at, bytes.GetRange(at, Math.Min(60, bytes.Count - at))); break;
                        default: bytes.RemoveRange(at, bytes.Count - at); break;
                    }
                    if (bytes.Count == 0)
                        bytes.Add((byte)'<');
                }
                Holds([.. bytes]);
            }
        });
    }

    private static void Holds(byte[] bytes)
    {
        if (new ArticleReader().Read(Snapshot.Of(SnapshotRole.Press, "page.html", [.. bytes])) is not Parsed<Document>.Ok { Value: var document })
            return;
        var at = 0;
        foreach (var zone in document.Zones)
        {
            Assert.Equal(at, zone.Span.Start);
            at = zone.Span.End;
        }
        Assert.Equal(document.Text.Length, at);
        Assert.Equal(document.Text.Length, document.Runs[^1].Text.End);
        foreach (var passage in document.Passages)
        {
            var place = SourceMap.ToBytes(document.Runs, passage.Span);
            Assert.InRange(place.Start, 0, bytes.Length);
            Assert.InRange(place.End, place.Start, bytes.Length);
        }
    }
}
