using System.Collections.Immutable;
using Rapport.Cases;
using Rapport.Numerics;
using Rapport.Statistics;

namespace Rapport.Tests.Scenarios;

/// <summary>Worlds of flows and scenarios of them.</summary>
internal static class SomeWorld
{
    public static CellAddress Address { get; } = new(SnapshotId.From("x"), "scenarios/some.yaml", 1, null, new(0, 4), "some");

    /// <summary>No shock names a file.</summary>
    public static IReadOnlyDictionary<string, double[]> NoRates { get; } = new Dictionary<string, double[]>();

    /// <summary>Flows of a seeded world: large own sales, small trade, unbalanced.</summary>
    public static double[] Flows(long seed, int n, double openness = 0.05)
    {
        var random = new SeededRandom(seed, "world");
        var flows = new double[n * n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
                flows[(i * n) + j] = i == j ? 1000 * Math.Exp(random.NextNormal()) : openness * 1000 * Math.Exp(0.7 * random.NextNormal()) / n;
        }
        return flows;
    }

    public static FlowTable Table(double[] flows, params string[] countries)
    {
        ImmutableArray<string> sorted = [.. countries.Order(StringComparer.Ordinal)];
        var n = countries.Length;
        var at = sorted.Select(c => Array.IndexOf(countries, c)).ToArray();
        return new("sha", 2011, sorted, [.. at.SelectMany(i => at.Select(j => flows[(i * n) + j]))], Address);
    }

    public static Scenario Of(params Shock[] shocks) => new()
    {
        Id = "some",
        Question = "What if?",
        Pair = new("KOR", "CHN"),
        TableFiles = [new("flows", "some.csv")],
        Model = "one-sector",
        Shocks = [.. shocks],
        Horizons = ["months", "year", "long"],
        Priors = [new("elasticity", 2.5, 4, 7), new("months", 0.1, 0.2, 0.35), new("year", 0.3, 0.45, 0.6)],
        Draws = 120,
        Seed = 7,
        File = Address,
    };

    public static Shock[] Break { get; } = [new("ban", ["KOR"], ["CHN"], [], 1, false), new("ban", ["CHN"], ["KOR"], [], 1, false)];

    public static (Scenario Scenario, FlowTable Table) Bundled(string name)
    {
        var (scenario, files, faults) = CaseReader.ReadScenario(Path.Combine(SharedFolder.Project, "cases", "korea-china", "scenarios", name + ".yaml"));
        Assert.Empty(faults);
        return (scenario!, Assert.IsType<Parsed<FlowTable>.Ok>(FlowTableReader.Read(scenario!, files.Single())).Value);
    }
}
