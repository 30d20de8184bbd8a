using Rapport.Measures;

namespace Rapport.Tests.Measures;

public class PriceAndQuantityTests
{
    private static readonly Country HongKong = new("HKG", "HK", ActorKind.Territory, [new("Hong Kong", "en")], [], [], [], [], "CHN", "HKD");

    // Percentages are stated with one decimal.
    private const double Stated = 0.05001;

    [Theory]
    [InlineData("CHN", 220.5, 12.0, 186.0)]
    [InlineData("HKG", 213.1, -9.5, 245.8)]
    [InlineData("CHN+HKG", 218.2, 4.3, 205.0)]
    [InlineData("VNM", 138.5, 4.7, 127.8)]
    [InlineData("TWN", 66.7, 4.5, 59.5)]
    [InlineData("USA", 291.2, 70.5, 129.5)]
    public void Chips_of_January_to_August_2026_split_as_others_computed(string partner, double value, double weight, double unitValue)
    {
        var split = Splits().Single(s => s.Partner == partner);
        Assert.Equal("2026-01-01/2026-08-31", split.After.ToString());
        Assert.Equal(value, split.ValuePercent, Stated);
        Assert.Equal(weight, split.QuantityPercent!.Value, Stated);
        Assert.Equal(unitValue, split.UnitValuePercent!.Value, Stated);
    }

    [Fact]
    public void Value_is_weight_times_unit_value() => Assert.All(Splits(), s =>
        Assert.Equal(1 + (s.ValuePercent / 100), (1 + (s.QuantityPercent!.Value / 100)) * (1 + (s.UnitValuePercent!.Value / 100)), 1e-12));

    [Fact]
    public void Every_cell_is_named() => Assert.All(Splits(), s => Assert.Equal(s.Partner.Contains('+', StringComparison.Ordinal) ? 64 : 32, s.Rows.Length));

    [Fact]
    public void The_partner_itself_comes_first() => Assert.Equal("CHN", Splits()[0].Partner);

    [Fact]
    public void A_month_without_weight_moves_the_comparison_back_to_the_last_that_has_both()
    {
        var series = SomeMeasures.BundledChips().Select(s => s.Unit == "kg" && s.Partner == "CHN" ? s with { Observations = s.Observations[..^1] } : s);
        var split = PriceAndQuantity.Split([.. series], SomeMeasures.Pair, [HongKong], SomeMeasures.AsOf).First();
        Assert.Equal(new DateOnly(2026, 7, 31), split.After.To);
    }

    private static System.Collections.Immutable.ImmutableArray<ChangeSplit> Splits() => PriceAndQuantity.Split(SomeMeasures.BundledChips(), SomeMeasures.Pair, [HongKong], SomeMeasures.AsOf);
}
