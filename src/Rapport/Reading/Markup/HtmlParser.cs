using System.Buffers;

namespace Rapport.Reading.Markup;

/// <summary>Makes the source of a page into flat tables of nodes and attributes. It never fails: whatever the source is, it is some page.</summary>
// Ref: WHATWG, HTML, 13.2.
internal sealed class HtmlParser
{
    // As deep as browsers nest; an element below that is taken for a sibling. It bounds every walk to the root.
    private const int Deepest = 512;

    private readonly string _source;
    private readonly List<int> _open = [];
    private HtmlNode[] _nodes = ArrayPool<HtmlNode>.Shared.Rent(4096);
    private HtmlAttribute[] _attributes = ArrayPool<HtmlAttribute>.Shared.Rent(4096);
    private int _nodeCount;
    private int _attributeCount;
    private int _foreign;

    private HtmlParser(string source) => _source = source;

    /// <summary>Parses a page.</summary>
    public static HtmlPage Parse(string source)
    {
        var parser = new HtmlParser(source);
        parser.Run();
        return new(source, parser._nodes, parser._nodeCount, parser._attributes);
    }

    private void Run()
    {
        var at = 0;
        while (at < _source.Length)
        {
            var tag = _source.IndexOf('<', at);
            if (tag < 0)
                tag = _source.Length;
            if (tag > at)
                AddText(at, tag, references: true);
            at = tag < _source.Length ? ReadMarkup(tag) : tag;
        }
        while (_open.Count > 0)
            Close();
    }

    private int ReadMarkup(int at)
    {
        var rest = _source.AsSpan(at);
        if (rest.StartsWith("<!--", StringComparison.Ordinal))
            return CommentEnd(at + 4);
        if (rest.Length > 1 && (rest[1] is '!' or '?' || (rest[1] == '/' && rest.Length > 2 && !char.IsAsciiLetter(rest[2]))))
            return After(_source.IndexOf('>', at), 1);
        if (rest.Length > 2 && rest[1] == '/')
            return ReadEndTag(at);
        if (rest.Length > 1 && char.IsAsciiLetter(rest[1]))
            return ReadStartTag(at);
        AddText(at, at + 1, references: false);
        return at + 1;
    }

    // "<!-->" and "<!--->" end where they begin; "--!>" ends a comment too.
    private int CommentEnd(int at)
    {
        if (at < _source.Length && _source[at] == '>')
            return at + 1;
        if (_source.AsSpan(at).StartsWith("->", StringComparison.Ordinal))
            return at + 2;
        while (true)
        {
            var dashes = _source.IndexOf("--", at, StringComparison.Ordinal);
            if (dashes < 0)
                return _source.Length;
            at = dashes + 2;
            if (at < _source.Length && _source[at] == '>')
                return at + 1;
            if (_source.AsSpan(at).StartsWith("!>", StringComparison.Ordinal))
                return at + 2;
            at = dashes + 1;
        }
    }

    private int After(int found, int length) => found < 0 ? _source.Length : found + length;

    private int ReadEndTag(int at)
    {
        var name = NameEnd(at + 2);
        var tag = HtmlTags.Find(_source.AsSpan(at + 2, name - at - 2));
        for (var i = _open.Count - 1; i >= 0 && tag != HtmlTag.Other; i--)
        {
            var open = _nodes[_open[i]].Tag;
            if (open == tag)
            {
                while (_open.Count > i)
                    Close();
                break;
            }
            if (open is HtmlTag.Td or HtmlTag.Th or HtmlTag.Table && tag is not (HtmlTag.Table or HtmlTag.Tr or HtmlTag.Tbody or HtmlTag.Body or HtmlTag.Html))
                break;
        }
        return After(_source.IndexOf('>', name), 1);
    }

    private int ReadStartTag(int at)
    {
        var name = NameEnd(at + 1);
        var tag = HtmlTags.Find(_source.AsSpan(at + 1, name - at - 1));
        var first = _attributeCount;
        var end = ReadAttributes(name);
        CloseImplied(tag);
        var node = Add(tag, at, end);
        _nodes[node].FirstAttribute = first;
        _nodes[node].AttributeCount = _attributeCount - first;
        if (HtmlTags.IsVoid(tag))
            return end;
        if (IsForeign(tag) && IsSelfClosed(end))
            return end;
        if (_open.Count < Deepest)
        {
            _open.Add(node);
            _foreign += IsForeign(tag) ? 1 : 0;
        }
        // In a drawing a title is an element like any other.
        if (_foreign > 0)
            return end;
        return tag is HtmlTag.Script or HtmlTag.Style or HtmlTag.Textarea or HtmlTag.Title or HtmlTag.Xmp or HtmlTag.Iframe or HtmlTag.Noembed or HtmlTag.Noframes or HtmlTag.Noscript
            ? ReadRaw(tag, name - at - 1, at + 1, end) : end;
    }

