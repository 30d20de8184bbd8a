using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Rapport.Reading;

/// <summary>Reads words that name a source: outlet, date, author, title, in any order and between any signs. Words that hold anything else name none.</summary>
internal static partial class SourceLines
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int Longest = 160;
    private const int LongestHan = 4;
    private const int Looked = 160;
    private static readonly char[] Signs = [' ', '\u0001', ',', '，', '.', '。', ':', '：', ';', '*', '_', '"', '“', '”', '(', ')', '（', '）', '[', ']', '【', '】', '〔', '〕', '<', '>', '〈', '〉', '＜', '＞', '–', '—', '-', '|', '■', '●', '※', '▶'];
    private static readonly string[] CreditEnds = ["기자", "칼럼니스트", "특파원", "논설위원", "論説委員", "編集委員", "特派員", "記者", "记者", "译", "譯", "訳"];
    private static readonly System.Buffers.SearchValues<char> Marks = System.Buffers.SearchValues.Create(")）]】〕>〉＞—–-");

    /// <summary>Whether a line holds anything that a source is known by: a date, an outlet's word, a word for who wrote. Cheap beside reading it.</summary>
    public static bool MayName(string line) => MayName(line, DatePatterns.Find(line));

    /// <summary>The source that a line names, or null.</summary>
    /// <param name="line">The line, spaces plain.</param>
    /// <param name="offset">Where the line stands in the text.</param>
    public static SourceLine? Read(string line, int offset)
    {
        if (line.Length is < 3 or > Longest)
            return null;
        var dates = DatePatterns.Find(line);
        if (dates.Length > 1 || !MayName(line, dates))
            return null;
        var date = dates.FirstOrDefault();
        var masked = date is null ? line : string.Concat(line.AsSpan(0, date.Span.Start), new string('\u0001', date.Span.Length), line.AsSpan(date.Span.End));
        var (title, titleSpan) = ((string?)null, (TextSpan?)null);
        if (QuotedTitle().Match(masked) is { Success: true } quoted && !OutletNames.HasOutletWord(quoted.Groups["title"].Value))
        {
            (title, titleSpan) = (quoted.Groups["title"].Value.TrimEnd(',', '.'), new(offset + quoted.Groups["title"].Index, quoted.Groups["title"].Value.TrimEnd(',', '.').Length));
            masked = string.Concat(masked.AsSpan(0, quoted.Index), new string('\u0001', quoted.Length), masked.AsSpan(quoted.Index + quoted.Length));
        }
        var people = ImmutableArray.CreateBuilder<CreditedName>();
        var bare = new List<CreditedName>();
        string? outlet = null, place = null, unknown = null;
        var isTitled = false;
        foreach (var range in Breaks().EnumerateSplits(masked))
        {
            var words = masked[range].Trim(Signs);
            var lead = Opening().Match(words);
            words = Closing().Replace(words[lead.Length..], "").Trim(Signs);
            if (words.Length == 0 || DateLabel().IsMatch(words) || Published().IsMatch(words) || PageWords.Genres.ContainsKey(BlockReader.LabelOf(words)) || (date is { Year: null } && InferredYear().IsMatch(words)))
                continue;
            var at = offset + masked.IndexOf(words, range.Start.Value, StringComparison.Ordinal);
            if (TitleLabel().Match(words) is { Success: true } labelled && title is null)
                (title, titleSpan, isTitled) = (words[labelled.Length..], new(at + labelled.Length, words.Length - labelled.Length), true);
            else if (Label().Match(words) is { Success: true } from && words[from.Length..].Trim() is { Length: > 1 } stated && outlet is null)
            {
                // A picture's or a figure's source, not a piece's.
                if (Domain().IsMatch(stated) || (date is null && !OutletNames.HasOutletWord(stated)))
                    return null;
                (outlet, place) = OutletNames.SplitPlace(stated);
            }
            else if (Credited().Match(words) is { Success: true } credited)
                people.Add(new(credited.Groups["name"].Value, Bylines.RoleOf(credited.Groups["role"].Value), null, [], new(at + credited.Groups["name"].Index, credited.Groups["name"].Length)));
            else if (Bylines.Read(words, at) is { IsEmpty: false } named)
                people.AddRange(named);
            else if (outlet is null && words.Length <= 60 && OutletNames.HasOutletWord(words) && (EastAsianOutlet().IsMatch(words) || Phrase().IsMatch(words)))
                (outlet, place) = OutletNames.SplitPlace(words);
            else if (outlet is not null && place is null && at > offset && (line[at - offset - 1] is '(' or '（') && Phrase().IsMatch(words))
                place = words;
            else if (PersonNames.IsName(words, credited: false) && bare.Count < 3 && (words[0] < '\u2E80' || words.Length <= LongestHan || words.AsSpan().ContainsAny('・', '·')))
                bare.Add(new(words, "author", null, [], new(at, words.Length)));
            else if (unknown is null && words.Length <= 40 && Phrase().IsMatch(words))
                unknown = words;
            else
                return null;
        }
        var isSure = outlet is not null || people.Count > 0 || bare.Count == 0;
        if (outlet is null && date is not null && unknown is not null)
            (outlet, unknown, isSure) = (unknown, null, false);
        // "Jane Doe, Le Monde, 3 April": of two names before a date the second is the outlet's.
        else if (outlet is null && date is not null && unknown is null && bare.Count > 0)
        {
            (outlet, isSure) = (bare[^1].Name, false);
            bare.RemoveAt(bare.Count - 1);
        }
        if (unknown is not null || (outlet is null && bare.Count > 0) || (outlet is null && date is null && people.Count == 0 && !isTitled))
            return null;
        people.AddRange(bare);
        return new(new(offset, line.Length), people.ToImmutable(), outlet, place, date, offset, title, titleSpan, isSure);
    }

    /// <summary>The source and the title that one heading holds: "[Outlet] Title (date)", "Title (Outlet, date)", "Outlet, date — Title"; or null.</summary>
    public static SourceLine? ReadHeading(string line, int offset)
    {
        var start = Bullet().Match(line).Length;
        var end = line.TrimEnd().Length;
        SourceLine? source = null;
        if (Bracketed().Match(line, start) is { Success: true } before && Read(before.Groups["words"].Value, offset + before.Groups["words"].Index) is { Outlet: not null, IsSure: true } named)
            (source, start) = (named, before.Index + before.Length);
        if (BracketAtEnd().Match(line[..end]) is { Success: true } after && after.Index > start && Read(after.Groups["words"].Value, offset + after.Groups["words"].Index) is { } tail && (tail.Outlet is not null || source is not null || tail.Date is not null && !tail.People.IsEmpty))
            (source, end) = (Join(source, tail), after.Index);
        if (source?.Outlet is null)
        {
            foreach (Match separator in Separators().Matches(line[..end]).Reverse())
            {
                if (separator.Index > start && Read(line[start..separator.Index], offset + start) is { Outlet: not null, IsSure: true, Title: null } left)
                {
                    (source, start) = (Join(left, source), separator.Index + separator.Length);
                    break;
                }
            }
        }
        while (start < end && line[start] == ' ')
            start++;
        while (end > start && line[end - 1] == ' ')
            end--;
        return source is null || end - start < 2 ? null : source with { Title = line[start..end], TitleSpan = new(offset + start, end - start), Span = new(offset, line.Length) };
    }

    /// <summary>The source that opens a paragraph, its span what stands before the text proper; or null.</summary>
    public static SourceLine? ReadOpening(string head, int offset)
    {
        if (Bracketed().Match(head) is { Success: true } bracket && bracket.Length < head.Length && Read(bracket.Groups["words"].Value, offset + bracket.Groups["words"].Index) is { Outlet: not null } inside)
            return inside with { Span = new(offset, bracket.Length) };
        if (Dateline().Match(head) is { Success: true } dateline && Read(dateline.Groups["words"].Value, offset + dateline.Groups["words"].Index) is { Outlet: not null } agency)
            return agency with { Span = new(offset, dateline.Length), Date = agency.Date ?? DatePatterns.Find(dateline.Value).FirstOrDefault(), DateOffset = agency.Date is null ? offset : agency.DateOffset };
        if (EastAsianOpening().Match(head) is { Success: true } eastern && Read(eastern.Groups["words"].Value, offset + eastern.Groups["words"].Index) is { Outlet: not null, IsSure: true } reported)
            return reported with { Span = new(offset, eastern.Length) };
        return Colon().Match(head) is { Success: true } colon && Read(SaysAtEnd().Replace(colon.Groups["words"].Value, ""), offset + colon.Groups["words"].Index) is { Outlet: not null, IsSure: true } said
            ? said with { Span = new(offset, colon.Length) }
            : null;
    }

    /// <summary>The source in brackets or behind a dash that closes a paragraph; or null.</summary>
    public static SourceLine? ReadClosing(string tail, int offset)
    {
        if (tail.Length > Looked)
            (tail, offset) = (tail[^Looked..], offset + tail.Length - Looked);
        if (!tail.AsSpan().ContainsAny(Marks))
            return null;
        var bracket = BracketAtEnd().Match(tail);
        if (bracket.Success && bracket.Index > 0 && Read(bracket.Groups["words"].Value, offset + bracket.Groups["words"].Index) is { } inside && (inside.IsSure || inside.Date is not null))
            return inside with { Span = TextSpan.FromBounds(offset + bracket.Index, offset + tail.Length) };
        if (bracket.Success && bracket.Index > 0 && Signed().IsMatch(bracket.Groups["words"].Value) && PersonNames.IsName(bracket.Groups["words"].Value, credited: false))
        {
            var name = bracket.Groups["words"];
            return new(TextSpan.FromBounds(offset + bracket.Index, offset + tail.Length), [new(name.Value, "author", null, [], new(offset + name.Index, name.Length))], null, null, null, 0, null, null, false);
        }
        return DashAtEnd().Match(tail) is { Success: true } dash && Read(dash.Groups["words"].Value, offset + dash.Groups["words"].Index) is { } signed
            ? signed with { Span = TextSpan.FromBounds(offset + dash.Index, offset + tail.Length) }
            : null;
    }

    private static bool MayName(string line, ImmutableArray<PageDate> dates) => !dates.IsEmpty || OutletNames.HasOutletWord(line) || BeginsAsCredit().IsMatch(line) || EndsAsCredit(line);

    private static bool EndsAsCredit(ReadOnlySpan<char> line)
    {
        while (line.Length > 0 && !char.IsLetterOrDigit(line[^1]) && line[^1] != '_')
            line = line[..^1];
        foreach (var end in CreditEnds)
        {
            if (line.EndsWith(end, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    private static SourceLine Join(SourceLine? first, SourceLine? second) => first is null ? second! : second is null ? first : first with
    {
        Outlet = first.Outlet ?? second.Outlet,
        Place = first.Outlet is null ? second.Place : first.Place,
        Date = first.Date ?? second.Date,
        DateOffset = first.Date is null ? second.DateOffset : first.DateOffset,
        People = first.People.AddRange(second.People),
    };

    [GeneratedRegex(@"\u0001+|\s*[,，、;；|｜()（）〔〕\[\]【】<>〈〉＜＞]\s*|\s+[–—·/\-]{1,2}\s+|\s*[／]\s*|(?<=\p{Ll}{3}|\d)\.\s+(?=\p{Lu})|\s+in\s+(?=(the\s+)?\p{Lu})", Plain)]
    private static partial Regex Breaks();

    [GeneratedRegex(@"[""“«](?<title>[^""”»]{2,200})[""”»]|[「『](?<title>[^」』]{2,200})[」』]", Plain)]
    private static partial Regex QuotedTitle();

    [GeneratedRegex(@"^((in|on|of|at|from|dated|published|the|an? article|article|this article|据|據)\b\s*)+(?=\p{L})", Plain | RegexOptions.IgnoreCase)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\s+(on|of|in|dated|for)$|(?<=\p{Lo})\s*((?<![기필저])자|付|电|電|讯|訊|报道|報道|文章)$|^(자|자\.|付|付け|电|電)$", Plain)]
    private static partial Regex Closing();

    // What a line without a date and without an outlet's word begins with if it names a person or a title; what it ends with stands in CreditEnds.
    [GeneratedRegex(@"^\W*(by|written|words|text|story|report|edit|transl|trans\.|authors?|writer|additional|title|headline|source|from|outlet|via|newspaper|글|작성|필자|번역|옮긴|편집|제목|출처|원문|매체|作者|撰|文|编|編|责|責|译|譯|翻|记者|記者|特约|特約|通讯|通訊|评论|評論|执|執|筆|著|取|構|訳|标题|標題|題名|タイトル|来源|來源|出处|出處|出典|原文|媒体|媒體)", Plain | RegexOptions.IgnoreCase)]
    private static partial Regex BeginsAsCredit();

    [GeneratedRegex(@"^(title|headline|제목|标题|標題|題名|タイトル)\s*[:：]\s*", Plain | RegexOptions.IgnoreCase)]
    private static partial Regex TitleLabel();

    [GeneratedRegex(@"^((first|originally|was|published|appeared|printed|reprinted|posted|here)\s*)+$", Plain | RegexOptions.IgnoreCase)]
    private static partial Regex Published();

    [GeneratedRegex(@"^(19|20)\d\d$", Plain)]
    private static partial Regex InferredYear();

    [GeneratedRegex(@"^(date|posted|aktualisiert|publiziert|veröffentlicht|erstellt|stand|publié|mis à jour|publicado|actualizado|atualizado|pubblicato|aggiornato|opublikowano|날짜|게재일|日期|日付|掲載日)(\s+(am|le|el|on|em|il|dnia))?\s*[:：]?$", Plain | RegexOptions.IgnoreCase)]
    private static partial Regex DateLabel();

    [GeneratedRegex(@"^((source|from|outlet|via|newspaper|출처|원문|매체|来源|來源|出处|出處|出典|原文|媒体|媒體)\s*[:：]\s*|((first|originally|published|appeared|printed|reprinted|posted)\s+)+(in|by|from|on)\s+(the\s+)?(?=\p{Lu}))", Plain | RegexOptions.IgnoreCase)]
    private static partial Regex Label();

    [GeneratedRegex(@"^(?<name>\p{IsCJKUnifiedIdeographs}{2,4})\s?(?<role>[编編]?[译譯訳])$|^(?<name>\p{IsHangulSyllables}{1,5} \p{IsHangulSyllables}{1,6})\s?(?<role>기자|칼럼니스트|특파원|논설위원)$|^(?<role>记者|記者|作者|撰文|编译|編譯|翻译|翻譯|译者|譯者|译|譯)\s*[:：]?\s*(?<name>\p{IsCJKUnifiedIdeographs}{1,8}(·\p{IsCJKUnifiedIdeographs}{1,8})+)$", Plain)]
    private static partial Regex Credited();

    [GeneratedRegex(@"^(\p{Lu}[\p{L}’'&.\-]*(\s(of|and|in|the|for|&|de|la|le|\p{Lu}[\p{L}’'&.\-]*)){0,5}|[\p{IsCJKUnifiedIdeographs}\p{IsHiragana}\p{IsKatakana}\p{IsHangulSyllables}・ー]{2,14}(\s[\p{IsHangulSyllables}]{2,8})?)$", Plain)]
    private static partial Regex Phrase();

    [GeneratedRegex(@"^(\p{Lo}{0,8}[《『][^《》『』：:。]{2,20}[》』]\p{Lo}{0,4}|[\p{Lo}・ー]{2,16}(\s[\p{Lo}・ー]{2,8}){0,2})$", Plain)]
    private static partial Regex EastAsianOutlet();

    [GeneratedRegex(@"^\S+\.\p{Ll}{2,6}(/\S*)?$", Plain)]
    private static partial Regex Domain();

    [GeneratedRegex(@"^[\s■▶●◆▲○□◇※*•\-–]+", Plain)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"\G\s*[\[【〔<〈＜](?<words>[^\[\]【】〔〕<>〈〉＜＞]{2,80})[\]】〕>〉＞]\s*", Plain)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"[(（\[【〔<〈＜](?<words>[^()（）\[\]【】〔〕<>〈〉＜＞]{2,120})[)）\]】〕>〉＞]\s*[.。]?\s*$", Plain | RegexOptions.RightToLeft)]
    private static partial Regex BracketAtEnd();

    [GeneratedRegex(@"^\p{Lu}[\p{L}'’\-]+(\s\p{Lu}[\p{L}'’.\-]*){1,2}$", Plain)]
    private static partial Regex Signed();

    [GeneratedRegex(@"(?<=[.。!?！？”""’])\s+[—–-]{1,2}\s?(?<words>[^—–.。]{4,60}(\.[^—–.。]{1,40})?)\.?$", Plain)]
    private static partial Regex DashAtEnd();

    [GeneratedRegex(@"^\p{Lu}[\p{L}' ]{2,30},\s[^()]{3,30}\((?<words>[^()]{3,50})\)\s*(--|—|–|-)\s*", Plain)]
    private static partial Regex Dateline();

    [GeneratedRegex(@"^(据|據)?(?<words>[^，,：:。]{2,30}?\d{1,2}[月월]\s?\d{1,2}[日일])\s?(的)?(报道|報道|報導|电|電|讯|訊|消息|称|稱|刊文|发文|發文)[，,：:]?\s*", Plain)]
    private static partial Regex EastAsianOpening();

    [GeneratedRegex(@"^(?<words>[^:：.。]{3,90}?)\s*[:：]\s*(?=\S)", Plain)]
    private static partial Regex Colon();

    [GeneratedRegex(@"\s+(wrote|writes|reported|reports|commented|comments|says|said|notes|noted|argues|argued)(\s+on)?\s*$", Plain)]
    private static partial Regex SaysAtEnd();

    [GeneratedRegex(@"\s*[:：]\s*|\s+[–—|｜\-]\s+", Plain)]
    private static partial Regex Separators();
}
