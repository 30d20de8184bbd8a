using System.Diagnostics;
using System.Text;
using Rapport.Language;

namespace Rapport.Tests.Language;

public sealed class TextDecoderTests
{
    private const string Mixed = "Ties “thaw”: 한국 e\u0301 李 😀\r\nend\rof\nit";
    private const string MixedFrozen = "Ties “thaw”: 한국 é 李 😀\nend\nof\nit";

    public static TheoryData<string, string, string> Writings => new()
    {
        { "euc-kr", "ks_c_5601-1987", "두 나라의 통상 장관은 어제 회의를 열고 반도체 공급망에 대해 이야기했다. 다음 회의는 내년 봄에 열릴 예정이다." },
        { "euc-kr", "windows-949", "관광객이 1년 전보다 12% 늘었다고 정부가 밝혔다. 똠방각하 펲시콜라" },
        { "gb18030", "GB18030", "两国贸易部长昨天举行会议，讨论了半导体供应链的问题。下一次会议将在明年春天举行。" },
        { "gbk", "gb2312", "游客人数比去年同期增长了百分之十二，政府表示欢迎。" },
        { "shift_jis", "Shift_JIS", "両国の貿易担当大臣は昨日会談し、半導体の供給網について話し合った。次の会談は来年の春に開かれる予定だ。" },
        { "big5", "big5", "兩國貿易部長昨天舉行會議，討論了半導體供應鏈的問題。下一次會議將在明年春天舉行。" },
        { "windows-1252", "iso-8859-1", "The café’s owner said: “Trade with Köln is up 3 % – a naïve hope?” São Paulo agreed…" },
        { "euc-jp", "EUC-JP", "両国の貿易担当大臣は昨日会談し、半導体について話し合った。" },
        { "windows-1251", "windows-1251", "Министры торговли двух стран встретились вчера." },
    };

    [Theory]
    [MemberData(nameof(Writings))]
    public void A_declared_charset_is_followed_by_any_of_its_labels(string name, string label, string text)
    {
        var decoded = TextDecoder.Decode(Legacy(name).GetBytes(text), label);
        Assert.Equal(name, decoded.Encoding);
        Assert.Equal(text, decoded.Text);
        Assert.Empty(decoded.Warnings);
        HoldsBytes(decoded, Legacy(name).GetBytes(text));
    }

    [Theory]
    [MemberData(nameof(Writings))]
    public void An_undeclared_encoding_is_found_from_the_writing(string name, string label, string text)
    {
        if (name is "euc-jp" or "windows-1251")
            return;
        var page = Legacy(name).GetBytes("<html><body>\n<p>" + text + "</p>");
        var decoded = TextDecoder.Decode(page);
        Assert.Equal(name == "gbk" ? "gb18030" : name, decoded.Encoding);
        Assert.Contains(text, decoded.Text, StringComparison.Ordinal);
        Assert.Equal(DecodingDoubt.GuessedEncoding, Assert.Single(decoded.Warnings).Code);
        Assert.NotNull(label);
    }

    [Theory]
    [InlineData("euc-kr", "무역 협정")]
    [InlineData("gb18030", "贸易协定")]
    [InlineData("big5", "貿易協定")]
    [InlineData("big5", "點新聞")]
    [InlineData("shift_jis", "貿易の協定")]
    [InlineData("windows-1252", "Café in Malmö")]
    public void Two_words_are_enough_for_a_guess(string name, string text) =>
        Assert.Equal(name, TextDecoder.Decode(Legacy(name).GetBytes(text)).Encoding);

    [Fact]
    public void Every_form_of_Unicode_gives_the_same_frozen_text()
    {
        foreach (var (name, mark, encoding) in new (string, byte[], Encoding)[]
        {
            ("utf-8", [], new UTF8Encoding(false)), ("utf-8", [0xEF, 0xBB, 0xBF], new UTF8Encoding(false)),
            ("utf-16le", [0xFF, 0xFE], new UnicodeEncoding(false, false)), ("utf-16be", [0xFE, 0xFF], new UnicodeEncoding(true, false)),
            ("utf-16le", [], new UnicodeEncoding(false, false)), ("utf-16be", [], new UnicodeEncoding(true, false)),
        })
        {
            byte[] bytes = [.. mark, .. encoding.GetBytes(Mixed)];
            var decoded = TextDecoder.Decode(bytes);
            Assert.Equal(MixedFrozen, decoded.Text);
            Assert.Equal(name, decoded.Encoding);
            HoldsBytes(decoded, bytes);
            // Every unit's bytes, decoded alone, are that unit: the composed one and the line end take all of theirs.
            Assert.Equal("e\u0301", encoding.GetString(Slice(bytes, decoded.ToBytes(new(MixedFrozen.IndexOf('é', StringComparison.Ordinal), 1)))));
            Assert.Equal("\r\n", encoding.GetString(Slice(bytes, decoded.ToBytes(new(MixedFrozen.IndexOf('\n', StringComparison.Ordinal), 1)))));
            Assert.Equal("한국", encoding.GetString(Slice(bytes, decoded.ToBytes(new(MixedFrozen.IndexOf("한국", StringComparison.Ordinal), 2)))));
            Assert.Equal("😀", encoding.GetString(Slice(bytes, decoded.ToBytes(new(MixedFrozen.IndexOf("😀", StringComparison.Ordinal), 2)))));
        }
        Assert.Equal(MixedFrozen, TextDecoder.Freeze(Mixed).Text);
    }

