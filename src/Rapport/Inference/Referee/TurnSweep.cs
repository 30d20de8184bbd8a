using Rapport.Inference.Donors;

namespace Rapport.Inference.Referee;

/// <summary>
/// Whether the date was chosen by the outcome. The turn is put one to six times earlier, so that what moved in anticipation of it is not fitted to; and it is put where none was, before the turn, with
/// nothing from the turn on: the share of dates, the real one included, at which the same unit strays as far.
/// Ref: Abadie, Diamond and Hainmueller (2015), American Journal of Political Science 59(2), for backdating and placebos in time.
/// </summary>
internal static class TurnSweep
{
    /// <summary>How many times the turn is put earlier.</summary>
    public const int Earlier = 6;

    /// <summary>A turn with fewer times before it is not tried.</summary>
    public const int FewestBefore = 6;

    private const int MostDates = 40;

    /// <summary>The answer.</summary>
    public static RefereeAnswer Of(LeadingComparison lead, CancellationToken cancel)
    {
        var name = lead.Spec.Method;
        var swept = Swept(lead, cancel);
        var (falseEffects, horizon) = Backdated(lead, cancel);
        var words = swept.Count == 0
            ? "there are too few times before the turn to put it earlier"
            : FormattableString.Invariant($"with the turn put 1 to {swept.Count} times earlier, and the same times judged, the effect is ") + string.Join(", ", swept.Select(s => lead.Said(s.Effect, s.Would)));
        if (falseEffects.Length == 0)
            return RefereeAnswer.Of(RefereeTopic.Date, words + "; no false turn fits before the real one", new(name + ".falseTurns", 0), new(name + ".falseTurnsP", null));
        // The real turn is judged over as many times as the false ones were.
        var own = Math.Abs(lead.Set.Treated.Gaps.AsSpan(lead.Matrix.Before, horizon).ToArray().Average());
        var p = (1.0 + falseEffects.Count(e => Math.Abs(e) >= own)) / (falseEffects.Length + 1);
        words += FormattableString.Invariant($"; at {falseEffects.Length} false turns before it, judged over {horizon} {(horizon == 1 ? "time" : "times")}, it lies between {lead.Said(falseEffects.Min(), lead.Would)} and {lead.Said(falseEffects.Max(), lead.Would)}, and p by dates is {p:0.000} (they overlap each other)");
        return RefereeAnswer.Of(RefereeTopic.Date, words, new(name + ".falseTurns", falseEffects.Length), new(name + ".falseTurnsP", p));
    }

    // The mean gap over the study's own horizon, fitted to what lay before an earlier turn.
    private static List<(double Effect, double Would)> Swept(LeadingComparison lead, CancellationToken cancel)
    {
        var (before, horizon) = (lead.Matrix.Before, lead.Matrix.Horizon);
        var found = new List<(double Effect, double Would)>();
        for (var back = 1; back <= Earlier && before - back >= FewestBefore; back++)
        {
            cancel.ThrowIfCancellationRequested();
            if (lead.Ask(lead.Levels.TurnAt(before - back, horizon + back), 0) is not { Outcomes: [var outcome] })
                break;
            var judged = Counterfactual.Of(outcome.Weights, outcome.Gaps, before, horizon);
            found.Add((judged.Effect, lead.Levels.Without(0, judged)));
        }
        return found;
    }

    // Every date in the later half of the time before the turn that leaves a horizon before it; at most forty, evenly apart.
    private static (double[] Effects, int Horizon) Backdated(LeadingComparison lead, CancellationToken cancel)
    {
        var before = lead.Matrix.Before;
        var horizon = Math.Min(lead.Matrix.Horizon, Math.Max(1, before / 4));
        var first = Math.Max(FewestBefore, before / 2);
        var count = before - horizon - first + 1;
        if (count <= 0)
            return ([], horizon);
        var taken = Math.Min(count, MostDates);
        var known = lead.Levels.Until(before);
        var effects = new List<double>();
        for (var i = 0; i < taken; i++)
        {
            cancel.ThrowIfCancellationRequested();
            var date = taken == 1 ? first : first + (int)((long)i * (count - 1) / (taken - 1));
            if (lead.Ask(known.TurnAt(date, horizon), 0) is { Outcomes: [var outcome] })
                effects.Add(outcome.Effect);
        }
        return ([.. effects], horizon);
    }
}
