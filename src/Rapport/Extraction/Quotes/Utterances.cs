using Rapport.Language;

namespace Rapport.Extraction.Quotes;

/// <summary>Cuts a paragraph into utterances: no cut falls between marks.</summary>
internal static class Utterances
{
    /// <summary>The utterances of a paragraph.</summary>
    public static IEnumerable<Utterance> Of(string text, TextSpan paragraph, List<MarkedWords> marked)
    {
        var start = -1;
        var sentences = Sentences.Split(text, paragraph, linesEnd: true);
        for (var i = 0; i < sentences.Length; i++)
        {
            if (start < 0)
                start = sentences[i].Start;
            var end = sentences[i].End;
            // The closing mark belongs to the sentence that it closes, and "he said" after it does as well.
            var open = marked.FirstOrDefault(m => m.Outer.Start < end && m.Outer.End > end);
            var goesOn = open.Outer.Length > 0 || (i + 1 < sentences.Length && marked.Exists(m => m.Outer.End == end) && char.IsLower(text[sentences[i + 1].Start]));
            if (goesOn && i + 1 < sentences.Length)
            {
                if (open.Outer.End != end + 1 || (i + 1 < sentences.Length && sentences[i + 1].Start <= end + 1 && GoesOn(text, end + 1, paragraph.End)))
                    continue;
            }
            yield return Make(start, Math.Max(end, open.Outer.End), marked);
            start = -1;
        }
        if (start >= 0)
            yield return Make(start, paragraph.End, marked);
    }

    private static bool GoesOn(string text, int at, int limit)
    {
        while (at < limit && text[at] == ' ')
            at++;
        return at < limit && (char.IsLower(text[at]) || text[at] is ',' or ';');
    }

    private static Utterance Make(int start, int end, List<MarkedWords> marked) =>
        new(TextSpan.FromBounds(start, end), [.. marked.Where(m => m.Outer.Start >= start && m.Outer.Start < end)]);
}
