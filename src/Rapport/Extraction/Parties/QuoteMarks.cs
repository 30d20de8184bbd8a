namespace Rapport.Extraction.Parties;

/// <summary>Finds what stands between quotation marks of any kind; an odd mark ends at its passage and never swallows what follows.</summary>
internal static class QuoteMarks
{
    private const string Opening = "\u201C\u300C\u300E\u00AB\u201E\uFF02";
    private const string Closing = "\u201D\u300D\u300F\u00BB\u201C\uFF02";

    /// <summary>The words between marks within a passage, without the marks; nested marks stay within the outer words.</summary>
    public static List<TextSpan> Find(string text, TextSpan within)
    {
        var found = new List<TextSpan>();
        var at = within.Start;
        while (at < within.End)
        {
            var kind = text[at] == '"' ? -2 : Opening.IndexOf(text[at], StringComparison.Ordinal);
            if (kind == -1)
            {
                at++;
                continue;
            }
            var end = Close(text, at, kind, within.End);
            if (end < 0)
            {
                // A mark without its partner: a quote that runs into the next passage when it opens this one, else nothing.
                if (OpensPassage(text, at, within) && within.End - at > 40)
                    found.Add(TextSpan.FromBounds(at + 1, within.End));
                at++;
                continue;
            }
            if (end > at + 1)
                found.Add(TextSpan.FromBounds(at + 1, end));
            at = end + 1;
        }
        return found;
    }

    private static int Close(string text, int open, int kind, int limit)
    {
        if (kind == -2)
        {
            var straight = text.IndexOf('"', open + 1, limit - open - 1);
            return straight;
        }
        var depth = 0;
        for (var i = open + 1; i < limit; i++)
        {
            if (text[i] == Closing[kind] || (text[open] == '\u201E' && text[i] == '\u201D'))
            {
                if (depth-- == 0)
                    return i;
            }
            else if (text[i] == text[open])
            {
                depth++;
            }
        }
        return -1;
    }

    private static bool OpensPassage(string text, int at, TextSpan within)
    {
        for (var i = within.Start; i < at; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
                return false;
        }
        return true;
    }
}
