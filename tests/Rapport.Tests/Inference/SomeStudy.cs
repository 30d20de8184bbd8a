using System.Collections.Immutable;
using System.Globalization;
using Rapport.Numerics;

namespace Rapport.Tests.Inference;

/// <summary>Small panels and the studies of them, made in the test that runs them.</summary>
internal static class SomeStudy
{
    public static CellAddress Address { get; } = new(SnapshotId.From("x"), "studies/some.yaml", 1, null, new(0, 4), "some");

    public static Study Of(string treated, string start, string transform = "level", string method = "sc", int? horizon = null, params (string Key, string Value)[] options) => new()
    {
        Id = "some",
        Question = "Did it move?",
        DataFile = "studies/some.csv",
        UnitColumn = "unit",
        TimeColumn = "time",
        Outcome = "y",
        Transform = transform,
        Treated = new([treated], start, null),
        Horizon = horizon,
        Witnesses = [new(method, [.. options.Select(o => new WitnessOption(o.Key, [[o.Value]]))])],
        File = Address,
    };

    public static Panel Panel(IReadOnlyDictionary<string, double?[]> rows, IReadOnlyList<string> times)
    {
        ImmutableArray<string> units = [.. rows.Keys.Order(StringComparer.Ordinal)];
        var cells = units.SelectMany((name, unit) => rows[name].Select((value, time) => new PanelCell(unit, time, [value], Address with { Line = (unit * times.Count) + time + 2 })));
        return new(Identity.Sha256("some"), rows.Count * times.Count, units, [.. times], ["y"], [.. cells], []);
    }

    public static ImmutableArray<string> Months(int count, int firstYear = 2010) =>
        [.. Enumerable.Range(0, count).Select(t => new DateOnly(firstYear, 1, 1).AddMonths(t).ToString("yyyy-MM", CultureInfo.InvariantCulture))];

    /// <summary>A world in which nothing happens: each unit follows two common factors with its own loadings, a season of its own and an autoregression.</summary>
    public static Dictionary<string, double?[]> NullWorld(long seed, int units, int times, double noise = 0.05)
    {
        var common = new SeededRandom(seed, "factors");
        var (first, second) = (new double[times], new double[times]);
        for (var t = 1; t < times; t++)
            (first[t], second[t]) = (first[t - 1] + (0.03 * common.NextNormal()), (0.8 * second[t - 1]) + (0.05 * common.NextNormal()));
        var world = new Dictionary<string, double?[]>(StringComparer.Ordinal);
        for (var u = 0; u < units; u++)
        {
            var random = new SeededRandom(seed, "unit", u);
            var (level, loadFirst, loadSecond, season) = (9 + random.NextNormal(), random.NextUnit(), random.NextUnit(), 0.1 * random.NextNormal());
            var shock = 0.0;
            var row = new double?[times];
            for (var t = 0; t < times; t++)
            {
                shock = (0.5 * shock) + (noise * random.NextNormal());
                row[t] = Math.Exp(level + (loadFirst * first[t]) + (loadSecond * second[t]) + (season * Math.Sin(2 * Math.PI * t / 12)) + shock);
            }
            world.Add($"u{u:00}", row);
        }
        return world;
    }
}
