using System.Collections.Immutable;

namespace Rapport.Extraction.Figures;

/// <summary>Facts in the order of their places, handed out sentence by sentence without looking at any twice.</summary>
internal sealed class SpanQueue<T>(ImmutableArray<T> facts, Func<T, TextSpan> span)
{
    /// <summary>The facts that lie wholly within a range, in order.</summary>
    public ImmutableArray<T> Within(TextSpan range)
    {
        int low = 0, high = facts.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (span(facts[middle]).Start < range.Start)
                low = middle + 1;
            else
                high = middle;
        }
        var found = ImmutableArray.CreateBuilder<T>();
        for (var i = low; i < facts.Length && span(facts[i]).Start < range.End; i++)
            if (span(facts[i]).End <= range.End)
                found.Add(facts[i]);
        return found.ToImmutable();
    }
}
