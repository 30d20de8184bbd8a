using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Rapport.Cases;
using Rapport.Extraction.Parties;
using Rapport.Extraction.Quotes;
using Rapport.Extraction.Stances;
using Rapport.Reading;

namespace Rapport.Tests.Extraction.Stances;

public class StanceReaderTests
{
    private static readonly MentionFinder Parties = new(CaseReader.WorldAuthority());
    private static readonly StanceReader Reader = new();

    [Theory]
    [InlineData("Poland praised Germany for its generous help.", "Germany", StanceTone.Positive)]
    [InlineData("Poland condemned Germany for its reckless betrayal.", "Germany", StanceTone.Negative)]
    [InlineData("Germany signed the form on Tuesday.", "Germany", StanceTone.Neutral)]
    public void The_words_around_one_say_how_he_is_spoken_of(string text, string target, StanceTone tone)
    {
        var stance = Of(text, text.IndexOf(target, StringComparison.Ordinal), target.Length);
        Assert.Equal((StanceHolder.Author, tone, null), (stance[0].Holder, stance[0].Tone, stance[0].Quote));
    }

    [Fact]
    public void Reasons_are_words_of_the_sentence_and_never_names()
    {
        var stance = Assert.Single(Of("On Monday Poland praised Germany for its generous help.").Where(s => s.Country == "DEU"));
        Assert.Contains(stance.Reasons, r => r.Text == "praised" && r.Weight > 0);
        Assert.All(stance.Reasons, r => Assert.Equal(r.Text, r.Span.Of("On Monday Poland praised Germany for its generous help.")));
        Assert.DoesNotContain(stance.Reasons, r => r.Text is "Poland" or "Germany" or "Monday");
    }

    [Fact]
    public void What_somebody_says_is_read_as_the_speakers_and_as_the_sentence()
    {
        var found = Of("The minister said: “Germany is a reliable friend and a strong partner.”").Where(s => s.Country == "DEU").ToArray();
        Assert.Equal([StanceHolder.Author, StanceHolder.Speaker], found.Select(s => s.Holder));
        Assert.Equal(StanceTone.Positive, found[1].Tone);
        Assert.All(found, s => Assert.NotNull(s.Quote));
    }

    [Theory]
    [InlineData("South Korea accused China of reckless bullying, and Beijing praised the Chinese workers whom Seoul had humiliated.")]
    [InlineData("“China is the best partner of South Korea,” the South Korean president said, while Chinese traders complained of unfair rules in Seoul.")]
    public void Exchanging_two_countries_exchanges_how_they_are_spoken_of(string text)
    {
        var here = Of(text).Select(s => (Other(s.Country), s.Holder, s.Tone, string.Join(' ', s.Reasons.Select(r => r.Weight))));
        var there = Of(Exchange(text)).Select(s => (s.Country, s.Holder, s.Tone, string.Join(' ', s.Reasons.Select(r => r.Weight))));
        Assert.Equal(here, there);
    }

    [Fact]
    public void A_sentence_beyond_all_length_has_none() => Assert.Empty(Of(string.Join(' ', Enumerable.Repeat("China", 50_000))));

    [Fact]
    public void A_sentence_in_another_script_has_none() => Assert.Empty(Of("한국은 중국을 강하게 비판했다."));

    [Fact]
    public void A_place_that_is_given_has_one_and_a_place_between_sentences_has_none()
    {
        Assert.Single(Of("Poland praised Germany. It rained.", 0, 6));
        Assert.Empty(Of("Poland praised Germany.  It rained.", 23, 2));
    }

    private static ImmutableArray<Stance> Of(string text)
    {
        var document = Document(text);
        var mentions = Parties.Read(document).Mentions;
        return Reader.Read(document, mentions, QuoteFinder.Find(document, mentions));
    }

    private static ImmutableArray<Stance> Of(string text, int start, int length)
    {
        var document = Document(text);
        var mentions = Parties.Read(document).Mentions;
        return Reader.Read(document, [new(start, length)], mentions, QuoteFinder.Find(document, mentions));
    }

    private static Document Document(string text) => ((Parsed<Document>.Ok)SentenceReader.Read("test", text, null)).Value;

    private static string? Other(string? country) => country switch { "KOR" => "CHN", "CHN" => "KOR", _ => country };

    private static string Exchange(string text) => Regex.Replace(text, "South Korean|Chinese|South Korea|China|Seoul|Beijing", m => m.Value switch
    {
        "South Korean" => "Chinese",
        "Chinese" => "South Korean",
        "South Korea" => "China",
        "China" => "South Korea",
        "Seoul" => "Beijing",
        _ => "Seoul",
    });
}
