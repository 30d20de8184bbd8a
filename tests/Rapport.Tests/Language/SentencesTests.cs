using System.Diagnostics;
using Rapport.Language;

namespace Rapport.Tests.Language;

public sealed class SentencesTests
{
    [Theory]
    [InlineData("He met Mr. Kim.| Dr. Lee came.")]
    [InlineData("The U.S. President left.| Trade with the U.S. fell.")]
    [InlineData("Chips came from the U.S.| The ban hit in October.")]
    [InlineData("It cost $3.5 billion.| Prices rose 1.2 percent.")]
    [InlineData("“We agree.”| Both sides signed.")]
    [InlineData("“Will it hold?” he asked.| Nobody knows.")]
    [InlineData("\"Yes!\"| \"No,\" she said.")]
    [InlineData("(The text was short.)| It had no date.")]
    [InlineData("See No. 5 and p. 12.| No.| The rest is open.")]
    [InlineData("On Jan. 6 they met.| It was the first visit in Nov.| The next is open.")]
    [InlineData("J. K. Smith and Lee J. Park wrote it.| Plan B failed.")]
    [InlineData("They chose plan B.| The talks went on.")]
    [InlineData("Samsung Electronics Co. said so.| Hynix Inc. did not.| They differ.")]
    [InlineData("Wait... what?| Well...| Perhaps.")]
    [InlineData("He waited… and left.| Then…| Nothing.")]
    [InlineData("Exports rose by 12%.| 2025 was better.")]
    [InlineData("At 5 p.m. talks ended.| At 6 p.m.| The hall was empty.")]
    [InlineData("1. Trade is up.| 2. Visits are down.")]
    [InlineData("Really?!| Yes!!!| Fine.")]
    [InlineData("talks ended.|South Korea agreed to visit example.com and read 3.5 pages.")]
    [InlineData("두 나라가 합의했다.| 다음 회의는 2026. 1. 6. 서울에서 열린다.| 끝.")]
    [InlineData("他们同意了。|下次会议在北京举行！|为什么？|“好。”|他说。")]
    [InlineData("「合意した。」と述べた。|次は来年だ。| Then English. Again?|")]
    [InlineData("The e.g. in brackets (e.g. this) and i.e. that.| Done.")]
    [InlineData("Ties “thaw” 😀.| 李在明 came.| Éa is fine.")]
    [InlineData("... and so it goes.| Is it true?| why not?")]
    [InlineData("The portal Yahoo! said so.| It did.")]
    [InlineData("No stop at the end")]
    [InlineData("St. Petersburg vs. Gen. Park et al. stayed.| So it goes.")]
    [InlineData("“He said it.| ‘We go.’”| Then he left.")]
    public void Sentences_end_where_a_reader_ends_them(string marked)
    {
        var text = marked.Replace("|", "", StringComparison.Ordinal);
        var expected = marked.Split('|').Select(part => part.Trim()).Where(part => part.Length > 0);
        if (marked.Contains("Again?", StringComparison.Ordinal))
            expected = ["「合意した。」と述べた。", "次は来年だ。", "Then English.", "Again?"];
        Assert.Equal(expected, Sentences.Split(text).Select(span => span.Of(text)));
    }

    [Fact]
    public void A_paragraph_ends_its_last_sentence()
    {
        const string text = "Title without stop\n\nFirst line\ngoes on. Second";
        Assert.Equal(["Title without stop", "First line\ngoes on.", "Second"], Sentences.Split(text).Select(span => span.Of(text)));
        Assert.Equal(["Title without stop", "First line", "goes on.", "Second"], Sentences.Split(text, new(0, text.Length), linesEnd: true).Select(span => span.Of(text)));
        Assert.Equal(["line\ngoes on."], Sentences.Split(text, TextSpan.FromBounds(26, 39)).Select(span => span.Of(text)));
    }

    [Fact]
    public void Ten_thousand_mutated_texts_lose_nothing_but_spaces()
    {
        var garbler = new Garbler(21);
        for (var round = 0; round < 10_000; round++)
        {
            var text = garbler.Next();
            var at = 0;
            foreach (var sentence in Sentences.Split(text, new(0, text.Length), garbler.Below(2) == 0))
            {
                Assert.True(sentence.Length > 0 && sentence.Start >= at);
                Assert.True(string.IsNullOrWhiteSpace(text[at..sentence.Start]));
                at = sentence.End;
            }
            Assert.True(string.IsNullOrWhiteSpace(text[at..]));
        }
    }

    [Theory]
    [InlineData(".")]
    [InlineData(". ")]
    [InlineData(" ")]
    [InlineData("\n")]
    [InlineData("\" ")]
    [InlineData("A.")]
    [InlineData("1. ")]
    [InlineData("。")]
    [InlineData("한")]
    public void Ten_megabytes_of_one_thing_take_linear_time(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 5_000_000 / part.Length));
        var watch = Stopwatch.StartNew();
        Sentences.Split(text);
        Words.Split(text);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), watch.Elapsed.ToString());
    }
}
