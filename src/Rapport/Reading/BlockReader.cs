namespace Rapport.Reading;

/// <summary>Measures a block in one pass.</summary>
internal static class BlockReader
{
    /// <summary>The block with its features.</summary>
    public static PageBlock Read(string text, int index, TextSpan whole, TextSpan content, bool apart, int labelWidth)
    {
        int width = 0, words = 0, wides = 0, ends = 0;
        var inWord = false;
        var closing = true;
        for (var i = content.Start; i < content.End; i++)
        {
            var unit = text[i];
            var wide = IsWide(unit);
            width += wide ? 2 : 1;
            var letter = char.IsLetterOrDigit(unit);
            if (wide && letter)
                wides++;
            else if (letter && !inWord)
                words++;
            inWord = letter && !wide;
            if (IsTerminal(unit) && EndsHere(text, i, content.End))
                ends++;
        }
        var last = content.End - 1;
        while (closing && last > content.Start)
        {
            closing = IsClosing(text[last]);
            last -= closing ? 1 : 0;
        }
        var head = Plain(text, content.Start, Math.Min(content.Length, PageBlock.Looked));
        return new()
        {
            Index = index,
            Whole = whole,
            Content = content,
            Head = head,
            Tail = content.Length <= PageBlock.Looked ? head : Plain(text, content.End - PageBlock.Looked, PageBlock.Looked),
            Label = width <= labelWidth ? LabelOf(head) : "",
            Width = width,
            Words = words + ((wides + 1) / 2),
            SentenceEnds = ends,
            EndsSentence = content.Length > 0 && (IsTerminal(text[last]) || EndsBeforeBracket(text, content)),
            EndsAsking = content.Length > 0 && text[last] is '?' or '!' or '？' or '！',
            Apart = apart,
        };
    }

    /// <summary>A line in lower case, its spaces single, without the signs around it.</summary>
    public static string LabelOf(string line)
    {
        var trimmed = line.AsSpan().Trim(" \t:：·•|<>«»‹›▶▼▲►◀■□●○◆★☆※→←↑↓…-–—*[]()（）【】\u200B\uFEFF");
        var label = new System.Text.StringBuilder(trimmed.Length);
        foreach (var unit in trimmed)
        {
            if (unit != ' ' || label[^1] != ' ')
                label.Append(char.ToLowerInvariant(unit));
        }
        return label.Length == 0 ? line.Trim() : label.ToString();
    }

    /// <summary>Whether the unit is a space of any kind, or one that shows nothing.</summary>
    public static bool IsBlank(char unit) => char.IsWhiteSpace(unit) || unit is '\u200B' or '\uFEFF' or '\u2060';

    /// <summary>Whether the unit takes two columns: Han, kana, Hangul and their full-width signs.</summary>
    public static bool IsWide(char unit) => unit is >= '\u1100' and <= '\u115F' or >= '\u2E80' and <= '\uA4CF' or >= '\uAC00' and <= '\uD7A3'
        or >= '\uF900' and <= '\uFAFF' or >= '\uFE30' and <= '\uFE6F' or >= '\uFF01' and <= '\uFF60';

    /// <summary>Whether the sign can end a sentence.</summary>
    public static bool IsTerminal(char unit) => unit is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '｡' or '．';

    // "… on the stage. (Translated by X)": the sentence ends before the bracket.
    private static bool EndsBeforeBracket(string text, TextSpan content)
    {
        const int longestCredit = 120;
        if (text[content.End - 1] is not (')' or '）' or ']' or '】'))
            return false;
        var from = Math.Max(content.Start, content.End - longestCredit);
        var open = text.AsSpan(from, content.End - from).LastIndexOfAny("(（[【");
        var before = from + open - 1;
        while (open >= 0 && before >= content.Start && char.IsWhiteSpace(text[before]))
            before--;
        return open >= 0 && before >= content.Start && (IsTerminal(text[before]) || (IsClosing(text[before]) && before > content.Start && IsTerminal(text[before - 1])));
    }

    private static bool IsClosing(char unit) => unit is '"' or '\'' or '”' or '’' or '»' or '」' or '』' or '》' or ')' or '）' or ']' or '】' or ' ';

    private static bool EndsHere(string text, int at, int end)
    {
        if (text[at] is not ('.' or '!' or '?' or '…'))
            return true;
        var next = at + 1;
        while (next < end && IsClosing(text[next]) && text[next] != ' ')
            next++;
        if (next >= end)
            return true;
        // "U.S. dollars", "Jan. 5" and "No. 3" do not end a sentence: what follows must begin one.
        if (!char.IsWhiteSpace(text[next]))
            return false;
        while (next < end && char.IsWhiteSpace(text[next]))
            next++;
        var word = at;
        while (word > 0 && char.IsLetter(text[word - 1]))
            word--;
        return next >= end || (at - word > 2 && !char.IsLower(text[next]) && !char.IsDigit(text[next]));
    }

    private static string Plain(string text, int start, int length) => string.Create(length, (text, start), static (line, from) =>
    {
        for (var i = 0; i < line.Length; i++)
        {
            var unit = from.text[from.start + i];
            line[i] = char.IsWhiteSpace(unit) || unit == '\u200B' || unit == '\uFEFF' ? ' ' : unit;
        }
    });
}
