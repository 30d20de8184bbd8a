using System.Net;

namespace Rapport.Language;

/// <summary>
/// Goes through XML that a reader has found well-formed and keeps the place of every piece, which the platform's readers do not. What is not
/// well-formed is gone through somehow, never in more than linear time.
/// </summary>
/// <param name="text">The XML.</param>
/// <param name="range">The part of it to go through; cut between two tags.</param>
public sealed class XmlScanner(string text, TextSpan range)
{
    private const string LiteralStart = "<![CDATA[";
    private int _next = range.Start;

    /// <summary>What the piece is.</summary>
    public XmlToken Kind { get; private set; }

    /// <summary>The whole piece.</summary>
    public TextSpan Span { get; private set; }

    /// <summary>For character data and literals: the characters; for tags: the name with its prefix.</summary>
    public TextSpan Content { get; private set; }

    /// <summary>How many elements are open after this piece.</summary>
    public int Depth { get; private set; }

    /// <summary>The tag's name as written.</summary>
    public ReadOnlySpan<char> Name => text.AsSpan(Content.Start, Content.Length);

    /// <summary>The tag's name without its prefix.</summary>
    public ReadOnlySpan<char> LocalName => Name[(Name.IndexOf(':') + 1)..];

    /// <summary>Goes to the next piece; false at the end.</summary>
    public bool Read()
    {
        if (_next >= range.End)
            return false;
        if (text[_next] != '<')
        {
            var end = text.IndexOf('<', _next, range.End - _next);
            return Take(XmlToken.Text, end < 0 ? range.End : end, null);
        }
        var rest = text.AsSpan(_next, range.End - _next);
        if (rest.StartsWith("<!--", StringComparison.Ordinal))
            return Take(XmlToken.Other, After("-->", 4), null);
        if (rest.StartsWith(LiteralStart, StringComparison.Ordinal))
        {
            var end = After("]]>", LiteralStart.Length);
            var from = _next + LiteralStart.Length;
            return Take(XmlToken.Literal, end, TextSpan.FromBounds(from, Math.Max(from, end - 3)));
        }
        if (rest.Length > 1 && rest[1] is '?' or '!')
            return Take(XmlToken.Other, rest[1] == '?' ? After("?>", 2) : After(">", 2), null);
        return ReadTag();
    }

    /// <summary>The value of an attribute of this tag, references resolved, or null.</summary>
    /// <param name="name">The attribute's name as written.</param>
    public string? Attribute(string name)
    {
        var tag = text.AsSpan(Span.Start, Span.Length);
        for (var at = Content.Length + 1; at < tag.Length;)
        {
            var equals = tag[at..].IndexOf('=');
            if (equals < 0)
                return null;
            var key = tag.Slice(at, equals).Trim();
            at += equals + 1;
            while (at < tag.Length && char.IsWhiteSpace(tag[at]))
                at++;
            if (at >= tag.Length || tag[at] is not ('"' or '\''))
                return null;
            var close = tag[(at + 1)..].IndexOf(tag[at]);
            if (close < 0)
                return null;
            if (key.SequenceEqual(name))
                return WebUtility.HtmlDecode(tag.Slice(at + 1, close).ToString());
            at += close + 2;
        }
        return null;
    }

    private bool ReadTag()
    {
        var closing = _next + 1 < range.End && text[_next + 1] == '/';
        var at = _next + (closing ? 2 : 1);
        var start = at;
        while (at < range.End && !char.IsWhiteSpace(text[at]) && text[at] is not ('>' or '/'))
            at++;
        var name = TextSpan.FromBounds(start, at);
        var quote = '\0';
        for (; at < range.End; at++)
        {
            var unit = text[at];
            if (quote != '\0')
                quote = unit == quote ? '\0' : quote;
            else if (unit is '"' or '\'')
                quote = unit;
            else if (unit == '>')
                break;
        }
        var empty = !closing && at < range.End && text[at - 1] == '/';
        Depth += closing ? -1 : empty ? 0 : 1;
        return Take(closing ? XmlToken.End : empty ? XmlToken.Empty : XmlToken.Start, Math.Min(at + 1, range.End), name);
    }

    private int After(string mark, int from)
    {
        var at = _next + from < range.End ? text.IndexOf(mark, _next + from, range.End - _next - from, StringComparison.Ordinal) : -1;
        return at < 0 ? range.End : at + mark.Length;
    }

    private bool Take(XmlToken kind, int end, TextSpan? content)
    {
        Kind = kind;
        Span = TextSpan.FromBounds(_next, end);
        Content = content ?? Span;
        _next = end;
        return true;
    }
}
