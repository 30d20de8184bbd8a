using Rapport.Checking;

namespace Rapport.Tests.Checking;

public class ToleranceReaderTests
{
    [Theory]
    [InlineData("170", 1_000_000_000, Comparator.Over, "170000000000", "195500000000", "over")]
    [InlineData("5000", 1, Comparator.Over, "5000", "5999.5", "over")]
    [InlineData("3", 1, Comparator.Over, "3", "3.5", "over")]
    [InlineData("200", 1, Comparator.AtLeast, "200", "299.5", "at least")]
    [InlineData("0.8", 1, Comparator.Exactly, "0.75", "0.85", "digits")]
    [InlineData("267.6", 1_000_000_000, Comparator.Exactly, "267550000000", "267700000000", "digits, rounded or cut off")]
    [InlineData("14", 1, Comparator.Exactly, "13.5", "14.5", "digits")]
    [InlineData("1", 1_000_000_000_000, Comparator.Exactly, "850000000000", "1150000000000", "digits")]
    [InlineData("290", 1, Comparator.About, "275.5", "304.5", "about")]
    [InlineData("140", 1, Comparator.Nearly, "126", "140.5", "nearly")]
    [InlineData("100", 1, Comparator.Under, "0.5", "100", "under")]
    [InlineData("-19.9", 1, Comparator.Exactly, "-20.0", "-19.85", "digits, rounded or cut off")]
    [InlineData("-40", 1, Comparator.Over, "-49.5", "-40", "over")]
    public void The_words_and_digits_decide_the_interval(string value, long scale, Comparator comparator, string low, string high, string from)
    {
        var claim = Some.Claim("x", Number(value), "percent", scale) with { Comparator = comparator };
        var tolerance = ToleranceReader.Read(claim)!.Tolerance;
        Assert.Equal((Number(low), Number(high), from), (tolerance.Low, tolerance.High, tolerance.From));
    }

    [Fact]
    public void A_range_is_a_range()
    {
        var claim = Some.Claim("x", null, "percent", 1) with { Low = 10, High = 12 };
        Assert.Equal(new Tolerance(9.5m, 12.5m, "range"), ToleranceReader.Read(claim)!.Tolerance);
    }

    [Theory]
    [InlineData(1, 0.4, "Holds")]
    [InlineData(1, -5, "Fails")]
    [InlineData(-1, -5, "Holds")]
    public void A_direction_without_a_figure_is_held_against_the_sign(int direction, double value, string expected)
    {
        var claim = Some.Claim("x", null, "percent", 1) with { Basis = Basis.Change, Direction = direction };
        Assert.Equal(expected, ToleranceReader.Read(claim)!.Weigh((decimal)value, 0).ToString());
    }

    [Theory]
    [InlineData(22.2, "Rounded")]
    [InlineData(20.3, "Holds")]
    [InlineData(24.0, "Fails")]
    [InlineData(16.0, "Fails")]
    public void Twenty_percent_may_be_rounded_but_not_by_a_fifth(double value, string expected) =>
        Assert.Equal(expected, ToleranceReader.Read(Some.Claim("x", 20, "percent", 1))!.Weigh((decimal)value, 0).ToString());

    [Fact]
    public void Far_above_over_is_literally_true_and_told_so() =>
        Assert.Equal(Fit.ByFar, ToleranceReader.Read(Some.Claim("x", 5000, "enterprises", 1) with { Comparator = Comparator.Over })!.Weigh(6000, 0));

    [Theory]
    [InlineData("1000", 1)]
    [InlineData("20", 1)]
    [InlineData("267.6", 4)]
    [InlineData("0.72", 2)]
    [InlineData("0.80", 2)]
    [InlineData("5300", 2)]
    public void Digits_are_those_stated(string value, int expected) => Assert.Equal(expected, ToleranceReader.Digits(Number(value)));

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
