using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Rapport.Reading;

/// <summary>Reads credits in brackets or behind a dash at the end of a paragraph.</summary>
internal static partial class Credits
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>The credits that close a block, in their order; the first one's start is where the text proper ends.</summary>
    public static ImmutableArray<Credit> Closing(PageBlock block)
    {
        var credits = ImmutableArray.CreateBuilder<Credit>();
        var line = block.Tail;
        var offset = block.Content.End - line.Length;
        var end = line.Length;
        var mark = line.AsSpan().TrimEnd(" .。");
        while (mark.Length > 0 && mark[^1] is ')' or '）' or ']' or '】' && Bracketed().Match(line[..end]) is { Success: true } match)
        {
            if (Read(match.Groups["words"].Value, offset + match.Groups["words"].Index) is not { } credit)
                break;
            credits.Insert(0, credit with { Span = TextSpan.FromBounds(offset + match.Index, offset + end) });
            end = match.Index;
            while (end > 0 && line[end - 1] == ' ')
                end--;
            mark = line.AsSpan(0, end).TrimEnd(" .。");
        }
        if (credits.Count == 0 && line.AsSpan().ContainsAny('—', '–') && Dashed().Match(line) is { Success: true } dashed && dashed.Index > 0
            && Read(dashed.Groups["words"].Value, offset + dashed.Groups["words"].Index) is { } signature)
            credits.Add(signature with { Span = TextSpan.FromBounds(offset + dashed.Index, block.Content.End) });
        return credits.ToImmutable();
    }

    private static Credit? Read(string words, int offset)
    {
        var people = ImmutableArray.CreateBuilder<CreditedName>();
        string? outlet = null, place = null;
        PageDate? date = null;
        var from = 0;
        foreach (var value in LineDecider.Pieces(words).Select(piece => piece.Trim()).Where(piece => piece.Length > 0))
        {
            var start = words.IndexOf(value, from, StringComparison.Ordinal);
            var isFirst = from == 0;
            from = start + value.Length;
            var at = offset + start;
            var named = Bylines.Read(value, at);
            if (named.Length == 0 && HanTranslator().Match(value) is { Success: true } han)
                named = [new(han.Groups["name"].Value, "translator", null, [], new(at + han.Groups["name"].Index, han.Groups["name"].Length))];
            if (named.Length > 0)
                people.AddRange(named);
            else if (PagePhrases.FirstAppeared().Match(value) is { Success: true } source)
                (outlet, place, date) = LeadIns.ReadSource(source.Groups["outlet"].Value, source.Groups["outlet"].Value);
            else if (people.Count == 0 && PersonAndOutlet().Match(value) is { Success: true } signed && PersonNames.IsName(signed.Groups["name"].Value, credited: false) && OutletNames.HasOutletWord(signed.Groups["rest"].Value))
            {
                people.Add(new(signed.Groups["name"].Value, "author", null, [], new(at + signed.Groups["name"].Index, signed.Groups["name"].Length)));
                (outlet, place, date) = LeadIns.ReadSource(signed.Groups["rest"].Value, signed.Groups["rest"].Value);
            }
            else if (value.Length <= 90 && OutletNames.HasOutletWord(value) && DatePatterns.Find(value).Length > 0)
                (outlet, place, date) = LeadIns.ReadSource(value, value);
            else if (isFirst)
                return null;
        }
        return people.Count == 0 && outlet is null ? null : new(default, people.ToImmutable(), outlet, place, date, offset);
    }

    [GeneratedRegex(@"[(（\[【](?<words>[^()（）\[\]【】]{2,120})[)）\]】]\s*[.。]?\s*$", Plain | RegexOptions.RightToLeft)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"(?<=[.。!?！？”""’])\s+[—–]{1,2}\s?(?<words>\p{Lu}[^—–.。]{4,90})$", Plain)]
    private static partial Regex Dashed();

    [GeneratedRegex(@"^(?<name>\p{IsCJKUnifiedIdeographs}{2,4})\s?[编編]?[译譯訳]$", Plain)]
    private static partial Regex HanTranslator();

    [GeneratedRegex(@"^(?<name>[^,，]{3,40})[,，]\s*(?<rest>.{3,80})$", Plain)]
    private static partial Regex PersonAndOutlet();
}
