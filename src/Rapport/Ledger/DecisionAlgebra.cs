namespace Rapport.Ledger;

/// <summary>
/// Which decisions hold. A decision holds unless its author replaced it, or a retraction that itself holds names it: the order of arrival, the time and the writer
/// play no part, so that two files joined in any order agree. Entries name earlier entries by the hash of their content, so the relation has no circle.
/// Retracting a retraction lets the first decision hold again; what was replaced stays replaced. Two people who contradict each other both stay, and are reported.
/// </summary>
public static class DecisionAlgebra
{
    /// <summary>The decisions that hold, remarks and retractions left out, in the order of their entry ids.</summary>
    public static IReadOnlyList<Decision> Holding(IEnumerable<LedgerEntry> entries)
    {
        var (taken, ended) = Index(entries);
        return [.. taken
            .Where(t => t.Value.Content.Decided is not (DecisionKind.Retract or DecisionKind.Comment) && ended.Holds(t.Key))
            .Select(t => new Decision(t.Value.Entry.Id, t.Value.Content.Decided, t.Value.Content.Subject, t.Value.Content.Value, t.Value.Content.Reason, t.Value.Content.Author, t.Value.Entry.Time))];
    }

    /// <summary>Whether one decision or retraction holds.</summary>
    internal static bool Lives(IEnumerable<LedgerEntry> entries, EntryId id) => Index(entries).Ended.Holds(id.Value);

    /// <summary>Every two decisions among these that contradict each other.</summary>
    public static IReadOnlyList<DecisionConflict> Conflicts(IReadOnlyList<Decision> holding)
    {
        var conflicts = new List<DecisionConflict>();
        var bySubject = new Dictionary<string, List<Decision>>(StringComparer.Ordinal);
        foreach (var decision in holding.OrderBy(d => d.Entry.Value, StringComparer.Ordinal))
        {
            foreach (var id in Named(decision))
            {
                var others = bySubject.TryGetValue(id, out var list) ? list : bySubject[id] = [];
                conflicts.AddRange(others.Where(o => Contradict(o, decision)).Select(o => new DecisionConflict(o, decision)));
                others.Add(decision);
            }
        }
        return [.. conflicts.Distinct().OrderBy(c => c.First.Entry.Value, StringComparer.Ordinal).ThenBy(c => c.Second.Entry.Value, StringComparer.Ordinal)];
    }

    /// <summary>Whether two decisions cannot both be right: accept, reject and override of one thing exclude each other, two overrides agree only in the same word, and a merge denies the split of the same pair.</summary>
    public static bool Contradict(Decision left, Decision right)
    {
        var standing = left.Kind is DecisionKind.Accept or DecisionKind.Reject or DecisionKind.Override;
        if (standing != right.Kind is DecisionKind.Accept or DecisionKind.Reject or DecisionKind.Override)
            return false;
        if (standing)
            return Same(left.Subject, right.Subject) && (left.Kind != right.Kind || !Same(left.Value, right.Value));
        if (left.Kind == right.Kind || left.Kind is not (DecisionKind.Merge or DecisionKind.Split) || right.Kind is not (DecisionKind.Merge or DecisionKind.Split))
            return false;
        // A split without a second id denies every merge of its subject.
        var (merge, split) = left.Kind == DecisionKind.Merge ? (left, right) : (right, left);
        return split.Value is null
            ? Same(split.Subject, merge.Subject) || Same(split.Subject, merge.Value)
            : (Same(split.Subject, merge.Subject) && Same(split.Value, merge.Value)) || (Same(split.Subject, merge.Value) && Same(split.Value, merge.Subject));
    }

    private static (SortedDictionary<string, (LedgerEntry Entry, EntryContent.DecisionTaken Content)> Taken, Ends Ended) Index(IEnumerable<LedgerEntry> entries)
    {
        var taken = new SortedDictionary<string, (LedgerEntry Entry, EntryContent.DecisionTaken Content)>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (entry.Kind == EntryKind.Decision && entry.Read() is EntryContent.DecisionTaken content)
                taken.TryAdd(entry.Id.Value, (entry, content));
        }
        var ended = new Ends();
        foreach (var (id, (_, content)) in taken)
        {
            ended.Replaced.UnionWith(content.Replaces.Select(r => r.Value));
            if (content.Decided == DecisionKind.Retract)
                (ended.Retractions.TryGetValue(content.Subject, out var list) ? list : ended.Retractions[content.Subject] = []).Add(id);
        }
        return (taken, ended);
    }

    private static IEnumerable<string> Named(Decision decision) =>
        decision.Value is { } other && decision.Kind is DecisionKind.Merge or DecisionKind.Split && !Same(decision.Value, decision.Subject) ? [decision.Subject, other] : [decision.Subject];

    private static bool Same(string? left, string? right) => string.Equals(left, right, StringComparison.Ordinal);

    private sealed class Ends
    {
        private readonly Dictionary<string, bool> _known = new(StringComparer.Ordinal);

        public HashSet<string> Replaced { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, List<string>> Retractions { get; } = new(StringComparer.Ordinal);

        // Chains of retractions are as long as people are stubborn: the depth of this recursion.
        public bool Holds(string id)
        {
            if (_known.TryGetValue(id, out var holds))
                return holds;
            // An entry in a circle, which no honest file has, does not hold.
            _known[id] = false;
            return _known[id] = !Replaced.Contains(id) && !(Retractions.TryGetValue(id, out var retractions) && retractions.Exists(Holds));
        }
    }
}
