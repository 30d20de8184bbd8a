using System.Buffers;
using System.Text.RegularExpressions;

namespace Rapport.Reading;

/// <summary>Finds the words that introduce a part of a digest, at the head of a paragraph.</summary>
internal static partial class LeadIns
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const string Quoted = @"([""“«](?<title>[^""”»]{3,300})[""”»]|['‘](?<title>.{3,300}?)['’](?=[\s.,:;]|$)|[《「『](?<title>[^》」』]{2,200})[》」』])";
    private static readonly SearchValues<string> TitleWords = SearchValues.Create(["titled", "headlined", "called", "title", "headline"], StringComparison.OrdinalIgnoreCase);
    private static readonly SearchValues<char> Colons = SearchValues.Create(":：—–");
    private const string Piece = "(article|commentary|editorial|op-ed|column|report|piece|analysis|essay|story|interview|dispatch|opinion|feature|review)";

    /// <summary>The lead-in of a block, or null.</summary>
    public static LeadIn? Find(PageBlock block)
    {
        var number = PagePhrases.Number().Match(block.Head);
        var skip = number.Success ? number.Length : 0;
        var line = block.Head[skip..];
        var offset = block.Content.Start + skip;
        var start = block.Content.Start;
        // A pattern is tried only where a word that it cannot do without stands.
        var isWide = line.AsSpan().ContainsAnyInRange('\u2E80', '\uFFEF');
        var namesTitle = line.AsSpan().ContainsAny(TitleWords);
        var hasDigit = line.AsSpan().ContainsAnyInRange('0', '9') || isWide;
        if (namesTitle && Published().Match(line) is { Success: true } published && !published.Groups["before"].Value.Contains(". ", StringComparison.Ordinal))
            return FromPublished(published, published.Groups["before"].Value, line, offset, start);
        if (namesTitle && InAnArticle().Match(line) is { Success: true } inside)
            return FromPublished(inside, inside.Groups["outlet"].Value + " " + inside.Groups["when"].Value, line, offset, start);
        if (isWide && EastAsianPublished().Match(line) is { Success: true } eastern && OutletNames.HasOutletWord(eastern.Groups["outlet"].Value))
            return FromPublished(eastern, eastern.Groups["outlet"].Value, line, offset, start);
        if ((namesTitle || isWide) && OriginalTitle().Match(line) is { Success: true } original)
            return FromOriginalTitle(original, block, offset, start);
        if (hasDigit && line.AsSpan().ContainsAny(Colons) && ColonLead().Match(line) is { Success: true } colon && FromColon(colon, offset, start) is { } lead)
            return lead;
        return null;
    }

    private static LeadIn FromPublished(Match match, string outletWords, string line, int offset, int start)
    {
        var (outlet, place, date) = ReadSource(outletWords, line[..match.Length]);
        var title = match.Groups["title"];
        var span = new TextSpan(offset + title.Index, title.Length);
        return new(TextSpan.FromBounds(start, offset + match.Length), LeadInForm.Published, title.Value.Trim().TrimEnd('.', ','), span, false, outlet, place, date, offset);
    }

    private static LeadIn FromOriginalTitle(Match match, PageBlock block, int offset, int start)
    {
        var (outlet, place, date) = ReadSource(TitleOf().Replace(match.Groups["mid"].Value, " "), match.Value);
        var after = match.Length;
        var line = block.Head[(offset - start)..];
        if (QuotedTitle().Match(line, after) is { Success: true } quoted)
            return new(TextSpan.FromBounds(start, offset + quoted.Index + quoted.Length), LeadInForm.OriginalTitle, quoted.Groups["title"].Value.Trim(), Absolute(quoted.Groups["title"], offset), false, outlet, place, date, offset);
        var rest = block.Content.End - offset - after;
        var isWhole = rest > 0 && rest <= 260 && !block.Head.AsSpan(offset - start + after).TrimEnd().EndsWith('.') && block.SentenceEnds == 0;
        return isWhole
            ? new(TextSpan.FromBounds(start, block.Content.End), LeadInForm.OriginalTitle, line[after..].Trim(), TextSpan.FromBounds(offset + after, block.Content.End), false, outlet, place, date, offset)
            : new(TextSpan.FromBounds(start, offset + after), LeadInForm.OriginalTitle, null, null, rest > 0, outlet, place, date, offset);
    }

    private static LeadIn? FromColon(Match match, int offset, int start)
    {
        var lead = match.Groups["lead"].Value;
        var (outlet, place, date) = ReadSource(ReportVerb().Replace(lead, " "), lead);
        return date is null || outlet is null || !OutletNames.HasOutletWord(outlet) || outlet.Split(' ').Length > 7 ? null
            : new(TextSpan.FromBounds(start, offset + match.Length), LeadInForm.Colon, null, null, false, outlet, place, date, offset);
    }

    /// <summary>Takes the date out of words that name an outlet; what is left, prepositions aside, is the outlet and its place.</summary>
    public static (string? Outlet, string? Place, PageDate? Date) ReadSource(string words, string dated)
    {
        var date = DatePatterns.Find(dated).FirstOrDefault();
        var rest = words;
        foreach (var found in DatePatterns.Find(words).Reverse())
            rest = rest.Remove(found.Span.Start, found.Span.Length);
        rest = Prepositions().Replace(rest.Replace("()", "", StringComparison.Ordinal).Trim(' ', ',', '，', '(', '（', '【', '['), "").Trim();
        rest = TrailingWords().Replace(rest, "").Trim(' ', ',', '，', '–', '—', '-', '|', '[', ']', '【', '】', '（', '）');
        if (rest.EndsWith(')') && !rest.Contains('(', StringComparison.Ordinal))
            rest = rest.TrimEnd(')');
        if (rest.Length > 60 && CapitalPhrase().Matches(rest).LastOrDefault(m => OutletNames.HasOutletWord(m.Value)) is { } phrase)
            rest = phrase.Value;
        if (rest.Length is < 2 or > 70)
            return (null, null, date);
        var (name, place) = OutletNames.SplitPlace(rest);
        return (name.Length == 0 ? null : name, place, date);
    }

    private static TextSpan Absolute(Group group, int offset) => new(offset + group.Index, group.Length);

    [GeneratedRegex(@"^(?<before>.{2,160}?)\s(has |had |have )?(published|carried|carries|ran|runs|printed|posted|released|featured|issued|publishes)\s(?<mid>.{0,90}?)\b" + Piece
        + @"s?\b.{0,120}?\b(titled|entitled|headlined|called|under the (title|headline)( of)?|with the (title|headline)( of)?)\s*[,:]?\s*" + Quoted + @"[.,:;]?\s*", Plain)]
    private static partial Regex Published();

    [GeneratedRegex(@"^(In|Under)\s(an?|its|the|their)\s.{0,60}?" + Piece + @"\b.{0,80}?\b(titled|entitled|headlined|called)\s*,?\s*" + Quoted + @",?\s(?=(published|which|in|the|on)?\s?(?<when>[^.]{0,60}?)\s?(?<outlet>([Tt]he\s)?\p{Lu}[\p{L}’' ]{2,50}?)\s(wrote|writes|argued|argues|said|says|reported|reports|noted|warned))", Plain)]
    private static partial Regex InAnArticle();

    [GeneratedRegex(
        @"^(据|據)?(?<outlet>.{0,12}《[^》]{2,20}》|\p{IsHangulSyllables}{2,10}\s\p{IsHangulSyllables}{2,8}(?=[은는이가])|[^《「『‘'“""\s]{2,24}?(?=(网站|網站|은|는|は|于|於|\s|\d)))[^《「『‘'“""]{0,40}?((发表|發表|刊登|刊发|刊發|登载|登載|刊文|載文|载文|报道|報道|報導|掲載)[^《「『“""。]{0,40}?(题为|題為|标题为|標題為|题|題|문|文章)?[^《「『“""。]{0,8}?)?" + @"([‘'“""](?<title>[^’'”""]{3,200})[’'”""]\s?(이?라는|란|이란)\s?(제목|기사|칼럼|사설|글)(의?\s?(기사|칼럼|사설|글|논평|보도))?(를|을|에서|으로)?(\s?(실었다|게재했다|보도했다|냈다|내보냈다|발표했다|통해))?\.?|[「『](?<title>[^」』]{3,200})[」』]\s?(と題|という)|(?<=(题为|題為|标题为|標題為|题|題)\s?)[《「『“""](?<title>[^》」』”""]{2,200})[》」』”""](的(文章|报道|報道|評論|评论|社论))?)[。，,:：]?", Plain)]
    private static partial Regex EastAsianPublished();

    [GeneratedRegex(@"^[\W_]*((([Tt]he|[Ii]ts)\s+)?[Oo]riginal\s+([Tt]itle|[Hh]eadline)\b(?<mid>[^:：]{0,200})|(?<mid>《[^》]{2,20}》[^:：，,]{0,20})[，,]\s?(原标题|原標題|原题|原題)|(文章)?(原标题|原標題|原题|原題)(?<mid>[^:：]{0,60}?)|원제목?(?<mid>[^:：]{0,60}?)|[【\[(（「](?<mid>[^】\])）」:：]{2,40}?(文章|报道|報道|報導|社论|社論|評論|评论|記事|기사|사설|칼럼))[】\])）」]\s*(题|題|原题|原題|제목)?)\s*[:：]\s*", Plain)]
    private static partial Regex OriginalTitle();

    [GeneratedRegex(@"\G\s*" + Quoted + @"[.,:;]?\s*", Plain)]
    private static partial Regex QuotedTitle();

    [GeneratedRegex(@"^(?<lead>[^:：.。]{4,110}?(\b[A-Z][a-z]{2,3}\.[^:：.。]{0,20})?)\s*([:：](?!\d\d)|\s[—–]\s)\s*(?=\S)", Plain)]
    private static partial Regex ColonLead();

    [GeneratedRegex(@"\b(reported|reports|wrote|writes|commented|comments|said|says|carried|noted|argues|argued|according to|published)\b|보도했다|보도|报道|報道|報導|评论|評論|称|稱|报导|文章|記事|が|は", Plain)]
    private static partial Regex ReportVerb();

    [GeneratedRegex(@"\b(of|for|to)\s+(the|this|that|an?)\s+" + Piece + @"\b|^\s*of\s+(the\s+)?(article|piece)\b|(文章|报道|報道|報導|社论|社論|評論|评论|記事|기사|사설|칼럼)$", Plain)]
    private static partial Regex TitleOf();

    [GeneratedRegex(@"^((on|in|of|by|from|at|dated|published|the article|an article|this article|据|據)\b?[\s,]*)+", Plain | RegexOptions.IgnoreCase)]
    private static partial Regex Prepositions();

    [GeneratedRegex(@"[\s,]*((\b(on|of|in|dated|has|had|also|recently|today|yesterday)|[은는이가于於は]|网站|網站|电子版|자)[\s,]*)+$", Plain)]
    private static partial Regex TrailingWords();

    [GeneratedRegex(@"\p{Lu}[\p{L}’'&.\-]*(\s(of|and|in|the|for|&|\p{Lu}[\p{L}’'&.\-]*))*", Plain)]
    private static partial Regex CapitalPhrase();
}
