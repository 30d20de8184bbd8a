using System.Collections.Immutable;
using Rapport.Inference.Donors;
using Rapport.Inference.Regressions;

namespace Rapport.Inference;

/// <summary>What a study comes to. The rule and its thresholds are printed with every verdict.</summary>
internal static class StudyVerdictRule
{
    /// <summary>The rule's name and version.</summary>
    public const string Id = "inference/placebo-verdict@4";

    /// <summary>The rank p-value at or below which an effect counts. Set 2026-11 with the thresholds beside it, before any bundled study was run with it.</summary>
    public const double Level = 0.1;

    /// <summary>An effect that would have been seen at this size or smaller, and was not, was not there.</summary>
    public const double NegligiblePercent = 10;

    /// <summary>A fit before treatment worse than this many times the donors' median is no fit; then only the failure is shown.</summary>
    public const double GateRatio = 2;

    /// <summary>Whether a unit's fit before treatment is good enough for its gap after it to mean anything.</summary>
    public static bool PassesGate(Counterfactual outcome, PlaceboSet set) => outcome.ErrorBefore <= GateRatio * set.MedianError;

    /// <summary>Whether an outcome stands out of the placebos by both statistics and does not hang on one donor.</summary>
    public static bool IsSeen(Counterfactual outcome, PlaceboSet set, bool signHolds) =>
        signHolds && PlaceboSet.Within(set.Rank(outcome, c => c.Ratio), Level) && PlaceboSet.Within(set.Rank(outcome, c => Math.Abs(c.Effect)), Level);

    /// <summary>A study that the data do not allow.</summary>
    public static StudyVerdict Refuse(string reason) => new(StudyVerdictValue.Refused, reason, new(Id), null);

    /// <summary>
    /// What the witnesses come to: the first comparison with donors leads, and any other witness that holds its estimate against placebos or false turns and finds the other sign dissents, however weakly.
    /// Without such a comparison the structural series leads, by its false turns; then a regression whose regressor was dealt among the units. Neither supports anything alone, and breaks and projections have no placebo to be held against.
    /// </summary>
    /// <param name="lead">The leading comparison with donors, or null.</param>
    /// <param name="witnesses">All witnesses.</param>
    /// <param name="smallest">The smallest effect that would have been seen, percent.</param>
    public static StudyVerdict Of(DonorAnswer? lead, ImmutableArray<Witness> witnesses, double? smallest)
    {
        if (lead is not null)
        {
            var sign = Math.Sign(lead.Set!.Treated.Effect);
            var signHolds = lead.Set.Without[0].All(w => Math.Sign(w.Value.Effect) == sign);
            var dissent = witnesses.FirstOrDefault(w => w != lead.Witness && w is { Status: WitnessStatus.Ok, Estimate: { } estimate, P: not null } && Math.Sign(estimate) != sign);
            return Decide(lead.Witness, lead.Set, signHolds, dissent?.Method, smallest);
        }
        if (witnesses.FirstOrDefault(w => w is { Method: "bsts", Status: WitnessStatus.Ok, P: not null }) is { P: { } byDates } series)
            return ByDates(series, byDates);
        if (witnesses.FirstOrDefault(w => w is { Status: WitnessStatus.Ok, P.Kind: DealtRegressor.Kind }) is { P: { } dealt } regression)
            return new(StudyVerdictValue.CannotTell, FormattableString.Invariant($"dealt among {regression.Placebos.Length} other units or ways the coefficient of '{regression.Coefficients[0].Name}' has p = {dealt.Value:0.000}; a regression without a comparison of donors supports nothing alone"), new(Id), null);
        return witnesses.Any(w => w.Status == WitnessStatus.Ok)
            ? new(StudyVerdictValue.CannotTell, "no witness of the study compares what happened with what happened elsewhere or at other times, so that chance cannot be told from effect", new(Id), null)
            : Refuse(string.Join("; ", witnesses.Select(w => w.Reason).OfType<string>().Distinct()));
    }

    private static StudyVerdict ByDates(Witness series, PValue p)
    {
        if (p.Kind != "tail-widened-by-false-turns" || !PlaceboSet.Within(p.Floor, Level))
            return new(StudyVerdictValue.CannotTell, FormattableString.Invariant($"with {series.Placebos.Length} false turns no p-value can be below {1.0 / (series.Placebos.Length + 1):0.000}, and {Level:0.0} is asked for"), new(Id), null);
        var words = FormattableString.Invariant($"against the model's interval, widened by {series.Placebos.Length} false turns before the turn, the effect has p = {p.Value:0.000}; the false turns overlap each other, and there is no comparison with donors");
        // Without donors a common shock cannot be told from the turn, so the best that one series can come to is that it moved.
        return new(StudyVerdictValue.CannotTell, PlaceboSet.Within(p.Value, Level) ? "the series moved more than by itself, but a shock to everybody would look the same: " + words : words, new(Id), null);
    }

    private static StudyVerdict Decide(Witness witness, PlaceboSet set, bool signHolds, string? dissent, double? smallest)
    {
        var rule = new RuleRef(Id);
        if (witness.Status == WitnessStatus.Refused)
            return new(StudyVerdictValue.Refused, witness.Reason ?? "refused", rule, null);
        if (witness.Status == WitnessStatus.GateFailed)
            return new(StudyVerdictValue.CannotTell, "the donors do not follow the unit before the turn: " + witness.Reason, rule, null);
        var byRatio = set.Rank(c => c.Ratio);
        var byEffect = set.Rank(c => Math.Abs(c.Effect));
        var unseen = smallest is { } size
            ? FormattableString.Invariant($"a lasting change of {size:0.#} %, up or down, is the smallest that would have been seen in {100 * InjectedPower.Wanted:0} % of well-fitted donors or more")
            : FormattableString.Invariant($"even a lasting change of {InjectedPower.Largest:0} % would not have been seen in {100 * InjectedPower.Wanted:0} % of well-fitted donors");
        if (!PlaceboSet.Within(set.Floor, Level))
            return new(StudyVerdictValue.CannotTell, FormattableString.Invariant($"with {set.Placebos.Length} donors no p-value can be below {set.Floor:0.000}, and {Level:0.0} is asked for: no change, however large, could be told from chance"), rule, null);
        var ranks = FormattableString.Invariant($"among the unit and its {set.Placebos.Length} placebos the gap has p = {byRatio:0.000} by its size against the fit before the turn and p = {byEffect:0.000} by its size alone (least possible {set.Floor:0.000})");
        if (IsSeen(set.Treated, set, signHolds))
        {
            return dissent is null
                ? new(StudyVerdictValue.Supported, $"{ranks}, and keeps its sign whichever donor is left out", rule, smallest)
                : new(StudyVerdictValue.CannotTell, $"{ranks}, but the method '{dissent}' finds the other sign", rule, smallest);
        }
        if (!PlaceboSet.Within(byRatio, Level) && !PlaceboSet.Within(byEffect, Level) && smallest <= NegligiblePercent)
            return new(StudyVerdictValue.NotSupported, $"{ranks}; {unseen}", rule, smallest);
        return new(StudyVerdictValue.CannotTell, $"{ranks}{(signHolds ? "" : ", and its sign hangs on a single donor")}; {unseen}", rule, smallest);
    }
}
