using Rapport.Extraction.Parties;

namespace Rapport.Tests.Extraction.Parties;

public sealed class AttributionFinderTests
{
    private static readonly MentionFinder Finder = new(ActsText.World);

    private static string Line(string text)
    {
        var document = ActsText.Document(text);
        return string.Join(" | ", AttributionFinder.Find(document, Finder.Find(document)).Select(q => $"{q.Kind} {q.Speaker.Kind}:{q.Speaker.Country} [{q.Text}]"));
    }

    [Theory]
    [InlineData("Germany said that Poland had signed.", "Indirect Named:DEU [Poland had signed]")]
    [InlineData("Analysts generally believe that the visit helps.", "Indirect Unnamed: [the visit helps]")]
    [InlineData("It is hoped that the visit helps.", "Indirect Unnamed: [the visit helps]")]
    [InlineData("“We will sign the treaty soon,” the Polish minister said.", "Direct Named:POL [We will sign the treaty soon,]")]
    [InlineData("Germany warned: \"The talks must not fail again.\"", "Direct Named:DEU [The talks must not fail again.]")]
    [InlineData("「우리는 곧 협정에 서명할 것이다」 said Poland.", "Direct Named:POL [우리는 곧 협정에 서명할 것이다]")]
    [InlineData("According to Kenya, the dam is safe.", "Indirect Named:KEN [the dam is safe]")]
    [InlineData("The Times published an article titled \"How the two sides met again\".", "")]
    [InlineData("It is a \"new era\" for Kenya.", "")]
    [InlineData("An odd mark \" stands here in Germany.", "")]
    public void Words_go_to_their_speaker(string text, string expected) => Assert.Equal(expected, Line(text));

    [Fact]
    public void Every_quote_slices_to_its_words()
    {
        var document = ActsText.Document("😀 «Nous allons signer le traité demain», said Poland. 李 e\u0301 Germany claimed that Kenya left.\n“An open quote of the Polish premier that has no end in this paragraph at all");
        Assert.All(AttributionFinder.Find(document, Finder.Find(document)), q => Assert.Equal(q.Text, q.Span.Of(document.Text)));
    }
}
