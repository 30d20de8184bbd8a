using Rapport.Numerics;

namespace Rapport.Scenarios;

/// <summary>The parameters of one draw: the long-run elasticity, and the share of it that each shorter horizon has.</summary>
/// <param name="Elasticity">The long-run trade elasticity.</param>
/// <param name="Months">The share of it within the first months.</param>
/// <param name="Year">The share of it within the first year.</param>
internal sealed record ParameterDraw(double Elasticity, double Months, double Year)
{
    // The 95 % point of a standard normal.
    private const double At95 = 1.6448536269514722;

    /// <summary>The central values: a prior's middle, else the stated parameter, else the default.</summary>
    public static ParameterDraw Central(Scenario scenario) =>
        new(Middle(scenario, "elasticity", 4), Middle(scenario, "months", 0.2), Middle(scenario, "year", 0.45));

    /// <summary>One draw. The number of the draw is a part of the seed, so that every scenario and both sides see the same draws.</summary>
    public static ParameterDraw Drawn(Scenario scenario, int draw) =>
        new(One(scenario, "elasticity", 4, draw), One(scenario, "months", 0.2, draw), One(scenario, "year", 0.45, draw));

    /// <summary>The elasticity at a horizon.</summary>
    public double At(string horizon) => horizon switch
    {
        "months" => Elasticity * Months,
        "year" => Elasticity * Year,
        _ => Elasticity,
    };

    private static double Middle(Scenario scenario, string name, double otherwise)
    {
        if (scenario.Priors.FirstOrDefault(p => p.Parameter == name) is { } prior)
            return prior.Mid;
        foreach (var (parameter, value) in scenario.Parameters)
        {
            if (parameter == name)
                return value;
        }
        return otherwise;
    }

    // Log-normal to either side of the middle, so that the stated 5 % and 95 % points are met however lopsided they lie.
    private static double One(Scenario scenario, string name, double otherwise, int draw)
    {
        var middle = Middle(scenario, name, otherwise);
        if (scenario.Priors.FirstOrDefault(p => p.Parameter == name) is not { } prior)
            return middle;
        var z = new SeededRandom(scenario.Seed, name, draw).NextNormal();
        var width = Math.Log(z < 0 ? prior.Mid / prior.Low : prior.High / prior.Mid) / At95;
        return prior.Mid * Math.Exp(z * width);
    }
}
