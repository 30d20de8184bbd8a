using System.Collections.Immutable;

namespace Rapport.Inference.Donors;

/// <summary>
/// The leading comparison under every combination of choices that the study might as well have made: logarithm or level, season or intercept taken out or not, the whole time before the turn or its later half, each with its fit; one that fits no better than the gate asks shows no effect.
/// One curve for the reader, ordered by effect; none of it enters the verdict. Ref: Simonsohn, Simmons and Nelson (2020), Nature Human Behaviour 4.
/// </summary>
internal static class SpecificationCurve
{
    private static readonly string[] Transforms = ["log", "level"];

    private static readonly (string Words, WitnessOption[] Options)[] Means =
        [("levels as they are", []), ("means before the turn taken out", [new("intercept", [["true"]])]), ("months' means taken out", [new("season", [["month-means"]])])];

    /// <summary>The curve of a study's leading method, the smallest effect first; combinations that the data do not allow are left out.</summary>
    public static ImmutableArray<Specification> Of(Study study, WitnessSpec lead, Panel panel, OutcomeMatrix own, CancellationToken cancel)
    {
        var kept = lead.Options.Where(o => DonorMethods.Owns(lead.Method, o.Name)).ToArray();
        var later = own.Times[own.Before / 2];
        var found = new List<Specification>();
        foreach (var transform in study.Transform == "share" ? ["share"] : Transforms)
        {
            foreach (var from in new[] { study.Window.From, later })
            {
                var varied = study with { Transform = transform, Window = study.Window with { From = from } };
                if (OutcomeMatrixBuilder.Build(varied, panel, []) is not Parsed<OutcomeMatrix>.Ok { Value: var levels })
                    continue;
                foreach (var (words, options) in Means)
                {
                    cancel.ThrowIfCancellationRequested();
                    var spec = lead with { Options = [.. kept, .. options] };
                    if (OutcomePreparation.Prepare(levels, spec, study.File.File) is not Parsed<OutcomeMatrix>.Ok { Value: var matrix }
                        || DonorMethods.Make(study, spec) is not Parsed<Func<OutcomeMatrix, int, IReadOnlyList<int>, Counterfactual>>.Ok { Value: var method })
                        continue;
                    var fits = Fits(matrix, method);
                    if (!fits[0].IsOptimum)
                        continue;
                    var passes = fits[0].ErrorBefore <= StudyVerdictRule.GateRatio * Numerics.Quantile.Of([.. fits.Skip(1).Select(f => f.ErrorBefore).Order()], 0.5);
                    found.Add(new(
                        $"{transform}; {words}; from {levels.Times[0]}", passes ? fits[0].Effect : null, passes ? matrix.ToPercent(fits[0].Effect, levels.Without(0, fits[0])) : null, fits[0].ErrorBefore));
                }
            }
        }
        // Those that do not fit come last.
        return [.. found.OrderBy(s => s.EstimatePercent ?? double.PositiveInfinity).ThenBy(s => s.Name, StringComparer.Ordinal)];
    }

    // The unit's fit and, for the gate, every donor's.
    private static Counterfactual[] Fits(OutcomeMatrix matrix, Func<OutcomeMatrix, int, IReadOnlyList<int>, Counterfactual> method)
    {
        var fits = new Counterfactual[matrix.Units.Length];
        Parallel.For(0, fits.Length, unit => fits[unit] = method(matrix, unit, [.. Enumerable.Range(1, fits.Length - 1).Where(d => d != unit)]));
        return fits;
    }
}
