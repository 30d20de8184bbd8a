using Rapport.Extraction;

namespace Rapport.Tests.Extraction;

public sealed class SentenceCoderTests
{
    private static readonly SentenceCoder Coder = new(ActsText.World);

    private static string Code(string text) => string.Join(" | ", Coder.Code(ActsText.Document(text)).Events.Select(ActsText.Line));

    [Theory]
    [InlineData("The United Nations accused Kenya of violations.", "IGO accuse:allege KEN done")]
    [InlineData("Amnesty International criticised Poland.", "NGO accuse:disapprove POL done")]
    [InlineData("Poland said on Tuesday that Germany must return the painting.", "POL request DEU done")]
    [InlineData("Kenya announced a suspension of aid to Ethiopia.", "KEN sanction:discontinue ETH done")]
    [InlineData("Thousands of Polish farmers protested against Germany on Monday.", "POL protest:demo DEU done")]
    [InlineData("A Canadian journalist was arrested in Kenya.", "KEN coerce:arrest CAN done")]
    [InlineData("Kenya says it is willing to withdraw its troops from Ethiopia.", "KEN agree ETH promised")]
    public void A_single_sentence_is_read_wider_than_a_case(string sentence, string expected) => Assert.Equal(expected, Code(sentence));

    [Theory]
    [InlineData("{0} imposed tariffs on {2} steel on Monday.")]
    [InlineData("{1} Prime Minister Test Person criticised {2} exporters.")]
    [InlineData("{0} said it would lift the ban on {2} beef.")]
    [InlineData("Farmers in {0} blocked the border with {3}.")]
    [InlineData("{0} and {3} signed a treaty.")]
    public void Exchanging_the_countries_exchanges_the_roles_and_nothing_else(string pattern)
    {
        string[] one = ["Poland", "Polish", "Kenyan", "Kenya"], other = ["Kenya", "Kenyan", "Polish", "Poland"];
        var there = Coder.Code(ActsText.Document(string.Format(System.Globalization.CultureInfo.InvariantCulture, pattern, one))).Events;
        var back = Coder.Code(ActsText.Document(string.Format(System.Globalization.CultureInfo.InvariantCulture, pattern, other))).Events;
        Assert.NotEmpty(there);
        Assert.Equal(there.Select(e => (Exchange(ActsText.Codes(e.Source)), Exchange(ActsText.Codes(e.Target)), e.Type, e.Mode, e.Modality)), back.Select(e => (ActsText.Codes(e.Source), ActsText.Codes(e.Target), e.Type, e.Mode, e.Modality)));
    }

    [Fact]
    public void A_given_relation_is_that_of_the_parties_and_not_of_others()
    {
        var document = ActsText.Document("Poland praised Kenya while Germany condemned Brazil.");
        Assert.Equal(EventType.Accuse, Assert.Single(Coder.Relate(document, "Germany", "Brazil").Events).Type);
        Assert.Equal(EventType.Support, Assert.Single(Coder.Relate(document, "Poland", "Kenya").Events).Type);
    }

    [Fact]
    public void Each_event_has_its_path() => Assert.All(Coder.Code(ActsText.Document("Poland urged Germany to pay.")).Paths, p => Assert.StartsWith("lexicon acts.txt:", p[0], StringComparison.Ordinal));

    private static string Exchange(string codes) => codes.Replace("POL", "#", StringComparison.Ordinal).Replace("KEN", "POL", StringComparison.Ordinal).Replace("#", "KEN", StringComparison.Ordinal);
}
