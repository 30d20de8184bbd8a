using System.Collections.Immutable;

namespace Rapport.Inference;

/// <summary>Turns a set of outcomes into what one method says: estimate, interval, rank p-values, path, weights.</summary>
internal static class WitnessMaker
{
    /// <summary>A fit before treatment worse than this many times the donors' median is no fit; then only the failure is shown.</summary>
    public const double GateRatio = 2;

    /// <summary>The interval's level; with fewer than nine donors no placebo interval can hold it, and the widest placebo is shown instead.</summary>
    public const double IntervalLevel = 0.9;

    private const double WeightShown = 0.0005;

    /// <summary>What the method says.</summary>
    /// <param name="method">Its name.</param>
    /// <param name="matrix">The outcome as the method saw it.</param>
    /// <param name="levels">The outcome before means were taken out, for the path.</param>
    /// <param name="set">Its outcomes.</param>
    public static Witness Make(string method, OutcomeMatrix matrix, OutcomeMatrix levels, PlaceboSet set)
    {
        var median = Numerics.Quantile.Of([.. set.Placebos.Select(p => p.ErrorBefore).Order()], 0.5);
        var weights = matrix.Units.Skip(1).Zip(set.Treated.Weights, (unit, weight) => new Weight(unit, weight)).Where(w => w.Value >= WeightShown)
            .OrderByDescending(w => w.Value).ThenBy(w => w.Name, StringComparer.Ordinal).ToImmutableArray();
        if (set.Treated.ErrorBefore > GateRatio * median)
        {
            return new Witness
            {
                Method = method,
                Status = WitnessStatus.GateFailed,
                Reason = FormattableString.Invariant($"before the turn it misses by {set.Treated.ErrorBefore:0.###}, more than {GateRatio:0} times the donors' median of {median:0.###}"),
                PreFit = set.Treated.ErrorBefore,
                UnitWeights = weights,
            };
        }
        var half = set.HalfWidth(IntervalLevel, p => p.Effect);
        return new Witness
        {
            Method = method,
            Status = WitnessStatus.Ok,
            Estimate = set.Treated.Effect,
            EstimatePercent = matrix.ToPercent(set.Treated.Effect),
            Interval = new(IntervalLevel, matrix.ToPercent(set.Treated.Effect - half), matrix.ToPercent(set.Treated.Effect + half)),
            P = new(set.Rank(c => c.Ratio), set.Floor, "placebo-rank-ratio"),
            UnitWeights = weights,
            Path = Path(matrix, levels, set),
            Placebos = [.. set.Placebos.Select((p, i) => new Placebo(matrix.Units[i + 1], p.Effect, p.Ratio))],
            PreFit = set.Treated.ErrorBefore,
        };
    }

    private static ImmutableArray<PathPoint> Path(OutcomeMatrix matrix, OutcomeMatrix levels, PlaceboSet set)
    {
        var path = ImmutableArray.CreateBuilder<PathPoint>(matrix.Times.Length);
        for (var t = 0; t < matrix.Times.Length; t++)
        {
            var gap = set.Treated.Gaps[t];
            var half = set.HalfWidth(IntervalLevel, p => p.Gaps[t]);
            var actual = levels.Values[0][t];
            path.Add(matrix.Logarithmic
                ? new(matrix.Times[t], Math.Exp(actual), Math.Exp(actual - gap), gap, gap - half, gap + half)
                : new(matrix.Times[t], actual, actual - gap, gap, gap - half, gap + half));
        }
        return path.MoveToImmutable();
    }
}
