using System.Collections.Immutable;
using System.Globalization;
using Rapport.Numerics;

namespace Rapport.Inference.OverTime;

/// <summary>
/// Local projections as a witness: how the outcome some times later goes with a shock now, given the past of both, one regression a horizon. Errors allow for neighbours in time; the simultaneous band covers all horizons at once.
/// Ref: Jordà (2005), AER 95(1), eq. 2; Newey and West (1987); Montiel Olea and Plagborg-Møller (2019), Journal of Applied Econometrics 34(1), for the sup-t band.
/// </summary>
internal static class LocalProjections
{
    /// <summary>The lags where a study names none.</summary>
    public const int UsualLags = 4;

    private const int UsualHorizon = 12;
    private const int BandDraws = 4000;

    /// <summary>What it says.</summary>
    public static Witness Ask(Study study, WitnessSpec spec, StudySeries series)
    {
        var (shock, lags, trend, controls, cumulative) = ((string?)null, UsualLags, false, Array.Empty<string>(), false);
        foreach (var option in spec.Options)
        {
            switch (option.Name, option.Text)
            {
                case ("shock", var name):
                    shock = name;
                    break;
                case ("lags", var text) when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out lags) && lags is >= 0 and <= 60:
                    break;
                case ("trend", "none" or "linear"):
                    trend = option.Text == "linear";
                    break;
                case ("regressors", _):
                    controls = [.. option.Values.SelectMany(v => v)];
                    break;
                case ("cumulative", "true" or "false"):
                    cumulative = option.Text == "true";
                    break;
                default:
                    return Refused($"found the option '{option.Name}: {option.Text}', expected shock: COLUMN, lags: NUMBER, trend: none|linear, regressors: COLUMNS, cumulative: true|false");
            }
        }
        if (shock is null)
            return Refused("found no option 'shock', expected the column whose movements are followed");
        if (controls.Prepend(shock).FirstOrDefault(c => !series.Columns.ContainsKey(c)) is { } absent)
            return Refused($"found no column of numbers '{absent}'");
        var horizon = study.Horizon ?? UsualHorizon;
        var design = new Design(series.Values, series.Columns[shock], [.. controls.Select(c => series.Columns[c])], lags, trend, cumulative);
        var steps = new List<Step>();
        for (var h = 0; h <= horizon; h++)
        {
            if (Fit(design, h) is not { } step)
                return Refused(FormattableString.Invariant($"found too few times for horizon {h} with {lags} lags, or regressors that cannot be told apart"));
            steps.Add(step);
        }
        var level = study.Level;
        var (pointwise, joint) = (NormalLaw.Quantile(1 - ((1 - level) / 2)), SupT(steps, level, study.Seed));
        return new()
        {
            Method = "lp",
            Status = WitnessStatus.Ok,
            Estimate = steps.Sum(s => s.Estimate) / steps.Count,
            Coefficients = [.. steps.Select((s, h) => new Coefficient(FormattableString.Invariant($"h{h}"), s.Estimate, s.Error)), new("pointwise critical value", pointwise, null), new("simultaneous critical value", joint, null)],
            Path = [.. steps.Select((s, h) => new PathPoint(h.ToString(CultureInfo.InvariantCulture), null, null, s.Estimate, s.Estimate - (joint * s.Error), s.Estimate + (joint * s.Error)))],
            Observations = steps[0].Influence.Count(v => v != 0),
        };
    }

    // One horizon: least squares with the shock first; the error from the long-run variance of its influence, with as many lags as the horizon adds plus one.
    private static Step? Fit(Design design, int h)
    {
        int[] rows = [.. Enumerable.Range(0, design.Outcome.Length).Where(t => design.Usable(t, h))];
        if (rows.Length == 0)
            return null;
        var x = rows.SelectMany(design.Row).ToArray();
        var k = x.Length / rows.Length;
        if (rows.Length <= k)
            return null;
        var (gram, right) = (new double[k * k], new double[k]);
        for (var r = 0; r < rows.Length; r++)
        {
            for (var i = 0; i < k; i++)
            {
                right[i] += x[(r * k) + i] * design.Left(rows[r], h);
                for (var j = 0; j < k; j++)
                    gram[(i * k) + j] += x[(r * k) + i] * x[(r * k) + j];
            }
        }
        if (Cholesky.Of(gram, k, 1e-12) is not { } triangle)
            return null;
        var beta = triangle.Solve(right);
        var unit = new double[k];
        unit[0] = 1;
        var weights = triangle.Solve(unit);
        var influence = new double[design.Outcome.Length];
        for (var r = 0; r < rows.Length; r++)
        {
            var (error, leverage) = (design.Left(rows[r], h), 0.0);
            for (var i = 0; i < k; i++)
            {
                error -= x[(r * k) + i] * beta[i];
                leverage += x[(r * k) + i] * weights[i];
            }
            influence[rows[r]] = leverage * error;
        }
        double[] used = [.. rows.Select(t => influence[t])];
        return new(beta[0], Math.Sqrt(rows.Length * NeweyWest.Covariance(used, 1, h + 1)[0]), influence);
    }

    // The level-quantile of the largest |t| over the horizons, drawn from the joint law of the estimates.
    private static double SupT(List<Step> steps, double level, long seed)
    {
        var n = steps.Count;
        var stacked = new double[steps[0].Influence.Length * n];
        for (var h = 0; h < n; h++)
        {
            for (var t = 0; t < steps[h].Influence.Length; t++)
                stacked[(t * n) + h] = steps[h].Influence[t];
        }
        var covariance = NeweyWest.Covariance(stacked, n, n);
        var correlation = new double[n * n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
                correlation[(i * n) + j] = (covariance[(i * n) + j] / Math.Sqrt(covariance[(i * n) + i] * covariance[(j * n) + j])) + (i == j ? 1e-9 : 0);
        }
        if (Cholesky.Of(correlation, n, 0) is not { } triangle)
            return NormalLaw.Quantile(1 - ((1 - level) / (2 * n)));
        var random = new SeededRandom(seed, "simultaneous band");
        var largest = new double[BandDraws];
        var noise = new double[n];
        for (var draw = 0; draw < BandDraws; draw++)
        {
            for (var i = 0; i < n; i++)
                noise[i] = random.NextNormal();
            largest[draw] = triangle.MultiplyLower(noise).Max(Math.Abs);
        }
        Array.Sort(largest);
        return Quantile.Of(largest, level);
    }

    private static Witness Refused(string reason) => new() { Method = "lp", Status = WitnessStatus.Refused, Reason = reason };

    private sealed record Step(double Estimate, double Error, double[] Influence);

    private sealed record Design(double[] Outcome, double[] Shock, ImmutableArray<double[]> Controls, int Lags, bool Trend, bool Cumulative)
    {
        // What is explained: the outcome h times later, or what it has gained since just before the shock.
        public double Left(int t, int h) => Cumulative ? Outcome[t + h] - Outcome[t - 1] : Outcome[t + h];

        // The shock, a constant, a trend; the lags of outcome, shock and controls.
        public double[] Row(int t) =>
            [Shock[t], 1, .. Trend ? [t] : Array.Empty<double>(), .. Enumerable.Range(1, Lags).SelectMany(l => Controls.Prepend(Shock).Prepend(Outcome).Select(c => c[t - l]))];

        public bool Usable(int t, int h) => t >= Math.Max(Lags, Cumulative ? 1 : 0) && t + h < Outcome.Length && double.IsFinite(Left(t, h)) && Row(t).All(double.IsFinite);
    }
}
