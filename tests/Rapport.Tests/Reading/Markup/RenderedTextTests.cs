using System.Collections.Immutable;
using System.Text;
using Rapport.Language;
using Rapport.Reading;
using Rapport.Reading.Markup;

namespace Rapport.Tests.Reading.Markup;

/// <summary>What a page shows as text, and how each unit leads back to the bytes.</summary>
public sealed class RenderedTextTests
{
    [Theory]
    [InlineData("<p>One\n  two</p><p>three", "One two\nthree\n")]
    [InlineData("<p>a<b>b</b> <i> c</i></p>", "ab c\n")]
    [InlineData("<p>a<br>b</p>", "a\nb\n")]
    [InlineData("<ul><li>a<li>b</ul>c", "a\nb\nc\n")]
    [InlineData("<table><tr><td>a<td>b<tr><td>c</table>", "a\nb\nc\n")]
    [InlineData("<pre>a\n b</pre>", "a\nb\n")]
    [InlineData("<script>x<p>y</p></script><style>p{}</style><p>a</p><noscript>b</noscript>", "a\n")]
    [InlineData("<!-- <p>x</p> --><p title='a>b'>c</p>", "c\n")]
    [InlineData("<div>a<p>b</div>c", "a\nb\nc\n")]
    [InlineData("<h1>대한민국</h1><p>中国 😀 e&#769;</p>", "대한민국\n中国 😀 é\n")]
    [InlineData("a < b && c", "a < b && c\n")]
    [InlineData("<a href=x", "")]
    public void A_line_for_each_block(string html, string text) => Assert.Equal(text, Render(Encoding.UTF8.GetBytes(html), null).Text);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("euc-kr")]
    [InlineData("gb18030")]
    [InlineData("shift_jis")]
    [InlineData("windows-1252")]
    [InlineData("utf-16le")]
    public void Every_run_decodes_from_its_bytes_to_its_text(string charset)
    {
        var words = charset switch { "euc-kr" => "서울과 베이징", "gb18030" => "首尔和北京", "shift_jis" => "東京と北京", "windows-1252" => "Café – “Straße”", _ => "서울 首尔 café 😀" };
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(charset switch { "euc-kr" => "ks_c_5601-1987", "utf-16le" => "utf-16", _ => charset });
        var bytes = encoding.GetBytes($"<html><body>\r\n<p>{words}&amp; &hellip;\r\n <b>{words}</b></p></body></html>");
        var rendered = Render(bytes, charset);
        Assert.Equal($"{words}& … {words}\n", rendered.Text);
        foreach (var run in rendered.Runs.Where(r => r.Bytes.Length > 0))
        {
            var raw = encoding.GetString(bytes, (int)run.Bytes.Start, (int)run.Bytes.Length);
            var text = run.Text.Of(rendered.Text);
            Assert.True(raw == text || CharacterReferences.Resolve(raw, false) == text || (text == " " && raw.Trim().Length == 0) || text == " ", $"'{raw}' became '{text}'");
        }
    }

    [Fact]
    public void An_anchor_without_words_makes_no_link_of_what_follows()
    {
        var rendered = Render("<p><a name=\"top\"></a>Plain words 😀</p><p><a href=\"/x\">A link</a> and more</p>"u8.ToArray(), null);
        Assert.Equal([0, "A link".Length], rendered.Blocks.Select(b => b.LinkUnits));
    }

    private static RenderedText Render(byte[] bytes, string? charset)
    {
        var source = TextDecoder.DecodeSource(bytes, charset ?? HtmlCharset.Find(bytes));
        return RenderedText.Of(HtmlParser.Parse(source.Text), source.Runs);
    }
}
