namespace Rapport.Ledger;

/// <summary>What the content root is taken over: evidence, rules in force and decisions that hold, as a sorted set.</summary>
internal static class ContentLeaves
{
    /// <summary>The root, 64 hexadecimal digits.</summary>
    public static string ToRoot(IReadOnlyList<HeldSnapshot> snapshots, IReadOnlyList<string> rules, IReadOnlyList<Decision> decisions)
    {
        var leaves = Evidence(snapshots)
            .Concat(rules.Select(r => new CanonicalJson().Add("rule", r).ToBytes()))
            .Concat(decisions.Select(Leaf))
            .ToList();
        leaves.Sort(static (left, right) => left.AsSpan().SequenceCompareTo(right));
        var distinct = new List<byte[]>(leaves.Count);
        foreach (var leaf in leaves)
        {
            if (distinct.Count == 0 || !distinct[^1].AsSpan().SequenceEqual(leaf))
                distinct.Add(leaf);
        }
        return Convert.ToHexStringLower(MerkleTree.Root(distinct));
    }

    /// <summary>The rules in force: of each name the highest version, in ordinal order of their ids.</summary>
    public static IReadOnlyList<string> RulesInForce(IEnumerable<string> adopted)
    {
        var highest = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var rule in adopted)
        {
            var (name, version) = Split(rule);
            if (!highest.TryGetValue(name, out var held) || CompareVersions(Split(held).Version, version) < 0)
                highest[name] = rule;
        }
        return [.. highest.Values.Order(StringComparer.Ordinal)];
    }

    // Bytes are evidence whatever the place is called, and so is what came with them. Whether they still stand decides what is read, so it is part of the leaf.
    private static IEnumerable<byte[]> Evidence(IReadOnlyList<HeldSnapshot> snapshots) => snapshots
        .GroupBy(s => (s.Role, s.Sha256, Envelope: s.Envelope?.Evidence))
        .Select(g => (g.Key.Envelope is { } said ? new CanonicalJson().Add("envelope", said) : new CanonicalJson()).Add("evidence", g.Key.Sha256).Add("role", Word.Of(g.Key.Role)).Add("standing", g.Any(s => s.Current) ? "current" : "superseded").ToBytes());

    private static byte[] Leaf(Decision decision)
    {
        // A merge of two ids is the same merge whichever is named first.
        var (subject, value) = decision.Kind is DecisionKind.Merge && decision.Value is { } other && string.CompareOrdinal(decision.Subject, other) > 0
            ? (other, decision.Subject)
            : (decision.Subject, decision.Value);
        return new CanonicalJson().Add("decision", Word.Of(decision.Kind)).Add("subject", subject).Add("value", value).ToBytes();
    }

    private static (string Name, string Version) Split(string rule)
    {
        var at = rule.LastIndexOf('@');
        return at < 0 ? (rule, "") : (rule[..at], rule[(at + 1)..]);
    }

    // Versions are whole numbers; a longer number is the higher one, leading zeros aside, and digits of the same count compare as text.
    private static int CompareVersions(string left, string right)
    {
        var (a, b) = (left.TrimStart('0'), right.TrimStart('0'));
        return a.Length != b.Length ? a.Length.CompareTo(b.Length) : string.CompareOrdinal(a, b);
    }
}
