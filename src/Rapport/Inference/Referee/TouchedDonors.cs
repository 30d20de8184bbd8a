using Rapport.Inference.Donors;

namespace Rapport.Inference.Referee;

/// <summary>Whether donors were touched by the turn: the effect with those that the study leaves out, and without those that stand out after the turn themselves.</summary>
internal static class TouchedDonors
{
    /// <summary>The answer.</summary>
    public static RefereeAnswer Of(LeadingComparison lead)
    {
        var said = new List<string>();
        var excluded = lead.Study.Exclude.Intersect(lead.Panel.Units).Order(StringComparer.Ordinal).ToArray();
        if (excluded.Length == 0)
            said.Add("the study leaves out no donor as touched by the turn");
        else if (With(lead, excluded) is { } with)
            said.Add($"with {string.Join(", ", excluded)}, which the study leaves out as touched by the turn, the effect is {with}");
        else
            said.Add($"{string.Join(", ", excluded)}, left out as touched by the turn, cannot be fitted beside the others");
        int[] astray = [.. Enumerable.Range(1, lead.Set.Placebos.Length).Where(unit => Strays(lead, unit))];
        var names = string.Join(", ", astray.Select(unit => lead.Matrix.Units[unit]).Order(StringComparer.Ordinal));
        if (astray.Length == 0)
            said.Add("no donor that carries weight strays after the turn by both statistics");
        else if (Without(lead, astray) is { } without)
            said.Add($"without {names}, which carry weight and stray after the turn themselves, it is {without}");
        else
            said.Add($"{names} carry weight and stray after the turn themselves; without them too few donors are left");
        return RefereeAnswer.Of(RefereeTopic.Spillover, string.Join("; ", said));
    }

    private static bool Strays(LeadingComparison lead, int unit)
    {
        var placebo = lead.Set.Placebos[unit - 1];
        return lead.Set.Treated.Weights[unit - 1] >= PlaceboSet.WeightThatMatters && StudyVerdictRule.PassesGate(placebo, lead.Set) && StudyVerdictRule.IsSeen(placebo, lead.Set, signHolds: true);
    }

    private static string? With(LeadingComparison lead, string[] excluded)
    {
        var wider = lead.Study with { Exclude = [], Donors = lead.Study.Donors.IsEmpty ? [] : [.. lead.Study.Donors.Union(excluded)] };
        return OutcomeMatrixBuilder.Build(wider, lead.Panel, []) is Parsed<OutcomeMatrix>.Ok { Value: var levels } && lead.Ask(levels, 0) is { Outcomes: [var outcome] } ? lead.Said(outcome.Effect, levels.Without(0, outcome)) : null;
    }

    private static string? Without(LeadingComparison lead, int[] astray)
    {
        int[] kept = [.. Enumerable.Range(1, lead.Set.Placebos.Length).Except(astray)];
        if (kept.Length < OutcomeMatrixBuilder.FewestDonors)
            return null;
        var outcome = lead.Method(lead.Matrix, 0, kept);
        return outcome.IsOptimum ? lead.Said(outcome.Effect, lead.Levels.Without(0, outcome)) : null;
    }
}
