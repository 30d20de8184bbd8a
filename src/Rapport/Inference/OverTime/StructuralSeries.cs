using System.Collections.Immutable;
using System.Globalization;
using Rapport.Numerics;

namespace Rapport.Inference.OverTime;

/// <summary>
/// The structural time series as a witness: what one series would have done by itself and by its regressors. Its intervals are those of the model; in a study they are held against turns put where nothing turned, and widened where
/// those show them to be too narrow. Without a turn the variances are estimated by maximum likelihood.
/// Ref: Brodersen, Gallusser, Koehler, Remy and Scott (2015), Annals of Applied Statistics 9(1).
/// </summary>
internal static class StructuralSeries
{
    /// <summary>How many false turns are tried at most.</summary>
    public const int MostFalseTurns = 20;

    private const int DrawsOfFalseTurns = 500;
    private const int FewestDraws = 100;
    private const double ReplicatedLevelShare = 0.01;
    private const double StudyLevelShare = 0.1;

    /// <summary>What it says.</summary>
    public static Witness Ask(Study study, WitnessSpec spec, StudySeries series, CancellationToken cancel)
    {
        var asked = Read(study, spec, series);
        if (asked is not Parsed<Shape>.Ok { Value: var shape })
            return Refused(((Parsed<Shape>.Malformed)asked).Fault.Message);
        if (series.Before == series.Times.Length)
            return ByLikelihood(shape, series);
        if (Enumerable.Range(0, series.Before + series.Horizon).Any(t => !double.IsFinite(series.Values[t]) && !series.LeftOut[t]))
            return Refused($"'{series.Unit}' has gaps within the times used");
        if (Enumerable.Range(series.Before, series.Horizon).Any(t => series.LeftOut[t]))
            return Refused("times after the turn are left out, and the effect is judged over all of them");
        if (series.Before < StudySeriesBuilder.FewestTimes || (shape.Model.Season > 0 && series.Before < 2 * shape.Model.Season))
            return Refused(FormattableString.Invariant($"found {series.Before} times before the turn, expected at least {Math.Max(StudySeriesBuilder.FewestTimes, 2 * shape.Model.Season)}"));
        if (series.Values.Take(series.Before).Where(double.IsFinite).Distinct().Count() == 1)
            return Refused($"'{series.Unit}' does not move before the turn");
        if (study.Draws < FewestDraws)
            return Refused(FormattableString.Invariant($"found {study.Draws} draws, expected at least {FewestDraws}"));
        var own = Turn(study, shape, series, series.Before, series.Horizon, study.Draws, 0, cancel);
        var falseTurns = study.Replication ? [] : FalseTurns(study, shape, series, cancel);
        var strays = falseTurns.Select(f => Math.Abs(f.Effect) / f.HalfWidth).OrderDescending().ToArray();
        // The level-th largest stray over the model's half-width, as far as so many false turns can tell.
        var widened = strays.Length == 0 ? 1 : Math.Max(1, strays[Math.Clamp((int)((1 - study.Level) * (strays.Length + 1)) - 1, 0, strays.Length - 1)]);
        return Said(study, series, own, widened, strays, falseTurns);
    }

    private static Witness Said(Study study, StudySeries series, Turned own, double widened, double[] strays, Turned[] falseTurns)
    {
        var (low, high) = (own.Effect + (widened * (own.Low - own.Effect)), own.Effect + (widened * (own.High - own.Effect)));
        double? Percent(double effect) => series.Logarithmic ? 100 * (Math.Exp(effect) - 1) : own.Would > 0 ? 100 * effect / own.Would : null;
        // How far nothing lies outside the widened interval, on the normal law's scale: rejection and interval are then one statement. So few false turns can tell no smaller p than one over their number plus one.
        var floor = 1.0 / (strays.Length + 1);
        var distance = Math.Abs(own.Effect) / own.HalfWidth / widened * NormalLaw.Quantile(1 - ((1 - study.Level) / 2));
        return new()
        {
            Method = "bsts",
            Status = WitnessStatus.Ok,
            Estimate = own.Effect,
            EstimatePercent = Percent(own.Effect),
            StandardError = own.Spread,
            Interval = new(study.Level, low, high),
            IntervalPercent = Percent(low) is { } from && Percent(high) is { } to ? new(study.Level, from, to) : null,
            P = strays.Length > 0
                ? new(Math.Max(floor, 2 * Math.Exp(NormalLaw.LogBelow(-distance))), floor, "tail-widened-by-false-turns")
                : new(own.Tail, own.TailFloor, "posterior-tail"),
            Path = own.Path,
            Placebos = [.. falseTurns.Select(f => new Placebo(f.Date, f.Effect, Math.Abs(f.Effect) / f.HalfWidth))],
            Observations = series.Before,
            PreFit = own.ErrorBefore,
        };
    }

