using System.Collections.Immutable;
using Rapport.Ledger;

namespace Rapport.Pipeline;

/// <summary>Why a statement reads differently in a later brief: a person's decision on it, else the tables, rules or articles that it rested on then and rests on now.</summary>
/// <param name="old">The evidence and rules of the earlier brief.</param>
/// <param name="now">Those of the later one.</param>
/// <param name="decisions">The decisions that hold.</param>
internal sealed class Causes(HashSet<string> old, HashSet<string> now, ImmutableArray<Decision> decisions)
{
    /// <summary>What stands before another id of the same statement, to which a decision may be put.</summary>
    public const string About = "about:";

    private readonly ILookup<string, Decision> _decisions = decisions.ToLookup(d => d.Subject, StringComparer.Ordinal);
    private readonly bool _tables = Differ(old, now, IsTable);
    private readonly bool _articles = Differ(old, now, IsArticle);
    private readonly bool _rules = Differ(old, now, IsRule);

    /// <summary>The cause, and the entry of the decision where it is one.</summary>
    /// <param name="id">The statement.</param>
    /// <param name="was">What it read, or null where it is new.</param>
    /// <param name="isNow">What it reads, or null where it is withdrawn.</param>
    public (ChangeCause Why, EntryId? Entry) Of(string id, BriefStatement? was, BriefStatement? isNow)
    {
        if (Words(isNow ?? was).Where(w => w.StartsWith(About, StringComparison.Ordinal)).Select(w => w[About.Length..]).Prepend(id).SelectMany(i => _decisions[i]).FirstOrDefault() is { } decision)
            return (ChangeCause.Decision, decision.Entry);
        var (rested, rests) = (Words(was), Words(isNow));
        // What is new rests on something that was not there; what is withdrawn rested on something that is there no more.
        var gone = was is null ? rests.Where(w => !old.Contains(w)) : isNow is null ? rested.Where(w => !now.Contains(w)) : rested.Except(rests, StringComparer.Ordinal).Concat(rests.Except(rested, StringComparer.Ordinal));
        var moved = gone.ToArray();
        var why = was is null || isNow is null ? Named(moved, IsArticle, IsTable, IsRule) : Named(moved, IsTable, IsRule, IsArticle);
        return (why ?? Otherwise(was is not null && isNow is not null), null);
    }

    // A verdict may move though it rests on the same: then what changed at all is why. A rule that merely found other rows has not changed.
    private ChangeCause Otherwise(bool moved) =>
        moved && _tables ? ChangeCause.Vintage : _rules && !_articles ? ChangeCause.Rule : _articles ? ChangeCause.Article : _tables ? ChangeCause.Vintage : _rules ? ChangeCause.Rule : ChangeCause.Article;

    private ChangeCause? Named(string[] words, params Func<string, bool>[] order)
    {
        foreach (var kind in order)
        {
            if (words.Any(w => kind(w) && (!IsRule(w) || old.Contains(w) != now.Contains(w))))
                return kind == IsTable ? ChangeCause.Vintage : kind == IsRule ? ChangeCause.Rule : ChangeCause.Article;
        }
        return null;
    }

    private static string[] Words(BriefStatement? statement) => statement?.Rests.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static bool Differ(HashSet<string> old, HashSet<string> now, Func<string, bool> kind) => !old.Where(kind).ToHashSet(StringComparer.Ordinal).SetEquals(now.Where(kind));

    private static bool IsTable(string word) => word.StartsWith("table:", StringComparison.Ordinal) || word.StartsWith("data:", StringComparison.Ordinal);

    private static bool IsArticle(string word) => word.StartsWith("press:", StringComparison.Ordinal) || word.StartsWith("case-file:", StringComparison.Ordinal);

    private static bool IsRule(string word) => word.StartsWith("rule:", StringComparison.Ordinal);
}
