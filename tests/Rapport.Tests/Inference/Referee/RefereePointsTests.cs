using Rapport.Inference;

namespace Rapport.Tests.Inference.Referee;

/// <summary>All twelve are there, in one order, whatever the study allows.</summary>
public class RefereePointsTests
{
    private const int Times = 60;
    private const string Start = "2013-01";

    [Fact]
    public void A_study_that_speaks_answers_all_but_what_needs_the_relation()
    {
        var finding = Run(SomeStudy.NullWorld(11, 25, Times));
        AllTwelve(finding);
        var open = Assert.Single(finding.Referee, p => p.Status != RefereeStatus.Answered);
        Assert.Equal(RefereeTopic.ReverseCausality, open.Topic);
        Assert.All(finding.Referee, p => Assert.NotEmpty(p.Words));
    }

    [Fact]
    public void A_fit_that_fails_its_gate_shows_nothing_that_hangs_on_the_effect()
    {
        var world = SomeStudy.NullWorld(11, 25, Times);
        // A unit that swings by itself before the turn is followed by nobody.
        world["u03"] = [.. world["u03"].Select((v, t) => v * Math.Exp(2 * Math.Sin(t)))];
        var finding = Run(world);
        AllTwelve(finding);
        Assert.Equal(WitnessStatus.GateFailed, finding.Witnesses[0].Status);
        RefereeTopic[] hidden = [RefereeTopic.Date, RefereeTopic.PlacebosInSpace, RefereeTopic.PreTrend, RefereeTopic.Spillover, RefereeTopic.Power, RefereeTopic.Choices];
        Assert.Equal(hidden, finding.Referee.Where(p => p.Status == RefereeStatus.NotShown).Select(p => p.Topic));
        Assert.DoesNotContain(finding.Referee, p => hidden.Contains(p.Topic) && p.Words.Any(char.IsAsciiDigit));
    }

    [Fact]
    public void Without_data_only_the_registration_is_answered()
    {
        var finding = StudyRunner.Run(SomeStudy.Of("u03", Start), null, default);
        AllTwelve(finding);
        Assert.Equal(RefereeTopic.Registration, Assert.Single(finding.Referee, p => p.Status == RefereeStatus.Answered).Topic);
        Assert.All(finding.Referee.Skip(1), p => Assert.Contains("no data held", p.Words, StringComparison.Ordinal));
    }

    [Fact]
    public void Without_donors_it_is_said_and_the_series_own_false_turns_stand_for_the_date()
    {
        var world = SomeStudy.NullWorld(11, 2, 72);
        var finding = StudyRunner.Run(SomeStudy.Of("u00", "2014-01", "log", "bsts", 12, ("season", "12")) with { Draws = 200 }, SomeStudy.Panel(world, SomeStudy.Months(72)), default);
        AllTwelve(finding);
        Assert.Contains("false turns", Point(finding, RefereeTopic.Date).Words, StringComparison.Ordinal);
        Assert.Equal(RefereeStatus.NotPossible, Point(finding, RefereeTopic.PreTrend).Status);
    }

    [Fact]
    public void A_replication_repeats_one_choice_and_has_none() =>
        Assert.Empty(StudyRunner.Run(SomeStudy.Of("u03", Start, "log") with { Replication = true }, SomeStudy.Panel(SomeStudy.NullWorld(11, 25, Times), SomeStudy.Months(Times)), default).Referee);

    [Fact]
    public void Donors_left_out_as_touched_are_put_back_beside_the_answer()
    {
        var world = SomeStudy.NullWorld(11, 25, Times);
        Shift(world, "u03", 36, 0.6);
        Shift(world, "u07", 36, 1.6);
        var with = Run(world, exclude: "u07");
        Assert.Contains("with u07, which the study leaves out as touched by the turn, the effect is ", Point(with, RefereeTopic.Spillover).Words, StringComparison.Ordinal);
        Assert.Contains("leaves out no donor", Point(Run(world), RefereeTopic.Spillover).Words, StringComparison.Ordinal);
    }

    [Fact]
    public void The_fall_keeps_its_size_when_the_turn_is_put_earlier_and_no_false_turn_is_as_large()
    {
        var world = SomeStudy.NullWorld(11, 25, Times);
        Shift(world, "u03", 36, 0.6);
        var finding = Run(world);
        Assert.Equal(10, Value(finding, "sc.falseTurns"));
        Assert.Equal(1.0 / 11, Value(finding, "sc.falseTurnsP")!.Value, 1e-12);
        Assert.Contains("put 1 to 6 times earlier", Point(finding, RefereeTopic.Date).Words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_drift_before_the_turn_is_seen_and_none_is_not()
    {
        var world = SomeStudy.NullWorld(11, 25, Times);
        Assert.True(Value(Run(world), "sc.driftP") > 0.1);
        // It begins where the held-out third does, so that no donor can have been weighted to follow it.
        world["u03"] = [.. world["u03"].Select((v, t) => v * Math.Exp(0.06 * Math.Max(0, Math.Min(t, 36) - 24)))];
        var drifting = StudyRunner.Run(SomeStudy.Of("u03", Start, "log", "sc", 12, ("intercept", "true")) with { Replication = false }, SomeStudy.Panel(world, SomeStudy.Months(Times)), default);
        Assert.Equal(1.0 / 25, Value(drifting, "sc.driftP") ?? 1.0 / 25, 1e-12);
    }

    [Fact]
    public void Other_names_of_the_donors_change_no_word()
    {
        var world = SomeStudy.NullWorld(11, 15, Times);
        // Names that stand in the other order.
        var renamed = world.ToDictionary(w => w.Key == "u03" ? "u03" : $"z{99 - int.Parse(w.Key[1..], System.Globalization.CultureInfo.InvariantCulture):00}", w => w.Value);
        Assert.Equal<RefereePoint>(Run(world).Referee, Run(renamed).Referee);
    }

    private static void AllTwelve(Finding finding) => Assert.Equal(Enum.GetValues<RefereeTopic>(), finding.Referee.Select(p => p.Topic));

    private static RefereePoint Point(Finding finding, RefereeTopic topic) => finding.Referee.Single(p => p.Topic == topic);

    private static double? Value(Finding finding, string name) => finding.Diagnostics.FirstOrDefault(d => d.Name == name)?.Value;

    private static void Shift(Dictionary<string, double?[]> world, string unit, int from, double factor) => world[unit] = [.. world[unit].Select((v, t) => t >= from ? v * factor : v)];

    private static Finding Run(Dictionary<string, double?[]> world, params string[] exclude) =>
        StudyRunner.Run(SomeStudy.Of("u03", Start, "log", "sc", 12) with { Exclude = [.. exclude] }, SomeStudy.Panel(world, SomeStudy.Months(Times)), default);
}
