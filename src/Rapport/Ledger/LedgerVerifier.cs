using System.Buffers.Binary;

namespace Rapport.Ledger;

/// <summary>
/// Walks the chains and the bytes. What it cannot see: a file whose owner drops the end of a chain, writes the record of its end anew and removes the seals with it;
/// only a content root or an export kept elsewhere shows that.
/// </summary>
internal sealed class LedgerVerifier(LedgerConnection connection, BlobTable blobs)
{
    private static readonly string[] Guards = ["entries_keep_update", "entries_keep_delete", "entries_at_end", "blobs_keep_update", "blobs_keep_delete", "blobs_once"];
    private readonly List<LedgerProblem> _problems = [];
    private readonly Dictionary<UInt128, Link> _links = [];
    private readonly Dictionary<string, (long Sequence, EntryId Id)> _evidence = new(StringComparer.Ordinal);
    private readonly HashSet<UInt128> _followed = [];
    private readonly List<(Link Link, UInt128 Previous)> _loose = [];
    private readonly List<Link> _inOrder = [];
    private readonly List<(string Writer, long Sequence)> _gaps = [];

    /// <summary>All that is wrong, in the order of the file; empty where nothing is.</summary>
    public IReadOnlyList<LedgerProblem> Verify()
    {
        Attempt(Guarded);
        Attempt(Entries);
        Attempt(Ends);
        Attempt(Bytes);
        Attempt(Pages);
        return [.. _problems.OrderBy(p => p.Sequence ?? long.MaxValue)];
    }

    // A damaged page ends one walk, not the others.
    private void Attempt(Action walk)
    {
        try
        {
            walk();
        }
        catch (Exception refused) when (refused is LedgerReadException or InvalidOperationException or IOException)
        {
            if (!_problems.Exists(p => p.Code == "damaged"))
                Report(null, null, "damaged", refused.Message);
        }
    }

