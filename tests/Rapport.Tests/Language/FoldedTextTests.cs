using Rapport.Language;

namespace Rapport.Tests.Language;

public sealed class FoldedTextTests
{
    [Theory]
    [InlineData("China–South Korea", "china-south korea")]
    [InlineData("co‑operation — 5−3 ―", "co-operation - 5-3 -")]
    [InlineData("‘a’ “b” «c» d′ e″", "'a' \"b\" \"c\" d' e''")]
    [InlineData("a\u00A0b\u3000c\u2009d\te", "a b c d e")]
    [InlineData("Ｓｔｒａßｅ ﬁ İ ΑΣ", "strasse fi i\u0307 ασ")]
    [InlineData("\u1112\u1161\u11AB국 \uF9E1在明", "한국 李在明")]
    [InlineData("No\u200B break\u00AD able\uFEFF", "no break able")]
    [InlineData("ASCII Only\tText", "ascii only text")]
    [InlineData("😀 ÉCOLE e\u0301", "😀 école é")]
    [InlineData("", "")]
    public void Spellings_of_one_thing_fold_to_one(string text, string folded) => Assert.Equal(folded, FoldedText.Fold(text).Text);

    [Fact]
    public void What_cannot_be_seen_is_removed_and_reported()
    {
        var folded = FoldedText.Fold("a\u200B\u200Cb 한\u202Eevil\u202C국\uFEFF");
        Assert.Equal("ab 한evil국", folded.Text);
        Assert.Equal<TextSpan>([new(1, 2), new(6, 1), new(11, 1), new(13, 1)], folded.Stripped.AsEnumerable());
        Assert.Equal(new TextSpan(0, 4), folded.ToOriginal(new(0, 2)));
        Assert.Equal(0, folded.ToFolded(new(6, 1)).Length);
    }

    [Fact]
    public void A_match_in_folded_text_leads_back_to_the_words_as_printed()
    {
        const string text = "Die Ｓtraße in \u1112\u1161\u11AB국, 李\u200B在明 😀 came";
        var folded = FoldedText.Fold(text);
        foreach (var (match, printed) in new[] { ("strasse", "Ｓtraße"), ("한국", "\u1112\u1161\u11AB국"), ("李在明", "李\u200B在明"), ("😀", "😀"), ("ss", "ß"), ("came", "came") })
            Assert.Equal(printed, folded.ToOriginal(new(folded.Text.IndexOf(match, StringComparison.Ordinal), match.Length)).Of(text));
    }

    [Fact]
    public void Ten_thousand_mutated_texts_fold_once_and_lead_back()
    {
        var garbler = new Garbler(41);
        for (var round = 0; round < 10_000; round++)
        {
            var text = garbler.Next();
            var folded = FoldedText.Fold(text);
            MapAssert.Holds(folded.Map, text, folded.Text);
            Assert.Equal(folded.Text, FoldedText.Fold(folded.Text).Text);
        }
    }

    [Theory]
    [InlineData("ß")]
    [InlineData("\u200B")]
    [InlineData("e\u0301")]
    [InlineData("K")]
    public void A_flood_of_one_thing_takes_linear_time(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 5_000_000 / part.Length));
        Assert.True(FoldedText.Fold(text).Map.RunCount <= 10, "equal pieces must be one run");
    }
}
