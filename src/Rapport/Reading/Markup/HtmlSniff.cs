namespace Rapport.Reading.Markup;

/// <summary>Tells a page with markup from text and from other XML by how it begins.</summary>
// Ref: WHATWG, MIME Sniffing, 7.1: the tags that make unknown bytes text/html; three more that pages cut from their frame begin with.
internal static class HtmlSniff
{
    private const int Looked = 64 * 1024;
    private static readonly string[] Tags = ["!doctype html", "html", "head", "body", "script", "iframe", "h1", "div", "font", "table", "a", "style", "title", "b", "br", "p", "meta", "link", "article"];

    /// <summary>Whether the text is a page's source. White space, remarks and an XML declaration before the first tag do not count.</summary>
    public static bool IsHtml(string text)
    {
        var rest = AfterProlog(text);
        foreach (var tag in Tags)
        {
            if (rest.Length > tag.Length + 1 && rest[0] == '<' && rest[1..].StartsWith(tag, StringComparison.OrdinalIgnoreCase) && (RawText.IsSpace(rest[tag.Length + 1]) || rest[tag.Length + 1] is '>' or '/'))
                return true;
        }
        return false;
    }

    /// <summary>Whether the text says of itself that it is XML; asked of what is no page.</summary>
    public static bool IsXml(string text) => text.AsSpan().TrimStart().StartsWith("<?xml", StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> AfterProlog(string text)
    {
        var rest = text.AsSpan(0, Math.Min(text.Length, Looked)).TrimStart("\uFEFF \t\n\f\r");
        while (true)
        {
            var end = rest.StartsWith("<!--", StringComparison.Ordinal) ? rest.IndexOf("-->", StringComparison.Ordinal) + 3
                : rest.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) ? rest.IndexOf('>') + 1 : 0;
            // A remark without an end gives 2, a declaration without one 0.
            if (end < 5)
                return rest;
            rest = rest[end..].TrimStart(" \t\n\f\r");
        }
    }
}
