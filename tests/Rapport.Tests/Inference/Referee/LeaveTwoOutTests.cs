using Rapport.Inference;
using Rapport.Inference.Referee;
using Rapport.Numerics;

namespace Rapport.Tests.Inference.Referee;

public class LeaveTwoOutTests
{
    // By hand: with 9 units each is in 28 triples; two units that lose little must share 7 triples and lose 3.5 each.
    [Theory]
    [InlineData(9, 0, 1)]
    [InlineData(9, 3.4 / 28, 1)]
    [InlineData(9, 3.5 / 28, 2)]
    [InlineData(9, 1, 9)]
    [InlineData(5, 0.99, 5)]
    public void The_bound_counts_triples(int units, double p, int most) => Assert.Equal(most, LeaveTwoOut.Most(units, p));

    [Fact]
    public void No_ranking_of_triples_has_more_units_that_lose_as_little_than_the_bound_allows()
    {
        // Each triple's largest is drawn freely: harsher than any statistic, which would be consistent between triples.
        var random = new SeededRandom(4, "tournaments");
        for (var round = 0; round < 2000; round++)
        {
            var n = 4 + (round % 6);
            var lost = new int[n];
            var favoured = random.NextUnit();
            for (var i = 0; i < n; i++)
            {
                for (var j = i + 1; j < n; j++)
                {
                    for (var k = j + 1; k < n; k++)
                    {
                        var winner = random.NextUnit() < favoured ? i : random.NextUnit() < 0.5 ? j : k;
                        foreach (var unit in new[] { i, j, k }.Where(u => u != winner))
                            lost[unit]++;
                    }
                }
            }
            var each = (n - 1) * (n - 2) / 2;
            foreach (var own in lost)
                Assert.True(lost.Count(l => l <= own) <= LeaveTwoOut.Most(n, (double)own / each), $"round {round}, {n} units");
        }
    }

    [Fact]
    public void A_large_fall_is_below_what_so_few_donors_allow_the_plain_test()
    {
        var world = SomeStudy.NullWorld(11, 9, 60);
        world["u03"] = [.. world["u03"].Select((v, t) => t >= 36 ? v * 0.1 : v)];
        Assert.True(Value(world) < 1.0 / 9);
    }

    [Fact]
    public void In_worlds_where_nothing_happens_it_stands_out_no_more_often_than_it_should()
    {
        var (worlds, small) = (60, 0);
        for (var w = 0; w < worlds; w++)
            small += Value(SomeStudy.NullWorld(700 + w, 8, 48)) <= 0.1 ? 1 : 0;
        // One in eight at most, and two standard errors of sixty worlds.
        Assert.InRange(small, 0, 12);
    }

    private static double Value(Dictionary<string, double?[]> world)
    {
        var finding = StudyRunner.Run(SomeStudy.Of("u03", "2013-01", "log", "sc", 12, ("intercept", "true")), SomeStudy.Panel(world, SomeStudy.Months(world["u03"].Length)), default);
        return finding.Diagnostics.FirstOrDefault(d => d.Name == "sc.leaveTwoOutP")?.Value ?? 1;
    }
}
