using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearRegression;
using Rapport.Inference.OverTime;

namespace Rapport.Inference.Referee;

/// <summary>
/// Whether the outcome's past foretells the relation beyond the relation's own past: visits may follow trade, not make it. Least squares of the shock on its own lags, with and without as many of the outcome; an F test of the block.
/// Ref: Granger (1969), Econometrica 37(3).
/// </summary>
internal static class BlockTest
{
    // With less room than this an F test says nothing.
    private const int FewestFree = 10;

    /// <summary>The p-value and how many lags it looks back, or null where the times are too few or cannot be told apart.</summary>
    public static double? P(double[] shock, double[] outcome, int lags)
    {
        int[] rows = [.. Enumerable.Range(lags, Math.Max(0, shock.Length - lags)).Where(t => Enumerable.Range(0, lags + 1).All(l => double.IsFinite(shock[t - l]) && double.IsFinite(outcome[t - l])))];
        var free = rows.Length - (2 * lags) - 1;
        if (lags < 1 || free < FewestFree)
            return null;
        double[] Past(double[] series, int t) => [.. Enumerable.Range(1, lags).Select(l => series[t - l])];
        double[] target = [.. rows.Select(t => shock[t])];
        var without = Left(target, [.. rows.Select(t => Past(shock, t))]);
        var with = Left(target, [.. rows.Select(t => Past(shock, t).Concat(Past(outcome, t)).ToArray())]);
        if (!(with > 1e-12 * without) || !double.IsFinite(without))
            return null;
        return 1 - FisherSnedecor.CDF(lags, free, (without - with) / lags / (with / free));
    }

    // What least squares with a constant leaves.
    private static double Left(double[] target, double[][] regressors)
    {
        var beta = MultipleRegression.QR(regressors, target, intercept: true);
        return target.Select((value, r) => value - beta[0] - regressors[r].Select((x, i) => x * beta[i + 1]).Sum()).Sum(e => e * e);
    }

    /// <summary>The answer for a study: only one that follows a series of the relation can be asked.</summary>
    public static RefereeAnswer Of(Study study, Panel panel)
    {
        var spec = study.Witnesses.FirstOrDefault(w => w.Method == "lp");
        if (spec?.Options.FirstOrDefault(o => o.Name == "shock")?.Text is not { } name)
            return RefereeAnswer.None(RefereeTopic.ReverseCausality, "the study holds no series of the relation; that the outcome moved first is seen only in the date and the drift above. A study with the method lp and a 'shock' can be asked");
        if (StudySeriesBuilder.Build(study, panel) is not Parsed<StudySeries>.Ok { Value: var series } || !series.Columns.TryGetValue(name, out var shock))
            return RefereeAnswer.None(RefereeTopic.ReverseCausality, $"the data hold no series '{name}' beside the outcome");
        var lags = spec.Options.FirstOrDefault(o => o.Name == "lags")?.Text is { } text && int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var asked) ? asked : LocalProjections.UsualLags;
        return P(shock, series.Values, lags) is { } p
            ? RefereeAnswer.Of(RefereeTopic.ReverseCausality, FormattableString.Invariant($"that {lags} lags of the outcome foretell '{name}' beyond its own lags has p = {p:0.000} (F test); {(p <= StudyVerdictRule.Level ? "the outcome may have moved the relation" : "there is no sign that the outcome moved the relation")}"), new Diagnostic("lp.reverseP", p))
            : RefereeAnswer.None(RefereeTopic.ReverseCausality, FormattableString.Invariant($"too few times to ask whether {lags} lags of the outcome foretell '{name}'"));
    }
}
