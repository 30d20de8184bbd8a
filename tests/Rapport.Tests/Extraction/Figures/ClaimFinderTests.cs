using System.Diagnostics;
using Rapport.Extraction.Figures;

namespace Rapport.Tests.Extraction.Figures;

/// <summary>What a sentence states. The sentences are our own test text.</summary>
public class ClaimFinderTests
{
    private static readonly string[] Pieces =
    [
        "Kenya's exports to India rose ", "12.5 percent", " to 3.5 billion dollars", ", more than ", "two thirds", " of ", "1,234", "\n", "2026年1月", "中国对韩国出口", "1,308억 달러", "3대 교역국", "약 8조5000억 엔", "¥",
        "€", "$", "-", "–", "e\u0301", "🙂", "\ud83d", "(", ")", "\"", "third largest", " from a year earlier", "doubled", "六成", "0", "9", ".", ",", ";", " in 2024", " since ", "first", " in six years", "U.S.", "No. 3", "'s",
        "99999999999999999999999999999999", "0.0000000000000000000000000001", "第", "만", "億", "万亿", "to", " by ", "up ", "record ", "will ", "should ",
    ];

    [Theory]
    [InlineData("Korea's exports to China fell 19.9 percent in 2023 to 124.8 billion dollars from 155.8 billion dollars in 2022.", "fell 19.9 percent KOR>CHN exports 2023|124.8 billion dollars KOR>CHN exports 2023|155.8 billion dollars KOR>CHN exports 2022")]
    [InlineData("Exports to all countries rose 15.0 percent in 2021, the Chilean office said.", "rose 15.0 percent CHL>WLD exports 2021")]
    [InlineData("Poland's exports to ASEAN came to 4.9 billion dollars in 2022.", "4.9 billion dollars POL>ASEAN exports 2022")]
    [InlineData("Brazil's exports to Peru fell much less, by 5.1 percent in 2009.", "5.1 percent BRA>PER exports 2009")]
    [InlineData("Norway's exports to Chile were 86.7 million dollars in 2009. They had been 91.4 million dollars in 2008.", "86.7 million dollars NOR>CHL exports 2009|91.4 million dollars NOR>CHL exports 2008")]
    [InlineData("The trade ministry of Peru hired 300 workers in 2020.", "300 workers PER>  2020")]
    [InlineData("The two countries differ on one of three things.", "")]
    [InlineData("The minister visited Oslo from 28 to 30 May 2010.", "")]
    [InlineData("A free trade agreement of 2004 has 12 chapters.", "")]
    public void Each_figure_has_its_sides_flow_and_period(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', ActsText.Recorder.Record(ActsText.Document(text)).Claims.Select(c => $"{c.Text} {c.Subject}>{c.Partner} {c.Flow} {c.Period}")));

    [Theory]
    [InlineData("\"Exports to Chile rose 5 percent in 2024,\" Norway's minister said.", SpeakerKind.Named)]
    [InlineData("Norway's exports to Chile rose 5 percent in 2024.", SpeakerKind.None)]
    public void Words_in_quotation_are_their_speaker_s(string text, SpeakerKind kind) =>
        Assert.Equal(kind, Assert.Single(ActsText.Recorder.Record(ActsText.Document(text)).Claims).Speaker.Kind);

    [Fact]
    public void Without_mentions_a_figure_is_found_and_its_sides_stay_open()
    {
        var document = ActsText.Document("Kenya's exports to India rose 5 percent in 2024.");
        var claim = Assert.Single(ClaimFinder.Find(document, [], [], []));
        Assert.Equal((5m, "percent", "trade", null, null), (claim.Value, claim.Unit, claim.Measure, claim.Subject, claim.Partner));
        Assert.Equal("subject partner period", string.Join(' ', claim.Unresolved));
    }

    [Fact]
    public void Exchanging_two_countries_in_a_text_exchanges_the_sides()
    {
        foreach (var text in (string[])["{0}'s exports to {1} rose 5 percent in 2024.", "{0} is {1}'s third largest trading partner.", "Visitors from {0} to {1} numbered 3 million in 2020.", "Trade between {0} and {1} reached 5 billion dollars in 2020.", "{0} pledged to invest 5 billion dollars in {1}."])
        {
            var (one, other) = (Sides(text, "Norway", "Chile"), Sides(text, "Chile", "Norway"));
            Assert.Equal(one.Replace("NOR", "x", StringComparison.Ordinal).Replace("CHL", "NOR", StringComparison.Ordinal).Replace("x", "CHL", StringComparison.Ordinal), other);
        }

        static string Sides(string text, string a, string b) =>
            string.Join(' ', ActsText.Recorder.Record(ActsText.Document(string.Format(System.Globalization.CultureInfo.InvariantCulture, text, a, b))).Claims.Select(c => $"{c.Subject}>{c.Partner}"));
    }

    [Fact]
    public void A_thousand_jumbled_texts_are_read_without_fault_and_every_span_slices_back()
    {
        uint state = 20260106;
        for (var n = 0; n < 1000; n++)
        {
            var text = new System.Text.StringBuilder();
            for (var i = 0; i < 14; i++)
            {
                state = state * 1664525 + 1013904223;
                text.Append(Pieces[(state >> 8) % Pieces.Length]);
            }
            var document = ActsText.Document(text.ToString());
            var recording = ActsText.Recorder.Record(document);
            Assert.All(recording.Claims, c =>
            {
                Assert.Equal(c.Text, c.Span.Of(document.Text));
                Assert.True(c.Sentence.Contains(c.Span), document.Text);
                Assert.False(char.IsLowSurrogate(c.Text[0]));
            });
        }
    }

    [Theory]
    [InlineData("5 percent of ")]
    [InlineData("Kenya's exports to India rose 5 percent, ")]
    [InlineData("1,")]
    [InlineData("한국 수출 5억 달러 ")]
    [InlineData("三千亿")]
    [InlineData("largest ")]
    [InlineData("韩国出口5亿美元")]
    public void A_megabyte_in_one_sentence_is_read_in_linear_time(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 1_000_000 / unit.Length));
        var document = ActsText.Document(text);
        var clock = Stopwatch.StartNew();
        ClaimFinder.Find(document, [], [], []);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(90), $"{clock.Elapsed}");
    }
}
