using Rapport.Numerics;

namespace Rapport.Scenarios;

/// <summary>The parameters of one draw: the long-run elasticity, and the share of it that each shorter horizon has.</summary>
/// <param name="Elasticity">The long-run trade elasticity.</param>
/// <param name="Months">The share of it within the first months; at most that of the year.</param>
/// <param name="Year">The share of it within the first year; at most 1.</param>
internal sealed record ParameterDraw(double Elasticity, double Months, double Year)
{
    /// <summary>The parameters that this model knows, with the value each has where a scenario states none. Ref: elasticity of Ignatenko, Lashkaripour, Macedoni and Simonovska (2025); the shares are assumptions.</summary>
    public static readonly IReadOnlyList<(string Name, double Otherwise)> Known = [("elasticity", 4), ("months", 0.2), ("year", 0.45)];

    // The 95 % point of a standard normal.
    private const double At95 = 1.6448536269514722;

    /// <summary>The central values: a prior's middle, else the stated parameter, else the default.</summary>
    public static ParameterDraw Central(Scenario scenario) => Of(scenario, 0, 0);

    /// <summary>The central values but for one; the shares of the horizons keep their order.</summary>
    public static ParameterDraw CentralBut(Scenario scenario, string name, double value)
    {
        var central = Central(scenario);
        return name switch
        {
            "elasticity" => central with { Elasticity = value },
            "year" => central with { Year = Math.Min(1, value), Months = Math.Min(central.Months, value) },
            "months" => central with { Months = Math.Min(central.Year, value) },
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "a parameter that is known"),
        };
    }

    /// <summary>
    /// One draw. Its number is a part of the seed, so that every scenario and both sides see the same draws. The shares of the two short horizons are drawn together:
    /// a world that is slow to find other suppliers within months is slow within a year.
    /// </summary>
    public static ParameterDraw Drawn(Scenario scenario, int draw) =>
        Of(scenario, new SeededRandom(scenario.Seed, "elasticity", draw).NextNormal(), new SeededRandom(scenario.Seed, "speed", draw).NextNormal());

    /// <summary>The elasticity at a horizon.</summary>
    public double At(string horizon) => horizon switch
    {
        "months" => Elasticity * Months,
        "year" => Elasticity * Year,
        "long" => Elasticity,
        _ => throw new ArgumentOutOfRangeException(nameof(horizon), horizon, "months, year or long"),
    };

    private static ParameterDraw Of(Scenario scenario, double elasticity, double speed)
    {
        var year = Math.Min(1, One(scenario, "year", speed));
        return new(One(scenario, "elasticity", elasticity), Math.Min(year, One(scenario, "months", speed)), year);
    }

    // Log-normal to either side of the middle, so that the stated 5 % and 95 % points are met however lopsided they lie.
    private static double One(Scenario scenario, string name, double z)
    {
        if (scenario.Priors.FirstOrDefault(p => p.Parameter == name) is { } prior)
            return prior.Mid * Math.Exp(z * Math.Log(z < 0 ? prior.Mid / prior.Low : prior.High / prior.Mid) / At95);
        foreach (var (parameter, value) in scenario.Parameters)
        {
            if (parameter == name)
                return value;
        }
        return Known.First(k => k.Name == name).Otherwise;
    }
}
