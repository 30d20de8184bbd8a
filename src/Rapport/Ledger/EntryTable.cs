using System.Collections.Immutable;
using System.Globalization;

namespace Rapport.Ledger;

/// <summary>The entries, added at the end and never changed.</summary>
internal sealed class EntryTable(LedgerConnection connection, TimeProvider clock, string writer)
{
    private const string Columns = "seq, id, kind, writer, time, previous, content, hash";
    private long _last;

    public ChainHeads Heads { get; } = new(connection);

    /// <summary>Forgets what the last unit knew.</summary>
    public void BeginUnit()
    {
        _last = connection.Number("SELECT max(seq) FROM entries");
        Heads.BeginUnit();
    }

    /// <summary>Writes where the chains now end.</summary>
    public void EndUnit() => Heads.EndUnit();

    /// <summary>Adds what is new; what the ledger holds already, from whomever, stays one entry.</summary>
    public EntryReceipt Append(EntryContent content)
    {
        var kind = content.Kind;
        var bytes = EntryJson.ToBytes(content);
        var id = EntryHash.ToId(kind, bytes);
        if (Holds(id))
            return new(id, false);
        var time = clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        var head = Heads.Longest(writer);
        var hash = EntryHash.Link(Word.Of(kind), bytes, writer, time, head.Hash);
        Insert(id.Value, Word.Of(kind), writer, time, head.Hash, bytes, hash);
        Heads.Advance(head, hash, _last);
        return new(id, true);
    }

    /// <summary>Adds an entry of another file, its writer, time and link unchanged.</summary>
    /// <returns>Null where it was added or held already, else why it cannot be.</returns>
    public string? AppendForeign(LedgerEntry entry, out bool added)
    {
        added = false;
        var hash = Convert.FromHexString(entry.Hash);
        using (var query = connection.Prepare("SELECT 1 FROM entries WHERE id = ?1 AND hash = ?2").Bind(1, entry.Id.Value).Bind(2, hash))
        {
            if (query.Step())
                return null;
        }
        var previous = Convert.FromHexString(entry.Previous);
        Insert(entry.Id.Value, Word.Of(entry.Kind), entry.Writer, entry.Time, previous, entry.Content.AsSpan(), hash);
        added = true;
        return Heads.Join(entry.Writer, previous, hash, _last) ? null : $"the entry of {entry.Writer} before it is missing";
    }

    /// <summary>Whether an entry of this id is held.</summary>
    public bool Holds(EntryId id)
    {
        using var query = connection.Prepare("SELECT 1 FROM entries WHERE id = ?1 LIMIT 1").Bind(1, id.Value);
        return query.Step();
    }

    /// <summary>The first entry of this id, or null.</summary>
    public LedgerEntry? Find(EntryId id)
    {
        using var query = connection.Prepare($"SELECT {Columns} FROM entries WHERE id = ?1 ORDER BY seq LIMIT 1").Bind(1, id.Value);
        return query.Step() ? Read(query) : null;
    }

    /// <summary>All entries after a place, in the file's order; of one kind where it is given.</summary>
    public List<LedgerEntry> After(long sequence, EntryKind? kind)
    {
        using var query = kind is { } one
            ? connection.Prepare($"SELECT {Columns} FROM entries WHERE kind = ?2 AND seq > ?1 ORDER BY seq").Bind(1, sequence).Bind(2, Word.Of(one))
            : connection.Prepare($"SELECT {Columns} FROM entries WHERE seq > ?1 ORDER BY seq").Bind(1, sequence);
        return ReadAll(query);
    }

    /// <summary>All entries about a place or subject, in the file's order.</summary>
    public List<LedgerEntry> About(string topic)
    {
        using var query = connection.Prepare($"SELECT {Columns} FROM entries WHERE topic = ?1 ORDER BY seq").Bind(1, topic);
        return ReadAll(query);
    }

    /// <summary>The place of the last entry of a kind; 0 where there is none.</summary>
    public long Last(EntryKind kind)
    {
        using var query = connection.Prepare("SELECT max(seq) FROM entries WHERE kind = ?1").Bind(1, Word.Of(kind));
        return query.Step() ? query.Number(0) : 0;
    }

    /// <summary>The last entries before a place, the latest first; of one kind where it is given.</summary>
    /// <param name="sequence">The place.</param>
    /// <param name="limit">How many at the most.</param>
    /// <param name="kind">Of which kind, or null for all.</param>
    /// <param name="longest">What is longer comes without its content.</param>
    public List<LedgerEntry> Before(long sequence, int limit, EntryKind? kind, long longest = long.MaxValue)
    {
        using var query = connection.Prepare($"SELECT {Columns.Replace("content", $"iif(length(content) <= {longest.ToString(System.Globalization.CultureInfo.InvariantCulture)}, content, x'')", StringComparison.Ordinal)} FROM entries WHERE seq < ?1 {(kind is null ? "" : "AND kind = ?3")} ORDER BY seq DESC LIMIT ?2").Bind(1, sequence).Bind(2, limit);
        if (kind is { } one)
            query.Bind(3, Word.Of(one));
        return ReadAll(query);
    }

    /// <summary>The last brief that fits, in the file's order; null where none does. Briefs are read one by one from the end.</summary>
    public EntryContent.BriefWritten? LastBrief(Func<LedgerEntry, EntryContent.BriefWritten, bool> fits)
    {
        for (var before = long.MaxValue; Before(before, 1, EntryKind.Brief) is [{ } entry]; before = entry.Sequence)
        {
            if (entry.Read() is EntryContent.BriefWritten brief && fits(entry, brief))
                return brief;
        }
        return null;
    }

    /// <summary>How many entries there are.</summary>
    public long Count() => connection.Number("SELECT count(*) FROM entries");

    private void Insert(string id, string kind, string by, string time, ReadOnlySpan<byte> previous, ReadOnlySpan<byte> content, byte[] hash)
    {
        _last++;
        using var insert = connection.Prepare($"INSERT INTO entries({Columns}, seal) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")
            .Bind(1, _last).Bind(2, id).Bind(3, kind).Bind(4, by).Bind(5, time).Bind(6, previous).Bind(7, content).Bind(8, hash).Bind(9, EntryHash.Seal(_last, hash));
        connection.Write("entries.insert", insert);
    }

    private static List<LedgerEntry> ReadAll(Statement query)
    {
        var entries = new List<LedgerEntry>();
        while (query.Step())
            entries.Add(Read(query));
        return entries;
    }

    private static LedgerEntry Read(Statement row) => new(
        row.Number(0),
        new(row.Text(1)),
        Word.TryParse<EntryKind>(row.Text(2), out var kind) ? kind : throw new LedgerReadException(LedgerFailure.Damaged, $"Entry {row.Number(0)} has the unknown kind '{row.Text(2)}'."),
        row.Text(3),
        row.Text(4),
        Convert.ToHexStringLower(row.Bytes(5)),
        ImmutableArray.Create(row.Bytes(6)),
        Convert.ToHexStringLower(row.Bytes(7)));
}
