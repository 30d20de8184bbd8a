using System.Collections.Immutable;
using Rapport.Measures;
using Rapport.Numerics;

namespace Rapport.Tests.Measures;

public class RelationIndexBuilderTests
{
    private static readonly DateOnly Until = new(2026, 6, 30);

    [Fact]
    public void Without_events_there_is_no_state()
    {
        var index = RelationIndexBuilder.Build([], SomeMeasures.Pair, Until);
        Assert.Equal(["both", "KOR→CHN", "CHN→KOR"], index.Select(i => i.Name));
        Assert.All(index, i => Assert.Empty(i.Points));
    }

    [Fact]
    public void What_moves_nothing_leaves_the_state_at_nothing()
    {
        var index = Both(SomeMeasures.Event("KOR", "CHN", "2026-01-05", EventType.Request, 1), SomeMeasures.Event("CHN", "KOR", "2026-03-05", EventType.Request, 1));
        Assert.All(index.Points, p => Assert.Equal(0, p.Stock));
    }

    [Theory]
    [InlineData(EventType.Cooperate, 2, RelationIndexBuilder.MaterialHalfLife)]
    [InlineData(EventType.Support, 1, RelationIndexBuilder.VerbalHalfLife)]
    public void A_deed_and_a_word_are_halved_after_their_half_life(EventType type, int quad, double halfLife)
    {
        var act = SomeMeasures.Event("KOR", "CHN", "2024-02-11", type, quad);
        var day = new DateOnly(2024, 2, 11).AddDays((int)halfLife);
        var index = RelationIndexBuilder.Build([act], SomeMeasures.Pair, day)[0];
        Assert.Equal(RelationWeights.Bundled.Of(act) / 2, index.Points[^1].Stock, 1e-12);
        Assert.Equal(day, index.Points[^1].Date);
    }

