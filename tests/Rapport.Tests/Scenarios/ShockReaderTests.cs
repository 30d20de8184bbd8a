using Rapport.Scenarios;

namespace Rapport.Tests.Scenarios;

public class ShockReaderTests
{
    private static readonly string[] Countries = ["CHN", "JPN", "KOR"];

    [Fact]
    public void A_share_is_taken_away_at_old_prices_whatever_the_elasticity()
    {
        foreach (var theta in new[] { 0.4, 4.0 })
        {
            var costs = ShockReader.Costs(SomeWorld.Of(new Shock("travel", ["CHN"], ["KOR"], [], 0.3, false)), Countries, theta);
            Assert.Equal(0.7, Math.Pow(costs.Iceberg[(2 * 3) + 0], -theta), 1e-12);
            Assert.Equal(8, costs.Iceberg.Count(c => c == 1));
        }
    }

    [Fact]
    public void Retaliation_answers_in_kind()
    {
        var costs = ShockReader.Costs(SomeWorld.Of(new Shock("tariff", ["CHN"], ["KOR"], [], 0.25, true)), Countries, 4);
        Assert.Equal(0.25, costs.Tariff[(2 * 3) + 0]);
        Assert.Equal(0.25, costs.Tariff[(0 * 3) + 2]);
        Assert.Equal(0.5, costs.Tariff.Sum());
    }

    [Fact]
    public void Nobody_named_is_everybody_but_oneself()
    {
        var costs = ShockReader.Costs(SomeWorld.Of(new Shock("ban", [], ["JPN"], [], 1, false)), Countries, 4);
        Assert.Equal([3, 5], Enumerable.Range(0, 9).Where(r => double.IsPositiveInfinity(costs.Iceberg[r])));
    }
}
