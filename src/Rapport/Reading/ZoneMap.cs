using System.Collections.Immutable;

namespace Rapport.Reading;

/// <summary>Turns what the blocks are, and cuts inside them, into zones that tile the text, and into passages.</summary>
/// <param name="table">The page.</param>
/// <param name="kinds">What each block is; may still change.</param>
internal sealed class ZoneMap(PageTable table, ZoneKind[] kinds)
{
    private readonly SortedList<int, ZoneKind> _cuts = [];

    /// <summary>Says what a whole block is.</summary>
    public void Set(int block, ZoneKind kind) => kinds[block] = kind;

    /// <summary>What a block is as a whole.</summary>
    public ZoneKind Of(int block) => kinds[block];

    /// <summary>Begins another kind inside a block, up to the next cut or the block's end.</summary>
    public void Cut(int at, ZoneKind kind) => _cuts[at] = kind;

    /// <summary>The zones. Paragraphs, titles and lead-ins stay apart, other neighbours of one kind become one.</summary>
    public ImmutableArray<Zone> ToZones()
    {
        var zones = new List<Zone>();
        if (table.Start > 0)
            zones.Add(new(ZoneKind.FrontMatter, new(0, table.Start)));
        var cut = 0;
        foreach (var block in table.Blocks)
        {
            var (start, kind) = (block.Whole.Start, kinds[block.Index]);
            var isNew = true;
            while (cut < _cuts.Count && _cuts.Keys[cut] < block.Whole.End)
            {
                isNew = !Add(zones, kind, start, _cuts.Keys[cut], isNew) && isNew;
                (start, kind) = (_cuts.Keys[cut], _cuts.Values[cut]);
                cut++;
            }
            Add(zones, kind, start, block.Whole.End, isNew);
        }
        return [.. zones];
    }

    /// <summary>The paragraphs and headings of the zones of kind body.</summary>
    public static ImmutableArray<Passage> ToPassages(string text, ImmutableArray<Zone> zones, ImmutableArray<TextSpan> parts, Func<TextSpan, bool> isHeading)
    {
        var passages = ImmutableArray.CreateBuilder<Passage>();
        var part = 0;
        foreach (var zone in zones)
        {
            if (zone.Kind != ZoneKind.Body)
                continue;
            int start = zone.Span.Start, end = zone.Span.End;
            while (start < end && BlockReader.IsBlank(text[start]))
                start++;
            while (end > start && BlockReader.IsBlank(text[end - 1]))
                end--;
            if (start == end)
                continue;
            var span = TextSpan.FromBounds(start, end);
            while (part < parts.Length && parts[part].End <= start)
                part++;
            passages.Add(new(span, part < parts.Length && parts[part].Contains(span) ? part : null, isHeading(span)));
        }
        return passages.ToImmutable();
    }

    private static bool Add(List<Zone> zones, ZoneKind kind, int start, int end, bool isNew)
    {
        if (start >= end)
            return false;
        var staysApart = isNew && kind is ZoneKind.Body or ZoneKind.Title or ZoneKind.LeadIn or ZoneKind.Credit;
        if (!staysApart && zones.Count > 0 && zones[^1].Kind == kind)
            zones[^1] = new(kind, TextSpan.FromBounds(zones[^1].Span.Start, end));
        else
            zones.Add(new(kind, TextSpan.FromBounds(start, end)));
        return true;
    }
}