    private static Turned[] FalseTurns(Study study, Shape shape, StudySeries series, CancellationToken cancel)
    {
        var horizon = Math.Min(series.Horizon, series.Before / 3);
        var first = Math.Max(series.Before / 2, Math.Max(StudySeriesBuilder.FewestTimes, 2 * shape.Model.Season));
        var last = series.Before - horizon;
        if (horizon < 1 || last < first)
            return [];
        var count = Math.Min(MostFalseTurns, last - first + 1);
        // A false turn whose own horizon holds a time that is left out cannot be judged.
        var dates = Enumerable.Range(0, count).Select(i => count == 1 ? last : first + (i * (last - first) / (count - 1))).Distinct().Where(d => !series.LeftOut.AsSpan(d, horizon).Contains(true)).ToArray();
        var turns = new Turned[dates.Length];
        Parallel.For(0, dates.Length, new ParallelOptions { CancellationToken = cancel }, i => turns[i] = Turn(study, shape, series, dates[i], horizon, Math.Min(study.Draws, DrawsOfFalseTurns), i + 1, cancel));
        return turns;
    }

    private static Turned Turn(Study study, Shape shape, StudySeries series, int before, int horizon, int draws, int purpose, CancellationToken cancel)
    {
        var times = before + horizon;
        var paths = StructuralDraws.Draw(
            shape.Model, series.Values[..before], [.. Enumerable.Range(0, times).SelectMany(t => shape.Regressors.Select(r => r.Value[t]))], times, shape.LevelShare, draws,
            new SeededRandom(study.Seed, "structural series", purpose), cancel);
        var effects = paths.Select(p => Enumerable.Range(before, horizon).Sum(t => series.Values[t] - p[t]) / horizon).Order().ToArray();
        var effect = effects.Sum() / effects.Length;
        var tail = (1 - study.Level) / 2;
        var path = ImmutableArray.CreateBuilder<PathPoint>(times);
        var squares = 0.0;
        var column = new double[paths.Length];
        for (var t = 0; t < times; t++)
        {
            for (var d = 0; d < paths.Length; d++)
                column[d] = paths[d][t];
            Array.Sort(column);
            var would = column.Sum() / column.Length;
            var (actual, gap) = (series.Values[t], series.Values[t] - would);
            if (t < before && double.IsFinite(gap))
                squares += gap * gap;
            var (low, high) = (actual - Quantile.Of(column, 1 - tail), actual - Quantile.Of(column, tail));
            if (!double.IsFinite(actual))
                continue;
            path.Add(series.Logarithmic ? new(series.Times[t], Math.Exp(actual), Math.Exp(would), gap, low, high) : new(series.Times[t], actual, would, gap, low, high));
        }
        var below = effects.Count(e => e <= 0);
        return new(
            series.Times[before], effect, Quantile.Of(effects, tail), Quantile.Of(effects, 1 - tail), Math.Sqrt(effects.Sum(e => (e - effect) * (e - effect)) / (effects.Length - 1)),
            Math.Min(1, 2.0 * (1 + Math.Min(below, effects.Length - below)) / (effects.Length + 1)), 2.0 / (effects.Length + 1),
            Enumerable.Range(before, horizon).Sum(t => series.Values[t]) / horizon - effect, Math.Sqrt(squares / before), path.ToImmutable());
    }

