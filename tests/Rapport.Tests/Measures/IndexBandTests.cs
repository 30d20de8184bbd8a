using System.Collections.Immutable;
using System.Globalization;
using Rapport.Measures;
using Rapport.Numerics;

namespace Rapport.Tests.Measures;

public class IndexBandTests
{
    private static readonly DateOnly Until = new(2026, 6, 30);

    [Fact]
    public void The_band_holds_the_state_and_is_wider_with_fewer_voices()
    {
        Event Told(int day, params string[] documents) => SomeMeasures.Event("KOR", "CHN", $"2026-05-{day:00}", EventType.Cooperate, 2) with
        {
            Reports = [.. documents.Select(d => new Anchor.InText(new DocumentId(d), new(0, 1), "x"))],
        };
        var one = Build([.. Enumerable.Range(1, 12).Select(d => Told(d, "doc-a"))]);
        var many = Build([.. Enumerable.Range(1, 12).Select(d => Told(d, $"doc-{d}"))]);
        var (narrow, wide) = (many[0].Points[^1], one[0].Points[^1]);
        Assert.Equal(narrow.Stock, wide.Stock);
        Assert.InRange(narrow.Stock, narrow.Low!.Value, narrow.High!.Value);
        Assert.True(wide.High - wide.Low > 1.5 * (narrow.High - narrow.Low), $"{wide.High - wide.Low} against {narrow.High - narrow.Low}");
    }

    [Fact]
    public void Exchanging_the_two_exchanges_the_bands_to_the_last_bit()
    {
        var acts = Random(400);
        var plain = RelationIndexBuilder.Build(acts, SomeMeasures.Pair, Until);
        var swapped = RelationIndexBuilder.Build([.. acts.Select(SomeMeasures.Swapped)], SomeMeasures.Pair, Until);
        Assert.Equal(plain[0].Points.AsEnumerable(), swapped[0].Points);
        Assert.Equal(plain[1].Points.AsEnumerable(), swapped[2].Points);
        Assert.Equal(plain[2].Points.AsEnumerable(), swapped[1].Points);
        Assert.Equal(plain[1].Turns.AsEnumerable(), swapped[2].Turns);
    }

    [Fact]
    public void The_same_seed_gives_the_same_band_another_seed_another()
    {
        var acts = Random(60);
        Assert.Equal(Build(acts)[0].Points.AsEnumerable(), Build(acts)[0].Points);
        Assert.NotEqual(Build(acts)[0].Points.AsEnumerable(), RelationIndexBuilder.Build(acts, SomeMeasures.Pair, Until, options: new() { Seed = 2 })[0].Points);
    }

    [Fact]
    public void Without_draws_there_is_no_band()
    {
        var index = RelationIndexBuilder.Build(Random(20), SomeMeasures.Pair, Until, options: new() { Draws = 0 })[0];
        Assert.All(index.Points, p => Assert.Null(p.Low));
    }

    [Fact]
    public void A_coded_act_is_doubted_more_than_a_row_of_the_chronicle()
    {
        ImmutableArray<Event> rows = [.. Enumerable.Range(1, 20).Select(d => SomeMeasures.Event("KOR", "CHN", $"2026-06-{d:00}", EventType.Cooperate, 2))];
        ImmutableArray<Event> coded = [.. rows.Select(r => r with { Trigger = new TextSpan(0, 1) })];
        var (sure, doubted) = (Build(rows)[0].Points[^1], Build(coded)[0].Points[^1]);
        Assert.True(doubted.Low < sure.Low, $"{doubted.Low} against {sure.Low}");
    }

    [Fact]
    public void Many_acts_are_drawn_by_the_day_and_their_band_holds_the_state()
    {
        var index = RelationIndexBuilder.Build(Random(6000), SomeMeasures.Pair, Until)[0];
        Assert.Equal((6000, 50), (index.Acts, index.Draws));
        Assert.All(index.Points, p => Assert.InRange(p.Low!.Value, -RelationIndexBuilder.End, p.High!.Value));
        Assert.InRange(index.Points.Count(p => p.Stock < p.Low || p.Stock > p.High), 0, index.Points.Length / 10);
    }

    [Fact]
    public void Half_lives_that_are_asked_for_are_used_and_printed()
    {
        var act = SomeMeasures.Event("KOR", "CHN", "2026-01-01", EventType.Cooperate, 2);
        var index = RelationIndexBuilder.Build([act], SomeMeasures.Pair, new DateOnly(2026, 1, 11), options: new() { MaterialHalfLife = 10, Draws = 0 })[0];
        Assert.Equal(RelationWeights.Bundled.Of(act) / 2, index.Points[^1].Stock, 1e-12);
        Assert.Equal(10, index.HalfLifeMaterialDays);
    }

    [Fact]
    public void What_is_told_counts_by_how_much_each_outlet_writes()
    {
        // Twice as many acts told in twice as many pieces: the flow doubles, the corrected flow stays.
        ImmutableArray<Origin> origins =
        [
            .. new[] { (1, 2), (2, 4), (3, 2), (4, 2) }.SelectMany(m => Enumerable.Range(0, m.Item2).Select(k => new Origin(new($"org-{m.Item1}-{k}"), null, "Test Outlet", null, Genre.Report,
                new(new(2026, m.Item1, 5), null, DatePrecision.Day, null, false, false), 0, [new(new($"doc-{m.Item1}-{k}"), null)], []))),
        ];
        ImmutableArray<Event> acts =
        [
            .. new[] { (1, 2), (2, 4), (3, 2) }.SelectMany(m => Enumerable.Range(0, m.Item2).Select(k => SomeMeasures.Event("KOR", "CHN", $"2026-{m.Item1:00}-0{k + 1}", EventType.Consult, 1) with
            {
                Reports = [new Anchor.InText(new DocumentId($"doc-{m.Item1}-{k}"), new(0, 1), "x")],
            })),
        ];
        var points = RelationIndexBuilder.Build(acts, SomeMeasures.Pair, new DateOnly(2026, 4, 30), origins)[0].Points;
        Assert.Equal(2 * points[0].Flow, points[1].Flow, 1e-12);
        Assert.Equal(points[0].Covered!.Value, points[1].Covered!.Value, 1e-12);
        Assert.Equal(0, points[3].Covered!.Value, 1e-12);
    }

    private static ImmutableArray<RelationIndex> Build(ImmutableArray<Event> acts) => RelationIndexBuilder.Build(acts, SomeMeasures.Pair, Until);

    private static ImmutableArray<Event> Random(int count)
    {
        var random = new SeededRandom(5, "bands");
        var types = Enum.GetValues<EventType>();
        return
        [
            .. Enumerable.Range(0, count).Select(k =>
            {
                var source = random.NextUnit() < 0.5 ? "KOR" : "CHN";
                return SomeMeasures.Event(source, source == "KOR" ? "CHN" : "KOR", new DateOnly(2024, 1, 1).AddDays(random.NextBelow(700)).ToString("O", CultureInfo.InvariantCulture), types[random.NextBelow(types.Length)], 1 + random.NextBelow(4), mode: $"m{k}");
            }),
        ];
    }
}
