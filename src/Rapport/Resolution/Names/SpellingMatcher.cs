using System.Collections.Immutable;

namespace Rapport.Resolution.Names;

/// <summary>
/// Compares two names word by word as they are spelled: every word of one is laid beside at most one of the other, joined and split words included,
/// in any order. A word that only one side has costs little in a person's name, more in an organisation's; a word on each side that the other lacks
/// makes them two names.
/// </summary>
internal static class SpellingMatcher
{
    private const int MostJoined = 3;

    /// <summary>How two names compare.</summary>
    public static NameComparison Compare(SpelledName left, SpelledName right)
    {
        var isOrganisation = left.IsOrganisation || right.IsOrganisation;
        var (pairs, leftRest, rightRest) = Pair(left.Words, right.Words, isOrganisation);
        var evidence = ImmutableArray.CreateBuilder<NameEvidence>();
        double matched = 0, weight = 0, least = 1;
        // Summed in the order in which they were found, which is that of both sides; shown in the order of the left one.
        foreach (var pair in pairs)
        {
            matched += pair.Weight * pair.Likeness;
            weight += pair.Weight;
            if (pair.Weight > MatchCosts.LightWord)
                least = Math.Min(least, pair.Likeness);
        }
        foreach (var pair in pairs.OrderBy(p => p.Position))
        {
            evidence.Add(new(pair.Position, pair.Left, "latin", pair.Right, "latin", [], Math.Log(Math.Max(pair.Likeness, 1e-3))));
        }
        foreach (var word in leftRest)
            evidence.Add(new(evidence.Count, word.Text, "latin", "", "latin", [], null));
        foreach (var word in rightRest)
            evidence.Add(new(evidence.Count, "", "latin", word.Text, "latin", [], null));
        if (weight == 0)
            return new(0, NameVerdict.Different, null, evidence.ToImmutable());
        var (leftExtra, rightExtra) = (leftRest.Sum(w => w.Weight), rightRest.Sum(w => w.Weight));
        var score = Score(matched / weight, least, weight, leftExtra, rightExtra, (leftRest.Any(Names) && rightRest.Any(Differs)) || (leftRest.Any(Differs) && rightRest.Any(Names)) || leftRest.Concat(rightRest).Any(w => w.Role == WordRole.Place), isOrganisation, pairs.Count(p => p.Weight > MatchCosts.LightWord));
        // Initials alone name nobody.
        if (!pairs.Exists(p => p.Left.Length > 2 && p.Right.Length > 2) && pairs.Exists(p => p.Left != p.Right))
            score = Math.Min(score, MatchCosts.Likely - 0.05);
        string? veto = null;
        if (Numbers(left) != Numbers(right))
            veto = "the numbers in the names differ";
        else if (Clash(left.Forms, right.Forms))
            veto = "the legal forms differ";
        if (veto is not null)
            score = Math.Min(score, MatchCosts.Possible - 0.01);
        var isEqual = least == 1 && leftExtra + rightExtra == 0 && matched == weight;
        var verdict = veto is not null ? NameVerdict.Different : isEqual ? NameVerdict.Same : score >= MatchCosts.Likely ? NameVerdict.Likely : score >= MatchCosts.Possible ? NameVerdict.Possible : NameVerdict.Different;
        return new(score, verdict, veto, evidence.ToImmutable());
    }

    private static double Score(double mean, double least, double weight, double leftExtra, double rightExtra, bool conflicts, bool isOrganisation, int words)
    {
        // One bad word spoils a name more than its share of letters.
        var score = (mean + least) / 2;
        var extra = leftExtra + rightExtra;
        score *= 1 - ((isOrganisation ? MatchCosts.ExtraOfOrganisation : MatchCosts.ExtraOfPerson) * extra / (extra + (2 * weight)));
        if (conflicts)
            score *= MatchCosts.Conflict;
        // One word of a longer name is a hint and no more.
        else if (words < 2 && extra >= MatchCosts.LightWord * 2)
            score = Math.Min(score, MatchCosts.Likely - 0.05);
        return score;
    }

    private static bool Names(SpelledWord word) => word.Role is WordRole.Name or WordRole.Number || (word.Role == WordRole.Sector && word.Text.Length > 3);

    // An initial that stands for nothing on the other side is another middle name.
    private static bool Differs(SpelledWord word) => Names(word) || word.Role == WordRole.Initial;

    private static string Numbers(SpelledName name) => string.Join(' ', name.Words.Where(w => w.Role == WordRole.Number).Select(w => w.Text).Order(StringComparer.Ordinal));