    [Fact]
    public void The_runs_of_plain_text_are_one()
    {
        Assert.Equal(new SourceRun(new(0, 11), new(0, 11), true), Assert.Single(TextDecoder.Decode("South Korea"u8).Runs));
        Assert.Equal(new SourceRun(new(0, 4), new(3, 12), true), Assert.Single(TextDecoder.Decode("\uFEFF한국中國"u8).Runs));
        Assert.Equal(3, TextDecoder.Decode("a\r\nb"u8).Runs.Length);
    }

    [Fact]
    public void A_flood_of_line_ends_of_all_kinds_is_counted_once_each()
    {
        var decoded = TextDecoder.Decode("\r\n\r\r\n\n\r"u8);
        Assert.Equal("\n\n\n\n\n", decoded.Text);
        Assert.Equal([new(0, 2), new(2, 1), new(3, 2), new(5, 1), new(6, 1)], Enumerable.Range(0, 5).Select(i => decoded.ToBytes(new(i, 1))));
    }

    [Fact]
    public void Undecodable_bytes_are_replaced_counted_and_named()
    {
        byte[] bytes = [.. "한국 "u8, 0xFF, .. " 中國 "u8, 0xED, 0xA0, 0x80, .. " end, many good 글자들 here"u8];
        var decoded = TextDecoder.Decode(bytes, "utf-8");
        Assert.Equal("한국 \uFFFD 中國 \uFFFD\uFFFD\uFFFD end, many good 글자들 here", decoded.Text);
        Assert.Equal(4, decoded.Replaced);
        var warning = Assert.Single(decoded.Warnings);
        Assert.Equal((DecodingDoubt.ReplacedBytes, new TextSpan(3, 1)), (warning.Code, warning.Span));
        Assert.Equal(new ByteSpan(7, 1), decoded.ToBytes(new(3, 1)));
    }

    [Fact]
    public void A_quote_mark_after_half_a_character_is_not_swallowed()
    {
        byte[] bytes = [.. "a=\""u8, 0xE0, .. "\">"u8];
        foreach (var label in new[] { "euc-kr", "big5", "shift_jis", "gbk" })
            Assert.Equal("a=\"\uFFFD\">", TextDecoder.Decode(bytes, label).Text);
    }

    [Fact]
    public void Lone_surrogates_of_UTF_16_are_replaced()
    {
        var decoded = TextDecoder.Decode([0xFF, 0xFE, 0x3D, 0xD8, 0x41, 0x00, 0x00, 0xDE, 0x42]);
        Assert.Equal("\uFFFDA\uFFFD\uFFFD", decoded.Text);
        Assert.Equal(3, decoded.Replaced);
        Assert.Equal("\uFFFDA😀\uFFFD", TextDecoder.Freeze("\uDE00A😀\uD83D").Text);
    }

    [Fact]
    public void Four_byte_GB18030_is_read()
    {
        byte[] bytes = [0x81, 0x39, 0xEE, 0x39, 0x90, 0x30, 0x81, 0x30, 0x82, 0x35, 0x8F, 0x33, .. "x"u8];
        var decoded = TextDecoder.Decode(bytes, "gb18030");
        Assert.Equal(char.ConvertFromUtf32(0x10000), decoded.Text.Substring(1, 2));
        Assert.Equal(0, decoded.Replaced);
        HoldsBytes(decoded, bytes);
    }

    [Fact]
    public void Every_doubt_has_its_code()
    {
        Assert.Equal(DecodingDoubt.MarkAgainstCharset, Code([0xEF, 0xBB, 0xBF, .. "한국"u8], "euc-kr"));
        Assert.Equal(DecodingDoubt.UnknownCharset, Code("한국"u8, "utf-9"));
        Assert.Equal(DecodingDoubt.DoubtfulCharset, Code("한국의 뉴스"u8, "windows-1252"));
        Assert.Equal(DecodingDoubt.DoubtfulCharset, Code("한국의 뉴스"u8, "utf-16"));
        Assert.Equal(DecodingDoubt.Nul, Code("a\0b and more"u8, null));
        Assert.Equal(DecodingDoubt.MixedEncodings, Code([.. "한국의 오늘 뉴스와 "u8, .. Legacy("euc-kr").GetBytes("한")], null));
        Assert.Equal("utf-8", TextDecoder.Decode("한국"u8, "utf-16").Encoding);
    }

