using System.Collections.Immutable;

namespace Rapport.Resolution.Names;

/// <summary>Whether two written names may be one name: by their readings where both are names of East Asia, else by their spelling, and by what is known of those they name.</summary>
public static class NameMatcher
{
    /// <summary>Compares two names.</summary>
    /// <param name="left">A name in any script.</param>
    /// <param name="right">Another.</param>
    /// <param name="leftContext">What is known of whom the left name names.</param>
    /// <param name="rightContext">What is known of whom the right name names.</param>
    public static NameComparison Compare(string left, string right, NameContext? leftContext = null, NameContext? rightContext = null)
    {
        NameComparison? best = null;
        foreach (var one in Alternatives(left))
        {
            foreach (var two in Alternatives(right))
            {
                if (Compare(ReadName.Of(one), ReadName.Of(two)) is var found && (best is null || found.Score > best.Score))
                    best = found;
            }
        }
        return ContextWeigher.Weigh(best!, leftContext, rightContext);
    }

    // "Al-Qa'ida/Islamic Army" gives two names for one.
    private static string[] Alternatives(string name) =>
        name.Contains('/', StringComparison.Ordinal) && name.Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: 2 or 3 } parts && parts.All(p => p.Length > 3) ? [name, .. parts] : [name];

    /// <summary>Compares two names that are read already.</summary>
    internal static NameComparison Compare(ReadName left, ReadName right)
    {
        var isEqual = left.Key.Length > 0 && left.Key == right.Key;
        var byReading = ReadingMatcher.Compare(left.Ways, right.Ways);
        if (byReading is not null && !isEqual)
            return byReading;
        var bySpelling = SpellingMatcher.Compare(left.Spelled, right.Spelled);
        if (!isEqual && left.Ways.IsEmpty != right.Ways.IsEmpty && IsTooFar(left, right, bySpelling))
            return bySpelling with { Score = Math.Min(bySpelling.Score, MatchCosts.Likely - 0.05), Verdict = bySpelling.Verdict == NameVerdict.Different ? NameVerdict.Different : NameVerdict.Possible };
        if (!isEqual)
            return bySpelling;
        return (byReading is { Veto: null } ? byReading : bySpelling) with { Score = 1, Verdict = NameVerdict.Same, Veto = null };
    }

    // One side can be read as a name of East Asia, the other only by its letters.
    private static bool IsTooFar(ReadName left, ReadName right, NameComparison bySpelling) => left.IsNative != right.IsNative
        ? bySpelling.Score < MatchCosts.UnreadFloor
        : left.Ways.Concat(right.Ways).Any(w => w.IsKorean) && bySpelling.Evidence.Any(e => e.Weight < Math.Log(MatchCosts.SlipFloor));
}