    [Fact]
    public void Points_stand_at_every_month_end_and_on_the_last_day()
    {
        var index = RelationIndexBuilder.Build([SomeMeasures.Event("KOR", "CHN", "2026-01-31", EventType.Aid, 2)], SomeMeasures.Pair, new(2026, 3, 31))[0];
        Assert.Equal(["2026-01-31", "2026-02-28", "2026-03-31"], index.Points.Select(p => p.Date.ToString("O", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal([1, 0, 0], index.Points.Select(p => p.Flow));
    }

    [Fact]
    public void An_act_of_one_side_moves_its_own_index_and_that_of_both()
    {
        var index = RelationIndexBuilder.Build([SomeMeasures.Event("KOR", "CHN", "2026-01-05", EventType.Aid, 2)], SomeMeasures.Pair, Until);
        Assert.Equal([1, 1, 0], index.Select(i => i.Steps.Length));
    }

    [Fact]
    public void An_act_of_both_together_is_one_of_each_and_counts_once_for_both()
    {
        var index = RelationIndexBuilder.Build([SomeMeasures.Event("KOR+CHN", "", "2026-01-05", EventType.Consult, 1, mode: "summit")], SomeMeasures.Pair, Until);
        Assert.Equal([1, 1, 1], index.Select(i => i.Steps.Length));
    }

    [Theory]
    [InlineData(Modality.Hoped)]
    [InlineData(Modality.Denied)]
    [InlineData(Modality.Past)]
    [InlineData(Modality.Proposed)]
    public void What_is_only_said_about_moves_nothing(Modality modality) =>
        Assert.Empty(Both(SomeMeasures.Event("KOR", "CHN", "2026-01-05", EventType.Aid, 2, modality: modality)).Steps);

    [Fact]
    public void Events_of_a_year_and_of_the_future_are_counted_not_used()
    {
        var index = Both(SomeMeasures.Event("KOR", "CHN", "2015-01-01", EventType.Aid, 2, DatePrecision.Year), SomeMeasures.Event("KOR", "CHN", "2026-08-01", EventType.Agree, 1), SomeMeasures.Event("KOR", "CHN", "2026-02-01", EventType.Aid, 2, DatePrecision.Month));
        Assert.Equal((1, 1, 1), (index.Undated, index.Later, index.Steps.Length));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_state_never_leaves_its_ends(int seed)
    {
        var random = new SeededRandom(seed, "bound");
        // Runs of cold words followed by a flood of warm deeds: the words fade in weeks, the deeds stay.
        var acts = Enumerable.Range(0, 400).Select(k =>
        {
            var warm = (k / 40 % 2) == 1;
            var deed = random.NextUnit() < 0.7 ? warm : !warm;
            var type = warm ? EventType.Aid : EventType.Assault;
            return SomeMeasures.Event("KOR", "CHN", new DateOnly(2020, 1, 1).AddDays(k * 2).ToString("O", System.Globalization.CultureInfo.InvariantCulture), type, (warm ? 1 : 3) + (deed ? 1 : 0));
        });
        var index = RelationIndexBuilder.Build([.. acts], SomeMeasures.Pair, Until)[0];
        Assert.All(index.Steps, s => Assert.InRange(s.After, -RelationIndexBuilder.End, RelationIndexBuilder.End));
        Assert.All(index.Points, p => Assert.InRange(p.Stock, -RelationIndexBuilder.End, RelationIndexBuilder.End));
    }

    [Fact]
    public void Saturation_slows_only_the_side_that_is_full()
    {
        var warm = Enumerable.Range(1, 28).SelectMany(d => Enumerable.Repeat(SomeMeasures.Event("KOR", "CHN", $"2026-01-{d:00}", EventType.Aid, 2), 3)).ToArray();
        var cold = SomeMeasures.Event("KOR", "CHN", "2026-01-29", EventType.Assault, 4);
        var index = Both([.. warm, cold]);
        Assert.True(index.Steps[^2].Move < 0.1 * index.Steps[^2].Weight);
        Assert.Equal(index.Steps[^1].Weight, index.Steps[^1].Move);
    }

    [Fact]
    public void Exchanging_the_two_exchanges_the_directed_indices_to_the_last_bit()
    {
        var random = new SeededRandom(9, "swap");
        var types = Enum.GetValues<EventType>();
        string[] sides = ["KOR", "CHN", "JPN"];
        ImmutableArray<Event> acts =
        [
            // Many acts a day, so that the order within a day matters.
            .. Enumerable.Range(0, 600).Select(k =>
            {
                var source = sides[random.NextBelow(3)];
                return SomeMeasures.Event(random.NextUnit() < 0.1 ? "KOR+CHN" : source, random.NextUnit() < 0.1 ? "" : source == "KOR" ? "CHN" : "KOR",
                    new DateOnly(2025, 1, 1).AddDays(random.NextBelow(60)).ToString("O", System.Globalization.CultureInfo.InvariantCulture), types[random.NextBelow(types.Length)], 1 + random.NextBelow(4), mode: $"m{k}");
            }),
        ];
        var plain = RelationIndexBuilder.Build(acts, SomeMeasures.Pair, Until);
        var swapped = RelationIndexBuilder.Build([.. acts.Select(SomeMeasures.Swapped)], SomeMeasures.Pair, Until);
        Assert.Equal(plain[0].Points.AsEnumerable(), swapped[0].Points);
        Assert.Equal(plain[1].Points.AsEnumerable(), swapped[2].Points);
        Assert.Equal(plain[2].Points.AsEnumerable(), swapped[1].Points);
        Assert.Equal(plain[1].Steps.Select(s => (s.Date, s.Weight, s.Move, s.After)), swapped[2].Steps.Select(s => (s.Date, s.Weight, s.Move, s.After)));
    }

    [Fact]
    public void The_order_in_which_events_come_in_changes_nothing()
    {
        ImmutableArray<Event> acts = [.. Enumerable.Range(1, 28).Select(d => SomeMeasures.Event("KOR", "CHN", $"2026-01-{d:00}", d % 3 == 0 ? EventType.Accuse : EventType.Cooperate, d % 3 == 0 ? 3 : 2))];
        var plain = Both([.. acts]);
        var other = Both([.. acts.Reverse()]);
        Assert.Equal(plain.Points.AsEnumerable(), other.Points);
        Assert.Equal(plain.Steps.AsEnumerable(), other.Steps);
    }

    private static RelationIndex Both(params Event[] acts) => RelationIndexBuilder.Build([.. acts], SomeMeasures.Pair, Until)[0];
}
