using System.Collections.Immutable;
using System.Globalization;
using Rapport.Numerics;

namespace Rapport.Inference.Regressions;

/// <summary>
/// An event study of units treated at different times, that mixes no effect of one cohort into another's: every cohort has its own effect at every distance from its start, and these are averaged by the cohorts' shares of rows.
/// Units never treated are what is compared with; the time just before the start is the zero.
/// Ref: Sun and Abraham (2021), Journal of Econometrics 225(2), section 4.
/// </summary>
internal static class EventStudy
{
    private const int Reference = -1;

    /// <summary>What it says: a coefficient for each distance, and first the average over all treated rows.</summary>
    public static Witness Ask(Study study, WitnessSpec spec, Panel panel, List<Warning> warnings, CancellationToken cancel)
    {
        var (read, fault) = RegressionOptions.Read(spec);
        if (read is not { } options)
            return Refused(fault!);
        if (study.UnitColumn is not { } unitColumn)
            return Refused("an event study needs 'unit' under 'data'");
        if (Starts(study, options, panel) is not { } starts)
            return Refused("found neither the option 'cohort' with a column of first treated times nor 'treated' with a 0/1 column");
        var first = starts.Select((start, unit) => (start, unit)).Where(s => s.start is not null).ToArray();
        var opening = first.Where(s => s.start <= 0).Select(s => panel.Units[s.unit]).ToArray();
        if (opening.Length > 0)
            warnings.Add(new("always-treated", $"eventstudy: {opening.Length} units are treated from the first time on and have nothing before to compare with; they are left out"));
        if (starts.All(s => s is not null))
            return Refused("every unit is treated sooner or later, expected units that never are");
        var terms = new RegressionTerms(panel);
        var regressors = new List<(string Name, double[] Values)>();
        var cells = panel.Cells.Select(c => starts[c.Unit] is { } start ? (Cohort: start, Distance: c.Time - start) : ((int Cohort, int Distance)?)null).ToArray();
        var interactions = cells.OfType<(int Cohort, int Distance)>().Where(c => c.Cohort > 0 && c.Distance != Reference).Distinct().OrderBy(c => c.Distance).ThenBy(c => c.Cohort).ToArray();
        foreach (var pair in interactions)
            regressors.Add((FormattableString.Invariant($"{pair.Distance}@{panel.Times[pair.Cohort]}"), [.. cells.Select((c, r) => starts[panel.Cells[r].Unit] <= 0 ? double.NaN : c == pair ? 1.0 : 0.0)]));
        foreach (var text in options.Regressors)
        {
            var (columns, bad) = terms.Read(text);
            if (bad is not null)
                return Refused(bad);
            regressors.AddRange(columns);
        }
        var effects = options.Effects.IsEmpty ? [[unitColumn], [study.TimeColumn]] : options.Effects;
        var clusters = options.Clusters.IsEmpty ? [[unitColumn]] : options.Clusters;
        var built = RegressionTable.Build(study, Named(study, panel), regressors, effects, clusters);
        if (built is not Parsed<RegressionTable>.Ok { Value: var table })
            return Refused(((Parsed<RegressionTable>.Malformed)built).Fault.Message);
        var fit = EffectsRegression.LeastSquares(table.Y, table.X, table.Effects, cancel);
        if (!fit.Converged || fit.Kept.Length == 0)
            return Refused("the estimates did not settle");
        if (table.SmallSample(options.SmallSample, fit.Kept.Length) is not { } small)
            return Refused($"found smallSample: {options.SmallSample}, expected none, clusters or full");
        foreach (var j in Enumerable.Range(0, table.Names.Length).Except(fit.Kept))
            warnings.Add(new("regressor-dropped", $"eventstudy: '{table.Names[j]}' has no coefficient: the effects and the regressors before it explain it; averages are over the others"));
        double[] covariance = [.. ClusterCovariance.Of(fit.Scores, fit.Bread, table.Clusters).Select(v => v * small)];
        return Said(study, table, fit, covariance, interactions);
    }

