using Rapport.Numerics;

namespace Rapport.Tests.Numerics;

public class QuantileTests
{
    // R: quantile(c(1, 2, 4, 8), c(0, .05, .5, .9, 1), type = 7) prints 1 1.15 3 6.8 8.
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.05, 1.15)]
    [InlineData(0.5, 3)]
    [InlineData(0.9, 6.8)]
    [InlineData(1, 8)]
    public void Type_seven_of_Hyndman_and_Fan(double share, double expected) => Assert.Equal(expected, Quantile.Of([1, 2, 4, 8], share), 1e-12);

    [Fact]
    public void An_empty_sample_is_a_callers_bug() => Assert.Throws<ArgumentException>(() => Quantile.Of([], 0.5));

    [Fact]
    public void A_share_that_is_no_number_is_a_callers_bug() => Assert.Throws<ArgumentOutOfRangeException>(() => Quantile.Of([1, 2], double.NaN));
}