    private int ReadRaw(HtmlTag tag, int nameLength, int nameStart, int at)
    {
        var end = tag == HtmlTag.Script ? RawText.ScriptEnd(_source, at) : RawText.End(_source, at, _source.AsSpan(nameStart, nameLength));
        if (end > at)
            AddText(at, end, references: tag is HtmlTag.Title or HtmlTag.Textarea);
        return end;
    }

    private int ReadAttributes(int at)
    {
        while (at < _source.Length)
        {
            while (at < _source.Length && (IsSpace(_source[at]) || _source[at] == '/'))
                at++;
            if (at >= _source.Length)
                return at;
            if (_source[at] == '>')
                return at + 1;
            var name = at++;
            while (at < _source.Length && !IsSpace(_source[at]) && _source[at] is not ('/' or '>' or '='))
                at++;
            var nameEnd = at;
            while (at < _source.Length && IsSpace(_source[at]))
                at++;
            var value = new TextSpan(at, 0);
            if (at < _source.Length && _source[at] == '=')
            {
                at++;
                while (at < _source.Length && IsSpace(_source[at]))
                    at++;
                value = ReadValue(ref at);
            }
            if (_attributeCount == _attributes.Length)
                Grow(ref _attributes);
            _attributes[_attributeCount++] = new(TextSpan.FromBounds(name, nameEnd), value);
        }
        return at;
    }

    private TextSpan ReadValue(ref int at)
    {
        if (at < _source.Length && _source[at] is '"' or '\'')
        {
            var start = at + 1;
            var close = _source.IndexOf(_source[at], start);
            if (close < 0)
                close = _source.Length;
            at = Math.Min(close + 1, _source.Length);
            return TextSpan.FromBounds(start, close);
        }
        var from = at;
        while (at < _source.Length && !IsSpace(_source[at]) && _source[at] != '>')
            at++;
        return TextSpan.FromBounds(from, at);
    }

    private void CloseImplied(HtmlTag tag)
    {
        if (HtmlTags.IsBlock(tag))
            CloseUpTo(HtmlTag.P, HtmlTag.Button, HtmlTag.Td);
        switch (tag)
        {
            case HtmlTag.Li:
                CloseUpTo(HtmlTag.Li, HtmlTag.Ul, HtmlTag.Ol);
                break;
            case HtmlTag.Tr:
                CloseUpTo(HtmlTag.Tr, HtmlTag.Table, HtmlTag.Table);
                break;
            case HtmlTag.Td or HtmlTag.Th:
                CloseUpTo(HtmlTag.Td, HtmlTag.Table, HtmlTag.Tr);
                CloseUpTo(HtmlTag.Th, HtmlTag.Table, HtmlTag.Tr);
                break;
            case HtmlTag.Dt or HtmlTag.Dd:
                CloseUpTo(HtmlTag.Dt, HtmlTag.Dl, HtmlTag.Dl);
                CloseUpTo(HtmlTag.Dd, HtmlTag.Dl, HtmlTag.Dl);
                break;
            case HtmlTag.Body:
                CloseUpTo(HtmlTag.Head, HtmlTag.Body, HtmlTag.Body);
                break;
        }
    }

    private void CloseUpTo(HtmlTag tag, HtmlTag stop, HtmlTag otherStop)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            var open = _nodes[_open[i]].Tag;
            if (open == tag)
            {
                while (_open.Count > i)
                    Close();
                return;
            }
            if (open == stop || open == otherStop)
                return;
        }
    }

    private int NameEnd(int at)
    {
        while (at < _source.Length && !IsSpace(_source[at]) && _source[at] is not ('/' or '>'))
            at++;
        return at;
    }

    private static bool IsForeign(HtmlTag tag) => tag is HtmlTag.Svg or HtmlTag.Math;

    private bool IsSelfClosed(int end) => end >= 2 && _source[end - 1] == '>' && _source[end - 2] == '/';

    private static bool IsSpace(char unit) => RawText.IsSpace(unit);

    private void AddText(int start, int end, bool references)
    {
        var node = Add(HtmlTag.Text, start, end);
        _nodes[node].SubtreeEnd = node + 1;
        _nodes[node].HasReferences = references && _source.AsSpan(start, end - start).Contains('&');
    }

    private int Add(HtmlTag tag, int start, int end)
    {
        if (_nodeCount == _nodes.Length)
            Grow(ref _nodes);
        _nodes[_nodeCount] = new() { Tag = tag, Parent = _open.Count == 0 ? -1 : _open[^1], SubtreeEnd = _nodeCount + 1, Start = start, End = end };
        return _nodeCount++;
    }

    private void Close()
    {
        _nodes[_open[^1]].SubtreeEnd = _nodeCount;
        _foreign -= IsForeign(_nodes[_open[^1]].Tag) ? 1 : 0;
        _open.RemoveAt(_open.Count - 1);
    }

    private static void Grow<T>(ref T[] table)
    {
        var wider = ArrayPool<T>.Shared.Rent(table.Length * 2);
        table.CopyTo(wider, 0);
        ArrayPool<T>.Shared.Return(table);
        table = wider;
    }
}
