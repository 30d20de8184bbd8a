using System.Collections.Immutable;
using MathNet.Numerics;
using Rapport.Numerics;

namespace Rapport.Inference.Regressions;

/// <summary>
/// Regressions as a witness: least squares, or gravity by Poisson pseudo-maximum-likelihood, beside any families of fixed effects. Its errors are clustered; with one treated pair they are no measure of chance, and then what befell the pair is dealt among the others (<see cref="DealtRegressor"/>). No verdict rests on it alone.
/// Ref: Santos Silva and Tenreyro (2006), REStat 88(4); Yotov, Piermartini, Monteiro and Larch (2016), "An Advanced Guide to Trade Policy Analysis".
/// </summary>
internal static class RegressionWitness
{
    /// <summary>What it says.</summary>
    public static Witness Ask(Study study, WitnessSpec spec, Panel panel, List<Warning> warnings, IProgress<Progress>? progress, CancellationToken cancel)
    {
        var (read, fault) = RegressionOptions.Read(spec);
        if (read is not { } options)
            return Refused(spec, fault!);
        var terms = new RegressionTerms(panel);
        var regressors = new List<(string Name, double[] Values)>();
        foreach (var text in options.Regressors)
        {
            var (columns, bad) = terms.Read(text);
            if (bad is not null)
                return Refused(spec, bad);
            regressors.AddRange(columns);
        }
        if (regressors.Count == 0)
            return Refused(spec, "found no option 'regressors', expected columns of the data");
        if (options.Effects.IsEmpty)
            regressors.Add(("constant", Enumerable.Repeat(1.0, panel.Cells.Length).ToArray()));
        return RegressionTable.Build(study, panel, regressors, options.Effects, options.Clusters) switch
        {
            Parsed<RegressionTable>.Ok { Value: var table } => Fit(study, spec, options, table, panel.Cells.Length, warnings, progress, cancel),
            var bad => Refused(spec, ((Parsed<RegressionTable>.Malformed)bad).Fault.Message),
        };
    }

    private static Witness Fit(Study study, WitnessSpec spec, RegressionOptions options, RegressionTable table, int rows, List<Warning> warnings, IProgress<Progress>? progress, CancellationToken cancel)
    {
        var poisson = spec.Method == "gravity";
        if (poisson && study.Transform != "level")
            return Refused(spec, $"found the transform '{study.Transform}', expected level: the method takes the logarithm of the mean itself");
        if (poisson && table.Y.Any(y => y < 0))
            return Refused(spec, $"found a negative '{study.Outcome}', expected 0 or more");
        var usable = table.Y.Length;
        if (poisson)
            table = Estimable(spec, table, warnings, cancel);
        if (table.Y.Length <= table.X.Length)
            return Refused(spec, $"found {table.Y.Length} usable rows of {rows} for {table.X.Length} regressors");
        if (rows > usable)
            warnings.Add(new("rows-missing", $"{spec.Method}: {rows - usable} of {rows} rows lack the outcome, a regressor or a place in the window, and are left out"));
        EffectsFit Estimate(RegressionTable on) => poisson ? EffectsRegression.Poisson(on.Y, on.X, on.Effects, cancel) : EffectsRegression.LeastSquares(on.Y, on.X, on.Effects, cancel);
        var fit = Estimate(table);
        if (!fit.Converged)
            return Refused(spec, $"the estimates did not settle in {fit.Iterations} rounds");
        foreach (var j in Enumerable.Range(0, table.Names.Length).Except(fit.Kept))
            warnings.Add(new("regressor-dropped", $"{spec.Method}: '{table.Names[j]}' has no coefficient: the effects and the regressors before it explain it, or only rows that are left out tell it"));
        if (fit.Kept.Length == 0)
            return Refused(spec, "no regressor is left: the effects explain all of them");
        var factor = table.SmallSample(options.SmallSample, fit.Kept.Length);
        if (factor is not { } small)
            return Refused(spec, $"found smallSample: {options.SmallSample}, expected none, clusters or full");
        double[] covariance = [.. ClusterCovariance.Of(fit.Scores, fit.Bread, table.Clusters).Select(v => v * small)];
        var coefficients = Coefficients(table, fit, covariance);
        foreach (var combination in options.Combine)
        {
            if (LinearCombination.Of(combination, coefficients, covariance) is not { } combined)
                return Refused(spec, $"found the combination '{combination}', expected regressors that have a coefficient with + and − between them, each with a factor or none, such as 'rta + 2 * rta_lag4'");
            coefficients = coefficients.Add(combined);
        }
        var (p, placebos) = ((PValue?)null, ImmutableArray<Placebo>.Empty);
        if (options.Placebos > 0 && fit.Kept.Contains(0))
        {
            (p, placebos, var lost, var undealt) = DealtRegressor.Ask(study, table, fit.Coefficients[0], options.Placebos, Estimate, progress, cancel);
            if (undealt is not null)
                return Refused(spec, undealt);
            if (lost > 0)
                warnings.Add(new("dealings-lost", $"{spec.Method}: {lost} of {placebos.Length + lost} dealings could not be estimated, and count as if their coefficient were larger"));
        }
        var z = NormalLaw.Quantile(1 - ((1 - study.Level) / 2));
        var first = coefficients[0];
        return new()
        {
            Method = spec.Method,
            Status = WitnessStatus.Ok,
            Estimate = first.Value,
            StandardError = first.StandardError,
            Interval = new(study.Level, first.Value - (z * first.StandardError!.Value), first.Value + (z * first.StandardError.Value)),
            P = p,
            Placebos = placebos,
            Coefficients = coefficients,
            LogLikelihood = poisson ? PoissonLikelihood(table.Y, fit.Fitted) : -0.5 * table.Y.Length * (Math.Log(2 * Math.PI * fit.Deviance / table.Y.Length) + 1),
            Observations = table.Y.Length,
            Clusters = table.Clusters.Length == 0 ? null : table.Clusters.Min(RegressionTable.Count),
        };
    }

