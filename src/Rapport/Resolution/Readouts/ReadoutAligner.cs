using System.Collections.Immutable;

namespace Rapport.Resolution.Readouts;

/// <summary>
/// Lays two texts about one meeting beside each other, sentence by sentence: what both say, what each says in words of its own, what one leaves out.
/// Exchanging the two exchanges every line; only their order is that of the left text.
/// </summary>
public static class ReadoutAligner
{
    /// <summary>Two sentences that share less say two things.</summary>
    private const double LeastLikeness = 0.3;

    /// <summary>From this likeness on the words are much the same.</summary>
    private const double SameWords = 0.85;

    /// <summary>A sentence that is left over and has this share of its weight in one that is taken was told there together with another.</summary>
    private const double LeastWithin = 0.6;

    /// <summary>What is left of the likeness of two sentences with other figures or formulations.</summary>
    private const double OtherFacts = 0.6;

    /// <summary>Sentences of two languages say the same where they share so many facts, or one formulation.</summary>
    private const int FewestFacts = 2;

    /// <summary>Who, what figure, when and in which formulation tell more than a word.</summary>
    private const double FactWeight = 1.5;

    /// <summary>The sentences of both texts, in the order of the left one; what only the right one says stands after what it follows there.</summary>
    /// <param name="left">The left text, what was recorded from it, and the range of it that is meant.</param>
    /// <param name="right">The right one.</param>
    public static ImmutableArray<ReadoutLine> Align((Document Document, Recording Recording, TextSpan Within) left, (Document Document, Recording Recording, TextSpan Within) right)
    {
        // Words of two languages never meet; who is named, what figure, when and which formulation do.
        var foreign = left.Document.Language is { } spoken && right.Document.Language is { } answered && spoken != answered;
        var lefts = SaidSentence.Of(left.Document, left.Recording, left.Within, foreign);
        var rights = SaidSentence.Of(right.Document, right.Recording, right.Within, foreign);
        var weights = Weights(lefts, rights);
        var pairs = Pairs(lefts, rights, weights, foreign ? FewestFacts : 1);
        var (takenLeft, takenRight) = (new HashSet<int>(), new HashSet<int>());
        var taken = new List<(SaidSentence Left, SaidSentence Right, double Likeness)>();
        foreach (var (one, other, likeness, _) in pairs.Where(p => p.Likeness >= LeastLikeness).OrderByDescending(p => p.Likeness).ThenBy(p => p.Left.Place + p.Right.Place).ThenBy(p => Math.Abs(p.Left.Place - p.Right.Place)))
        {
            if (takenLeft.Contains(one.Place) || takenRight.Contains(other.Place))
                continue;
            takenLeft.Add(one.Place);
            takenRight.Add(other.Place);
            taken.Add((one, other, likeness));
        }
        // One sentence here may be two there.
        foreach (var (one, other, likeness, within) in pairs.OrderByDescending(p => p.Within).ThenBy(p => p.Left.Place + p.Right.Place).ThenBy(p => Math.Abs(p.Left.Place - p.Right.Place)).ToArray())
        {
            if (within < LeastWithin || takenLeft.Contains(one.Place) == takenRight.Contains(other.Place))
                continue;
            takenLeft.Add(one.Place);
            takenRight.Add(other.Place);
            taken.Add((one, other, likeness));
        }
        return Lines(lefts, rights, taken, takenLeft, takenRight, foreign ? double.PositiveInfinity : SameWords);
    }

    // What few sentences hold tells more than what most hold.
    private static Dictionary<string, double> Weights(ImmutableArray<SaidSentence> lefts, ImmutableArray<SaidSentence> rights)
    {
        var counts = lefts.Concat(rights).SelectMany(s => s.Held).CountBy(t => t, StringComparer.Ordinal);
        double all = lefts.Length + rights.Length;
        return counts.ToDictionary(c => c.Key, c => Math.Log(1 + (all / c.Value)) * (c.Value > all / 2 ? 0.2 : 1) * (c.Key.Contains(':', StringComparison.Ordinal) ? FactWeight : 1), StringComparer.Ordinal);
    }

