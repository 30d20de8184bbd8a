using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Rapport.Reading;

/// <summary>Reads what a page says about its article from the blocks that are not body: dates, people, notes, outlet, section, tags, related pieces.</summary>
internal sealed partial class PageMetadata
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;
    private static readonly char[] TagSeparators = [',', '，', '、', ';', '；', '|', '｜', '\u00B7', '•', '・', '‧', '/', '>', '\t'];
    private readonly PageTable _table;
    private readonly ZoneMap _zones;

    private PageMetadata(PageTable table, ZoneMap zones)
    {
        _table = table;
        _zones = zones;
    }

    /// <summary>The dates of the page's date lines and bylines, each with where its line begins.</summary>
    public List<(PageDate Date, int Offset)> Dates { get; } = [];

    /// <summary>Who wrote, edited or translated it.</summary>
    public List<CreditedName> People { get; } = [];

    /// <summary>Notes on the author, each with the affiliations it names.</summary>
    public List<(string Text, TextSpan Span, ImmutableArray<Affiliation> Affiliations)> Notes { get; } = [];

    /// <summary>The outlet in its scripts.</summary>
    public ImmutableArray<LocalText> Outlet { get; private set; } = [];

    /// <summary>Where the piece first appeared, where the page says so.</summary>
    public (string? Outlet, PageDate? Date, int Offset)? FirstAppeared { get; private set; }

    /// <summary>The section's label.</summary>
    public string? Section { get; private set; }

    /// <summary>Whose views these are not.</summary>
    public string? Disclaimer { get; private set; }

    /// <summary>The publisher's tags.</summary>
    public ImmutableArray<string> Tags { get; private set; } = [];

    /// <summary>Pieces it points to.</summary>
    public ImmutableArray<RelatedItem> Related { get; private set; } = [];

    /// <summary>Reads the page.</summary>
    /// <param name="table">The page.</param>
    /// <param name="zones">What its blocks are.</param>
    /// <param name="title">The title's block, which is read elsewhere.</param>
    public static PageMetadata Read(PageTable table, ZoneMap zones, int? title)
    {
        var metadata = new PageMetadata(table, zones);
        foreach (var block in table.Blocks)
        {
            if (block.Index != title)
                metadata.Read(block);
        }
        return metadata;
    }

    private void Read(PageBlock block)
    {
        switch (_zones.Of(block.Index))
        {
            case ZoneKind.Date:
            case ZoneKind.Byline:
                ReadByline(block);
                break;
            case ZoneKind.Outlet when Outlet.IsEmpty && OutletNames.Split(block.Head) is { Length: > 0 } names:
                Outlet = names;
                break;
            case ZoneKind.Section when Section is null:
                Section = block.Head.Split('>', '›', '»')[^1].Trim(' ', '[', ']', '【', '】', '<', '>', '|');
                break;
            case ZoneKind.AuthorNote:
                Notes.Add((block.Content.Of(_table.Text), block.Content, AuthorNotes.Read(block.Head)));
                break;
            case ZoneKind.Disclaimer:
                Disclaimer = Disclaimer is null ? Clean(block) : Disclaimer + " " + Clean(block);
                break;
            case ZoneKind.Tags:
                ReadTags(block);
                break;
            case ZoneKind.Related:
                ReadRelated(block);
                break;
            case ZoneKind.Chrome when Outlet.IsEmpty && Rights().Match(block.Head) is { Success: true } rights && OutletNames.HasOutletWord(rights.Groups["name"].Value):
                Outlet = OutletNames.Split(rights.Groups["name"].Value.Trim());
                break;
        }
    }

    private void ReadByline(PageBlock block)
    {
        foreach (var date in DatePatterns.Find(block.Head))
            Dates.Add((date, block.Content.Start));
        var at = 0;
        var any = false;
        foreach (var piece in LineDecider.Pieces(block.Head))
        {
            at = block.Head.IndexOf(piece, at, StringComparison.Ordinal);
            var people = Bylines.Read(piece, block.Content.Start + at);
            any |= people.Length > 0;
            People.AddRange(people);
            if (people.Length == 0 && PagePhrases.FirstAppeared().Match(piece) is { Success: true } source && FirstAppeared is null)
            {
                var (outlet, _, date) = LeadIns.ReadSource(source.Groups["outlet"].Value, source.Groups["outlet"].Value);
                FirstAppeared = (outlet, date, block.Content.Start);
                any = true;
            }
        }
        if (!any && _zones.Of(block.Index) == ZoneKind.Byline && PersonNames.IsName(block.Head.Trim(), credited: false))
            People.Add(new(block.Head.Trim(), "author", null, [], block.Content));
    }

    private void ReadTags(PageBlock block)
    {
        var line = block.Head;
        var hashes = LabelDecider.HashTags().Matches(line);
        if (hashes.Count >= 2)
        {
            Tags = [.. Tags, .. hashes.Select(h => h.Value[1..].Replace('_', ' '))];
            return;
        }
        var label = TagLabel().Match(line);
        var list = line[(label.Success ? label.Length : 0)..];
        if (PageWords.Tags.Contains(BlockReader.LabelOf(list)))
            return;
        // A dot inside a foreign name in Chinese must not split it where the page separates by another sign.
        var separator = TagSeparators.FirstOrDefault(list.Contains);
        var tags = separator == default ? [list] : list.Split(separator);
        Tags = [.. Tags, .. tags.Select(t => t.Trim(' ', '#', '·', ':', '：', '|', '.')).Where(t => t.Length > 0)];
    }

    private void ReadRelated(PageBlock block)
    {
        if (PageWords.Related.Contains(block.Label) || LineDecider.IsDateLine(block.Head, block.Width))
            return;
        var sign = block.Head.IndexOfAny([':', '：']);
        var start = sign > 0 && PageWords.Related.Contains(BlockReader.LabelOf(block.Head[..sign])) ? sign + 1 : 0;
        while (start < block.Head.Length && block.Head[start] is ' ' or '-' or '•' or '·' or '▶' or '*' or '–')
            start++;
        if (start >= block.Head.Length)
            return;
        var title = block.Head[start..].TrimEnd();
        Related = Related.Add(new(title, KindOf(title), Held: false, new(block.Content.Start + start, title.Length)));
    }

    private static string KindOf(string title) => Speech().IsMatch(title) ? "speech" : Video().IsMatch(title) ? "video" : "article";

    private string Clean(PageBlock block) => Spaces().Replace(block.Content.Of(_table.Text), " ");

    [GeneratedRegex(@"^[\W_]*(tags?|suggested topics|key ?words?|topics?|filed under|tagged( in| with)?|labels|more on|태그|키워드|핵심어|标签|標籤|标簽|关键词|關鍵詞|关键字|關鍵字|タグ|キーワード|関連キーワード|関連タグ|トピックス)\s*[:：·]\s*", Plain)]
    private static partial Regex TagLabel();

    [GeneratedRegex(@"\bfull text\b|\bremarks (by|of|at)\b|\b(speech|address|statement) (by|of|at|to)\b|\btranscript\b|\bkeynote\b|讲话|講話|演讲|演講|致辞|致辭|全文|연설|전문[:\]]|\[전문\]|담화문|演説|談話", Plain)]
    private static partial Regex Speech();

    [GeneratedRegex(@"^\W*(video|watch|live)\b|\[영상\]|视频|影片|動画", Plain)]
    private static partial Regex Video();

    [GeneratedRegex(@"(©|ⓒ|\(c\)|copyright|저작권자)\s*(©|ⓒ|\(c\))?\s*(19|20)?[\d\s,\-–]*\s*(by\s+)?(?<name>[^.,|©ⓒ]{2,40}?)\s*(\.|,|\||all rights|版权|版權|무단|$)", Plain)]
    private static partial Regex Rights();

    [GeneratedRegex(@"\s+", Plain)]
    private static partial Regex Spaces();
}
