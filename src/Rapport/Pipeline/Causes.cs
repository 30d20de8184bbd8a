using Rapport.Ledger;

namespace Rapport.Pipeline;

/// <summary>Why a statement reads differently in a later brief: a person's decision on it, else the tables, rules or articles that it rested on then and rests on now.</summary>
/// <param name="old">The evidence and rules of the earlier brief.</param>
/// <param name="now">Those of the later one.</param>
/// <param name="decided">The decisions that stand in one of the two and not in the other, by what they are about.</param>
internal sealed class Causes(HashSet<string> old, HashSet<string> now, ILookup<string, EntryId> decided)
{
    /// <summary>What stands before another id of the same statement, to which a decision may be put.</summary>
    public const string About = "about:";

    // In the order in which the later stands for the earlier: a verdict that moves does so by its table first, a statement that is new by its article.
    private static readonly (Func<string, bool> Kind, ChangeCause Cause)[] OfMoved = [(IsTable, ChangeCause.Vintage), (IsRule, ChangeCause.Rule), (IsArticle, ChangeCause.Article)];
    private static readonly (Func<string, bool> Kind, ChangeCause Cause)[] OfNewOrGone = [(IsArticle, ChangeCause.Article), (IsTable, ChangeCause.Vintage), (IsRule, ChangeCause.Rule)];

    private readonly bool _tables = Differ(old, now, IsTable);
    private readonly bool _articles = Differ(old, now, IsArticle);
    private readonly bool _rules = Differ(old, now, IsRule);

    /// <summary>The cause, and the entry of the decision where it is one.</summary>
    /// <param name="id">The statement.</param>
    /// <param name="was">What it read, or null where it is new.</param>
    /// <param name="isNow">What it reads, or null where it is withdrawn.</param>
    public (ChangeCause Why, EntryId? Entry) Of(string id, BriefStatement? was, BriefStatement? isNow)
    {
        var names = Words(isNow ?? was).Where(w => w.StartsWith(About, StringComparison.Ordinal)).Select(w => w[About.Length..]).Prepend(id);
        if (names.SelectMany(name => decided[name]).Select(entry => (EntryId?)entry).FirstOrDefault() is { } decision)
            return (ChangeCause.Decision, decision);
        var (rested, rests) = (Words(was), Words(isNow));
        if (was is not null && isNow is not null)
            return WithEntry(Named(rested.Except(rests, StringComparer.Ordinal).Concat(rests.Except(rested, StringComparer.Ordinal)), OfMoved) ?? (_tables ? ChangeCause.Vintage : Otherwise()));
        // What is new rests on something that was not there; what is withdrawn rested on something that is there no more.
        return WithEntry(Named(was is null ? rests.Where(w => !old.Contains(w)) : rested.Where(w => !now.Contains(w)), OfNewOrGone) ?? Otherwise());
    }

    // It rests on the same as before: then what changed at all is why.
    private ChangeCause Otherwise() => _articles ? ChangeCause.Article : _rules ? ChangeCause.Rule : _tables ? ChangeCause.Vintage : decided.Count > 0 ? ChangeCause.Decision : ChangeCause.Article;

    // A statement over many acts, such as a turn of the tie, moves by a decision on any of them; of several nobody can say which.
    private (ChangeCause Why, EntryId? Entry) WithEntry(ChangeCause why) => (why, why == ChangeCause.Decision && decided.SelectMany(d => d).Distinct().Take(2).ToArray() is [var only] ? only : null);

    // A rule that merely found other rows has not changed.
    private ChangeCause? Named(IEnumerable<string> words, (Func<string, bool> Kind, ChangeCause Cause)[] order)
    {
        var changed = words.Where(w => !IsRule(w) || old.Contains(w) != now.Contains(w)).ToArray();
        return order.Where(o => changed.Any(o.Kind)).Select(o => (ChangeCause?)o.Cause).FirstOrDefault();
    }

    private static string[] Words(BriefStatement? statement) => statement?.Rests.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static bool Differ(HashSet<string> old, HashSet<string> now, Func<string, bool> kind) => !old.Where(kind).ToHashSet(StringComparer.Ordinal).SetEquals(now.Where(kind));

    private static bool IsTable(string word) => word.StartsWith("table:", StringComparison.Ordinal) || word.StartsWith("data:", StringComparison.Ordinal);

    private static bool IsArticle(string word) => word.StartsWith("press:", StringComparison.Ordinal) || word.StartsWith("case-file:", StringComparison.Ordinal);

    private static bool IsRule(string word) => word.StartsWith("rule:", StringComparison.Ordinal);
}