    private static bool Clash(ImmutableArray<string> left, ImmutableArray<string> right)
    {
        var (one, other) = (left.Where(f => f != "any").ToHashSet(StringComparer.Ordinal), right.Where(f => f != "any").ToHashSet(StringComparer.Ordinal));
        return one.Count > 0 && other.Count > 0 && !one.Overlaps(other);
    }

    // The best pairs first, whichever side they come from; equal ones in the order of their places, summed so that exchanging the sides changes nothing.
    private static (List<WordPair> Pairs, List<SpelledWord> Left, List<SpelledWord> Right) Pair(ImmutableArray<SpelledWord> left, ImmutableArray<SpelledWord> right, bool isOrganisation)
    {
        var candidates = new List<WordCandidate>();
        for (var i = 0; i < left.Length; i++)
        {
            for (var j = 0; j < right.Length; j++)
            {
                if (WordLikeness.Of(left[i], right[j], !isOrganisation && i == 0 && j == 0) is var likeness && likeness >= MatchCosts.WordFloor)
                    candidates.Add(new(likeness, i, 1, j, 1, (left[i].Weight + right[j].Weight) / 2));
                AddJoined(candidates, left, i, right, j, isLeft: true);
                AddJoined(candidates, right, j, left, i, isLeft: false);
            }
        }
        if (candidates.Count > 1)
            candidates.Sort();
        var pairs = new List<WordPair>(candidates.Count);
        Span<bool> leftTaken = stackalloc bool[left.Length];
        Span<bool> rightTaken = stackalloc bool[right.Length];
        foreach (var found in candidates)
        {
            var ours = leftTaken.Slice(found.Left, found.LeftCount);
            var theirs = rightTaken.Slice(found.Right, found.RightCount);
            if (ours.Contains(true) || theirs.Contains(true))
                continue;
            ours.Fill(true);
            theirs.Fill(true);
            pairs.Add(new(found.Left, Joined(left, found.Left, found.LeftCount), Joined(right, found.Right, found.RightCount), found.Likeness, found.Weight));
        }
        return (pairs, Rest(left, leftTaken), Rest(right, rightTaken));
    }

    private static string Joined(ImmutableArray<SpelledWord> words, int at, int count) => count == 1 ? words[at].Text : string.Join(' ', words.Skip(at).Take(count).Select(w => w.Text));

    private static List<SpelledWord> Rest(ImmutableArray<SpelledWord> words, ReadOnlySpan<bool> taken)
    {
        var rest = new List<SpelledWord>();
        for (var i = 0; i < words.Length; i++)
        {
            if (!taken[i])
                rest.Add(words[i]);
        }
        return rest;
    }

    // Two or three words of one side written as one on the other.
    private static void AddJoined(List<WordCandidate> candidates, ImmutableArray<SpelledWord> many, int at, ImmutableArray<SpelledWord> one, int place, bool isLeft)
    {
        var whole = one[place];
        if (whole.Role == WordRole.Number || at + 1 >= many.Length)
            return;
        var length = many[at].Written.Length;
        var weight = many[at].Weight;
        for (var count = 2; count <= MostJoined && at + count <= many.Length; count++)
        {
            length += many[at + count - 1].Written.Length;
            weight += many[at + count - 1].Weight;
            if (AreInitials(many.AsSpan(at, count), whole, length))
                Add(MatchCosts.Initial, count);
            if (Math.Abs(length - whole.Written.Length) > 2 || many[at].Written[0] != whole.Written[0])
                continue;
            var likeness = MatchCosts.Joined * WordLikeness.Edited(string.Concat(many.Skip(at).Take(count).Select(w => w.Written)), whole.Written);
            if (likeness >= MatchCosts.JoinedFloor)
                Add(likeness, count);
        }

        void Add(double likeness, int count) => candidates.Add(isLeft ? new(likeness, at, count, place, 1, weight) : new(likeness, place, 1, at, count, weight));
    }

    // Initials written together: JC for Jean-Claude.
    private static bool AreInitials(ReadOnlySpan<SpelledWord> many, SpelledWord one, int length)
    {
        if (one.Text.Length != many.Length || one.Role != WordRole.Name || length <= many.Length * 2)
            return false;
        for (var i = 0; i < many.Length; i++)
        {
            if (many[i].Role != WordRole.Name || many[i].Text[0] != one.Text[i])
                return false;
        }
        return true;
    }
}
