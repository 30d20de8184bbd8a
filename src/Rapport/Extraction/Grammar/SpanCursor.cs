namespace Rapport.Extraction.Grammar;

/// <summary>Finds, by binary search, the facts of a sorted list that stand within a stretch of text.</summary>
/// <param name="sorted">The facts, by span; spans of one list hold no other's start out of order.</param>
/// <param name="spanOf">Where a fact stands.</param>
internal sealed class SpanCursor<T>(IReadOnlyList<T> sorted, Func<T, TextSpan> spanOf)
{
    // The longest fact bounds how far back one that still reaches into the stretch can begin.
    private readonly int _longest = sorted.Count == 0 ? 0 : sorted.Max(f => spanOf(f).Length);

    /// <summary>The facts that lie within the stretch, or, where asked, share a unit with it.</summary>
    public List<T> Within(TextSpan stretch, bool overlapping = false)
    {
        var from = overlapping ? stretch.Start - _longest : stretch.Start;
        var low = 0;
        var high = sorted.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (spanOf(sorted[middle]).Start < from)
                low = middle + 1;
            else
                high = middle;
        }
        var found = new List<T>();
        for (var i = low; i < sorted.Count && spanOf(sorted[i]).Start < stretch.End; i++)
        {
            if (overlapping ? spanOf(sorted[i]).Overlaps(stretch) : stretch.Contains(spanOf(sorted[i])))
                found.Add(sorted[i]);
        }
        return found;
    }
}