    private static Witness Said(Study study, RegressionTable table, EffectsFit fit, double[] covariance, (int Cohort, int Distance)[] interactions)
    {
        var rows = interactions.Select((_, j) => table.X[j].Sum()).ToArray();
        Coefficient Average(string name, Func<int, bool> of)
        {
            var chosen = Enumerable.Range(0, interactions.Length).Where(j => of(interactions[j].Distance) && fit.Kept.Contains(j)).ToArray();
            var total = chosen.Sum(j => rows[j]);
            var shares = new double[fit.Kept.Length];
            foreach (var j in chosen)
                shares[Array.IndexOf(fit.Kept, j)] = rows[j] / total;
            return LinearCombination.Of(name, shares, [.. fit.Kept.Select(j => fit.Coefficients[j])], covariance);
        }
        var all = Average("average over treated rows", d => d >= 0);
        var z = NormalLaw.Quantile(1 - ((1 - study.Level) / 2));
        var distances = interactions.Select(p => p.Distance).Distinct().Order().ToArray();
        ImmutableArray<Coefficient> byDistance = [.. distances.Select(d => Average(d.ToString("+0;-0;0", CultureInfo.InvariantCulture), x => x == d))];
        return new()
        {
            Method = "eventstudy",
            Status = WitnessStatus.Ok,
            Estimate = all.Value,
            StandardError = all.StandardError,
            Interval = new(study.Level, all.Value - (z * all.StandardError!.Value), all.Value + (z * all.StandardError.Value)),
            Coefficients = [all, .. byDistance, .. Enumerable.Range(interactions.Length, table.Names.Length - interactions.Length).Where(j => fit.Kept.Contains(j)).Select(j =>
                new Coefficient(table.Names[j], fit.Coefficients[j], Math.Sqrt(covariance[(Array.IndexOf(fit.Kept, j) * fit.Kept.Length) + Array.IndexOf(fit.Kept, j)])))],
            Path = [.. byDistance.Select((c, i) => new PathPoint(distances[i].ToString(CultureInfo.InvariantCulture), null, null, c.Value, c.Value - (z * c.StandardError!.Value), c.Value + (z * c.StandardError.Value)))],
            Observations = table.Y.Length,
            Clusters = table.Clusters.Min(RegressionTable.Count),
        };
    }

    // The place among the times of each unit's first treated time; null for one that is never treated within the data.
    private static int?[]? Starts(Study study, RegressionOptions options, Panel panel)
    {
        var starts = new int?[panel.Units.Length];
        if (options.Cohort is { } cohort)
        {
            if (panel.Factors.FirstOrDefault(f => f.Name == cohort) is not { } factor)
                return null;
            for (var r = 0; r < panel.Cells.Length; r++)
            {
                var place = panel.Times.IndexOf(factor.Labels[factor.Codes[r]]);
                starts[panel.Cells[r].Unit] = place < 0 ? Earlier(factor.Labels[factor.Codes[r]], panel) : place;
            }
            return starts;
        }
        var column = study.Treated?.Column is { } marked ? panel.Columns.IndexOf(marked) : -1;
        if (column < 0)
            return null;
        foreach (var cell in panel.Cells)
        {
            if (cell.Values[column] is { } mark && mark != 0 && !(starts[cell.Unit] <= cell.Time))
                starts[cell.Unit] = cell.Time;
        }
        return starts;
    }

    // A start before the data begin is a start all the same.
    private static int? Earlier(string label, Panel panel)
    {
        var order = TimeLabelOrder.Of(panel.Times);
        return order.IsNumeric && TimeLabelOrder.Number(label) is { } start && start < TimeLabelOrder.Number(panel.Times[0]) ? 0 : null;
    }

    // Units and times as columns that rows can be grouped by, whether or not an option names them.
    private static Panel Named(Study study, Panel panel)
    {
        var factors = panel.Factors;
        if (study.UnitColumn is { } unit && factors.All(f => f.Name != unit))
            factors = factors.Add(new(unit, panel.Units, [.. panel.Cells.Select(c => c.Unit)]));
        if (factors.All(f => f.Name != study.TimeColumn))
            factors = factors.Add(new(study.TimeColumn, panel.Times, [.. panel.Cells.Select(c => c.Time)]));
        return panel with { Factors = factors };
    }

    private static Witness Refused(string reason) => new() { Method = "eventstudy", Status = WitnessStatus.Refused, Reason = reason };
}
