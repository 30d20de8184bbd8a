using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Rapport.Reading;

/// <summary>Decides by the form of a line: dates, bylines, notes, captions, rights, counters.</summary>
internal static partial class LineDecider
{
    /// <summary>Pages with more blocks than twice this are looked at with patterns only so far from either end; in between, forms and labels do.</summary>
    private const int FromEnds = 400;
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>Adds its weights.</summary>
    public static void Vote(ImmutableArray<PageBlock> blocks, Ballot ballot)
    {
        var proseAfter = 0;
        for (var i = blocks.Length - 1; i >= 0; i--)
        {
            var block = blocks[i];
            if ((i < FromEnds || i >= blocks.Length - FromEnds) && block.Content.Length <= PageBlock.Looked)
                Vote(block, ballot, proseAfter);
            if (block.IsProse && ballot.Winner(i) == ZoneKind.Body)
                proseAfter++;
        }
    }

    /// <summary>What a short line is by its form alone: a byline, a date line, or null.</summary>
    public static ZoneKind? KindOf(PageBlock block) =>
        block.Width <= 140 && !(block.EndsSentence && block.Words > 14) && Pieces(block.Head).Any(piece => Bylines.Read(piece, 0).Length > 0) ? ZoneKind.Byline
        : IsDateLine(block.Head, block.Width, block.Dates) ? ZoneKind.Date : null;

    /// <summary>Whether the line is a date and what belongs to dates: labels, a byline, an outlet, a reading time.</summary>
    public static bool IsDateLine(string line, int width) => IsDateLine(line, width, width > 140 ? [] : DatePatterns.Find(line));

    private static bool IsDateLine(string line, int width, ImmutableArray<PageDate> dates)
    {
        if (width > 140)
            return false;
        var rest = line;
        for (var i = dates.Length - 1; i >= 0; i--)
            rest = rest.Remove(dates[i].Span.Start, dates[i].Span.Length).Insert(dates[i].Span.Start, "|");
        if (dates.Length == 0)
            return AgoLine().IsMatch(line);
        foreach (var piece in Pieces(rest))
        {
            var left = DateWords().Replace(piece, " ").Trim(' ', '.', ':', '：', ',', '-', '–', '—', '(', ')', '（', '）', '[', ']', '/', '<', '>');
            if (left.Length > 1 && left.AsSpan().ContainsAnyLetter() && !IsKnown(left))
                return false;
        }
        return true;
    }

    /// <summary>The parts of a composite line: "DATE | By X | OUTLET", "DATE 来源：… 作者：…".</summary>
    public static IEnumerable<string> Pieces(string line) => Breaks().Split(line).Where(piece => piece.Length > 0);

    private static void Vote(PageBlock block, Ballot ballot, int proseAfter)
    {
        var (i, line) = (block.Index, block.Head);
        var isBracketed = line.Length > 0 && line[0] is '(' or '（' or '[' or '【' or '*' or '※' or '▶';
        var atEnd = proseAfter <= 3 || isBracketed;
        if (block.SentenceEnds <= 3 && atEnd && PagePhrases.Disclaimer().IsMatch(line) && (proseAfter == 0 || isBracketed || OpensNote().IsMatch(line)))
            ballot.Add(i, ZoneKind.Disclaimer, ReadingWeights.Note);
        else if (block.SentenceEnds <= 4 && atEnd && PagePhrases.AuthorNote().IsMatch(line))
            ballot.Add(i, ZoneKind.AuthorNote, ReadingWeights.Note);
        else if (block.Width <= 400 && PagePhrases.Newsletter().IsMatch(line) && (block.Width <= 240 || !block.IsProse))
            ballot.Add(i, ZoneKind.Newsletter, ReadingWeights.FurnitureWords);
        else if (block.SentenceEnds <= 4 && block.Width <= 500 && PagePhrases.Furniture().IsMatch(line) && (block.Width <= 260 || proseAfter == 0))
            ballot.Add(i, ZoneKind.Chrome, ReadingWeights.FurnitureWords);
        else if (block.Width <= 300 && PagePhrases.Caption().IsMatch(line))
            ballot.Add(i, ZoneKind.Caption, ReadingWeights.FurnitureWords);
        if (!block.IsShort)
            return;
        if (PagePhrases.Counter().IsMatch(line))
            ballot.Add(i, ZoneKind.Chrome, ReadingWeights.ExactLabel);
        var isByline = block.Width <= 140 && Pieces(line).Any(piece => Bylines.Read(piece, 0).Length > 0) && !(block.EndsSentence && block.Words > 14);
        if (isByline)
            ballot.Add(i, ZoneKind.Byline, ReadingWeights.Byline);
        if (IsDateLine(line, block.Width, block.Dates))
            ballot.Add(i, ZoneKind.Date, ReadingWeights.DateLine + (isByline ? -1 : 0));
        else if (!isByline && block.Width <= 110 && PagePhrases.FirstAppeared().IsMatch(line))
            ballot.Add(i, ZoneKind.Byline, ReadingWeights.Byline);
    }

    private static bool IsKnown(string piece) => Bylines.Read(piece, 0).Length > 0 || PagePhrases.Counter().IsMatch(piece)
        || PageWords.IsSection(BlockReader.LabelOf(piece)) || (piece.Length <= 40 && OutletNames.HasOutletWord(piece)) || PagePhrases.FirstAppeared().IsMatch(piece)
        || LabelDecider.KindOf(BlockReader.LabelOf(piece)) is not null;

    [GeneratedRegex(@"\s*[|｜•]\s*|\s+[·/–—]\s+|\s{2,}|[;；]\s*|\s+(?=(来源|來源|作者|记者|記者|编辑|編輯|责任编辑|責任編輯|责编|出处|译者|翻译|출처)\s*[:：])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Breaks();

    [GeneratedRegex(
        @"\b(first |last |originally )?(published|posted|updated|modified|edited|created|issued|released|revised|date|dated|time|online|print edition|on|at|mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?\b|\b(local time|et|ct|pt|kst|jst|hkt|cst|utc|gmt|est|edt|pst|pdt|cet|cest|bst|ist|sgt)\b|\d+ ?min(ute)?s? read"
        + @"|(기사)?(입력|수정|등록|승인|게시|게재|작성|업데이트|최종|발행|송고)(일|시간|일시)?|지면|[월화수목금토일]요일|오전|오후|(发布|發佈|發布|发表|發表|更新|修改|修订|最后|最後)(时间|時間|日期|于|於)?|时间|時間|日期|(星期|周|週)[一二三四五六日天]|(公開|配信|掲載|更新|投稿|最終更新)(日|日時)?|[月火水木金土日]曜日?", Plain)]
    private static partial Regex DateWords();

    [GeneratedRegex(@"^[\W_]*((published|posted|updated)\s*:?\s*)?((\d+|an?|one) (second|minute|min|hour|hr|day|week|month)s? ago|yesterday|just now|\d+\s?(초|분|시간|일) 전|\d+\s?(秒|分钟|分鐘|小时|小時|天|时间|時間|分|日)前)$", Plain)]
    private static partial Regex AgoLine();

    [GeneratedRegex(@"^[\W_]*(disclaimer|((the )?(views?|opinions?)|this (article|piece|column|commentary)\b).{0,80}\b(author|writer|columnist|contributor|publication|newspaper|magazine|editors?|this (article|piece|column|commentary))|本文|文章|以上|※|본 |이 |上述)", Plain)]
    private static partial Regex OpensNote();
}
