namespace Rapport.Extraction.Quotes;

/// <summary>
/// Finds what stands between quotation marks of any kind, straight, curly, angled and corner ones. A mark that is opened again at the head of the next
/// paragraph goes on; a mark that is never closed ends with its paragraph; an odd mark never swallows what follows.
/// </summary>
internal static class MarkFinder
{
    private const string Opening = "\u201C\u300C\u300E\u00AB\u201E\u2018\"'";

    // A lost closing mark is believed only where enough follows to be speech.
    private const int LeastOpen = 24;
    private const int LongestSingle = 600;

    /// <summary>The marked words of a paragraph that stand in no others, in order of place.</summary>
    public static List<MarkedWords> Find(string text, TextSpan paragraph)
    {
        var found = new List<MarkedWords>();
        for (var at = paragraph.Start; at < paragraph.End; at++)
        {
            if (!Opening.Contains(text[at], StringComparison.Ordinal) || !Opens(text, at, paragraph))
                continue;
            var close = Close(text, at, paragraph.End);
            if (close > at + 1)
            {
                found.Add(new(Trimmed(text, at + 1, close), TextSpan.FromBounds(at, close + 1), false));
                at = close;
            }
            else if (close < 0 && text[at] is not ('\u2018' or '\'') && (paragraph.End - at > LeastOpen || OpensAgain(text, paragraph.End, text[at])))
            {
                found.Add(new(Trimmed(text, at + 1, paragraph.End), TextSpan.FromBounds(at, paragraph.End), true));
                break;
            }
        }
        return found;
    }

    // A single mark opens after a blank, and a straight one does not stand inside a word or behind a figure (inches).
    private static bool Opens(string text, int at, TextSpan paragraph) => text[at] switch
    {
        '\u2018' => at == paragraph.Start || !char.IsLetterOrDigit(text[at - 1]),
        '\'' => (at == paragraph.Start || char.IsWhiteSpace(text[at - 1])) && at + 1 < text.Length && char.IsUpper(text[at + 1]),
        '"' => at == paragraph.Start || !char.IsLetterOrDigit(text[at - 1]),
        _ => true,
    };

    private static bool OpensAgain(string text, int at, char mark)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at < text.Length && text[at] == mark;
    }

    private static int Close(string text, int open, int limit)
    {
        var closing = text[open] switch { '\u201C' => "\u201D\"", '\u300C' => "\u300D", '\u300E' => "\u300F", '\u00AB' => "\u00BB", '\u201E' => "\u201C\u201D", '\u2018' => "\u2019", '\'' => "'", _ => "\"\u201D" };
        if (text[open] is '\u2018' or '\'')
            limit = Math.Min(limit, open + LongestSingle);
        var depth = 0;
        for (var i = open + 1; i < limit; i++)
        {
            // Opened once more before it closed: the closing mark was lost, and another quote begins.
            if (text[i] == text[open] && text[open] is '\u300C' or '\u00AB')
                depth++;
            else if (text[i] == '\u201C' && text[open] == '\u201C')
                return -1;
            if (!closing.Contains(text[i], StringComparison.Ordinal) || (text[i] is '\u2019' or '\'' && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1])) || (text[i] == '\'' && text[i - 1] is not ('.' or ',' or '!' or '?')))
                continue;
            if (text[i] == '"' && text[open] == '"' && i + 1 < limit && char.IsLetterOrDigit(text[i + 1]) && char.IsWhiteSpace(text[i - 1]))
                return -1;
            if (depth-- == 0)
                return i;
        }
        return -1;
    }

    private static TextSpan Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return TextSpan.FromBounds(start, end);
    }
}
