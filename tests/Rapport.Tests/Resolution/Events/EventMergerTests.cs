using System.Collections.Immutable;
using Rapport.Resolution.Events;
using Rapport.Tests.Extraction;

namespace Rapport.Tests.Resolution.Events;

public sealed class EventMergerTests
{
    private static readonly CountryPair Pair = new("POL", "DEU");

    private static ImmutableArray<Event> Merge(ImmutableArray<Document> documents, params ImmutableArray<ChronicleFact> chronicle) =>
        EventMerger.Merge(documents, [.. documents.Select(ActsText.Recorder.Record)], chronicle, Pair);

    private static ChronicleFact Visit(string day, string status = "") => new(
        FactId.From(day), DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), null, DatePrecision.Day, "POL", null, "DEU", EventType.Consult, "visit", "Berlin", "A visit.", "Test record", status,
        new CellAddress(SnapshotId.From("c"), "chronicle.yaml", 3, null, new ByteSpan(0, 1), "x"));

    [Fact]
    public void One_visit_told_by_two_papers_and_the_chronicle_is_one_event()
    {
        var merged = Merge([ActsText.Document("Poland's president visited Germany on January 5, 2026.", "2026-01-06"), ActsText.Document("The Polish president arrived in Berlin on January 5, 2026.", "2026-01-07")], Visit("2026-01-05"));
        var visit = Assert.Single(merged);
        Assert.Equal(3, visit.Reports.Length);
        Assert.IsType<Anchor.InCell>(visit.Reports[0]);
        Assert.Equal(1, visit.Confidence);
    }

    [Fact]
    public void Visits_to_different_hosts_stay_apart() =>
        Assert.Equal(2, Merge([ActsText.Document("Poland's president visited Germany on January 5, 2026."), ActsText.Document("Germany's president visited Poland on January 5, 2026.")]).Length);

    [Fact]
    public void Visits_of_different_months_stay_apart() =>
        Assert.Equal(2, Merge([ActsText.Document("Poland's president visited Germany on January 5, 2026.")], Visit("2025-11-05")).Length);

    [Fact]
    public void Two_rows_of_the_chronicle_stay_two() => Assert.Equal(2, Merge([], Visit("2026-01-05"), Visit("2026-01-07")).Length);

    [Fact]
    public void An_exercise_reports_nothing_and_a_fact_from_memory_is_left_out() =>
        Assert.Empty(Merge([ActsText.Document("Poland's president visited Germany on January 5, 2026.", kind: DocumentKind.Exercise)], Visit("2026-01-05", "memory")));

    [Fact]
    public void The_order_of_input_changes_nothing()
    {
        ImmutableArray<Document> documents =
        [
            ActsText.Document("Poland's president visited Germany on January 5, 2026.", "2026-01-06"),
            ActsText.Document("Germany held talks with Poland in January 2026.", "2026-01-20"),
            ActsText.Document("Poland condemned Germany's move. Germany imposed tariffs on Polish steel.", "2026-01-08"),
            ActsText.Document("Germany put tariffs aside. Germany imposed tariffs on Polish steel on January 8, 2026.", "2026-01-09"),
        ];
        static string Print(ImmutableArray<Event> events) => string.Join('\n', events.Select(e => e.Id + ActsText.Line(e) + string.Join(',', e.Reports)));
        Assert.Equal(Print(Merge(documents, Visit("2026-01-05"))), Print(Merge([.. documents.Reverse()], Visit("2026-01-05"))));
    }

    [Fact]
    public void What_reports_of_one_act_tell_differently_is_listed_with_who_tells_it()
    {
        var visit = Assert.Single(Merge([ActsText.Document("Poland's president visited Germany on January 5, 2026.", "2026-01-06"), ActsText.Document("The Polish president arrived in Berlin on January 6, 2026.", "2026-01-07")]));
        var date = Assert.Single(visit.Differences);
        Assert.Equal(EventAspect.Date, date.Aspect);
        Assert.Equal(["2026-01-05", "2026-01-06"], date.Told.Select(t => t.Value));
        Assert.All(date.Told, t => Assert.Single(t.Reports));
    }

    [Fact]
    public void A_vaguer_date_or_the_day_of_the_paper_is_no_difference() =>
        Assert.Empty(Assert.Single(Merge([ActsText.Document("Germany lifted the ban on Polish beef on January 5, 2026.", "2026-01-06"), ActsText.Document("Germany has lifted the ban on Polish beef.", "2026-01-08"), ActsText.Document("In January 2026 Germany lifted the ban on Polish beef.", "2026-01-20")])).Differences);

    [Fact]
    public void Who_accuses_whom_keeps_two_reproaches_of_one_day_apart() =>
        Assert.Equal(2, Merge([ActsText.Document("Poland accused Germany of a breach on January 5, 2026."), ActsText.Document("Germany accused Poland of a breach on January 5, 2026.")]).Length);

    [Fact]
    public void Two_measures_of_one_day_on_different_goods_are_two() =>
        Assert.Equal(2, Merge([ActsText.Document("Germany banned imports of Polish beef on January 5, 2026."), ActsText.Document("Germany imposed a ban on furniture from Poland on January 5, 2026.")]).Length);

    [Fact]
    public void A_guest_who_is_received_and_a_guest_who_visits_are_one_visit() =>
        Assert.Single(Merge([ActsText.Document("Poland's president visited Germany on January 5, 2026."), ActsText.Document("Germany's chancellor received Poland's president on January 5, 2026.")]));

    [Fact]
    public void Events_that_a_person_joins_keep_who_told_which_day()
    {
        var merged = Merge([ActsText.Document("Poland's president visited Germany on January 5, 2026."), ActsText.Document("The Polish president arrived in Berlin on January 6, 2026."), ActsText.Document("Poland's president visited Germany on January 20, 2026.", "2026-01-21")]);
        var date = Assert.Single(EventDifferences.Joined(merged[0], merged[1]), d => d.Aspect == EventAspect.Date);
        Assert.Equal(["2026-01-05", "2026-01-06", "2026-01-20"], date.Told.Select(t => t.Value));
        Assert.All(date.Told, t => Assert.Single(t.Reports));
    }
}
