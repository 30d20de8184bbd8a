using Rapport.Language;

namespace Rapport.Tests.Language;

public sealed class WordsTests
{
    [Theory]
    [InlineData("The U.S. and the U.N., too", "The|U.S.|and|the|U.N.|too")]
    [InlineData("don't, don’t, China's", "don't|don’t|China's")]
    [InlineData("co-production – co‑operation—both", "co-production|co‑operation|both")]
    [InlineData("China–South Korea", "China|South|Korea")]
    [InlineData("1,234.5 tons, 3% of 2,000, 12.", "1,234.5|tons|3%|of|2,000|12")]
    [InlineData("2024,2025 and 13:03 on 2026.01.06", "2024|2025|and|13:03|on|2026.01.06")]
    [InlineData("10-12 people, COVID-19, 6-year, 10th, A4", "10|12|people|COVID-19|6-year|10th|A4")]
    [InlineData("R&D at AT&T; 5 p.m. (e.g. U.S.-led)", "R&D|at|AT&T|5|p.m.|e.g.|U.S.-led")]
    [InlineData("J. Smith met Lee J. Park.", "J|Smith|met|Lee|J|Park")]
    [InlineData("이재명 대통령은 12월 AI산업을", "이재명|대통령은|12|월|AI|산업을")]
    [InlineData("李在明2026年访华，会谈。", "李在明|2026|年访华|会谈")]
    [InlineData("首相はサービスを", "首相|は|サービス|を")]
    [InlineData("Cafe\u0301 😀 São e\u0301t\u0301", "Cafe\u0301|São|e\u0301t\u0301")]
    [InlineData("inter\u00ADnational", "inter\u00ADnational")]
    [InlineData("end.Next 'quoted' \"x\"", "end|Next|quoted|x")]
    [InlineData("-5 $3.50 50/50 #tag @name", "5|3.50|50|50|tag|name")]
    [InlineData("", "")]
    public void Words_are_cut_as_the_rules_say(string text, string words) =>
        Assert.Equal(words, string.Join('|', Words.Split(text).Select(word => word.Of(text))));

    [Theory]
    [InlineData("COVID-19", WordKind.Letters)]
    [InlineData("10th", WordKind.Letters)]
    [InlineData("1,234.5", WordKind.Number)]
    [InlineData("3%", WordKind.Number)]
    [InlineData("李在明", WordKind.Han)]
    [InlineData("한국은", WordKind.Hangul)]
    [InlineData("サービス", WordKind.Kana)]
    public void A_word_knows_what_it_is_written_in(string text, WordKind kind) => Assert.Equal(kind, Words.KindOf(text, new(0, text.Length)));

    [Fact]
    public void A_range_is_cut_as_if_nothing_stood_around_it()
    {
        const string text = "co-production deal";
        Assert.Equal(["production", "de"], Words.Split(text, TextSpan.FromBounds(3, 16)).Select(word => word.Of(text)));
    }

    [Fact]
    public void Ten_thousand_mutated_texts_lose_no_letter_and_no_digit()
    {
        var garbler = new Garbler(31);
        for (var round = 0; round < 10_000; round++)
        {
            var text = garbler.Next();
            var at = 0;
            foreach (var word in Words.Split(text))
            {
                Assert.True(word.Length > 0 && word.Start >= at);
                HoldsNoLetter(text[at..word.Start]);
                at = word.End;
            }
            HoldsNoLetter(text[at..]);
        }
    }

    private static void HoldsNoLetter(string gap)
    {
        for (int i = 0, length; i < gap.Length; i += length)
        {
            var codePoint = CodePoint.At(gap, i, out length);
            Assert.False(CodePoint.IsLetter(codePoint) || CodePoint.IsDigit(codePoint));
        }
    }
}
