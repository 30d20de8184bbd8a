using Rapport.Inference;
using Rapport.Numerics;

namespace Rapport.Tests.Inference;

public class FamilyCorrectionTests
{
    // Benjamini and Hochberg (1995), section 3.2: fifteen hypotheses of a trial of thrombolysis; at .05 their procedure refuses the first four, Bonferroni's three.
    private static readonly double[] Thrombolysis = [.0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528, .7590, 1.0];

    [Fact]
    public void The_published_example_of_false_shares()
    {
        var shares = FamilyCorrection.FalseShares(Thrombolysis);
        Assert.Equal(4, shares.Count(q => q <= 0.05));
        Assert.Equal(.0095 * 15 / 4, shares[3], 1e-12);
        Assert.Equal(shares.Order(), shares);
        Assert.Equal(shares.Reverse(), FamilyCorrection.FalseShares([.. Thrombolysis.Reverse()]));
    }

    [Fact]
    public void Without_shared_units_the_steps_are_Holms()
    {
        FamilyCorrection.Test[] tests = [Alone(0.01), Alone(0.04), Alone(0.03), Alone(0.005)];
        var (p, byUnits) = FamilyCorrection.StepDown(tests);
        Assert.False(byUnits);
        // R: p.adjust(c(.01, .04, .03, .005), "holm") gives .03 .06 .06 .02.
        Assert.Equal([0.03, 0.06, 0.06, 0.02], p.Select(v => Math.Round(v, 12)));
    }

    [Fact]
    public void A_question_asked_twice_costs_nothing_and_a_family_keeps_its_level()
    {
        var random = new SeededRandom(9, "family");
        var (worlds, refused) = (2000, 0);
        for (var w = 0; w < worlds; w++)
        {
            // Three questions about the same 20 units, correlated by unit.
            double[] common = [.. Enumerable.Range(0, 20).Select(_ => random.NextNormal())];
            FamilyCorrection.Test[] tests = [.. Enumerable.Range(0, 3).Select(_ => Made([.. common.Select(c => Math.Abs(c + random.NextNormal()))]))];
            refused += FamilyCorrection.StepDown(tests).P.Min() <= 0.1 + 1e-12 ? 1 : 0;
            Assert.Equal(tests[0].P, FamilyCorrection.StepDown([tests[0], tests[0]]).P[0], 1e-12);
        }
        // Two in twenty, by lot; three standard errors of two thousand worlds.
        Assert.InRange(refused / (double)worlds, 0.07, 0.121);
    }

    [Fact]
    public void A_family_of_findings_is_told_what_it_is_and_a_lone_one_stays_as_it_is()
    {
        Finding[] findings = [Finding("a", "family", 11), Finding("b", "family", 12), Finding("c", "other", 13), Finding("d", null, 14)];
        var corrected = FamilyCorrection.Of([.. findings]);
        Assert.Same(findings[2], corrected[2]);
        Assert.Same(findings[3], corrected[3]);
        foreach (var finding in corrected.Take(2))
        {
            var point = finding.Referee.Single(p => p.Topic == RefereeTopic.Multiplicity);
            Assert.Equal(RefereeStatus.Answered, point.Status);
            Assert.Contains("of 2 studies of the family 'family' 2 have a p-value", point.Words, StringComparison.Ordinal);
            Assert.Contains(finding.Warnings, w => w.Code == "family" && w.Message == point.Words);
            Assert.True(finding.Diagnostics.Single(d => d.Name == "family.romanoWolfP").Value >= finding.Witnesses[0].P!.Value);
            Assert.Equal(findings.Single(f => f.Study == finding.Study).Verdict, finding.Verdict);
        }
    }

    [Fact]
    public void A_study_without_data_is_counted_but_not_tested()
    {
        var bare = StudyRunner.Run(SomeStudy.Of("u03", "2013-01") with { Id = "bare", Family = "family" }, null, default);
        var corrected = FamilyCorrection.Of([Finding("a", "family", 11), bare]);
        Assert.Contains("of 2 studies of the family 'family' 1 have a p-value", corrected[0].Referee.Single(p => p.Topic == RefereeTopic.Multiplicity).Words, StringComparison.Ordinal);
        Assert.Equal(RefereeStatus.NotPossible, corrected[1].Referee.Single(p => p.Topic == RefereeTopic.Multiplicity).Status);
    }

    private static FamilyCorrection.Test Alone(double p) => new(p, 1 / p, new Dictionary<string, double>());

    private static FamilyCorrection.Test Made(double[] sizes) =>
        new(sizes.Count(s => s >= sizes[0]) / (double)sizes.Length, sizes[0], sizes.Skip(1).Select((size, unit) => KeyValuePair.Create($"u{unit:00}", size)).ToDictionary());

    private static Finding Finding(string id, string? family, long seed) =>
        StudyRunner.Run(SomeStudy.Of("u03", "2013-01", "log", "sc", 12) with { Id = id, Family = family }, SomeStudy.Panel(SomeStudy.NullWorld(seed, 15, 60), SomeStudy.Months(60)), default);
}
