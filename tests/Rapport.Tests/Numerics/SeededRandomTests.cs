using Rapport.Numerics;

namespace Rapport.Tests.Numerics;

public class SeededRandomTests
{
    [Fact]
    public void The_same_seed_purpose_and_draw_give_the_same_numbers() =>
        Assert.Equal(new SeededRandom(7, "탄력성", 3).NextBits(), new SeededRandom(7, "탄력성", 3).NextBits());

    [Fact]
    public void Neighbouring_draws_share_no_stretch_of_their_sequences()
    {
        var seen = new HashSet<ulong>();
        for (var draw = 0; draw < 200; draw++)
        {
            var random = new SeededRandom(0, "", draw);
            for (var i = 0; i < 50; i++)
                Assert.True(seen.Add(random.NextBits()), $"draw {draw}, number {i} was seen before");
        }
    }

    [Fact]
    public void First_numbers_over_draws_are_uniform_and_uncorrelated()
    {
        const int n = 20_000;
        var units = Enumerable.Range(0, n).Select(draw => new SeededRandom(42, "x", draw).NextUnit()).ToArray();
        // Four standard errors of a mean of uniforms, and of a correlation of n pairs.
        Assert.Equal(0.5, units.Average(), 4 * Math.Sqrt(1.0 / 12 / n));
        var lag = Enumerable.Range(0, n - 1).Average(i => (units[i] - 0.5) * (units[i + 1] - 0.5)) * 12;
        Assert.Equal(0, lag, 4 / Math.Sqrt(n));
    }

    [Fact]
    public void Normals_have_the_moments_of_a_normal()
    {
        var random = new SeededRandom(1, "normal");
        var sample = Enumerable.Range(0, 100_000).Select(_ => random.NextNormal()).ToArray();
        Assert.Equal(0, sample.Average(), 4 / Math.Sqrt(sample.Length));
        Assert.Equal(1, sample.Average(x => x * x), 4 * Math.Sqrt(2.0 / sample.Length));
        Assert.Equal(0.05, sample.Count(x => x > 1.6448536269514722) / (double)sample.Length, 0.003);
    }

    [Fact]
    public void A_bound_of_nothing_is_a_callers_bug() => Assert.Throws<ArgumentOutOfRangeException>(() => new SeededRandom(1, "x").NextBelow(0));
}
