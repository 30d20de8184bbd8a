namespace Rapport.Ledger;

/// <summary>Where each writer's chain ends, and how long it is. Written in the unit of the entry that ends it.</summary>
internal sealed class ChainHeads(LedgerConnection connection)
{
    private readonly Dictionary<string, Head> _longest = new(StringComparer.Ordinal);
    private readonly List<(Head Was, Head Is)> _moved = [];

    /// <summary>The end of a chain.</summary>
    /// <param name="Writer">Whose.</param>
    /// <param name="Hash">The hash of its last entry; empty before the first.</param>
    /// <param name="Length">How many entries it has.</param>
    /// <param name="Sequence">The place of its last entry.</param>
    public sealed record Head(string Writer, byte[] Hash, long Length, long Sequence);

    /// <summary>Forgets what the last unit knew: another process may have written since.</summary>
    public void BeginUnit()
    {
        _longest.Clear();
        _moved.Clear();
    }

    /// <summary>The end that a writer's next entry joins: her longest chain; of two as long, the one with the lower hash.</summary>
    public Head Longest(string writer)
    {
        if (_longest.TryGetValue(writer, out var known))
            return known;
        using var query = connection.Prepare("SELECT hash, length, seq FROM heads WHERE writer = ?1 ORDER BY length DESC, hash LIMIT 1").Bind(1, writer);
        return _longest[writer] = query.Step() ? new(writer, query.Bytes(0).ToArray(), query.Number(1), query.Number(2)) : new(writer, [], 0, 0);
    }

    /// <summary>Notes that the writer's longest chain goes on to a new entry; written at the end of the unit.</summary>
    public void Advance(Head head, byte[] hash, long sequence)
    {
        var next = new Head(head.Writer, hash, head.Length + 1, sequence);
        _longest[head.Writer] = next;
        var at = _moved.FindIndex(m => ReferenceEquals(m.Is, head));
        if (at < 0)
            _moved.Add((head, next));
        else
            _moved[at] = (_moved[at].Was, next);
    }

    /// <summary>Writes what moved.</summary>
    public void EndUnit()
    {
        foreach (var (was, now) in _moved)
        {
            if (was.Length > 0)
                Remove(was.Hash);
            Put(now);
        }
        _moved.Clear();
    }

    /// <summary>Joins an entry of another file to the chain it belongs to, which may fork there.</summary>
    /// <returns>False where the entry before it is not held.</returns>
    public bool Join(string writer, ReadOnlySpan<byte> previous, byte[] hash, long sequence)
    {
        EndUnit();
        _longest.Clear();
        var length = 1L;
        if (!previous.IsEmpty)
        {
            length = DepthOf(previous, writer) + 1;
            if (length == 1)
                return false;
            Remove(previous);
        }
        Put(new(writer, hash, length, sequence));
        return true;
    }

    /// <summary>Makes the records anew from the entries; only a migration may, since a check against them would then mean nothing.</summary>
    public static void Rebuild(LedgerConnection connection)
    {
        var heads = new Dictionary<string, Head>(StringComparer.Ordinal);
        using (var query = connection.Prepare("SELECT seq, writer, previous, hash FROM entries ORDER BY seq"))
        {
            while (query.Step())
            {
                var previous = Convert.ToHexStringLower(query.Bytes(2));
                var length = heads.Remove(previous, out var before) ? before.Length + 1 : 1;
                heads[Convert.ToHexStringLower(query.Bytes(3))] = new(query.Text(1), query.Bytes(3).ToArray(), length, query.Number(0));
            }
        }
        var table = new ChainHeads(connection);
        foreach (var head in heads.Values.OrderBy(h => h.Sequence))
            table.Put(head);
    }

    /// <summary>Every end recorded, by writer.</summary>
    public IReadOnlyList<Head> All()
    {
        var heads = new List<Head>();
        using var query = connection.Prepare("SELECT writer, hash, length, seq FROM heads ORDER BY writer, length DESC, hash");
        while (query.Step())
            heads.Add(new(query.Text(0), query.Bytes(1).ToArray(), query.Number(2), query.Number(3)));
        return heads;
    }

    private long DepthOf(ReadOnlySpan<byte> hash, string writer)
    {
        using (var head = connection.Prepare("SELECT length FROM heads WHERE hash = ?1").Bind(1, hash))
        {
            if (head.Step())
                return head.Number(0);
        }
        // The chain forks here, which is rare: a walk over the writer's entries costs less than an index over all hashes would.
        var depths = new Dictionary<string, long>(StringComparer.Ordinal);
        using var query = connection.Prepare("SELECT previous, hash FROM entries WHERE writer = ?1 ORDER BY seq").Bind(1, writer);
        while (query.Step())
        {
            var depth = depths.GetValueOrDefault(Convert.ToHexStringLower(query.Bytes(0))) + 1;
            if (query.Bytes(1).SequenceEqual(hash))
                return depth;
            depths[Convert.ToHexStringLower(query.Bytes(1))] = depth;
        }
        return 0;
    }

    private void Put(Head head)
    {
        using var insert = connection.Prepare("INSERT INTO heads(hash, writer, length, seq) VALUES(?1, ?2, ?3, ?4)")
            .Bind(1, head.Hash).Bind(2, head.Writer).Bind(3, head.Length).Bind(4, head.Sequence);
        connection.Write("heads.put", insert);
    }

    private void Remove(ReadOnlySpan<byte> hash)
    {
        using var delete = connection.Prepare("DELETE FROM heads WHERE hash = ?1").Bind(1, hash);
        connection.Write("heads.remove", delete);
    }
}
