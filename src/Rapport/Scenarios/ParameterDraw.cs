using System.Collections.Immutable;
using Rapport.Numerics;

namespace Rapport.Scenarios;

/// <summary>The parameters of one draw: the long-run elasticity, and the share of it that each shorter horizon has.</summary>
/// <param name="Elasticity">The long-run trade elasticity.</param>
/// <param name="Months">The share of it within the first months; at most that of the year.</param>
/// <param name="Year">The share of it within the first year; at most 1.</param>
internal sealed record ParameterDraw(double Elasticity, double Months, double Year)
{
    /// <summary>The parameters that this model knows, with the value each has where a scenario states none. Ref: elasticity of Ignatenko, Lashkaripour, Macedoni and Simonovska (2025); the shares are assumptions.</summary>
    public static readonly ImmutableArray<ModelParameter> Known = [new("elasticity", 4, 50), new("months", 0.2, 1), new("year", 0.45, 1)];

    // The 95 % point of a standard normal.
    private const double At95 = 1.6448536269514722;

    /// <summary>The values of the parameters that only the model at hand knows, in its order.</summary>
    public ImmutableArray<double> Own { get; init; } = [];

    /// <summary>The central values: a prior's middle, else the stated parameter, else the default.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="own">Parameters that only the model at hand knows.</param>
    public static ParameterDraw Central(Scenario scenario, ImmutableArray<ModelParameter> own) => Of(scenario, own, _ => 0);

    /// <summary>The central values but for one; the shares of the horizons keep their order.</summary>
    public static ParameterDraw CentralBut(Scenario scenario, ImmutableArray<ModelParameter> own, string name, double value)
    {
        var central = Central(scenario, own);
        if (own.FirstOrDefault(p => p.Name == name) is { } one)
            return central with { Own = central.Own.SetItem(own.IndexOf(one), value) };
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
    public static ParameterDraw Drawn(Scenario scenario, ImmutableArray<ModelParameter> own, int draw) => Of(scenario, own, stream => new SeededRandom(scenario.Seed, stream, draw).NextNormal());

    /// <summary>The elasticity at a horizon.</summary>
    public double At(string horizon) => horizon switch
    {
        "months" => Elasticity * Months,
        "year" => Elasticity * Year,
        "long" => Elasticity,
        _ => throw new ArgumentOutOfRangeException(nameof(horizon), horizon, "months, year or long"),
    };

    private static ParameterDraw Of(Scenario scenario, ImmutableArray<ModelParameter> own, Func<string, double> normal)
    {
        var speed = normal("speed");
        var year = Math.Min(1, One(scenario, Known[2], speed));
        return new(One(scenario, Known[0], normal("elasticity")), Math.Min(year, One(scenario, Known[1], speed)), year)
        {
            Own = [.. own.Select(p => Math.Min(p.Largest, One(scenario, p, normal(p.Name))))],
        };
    }

    // Log-normal to either side of the middle, so that the stated 5 % and 95 % points are met however lopsided they lie.
    private static double One(Scenario scenario, ModelParameter parameter, double z)
    {
        if (scenario.Priors.FirstOrDefault(p => p.Parameter == parameter.Name) is { } prior)
            return prior.Mid * Math.Exp(z * Math.Log(z < 0 ? prior.Mid / prior.Low : prior.High / prior.Mid) / At95);
        foreach (var (name, value) in scenario.Parameters)
        {
            if (name == parameter.Name)
                return value;
        }
        return parameter.Otherwise;
    }
}
