using System.Collections.Immutable;
using Rapport.Inference.Donors;

namespace Rapport.Inference.Referee;

/// <summary>The twelve things a referee asks, always all of them and in one order; what a study does not allow is said, not left out.</summary>
internal static class RefereePoints
{
    private const string NoComparison = "no witness of the study compares with donors";
    private const string Gated = "the donors do not follow the unit before the turn; then only that is shown";

    // What hangs on the size of an effect, which a failed fit has none of.
    private static readonly RefereeTopic[] OfTheEffect = [RefereeTopic.Date, RefereeTopic.PlacebosInSpace, RefereeTopic.PreTrend, RefereeTopic.Spillover, RefereeTopic.Power, RefereeTopic.Choices];

    /// <summary>The answers.</summary>
    /// <param name="study">The study.</param>
    /// <param name="panel">Its data.</param>
    /// <param name="answer">The leading comparison with donors, or null.</param>
    /// <param name="finding">What was found, but for these points.</param>
    /// <param name="cancel">Stops between two fits.</param>
    public static ImmutableArray<RefereeAnswer> Of(Study study, Panel panel, DonorAnswer? answer, Finding finding, CancellationToken cancel)
    {
        var lead = LeadingComparison.Of(study, panel, answer);
        return [.. Enum.GetValues<RefereeTopic>().Select(topic => Answer(topic, study, panel, lead, answer?.Witness, finding, cancel))];
    }

    /// <summary>The points of a study that was not put to any data: when it was written down, and why there is nothing else.</summary>
    public static ImmutableArray<RefereePoint> Unasked(Study study, Finding finding, string reason) =>
        [.. Enum.GetValues<RefereeTopic>().Select(topic => topic == RefereeTopic.Registration ? Registration(study, finding).Point : RefereeAnswer.None(topic, reason).Point)];

    private static RefereeAnswer Answer(RefereeTopic topic, Study study, Panel panel, LeadingComparison? lead, Witness? witness, Finding finding, CancellationToken cancel)
    {
        if (OfTheEffect.Contains(topic))
        {
            if (lead is null)
                return WithoutDonors(topic, finding);
            if (witness!.Status == WitnessStatus.GateFailed)
                return new(new(topic, RefereeStatus.NotShown, Gated), []);
            if (witness.Status != WitnessStatus.Ok)
                return RefereeAnswer.None(topic, witness.Reason ?? "refused");
        }
        return topic switch
        {
            RefereeTopic.Registration => Registration(study, finding),
            RefereeTopic.Date => TurnSweep.Of(lead!, cancel),
            RefereeTopic.PlacebosInSpace => Placebos(lead!, cancel),
            RefereeTopic.Fit => lead is null ? RefereeAnswer.None(topic, NoComparison) : Fit(lead),
            RefereeTopic.PreTrend => PreTrend.Of(lead!),
            RefereeTopic.Spillover => TouchedDonors.Of(lead!),
            RefereeTopic.Confounders => lead is null ? RefereeAnswer.None(topic, NoComparison + ", so that a shock to everybody is not taken out") : CommonMove.Of(lead),
            RefereeTopic.ReverseCausality => BlockTest.Of(study, panel),
            RefereeTopic.Multiplicity => Multiplicity(study),
            RefereeTopic.Power => Power(finding),
            RefereeTopic.Choices => Choices(finding),
            RefereeTopic.Repeat => RefereeAnswer.Of(topic, FormattableString.Invariant($"rapport measure {study.File.File}: seed {study.Seed}, data SHA-256 {panel.Sha256[..12]}…, study {finding.Hash[..12]}…, rule {StudyVerdictRule.Id}; the same bytes on any machine, with any number of threads")),
            _ => throw new ArgumentOutOfRangeException(nameof(topic), topic, "a topic of the closed list"),
        };
    }

    private static RefereeAnswer WithoutDonors(RefereeTopic topic, Finding finding) =>
        topic == RefereeTopic.Date && finding.Witnesses.FirstOrDefault(w => w is { Method: "bsts", Placebos.IsEmpty: false }) is { } series
            ? RefereeAnswer.Of(topic, FormattableString.Invariant($"at {series.Placebos.Length} false turns before it the structural series strays by {series.Placebos.Min(p => p.Estimate):0.####} to {series.Placebos.Max(p => p.Estimate):0.####}, and by {series.Estimate:0.####} at the turn"))
            : RefereeAnswer.None(topic, NoComparison);

