using Rapport.Inference;
using Rapport.Inference.Donors;
using Rapport.Numerics;

namespace Rapport.Tests.Inference;

public class StudyRunnerTests
{
    private const int Times = 60;
    private const string Start = "2013-01";

    [Fact]
    public void An_injected_fall_of_forty_percent_is_found()
    {
        var world = Injected(SomeStudy.NullWorld(11, 25, Times), "u03", 36, 0.6);
        var finding = StudyRunner.Run(Study("u03"), Panel(world), default);
        Assert.Equal(StudyVerdictValue.Supported, finding.Verdict!.Value);
        Assert.Equal(-40, finding.Witnesses[0].EstimatePercent!.Value, 6.0);
    }

    [Fact]
    public void A_rise_is_found_as_well_as_a_fall()
    {
        var world = Injected(SomeStudy.NullWorld(11, 25, Times), "u03", 36, 1.9);
        var finding = StudyRunner.Run(Study("u03"), Panel(world), default);
        Assert.Equal(StudyVerdictValue.Supported, finding.Verdict!.Value);
        Assert.InRange(finding.Witnesses[0].EstimatePercent!.Value, 70, 110);
    }

    [Fact]
    public void A_date_at_which_nothing_happened_shows_about_nothing()
    {
        var finding = StudyRunner.Run(Study("u03"), Panel(SomeStudy.NullWorld(11, 25, Times)), default);
        Assert.NotEqual(StudyVerdictValue.Supported, finding.Verdict!.Value);
        Assert.InRange(finding.Witnesses[0].EstimatePercent!.Value, -8, 8);
        Assert.InRange(0, finding.Witnesses[0].Interval!.Low, finding.Witnesses[0].Interval!.High);
    }

    [Fact]
    public void An_effect_that_begins_late_has_its_onset_said()
    {
        var world = Injected(SomeStudy.NullWorld(11, 25, Times), "u03", 44, 0.4);
        var finding = StudyRunner.Run(Study("u03"), Panel(world), default);
        Assert.Contains(finding.Warnings, w => w.Code == "onset" && w.Message.Contains("first from 2013-09, not from 2013-01", StringComparison.Ordinal));
    }

    [Fact]
    public void An_effect_before_its_cause_is_said()
    {
        var world = Injected(SomeStudy.NullWorld(11, 25, Times), "u03", 32, 0.3);
        var finding = StudyRunner.Run(Study("u03") with { Replication = true }, Panel(world), default);
        Assert.Contains(finding.Warnings, w => w.Code == "anticipation");
    }

    [Fact]
    public void The_power_curve_ends_high_and_names_the_smallest_change()
    {
        var finding = StudyRunner.Run(Study("u03"), Panel(SomeStudy.NullWorld(11, 25, Times)), default);
        Assert.Equal(24, finding.Witnesses[0].Placebos.Length);
        Assert.True(finding.Power[^1].Rate >= InjectedPower.Wanted);
        Assert.True(finding.Power[0].Rate < InjectedPower.Wanted);
        Assert.InRange(finding.Verdict!.SmallestPercent!.Value, 2, 90);
    }

