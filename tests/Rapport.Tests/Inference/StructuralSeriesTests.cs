using Rapport.Inference;
using Rapport.Numerics;

namespace Rapport.Tests.Inference;

/// <summary>The structural series in worlds with a known truth.</summary>
public class StructuralSeriesTests
{
    private const int Times = 72;
    private const int Before = 60;
    private static readonly string Start = SomeStudy.Months(Times)[Before];

    [Theory]
    [InlineData("plain", 30)]
    [InlineData("heavy", 30)]
    public void Its_intervals_hold_nothing_about_as_often_as_they_say(string kind, int worlds)
    {
        var (held, seen) = (0, 0);
        for (var world = 0; world < worlds; world++)
        {
            var witness = Run(World(7000 + world, kind, 1), 0.9);
            held += witness.Interval!.Low <= 0 && 0 <= witness.Interval.High ? 1 : 0;
            seen += witness.P!.Value <= 0.1 ? 1 : 0;
        }
        // 90 % asked; three standard errors of a rate over so many worlds.
        var error = Math.Sqrt(0.9 * 0.1 / worlds);
        Assert.InRange((double)held / worlds, 0.9 - (3 * error), 1);
        Assert.InRange((double)seen / worlds, 0, 0.1 + (3 * error));
    }

    [Fact]
    public void A_fall_of_a_third_is_found_and_one_series_alone_still_supports_nothing()
    {
        var finding = Finding(World(7001, "plain", 0.67), 0.9);
        var witness = finding.Witnesses[0];
        Assert.InRange(witness.EstimatePercent!.Value, -45, -22);
        Assert.True(witness.Interval!.High < 0);
        Assert.Equal("tail-widened-by-false-turns", witness.P!.Kind);
        Assert.Equal(witness.P.Floor, witness.P.Value, 1e-12);
        Assert.Equal(StudyVerdictValue.CannotTell, finding.Verdict!.Value);
        Assert.Contains("a shock to everybody would look the same", finding.Verdict.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_seed_gives_the_same_numbers_whatever_the_machine_does()
    {
        var (one, other) = (Run(World(7002, "plain", 1), 0.9), Run(World(7002, "plain", 1), 0.9));
        Assert.Equal(one.Estimate, other.Estimate);
        Assert.Equal(one.Placebos.AsEnumerable(), other.Placebos);
        Assert.Equal(one.Path.AsEnumerable(), other.Path);
    }

    [Fact]
    public void Another_unit_of_measure_gives_the_same_answer_in_that_unit()
    {
        var world = World(7003, "plain", 1);
        var scaled = world.ToDictionary(p => p.Key, p => p.Value.Select(v => 1000 * v).ToArray(), StringComparer.Ordinal);
        Witness Level(Dictionary<string, double?[]> data) => StudyRunner.Run(SomeStudy.Of("u0", Start, "level", "bsts", options: ("season", "12")), SomeStudy.Panel(data, SomeStudy.Months(Times)), default).Witnesses[0];
        var (one, other) = (Level(world), Level(scaled));
        Assert.Equal(1000 * one.Estimate!.Value, other.Estimate!.Value, 1e-6 * Math.Abs(other.Estimate.Value));
        Assert.Equal(one.P!.Value, other.P!.Value, 1e-9);
    }

    [Theory]
    [InlineData("trend", "wave", "expected trend: level|slope")]
    [InlineData("regressors", "nowhere", "found no column of numbers 'nowhere'")]
    [InlineData("season", "40", "found 60 times before the turn, expected at least 80")]
    public void What_it_does_not_know_is_refused(string option, string value, string reason)
    {
        var witness = StudyRunner.Run(SomeStudy.Of("u0", Start, "log", "bsts", options: (option, value)), SomeStudy.Panel(World(7004, "plain", 1), SomeStudy.Months(Times)), default).Witnesses[0];
        Assert.Equal(WitnessStatus.Refused, witness.Status);
        Assert.Contains(reason, witness.Reason, StringComparison.Ordinal);
    }

    private static Witness Run(Dictionary<string, double?[]> world, double level) => Finding(world, level).Witnesses[0];

    private static Finding Finding(Dictionary<string, double?[]> world, double level) =>
        StudyRunner.Run(SomeStudy.Of("u0", Start, "log", "bsts", options: ("season", "12")) with { Level = level, Draws = 500, Seed = 3 }, SomeStudy.Panel(world, SomeStudy.Months(Times)), default);

    // Three controls and the unit follow a common walk; each has a season and noise of its own, with heavy tails where asked for; from the turn on the unit is multiplied.
    private static Dictionary<string, double?[]> World(long seed, string kind, double factor)
    {
        var common = new SeededRandom(seed, "common");
        var walk = new double[Times];
        for (var t = 1; t < Times; t++)
            walk[t] = walk[t - 1] + (0.03 * common.NextNormal());
        var world = new Dictionary<string, double?[]>(StringComparer.Ordinal);
        for (var u = 0; u < 4; u++)
        {
            var random = new SeededRandom(seed, "unit", u);
            var (loading, season, drift) = (0.5 + random.NextUnit(), 0.1 * random.NextNormal(), 0.0);
            var row = new double?[Times];
            for (var t = 0; t < Times; t++)
            {
                drift += 0.01 * random.NextNormal();
                var noise = random.NextNormal() / (kind == "heavy" ? Math.Sqrt(random.NextGamma(1.5) / 1.5) : 1);
                row[t] = Math.Exp(6 + (loading * walk[t]) + drift + (season * Math.Sin(2 * Math.PI * t / 12)) + (0.04 * noise)) * (u == 0 && t >= Before ? factor : 1);
            }
            world.Add($"u{u}", row);
        }
        return world;
    }
}
