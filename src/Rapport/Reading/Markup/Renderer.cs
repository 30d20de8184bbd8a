using System.Collections.Immutable;
using Rapport.Language;

namespace Rapport.Reading.Markup;

/// <summary>Walks a page once and writes its text, with the bytes of every unit and the blocks.</summary>
/// <param name="page">The page.</param>
/// <param name="source">The runs of the page's source, from its units to bytes.</param>
internal sealed class Renderer(HtmlPage page, ImmutableArray<SourceRun> source) : IDisposable
{
    private readonly TextBuffer _text = new(page.Source.Length / 8);
    private readonly SourceRunList _runs = new();
    private readonly ImmutableArray<HtmlBlock>.Builder _blocks = ImmutableArray.CreateBuilder<HtmlBlock>();
    private int _run;
    private int _blockStart;
    private int _blockFirst;
    private int _linkUnits;
    private int _links;
    private int _preserved;
    private long _lastByte;
    private TextSpan _gap = new(-1, 0);
    private bool _gapIsLine;

    /// <summary>The text.</summary>
    public RenderedText Render()
    {
        var nodes = page.Nodes;
        var open = new Stack<int>();
        for (var i = 0; i < nodes.Length;)
        {
            while (open.Count > 0 && nodes[open.Peek()].SubtreeEnd <= i)
                Leave(open.Pop(), i);
            ref readonly var node = ref nodes[i];
            if (node.Tag == HtmlTag.Text)
                Write(node);
            else if (HtmlTags.IsUnread(node.Tag))
            {
                i = node.SubtreeEnd;
                continue;
            }
            else
            {
                Enter(node, i);
                // An empty element is left at once: an anchor without words begins no link.
                if (node.SubtreeEnd > i + 1)
                    open.Push(i);
                else
                    Leave(i, i + 1);
            }
            i++;
        }
        while (open.Count > 0)
            Leave(open.Pop(), nodes.Length);
        Break(nodes.Length);
        var composed = Normalization.ToNfc(_text.ToString());
        var runs = _runs.ToImmutable();
        return composed.Map.IsIdentity
            ? new(composed.Text, runs, _blocks.ToImmutable())
            : new(composed.Text, SourceRunList.Through(runs, composed.Map), [.. _blocks.Select(b => b with { Span = composed.ToMapped(b.Span) })]);
    }

    public void Dispose() => _text.Dispose();

    private void Enter(in HtmlNode node, int index)
    {
        if (HtmlTags.IsBlock(node.Tag))
            Break(index);
        else if (node.Tag == HtmlTag.Br)
        {
            _gap = new(node.Start, node.End - node.Start);
            _gapIsLine = true;
        }
        _links += node.Tag == HtmlTag.A ? 1 : 0;
        _preserved += node.Tag == HtmlTag.Pre ? 1 : 0;
    }

    private void Leave(int index, int next)
    {
        var tag = page.Nodes[index].Tag;
        if (HtmlTags.IsBlock(tag))
            Break(next);
        _links -= tag == HtmlTag.A ? 1 : 0;
        _preserved -= tag == HtmlTag.Pre ? 1 : 0;
    }

    // Ends the block before a node.
    private void Break(int next)
    {
        if (_text.Length > _blockStart)
        {
            var first = _blockFirst;
            var box = page.Nodes[first].Parent;
            while (box >= 0 && !HtmlTags.IsBlock(page.Nodes[box].Tag))
                box = page.Nodes[box].Parent;
            _blocks.Add(new(TextSpan.FromBounds(_blockStart, _text.Length), box, first, next, _linkUnits));
            // The line end takes the place between the blocks, of which no byte is its own.
            _text.Append('\n');
            _runs.Add(1, _runs.Length == 0 ? 0 : _lastByte, 0, even: false);
        }
        _blockStart = _text.Length;
        _blockFirst = next;
        _linkUnits = 0;
        _gap = new(-1, 0);
        _gapIsLine = false;
    }

    private void Write(in HtmlNode node)
    {
        var text = page.Source.AsSpan();
        var started = _text.Length;
        for (var at = node.Start; at < node.End;)
        {
            if (IsSpace(text[at]) && (_preserved == 0 || text[at] != '\n'))
            {
                if (_gap.Start < 0)
                    _gap = new(at, 1);
                at++;
                continue;
            }
            if (IsSpace(text[at]))
            {
                (_gap, _gapIsLine) = (new(at, 1), true);
                at++;
                continue;
            }
            WriteGap(node);
            if (text[at] == '&' && node.HasReferences && CharacterReferences.TryRead(text[at..node.End], false, out var length, out var value))
            {
                Append(value, at, length);
                at += length;
                continue;
            }
            var end = at + 1;
            while (end < node.End && !IsSpace(text[end]) && text[end] != '&')
                end++;
            Append(text[at..end], at);
            at = end;
        }
        if (_links > 0)
            _linkUnits += _text.Length - started;
    }

    private void WriteGap(in HtmlNode node)
    {
        if (_gap.Start >= 0 && _text.Length > _blockStart)
            Append(_gapIsLine ? "\n" : " ", _gap.Start, _gap.Length);
        if (_text.Length == _blockStart)
            _blockFirst = IndexOf(node);
        _gap = new(-1, 0);
        _gapIsLine = false;
    }

    private int IndexOf(in HtmlNode node)
    {
        var index = _blockFirst;
        while (page.Nodes[index].Start != node.Start || page.Nodes[index].Tag != HtmlTag.Text)
            index++;
        return index;
    }

    private void Append(ReadOnlySpan<char> units, int at)
    {
        _text.Append(units);
        for (var unit = at; unit < at + units.Length;)
        {
            Seek(unit);
            var run = source[_run];
            if (!run.Even)
            {
                _runs.Add(run.Text.Length, run.Bytes.Start, run.Bytes.Length, even: false);
                unit += run.Text.Length;
                _lastByte = run.Bytes.End;
                continue;
            }
            var count = Math.Min(at + units.Length, run.Text.End) - unit;
            var bytes = SourceMap.UnitBytes(run, unit);
            _runs.Add(count, bytes.Start, bytes.Length * count, even: true);
            _lastByte = bytes.Start + (bytes.Length * count);
            unit += count;
        }
    }

    // A piece that stands for a stretch of the source as a whole: a reference, a space made of several.
    private void Append(string value, int at, int length)
    {
        _text.Append(value);
        Seek(at);
        var start = SourceMap.UnitBytes(source[_run], at).Start;
        Seek(at + length - 1);
        _lastByte = SourceMap.UnitBytes(source[_run], at + length - 1).End;
        _runs.Add(value.Length, start, _lastByte - start, even: value.Length == 1);
    }

    private void Seek(int unit)
    {
        while (source[_run].Text.End <= unit)
            _run++;
        while (source[_run].Text.Start > unit)
            _run--;
    }

    private static bool IsSpace(char unit) => unit is ' ' or '\t' or '\n' or '\f' or '\r';
}
