namespace Rapport.Numerics;

/// <summary>
/// The exact likelihood of one series under a structural model, with nothing assumed of where the series starts.
/// Ref: Durbin and Koopman (2012), "Time Series Analysis by State Space Methods", sections 5.2 (exact initial filter) and 7.2.2 (diffuse likelihood).
/// </summary>
public static class KalmanFilter
{
    // A part of the start that is still unknown counts as known below this share of one.
    private const double Known = 1e-9;

    /// <summary>The diffuse log-likelihood: −½ log of its variance for each time that the start is learnt from, the normal density for every other; and the last filtered level with its variance.</summary>
    /// <param name="model">The model's shape.</param>
    /// <param name="y">The series; not a number where missing.</param>
    /// <param name="variances">Of the irregular, then of each of the model's disturbances.</param>
    public static (double LogLikelihood, double Level, double LevelVariance) Likelihood(StructuralModel model, ReadOnlySpan<double> y, ReadOnlySpan<double> variances)
    {
        var m = model.States;
        var (state, known, unknown) = (new double[m], new double[m * m], new double[m * m]);
        for (var i = 0; i < m; i++)
            unknown[(i * m) + i] = 1;
        var (likelihood, level, variance) = (0.0, 0.0, 0.0);
        var (seen, unseen) = (new double[m], new double[m]);
        for (var t = 0; t < y.Length; t++)
        {
            if (!double.IsNaN(y[t]))
            {
                model.Observe(known, seen);
                model.Observe(unknown, unseen);
                var error = y[t] - model.Signal(state);
                var (star, infinite) = (model.Signal(seen) + variances[0], model.Signal(unseen));
                if (infinite > Known)
                {
                    likelihood -= 0.5 * Math.Log(infinite);
                    for (var i = 0; i < m; i++)
                    {
                        state[i] += unseen[i] * error / infinite;
                        for (var j = 0; j < m; j++)
                        {
                            known[(i * m) + j] += (unseen[i] * unseen[j] * star / (infinite * infinite)) - (((seen[i] * unseen[j]) + (unseen[i] * seen[j])) / infinite);
                            unknown[(i * m) + j] -= unseen[i] * unseen[j] / infinite;
                        }
                    }
                }
                else
                {
                    likelihood -= 0.5 * (Math.Log(2 * Math.PI * star) + (error * error / star));
                    for (var i = 0; i < m; i++)
                    {
                        state[i] += seen[i] * error / star;
                        for (var j = 0; j < m; j++)
                            known[(i * m) + j] -= seen[i] * seen[j] / star;
                    }
                }
            }
            (level, variance) = (state[0], known[0]);
            model.Advance(state);
            model.AdvanceCovariance(known);
            model.AdvanceCovariance(unknown);
            model.Disturb(known, variances[1..]);
        }
        return (likelihood, level, variance);
    }
}