    private void Guarded()
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        using var query = connection.Prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'");
        while (query.Step())
        {
            if (LedgerSchema.VersionOne.Contains(query.Text(1), StringComparison.Ordinal))
                found.Add(query.Text(0));
        }
        foreach (var missing in Guards.Where(g => !found.Contains(g)))
            Report(null, null, "unguarded", $"The guard {missing} is gone or altered: entries could have been changed since.");
    }

    private void Entries()
    {
        var expected = 1L;
        using var query = connection.Prepare("SELECT seq, id, kind, writer, time, previous, content, hash, seal FROM entries ORDER BY seq");
        while (query.Step())
        {
            var sequence = query.Number(0);
            if (sequence > expected)
                Report(expected, null, "dropped", sequence == expected + 1 ? $"Entry {expected} is gone." : $"Entries {expected} to {sequence - 1} are gone.");
            expected = sequence + 1;
            Entry(query, sequence);
        }
        foreach (var (link, previous) in _loose)
        {
            if (_problems.Exists(p => p.Sequence == link.Sequence && p.Code == "moved"))
                continue;
            if (_links.ContainsKey(previous))
            {
                Report(link.Sequence, link.Id, "moved", $"Entry {link.Sequence} ({link.Id}) stands before the entry it follows in the chain of {link.Writer}.");
            }
            else
            {
                _gaps.Add((link.Writer, link.Sequence));
                Report(link.Sequence, link.Id, "dropped", $"The entry before {link.Sequence} ({link.Id}) in the chain of {link.Writer} is gone.");
            }
        }
    }

    private void Entry(Statement row, long sequence)
    {
        var (id, kindWord, writer, time) = (new EntryId(row.Text(1)), row.Text(2), row.Text(3), row.Text(4));
        var previous = row.Bytes(5);
        var content = row.Bytes(6);
        var stored = row.Bytes(7);
        var computed = EntryHash.Link(kindWord, content, writer, time, previous);
        var known = Word.TryParse<EntryKind>(kindWord, out var kind);
        var intact = known && computed.AsSpan().SequenceEqual(stored);
        if (!intact)
            Report(sequence, id, "altered", $"Entry {sequence} ({id}) does not fit its hash: a byte of it, of its time, of its writer or of the hash was changed.");
        else if (EntryHash.ToId(kind, content) != id)
            Report(sequence, id, "altered", $"Entry {sequence} ({id}) carries an id that is not its content's, {EntryHash.ToId(kind, content)}.");
        else if (!row.Bytes(8).SequenceEqual(EntryHash.Seal(sequence, stored)))
            Report(sequence, id, "moved", $"Entry {sequence} ({id}) was written at another place in this file.");

        var link = new Link(sequence, id, writer, Key(stored), 1);
        if (!previous.IsEmpty)
        {
            var before = Key(previous);
            if (!_links.TryGetValue(before, out var at))
                _loose.Add((link, before));
            else if (!string.Equals(at.Writer, writer, StringComparison.Ordinal) && intact)
                Report(sequence, id, "foreign", $"Entry {sequence} ({id}) of {writer} follows an entry of {at.Writer}.");
            else
                link = link with { Length = at.Length + 1 };
            _followed.Add(before);
        }
        // Registered under both hashes, so that one altered entry is named and its neighbours are not.
        _links.TryAdd(Key(stored), link);
        _links.TryAdd(Key(computed), link);
        _inOrder.Add(link);
        if (kind == EntryKind.Snapshot && known && EntryJson.TryRead(kind, content.ToArray()) is EntryContent.SnapshotTaken taken)
            _evidence.TryAdd(taken.Sha256, (sequence, id));
    }

    private void Ends()
    {
        var recorded = new HashSet<long>();
        foreach (var head in new ChainHeads(connection).All())
        {
            if (!_links.TryGetValue(Key(head.Hash), out var link))
            {
                _gaps.Add((head.Writer, head.Sequence));
                Report(head.Sequence, null, "dropped", $"The last entry of the chain of {head.Writer}, its entry number {head.Length} and {head.Sequence} of the file, is gone.");
                continue;
            }
            recorded.Add(link.Sequence);
            if (link.Length != head.Length && _loose.Count == 0 && _problems.Count == 0)
                Report(link.Sequence, link.Id, "dropped", $"The chain of {head.Writer} up to entry {link.Sequence} ({link.Id}) has {link.Length} entries; {head.Length} were written.");
        }
        var ends = _inOrder.Where(l => !recorded.Contains(l.Sequence) && !IsFollowed(l) && !_problems.Exists(p => p.Sequence == l.Sequence)).ToList();
        // The entry before a gap ends a chain only because the next one is gone.
        foreach (var (writer, sequence) in _gaps)
        {
            if (ends.FindLastIndex(l => l.Sequence < sequence && string.Equals(l.Writer, writer, StringComparison.Ordinal)) is var before and >= 0)
                ends.RemoveAt(before);
        }
        foreach (var link in ends)
            Report(link.Sequence, link.Id, "foreign", $"Entry {link.Sequence} ({link.Id}) ends a chain of {link.Writer} that was never recorded: it was not written by this program.");
    }

    private bool IsFollowed(Link link) => _followed.Contains(link.Hash) || _followed.Any(f => _links.TryGetValue(f, out var at) && at.Sequence == link.Sequence);

    private void Bytes()
    {
        var held = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (sha256, bytes) in blobs.Contents())
        {
            held.Add(sha256);
            var named = _evidence.TryGetValue(sha256, out var entry);
            if (bytes is null || !string.Equals(Identity.Sha256(bytes), sha256, StringComparison.Ordinal))
                Report(named ? entry.Sequence : null, named ? entry.Id : null, "bytes-altered", $"The bytes {sha256} do not fit their hash{(named ? $"; entry {entry.Sequence} ({entry.Id}) took them in" : "")}.");
            else if (!named)
                Report(null, null, "bytes-foreign", $"No entry took in the bytes {sha256}.");
        }
        foreach (var (sha256, entry) in _evidence.Where(e => !held.Contains(e.Key)).OrderBy(e => e.Value.Sequence))
            Report(entry.Sequence, entry.Id, "bytes-missing", $"The bytes {sha256} that entry {entry.Sequence} ({entry.Id}) took in are gone.");
    }

    private void Pages()
    {
        using var query = connection.Prepare("PRAGMA integrity_check(20)");
        while (query.Step())
        {
            if (query.Text(0) is var found && found != "ok")
                Report(null, null, "damaged", $"The file's own check says: {found}.");
        }
    }

    private void Report(long? sequence, EntryId? entry, string code, string message) => _problems.Add(new(sequence, entry, code, message));

    // Half of the hash tells entries apart; the whole of it was compared before.
    private static UInt128 Key(ReadOnlySpan<byte> hash) => hash.Length >= 16 ? BinaryPrimitives.ReadUInt128BigEndian(hash) : 0;

    private readonly record struct Link(long Sequence, EntryId Id, string Writer, UInt128 Hash, long Length);
}
