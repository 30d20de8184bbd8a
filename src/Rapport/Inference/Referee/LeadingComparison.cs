using Rapport.Inference.Donors;

namespace Rapport.Inference.Referee;

/// <summary>The comparison with donors that a verdict rests on, ready to be asked again with something changed.</summary>
/// <param name="Study">The study.</param>
/// <param name="Panel">Its data.</param>
/// <param name="Spec">The method with its options.</param>
/// <param name="Matrix">The outcome as the method saw it.</param>
/// <param name="Levels">The outcome before means were taken out.</param>
/// <param name="Set">Its outcomes.</param>
/// <param name="Method">The method itself.</param>
internal sealed record LeadingComparison(
    Study Study, Panel Panel, WitnessSpec Spec, OutcomeMatrix Matrix, OutcomeMatrix Levels, PlaceboSet Set, Func<OutcomeMatrix, int, IReadOnlyList<int>, Counterfactual> Method)
{
    /// <summary>The comparison of an answer, or null where it was refused.</summary>
    public static LeadingComparison? Of(Study study, Panel panel, DonorAnswer? answer) =>
        answer is { Matrix: { } matrix, Levels: { } levels, Set: { } set } && DonorMethods.Make(study, answer.Spec) is Parsed<Func<OutcomeMatrix, int, IReadOnlyList<int>, Counterfactual>>.Ok { Value: var method }
            ? new(study, panel, answer.Spec, matrix, levels, set, method)
            : null;

    /// <summary>Whether units are compared by the gap after the turn over the gap before it; else by the size of the mean gap.</summary>
    public bool ByRatio => Spec.Method is "sc" or "asc";

    /// <summary>What units are compared by.</summary>
    public double Statistic(Counterfactual outcome) => ByRatio ? outcome.Ratio : Math.Abs(outcome.Effect);

    /// <summary>The same question put to another outcome: the outcome as the method sees it and each wanted unit's answer, or null where it cannot be prepared or fitted.</summary>
    /// <param name="levels">The outcome before means are taken out.</param>
    /// <param name="units">Which rows are asked; the treated one is 0.</param>
    public (OutcomeMatrix Matrix, Counterfactual[] Outcomes)? Ask(OutcomeMatrix levels, params int[] units)
    {
        if (OutcomePreparation.Prepare(levels, Spec, Study.File.File) is not Parsed<OutcomeMatrix>.Ok { Value: var matrix })
            return null;
        var outcomes = new Counterfactual[units.Length];
        // Each in its own place: the number of threads changes nothing.
        Parallel.For(0, units.Length, i => outcomes[i] = Method(matrix, units[i], [.. Enumerable.Range(1, matrix.Units.Length - 1).Where(d => d != units[i])]));
        return outcomes.All(o => o.IsOptimum) ? (matrix, outcomes) : null;
    }

    /// <summary>A mean gap in the words of a report: percent where that means something.</summary>
    /// <param name="effect">In the transform's unit.</param>
    /// <param name="would">What would have been, the mean over the horizon.</param>
    public string Said(double effect, double would) => Matrix.ToPercent(effect, would) is { } percent ? FormattableString.Invariant($"{percent:0.0} %") : FormattableString.Invariant($"{effect:0.####}");

    /// <summary>What the treated unit would have been over the horizon.</summary>
    public double Would => Levels.Without(0, Set.Treated);
}
