using System.Collections.Immutable;

namespace Rapport.Reading;

/// <summary>A page copied as text as one flat table of blocks that tile it. A block is a line, or a paragraph that was wrapped over several.</summary>
internal sealed class PageTable
{
    private const int LabelWidth = 240;

    private PageTable(string text, int start, ImmutableArray<PageBlock> blocks)
    {
        Text = text;
        Start = start;
        Blocks = blocks;
    }

    /// <summary>The document's whole text.</summary>
    public string Text { get; }

    /// <summary>Where the table begins in the text: after the front matter.</summary>
    public int Start { get; }

    /// <summary>The blocks in order.</summary>
    public ImmutableArray<PageBlock> Blocks { get; }

    /// <summary>Cuts the text from a place on.</summary>
    public static PageTable Of(string text, int start = 0)
    {
        var lines = Lines(text, start);
        var wrapped = WrappedWidth(text, lines);
        var blocks = ImmutableArray.CreateBuilder<PageBlock>();
        for (int i = 0, next; i < lines.Count; i = next)
        {
            next = i + 1;
            while (wrapped > 0 && next < lines.Count && !lines[next - 1].Blank && !lines[next].Blank
                && ColumnsOf(text, lines[next - 1].Content) >= wrapped * 3 / 5)
                next++;
            var last = next - 1;
            while (next < lines.Count && lines[next].Blank)
                next++;
            if (lines[i].Blank)
                continue;
            var whole = TextSpan.FromBounds(blocks.Count == 0 ? start : lines[i].Start, next < lines.Count ? lines[next].Start : text.Length);
            var content = TextSpan.FromBounds(lines[i].Content.Start, lines[last].Content.End);
            blocks.Add(BlockReader.Read(text, blocks.Count, whole, content, next > last + 1, LabelWidth));
        }
        CountRepeats(blocks);
        return new(text, start, blocks.ToImmutable());
    }

    /// <summary>Takes every line that is not blank for a block.</summary>
    public static PageTable OfLines(string text) => Of(text, [.. Lines(text, 0).Where(l => !l.Blank).Select(l => l.Content)]);

    /// <summary>Takes over blocks that are known: those of a page with markup.</summary>
    public static PageTable Of(string text, IReadOnlyList<TextSpan> spans)
    {
        var blocks = ImmutableArray.CreateBuilder<PageBlock>(spans.Count);
        for (var i = 0; i < spans.Count; i++)
        {
            var whole = TextSpan.FromBounds(i == 0 ? 0 : spans[i].Start, i + 1 < spans.Count ? spans[i + 1].Start : text.Length);
            blocks.Add(BlockReader.Read(text, i, whole, spans[i], apart: true, LabelWidth));
        }
        CountRepeats(blocks);
        return new(text, 0, blocks.ToImmutable());
    }

    private static void CountRepeats(ImmutableArray<PageBlock>.Builder blocks)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var block in blocks)
        {
            if (block.IsShort)
                counts[block.Label] = counts.GetValueOrDefault(block.Label) + 1;
        }
        foreach (var block in blocks)
            block.Repeats = block.IsShort ? counts[block.Label] : 0;
    }

    private static List<(int Start, TextSpan Content, bool Blank)> Lines(string text, int start)
    {
        var lines = new List<(int, TextSpan, bool)>();
        for (int at = start, end; at < text.Length; at = end)
        {
            var feed = text.IndexOf('\n', at);
            end = feed < 0 ? text.Length : feed + 1;
            int first = at, last = end;
            while (first < last && BlockReader.IsBlank(text[first]))
                first++;
            while (last > first && BlockReader.IsBlank(text[last - 1]))
                last--;
            lines.Add((at, TextSpan.FromBounds(first, last), first == last));
        }
        return lines;
    }

    /// <summary>The column at which the page's paragraphs were wrapped, or 0 where a line is a paragraph.</summary>
    private static int WrappedWidth(string text, List<(int Start, TextSpan Content, bool Blank)> lines)
    {
        const int narrowest = 40, widest = 110, fewest = 4;
        int inside = 0, full = 0, width = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i].Content.Length > widest * 2)
                return 0;
            if (!lines[i].Blank && !lines[i + 1].Blank)
                width = Math.Max(width, ColumnsOf(text, lines[i].Content));
        }
        if (width is < narrowest or > widest)
            return 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i].Blank || lines[i + 1].Blank)
                continue;
            inside++;
            // A line that is nearly full and stops in the middle of a sentence was broken by the column, not by the writer.
            if (ColumnsOf(text, lines[i].Content) >= width * 3 / 4 && !BlockReader.IsTerminal(text[lines[i].Content.End - 1]))
                full++;
        }
        return full >= fewest && full * 2 >= inside ? width : 0;
    }

    private static int ColumnsOf(string text, TextSpan span)
    {
        var columns = 0;
        foreach (var unit in text.AsSpan(span.Start, span.Length))
            columns += BlockReader.IsWide(unit) ? 2 : 1;
        return columns;
    }
}
