using System.Globalization;

namespace Rapport.Tests.Extraction.Acts;

public sealed class EventCoderTests
{
    [Theory]
    [InlineData("Germany imposed tariffs on Polish steel on Monday.", "DEU coerce:restrict POL done")]
    [InlineData("The Kenyan government condemned Ethiopia's move.", "KEN accuse:disapprove ETH done")]
    [InlineData("India accused Pakistan of sheltering militants.", "IND accuse:allege PAK done")]
    [InlineData("Poland's president visited Germany last week.", "POL consult:visit DEU done")]
    [InlineData("Brazil and Argentina signed a trade agreement in Montevideo.", "BRA+ARG support done")]
    [InlineData("Kenya signed a treaty with Ethiopia.", "KEN support ETH done")]
    [InlineData("German and Polish officials met in Berlin.", "DEU+POL consult done")]
    [InlineData("Germany held talks with Poland.", "DEU+POL consult done")]
    [InlineData("Pakistan closed its airspace to Indian airlines.", "PAK sanction:discontinue IND done")]
    [InlineData("India will lift the ban on Pakistani salt.", "IND agree PAK promised")]
    [InlineData("Argentina threatened to impose tariffs on Brazilian beef.", "ARG threaten BRA promised")]
    [InlineData("Ethiopia agreed to release Kenyan fishermen.", "ETH agree KEN agreed")]
    [InlineData("Poland refused to meet the German foreign minister.", "POL reject DEU done")]
    [InlineData("Poland did not sign the treaty with Germany.", "POL reject DEU denied")]
    [InlineData("India expelled three Pakistani diplomats.", "IND sanction:expel PAK done")]
    [InlineData("Kenya recalled its ambassador from Ethiopia.", "KEN sanction:withdraw ETH done")]
    [InlineData("The Polish minister was criticised by Germany.", "DEU accuse:disapprove POL done")]
    [InlineData("Brazil provided humanitarian aid to Argentina.", "BRA aid ARG done")]
    [InlineData("Poland urged Germany to pay reparations.", "POL request DEU done")]
    [InlineData("Polish farmers protested against Germany.", "POL protest:demo DEU done")]
    [InlineData("Ethiopian forces attacked Kenyan positions.", "ETH assault KEN done")]
    [InlineData("India and Pakistan agreed on Tuesday to resume flights.", "IND+PAK agree done")]
    [InlineData("Germany could impose sanctions on Poland.", "DEU coerce:restrict POL hypothetical")]
    [InlineData("If Germany imposes tariffs on Poland, trade will fall.", "DEU coerce:restrict POL hypothetical")]
    [InlineData("Germany denied entry to Polish tourists.", "DEU reject POL done")]
    [InlineData("Poland said on Monday it had expelled two German diplomats.", "POL sanction:expel DEU done")]
    [InlineData("Kenya said it would lift the ban on Ethiopian coffee.", "KEN agree ETH promised")]
    [InlineData("India demanded that Pakistan release the fishermen.", "IND request PAK done")]
    [InlineData("Poland has outright rejected a German proposal.", "POL reject DEU done")]
    [InlineData("Germany apologised to Poland.", "DEU concede POL done")]
    [InlineData("Warsaw accused Berlin of delay. 한국 李 e\u0301 😀", "POL accuse:allege DEU done")]
    public void A_sentence_gives_its_act(string sentence, string expected)
    {
        var recording = ActsText.Recorder.Record(ActsText.Document(sentence));
        Assert.Equal(expected, string.Join(" | ", recording.Events.Select(ActsText.Line)));
    }

    [Theory]
    [InlineData("Germany hopes that Poland will sign the treaty.")]
    [InlineData("It is hoped that Kenya and Ethiopia sign an agreement.")]
    [InlineData("Brazil has never imposed sanctions on Argentina.")]
    [InlineData("India might visit Pakistan.")]
    [InlineData("Kenya had imposed tariffs on Ethiopia.")]
    [InlineData("Germany fears that Poland will impose sanctions.")]
    [InlineData("Brazil denied that it had imposed tariffs on Argentina.")]
    [InlineData("A German ban on Polish beef would be illegal.")]
    [InlineData("Would Germany impose tariffs on Poland?")]
    [InlineData("Germany should lift the ban on Polish beef.")]
    [InlineData("In 1972, Germany signed a treaty with Poland.")]
    [InlineData("Kenya wants to buy aircraft from Ethiopia.")]
    [InlineData("Poland considered imposing tariffs on Germany.")]
    [InlineData("Polish exports to Germany rose by 5 percent.")]
    [InlineData("Germany is Poland's largest trading partner.")]
    [InlineData("Germany and Poland are neighbours with a long history.")]
    public void What_is_hoped_denied_imagined_or_long_past_does_not_count(string sentence)
    {
        var recording = ActsText.Recorder.Record(ActsText.Document(sentence));
        Assert.DoesNotContain(recording.Events, e => e.Counts);
    }

    [Fact]
    public void A_sentence_that_names_both_and_is_not_understood_says_why() =>
        Assert.Equal("no-known-verb", Assert.Single(ActsText.Recorder.Record(ActsText.Document("Germany resembles Poland.")).Uncoded).Reason);

    [Fact]
    public void Korean_text_is_counted_as_not_coded() =>
        Assert.Equal("language-not-coded", Assert.Single(ActsText.Recorder.Record(ActsText.Document("한국과 중국은 협정에 서명했다.", language: "ko")).Uncoded).Reason);

    [Fact]
    public void Every_span_slices_to_its_words()
    {
        var document = ActsText.Document("😀 Germany imposed tariffs on Polish steel. 李在明 e\u0301 Kenya condemned Ethiopia.");
        foreach (var found in ActsText.Recorder.Record(document).Events)
        {
            var report = Assert.IsType<Anchor.InText>(Assert.Single(found.Reports));
            Assert.Equal(report.Text, report.Span.Of(document.Text));
            Assert.All(found.Source.Concat(found.Target), a => Assert.Equal(a.Text, a.Span!.Value.Of(document.Text)));
        }
    }

    [Theory]
    [InlineData("{0} imposed tariffs on {3} steel.")]
    [InlineData("{0} and {2} signed an agreement.")]
    [InlineData("The {1} government condemned {2}'s move and recalled its ambassador.")]
    [InlineData("{0} will visit {2} and the two countries will sign a treaty.")]
    [InlineData("{1} farmers protested against {2}, which rejected the complaint.")]
    [InlineData("{0} was criticised by {2}.")]
    public void Exchanging_the_two_countries_exchanges_source_and_target(string pattern)
    {
        string Coded(string a, string aa, string b, string bb, Func<string?, string?> name)
        {
            var text = string.Format(CultureInfo.InvariantCulture, pattern, a, aa, b, bb);
            return string.Join('|', ActsText.Recorder.Record(ActsText.Document(text)).Events.Select(e =>
                string.Join('+', e.Source.Select(s => name(s.Country))) + Word.Of(e.Type) + e.Mode + Word.Of(e.Modality) + e.Date + e.Confidence.ToString(CultureInfo.InvariantCulture) + string.Join('+', e.Target.Select(t => name(t.Country)))));
        }

        var one = Coded("Germany", "German", "Poland", "Polish", c => c);
        var other = Coded("Poland", "Polish", "Germany", "German", c => c == "POL" ? "DEU" : c == "DEU" ? "POL" : c);
        Assert.NotEmpty(one);
        Assert.Equal(one, other);
    }
}
