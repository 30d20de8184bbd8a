using Rapport.Numerics;

namespace Rapport.Inference.OverTime;

/// <summary>
/// What a series would have done after a turn, drawn from a structural time series with regressors fitted to the time before it.
/// Priors: the level's disturbance has a standard deviation near a stated share of the series' own, worth 32 observations, and never above it. Ref: Brodersen, Gallusser, Koehler, Remy and Scott (2015), Annals of Applied Statistics 9(1), section 2.
/// </summary>
internal static class StructuralDraws
{
    private const double LevelObservations = 32;
    private const double SeasonShare = 0.01;
    private const double SeasonObservations = 0.01;
    private const double AloneObservations = 0.01;
    private const double AloneCap = 1.2;
    private const int RejectionsAllowed = 1000;

    /// <summary>Draws of the whole path, kept × times: before the turn what the model says was the signal, after it what would have been observed.</summary>
    /// <param name="model">The model's shape.</param>
    /// <param name="y">The series before the turn; what is not a number is missing, and drawn along with the rest. Ref: Tanner and Wong (1987), JASA 82(398).</param>
    /// <param name="x">The regressors at all times, times × regressors; empty for none.</param>
    /// <param name="times">How many times there are in all.</param>
    /// <param name="levelShare">The level's disturbance as a share of the series' standard deviation.</param>
    /// <param name="draws">How many draws; the first tenth is left out.</param>
    /// <param name="random">Where chance comes from.</param>
    /// <param name="cancel">Stops between two draws.</param>
    public static double[][] Draw(StructuralModel model, double[] y, double[] x, int times, double levelShare, int draws, SeededRandom random, CancellationToken cancel)
    {
        var (n, regressors) = (y.Length, x.Length / times);
        var (mean, spread) = Moments(y);
        var missing = Enumerable.Range(0, n).Where(t => !double.IsFinite(y[t])).ToArray();
        var target = y.Select(v => double.IsFinite(v) ? (v - mean) / spread : 0).ToArray();
        var standard = Standardised(x, times, regressors, n);
        var m = model.States;
        var slab = regressors > 0 ? new SpikeSlab(standard[..(n * regressors)], n, 1) : null;
        var smoother = new SimulationSmoother(model, n);
        var states = new double[n * m];
        var (start, startVariance) = (new double[m], Enumerable.Repeat(1.0, m).ToArray());
        start[0] = target[0];
        var variances = new double[model.Disturbances + 1];
        variances[0] = 0.2;
        for (var d = 0; d < model.Disturbances; d++)
            variances[d + 1] = d == 0 ? levelShare * levelShare : SeasonShare * SeasonShare;
        var (fitted, left) = (new double[times], new double[n]);
        var kept = new List<double[]>();
        for (var draw = 0; draw < draws; draw++)
        {
            cancel.ThrowIfCancellationRequested();
            for (var t = 0; t < n; t++)
                left[t] = target[t] - fitted[t];
            smoother.Draw(left, variances, start, startVariance, random, states);
            for (var t = 0; t < n; t++)
                left[t] = target[t] - model.Signal(states.AsSpan(t * m, m));
            if (slab is not null)
            {
                slab.Sweep(left, random);
                variances[0] = slab.Variance;
                for (var t = 0; t < times; t++)
                {
                    fitted[t] = 0;
                    for (var j = 0; j < regressors; j++)
                        fitted[t] += standard[(t * regressors) + j] * slab.Coefficients[j];
                }
            }
            else
            {
                variances[0] = DrawVariance(left, AloneObservations, 1, AloneCap * AloneCap, random);
            }
            DrawDisturbances(model, states, n, variances, levelShare, random);
            foreach (var t in missing)
                target[t] = model.Signal(states.AsSpan(t * m, m)) + fitted[t] + (Math.Sqrt(variances[0]) * random.NextNormal());
            if (draw >= draws / 10)
                kept.Add(Path(model, states, fitted, variances, n, times, mean, spread, random));
        }
        return [.. kept];
    }

    private static double[] Path(StructuralModel model, double[] states, double[] fitted, double[] variances, int n, int times, double mean, double spread, SeededRandom random)
    {
        var m = model.States;
        var path = new double[times];
        for (var t = 0; t < n; t++)
            path[t] = mean + (spread * (model.Signal(states.AsSpan(t * m, m)) + fitted[t]));
        var state = states.AsSpan((n - 1) * m, m).ToArray();
        for (var t = n; t < times; t++)
        {
            model.Advance(state);
            for (var d = 0; d < model.Disturbances; d++)
                state[model.Moved(d)] += Math.Sqrt(variances[d + 1]) * random.NextNormal();
            path[t] = mean + (spread * (model.Signal(state) + fitted[t] + (Math.Sqrt(variances[0]) * random.NextNormal())));
        }
        return path;
    }

    private static void DrawDisturbances(StructuralModel model, double[] states, int n, double[] variances, double levelShare, SeededRandom random)
    {
        var m = model.States;
        Span<double> next = stackalloc double[m];
        var moves = new double[model.Disturbances][];
        for (var d = 0; d < moves.Length; d++)
            moves[d] = new double[n - 1];
        for (var t = 1; t < n; t++)
        {
            states.AsSpan((t - 1) * m, m).CopyTo(next);
            model.Advance(next);
            for (var d = 0; d < moves.Length; d++)
                moves[d][t - 1] = states[(t * m) + model.Moved(d)] - next[model.Moved(d)];
        }
        for (var d = 0; d < moves.Length; d++)
        {
            var season = model.Season > 0 && d == moves.Length - 1;
            var guess = season ? SeasonShare : levelShare;
            variances[d + 1] = DrawVariance(moves[d], season ? SeasonObservations : LevelObservations, guess * guess, 1, random);
        }
    }

    // The conjugate draw, below a cap; where the cap is nearly always passed, the cap.
    private static double DrawVariance(ReadOnlySpan<double> errors, double priorObservations, double guess, double cap, SeededRandom random)
    {
        var squares = priorObservations * guess;
        foreach (var error in errors)
            squares += error * error;
        for (var tried = 0; tried < RejectionsAllowed; tried++)
        {
            var variance = squares / 2 / random.NextGamma((priorObservations + errors.Length) / 2);
            if (variance <= cap)
                return variance;
        }
        return cap;
    }

    private static (double Mean, double Spread) Moments(double[] y)
    {
        var known = y.Where(double.IsFinite).ToArray();
        var mean = known.Sum() / known.Length;
        var spread = Math.Sqrt(known.Sum(v => (v - mean) * (v - mean)) / (known.Length - 1));
        return (mean, spread > 0 ? spread : 1);
    }

    // By mean and standard deviation before the turn.
    private static double[] Standardised(double[] x, int times, int regressors, int n)
    {
        var standard = (double[])x.Clone();
        for (var j = 0; j < regressors; j++)
        {
            var (mean, spread) = Moments([.. Enumerable.Range(0, n).Select(t => x[(t * regressors) + j])]);
            for (var t = 0; t < times; t++)
                standard[(t * regressors) + j] = (standard[(t * regressors) + j] - mean) / spread;
        }
        return standard;
    }
}