    // Maximum likelihood over the logarithms of the variances, on the series' own scale.
    private static Witness ByLikelihood(Shape shape, StudySeries series)
    {
        if (shape.Regressors.Length > 0)
            return Refused("a structural series with regressors needs a turn: 'treated' with a start");
        var known = series.Values.Where(double.IsFinite).ToArray();
        var mean = known.Sum() / known.Length;
        var scale = known.Sum(v => (v - mean) * (v - mean)) / known.Length;
        if (!(scale > 0))
            return Refused($"'{series.Unit}' does not move");
        double[] Variances(double[] logs) => [.. logs.Select(l => scale * Math.Exp(l))];
        var count = shape.Model.Disturbances + 1;
        var best = new[] { -1.0, -3.0, -6.0 }
            .Select(start => NelderMead.Minimise(logs => -KalmanFilter.Likelihood(shape.Model, series.Values, Variances(logs)).LogLikelihood, [.. Enumerable.Range(0, count).Select(i => i == 0 ? -1 : start)], 1, 4000, 1e-14))
            .MinBy(b => b.Value);
        var variances = Variances(best.Point);
        var (likelihood, level, levelVariance) = KalmanFilter.Likelihood(shape.Model, series.Values, variances);
        string[] names = ["irregular", "level", .. shape.Model.HasSlope ? ["slope"] : Array.Empty<string>(), .. shape.Model.Season > 0 ? ["season"] : Array.Empty<string>()];
        return new()
        {
            Method = "bsts",
            Status = WitnessStatus.Ok,
            Coefficients = [.. names.Zip(variances, (n, v) => new Coefficient("variance of " + n, v, null)), new("last level", level, Math.Sqrt(levelVariance))],
            LogLikelihood = likelihood,
            Observations = known.Length,
        };
    }

    private static Parsed<Shape> Read(Study study, WitnessSpec spec, StudySeries series)
    {
        var (slope, season, share) = (false, 0, study.Replication ? ReplicatedLevelShare : StudyLevelShare);
        KeyValuePair<string, double[]>[]? regressors = null;
        foreach (var option in spec.Options)
        {
            switch (option.Name, option.Text)
            {
                case ("trend", "level"):
                    break;
                case ("trend", "slope" or "local-linear"):
                    slope = true;
                    break;
                case ("season", "none"):
                    break;
                case ("season", var length) when int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out season) && season is >= 2 and <= 366:
                    break;
                case ("levelSd", var text) when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out share) && share is > 0 and <= 1:
                    break;
                case ("regressors", _):
                    string[] names = [.. option.Values.SelectMany(v => v)];
                    if (names.FirstOrDefault(n => !series.Columns.ContainsKey(n)) is { } absent)
                        return Malformed(study, $"found no column of numbers '{absent}' for a regressor");
                    regressors = [.. names.Select(n => KeyValuePair.Create(n, series.Columns[n]))];
                    break;
                default:
                    return Malformed(study, $"found the option '{option.Name}: {option.Text}', expected trend: level|slope, season: none|NUMBER OF TIMES, regressors: COLUMNS, levelSd: 0..1");
            }
        }
        // Controls of a study that names none are the other units; in the order of their values.
        regressors ??= series.Before < series.Times.Length ? [.. series.Others] : [];
        var used = series.Before == series.Times.Length ? series.Times.Length : series.Before + series.Horizon;
        return regressors.FirstOrDefault(r => !r.Value.Take(used).All(double.IsFinite)).Key is { } holed
            ? Malformed(study, $"the regressor '{holed}' has gaps within the times used")
            : new Parsed<Shape>.Ok(new(new StructuralModel(slope, season), regressors, share));
    }

    private static Parsed<Shape>.Malformed Malformed(Study study, string message) => new(new(study.File.File, "option", message));

    private static Witness Refused(string reason) => new() { Method = "bsts", Status = WitnessStatus.Refused, Reason = reason };

    private sealed record Shape(StructuralModel Model, KeyValuePair<string, double[]>[] Regressors, double LevelShare);

    private sealed record Turned(
        string Date, double Effect, double Low, double High, double Spread, double Tail, double TailFloor, double Would, double ErrorBefore, ImmutableArray<PathPoint> Path)
    {
        public double HalfWidth => Math.Max((High - Low) / 2, double.Epsilon);
    }
}
