using System.Collections.Immutable;

namespace Rapport.Resolution.Origins;

/// <summary>
/// Joins copies by what they share. Candidates come from shared shingles; a shorter text counts as a copy of a longer one when most of
/// it stands there. A text that holds two pieces which share nothing is a compilation: it joins neither to the other.
/// </summary>
// Ref: Broder (1997), On the resemblance and containment of documents; containment, not resemblance, since copies are cut.
internal sealed class CopyGroups
{
    /// <summary>The share of the shorter text's shingles that a longer one must hold. Independent pieces on one event share below 0.1, light edits keep above 0.7.</summary>
    private const double Contained = 0.5;

    /// <summary>The share of a compilation that its pieces must make up for it to be no origin of its own.</summary>
    private const double MadeOf = 0.5;

    /// <summary>A shingle that more texts have is a stock phrase and tells nothing.</summary>
    private const int StockPhrase = 200;

    private readonly ImmutableArray<Piece> _pieces;
    private readonly List<int>[] _holds;
    private readonly int[] _parent;
    private readonly Dictionary<int, string> _basis = [];

    private CopyGroups(ImmutableArray<Piece> pieces)
    {
        _pieces = pieces;
        _holds = new List<int>[pieces.Length];
        _parent = [.. Enumerable.Range(0, pieces.Length)];
        for (var i = 0; i < pieces.Length; i++)
            _holds[i] = [];
    }

    /// <summary>The groups of pieces, in the order of their first pieces.</summary>
    public static ImmutableArray<CopyGroup> Of(ImmutableArray<Piece> pieces)
    {
        // The shorter first, so that what a text holds is joined before the text itself is looked at.
        var groups = new CopyGroups([.. pieces.OrderBy(p => p.Shingles.Count).ThenBy(p => p.Key, StringComparer.Ordinal)]);
        groups.Compare();
        return groups.Join();
    }

    private void Compare()
    {
        var index = new Dictionary<ulong, List<int>>();
        for (var i = 0; i < _pieces.Length; i++)
        {
            var shared = new Dictionary<int, int>();
            foreach (var shingle in _pieces[i].Shingles)
            {
                if (!index.TryGetValue(shingle, out var holders))
                    index[shingle] = holders = [];
                else if (holders.Count < StockPhrase)
                {
                    foreach (var holder in holders)
                        shared[holder] = shared.GetValueOrDefault(holder) + 1;
                }
                holders.Add(i);
            }
            foreach (var (shorter, count) in shared.OrderBy(s => s.Key))
            {
                if (count >= Contained * _pieces[shorter].Shingles.Count)
                    _holds[i].Add(shorter);
            }
        }
    }

    private ImmutableArray<CopyGroup> Join()
    {
        var compilations = new Dictionary<int, List<int>>();
        for (var i = 0; i < _pieces.Length; i++)
        {
            var held = _holds[i].Where(h => !compilations.ContainsKey(h)).Select(Root).Distinct().ToList();
            if (held.Count >= 2)
            {
                var union = new HashSet<ulong>(_holds[i].SelectMany(h => _pieces[h].Shingles));
                union.IntersectWith(_pieces[i].Shingles);
                if (union.Count >= MadeOf * _pieces[i].Shingles.Count)
                    compilations[i] = held;
            }
            else if (held.Count == 1)
                Unite(held[0], i, "they share most of the shorter one's words");
            // The same whole made of the same parts, once more: it follows the parts.
            var twin = _holds[i].FirstOrDefault(compilations.ContainsKey, -1);
            if (twin >= 0 && !compilations.ContainsKey(i) && held.Count == 0)
                compilations[i] = compilations[twin];
        }
        JoinRenderings(compilations);
        return [.. Enumerable.Range(0, _pieces.Length).Where(i => !compilations.ContainsKey(i)).GroupBy(Root).OrderBy(g => g.Key).Select(group => new CopyGroup(
            [.. group.Select(i => _pieces[i]).OrderBy(p => p.Key, StringComparer.Ordinal)],
            [.. compilations.Where(c => c.Value.Any(h => Root(h) == group.Key)).Select(c => _pieces[c.Key])],
            group.Select(i => _basis.GetValueOrDefault(i)).FirstOrDefault(b => b is not null)))];
    }

    // Two translations share no words, but name the same original: outlet, day and title.
    private void JoinRenderings(Dictionary<int, List<int>> compilations)
    {
        var stated = Enumerable.Range(0, _pieces.Length)
            .Where(i => !compilations.ContainsKey(i) && _pieces[i] is { Outlet: not null, Title: not null, Published: not null })
            .GroupBy(i => (_pieces[i].Outlet!.ToLowerInvariant(), _pieces[i].Published!.ToIso(), _pieces[i].Title!.ToLowerInvariant()));
        foreach (var same in stated)
        {
            var first = same.First();
            foreach (var other in same.Skip(1))
                Unite(first, other, "they name the same original: outlet, day and title");
        }
    }

    private void Unite(int left, int right, string basis)
    {
        int a = Root(left), b = Root(right);
        if (a == b)
            return;
        _parent[Math.Max(a, b)] = Math.Min(a, b);
        _basis[right] = basis;
    }

    private int Root(int piece)
    {
        while (_parent[piece] != piece)
            piece = _parent[piece] = _parent[_parent[piece]];
        return piece;
    }
}
