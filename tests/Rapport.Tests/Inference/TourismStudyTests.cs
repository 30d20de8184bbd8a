using Rapport.Cases;
using Rapport.Inference;
using Rapport.Statistics;

namespace Rapport.Tests.Inference;

/// <summary>The bundled study of visits from China after the decision of July 2016, against independent computations on the same figures.</summary>
public class TourismStudyTests
{
    // Weights and effects are stated with two or three digits.
    private const double Stated = 0.006;

    private static readonly Lazy<Finding> Ran = new(() => Run(study => study));

    [Fact]
    public void Three_donors_carry_the_weight()
    {
        var weights = Witness.UnitWeights.Take(3).ToArray();
        Assert.Equal(["KAZ", "HKG", "IDN"], weights.Select(w => w.Name));
        Assert.Equal(0.586, weights[0].Value, Stated);
        Assert.Equal(0.222, weights[1].Value, Stated);
        Assert.Equal(0.192, weights[2].Value, Stated);
        Assert.Equal(0.1419, Witness.PreFit!.Value, 0.0005);
    }

    [Theory]
    [InlineData("2016-07", 5)]
    [InlineData("2016-08", -4)]
    [InlineData("2016-09", 3)]
    [InlineData("2016-12", 0)]
    [InlineData("2017-02", -10)]
    [InlineData("2017-03", -47)]
    [InlineData("2017-04", -72)]
    [InlineData("2017-07", -71)]
    [InlineData("2017-12", -45)]
    public void Each_month_lies_where_others_computed_it(string month, double percent)
    {
        var point = Witness.Path.Single(p => p.Time == month);
        // Stated in whole percents.
        Assert.Equal(percent, 100 * (Math.Exp(point.Gap!.Value) - 1), 0.6);
        Assert.Equal(percent, 100 * ((point.Actual!.Value / point.Counterfactual!.Value) - 1), 0.6);
    }

    [Fact]
    public void China_ranks_first_of_28()
    {
        Assert.Equal(27, Witness.Placebos.Length);
        Assert.Equal(1.0 / 28, Witness.P!.Value, 1e-12);
    }

    [Fact]
    public void Judged_from_March_2017_the_ratios_are_those_that_others_computed()
    {
        string[] between = ["2016-07", "2016-08", "2016-09", "2016-10", "2016-11", "2016-12", "2017-01", "2017-02"];
        var finding = Run(study => study with { Horizon = 10, Window = study.Window with { Drop = [.. study.Window.Drop, .. between] } });
        var witness = finding.Witnesses[0];
        Assert.Equal(1.0 / 28, witness.P!.Value, 1e-12);
        var after = witness.Path.TakeLast(10).Average(p => p.Gap!.Value * p.Gap.Value);
        Assert.Equal(6.66, Math.Sqrt(after) / witness.PreFit!.Value, 0.005);
        var next = witness.Placebos.OrderByDescending(p => p.Ratio).Take(2).ToArray();
        Assert.Equal(["VNM", "RUS"], next.Select(p => p.Unit));
        Assert.Equal(5.54, next[0].Ratio, 0.005);
        Assert.Equal(4.29, next[1].Ratio, 0.005);
    }

    [Fact]
    public void A_turn_put_two_years_early_is_not_supported()
    {
        var finding = Run(study => study with { Treated = study.Treated! with { Start = "2014-07" }, Horizon = 10, Window = study.Window with { To = "2015-05" } });
        Assert.NotEqual(StudyVerdictValue.Supported, finding.Verdict!.Value);
    }

    [Fact]
    public void The_effect_is_found_from_March_2017_not_from_the_decision() =>
        Assert.Contains(Ran.Value.Warnings, w => w.Code == "onset" && w.Message.Contains("first from 2017-03, not from 2016-07", StringComparison.Ordinal));

    [Fact]
    public void The_fall_is_supported_and_stays_without_Hong_Kong()
    {
        Assert.Equal(StudyVerdictValue.Supported, Ran.Value.Verdict!.Value);
        Assert.Contains(Ran.Value.Warnings, w => w.Code == "leave-one-out" && w.Message.Contains("without HKG", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("sc")]
    [InlineData("sdid")]
    [InlineData("asc")]
    [InlineData("bsts")]
    public void Every_witness_that_estimates_the_fall_finds_about_two_fifths(string method) =>
        Assert.InRange(Ran.Value.Witnesses.Single(w => w.Method == method).EstimatePercent!.Value, -43, -36);

    [Fact]
    public void The_series_own_break_is_dated_before_March_2017_and_not_at_the_decision()
    {
        var last = Ran.Value.Witnesses.Single(w => w.Method == "breaks").Breaks[^1];
        Assert.Equal("2016-12", last.Time);
        Assert.True(string.CompareOrdinal(last.Low, "2016-07") > 0 && string.CompareOrdinal(last.High, "2017-03") < 0);
    }

    [Fact]
    public void The_interval_carries_the_level_that_27_donors_can_have()
    {
        // Asked for 0.95: 28 units allow 27/28.
        Assert.Equal(27.0 / 28, Witness.Interval!.Level, 1e-12);
        Assert.True(Witness.IntervalPercent!.Low < Witness.EstimatePercent && Witness.EstimatePercent < Witness.IntervalPercent.High);
    }

    private static Witness Witness => Ran.Value.Witnesses[0];

    private static Finding Run(Func<Study, Study> change)
    {
        var (study, data, faults) = CaseReader.ReadStudy(Path.Combine(SharedFolder.Project, "cases", "korea-china", "studies", "thaad-tourism.yaml"));
        Assert.Empty(faults);
        study = change(study!);
        return StudyRunner.Run(study, Assert.IsType<Parsed<Panel>.Ok>(PanelReader.Read(study, data!)).Value, default);
    }
}
