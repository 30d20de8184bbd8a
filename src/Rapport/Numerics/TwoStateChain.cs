namespace Rapport.Numerics;

/// <summary>
/// A series that stands in one of two states, low and high, and changes between them at a constant rate, seen through normal noise at uneven times: how likely the high state is at each time, by all that was seen.
/// Ref: Hamilton (1989), Econometrica 57(2), for turning points as changes of a hidden state; Kim (1994), Journal of Econometrics 60, for the smoother. Between two times the chain is exact: both rates are one.
/// </summary>
/// <param name="Low">The mean of the low state.</param>
/// <param name="High">The mean of the high state, above that of the low.</param>
/// <param name="Noise">The standard deviation of what is seen around either mean, above 0.</param>
/// <param name="Rate">Changes expected in one unit of time, above 0.</param>
public sealed record TwoStateChain(double Low, double High, double Noise, double Rate)
{
    private const int MostRounds = 200;
    private const double Settled = 1e-10;

    // Share of the spread that the noise of the first guess takes; the rounds that follow forget it.
    private const double FirstNoise = 0.7;

    /// <summary>The probability of the high state at each time, by everything before and after it, and the logarithm of the likelihood.</summary>
    /// <param name="times">When, not falling.</param>
    /// <param name="values">What was seen, one a time.</param>
    public (double[] High, double LogLikelihood) Smooth(ReadOnlySpan<double> times, ReadOnlySpan<double> values)
    {
        if (times.Length != values.Length)
            throw new ArgumentOutOfRangeException(nameof(values), values.Length, $"one value a time: {times.Length}");
        var n = values.Length;
        var filtered = new double[n];
        var logLikelihood = 0.0;
        var high = 0.5;
        for (var i = 0; i < n; i++)
        {
            if (i > 0)
                high = Later(high, Between(times, i));
            var (likelyLow, likelyHigh, scale) = Likelihoods(values[i]);
            var together = (high * likelyHigh) + ((1 - high) * likelyLow);
            logLikelihood += Math.Log(together) + scale;
            filtered[i] = high = high * likelyHigh / together;
        }
        // What the later times say of each state, up to a common factor.
        var smoothed = new double[n];
        var (ofLow, ofHigh) = (1.0, 1.0);
        for (var i = n - 1; i >= 0; i--)
        {
            var (low, up) = ((1 - filtered[i]) * ofLow, filtered[i] * ofHigh);
            smoothed[i] = up / (low + up);
            if (i == 0)
                break;
            var (likelyLow, likelyHigh, _) = Likelihoods(values[i]);
            var (a, b, change) = (likelyLow * ofLow, likelyHigh * ofHigh, Change(Between(times, i)));
            (ofLow, ofHigh) = ((a * (1 - change)) + (b * change), (b * (1 - change)) + (a * change));
            var sum = ofLow + ofHigh;
            (ofLow, ofHigh) = (ofLow / sum, ofHigh / sum);
        }
        return (smoothed, logLikelihood);
    }

    /// <summary>The means and the noise under which what was seen is most likely, found by expectation and maximisation from the quarters of the values; null where the values do not part into two.</summary>
    /// <param name="times">When, not falling.</param>
    /// <param name="values">What was seen, one a time.</param>
    /// <param name="rate">Changes expected in one unit of time.</param>
    public static TwoStateChain? Fit(ReadOnlySpan<double> times, ReadOnlySpan<double> values, double rate)
    {
        double[] sorted = [.. values];
        Array.Sort(sorted);
        var spread = Spread(values);
        if (sorted.Length < 4 || spread == 0 || sorted[sorted.Length / 4] == sorted[3 * sorted.Length / 4])
            return null;
        var chain = new TwoStateChain(sorted[sorted.Length / 4], sorted[3 * sorted.Length / 4], FirstNoise * spread, rate);
        var before = double.NegativeInfinity;
        for (var round = 0; round < MostRounds; round++)
        {
            var (high, logLikelihood) = chain.Smooth(times, values);
            if (logLikelihood - before <= Settled * Math.Abs(logLikelihood))
                break;
            before = logLikelihood;
            double weight = 0, ups = 0, downs = 0, squares = 0;
            for (var i = 0; i < values.Length; i++)
            {
                weight += high[i];
                ups += high[i] * values[i];
                downs += (1 - high[i]) * values[i];
            }
            if (weight < 1 || values.Length - weight < 1)
                return null;
            var (up, down) = (ups / weight, downs / (values.Length - weight));
            for (var i = 0; i < values.Length; i++)
                squares += (high[i] * Math.Pow(values[i] - up, 2)) + ((1 - high[i]) * Math.Pow(values[i] - down, 2));
            var noise = Math.Sqrt(squares / values.Length);
            if (!(noise > 0) || up <= down)
                return null;
            chain = chain with { Low = down, High = up, Noise = noise };
        }
        return chain;
    }

    private static double Spread(ReadOnlySpan<double> values)
    {
        double mean = 0, squares = 0;
        foreach (var value in values)
            mean += value / values.Length;
        foreach (var value in values)
            squares += (value - mean) * (value - mean);
        return Math.Sqrt(squares / values.Length);
    }

    private static double Between(ReadOnlySpan<double> times, int i) =>
        times[i] >= times[i - 1] ? times[i] - times[i - 1] : throw new ArgumentOutOfRangeException(nameof(times), times[i], "times that do not fall");

    private double Change(double time) => 0.5 * (1 - Math.Exp(-2 * Rate * time));

    private double Later(double high, double time)
    {
        var change = Change(time);
        return (high * (1 - change)) + ((1 - high) * change);
    }

    // The larger of the two stands as 1, so that a value far from both means does not vanish.
    private (double Low, double High, double Scale) Likelihoods(double value)
    {
        var low = -0.5 * Math.Pow((value - Low) / Noise, 2);
        var high = -0.5 * Math.Pow((value - High) / Noise, 2);
        var most = Math.Max(low, high);
        return (Math.Exp(low - most), Math.Exp(high - most), most - Math.Log(Noise * Math.Sqrt(2 * Math.PI)));
    }
}