    [Fact]
    public void What_is_not_text_is_said_to_be_binary()
    {
        Assert.True(TextDecoder.Decode("%PDF-1.7\nobj"u8).IsBinary);
        Assert.True(TextDecoder.Decode([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]).IsBinary);
        Assert.True(TextDecoder.Decode(new byte[1000]).IsBinary);
        var garbler = new Garbler(3);
        Assert.True(TextDecoder.Decode(Enumerable.Range(0, 5000).Select(_ => (byte)garbler.Below(256)).ToArray()).IsBinary);
        Assert.False(TextDecoder.Decode("한국\f\tand a normal text"u8).IsBinary);
        Assert.False(TextDecoder.Decode(Legacy("euc-kr").GetBytes("두 나라의 통상 장관은"), "utf-8").IsBinary);
        Assert.False(TextDecoder.Decode([]).IsBinary);
    }

    [Fact]
    public void Ten_thousand_mutated_inputs_keep_every_unit_with_its_bytes()
    {
        var garbler = new Garbler(7);
        string?[] labels = [null, null, "utf-8", "euc-kr", "gb18030", "shift_jis", "big5", "euc-jp", "utf-16le", "windows-1252"];
        for (var round = 0; round < 10_000; round++)
        {
            var bytes = garbler.NextBytes();
            var decoded = TextDecoder.Decode(bytes, labels[garbler.Below(labels.Length)]);
            Assert.DoesNotContain(decoded.Text, unit => unit is '\0' or '\r');
            Assert.True(Normalization.IsNfc(decoded.Text));
            HoldsBytes(decoded, bytes);
            // The slow twin: the runtime's decoder, then the same rules on its text.
            if (decoded.Encoding == "utf-8" && decoded.Replaced == 0)
                Assert.Equal(TextDecoder.Freeze(Encoding.UTF8.GetString(bytes.AsSpan(bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0))).Text, decoded.Text);
        }
    }

    [Fact]
    public void Frozen_text_keeps_its_map()
    {
        var garbler = new Garbler(11);
        for (var round = 0; round < 2_000; round++)
        {
            var text = garbler.Next();
            var frozen = TextDecoder.Freeze(text);
            MapAssert.Holds(frozen.Map, text, frozen.Text);
            Assert.Equal(frozen.Text, TextDecoder.Freeze(frozen.Text).Text);
        }
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("한")]
    [InlineData("한국 ")]
    [InlineData("😀")]
    [InlineData("\r\n")]
    [InlineData("e\u0301")]
    [InlineData("\u0301")]
    public void Ten_megabytes_of_one_thing_are_no_burden(string part)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(part, 10_000_000 / Encoding.UTF8.GetByteCount(part))));
        var watch = Stopwatch.StartNew();
        var decoded = TextDecoder.Decode(bytes);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"{watch.Elapsed} for {part}");
        Assert.Equal(new ByteSpan(0, bytes.Length), decoded.ToBytes(new(0, decoded.Text.Length)));
    }

    private static void HoldsBytes(DecodedText decoded, byte[] bytes)
    {
        var at = 0;
        foreach (var run in decoded.Runs)
        {
            Assert.Equal(at, run.Text.Start);
            Assert.True(run.Text.Length > 0 && run.Bytes.Length > 0 && run.Bytes.End <= bytes.Length);
            Assert.True(!run.Even || run.Bytes.Length % run.Text.Length == 0);
            at = run.Text.End;
        }
        Assert.Equal(decoded.Text.Length, at);
        long last = 0;
        for (var i = 0; i < decoded.Text.Length; i++)
        {
            var unit = decoded.ToBytes(new(i, 1));
            Assert.True(unit.Length > 0 && unit.End <= bytes.Length && unit.Start >= last);
            last = unit.Start;
        }
    }

    private static string Code(ReadOnlySpan<byte> bytes, string? declared) => TextDecoder.Decode(bytes, declared).Warnings[0].Code;

    private static byte[] Slice(byte[] bytes, ByteSpan span) => bytes[(int)span.Start..(int)span.End];

    private static Encoding Legacy(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name switch
    {
        "euc-kr" => 949,
        "gb18030" => 54936,
        "gbk" => 936,
        "shift_jis" => 932,
        "big5" => 950,
        "euc-jp" => 51932,
        "windows-1251" => 1251,
        _ => 1252,
    })!;
}
