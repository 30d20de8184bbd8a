using Rapport.Numerics;
using Rapport.Scenarios;

namespace Rapport.Tests.Scenarios;

public class ParameterDrawTests
{
    private static readonly Scenario Scenario = SomeWorld.Of();

    [Fact]
    public void The_stated_points_of_a_prior_are_met()
    {
        var drawn = Enumerable.Range(0, 20_000).Select(d => ParameterDraw.Drawn(Scenario, [], d).Elasticity).Order().ToArray();
        // Three standard errors of a quantile of 20,000 draws, near 2 % of each.
        Assert.Equal(2.5, Quantile.Of(drawn, 0.05), 0.05);
        Assert.Equal(4, Quantile.Of(drawn, 0.5), 0.05);
        Assert.Equal(7, Quantile.Of(drawn, 0.95), 0.2);
    }

    [Fact]
    public void A_shorter_horizon_never_has_the_larger_elasticity()
    {
        for (var d = 0; d < 20_000; d++)
        {
            var draw = ParameterDraw.Drawn(Scenario, [], d);
            Assert.True(draw.At("months") <= draw.At("year") && draw.At("year") <= draw.At("long"));
            Assert.True(draw.Months > 0);
        }
    }

    [Fact]
    public void The_middle_of_a_prior_goes_before_a_stated_parameter_and_that_before_the_default()
    {
        var stated = KeyValuePair.Create("elasticity", 9.0);
        Assert.Equal(4, ParameterDraw.Central(Scenario with { Parameters = [stated] }, []).Elasticity);
        Assert.Equal(9, ParameterDraw.Central(Scenario with { Parameters = [stated], Priors = [] }, []).Elasticity);
        Assert.Equal(0.45, ParameterDraw.Central(Scenario with { Priors = [] }, []).Year);
    }

    [Fact]
    public void Every_scenario_sees_the_same_draws() => Assert.Equal(ParameterDraw.Drawn(Scenario, [], 5), ParameterDraw.Drawn(SomeWorld.Of(SomeWorld.Break), [], 5));
}
