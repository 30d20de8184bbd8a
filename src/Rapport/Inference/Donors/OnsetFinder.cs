namespace Rapport.Inference.Donors;

/// <summary>When a gap begins. The date of a decision need not be the date of its effect, and an effect that comes before its cause is none of it.</summary>
internal static class OnsetFinder
{
    /// <summary>A gap counts as begun when it lies outside the placebo band for so many times in a row.</summary>
    public const int Run = 3;

    /// <summary>The level of the band, time by time; it does not follow the study's own, so that onsets of different studies compare.</summary>
    public const double BandLevel = 0.9;

    private const int LookedBack = 6;

    /// <summary>What there is to say of the onset: later than the turn, before it, or never. Nothing where it is at the turn itself.</summary>
    public static IEnumerable<Warning> Find(OutcomeMatrix matrix, PlaceboSet set)
    {
        var outside = Enumerable.Range(0, matrix.Before + matrix.Horizon).Select(t => Math.Abs(set.Treated.Gaps[t]) > set.HalfWidth(BandLevel, p => p.Gaps[t])).ToArray();
        var turn = matrix.Times[matrix.Before];
        if (First(outside, Math.Max(0, matrix.Before - LookedBack), matrix.Before) is { } early)
            yield return new("anticipation", $"the gap lies outside the placebo band for {Run} times in a row from {matrix.Times[early]}, before the turn of {turn}");
        if (First(outside, matrix.Before, outside.Length) is not { } first)
            yield return new("onset", $"after {turn} the gap is never outside the placebo band for {Run} times in a row");
        else if (first > matrix.Before)
            yield return new("onset", $"the gap lies outside the placebo band for {Run} times in a row first from {matrix.Times[first]}, not from {turn}");
    }

    private static int? First(bool[] outside, int from, int to)
    {
        for (var t = from; t + Run <= to; t++)
        {
            if (outside.AsSpan(t, Run).IndexOf(false) < 0)
                return t;
        }
        return null;
    }
}
