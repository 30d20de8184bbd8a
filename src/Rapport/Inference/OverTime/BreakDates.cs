using System.Collections.Immutable;
using System.Globalization;
using Rapport.Numerics;

namespace Rapport.Inference.OverTime;

/// <summary>
/// Structural breaks as a witness: when a series' mean, or its regression on its own past and on other columns, changed, with intervals. They date a turn; that one is dated near an event is no proof of either.
/// The number of breaks is the one with the least Bayesian information criterion. Ref: Bai and Perron (1998), Econometrica 66(1), and (2003), Journal of Applied Econometrics 18(1); Bai (1997), REStat 79(4), for the intervals.
/// </summary>
internal static class BreakDates
{
    private const double UsualShare = 0.15;
    private const int MostTimes = 5000;

    /// <summary>What it says.</summary>
    public static Witness Ask(Study study, WitnessSpec spec, StudySeries series)
    {
        var read = Read(study, spec, series);
        if (read is not Parsed<Layout>.Ok { Value: var layout })
            return Refused(((Parsed<Layout>.Malformed)read).Fault.Message);
        var (n, k) = (layout.Y.Length, layout.Regressors);
        if (n > MostTimes)
            return Refused($"found {n} times, expected at most {MostTimes}: the search looks at every pair of them");
        if (layout.Least <= k || 2 * layout.Least > n)
            return Refused(FormattableString.Invariant($"found a least segment of {layout.Least} times for {n} times and {k} coefficients, expected more than the coefficients and at most half of the times"));
        if (layout.Y.Distinct().Count() == 1)
            return Refused($"'{series.Unit}' does not move");
        var segments = new Segmentation(layout.X, layout.Y, layout.Least);
        var found = new List<(int[] Breaks, double SumOfSquares)>();
        for (var m = 0; m <= layout.MostBreaks && segments.Best(m) is { } best; m++)
            found.Add(best);
        // Ref: Yao (1988), Statistics and Probability Letters 6(3): each segment brings its coefficients, each break its date, and the variance counts once.
        var criteria = found.Select((f, m) => (n * (Math.Log(f.SumOfSquares / n) + 1 + Math.Log(2 * Math.PI))) + (Math.Log(n) * (k + 1) * (m + 1))).ToArray();
        var chosen = layout.ChosenBreaks ?? Array.IndexOf(criteria, criteria.Min());
        if (chosen >= found.Count)
            return Refused($"found {chosen} breaks asked for, expected at most {found.Count - 1} with segments of at least {layout.Least} times");
        var breaks = found[chosen].Breaks;
        return new()
        {
            Method = "breaks",
            Status = WitnessStatus.Ok,
            Breaks = [.. breaks.Select((place, i) => Dated(layout, breaks, i, study.Level))],
            SumsOfSquares = [.. found.Select(f => f.SumOfSquares)],
            Coefficients = [.. Segments(breaks, n).SelectMany((s, i) => Fit(layout, s.From, s.To).Beta.Select((b, j) => new Coefficient($"segment {i + 1}: {layout.Names[j]}", b, null)))],
            LogLikelihood = -0.5 * n * (Math.Log(found[chosen].SumOfSquares / n) + 1 + Math.Log(2 * Math.PI)),
            Observations = n,
        };
    }

    /// <summary>The Bayesian information criterion of 0, 1, 2, … breaks, from what a witness says.</summary>
    public static IEnumerable<Diagnostic> Criteria(Witness witness)
    {
        if (witness is not { Status: WitnessStatus.Ok, Observations: { } n })
            yield break;
        var k = witness.Coefficients.Length / (witness.Breaks.Length + 1);
        for (var m = 0; m < witness.SumsOfSquares.Length; m++)
            yield return new(FormattableString.Invariant($"breaks.bic{m}"), (n * (Math.Log(witness.SumsOfSquares[m] / n) + 1 + Math.Log(2 * Math.PI))) + (Math.Log(n) * (k + 1) * (m + 1)));
    }

    private static DatedBreak Dated(Layout layout, int[] breaks, int place, double level)
    {
        var segments = Segments(breaks, layout.Y.Length).ToArray();
        var (left, right) = (Fit(layout, segments[place].From, segments[place].To), Fit(layout, segments[place + 1].From, segments[place + 1].To));
        double[] change = [.. right.Beta.Zip(left.Beta, (r, l) => r - l)];
        var (before, after) = (Form(left.Moments, change), Form(right.Moments, change));
        var (noiseBefore, noiseAfter) = (Form(left.Noise, change) / before, Form(right.Noise, change) / after);
        var xi = after / before;
        // In units of the noise before the break over what the change adds to it.
        var phi = xi * noiseAfter * after / before / noiseBefore;
        var scale = noiseBefore / before;
        var upper = BreakDateLaw.Quantile(1 - ((1 - level) / 2), xi, phi) * scale;
        var lower = BreakDateLaw.Quantile((1 - level) / 2, xi, phi) * scale;
        var at = breaks[place];
        return new(layout.Times[at], layout.Times[Bound(Math.Floor(at - upper), layout)], layout.Times[Bound(Math.Ceiling(at - lower), layout)]);
    }

