using System.Collections.Immutable;

namespace Rapport.Inference.Donors;

/// <summary>Turns a set of outcomes into what one method says: estimate, interval, rank p-value, path, weights.</summary>
internal static class WitnessMaker
{
    private const double WeightShown = 0.0005;

    /// <summary>
    /// What the method says. Its interval is that of the placebo test turned round: every effect that would leave the unit no more unusual than its placebos. So few donors as a study has allow few levels,
    /// and the interval carries the one it has, not the one wished for: 28 units for 0.9 give 26/28, 6 units give 5/6. It says how far units stray where nothing happened; it is not a standard error.
    /// </summary>
    /// <param name="method">Its name.</param>
    /// <param name="matrix">The outcome as the method saw it.</param>
    /// <param name="levels">The outcome before means were taken out, for the path and for percentages.</param>
    /// <param name="set">Its outcomes.</param>
    /// <param name="level">The level wished for.</param>
    /// <param name="gated">False in a replication, which shows what was published whatever its fit.</param>
    /// <param name="leads">Whether the verdict rests on it: then every placebo's path is shown.</param>
    public static Witness Make(string method, OutcomeMatrix matrix, OutcomeMatrix levels, PlaceboSet set, double level, bool gated, bool leads)
    {
        var unsound = set.Placebos.Prepend(set.Treated).Select((c, unit) => (c.IsOptimum, unit)).Where(c => !c.IsOptimum).Select(c => matrix.Units[c.unit]).Order(StringComparer.Ordinal).ToArray();
        if (unsound.Length > 0)
            return new Witness { Method = method, Status = WitnessStatus.Refused, Reason = $"the weights of {string.Join(", ", unsound)} could not be certified as the best" };
        var weights = matrix.Units.Skip(1).Zip(set.Treated.Weights, (unit, weight) => new Weight(unit, weight)).Where(w => Math.Abs(w.Value) >= WeightShown)
            .OrderByDescending(w => w.Value).ThenBy(w => w.Name, StringComparer.Ordinal).ToImmutableArray();
        if (gated && !StudyVerdictRule.PassesGate(set.Treated, set))
        {
            return new Witness
            {
                Method = method,
                Status = WitnessStatus.GateFailed,
                Reason = FormattableString.Invariant($"the error of the fit is {set.Treated.ErrorBefore:0.###}, more than {StudyVerdictRule.GateRatio:0} times the donors' median of {set.MedianError:0.###}"),
                PreFit = set.Treated.ErrorBefore,
                UnitWeights = weights,
            };
        }
        var half = set.HalfWidth(level, p => p.Effect);
        var effect = set.Treated.Effect;
        var would = levels.Without(0, set.Treated);
        var percent = matrix.ToPercent(effect, would);
        return new Witness
        {
            Method = method,
            Status = WitnessStatus.Ok,
            Estimate = effect,
            EstimatePercent = percent,
            StandardError = set.Spread,
            Interval = new(set.Attained(level), effect - half, effect + half),
            IntervalPercent = percent is null ? null : new(set.Attained(level), matrix.ToPercent(effect - half, would)!.Value, matrix.ToPercent(effect + half, would)!.Value),
            // Where differences are taken, the gap before the turn is a trend, not a fit to divide by.
            P = method is "sdid" or "did" ? new(set.Rank(c => Math.Abs(c.Effect)), set.Floor, "placebo-rank-effect") : new(set.Rank(c => c.Ratio), set.Floor, "placebo-rank-ratio"),
            UnitWeights = weights,
            TimeWeights = [.. set.Treated.TimeWeights.Select((weight, t) => new Weight(matrix.Times[t], weight)).Where(w => w.Value >= WeightShown)],
            Observations = matrix.Before,
            Path = Path(matrix, levels, set, level),
            Placebos = [.. set.Placebos.Select((p, i) => new Placebo(matrix.Units[i + 1], p.Effect, p.Ratio) { Gaps = leads ? [.. p.Gaps] : [] }).OrderBy(p => p.Unit, StringComparer.Ordinal)],
            PreFit = set.Treated.ErrorBefore,
        };
    }

    private static ImmutableArray<PathPoint> Path(OutcomeMatrix matrix, OutcomeMatrix levels, PlaceboSet set, double level)
    {
        var path = ImmutableArray.CreateBuilder<PathPoint>(matrix.Times.Length);
        for (var t = 0; t < matrix.Times.Length; t++)
        {
            var gap = set.Treated.Gaps[t];
            var half = set.HalfWidth(level, p => p.Gaps[t]);
            var actual = levels.Values[0][t];
            path.Add(matrix.Logarithmic
                ? new(matrix.Times[t], Math.Exp(actual), Math.Exp(actual - gap), gap, gap - half, gap + half)
                : new(matrix.Times[t], actual, actual - gap, gap, gap - half, gap + half));
        }
        return path.MoveToImmutable();
    }
}
