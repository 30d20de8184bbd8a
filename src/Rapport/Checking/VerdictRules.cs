using System.Collections.Immutable;

namespace Rapport.Checking;

/// <summary>The rules of verdict in the order in which they are tried; the first that fires decides. docs/checking.md tells them to a reader.</summary>
internal static class VerdictRules
{
    private static readonly VerdictRule Last = new("check/no-row@1", VerdictValue.NoData, "A published figure would decide it, and none is held.", _ => true);

    /// <summary>All rules, first to last.</summary>
    public static ImmutableArray<VerdictRule> All { get; } =
    [
        new("check/no-verdict@1", null, "What ought to be gets no verdict.", w => w.Question.Claim.Type == ClaimType.Normative),
        new("check/concept@1", VerdictValue.Misstated, "The figure is true of another concept than the one told.", w => w.Concept is not null && !w.Holding.Any() && (ConceptWords.IsToCome(w.Question.Claim) || (w.AllKnown(Fit.Fails) && w.IsComplete)) && w.Question.Claim.Type != ClaimType.Predictive),
        new("check/to-come@1", null, "What is promised, hoped or expected gets no verdict where no target or forecast is held.", w => w.Question.Claim.Type == ClaimType.Predictive || (ConceptWords.IsToCome(w.Question.Claim) && !w.Known.Any())),
        new("check/vague@1", VerdictValue.Undefined, "A quantity without a figure waits for a stored definition.", w => w.Question.Claim.Type == ClaimType.Vague),
        new("check/denied@1", VerdictValue.NotCheckable, "The text denies the figure; what it puts in its place is not told.", w => w.Question.Claim.Modality == Modality.Denied),
        new("check/no-comparison-set@1", VerdictValue.NotCheckable, "A superlative without a measure that any office publishes has no set to be compared with.", w => w.Question.Claim.Type == ClaimType.Superlative && w.Readings.IsEmpty && w.Question.Measures.IsEmpty),
        new("check/not-understood@1", VerdictValue.NotCheckable, "The text does not say of what, or whose, the figure is.", w => w.Readings.IsEmpty && w.OtherCurrency is null && (w.Question.Claim.Measure is null || (w.Question.Subject is null && w.Question.Partner is null))),
        new("check/no-figure@1", VerdictValue.NotCheckable, "The text states neither a figure nor a direction.", w => w.Question.Stated is null && w.Question.Claim.Basis != Basis.Since && w.Question.Claim.Comparator != Comparator.Record),
        new("check/overtaken@1", VerdictValue.Stale, "It held when it was published; a later figure has overtaken it.", w => w.Overtaking is not null),
        new("check/all-hold@1", VerdictValue.Supported, "It holds under every definition with a figure.", w => w.AllKnown(Fit.Holds)),
        new("check/offices-disagree@1", VerdictValue.SourcesDisagree, "Offices publish figures of one definition that do not fit each other; it holds by one of them.", w => w.OfficesDisagree),
        new("check/some-hold@1", VerdictValue.SupportedUnder, "It holds under some definitions and not under others.", w => w.Holding.Any()),
        new("check/held-earlier@1", VerdictValue.Stale, "It was true at an earlier date, by an earlier vintage or for an earlier period.", w => w.HeldEarlier is not null),
        new("check/rounded@1", VerdictValue.SupportedUnder, "It holds where the figure is read as rounded to its leading digits.", w => w.Any(Fit.Rounded)),
        new("check/by-far@1", VerdictValue.Undefined, "Literally true, yet so far off that the words would mislead; how near they must be is not stored.", w => w.Any(Fit.ByFar)),
        new("check/slip@1", VerdictValue.Misstated, "The figure is true of another period, flow, partner, reporter, scale or currency than told.", w => w.Slip is not null && w.MayTellSlip),
        new("check/kind-of-visit@1", VerdictValue.Misstated, "The span of years is that of another kind of visit than told.", w => w.Question.Claim.Basis == Basis.Since && w.AllKnown(Fit.Fails) && w.Foreign.Any(r => r.Fit == Fit.Holds)),
        new("check/reversed@1", VerdictValue.Contradicted, "The figure is right and the direction is the reverse.", w => w.IsReversed),
        new("check/near@1", VerdictValue.NoData, "Off by less than other vintages and roundings explain; the vintage meant is not held.", w => w.Any(Fit.Near)),
        new("check/period-open@1", VerdictValue.NoData, "The text leaves the period open and no period held fits.", w => w.Question.Period is null && w.Known.Any() && !w.IsAboutNow && w.Question.Claim.Basis != Basis.Since),
        new("check/other-figures-missing@1", VerdictValue.NoData, "It does not fit what is held, but a figure that could bear it out is missing.", w => w.Known.Any() && !(w.IsComplete || w.IsFar)),
        new("check/none-holds@1", VerdictValue.Contradicted, "No definition with a figure bears it out.", w => w.Known.Any()),
        new("check/other-currency@1", VerdictValue.NoData, "Figures are held in another currency only, and no rate is given.", w => w.OtherCurrency is not null),
        Last,
    ];

    /// <summary>The rule that decides.</summary>
    public static VerdictRule Decide(Weighing weighing) => All.First(r => r.Fires(weighing));
}