    private static int Bound(double place, Layout layout) => (int)Math.Clamp(place, 0, layout.Times.Length - 1);

    private static IEnumerable<(int From, int To)> Segments(int[] breaks, int n)
    {
        var from = 0;
        foreach (var last in breaks.Append(n - 1))
        {
            yield return (from, last);
            from = last + 1;
        }
    }

    private static double Form(double[] matrix, double[] vector)
    {
        var sum = 0.0;
        for (var i = 0; i < vector.Length; i++)
        {
            for (var j = 0; j < vector.Length; j++)
                sum += vector[i] * matrix[(i * vector.Length) + j] * vector[j];
        }
        return sum;
    }

    // Coefficients, mean of x x′, and the long-run variance of x times the error.
    private static (double[] Beta, double[] Moments, double[] Noise) Fit(Layout layout, int from, int to)
    {
        var (k, n) = (layout.Regressors, to - from + 1);
        var (gram, right) = (new double[k * k], new double[k]);
        for (var r = from; r <= to; r++)
        {
            for (var i = 0; i < k; i++)
            {
                right[i] += layout.X[(r * k) + i] * layout.Y[r];
                for (var j = 0; j < k; j++)
                    gram[(i * k) + j] += layout.X[(r * k) + i] * layout.X[(r * k) + j];
            }
        }
        var beta = LinearSystem.Solve(gram, right) ?? new double[k];
        var scores = new double[n * k];
        var squares = 0.0;
        for (var r = 0; r < n; r++)
        {
            var error = layout.Y[from + r];
            for (var i = 0; i < k; i++)
                error -= layout.X[((from + r) * k) + i] * beta[i];
            squares += error * error;
            for (var i = 0; i < k; i++)
                scores[(r * k) + i] = layout.X[((from + r) * k) + i] * error;
        }
        double[] moments = [.. gram.Select(g => g / n)];
        return (beta, moments, layout.Robust ? NeweyWest.Covariance(scores, k, NeweyWest.UsualLags(n)) : [.. moments.Select(m => m * squares / n)]);
    }

    private static Parsed<Layout> Read(Study study, WitnessSpec spec, StudySeries series)
    {
        var (share, most, robust, lags) = (UsualShare, (int?)null, false, Array.Empty<int>());
        int? chosen = null;
        string[] columns = [];
        foreach (var option in spec.Options)
        {
            var text = option.Text;
            switch (option.Name)
            {
                case "minSegment" when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out share) && share > 0:
                    break;
                case "maxBreaks" when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count):
                    most = count;
                    break;
                case "breaks" when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count):
                    chosen = count;
                    break;
                case "errors" when text is "hac" or "plain":
                    robust = text == "hac";
                    break;
                case "lags" when option.Values.SelectMany(v => v).All(v => int.TryParse(v, NumberStyles.None, CultureInfo.InvariantCulture, out var lag) && lag > 0):
                    lags = [.. option.Values.SelectMany(v => v).Select(v => int.Parse(v, CultureInfo.InvariantCulture))];
                    break;
                case "regressors":
                    columns = [.. option.Values.SelectMany(v => v)];
                    break;
                default:
                    return Malformed(study, $"found the option '{option.Name}: {text}', expected minSegment: SHARE OR TIMES, maxBreaks: NUMBER, breaks: NUMBER, lags: NUMBERS, regressors: COLUMNS, errors: plain|hac");
            }
        }
        if (columns.FirstOrDefault(c => !series.Columns.ContainsKey(c)) is { } absent)
            return Malformed(study, $"found no column of numbers '{absent}' for a regressor");
        var skipped = lags.DefaultIfEmpty(0).Max();
        int[] rows = [.. Enumerable.Range(skipped, Math.Max(0, series.Values.Length - skipped)).Where(t => !series.LeftOut[t] && lags.All(l => !series.LeftOut[t - l]))];
        double[] Row(int t) => [1, .. lags.Select(l => series.Values[t - l]), .. columns.Select(c => series.Columns[c][t])];
        if (rows.Any(t => !double.IsFinite(series.Values[t]) || !Row(t).All(double.IsFinite)))
            return Malformed(study, $"'{series.Unit}' or a regressor has gaps within the times used");
        var least = share < 1 ? (int)(share * rows.Length) : (int)share;
        return new Parsed<Layout>.Ok(new(
            [.. rows.Select(t => series.Times[t])], [.. rows.Select(t => series.Values[t])], [.. rows.SelectMany(Row)], 1 + lags.Length + columns.Length, ["constant", .. lags.Select(l => FormattableString.Invariant($"lag {l}")), .. columns],
            least, most ?? Math.Max(0, (least > 0 ? (int)Math.Ceiling((double)rows.Length / least) : 2) - 2), chosen, robust));
    }

    private static Parsed<Layout>.Malformed Malformed(Study study, string message) => new(new(study.File.File, "option", message));

    private static Witness Refused(string reason) => new() { Method = "breaks", Status = WitnessStatus.Refused, Reason = reason };

    private sealed record Layout(ImmutableArray<string> Times, double[] Y, double[] X, int Regressors, ImmutableArray<string> Names, int Least, int MostBreaks, int? ChosenBreaks, bool Robust);
}
