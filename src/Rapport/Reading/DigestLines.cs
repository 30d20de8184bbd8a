using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Rapport.Reading;

/// <summary>Types the lines of a page by what they may be in a digest.</summary>
internal static partial class DigestLines
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int LongestTitle = 200;
    private const int FewestWords = 5;
    private const int MostCredits = 3;

    /// <summary>The lines that belong to the page's articles, in their order.</summary>
    public static ImmutableArray<DigestLine> Read(PageLayout layout)
    {
        var lines = ImmutableArray.CreateBuilder<DigestLine>();
        foreach (var block in layout.Table.Blocks)
        {
            if (DigestSplitter.IsContent(layout, block.Index))
                lines.Add(Read(block, layout.Kinds[block.Index]));
        }
        KeepSequences(lines);
        KeepSpeakersOut(lines);
        return lines.ToImmutable();
    }

    private static DigestLine Read(PageBlock block, ZoneKind kind)
    {
        var isRule = (block.Width <= 80 && DigestSplitter.IsRule(block.Head)) || (block.IsShort && Reference().IsMatch(block.Head));
        var numbered = PagePhrases.Number().Match(block.Head);
        var number = isRule ? null : DigestSplitter.NumberOf(block.Head);
        var skip = number is null ? 0 : numbered.Length;
        var line = block.Head[skip..];
        var at = block.Content.Start + skip;
        var isLine = block.IsShort && block.Width <= 170;
        var lead = isRule ? null : LeadIns.Find(block);
        var mayName = !isRule && isLine && (kind == ZoneKind.Byline || SourceLines.MayName(line));
        var isSentence = lead is { Form: LeadInForm.Published or LeadInForm.OriginalTitle };
        var source = mayName && !isSentence && !Picture().IsMatch(line) ? SourceLines.Read(line, at) : null;
        var isProse = source is null && !isRule && (block.IsProse || ((block is { EndsSentence: true, EndsAsking: false, Words: >= FewestWords } or { SentenceEnds: >= 2, Words: >= FewestWords }) && !Whole().IsMatch(line)));
        var heading = mayName && source is null && !isProse && !isSentence ? SourceLines.ReadHeading(line, at) : null;
        lead = source is not null || heading is not null ? null : lead;
        var opening = isProse && lead is null ? SourceLines.ReadOpening(line, at) : null;
        var closing = isProse ? Closing(block) : [];
        var isAside = block.IsShort && ((!isProse && source is null && heading is null && Seats.Attributed(line) is not null) || (line.Length <= LongestTitle && OwnWord().IsMatch(line) && lead is null && source is null));
        if (isAside)
            return new(block, null, false, null, null, null, null, [], false, false, true);
        var isHeading = source is null && !isRule && !isProse && lead is null && block.IsShort && block.Width <= LongestTitle && line.AsSpan().ContainsAnyLetter() && !Aside().IsMatch(line);
        return new(block, number, isRule, lead, source, heading, opening, closing, isHeading || heading is not null, isProse || lead is not null && block.Words > FewestWords && lead.Span.End < block.Content.End, false);
    }

    // Credits may stand behind one another, each in brackets of its own.
    private static ImmutableArray<Credit> Closing(PageBlock block)
    {
        var credits = ImmutableArray.CreateBuilder<Credit>();
        var (tail, offset) = (block.Tail, block.Content.End - block.Tail.Length);
        while (SourceLines.ReadClosing(tail, offset) is { } end && credits.Count < MostCredits)
        {
            credits.Insert(0, new(end.Span, end.People, end.Outlet, end.Place, end.Date, end.DateOffset));
            tail = tail[..(end.Span.Start - offset)].TrimEnd();
        }
        return credits.Count > 0 ? credits.ToImmutable() : Credits.Closing(block);
    }

    // A number counts where those before it stand in their order.
    private static void KeepSequences(ImmutableArray<DigestLine>.Builder lines)
    {
        var run = new List<int>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Number == 1)
                run.Clear();
            if (lines[i].Number == run.Count + 1)
                run.Add(i);
        }
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Number is not null && (run.Count < 2 || !run.Contains(i)))
                lines[i] = lines[i] with { Number = null };
        }
    }

    // "Minister: …", "Harbor Gazette: …": where names before a colon take turns, they speak.
    private static void KeepSpeakersOut(ImmutableArray<DigestLine>.Builder lines)
    {
        var speakers = lines.Where(l => l.IsProse && l.Opening is null).Select(l => Speaker().Match(l.Block.Head)).Where(m => m.Success).GroupBy(m => m.Value, StringComparer.Ordinal).Any(g => g.Count() >= 3);
        for (var i = 0; speakers && i < lines.Count; i++)
            lines[i] = lines[i] with { Opening = null, Heading = null };
    }

    [GeneratedRegex(@"^\W*(photo|picture|image|illustration|graphic|video|사진|图|圖|写真)s?\b\s*(by|:|：|=)", Plain | RegexOptions.IgnoreCase)]
    private static partial Regex Picture();

    // A title that is a sentence in brackets is a title.
    [GeneratedRegex(@"^[【\[][^】\]]{3,80}[】\]]$", Plain)]
    private static partial Regex Whole();

    [GeneratedRegex(@"^(read (the )?(full|more|original)|full (text|article)|continue reading|more:|전문 보기|원문 보기|阅读全文|閱讀全文|続きを読む|全文)", Plain | RegexOptions.IgnoreCase)]
    private static partial Regex Aside();

    [GeneratedRegex(@"^\W*((selected|compiled|edited|collected|prepared|curated|summari[sz]ed|translated)\s+(and\s+\w+\s+)?by\s+(the|our)\b|you('re| are)?\s+(receive|receiving|getting|get)\b|unsubscribe|subscribe\b|to unsubscribe|contact us|copyright|all rights reserved|©|powered by|corrections\b)|\bis a (project|service|publication|product) of\b|\b(unsubscribe|contact us)\b|^이 (모음|브리핑|자료)|^(本|以上)[^。]{0,12}(整理|汇编|彙編|编辑|編集|摘编)", Plain | RegexOptions.IgnoreCase)]
    private static partial Regex OwnWord();

    // An address, or a place in a document as our own digests end with.
    [GeneratedRegex(@"^<?https?://[^\s>]+>?$|^\[\w+-[0-9a-f]+@\d+\+\d+\]$", Plain)]
    private static partial Regex Reference();

    [GeneratedRegex(@"^\p{Lu}[\p{L} .]{1,30}:", Plain)]
    private static partial Regex Speaker();
}
