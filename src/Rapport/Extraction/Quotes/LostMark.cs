using System.Text.RegularExpressions;

namespace Rapport.Extraction.Quotes;

/// <summary>Speech whose closing mark was lost, as translated digests lose them: "We hope to meet, he said." The words end where the speaker is put behind them.</summary>
internal static partial class LostMark
{
    /// <summary>The marked words, cut before ", he said" at the end of their paragraph where that stands there.</summary>
    public static MarkedWords Mend(string text, MarkedWords marked)
    {
        var behind = Behind().Match(text.Substring(marked.Span.Start, marked.Span.Length));
        if (!behind.Success)
            return marked;
        var end = marked.Span.Start + behind.Index + 1;
        return new(TextSpan.FromBounds(marked.Span.Start, end), TextSpan.FromBounds(marked.Outer.Start, end), false);
    }

    [GeneratedRegex(@",\s(?:(?:he|she|they|[A-Z][\p{L}'’-]*(?:\s[A-Z][\p{L}'’-]*){0,4})\s(?:said|added|noted|stressed|told \w+|pointed out|explained|warned|stated|emphasi[sz]ed)|(?:said|added|noted|stressed)\s[A-Z][\p{L}'’-]*(?:\s[A-Z][\p{L}'’-]*){0,4})[^,.]{0,40}(?=\.\s|\.?\s*$)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Behind();
}
