using Rapport.Cases;
using Rapport.Extraction.Parties;
using Rapport.Extraction.Quotes;
using Rapport.Reading;

namespace Rapport.Tests.Extraction.Quotes;

public class QuoteFinderTests
{
    private static readonly MentionFinder Parties = new(CaseReader.WorldAuthority());

    [Theory]
    [InlineData("“We will wait,” said Kasimir Test, the envoy. “It takes time.”", "Kasimir Test", "It takes time.")]
    [InlineData("「我们」 is a word. Anna Beispiel said: 「We go on from here.」", "Anna Beispiel", "We go on from here.")]
    [InlineData("«We are neighbours», Otto Silber noted.", "Otto Silber", "We are neighbours")]
    [InlineData("Lee Probe: “No comment.”", "Lee Probe", "No comment.")]
    [InlineData("The bank will act, its governor Lena Gold said on Monday.", "its governor Lena Gold", "The bank will act")]
    [InlineData("Karl Probe, who took office in March, warned that jobs would go.", "Karl Probe", "jobs would go")]
    [InlineData("\"We hope to meet halfway, he said. Lee Probe left.", "he", "We hope to meet halfway,")]
    public void A_quote_has_its_words_and_its_speaker(string text, string speaker, string words)
    {
        var quote = Assert.Single(Find(text), q => q.Text == words);
        Assert.Contains(quote.Speaker.Text!, speaker, StringComparison.Ordinal);
        Assert.Equal(words, quote.Span.Of(text));
    }

    [Theory]
    [InlineData("Germany said that Poland had signed.", "Indirect Named:DEU [Poland had signed]")]
    [InlineData("Analysts generally believe that the visit helps.", "Indirect Unnamed: [the visit helps]")]
    [InlineData("It is hoped that the visit helps.", "Indirect Unnamed: [the visit helps]")]
    [InlineData("“We will sign the treaty soon,” the Polish minister said.", "Direct Named:POL [We will sign the treaty soon,]")]
    [InlineData("Germany warned: \"The talks must not fail again.\"", "Direct Named:DEU [The talks must not fail again.]")]
    [InlineData("According to Kenya, the dam is safe.", "Indirect Named:KEN [the dam is safe]")]
    [InlineData("It is a \"new era\" for Kenya.", "")]
    [InlineData("An odd mark \" stands here in Germany.", "")]
    [InlineData("Later the text says that exports were 95.5 billion dollars.", "")]
    public void A_speaker_is_known_by_country_or_by_nobody(string text, string expected) =>
        Assert.Equal(expected, string.Join(" | ", Find(text).Select(q => $"{q.Kind} {q.Speaker.Kind}:{q.Speaker.Country} [{q.Text}]")));

    [Theory]
    [InlineData("The spokesman declined to say whether the visit would take place.")]
    [InlineData("She did not say when it would begin.")]
    [InlineData("The book “A History of the Trade of Testland” was praised.")]
    [InlineData("Translated by Lin Test. Edited by Park Test.")]
    [InlineData("He called the “thaw” a word.")]
    public void What_was_not_said_is_no_quote(string text) => Assert.Empty(Find(text));

    [Fact]
    public void A_nested_quote_keeps_the_outer_speaker()
    {
        var quotes = Find("The mayor said, “My father told us, ‘Never sell the harbour,’ and we have not.”");
        var outer = Assert.Single(quotes, q => q.Within is null);
        Assert.Equal("The mayor", outer.Speaker.Text);
        Assert.Contains(quotes, q => q.Within == outer.Id && q.Speaker.Text == "My father");
    }

    [Fact]
    public void A_mark_opened_again_goes_on_over_paragraphs()
    {
        var quote = Assert.Single(Find("Ivo Muster told parliament: “We were patient.\n\n“We are no longer.”\n\nNobody answered."));
        Assert.Equal("We were patient.\n\n“We are no longer.", quote.Text);
        Assert.Equal("Ivo Muster", quote.Speaker.Text);
    }

    [Fact]
    public void Analysts_are_nobody() => Assert.Equal(SpeakerKind.Unnamed, Assert.Single(Find("Analysts generally believe that exports will recover.")).Speaker.Kind);

    [Fact]
    public void Exchanging_the_countries_exchanges_the_speakers()
    {
        const string text = "China said that it would lift the ban, and “South Korea has waited long enough,” the Chinese minister told reporters in Seoul.";
        var swapped = text.Replace("China", "\u0001", StringComparison.Ordinal).Replace("South Korea", "China", StringComparison.Ordinal).Replace("\u0001", "South Korea", StringComparison.Ordinal)
            .Replace("Chinese", "South Korean", StringComparison.Ordinal).Replace("Seoul", "Beijing", StringComparison.Ordinal);
        Assert.Equal(Find(text).Select(q => (q.Kind, q.Cue)), Find(swapped).Select(q => (q.Kind, q.Cue)));
        Assert.Equal(["CHN", "CHN"], Find(text).Select(q => q.Speaker.Country));
        Assert.Equal(["KOR", "KOR"], Find(swapped).Select(q => q.Speaker.Country));
    }

    // Marks in every odd place: nothing throws, every span slices back.
    [Fact]
    public void Odd_marks_never_break_it()
    {
        var random = new Rapport.Numerics.SeededRandom(11, "odd marks", 0);
        string[] parts = ["“", "”", "\"", "‘", "’", "'", "「", "」", "«", "said", "he", "told us", "that", "Kim Test", ".", ",", ":", "\n\n", "the talks go on", "according to", "안녕", "👪", "e\u0301", ";", "who", "—"];
        for (var round = 0; round < 400; round++)
        {
            var text = string.Join(random.NextUnit() < 0.5 ? " " : "", Enumerable.Range(0, 3 + random.NextBelow(30)).Select(_ => parts[random.NextBelow(parts.Length)])) + "x";
            var document = ((Parsed<Document>.Ok)SentenceReader.Read("odd", text, null)).Value;
            foreach (var quote in QuoteFinder.Find(document, Parties.Read(document).Mentions))
                Assert.Equal(quote.Text, quote.Span.Of(document.Text));
        }
    }

    private static IReadOnlyList<Quote> Find(string text)
    {
        var document = ((Parsed<Document>.Ok)SentenceReader.Read("test", text, null)).Value;
        return QuoteFinder.Find(document, Parties.Read(document).Mentions);
    }
}
