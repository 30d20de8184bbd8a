using Rapport.Inference.Referee;
using Rapport.Numerics;

namespace Rapport.Tests.Inference.Referee;

public class BlockTestTests
{
    [Fact]
    public void The_level_is_kept_where_the_two_know_nothing_of_each_other()
    {
        var refused = 0;
        for (var world = 0; world < 400; world++)
        {
            var random = new SeededRandom(world, "block");
            var (shock, outcome) = (Walk(random, 120), Walk(random, 120));
            refused += BlockTest.P(shock, outcome, 4) <= 0.1 ? 1 : 0;
        }
        Assert.InRange(refused / 400.0, 0.06, 0.145);
    }

    [Fact]
    public void An_outcome_that_leads_the_relation_is_found_and_not_the_other_way_round()
    {
        var (found, reverse) = (0, 0);
        for (var world = 0; world < 200; world++)
        {
            var random = new SeededRandom(world, "lead");
            var trade = Walk(random, 120);
            double[] relation = [.. trade.Select((_, t) => (t >= 2 ? trade[t - 2] : 0) + (0.3 * random.NextNormal()))];
            found += BlockTest.P(relation, trade, 4) < 0.001 ? 1 : 0;
            reverse += BlockTest.P(trade, relation, 4) <= 0.1 ? 1 : 0;
        }
        Assert.Equal(200, found);
        Assert.InRange(reverse / 200.0, 0.04, 0.17);
    }

    [Fact]
    public void Scale_and_shift_change_nothing()
    {
        var random = new SeededRandom(6, "scale");
        var (shock, outcome) = (Walk(random, 80), Walk(random, 80));
        Assert.Equal(BlockTest.P(shock, outcome, 3)!.Value, BlockTest.P([.. shock.Select(v => (1000 * v) + 7)], [.. outcome.Select(v => (0.01 * v) - 3)], 3)!.Value, 1e-9);
    }

    [Fact]
    public void Too_few_times_and_no_lags_have_no_answer()
    {
        var random = new SeededRandom(7, "few");
        Assert.Null(BlockTest.P(Walk(random, 12), Walk(random, 12), 4));
        Assert.Null(BlockTest.P(Walk(random, 80), Walk(random, 80), 0));
        Assert.Null(BlockTest.P(new double[80], Walk(random, 80), 2));
    }

    private static double[] Walk(SeededRandom random, int times)
    {
        var walk = new double[times];
        for (var t = 1; t < times; t++)
            walk[t] = (0.5 * walk[t - 1]) + random.NextNormal();
        return walk;
    }
}
