using System.Collections.Immutable;

namespace Rapport.Inference.Donors;

/// <summary>What a comparison with donors says, with what the verdict and the power are computed from.</summary>
/// <param name="Spec">What was asked.</param>
/// <param name="Witness">What it says.</param>
/// <param name="Matrix">The outcome as the method saw it, or null where it was refused.</param>
/// <param name="Levels">The outcome before means were taken out, or null.</param>
/// <param name="Set">Its outcomes, or null.</param>
/// <param name="Diagnostics">What else was computed.</param>
internal sealed record DonorAnswer(WitnessSpec Spec, Witness Witness, OutcomeMatrix? Matrix, OutcomeMatrix? Levels, PlaceboSet? Set, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Puts one method to the outcome.</summary>
    /// <param name="study">The study.</param>
    /// <param name="spec">The method.</param>
    /// <param name="laidOut">The outcome, or why there is none.</param>
    /// <param name="leads">Whether the verdict and the power will rest on it.</param>
    /// <param name="cancel">Stops between two units.</param>
    public static DonorAnswer Ask(Study study, WitnessSpec spec, Parsed<OutcomeMatrix> laidOut, bool leads, CancellationToken cancel)
    {
        if (laidOut is not Parsed<OutcomeMatrix>.Ok { Value: var levels })
            return Refused(spec, laidOut);
        var prepared = OutcomePreparation.Prepare(levels, spec, study.File.File);
        if (prepared is not Parsed<OutcomeMatrix>.Ok { Value: var matrix })
            return Refused(spec, prepared);
        var made = DonorMethods.Make(study, spec);
        if (made is not Parsed<Func<OutcomeMatrix, int, IReadOnlyList<int>, Counterfactual>>.Ok { Value: var method })
            return Refused(spec, made);
        var set = PlaceboSet.Ask(matrix, method, leads, cancel);
        var witness = WitnessMaker.Make(spec.Method, matrix, levels, set, study.Level, !study.Replication, leads && !study.Replication);
        return new(spec, witness, matrix, levels, set, witness.Status == WitnessStatus.Ok ? [.. Computed(study, spec, matrix, set, method)] : []);
    }

    private static IEnumerable<Diagnostic> Computed(Study study, WitnessSpec spec, OutcomeMatrix matrix, PlaceboSet set, Func<OutcomeMatrix, int, IReadOnlyList<int>, Counterfactual> method)
    {
        yield return new(spec.Method + ".ratio", set.Treated.Ratio);
        yield return new(spec.Method + ".rankByRatio", set.Rank(c => c.Ratio));
        yield return new(spec.Method + ".rankByEffect", set.Rank(c => Math.Abs(c.Effect)));
        yield return new(spec.Method + ".placeboFloor", set.Floor);
        yield return new(spec.Method + ".prefitOverDonorsMedian", set.MedianError > 0 ? set.Treated.ErrorBefore / set.MedianError : null);
        if (!ConformalTest.Suits(spec.Method))
            yield break;
        var step = Math.Max(set.Treated.ErrorBefore, Math.Abs(set.Treated.Effect) / 8);
        var interval = ConformalTest.Interval(matrix, method, set.Treated.Effect, step, study.Level);
        yield return new(spec.Method + ".conformalP", ConformalTest.P(matrix, method, 0));
        yield return new(spec.Method + ".conformalFloor", 1.0 / (matrix.Before + matrix.Horizon));
        yield return new(spec.Method + ".conformalLow", interval?.Low);
        yield return new(spec.Method + ".conformalHigh", interval?.High);
    }

    private static DonorAnswer Refused<T>(WitnessSpec spec, Parsed<T> why) => new(spec, new() { Method = spec.Method, Status = WitnessStatus.Refused, Reason = ((Parsed<T>.Malformed)why).Fault.Message }, null, null, null, []);
}