    // For Poisson: groups of one row or of nothing but zeros, and whatever is separated. They fit themselves and say nothing of the coefficients.
    private static RegressionTable Estimable(WitnessSpec spec, RegressionTable table, List<Warning> warnings, CancellationToken cancel)
    {
        var before = table.Y.Length;
        if (table.Effects.Length > 0)
        {
            table = table.Only(SeparatedRows.WithoutEmptyGroups(table.Y, table.Effects, zeros: true));
            if (table.Y.Length < before)
                warnings.Add(new("groups-empty", $"{spec.Method}: {before - table.Y.Length} rows stand in groups without any positive outcome or in groups of one row, and are left out"));
        }
        var separated = SeparatedRows.Find(table.Y, table.X, table.Effects, cancel).ToHashSet();
        if (separated.Count == 0)
            return table;
        warnings.Add(new("separated", $"{spec.Method}: {separated.Count} rows with zero outcome are told apart from all others by the regressors; they are left out, or a coefficient would run to infinity"));
        table = table.Only([.. Enumerable.Range(0, table.Y.Length).Where(r => !separated.Contains(r))]);
        return table.Effects.Length == 0 ? table : table.Only(SeparatedRows.WithoutEmptyGroups(table.Y, table.Effects, zeros: true));
    }

    private static ImmutableArray<Coefficient> Coefficients(RegressionTable table, EffectsFit fit, double[] covariance)
    {
        var size = fit.Kept.Length;
        return [.. fit.Kept.Select((j, i) => new Coefficient(table.Names[j], fit.Coefficients[j], Math.Sqrt(Math.Max(0, covariance[(i * size) + i]))))];
    }

    private static double PoissonLikelihood(double[] y, double[] fitted)
    {
        var sum = 0.0;
        for (var r = 0; r < y.Length; r++)
            sum += (y[r] > 0 ? y[r] * Math.Log(fitted[r]) : 0) - fitted[r] - SpecialFunctions.GammaLn(y[r] + 1);
        return sum;
    }

    private static Witness Refused(WitnessSpec spec, string reason) => new() { Method = spec.Method, Status = WitnessStatus.Refused, Reason = reason };
}
