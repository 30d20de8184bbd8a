namespace Rapport.Ledger;

/// <summary>Takes over entries and bytes of another file, each only if it fits its own hash and joins a chain.</summary>
internal sealed class EntryIntake(EntryTable entries, BlobTable blobs)
{
    private readonly Dictionary<string, long> _evidence = new(StringComparer.Ordinal);

    public int EntriesAdded { get; private set; }

    public int SnapshotsAdded { get; private set; }

    /// <summary>Takes over one entry.</summary>
    /// <returns>Null, or why it cannot be.</returns>
    public string? Take(LedgerEntry entry)
    {
        var link = EntryHash.Link(Word.Of(entry.Kind), entry.Content.AsSpan(), entry.Writer, entry.Time, Convert.FromHexString(entry.Previous));
        if (!string.Equals(Convert.ToHexStringLower(link), entry.Hash, StringComparison.Ordinal))
            return $"entry {entry.Id} does not fit its hash";
        if (EntryHash.ToId(entry.Kind, entry.Content.AsSpan()) != entry.Id)
            return $"entry {entry.Id} carries an id that is not its content's";
        var content = EntryJson.TryRead(entry.Kind, entry.Content.AsMemory());
        if (content is null || !EntryJson.ToBytes(content).AsSpan().SequenceEqual(entry.Content.AsSpan()))
            return $"entry {entry.Id} is no canonical entry of kind {Word.Of(entry.Kind)}";
        if (content is EntryContent.SnapshotTaken taken)
            _evidence.TryAdd(taken.Sha256, taken.Length);
        var reason = entries.AppendForeign(entry, out var added);
        EntriesAdded += added ? 1 : 0;
        return reason is null ? null : $"entry {entry.Id} cannot be joined: {reason}";
    }

    /// <summary>Takes over bytes that an entry named.</summary>
    /// <returns>Null, or why they cannot be.</returns>
    public string? Take(string sha256, ReadOnlySpan<byte> bytes)
    {
        if (!string.Equals(Identity.Sha256(bytes), sha256, StringComparison.Ordinal))
            return $"the bytes {sha256} do not fit their hash";
        if (!_evidence.TryGetValue(sha256, out var length) || length != bytes.Length)
            return $"no entry before this line took in the bytes {sha256} with a length of {bytes.Length}";
        SnapshotsAdded += blobs.Put(sha256, bytes) ? 1 : 0;
        return null;
    }

    /// <summary>Bytes that entries name and nobody brought, in ordinal order.</summary>
    public IEnumerable<string> Missing() => _evidence.Keys.Where(sha256 => !blobs.Holds(sha256)).Order(StringComparer.Ordinal);
}