    private static RefereeAnswer Registration(Study study, Finding finding) => RefereeAnswer.Of(
        RefereeTopic.Registration,
        study.Registration is { } registration
            ? FormattableString.Invariant($"written down on {registration.Time.UtcDateTime:yyyy-MM-dd}, when {Held(registration.Held)} of its outcome {(registration.Held == HeldOutcome.Nothing ? "was" : "were")} held; {(finding.Registered == "before-data" ? "unchanged since" : "it counts as written down after publication")}")
            : "not registered: it counts as written down after its data were published");

    private static string Held(HeldOutcome held) => held switch
    {
        HeldOutcome.Nothing => "nothing",
        HeldOutcome.BeforeTurn => "data up to the turn",
        HeldOutcome.AfterTurn => "data beyond the turn",
        _ => throw new ArgumentOutOfRangeException(nameof(held), held, "what can be held of an outcome"),
    };

    private static RefereeAnswer Placebos(LeadingComparison lead, CancellationToken cancel)
    {
        var (set, name) = (lead.Set, lead.Spec.Method);
        var words = FormattableString.Invariant($"each of {set.Placebos.Length} donors as if treated: p {set.Rank(c => c.Ratio):0.000} by the gap against the fit, {set.Rank(c => Math.Abs(c.Effect)):0.000} by the gap alone, {set.Floor:0.000} at least");
        if (LeaveTwoOut.Of(lead, cancel) is not { } left)
            return RefereeAnswer.Of(RefereeTopic.PlacebosInSpace, words);
        words += FormattableString.Invariant($"; any two donors left out, p {left.P:0.000}{(left.Bound < 1 ? FormattableString.Invariant($", which by lot comes about in at most {100 * left.Bound:0.#} % of cases") : "")}");
        return RefereeAnswer.Of(RefereeTopic.PlacebosInSpace, words, new(name + ".leaveTwoOutP", left.P), new(name + ".leaveTwoOutBound", left.Bound));
    }

    private static RefereeAnswer Fit(LeadingComparison lead) => RefereeAnswer.Of(
        RefereeTopic.Fit,
        FormattableString.Invariant($"the error before the turn is {lead.Set.Treated.ErrorBefore:0.####} over {lead.Matrix.Before} times, the donors' median {lead.Set.MedianError:0.####}; {(StudyVerdictRule.PassesGate(lead.Set.Treated, lead.Set) ? "within" : "more than")} {StudyVerdictRule.GateRatio:0} times it"));

    private static RefereeAnswer Multiplicity(Study study) => study.Family is { } family
        ? RefereeAnswer.None(RefereeTopic.Multiplicity, $"measured by itself: p is not corrected for the other studies of the family '{family}'")
        : RefereeAnswer.Of(RefereeTopic.Multiplicity, "the study names no family: it stands for one question");

    private static RefereeAnswer Power(Finding finding) => RefereeAnswer.Of(
        RefereeTopic.Power,
        InjectedPower.Smallest(finding.Power) is { } smallest
            ? FormattableString.Invariant($"a lasting change of {smallest:0.#} % is the smallest that would have been seen in {100 * InjectedPower.Wanted:0} % of well-fitted donors")
            : FormattableString.Invariant($"even a lasting change of {InjectedPower.Largest:0} % would not have been seen in {100 * InjectedPower.Wanted:0} % of well-fitted donors"));

    private static RefereeAnswer Choices(Finding finding)
    {
        double[] shown = [.. finding.Curve.Select(c => c.EstimatePercent).OfType<double>()];
        return shown.Length == 0
            ? RefereeAnswer.None(RefereeTopic.Choices, "under no other choice is the fit good enough to speak")
            : RefereeAnswer.Of(RefereeTopic.Choices, FormattableString.Invariant($"of {finding.Curve.Length} other combinations of choices {shown.Length} fit well enough to speak; they find {shown.Min():0.0} to {shown.Max():0.0} %"));
    }
}