    // Only sentences that share something are compared, found by what they share.
    private static List<(SaidSentence Left, SaidSentence Right, double Likeness, double Within)> Pairs(ImmutableArray<SaidSentence> lefts, ImmutableArray<SaidSentence> rights, Dictionary<string, double> weights, int fewest)
    {
        var holders = rights.SelectMany(r => r.Held.Select(term => (term, r.Place))).ToLookup(h => h.term, h => h.Place, StringComparer.Ordinal);
        var totals = rights.Select(r => r.Held.Sum(t => weights[t])).ToArray();
        var pairs = new List<(SaidSentence, SaidSentence, double, double)>();
        foreach (var left in lefts)
        {
            var total = left.Held.Sum(t => weights[t]);
            var shared = new SortedDictionary<int, (double Weight, int Count)>();
            foreach (var term in left.Held.Order(StringComparer.Ordinal))
            {
                var facts = term.StartsWith("formula:", StringComparison.Ordinal) ? FewestFacts : 1;
                foreach (var place in holders[term])
                {
                    var held = shared.GetValueOrDefault(place);
                    shared[place] = (held.Weight + weights[term], held.Count + facts);
                }
            }
            foreach (var (place, (weight, count)) in shared)
            {
                if (count < fewest)
                    continue;
                var right = rights[place];
                var doubt = Differ(left, right, "figure:") || Differ(left, right, "formula:") ? OtherFacts : 1;
                var (likeness, within) = (doubt * 2 * weight / (total + totals[place]), doubt * weight / Math.Min(total, totals[place]));
                if (likeness >= LeastLikeness || within >= LeastWithin)
                    pairs.Add((left, right, likeness, within));
            }
        }
        return pairs;
    }

    // Both state facts of a kind, and none of them is the same.
    private static bool Differ(SaidSentence left, SaidSentence right, string kind)
    {
        var facts = left.Held.Where(t => t.StartsWith(kind, StringComparison.Ordinal)).ToArray();
        return facts.Length > 0 && right.Held.Any(t => t.StartsWith(kind, StringComparison.Ordinal)) && !facts.Any(right.Held.Contains);
    }

    private static ImmutableArray<ReadoutLine> Lines(ImmutableArray<SaidSentence> lefts, ImmutableArray<SaidSentence> rights, List<(SaidSentence Left, SaidSentence Right, double Likeness)> taken, HashSet<int> takenLeft, HashSet<int> takenRight, double same)
    {
        var lines = ImmutableArray.CreateBuilder<ReadoutLine>();
        var next = 0;
        foreach (var left in lefts)
        {
            if (!takenLeft.Contains(left.Place))
            {
                lines.Add(new(ReadoutKind.LeftOnly, left.Span, null, 0, [], []));
                continue;
            }
            foreach (var (_, right, likeness) in taken.Where(t => t.Left == left).OrderBy(t => t.Right.Place))
            {
                AddRight(right.Place);
                lines.Add(new(likeness >= same ? ReadoutKind.Both : ReadoutKind.Reworded, left.Span, right.Span, Math.Round(likeness, 3), Apart(left, right), Apart(right, left)));
            }
        }
        AddRight(rights.Length);
        return lines.ToImmutable();

        void AddRight(int before)
        {
            for (; next < before; next++)
            {
                if (!takenRight.Contains(next))
                    lines.Add(new(ReadoutKind.RightOnly, null, rights[next].Span, 0, [], []));
            }
        }
    }

    // The words that the other does not have, those that stand beside each other joined.
    private static ImmutableArray<TextSpan> Apart(SaidSentence one, SaidSentence other)
    {
        var spans = new List<TextSpan>();
        foreach (var span in one.Terms.Where(t => !other.Held.Contains(t.Term)).Select(t => t.Span).Order())
        {
            if (spans.Count > 0 && span.Start <= spans[^1].End + 1)
                spans[^1] = TextSpan.FromBounds(spans[^1].Start, Math.Max(spans[^1].End, span.End));
            else
                spans.Add(span);
        }
        return [.. spans];
    }
}
