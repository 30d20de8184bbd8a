using System.Collections.Immutable;

namespace Rapport.Ledger;

/// <summary>
/// The versions of each place. A version is current until another names it as superseded, so that two files joined in any order
/// agree on what is current; a place has several current versions where two people took in different bytes, until either takes it in anew.
/// </summary>
internal sealed class SnapshotVersions(EntryTable entries, BlobTable blobs)
{
    /// <summary>Takes in bytes: nothing new where they are the place's only current version and came with the same words.</summary>
    public EntryReceipt TakeIn(Snapshot snapshot)
    {
        var last = Last(snapshot.Role, snapshot.Place);
        if (last is [(var only, EntryContent.SnapshotTaken held)] && string.Equals(held.Sha256, snapshot.Sha256, StringComparison.Ordinal) && string.Equals(held.Envelope?.Evidence, snapshot.Envelope?.Evidence, StringComparison.Ordinal))
            return new(only, false);
        blobs.Put(snapshot.Sha256, snapshot.Bytes.AsSpan());
        return entries.Append(new EntryContent.SnapshotTaken(snapshot.Role, snapshot.Place, snapshot.Sha256, snapshot.Bytes.Length, Ids(last)) { Envelope = snapshot.Envelope });
    }

    /// <summary>Notes that a place holds nothing any more; null where it held nothing.</summary>
    public EntryReceipt? Withdraw(SnapshotRole role, string place)
    {
        var last = Last(role, place);
        return last.Exists(l => l.Content is EntryContent.SnapshotTaken) ? entries.Append(new EntryContent.SnapshotWithdrawn(role, place, Ids(last))) : null;
    }

    /// <summary>Every version, by role, place and arrival.</summary>
    public static IReadOnlyList<HeldSnapshot> Of(IEnumerable<LedgerEntry> entries)
    {
        var taken = new Dictionary<EntryId, (LedgerEntry Entry, EntryContent.SnapshotTaken Content)>();
        var superseded = new HashSet<EntryId>();
        foreach (var entry in entries.Where(e => e.Kind is EntryKind.Snapshot or EntryKind.Withdrawal))
        {
            switch (entry.Read())
            {
                case EntryContent.SnapshotTaken content:
                    taken.TryAdd(entry.Id, (entry, content));
                    superseded.UnionWith(content.Supersedes);
                    break;
                case EntryContent.SnapshotWithdrawn content:
                    superseded.UnionWith(content.Supersedes);
                    break;
            }
        }
        return [.. taken.Values
            .Select(t => new HeldSnapshot(t.Entry.Id, t.Content.Role, t.Content.Place, t.Content.Sha256, t.Content.Length, t.Content.Supersedes, !superseded.Contains(t.Entry.Id), t.Entry.Time) { Envelope = t.Content.Envelope })
            .OrderBy(s => s.Role).ThenBy(s => s.Place, StringComparer.Ordinal)];
    }

    // What nothing has superseded yet, withdrawals among it: bytes that come back after one must not be taken for the entry that it ended.
    private List<(EntryId Id, EntryContent Content)> Last(SnapshotRole role, string place)
    {
        var last = new Dictionary<EntryId, EntryContent>();
        var superseded = new HashSet<EntryId>();
        foreach (var entry in entries.About(place))
        {
            switch (entry.Read())
            {
                case EntryContent.SnapshotTaken content when content.Role == role:
                    last.TryAdd(entry.Id, content);
                    superseded.UnionWith(content.Supersedes);
                    break;
                case EntryContent.SnapshotWithdrawn content when content.Role == role:
                    last.TryAdd(entry.Id, content);
                    superseded.UnionWith(content.Supersedes);
                    break;
            }
        }
        return [.. last.Where(l => !superseded.Contains(l.Key)).Select(l => (l.Key, l.Value))];
    }

    private static ImmutableArray<EntryId> Ids(List<(EntryId Id, EntryContent Content)> versions) => [.. versions.Select(v => v.Id).OrderBy(id => id.Value, StringComparer.Ordinal)];
}
