namespace Rapport.Inference;

/// <summary>What a study comes to. The rule and its thresholds are printed with every verdict.</summary>
internal static class StudyVerdictRule
{
    /// <summary>The rule's name and version.</summary>
    public const string Id = "inference/placebo-verdict@1";

    /// <summary>The rank p-value at or below which an effect counts. Set 2026-11 with the thresholds beside it, before any bundled study was run with it.</summary>
    public const double Level = 0.1;

    /// <summary>An effect that would have been seen at this size or smaller, and was not, was not there.</summary>
    public const double NegligiblePercent = 10;

    /// <summary>Decides from the leading method.</summary>
    /// <param name="witness">What it says.</param>
    /// <param name="set">Its outcomes, or null where it does not answer.</param>
    /// <param name="signHolds">Whether the effect keeps its sign when any one donor is left out.</param>
    /// <param name="smallest">The smallest effect that would have been seen, percent.</param>
    public static StudyVerdict Decide(Witness witness, PlaceboSet? set, bool signHolds, double? smallest)
    {
        var rule = new RuleRef(Id);
        if (witness.Status == WitnessStatus.Refused)
            return new(StudyVerdictValue.Refused, witness.Reason ?? "refused", rule, null);
        if (witness.Status == WitnessStatus.GateFailed || set is null)
            return new(StudyVerdictValue.CannotTell, "the donors do not follow the unit before the turn: " + witness.Reason, rule, null);
        var byRatio = set.Rank(c => c.Ratio);
        var byEffect = set.Rank(c => Math.Abs(c.Effect));
        var unseen = smallest is { } size ? FormattableString.Invariant($"the smallest effect that would have been seen is {size:0} %") : "not even a doubling would have been seen for certain";
        if (set.Floor > Level)
            return new(StudyVerdictValue.CannotTell, FormattableString.Invariant($"with {set.Placebos.Length} donors no p-value can be below {set.Floor:0.00}; {unseen}"), rule, smallest);
        if (byRatio <= Level && byEffect <= Level && signHolds)
            return new(StudyVerdictValue.Supported, FormattableString.Invariant($"the gap ranks first to last at p {byRatio:0.000} by fit and {byEffect:0.000} by size among {set.Placebos.Length} placebos, and keeps its sign without any one donor"), rule, smallest);
        if (byRatio > Level && byEffect > Level && smallest <= NegligiblePercent)
            return new(StudyVerdictValue.NotSupported, FormattableString.Invariant($"p {byRatio:0.000} by fit and {byEffect:0.000} by size; {unseen}"), rule, smallest);
        var why = signHolds ? FormattableString.Invariant($"p {byRatio:0.000} by fit and {byEffect:0.000} by size") : "the sign hangs on a single donor";
        return new(StudyVerdictValue.CannotTell, $"{why}; {unseen}", rule, smallest);
    }
}
