using Rapport.Numerics;

namespace Rapport.Tests.Numerics;

public class FourLanesTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(31)]
    public void Sums_are_the_plain_ones(int length)
    {
        var random = new SeededRandom(length, "lanes");
        double[] a = [.. Enumerable.Range(0, length).Select(_ => random.NextNormal())], b = [.. Enumerable.Range(0, length).Select(_ => random.NextNormal())];
        Assert.Equal(a.Zip(b, (x, y) => x * y).Sum(), FourLanes.Dot(a, b), 1e-12);
        var sum = (double[])b.Clone();
        FourLanes.Add(sum, a, 0.5);
        Assert.Equal(a.Zip(b, (x, y) => y + (x * 0.5)), sum);
    }

    [Fact]
    public void The_order_of_the_sum_is_fixed()
    {
        double[] a = [1e16, 1, -1e16, 1, 3, 4], ones = [1, 1, 1, 1, 1, 1];
        Assert.Equal(1e16 + 1 + (-1e16 + 1) + 3 + 4, FourLanes.Dot(a, ones));
    }
}
