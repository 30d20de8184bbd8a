namespace Rapport.App.Web;

/// <summary>
/// Text with marks in it. Marks may overlap: the text is cut where any begins or ends, and each piece leads to the shortest mark over it.
/// A mark's first piece carries the id <c>at-ID</c>, to which what stands beside the text leads back.
/// </summary>
internal sealed class MarkedText
{
    private readonly string _text;
    private readonly TextMark[] _marks;
    private int _next;
    private List<TextMark> _open = [];

    /// <summary>Prepares the marks of a whole text.</summary>
    public MarkedText(string text, IEnumerable<TextMark> marks)
    {
        _text = text;
        _marks = [.. marks.Where(m => m.Span.Start >= 0 && m.Span.Length > 0 && m.Span.End <= text.Length).OrderBy(m => m.Span.Start).ThenByDescending(m => m.Span.Length)];
    }

    /// <summary>The next range of the text; ranges are asked for in their order.</summary>
    public SafeHtml Next(TextSpan range)
    {
        var html = new HtmlWriter();
        for (var at = range.Start; at < range.End;)
        {
            _open.RemoveAll(m => m.Span.End <= at);
            var begun = new List<TextMark>();
            while (_next < _marks.Length && _marks[_next].Span.Start <= at)
            {
                if (_marks[_next].Span.End > at)
                    begun.Add(_marks[_next]);
                _next++;
            }
            _open.AddRange(begun);
            var end = range.End;
            foreach (var mark in _open)
                end = Math.Min(end, mark.Span.End);
            if (_next < _marks.Length)
                end = Math.Min(end, _marks[_next].Span.Start);
            html.Add(Piece(new(at, end - at), begun));
            at = end;
        }
        return html.ToMarkup();
    }

    private SafeHtml Piece(TextSpan piece, List<TextMark> begun)
    {
        // Line ends within a paragraph are where the page broke its lines.
        var words = SafeHtml.Words(piece.Of(_text).TrimEnd('\n'));
        var places = new HtmlWriter();
        foreach (var mark in begun)
            places.Add($"<span id=\"at-{mark.Id}\"></span>");
        // Nobody could hear or hit a link of spaces alone.
        if (_open.Count == 0 || piece.Of(_text).AsSpan().IsWhiteSpace())
            return HtmlWriter.Of($"{places.ToMarkup()}<span data-s=\"{piece.Start}\">{words}</span>");
        var nearest = _open.MinBy(m => m.Span.Length)!;
        var kinds = string.Join(' ', _open.Select(m => "m-" + m.Kind).Distinct());
        return nearest.Kind == "at"
            ? HtmlWriter.Of($"{places.ToMarkup()}<mark class=\"{kinds}\" data-s=\"{piece.Start}\">{words}</mark>")
            : HtmlWriter.Of($"{places.ToMarkup()}<a class=\"mark {kinds}\" href=\"#{nearest.Id}\" data-s=\"{piece.Start}\">{words}</a>");
    }
}
