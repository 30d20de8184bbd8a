using System.Collections.Immutable;

namespace Rapport.Resolution.Copies;

/// <summary>
/// Finds which texts derive from which: the same words, fewer, more, among others, only the quotes, or a stated translation. Parts of a digest are texts
/// of their own, so that a digest joins no two stories.
/// </summary>
public static class CopyFinder
{
    /// <summary>Fewer words in one run are a name or a phrase that anybody may use.</summary>
    private const int FewestWords = 8;

    /// <summary>Texts that share less than this share of the shorter one share a phrase, not a text; what stands in quotation marks needs no share.</summary>
    private const double LeastShare = 0.3;

    /// <summary>Words in one stretch from which on a long passage tells by itself: a sentence of figures has up to twenty.</summary>
    private const int LongPassage = 26;

    private const double NearlyAll = 0.97;
    private const double MostOf = 0.8;

    /// <summary>A shingle that more texts have is a stock phrase and tells nothing.</summary>
    private const int StockPhrase = 200;

    /// <summary>The links between texts, in the order of the input.</summary>
    /// <param name="texts">Documents with what they are called.</param>
    public static ImmutableArray<CopyLink> Find(IEnumerable<(string Name, Document Document)> texts)
    {
        var compared = texts.SelectMany(t => ComparedText.Of(t.Name, t.Document)).ToList();
        var links = ImmutableArray.CreateBuilder<CopyLink>();
        foreach (var (left, right) in Candidates(compared).Order())
        {
            if (Link(compared[left], compared[right]) is { } link)
                links.Add(link);
        }
        return Spliced(links.ToImmutable(), compared);
    }

    private static HashSet<(int, int)> Candidates(List<ComparedText> texts)
    {
        var holders = new Dictionary<ulong, List<int>>();
        for (var i = 0; i < texts.Count; i++)
        {
            foreach (var shingle in texts[i].Shingles.Distinct())
            {
                if (!holders.TryGetValue(shingle, out var held))
                    holders.Add(shingle, held = []);
                held.Add(i);
            }
        }
        var shared = new Dictionary<(int, int), int>();
        foreach (var held in holders.Values.Where(h => h.Count is > 1 and <= StockPhrase))
        {
            for (var i = 0; i < held.Count; i++)
            {
                for (var j = i + 1; j < held.Count; j++)
                    shared[(held[i], held[j])] = shared.GetValueOrDefault((held[i], held[j])) + 1;
            }
        }
        var pairs = shared.Where(s => s.Value > FewestWords - ComparedText.ShingleWords).Select(s => s.Key).ToHashSet();
        // Texts that name one original are looked at whatever words they share.
        foreach (var same in Enumerable.Range(0, texts.Count).Where(i => Original(texts[i]) is not null).GroupBy(i => Original(texts[i])!, StringComparer.Ordinal))
        {
            var members = same.ToList();
            for (var i = 0; i < members.Count; i++)
            {
                for (var j = i + 1; j < members.Count; j++)
                    pairs.Add((members[i], members[j]));
            }
        }
        return pairs;
    }

    private static CopyLink? Link(ComparedText left, ComparedText right)
    {
        var shared = WordAligner.Align(left, right).Where(s => s.Equal >= FewestWords).ToList();
        var equal = shared.Sum(s => s.Equal);
        var shorter = Math.Min(left.Words.Length, right.Words.Length);
        var quoted = shared.Count > 0 && shared.All(s => InMarks(left, s.Left, s.LeftCount) && InMarks(right, s.Right, s.RightCount));
        if (shared.Count == 0 || (equal < LeastShare * shorter && shared.Max(s => s.Equal) < LongPassage && !quoted))
            return Original(left) is { } original && original == Original(right) ? new(left.Name, right.Name, CopyKind.Translation, Earlier(left, right).Name, true, []) : null;
        var (leftShare, rightShare) = ((double)shared.Sum(s => s.LeftCount) / left.Words.Length, (double)shared.Sum(s => s.RightCount) / right.Words.Length);
        var isStated = left.Day is { } a && right.Day is { } b && a != b;
        // Without a date the one that holds more is taken for the origin: copies are cut more often than they grow.
        var origin = isStated ? Earlier(left, right) : left.Words.Length >= right.Words.Length ? left : right;
        var (originShare, copyShare) = origin == left ? (leftShare, rightShare) : (rightShare, leftShare);
        var kind = equal >= NearlyAll * Math.Max(left.Words.Length, right.Words.Length) ? CopyKind.Exact
            : quoted && copyShare < MostOf ? CopyKind.Quoted
            : copyShare >= MostOf ? CopyKind.Abridged
            : originShare >= MostOf ? CopyKind.Extended
            : CopyKind.Spliced;
        // Both hold nearly all of each other, edited: the longer one has grown, the shorter one was cut.
        if (kind == CopyKind.Abridged && originShare >= MostOf && Other(origin, left, right).Words.Length > origin.Words.Length)
            kind = CopyKind.Extended;
        return new(left.Name, right.Name, kind, origin.Name, isStated, [.. shared.OrderBy(s => s.Left).Select(s => (Place(left, s.Left, s.LeftCount), Place(right, s.Right, s.RightCount)))]);
    }

    // A text that is made of two others is spliced from both, however much of one it holds.
    private static ImmutableArray<CopyLink> Spliced(ImmutableArray<CopyLink> links, List<ComparedText> texts)
    {
        var byName = texts.ToLookup(t => t.Name, StringComparer.Ordinal);
        return [.. links.Select(link =>
        {
            if (link.Kind is not (CopyKind.Extended or CopyKind.Abridged))
                return link;
            var copy = link.Origin == link.Left ? link.Right : link.Left;
            // The compilation is the one that holds most of two texts that share nothing with each other.
            var whole = link.Kind == CopyKind.Extended ? copy : link.Origin;
            var others = links.Where(o => o != link && (o.Left == whole || o.Right == whole)).Select(o => o.Left == whole ? o.Right : o.Left);
            var part = whole == link.Left ? link.Right : link.Left;
            return others.Any(o => o != part && !links.Any(l => (l.Left == o && l.Right == part) || (l.Left == part && l.Right == o)) && byName[o].First().Words.Length < byName[whole].First().Words.Length)
                ? link with { Kind = CopyKind.Spliced, Origin = link.IsStated ? link.Origin : part }
                : link;
        })];
    }

    private static ComparedText Other(ComparedText origin, ComparedText left, ComparedText right) => origin == left ? right : left;

    private static ComparedText Earlier(ComparedText left, ComparedText right) => right.Day < left.Day ? right : left;

    private static bool InMarks(ComparedText text, int first, int count)
    {
        var quoted = 0;
        for (var i = first; i < first + count; i++)
            quoted += text.Words[i].Quoted ? 1 : 0;
        return quoted >= MostOf * count;
    }

    private static TextSpan Place(ComparedText text, int first, int count) => TextSpan.FromBounds(text.Words[first].Span.Start, text.Words[first + count - 1].Span.End);

    // Outlet, day and title of the original, where a text states all three.
    private static string? Original(ComparedText text)
    {
        var part = text.Part is { } index ? text.Document.Parts[index] : null;
        var (title, outlet) = (part is null ? text.Document.Title : part.Title, part?.Outlet ?? text.Document.Outlet);
        return title is null || outlet.IsDefaultOrEmpty || text.Document.PublishedAt(text.Part) is not { } day ? null : $"{outlet[0].Text.ToLowerInvariant()}\n{day.ToIso()}\n{title.ToLowerInvariant()}";
    }
}
