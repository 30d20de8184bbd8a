using System.Collections.Immutable;
using Rapport.Numerics;

namespace Rapport.Inference.Regressions;

/// <summary>
/// What the first coefficient would have been had what it stands for befallen other units. The first regressor's whole path through time is dealt anew among the units that are seen at the same times, and all is estimated again; p is the
/// share of dealings, the real one included, whose coefficient is at least as large. Where one unit's path alone differs from what its fellows share, as with one treated pair, each of the others stands in its place in turn.
/// Clustered errors need many treated clusters; this needs none, only that the path could have fallen on any of them. Ref: Fisher (1935); MacKinnon and Webb (2020), Journal of Econometrics 218(2), randomization inference by the coefficient.
/// </summary>
internal static class DealtRegressor
{
    /// <summary>The name of the p-value.</summary>
    public const string Kind = "dealt-among-units";

    // What rounding leaves of equal coefficients.
    private const double Rounding = 1e-9;

    /// <summary>The p-value with the dealings it rests on and how many of them could not be estimated, which count against the real one; or why there is none.</summary>
    /// <param name="study">The study, for its seed.</param>
    /// <param name="table">The rows that were fitted.</param>
    /// <param name="own">The first coefficient.</param>
    /// <param name="most">How many dealings at most.</param>
    /// <param name="fit">Estimates on other rows.</param>
    /// <param name="progress">Told of each dealing.</param>
    /// <param name="cancel">Stops between two dealings.</param>
    public static (PValue? P, ImmutableArray<Placebo> Placebos, int Lost, string? Fault) Ask(Study study, RegressionTable table, double own, int most, Func<RegressionTable, EffectsFit> fit, IProgress<Progress>? progress, CancellationToken cancel)
    {
        var rows = new Dictionary<(int Unit, int Time), int>();
        for (var r = 0; r < table.Y.Length; r++)
        {
            if (!rows.TryAdd((table.Units[r], table.Times[r]), r))
                return (null, [], 0, "found several rows for one unit and time: a path is dealt among units, so that 'unit' under 'data' has to be the column that tells them apart, a pair's for instance");
        }
        var fellows = Fellows(table);
        if (fellows.Length == 0)
            return (null, [], 0, "found no two units that are seen at the same times, so that no path can be dealt");
        var dealings = Alone(study, table, fellows, rows, most) ?? Shuffled(study, table, fellows, most);
        var (placebos, done) = (new Placebo?[dealings.Length], 0);
        Parallel.For(0, dealings.Length, new ParallelOptions { CancellationToken = cancel }, d =>
        {
            var path = (double[])table.X[0].Clone();
            for (var r = 0; r < path.Length; r++)
            {
                if (dealings[d].To.TryGetValue(table.Units[r], out var from))
                    path[r] = table.X[0][rows[(from, table.Times[r])]];
            }
            var estimated = fit(table with { X = [path, .. table.X.Skip(1)] });
            if (estimated.Converged && estimated.Kept.Contains(0))
                placebos[d] = new(dealings[d].Name, estimated.Coefficients[0], Math.Abs(estimated.Coefficients[0]) / Math.Abs(own));
            progress?.Report(new("dealing", Interlocked.Increment(ref done), dealings.Length));
        });
        var p = (1.0 + placebos.Count(b => b is null || Math.Abs(b.Estimate) >= Math.Abs(own) * (1 - Rounding))) / (dealings.Length + 1);
        return (new(p, 1.0 / (dealings.Length + 1), Kind), [.. placebos.OfType<Placebo>()], placebos.Count(b => b is null), null);
    }

    // Units seen at the same times, in groups of two or more; in the order of their outcomes, not of their names, which so play no part in a draw.
    private static int[][] Fellows(RegressionTable table)
    {
        var seen = Enumerable.Range(0, table.Y.Length).GroupBy(r => table.Units[r]).Select(g => (Unit: g.Key, Rows: g.OrderBy(r => table.Times[r]).ToArray())).ToArray();
        return [.. seen.GroupBy(u => string.Join(',', u.Rows.Select(r => table.Times[r])), StringComparer.Ordinal).Where(g => g.Count() > 1).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.Select(u => (u.Unit, Outcome: u.Rows.Select(r => table.Y[r]).ToArray()))
                .OrderBy(u => u.Outcome, Comparer<double[]>.Create((left, right) => left.AsSpan().SequenceCompareTo(right))).Select(u => u.Unit).ToArray())];
    }

    // The one unit whose path is its own, changed with each of its fellows in turn; null where several have paths of their own, or none.
    private static (string Name, Dictionary<int, int> To)[]? Alone(Study study, RegressionTable table, int[][] fellows, Dictionary<(int Unit, int Time), int> rows, int most)
    {
        var times = table.Times.Distinct().Order().ToArray();
        string Path(int unit) => string.Join(',', times.Select(t => rows.TryGetValue((unit, t), out var r) ? table.X[0][r].ToString("R", System.Globalization.CultureInfo.InvariantCulture) : ""));
        var own = fellows.SelectMany(group =>
        {
            var paths = group.Select(unit => (Unit: unit, Path: Path(unit))).ToArray();
            var usual = paths.CountBy(p => p.Path).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).First().Key;
            return paths.Where(p => p.Path != usual).Select(p => (p.Unit, Group: group));
        }).Take(2).ToArray();
        if (own is not [var (unit, group)])
            return null;
        var others = group.Where(u => u != unit).ToArray();
        if (others.Length > most)
            Shuffle(others, new SeededRandom(study.Seed, "dealt units"));
        return [.. others.Take(most).Select((other, place) => (table.UnitNames[other], new Dictionary<int, int> { [unit] = other, [other] = unit }))];
    }

    private static (string Name, Dictionary<int, int> To)[] Shuffled(Study study, RegressionTable table, int[][] fellows, int most) =>
        [.. Enumerable.Range(1, most).Select(draw =>
        {
            var random = new SeededRandom(study.Seed, "dealing", draw);
            var to = new Dictionary<int, int>();
            foreach (var group in fellows)
            {
                var dealt = (int[])group.Clone();
                Shuffle(dealt, random);
                for (var i = 0; i < group.Length; i++)
                    to[group[i]] = dealt[i];
            }
            return (FormattableString.Invariant($"dealing {draw}"), to);
        })];

    private static void Shuffle(int[] units, SeededRandom random)
    {
        for (var i = units.Length - 1; i > 0; i--)
        {
            var j = random.NextBelow(i + 1);
            (units[i], units[j]) = (units[j], units[i]);
        }
    }
}