    [Fact]
    public void Another_witness_with_the_other_sign_dissents_however_weakly()
    {
        var world = Injected(SomeStudy.NullWorld(11, 25, Times), "u03", 36, 0.6);
        var study = Study("u03") with { Witnesses = [new("sc", []), new("did", [])] };
        var finding = StudyRunner.Run(study, Panel(world), default);
        Assert.Equal(StudyVerdictValue.Supported, finding.Verdict!.Value);
        var lead = finding.Witnesses[0];
        var other = lead with { Method = "bsts", Estimate = -lead.Estimate, P = new(0.9, 0.05, "tail-widened-by-false-turns") };
        var levels = Assert.IsType<Parsed<OutcomeMatrix>.Ok>(OutcomeMatrixBuilder.Build(study, Panel(world), []));
        var answer = DonorAnswer.Ask(study, study.Witnesses[0], levels, true, default);
        var verdict = StudyVerdictRule.Of(answer, [answer.Witness, other], null);
        Assert.Equal(StudyVerdictValue.CannotTell, verdict.Value);
        Assert.Contains("'bsts' finds the other sign", verdict.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_choices_are_shown_in_one_curve_and_the_studys_own_is_among_them()
    {
        var finding = StudyRunner.Run(Study("u03"), Panel(Injected(SomeStudy.NullWorld(11, 25, Times), "u03", 36, 0.6)), default);
        // Half of the time before the turn has too few of each month for their means.
        Assert.Equal(10, finding.Curve.Length);
        Assert.Equal(10, finding.Curve.Select(s => s.Name).Distinct().Count());
        var spoken = finding.Curve.TakeWhile(s => s.EstimatePercent is not null).ToArray();
        Assert.Equal(spoken.Select(s => s.EstimatePercent).Order(), spoken.Select(s => s.EstimatePercent));
        Assert.All(finding.Curve.Skip(spoken.Length), s => Assert.Null(s.Estimate));
        Assert.Contains(spoken, s => s.Name.StartsWith("log; levels as they are; from 2010-01", StringComparison.Ordinal) && s.Estimate == finding.Witnesses[0].Estimate);
        Assert.All(spoken, s => Assert.InRange(s.EstimatePercent!.Value, -55, -25));
    }

    [Fact]
    public void Six_donors_cannot_support_anything_and_the_verdict_says_why()
    {
        var world = Injected(SomeStudy.NullWorld(11, 7, Times), "u03", 36, 0.1);
        var finding = StudyRunner.Run(Study("u03"), Panel(world), default);
        Assert.Equal(StudyVerdictValue.CannotTell, finding.Verdict!.Value);
        Assert.Contains("with 6 donors no p-value can be below 0.143", finding.Verdict.Reason, StringComparison.Ordinal);
        Assert.Equal(6.0 / 7, finding.Witnesses[0].Interval!.Level, 1e-12);
    }

    [Fact]
    public void Nine_donors_are_enough_for_the_level_and_for_power()
    {
        var world = Injected(SomeStudy.NullWorld(11, 10, Times), "u03", 36, 0.1);
        var finding = StudyRunner.Run(Study("u03"), Panel(world), default);
        Assert.Equal(StudyVerdictValue.Supported, finding.Verdict!.Value);
        Assert.Equal(0.1, finding.Witnesses[0].P!.Floor, 1e-12);
        Assert.True(finding.Power[^1].Rate > 0);
    }

    [Fact]
    public void No_data_is_a_verdict()
    {
        var finding = StudyRunner.Run(Study("u03"), null, default);
        Assert.Equal(StudyVerdictValue.Refused, finding.Verdict!.Value);
        Assert.Contains("no data held", finding.Verdict.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("too short", "found 5 times before 2010-06, expected at least 6")]
    [InlineData("no after", "found no time from 2020-01 on")]
    [InlineData("no unit", "the data have no unit '없는 나라'")]
    [InlineData("treated donor", "'u03' is treated and cannot be a donor or left out")]
    [InlineData("gaps", "'u03' has no usable 'y' at 2010-04")]
    [InlineData("constant", "'u03' does not move before 2013-01")]
    [InlineData("no donors", "found 1 usable donors, expected at least 2")]
    [InlineData("mixed times", "so that their order cannot be told")]
    [InlineData("start of another form", "the study names the time '2013', the data write times as '2010-01'")]
    [InlineData("option", "the option 'season: x12' is not part of this version")]
    [InlineData("solver", "is for replications; a study uses exact")]
    [InlineData("predictors", "the study names predictors, and 'did' fits on the outcome alone")]
    [InlineData("method", "the method 'oracle' is not part of this version")]
    [InlineData("transform", "found the transform 'cube'")]
    [InlineData("horizon", "found a horizon of 0 times")]
    [InlineData("few of a month", "every month of the year at least 2 times")]
    [InlineData("share with a hole", "'u03' has no usable 'y' at 2010-04")]
    public void What_the_data_do_not_allow_is_refused_with_its_reason(string case_, string reason)
    {
        var world = SomeStudy.NullWorld(11, 12, Times);
        var study = Study("u03");
        var times = SomeStudy.Months(Times).ToArray();
        switch (case_)
        {
            case "too short": study = Study("u03", "2010-06"); break;
            case "no after": study = Study("u03", "2020-01"); break;
            case "no unit": study = Study("없는 나라"); break;
            case "treated donor": study = study with { Donors = ["u03", "u04", "u05"] }; break;
            case "gaps": world["u03"][3] = null; break;
            case "constant": world["u03"].AsSpan().Fill(5); break;
            case "no donors": study = study with { Donors = ["u04"] }; break;
            case "mixed times": times[8] = "2010-9"; break;
            case "start of another form": study = Study("u03", "2013"); break;
            case "option": study = SomeStudy.Of("u03", Start, "log", options: ("season", "x12")); break;
            case "solver": study = SomeStudy.Of("u03", Start, "log", options: ("solver", "frank-wolfe")); break;
            case "predictors": study = SomeStudy.Of("u03", Start, "log", "did") with { Predictors = [new("y", null, null, "mean")] }; break;
            case "method": study = SomeStudy.Of("u03", Start, "log", "oracle"); break;
            case "transform": study = SomeStudy.Of("u03", Start, "cube"); break;
            case "horizon": study = study with { Horizon = 0 }; break;
            case "few of a month": study = SomeStudy.Of("u03", "2011-01", "log", options: ("season", "month-means")); break;
            case "share with a hole": study = study with { Transform = "share" }; world["u04"][3] = null; break;
        }

        var finding = StudyRunner.Run(study, SomeStudy.Panel(world, times), default);
        Assert.Equal(StudyVerdictValue.Refused, finding.Verdict!.Value);
        Assert.Contains(reason, finding.Verdict.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Donors_with_holes_are_left_out_and_named()
    {
        var world = SomeStudy.NullWorld(11, 12, Times);
        world["u07"][5] = null;
        var finding = StudyRunner.Run(Study("u03") with { Donors = [.. world.Keys.Where(k => k != "u03"), "사라진 나라"] }, Panel(world), default);
        Assert.Contains(finding.Warnings, w => w.Code == "donor-gaps" && w.Message.Contains("'u07'", StringComparison.Ordinal));
        Assert.Contains(finding.Warnings, w => w.Code == "donor-absent" && w.Message.Contains("사라진 나라", StringComparison.Ordinal));
        Assert.Equal(10, finding.Witnesses[0].Placebos.Length);
    }

    [Fact]
    public void A_level_is_given_in_percent_of_what_would_have_been()
    {
        var world = Injected(SomeStudy.NullWorld(11, 25, Times), "u03", 36, 0.6);
        var finding = StudyRunner.Run(SomeStudy.Of("u03", Start, method: "did"), Panel(world), default);
        var witness = finding.Witnesses[0];
        if (witness.Status == WitnessStatus.Ok)
            Assert.Equal(100 * witness.Estimate!.Value / witness.Path.Skip(36).Average(p => p.Counterfactual!.Value), witness.EstimatePercent!.Value, 1e-9);
        Assert.All(witness.Path, p => Assert.True(double.IsFinite(p.Gap!.Value)));
    }

    [Fact]
    public void Nothing_that_leaves_is_not_a_number()
    {
        // Donors that are copies of each other fit each other without error.
        var world = new Dictionary<string, double?[]>(StringComparer.Ordinal);
        for (var u = 0; u < 12; u++)
            world.Add($"u{u:00}", [.. Enumerable.Range(0, Times).Select(t => (double?)(100 + (t % 5)))]);
        var finding = StudyRunner.Run(SomeStudy.Of("u03", Start), Panel(world), default);
        Assert.All(finding.Witnesses[0].Placebos, p => Assert.True(double.IsFinite(p.Ratio) && double.IsFinite(p.Estimate)));
        Assert.NotEqual(StudyVerdictValue.Supported, finding.Verdict!.Value);
    }

    [Fact]
    public void Exchanging_two_units_in_the_data_exchanges_the_results_to_the_last_bit()
    {
        var world = Injected(SomeStudy.NullWorld(11, 14, Times), "u03", 36, 0.5);
        var plain = Relabelled(world, k => k == "u03" ? "KOR" : k == "u07" ? "CHN" : k);
        var swapped = Relabelled(world, k => k == "u03" ? "CHN" : k == "u07" ? "KOR" : k);
        var one = StudyRunner.Run(Study("KOR"), Panel(plain), default);
        var other = StudyRunner.Run(Study("CHN"), Panel(swapped), default);
        static string Swap(string name) => name == "KOR" ? "CHN" : name == "CHN" ? "KOR" : name;
        Assert.Equal(one.Witnesses[0].Estimate, other.Witnesses[0].Estimate);
        Assert.Equal(one.Witnesses[0].Interval, other.Witnesses[0].Interval);
        Assert.Equal(one.Power.AsEnumerable(), other.Power);
        Assert.Equal(one.Verdict, other.Verdict);
        Assert.Equal(one.Witnesses[0].Path.AsEnumerable(), other.Witnesses[0].Path);
        static (string, double, double, string) Told(Placebo p, Func<string, string> name) => (name(p.Unit), p.Estimate, p.Ratio, string.Join(' ', p.Gaps));
        Assert.Equal(one.Witnesses[0].Placebos.Select(p => Told(p, n => n)).ToHashSet(), other.Witnesses[0].Placebos.Select(p => Told(p, Swap)).ToHashSet());
        Assert.Equal(one.Witnesses[0].UnitWeights.ToHashSet(), other.Witnesses[0].UnitWeights.Select(w => w with { Name = Swap(w.Name) }).ToHashSet());
    }

    private static Study Study(string treated, string start = Start) => SomeStudy.Of(treated, start, "log");

    private static Panel Panel(Dictionary<string, double?[]> world) => SomeStudy.Panel(world, SomeStudy.Months(Times));

    private static Dictionary<string, double?[]> Injected(Dictionary<string, double?[]> world, string unit, int from, double factor)
    {
        for (var t = from; t < world[unit].Length; t++)
            world[unit][t] *= factor;
        return world;
    }

    private static Dictionary<string, double?[]> Relabelled(Dictionary<string, double?[]> world, Func<string, string> name) =>
        world.ToDictionary(p => name(p.Key), p => p.Value, StringComparer.Ordinal);
}
