using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Rapport.Reading;

/// <summary>
/// Finds where the articles of a digest begin and end: the cheapest way to cut its typed lines into pieces of one grammar (number, lead-in, source, title,
/// paragraphs, credits), by dynamic programming over all cuts. A page is a digest only where at least two pieces, and half of them, name a source of their own.
/// </summary>
internal sealed partial class DigestSplitter
{
    private const int MostLines = 3000;
    private const int LongestPart = 400;
    private const int Near = 8;
    private readonly PageLayout _layout;
    private readonly ImmutableArray<DigestLine> _lines;

    private DigestSplitter(PageLayout layout)
    {
        _layout = layout;
        _lines = DigestLines.Read(layout);
    }

    /// <summary>The parts, or null where the page is one article.</summary>
    public static DigestPlan? Find(PageLayout layout) => layout.Table.Blocks.Length > MostLines ? null : new DigestSplitter(layout).Split();

    private DigestPlan? Split()
    {
        if (_lines.Count(l => l.NamesSource) < 2)
            return null;
        var before = Best(sourcesFirst: true);
        var after = Best(sourcesFirst: false);
        var (score, parts) = after.Score > before.Score ? after : before;
        var sourced = parts.Count(p => HasSource(p.First, p.End));
        var title = parts.Count > 0 ? TitleBefore(parts[0].First) : null;
        var enough = title is { } headline && Announced().IsMatch(_layout.Table.Blocks[headline].Head) ? DigestWeights.EnoughAnnounced : DigestWeights.Enough;
        if (score < enough || parts.Count < 2 || sourced < 2 || sourced * 2 < parts.Count || IsReviewUnderOneName(parts))
            return null;
        return new(_lines, [.. parts], title);
    }

    // best[j, s]: the first j lines are cut, and the last of them stands before all pieces, in one, or behind one.
    private (int Score, List<(int First, int End)> Parts) Best(bool sourcesFirst)
    {
        const int none = int.MinValue / 2;
        const int head = 0, piece = 1, behind = 2;
        var count = _lines.Length;
        var best = new int[count + 1, 3];
        var from = new (int Line, int State)[count + 1, 3];
        for (var j = 0; j <= count; j++)
            (best[j, head], best[j, piece], best[j, behind]) = (none, none, none);
        best[0, head] = 0;
        for (var i = 0; i < count; i++)
        {
            if (best[i, head] + DigestWeights.OfOwn(_lines[i], isHead: true) is var own && own > best[i + 1, head])
                (best[i + 1, head], from[i + 1, head]) = (own, (i, head));
            var last = best[i, piece] >= best[i, behind] ? piece : behind;
            if (best[i, last] > none && best[i, last] + DigestWeights.OfOwn(_lines[i], isHead: false) is var after && after > best[i + 1, behind])
                (best[i + 1, behind], from[i + 1, behind]) = (after, (i, last));
            var state = best[i, head] >= best[i, last] ? head : last;
            if (_lines[i].IsRule || best[i, state] <= none)
                continue;
            var part = new DigestPart(sourcesFirst, i > 0 ? _lines[i - 1] : null);
            for (var j = i; j < Math.Min(count, i + LongestPart); j++)
            {
                part.Take(_lines[j]);
                if (part.Score is { } score && best[i, state] + score > best[j + 1, piece])
                    (best[j + 1, piece], from[j + 1, piece]) = (best[i, state] + score, (i, state));
            }
        }
        var parts = new List<(int, int)>();
        var end = best[count, piece] >= best[count, behind] ? piece : behind;
        if (best[count, end] <= none)
            return (none, parts);
        for (var (at, state) = (count, end); at > 0; (at, state) = from[at, state])
        {
            if (state == piece)
                parts.Insert(0, (from[at, state].Line, at));
        }
        return (best[count, end], parts);
    }

    // An article under its own byline that cites two others is one article; only credits, numbers or original titles make it a digest.
    private bool IsReviewUnderOneName(List<(int First, int End)> parts)
    {
        var hasByline = _lines.Take(parts[0].First).Any(l => l.Source is { People.IsEmpty: false });
        return hasByline && parts.All(part => _lines[part.First].Number is null && !_lines[part.First].IsHeading
            && _lines[part.First].LeadIn?.Form is not LeadInForm.OriginalTitle
            && !_lines.Skip(part.First).Take(part.End - part.First).Any(l => l.Source is not null || !l.Closing.IsEmpty));
    }

    private int? TitleBefore(int first)
    {
        var start = _lines[first].Block.Index;
        return _layout.Title is { } title && title < start ? title
            : _lines.Take(first).FirstOrDefault(l => (l.IsHeading || l.IsAside) && l.Block.Words >= 2)?.Block.Index;
    }

    private bool HasSource(int first, int end) => _lines.Skip(first).Take(end - first).Any(l => l.NamesSource);

    /// <summary>The number at the head of a line, 1 to 99, or null.</summary>
    public static int? NumberOf(string line)
    {
        var match = PagePhrases.Number().Match(line);
        if (!match.Success)
            return null;
        if (match.Groups["n"].Success)
            return match.Groups["n"].Value.Aggregate(0, (sum, digit) => sum * 10 + (int)char.GetNumericValue(digit));
        if (match.Groups["circle"].Success)
            return match.Groups["circle"].Value[0] - '①' + 1;
        if (match.Groups["han"].Success)
            return match.Groups["han"].Value is { Length: 1 } digit ? "一二三四五六七八九十".IndexOf(digit[0], StringComparison.Ordinal) + 1 : null;
        var roman = Array.IndexOf(["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"], match.Groups["roman"].Value);
        return roman < 0 ? null : roman + 1;
    }

    /// <summary>Whether a line is a rule: signs and nothing else.</summary>
    public static bool IsRule(string line) => Rule().IsMatch(line);

    /// <summary>Whether a block of a page belongs to its articles rather than to the page's furniture.</summary>
    public static bool IsContent(PageLayout layout, int i) => layout.Kinds[i] switch
    {
        ZoneKind.Body or ZoneKind.Byline or ZoneKind.Date or ZoneKind.Title => true,
        ZoneKind.Outlet or ZoneKind.Chrome or ZoneKind.Caption or ZoneKind.Section or ZoneKind.Related => i >= layout.FirstProse - Near && i <= layout.LastProse + Near && (IsRule(layout.Table.Blocks[i].Head)
            || (layout.Table.Blocks[i].IsShort && LabelDecider.KindOf(layout.Table.Blocks[i].Label) is null && !PagePhrases.Furniture().IsMatch(layout.Table.Blocks[i].Head))),
        _ => false,
    };

    // A headline that says whose words follow.
    [GeneratedRegex(@"\b(press|media|papers|newspapers|clippings|digest|round-?up|reviews?|in brief)\b|(언론|외신|신문|사설)|(外媒|海媒|媒体|媒體|报章|報章|舆情|輿情|剪报|剪報|摘编|摘要)|(社説|各紙|メディア|新聞)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Announced();

    [GeneratedRegex(@"^[\s*_=~·•—–\-#+※○●◇◆☆★]{3,80}$|^\s*[*＊※◇◆○●]\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Rule();
}
