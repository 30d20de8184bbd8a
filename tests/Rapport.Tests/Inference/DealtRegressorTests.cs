using System.Collections.Immutable;
using System.Globalization;
using Rapport.Inference;
using Rapport.Numerics;

namespace Rapport.Tests.Inference;

public class DealtRegressorTests
{
    [Fact]
    public void One_treated_pair_is_held_against_each_of_the_others_in_turn()
    {
        var (study, panel) = World(1, pairs: 20, treated: 1, effect: 1.2);
        var witness = StudyRunner.Run(study, panel, default).Witnesses[0];
        Assert.Equal(19, witness.Placebos.Length);
        Assert.Equal("dealt-among-units", witness.P!.Kind);
        Assert.Equal(0.05, witness.P.Floor, 1e-12);
        Assert.Equal(0.05, witness.P.Value, 1e-12);
        Assert.Equal(1.2, witness.Estimate!.Value, 0.35);
        // One treated cluster's error is far too small; the placebos stray much further.
        Assert.True(witness.Placebos.Select(p => Math.Abs(p.Estimate)).Order().ElementAt(17) > 2 * witness.StandardError);
    }

    [Fact]
    public void Where_nothing_befell_anybody_the_level_is_kept()
    {
        var refused = 0;
        for (var seed = 0; seed < 200; seed++)
        {
            var (study, panel) = World(100 + seed, pairs: 20, treated: 1, effect: 0, method: "ols");
            refused += StudyRunner.Run(study, panel, default).Witnesses[0].P!.Value <= 0.1 + 1e-12 ? 1 : 0;
        }
        Assert.InRange(refused / 200.0, 0.04, 0.165);
    }

    [Fact]
    public void Several_treated_pairs_are_shuffled_with_the_seed()
    {
        var (study, panel) = World(2, pairs: 12, treated: 4, effect: 0.5);
        var first = StudyRunner.Run(study, panel, default).Witnesses[0];
        Assert.Equal(99, first.Placebos.Length);
        Assert.Equal(0.01, first.P!.Floor, 1e-12);
        Assert.Equal(first.Placebos, StudyRunner.Run(study, panel, default).Witnesses[0].Placebos.AsEnumerable());
        Assert.NotEqual(first.Placebos, StudyRunner.Run(study with { Seed = 9 }, panel, default).Witnesses[0].Placebos.AsEnumerable());
    }

    [Fact]
    public void Names_of_pairs_play_no_part()
    {
        var (study, panel) = World(2, pairs: 12, treated: 4, effect: 0.5);
        var renamed = panel with { Units = [.. panel.Units.Reverse()] };
        Assert.Equal(StudyRunner.Run(study, panel, default).Witnesses[0].P, StudyRunner.Run(study, renamed, default).Witnesses[0].P);
    }

    [Fact]
    public void It_supports_nothing_alone_and_the_verdict_says_so()
    {
        var (study, panel) = World(1, pairs: 20, treated: 1, effect: 1.2);
        var verdict = StudyRunner.Run(study, panel, default).Verdict!;
        Assert.Equal(StudyVerdictValue.CannotTell, verdict.Value);
        Assert.Contains("dealt among 19 other units or ways the coefficient of 'x' has p = 0.050", verdict.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-1", "found placebos: -1, expected a number from 0 to 9999")]
    [InlineData("many", "found placebos: many, expected a number from 0 to 9999")]
    public void A_count_that_is_none_is_refused(string placebos, string reason)
    {
        var (study, panel) = World(1, pairs: 8, treated: 1, effect: 0);
        var witness = StudyRunner.Run(study with { Witnesses = [new("gravity", [new("regressors", [["x"]]), new("placebos", [[placebos]])])] }, panel, default).Witnesses[0];
        Assert.Equal(WitnessStatus.Refused, witness.Status);
        Assert.Contains(reason, witness.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Units_that_are_never_seen_at_the_same_times_cannot_be_dealt()
    {
        var (study, panel) = World(1, pairs: 6, treated: 1, effect: 0);
        var ragged = panel with { Cells = [.. panel.Cells.Where(c => c.Time >= c.Unit)] };
        Assert.Contains("no two units that are seen at the same times", StudyRunner.Run(study, ragged, default).Witnesses[0].Reason, StringComparison.Ordinal);
    }

    // Pairs with levels, a common course and shocks of their own that last; the first ones treated from the middle on.
    private static (Study Study, Panel Panel) World(long seed, int pairs, int treated, double effect, string method = "gravity")
    {
        const int times = 12;
        var common = new SeededRandom(seed, "times");
        double[] course = [.. Enumerable.Range(0, times).Select(_ => 0.2 * common.NextNormal())];
        var cells = ImmutableArray.CreateBuilder<PanelCell>();
        for (var pair = 0; pair < pairs; pair++)
        {
            var random = new SeededRandom(seed, "pair", pair);
            var (level, shock) = (2 + random.NextNormal(), 0.0);
            for (var t = 0; t < times; t++)
            {
                shock = (0.8 * shock) + (0.2 * random.NextNormal());
                var x = pair < treated && t >= 6 + (treated > 1 ? pair % 3 : 0) ? 1.0 : 0;
                var y = level + course[t] + shock + (effect * x);
                cells.Add(new(pair, t, [method == "ols" ? y : Math.Exp(y), x], SomeStudy.Address));
            }
        }
        var (units, labels) = (Enumerable.Range(0, pairs).Select(p => $"p{p:00}").ToImmutableArray(), Enumerable.Range(2000, times).Select(t => t.ToString(CultureInfo.InvariantCulture)).ToImmutableArray());
        var panel = new Panel(Identity.Sha256("dealt"), pairs * times, units, labels, ["y", "x"], cells.ToImmutable(),
            [new("unit", units, [.. cells.Select(c => c.Unit)]), new("time", labels, [.. cells.Select(c => c.Time)])]);
        var study = SomeStudy.Of("p00", "2006") with
        {
            Treated = null,
            Seed = 7,
            Witnesses = [new(method, [new("cluster", [["unit"]]), new("effects", [["unit"], ["time"]]), new("placebos", [["99"]]), new("regressors", [["x"]])])],
        };
        return (study, panel);
    }
}
