using System.Collections.Immutable;
using Rapport.Language.Readings;

namespace Rapport.Resolution.Names;

/// <summary>
/// Compares two names of East Asia syllable by syllable, every reading of each kept open: Han characters, Hangul, romanised Korean of any kind, pinyin,
/// Wade–Giles and Cantonese, mixed inside one name or not. Two names meet if they meet at every place.
/// </summary>
internal static class ReadingMatcher
{
    private static readonly ReadingSystem[] KoreanSpellings = [ReadingSystem.Conventional, ReadingSystem.MccuneReischauer];

    /// <summary>How two names compare, or null where one of them has no syllables to compare.</summary>
    public static NameComparison? Compare(ImmutableArray<SyllableName> left, ImmutableArray<SyllableName> right)
    {
        if (left.IsEmpty || right.IsEmpty)
            return null;
        Alignment? best = null;
        foreach (var one in left)
        {
            foreach (var two in right)
            {
                if (one.Syllables.Length == two.Syllables.Length && Align(one, two) is var found && (best is null || found.IsBetterThan(best)))
                    best = found;
            }
        }
        if (best is null)
            return new(0, NameVerdict.Different, "the names have different numbers of syllables", []);
        return best.ToComparison();
    }

    private static Alignment Align(SyllableName left, SyllableName right)
    {
        Alignment? best = null;
        foreach (var leftKorean in KoreanSpellings)
        {
            if (Spelling(left, leftKorean) is not { } leftCost)
                continue;
            foreach (var rightKorean in KoreanSpellings)
            {
                if (Spelling(right, rightKorean) is not { } rightCost)
                    continue;
                var found = Align(left, right, leftKorean, rightKorean, (leftCost + rightCost) + (left.Cost + right.Cost) + (leftKorean != rightKorean && !left.HasBreves && !right.HasBreves && left.Syllables[0].IsLatin && right.Syllables[0].IsLatin ? MatchCosts.TwoSpellings : 0));
                if (best is null || found.IsBetterThan(best))
                    best = found;
            }
        }
        return best!;
    }

    private static Alignment Align(SyllableName left, SyllableName right, ReadingSystem leftKorean, ReadingSystem rightKorean, double start)
    {
        var meetings = new Meeting?[left.Syllables.Length];
        var family = Math.Min(left.FamilyLength, right.FamilyLength);
        var cost = start;
        for (var i = 0; i < meetings.Length; i++)
        {
            meetings[i] = SyllableMeeting.Find(left.Syllables[i], right.Syllables[i], leftKorean, rightKorean, Other(left, right), Other(right, left), i < family && family == 1);
            cost += meetings[i]?.Cost ?? 0;
        }
        return new(left, right, meetings, cost);
    }

    // A name spelled as Korean throughout is read in another language only at a cost, and through characters only as pinyin, which the press mixes in.
    // Beside a name that is spelled so as well it is not: the two are in one system, and what differs there is another name.
    private static OtherReadings Other(SyllableName name, SyllableName beside) =>
        !name.IsKorean ? new(0, false)
        : beside.Syllables[0].Writing == ReadingSystem.Han ? new(MatchCosts.OtherLanguage, false)
        : beside.Syllables[0].IsLatin && beside.IsKorean ? new(double.PositiveInfinity, true)
        : new(MatchCosts.OtherLanguage, true);

    /// <summary>What one way to spell Korean costs a name against the cheapest way, or null where a syllable can be read in no way then. Both sides are judged over the same syllables.</summary>
    private static double? Spelling(SyllableName name, ReadingSystem korean)
    {
        if (name.HasBreves)
            return korean == ReadingSystem.MccuneReischauer ? 0 : null;
        double own = 0, old = MatchCosts.OldSpelling;
        bool ownFits = true, oldFits = true;
        foreach (var syllable in name.Syllables)
        {
            if (!syllable.IsLatin)
                return korean == ReadingSystem.Conventional ? 0 : null;
            // A syllable that one spelling of Korean has and the other lacks is Korean by the one; what neither has is read in another language.
            ownFits &= !syllable.Own.IsEmpty || syllable.Old.IsEmpty;
            oldFits &= !syllable.Old.IsEmpty || syllable.Own.IsEmpty;
            if (!syllable.Own.IsEmpty && !syllable.Old.IsEmpty)
            {
                own += syllable.OwnBase;
                old += syllable.OldBase;
            }
        }
        if (korean == ReadingSystem.Conventional ? !ownFits : !oldFits)
            return null;
        return korean == ReadingSystem.Conventional ? (oldFits ? Math.Max(0, own - old) : 0) : (ownFits ? Math.Max(0, old - own) : 0);
    }
}
