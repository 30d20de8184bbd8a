using Rapport.Extraction.Acts;
using Rapport.Resolution.Events;

namespace Rapport.Tests.Extraction.Acts;

public sealed class SeedActsTests
{
    private static readonly Lazy<Recording[]> Recorded = new(() => [.. Seeds.Both().Select(Seeds.Recorder.Record)]);

    [SharedFact]
    public void The_seeds_hold_at_least_six_events_with_their_parties()
    {
        var lines = Recorded.Value.SelectMany(r => r.Events).Select(ActsText.Line).ToList();
        Assert.Contains("KOR consult:visit CHN done", lines);
        Assert.Contains("CHN consult:visit KOR done", lines);
        Assert.Contains("CHN support done", lines);
        Assert.Contains("KOR+CHN consult done", lines);
        Assert.Contains("JPN accuse:disapprove TWN done", lines);
        Assert.Contains("KOR agree done", lines);
        Assert.Contains(Recorded.Value[1].Events, e => e.Summary.Contains("delegation", StringComparison.Ordinal));
    }

    [SharedFact]
    public void Third_parties_weigh_on_the_tie_as_the_author_tells_it_and_never_as_fact()
    {
        var edges = Recorded.Value.SelectMany(r => r.Events).Where(e => e.Mode == "influence").ToList();
        Assert.Equal(3, edges.Count);
        Assert.All(edges, e => Assert.Equal(SpeakerKind.None, e.Speaker.Kind));
        Assert.All(edges, e => Assert.False(e.Counts));
        Assert.All(edges, e => Assert.True(e.Confidence < 0.5));
    }

    [SharedFact]
    public void Pledges_agenda_recommendations_and_targets_stay_apart()
    {
        var pledges = Recorded.Value.SelectMany(r => r.Pledges).ToList();
        var promised = pledges.Where(p => p.Kind == PledgeKind.Pledge).ToList();
        Assert.Equal(["CHN", "KOR"], promised.Select(p => ActsText.Codes(p.By)));
        Assert.All(promised, p => Assert.False(p.Measurable));
        Assert.Contains(pledges, p => p.Kind == PledgeKind.Target && p.Measure == new Magnitude(30, "projects"));
        Assert.Equal(2, pledges.Count(p => p.Kind == PledgeKind.Agenda));
        var advice = pledges.Where(p => p.Kind == PledgeKind.Recommendation).ToList();
        Assert.Equal(3, advice.Count);
        Assert.All(advice, p => Assert.Contains("HKG", ActsText.Codes(p.To), StringComparison.Ordinal));
    }

    [SharedFact]
    public void Loaded_words_are_marked_with_their_tone()
    {
        var loaded = Recorded.Value.SelectMany(r => r.Loaded).ToDictionary(l => l.Text, l => l.Tone);
        foreach (var (words, tone) in new[] { ("erroneous remarks", -1), ("false information", -1), ("ambitions", -1), ("incitement", -1), ("Fortunately", 1), ("mutual progress", 1), ("friendship", 1), ("inevitable choice", 1) })
            Assert.Equal(tone, loaded[words]);
    }

    [SharedFact]
    public void Every_domain_named_in_the_requirements_has_a_span()
    {
        var tagger = new DomainTagger();
        var found = Seeds.Both().SelectMany(d => tagger.Find(d)).Select(d => d.Domain).ToHashSet();
        Assert.Superset(
            new HashSet<string>(["artificial-intelligence", "new-energy", "silver-economy", "semiconductors", "batteries", "display-panels", "advanced-manufacturing", "industrial-software", "system-integration", "smart-cities", "big-data", "supply-chains", "music-film-tv", "co-productions", "brands-culture", "birth-rates", "ai-education", "public-services"]), found);
        Assert.Contains(tagger.Domains, d => d is { Domain: "silver-economy", Indicator: null });
    }

    [SharedFact]
    public void The_state_visit_is_one_event_told_by_all_three_pieces()
    {
        var documents = Seeds.Both();
        var merged = EventMerger.Merge(documents, [.. Recorded.Value], [], new("KOR", "CHN"));
        var visit = Assert.Single(merged, e => e.Mode == "visit" && e.Target[0].Country == "CHN");
        var places = visit.Reports.OfType<Anchor.InText>().ToList();
        Assert.Contains(places, p => p.Document == documents[0].Id && p.Text.Contains("this state visit", StringComparison.Ordinal));
        Assert.Contains(places, p => p.Document == documents[1].Id && documents[1].Parts[0].Span.Contains(p.Span));
        Assert.Contains(places, p => p.Document == documents[1].Id && documents[1].Parts[1].Span.Contains(p.Span));
    }

    [SharedFact]
    public void The_state_visit_joins_the_chronicle_of_the_case()
    {
        var merged = EventMerger.Merge(Seeds.Both(), [.. Recorded.Value], Seeds.Chronicle, new("KOR", "CHN"));
        var told = merged.Where(e => e.Mode == "visit" && e.Target[0].Country == "CHN" && e.Reports.Any(r => r is Anchor.InText)).ToList();
        Assert.Single(told);
        Assert.Contains(told[0].Reports, r => r is Anchor.InCell);
        Assert.Contains(merged, e => e.Mode == "visit" && e.Target[0].Country == "KOR" && e.Reports.Any(r => r is Anchor.InText) && e.Reports.Any(r => r is Anchor.InCell));
    }
}
