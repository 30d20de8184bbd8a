using System.Collections.Immutable;
using Rapport.Extraction.Acts;
using Rapport.Measures;

namespace Rapport.Tests.Measures;

public class ConversionTableTests
{
    private static readonly ImmutableArray<(string Domain, string? Indicator)> Domains = [("semiconductors", "hs: 8542"), ("smart-cities", null), ("tourism", "visitors")];

    [Fact]
    public void Agenda_pledge_agreement_act_and_study_stand_side_by_side()
    {
        var row = Build(
            [Pledge("chips", PledgeKind.Agenda), Pledge("chips", PledgeKind.Recommendation), Pledge("chips", PledgeKind.Pledge, new(2025, 1, 1)), Pledge("chips", PledgeKind.Target)],
            [Act("chips", EventType.Agree), Act("chips", EventType.Cooperate), Act("chips", EventType.Consult)], ["Did chips move?"]).Single();
        Assert.Equal(("semiconductors", 2, 2, 1, 1, 1, 1), (row.Domain, row.Agenda.Length, row.Pledged.Length, row.Agreed.Length, row.Done.Length, row.Overdue.Length, row.Studies.Length));
    }

    [Fact]
    public void A_field_that_nothing_names_has_no_row_and_a_gap_is_kept_as_one()
    {
        var row = Build([Pledge("smart", PledgeKind.Agenda)], [], []).Single();
        Assert.Equal(("smart-cities", null), (row.Domain, row.Indicator));
    }

    [Fact]
    public void An_act_of_one_side_with_a_third_country_is_none_of_the_two() =>
        Assert.Empty(Build([], [SomeMeasures.Event("KOR", "USA", "2026-01-05", EventType.Cooperate, 2) with { Summary = "chips" }], []));

    [Fact]
    public void An_act_that_is_only_hoped_for_is_not_done() =>
        Assert.Empty(Build([], [Act("chips", EventType.Cooperate) with { Modality = Modality.Hoped }], []));

    [Fact]
    public void Exchanging_the_two_sides_changes_nothing()
    {
        ImmutableArray<Event> acts = [Act("chips", EventType.Agree), Act("visit", EventType.Cooperate)];
        string Told(CountryPair pair) => string.Join('|', ConversionTable.Build(Domains, Name, [], acts, [], [], [], [], pair, new(2026, 9, 1)).Select(r => $"{r.Domain} {r.Agreed.Length} {r.Done.Length}"));
        Assert.Equal(Told(new("KOR", "CHN")), Told(new("CHN", "KOR")));
    }

    [Fact]
    public void The_pace_runs_from_an_agreement_to_the_first_act_of_its_field_and_acts_are_told_by_side()
    {
        Event On(string source, string target, string day, EventType type) => SomeMeasures.Event(source, target, day, type, 1) with { Summary = "chips", Id = EventId.From(source, day, type.ToString()) };
        var pace = Build(
            [],
            [On("KOR+CHN", "", "2025-01-01", EventType.Agree), On("KOR+CHN", "", "2025-03-01", EventType.Agree), On("KOR+CHN", "", "2026-01-05", EventType.Agree), On("CHN", "KOR", "2025-01-31", EventType.Cooperate), On("KOR+CHN", "", "2025-03-21", EventType.Cooperate)],
            []).Single().Pace;
        Assert.Equal((25.0, 2, 1), (pace.MedianDays, pace.Followed.Length, pace.Open.Length));
        Assert.Equal([new("CHN", 1), new("CHN+KOR", 1)], pace.DoneBy.AsEnumerable());
    }

    [Fact]
    public void An_agreement_that_no_act_follows_has_no_pace()
    {
        var pace = Build([], [Act("chips", EventType.Agree)], []).Single().Pace;
        Assert.Equal(((double?)null, 1), (pace.MedianDays, pace.Open.Length));
    }

    [Fact]
    public void What_hangs_on_the_other_side_stands_beside_the_field_of_its_goods()
    {
        Dependence Of(string item, double? share) => new("KOR", "CHN", "exports", item, Period.OfYear(2025), share, null, []);
        var row = ConversionTable.Build(Domains, Name, [], [Act("chips", EventType.Agree)], [], [Of("chips (HS 8542)", 0.3), Of("chips (HS 8541)", null), Of("steel", 0.1)], [], [], SomeMeasures.Pair, new(2026, 9, 1)).Single();
        Assert.Equal("chips (HS 8542)", Assert.Single(row.AtStake).Item);
    }

    [Fact]
    public void What_is_held_of_the_official_series_stands_beside_a_field_and_else_the_commands_that_bring_it()
    {
        var works = SomeMeasures.Annual("works", "CHN", "KOR", (2023, 10), (2024, 12));
        Conversion Of(string? indicator, params Series[] series) =>
            ConversionTable.Build([("semiconductors", indicator)], Name, [], [Act("chips", EventType.Agree)], [], [], [.. series], [], SomeMeasures.Pair, new(2026, 9, 1)).Single();
        var held = Of("works: of both", works);
        Assert.Equal((12m, 2024), (Assert.Single(held.Held).Value!.Value, held.Held[0].Period.From.Year));
        Assert.Empty(held.Fetch);
        Assert.Equal(["rapport data pull CASE --measure works --reporter CHN --partner KOR --years 2016-2026"], Of("works: of both").Fetch.AsEnumerable());
        Assert.Equal(["rapport data pull CASE --measure patents --reporter KOR --years 2016-2026", "rapport data pull CASE --measure patents --reporter CHN --years 2016-2026"], Of("patents: filings", works).Fetch.AsEnumerable());
        Assert.Equal("rapport data pull CASE --measure trade --item semiconductors --reporter KOR --partner CHN --years 2016-2026", Of("hs: 8542, 8541").Fetch[0]);
        Assert.Equal(["rapport data import CASE FILE"], Of("students: abroad").Fetch.AsEnumerable());
        Assert.Empty(Of(null).Fetch);
    }

    [Fact]
    public void Fields_are_named_in_a_text_once_and_in_three_languages() =>
        Assert.Equal(["semiconductors", "silver-economy", "batteries"], new DomainTagger().Name("Chips, 반도체, the silver economy and 电池.").AsEnumerable());

    private static ImmutableArray<Conversion> Build(ImmutableArray<Pledge> pledges, ImmutableArray<Event> events, string[] questions) =>
        ConversionTable.Build(Domains, Name, pledges, events, [.. questions.Select((q, i) => Inference.SomeStudy.Of("u", "2026-01") with { Id = $"s{i}", Question = q })], [], [], [], SomeMeasures.Pair, new(2026, 9, 1));

    private static ImmutableArray<string> Name(string text) =>
        [.. new[] { ("chips", "semiconductors"), ("smart", "smart-cities"), ("visit", "tourism") }.Where(w => text.Contains(w.Item1, StringComparison.OrdinalIgnoreCase)).Select(w => w.Item2)];

    private static Event Act(string summary, EventType type) => SomeMeasures.Event("KOR+CHN", "", "2026-01-05", type, 1) with { Summary = summary, Id = EventId.From(summary, type.ToString()) };

    private static int _made;

    private static Pledge Pledge(string text, PledgeKind kind, DateOnly? due = null) =>
        new(PledgeId.From("p", (_made++).ToString(System.Globalization.CultureInfo.InvariantCulture)), default, kind, [], [], text, due is { } day ? Period.OfDay(day) : null, null, false, new(0, 4), text, new("r"));
}
