using System.Collections.Immutable;

namespace Rapport.Ledger;

/// <summary>How a decision becomes an entry.</summary>
internal static class Decisions
{
    public static EntryReceipt Take(EntryTable entries, DecisionKind kind, string subject, string? value, string reason, string author)
    {
        if (kind == DecisionKind.Comment)
            return entries.Append(new EntryContent.NoteTaken(subject, null, reason, author));
        var decision = new Decision(default, kind, subject, value, reason, author, "");
        var held = DecisionAlgebra.Holding(entries.After(0, EntryKind.Decision));
        var replaces = held
            .Where(h => string.Equals(h.Writer, author, StringComparison.Ordinal) && DecisionAlgebra.Contradict(h, decision))
            .Select(h => h.Entry).OrderBy(id => id.Value, StringComparer.Ordinal).ToImmutableArray();
        var content = new EntryContent.DecisionTaken(kind, subject, value, reason, author, replaces);
        // The same words may have been decided and retracted before. Deciding them again must make an entry of its own, so it names the one that fell.
        while (Fallen(entries, content) is { } fallen)
            content = content with { Replaces = [.. content.Replaces.Append(fallen).OrderBy(id => id.Value, StringComparer.Ordinal)] };
        return entries.Append(content);
    }

    private static EntryId? Fallen(EntryTable entries, EntryContent.DecisionTaken content)
    {
        var id = EntryHash.ToId(content.Kind, EntryJson.ToBytes(content));
        return entries.Holds(id) && !DecisionAlgebra.Lives(entries.After(0, EntryKind.Decision), id) ? id : null;
    }
}
