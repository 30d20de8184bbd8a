using Rapport.Inference.Donors;

namespace Rapport.Inference.Referee;

/// <summary>What else moved at the time, as far as the data show it: what all donors did over the horizon. What happened to the treated unit alone no comparison of units can take out.</summary>
internal static class CommonMove
{
    /// <summary>The answer.</summary>
    public static RefereeAnswer Of(LeadingComparison lead)
    {
        var (levels, before, horizon) = (lead.Levels, lead.Levels.Before, lead.Levels.Horizon);
        var length = Math.Min(before, horizon);
        double Mean(int unit, int from, int times) => levels.Values[unit].AsSpan(from, times).ToArray().Average();
        string Moved(double first, double second) => levels.ToPercent(second - first, first) is { } percent ? FormattableString.Invariant($"{percent:0.0} %") : FormattableString.Invariant($"{second - first:0.####}");
        int[] donors = [.. Enumerable.Range(1, levels.Units.Length - 1)];
        var words = FormattableString.Invariant($"against the {length} times before the turn the donors together moved by {Moved(donors.Average(d => Mean(d, before - length, length)), donors.Average(d => Mean(d, before, horizon)))} over the horizon, the unit by ")
            + Moved(Mean(0, before - length, length), Mean(0, before, horizon)) + "; what moved all of them is taken out, what befell this unit alone at that time is not, and the data do not name it";
        if (!lead.Study.Window.Drop.IsEmpty)
            words += "; left out by the study: " + string.Join(", ", lead.Study.Window.Drop);
        return RefereeAnswer.Of(RefereeTopic.Confounders, words);
    }
}
