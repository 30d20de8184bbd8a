using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Rapport.Ledger;

/// <summary>The facts of the last run, replaced as a whole.</summary>
internal sealed class FactTable(LedgerConnection connection)
{
    private const string Mark = "facts";

    /// <summary>Puts these facts in the place of all before; false where they are the same, and nothing was written.</summary>
    public bool Replace(IReadOnlyList<StoredFact> facts)
    {
        var hash = Hash(facts);
        using (var query = connection.Prepare("SELECT value FROM marks WHERE name = ?1").Bind(1, Mark))
        {
            if (query.Step() && query.Bytes(0).SequenceEqual(hash))
                return false;
        }
        using (var delete = connection.Prepare("DELETE FROM facts"))
            connection.Write("facts.drop", delete);
        foreach (var fact in facts)
        {
            // Two stages may name one thing; the first to do so describes it.
            using var insert = connection.Prepare("INSERT INTO facts(id, kind, json) VALUES(?1, ?2, ?3) ON CONFLICT(id) DO NOTHING")
                .Bind(1, fact.Id).Bind(2, fact.Kind).Bind(3, fact.Json.AsSpan());
            connection.Write("facts.insert", insert);
        }
        using var mark = connection.Prepare("INSERT INTO marks(name, value) VALUES(?1, ?2) ON CONFLICT(name) DO UPDATE SET value = excluded.value").Bind(1, Mark).Bind(2, hash);
        connection.Write("facts.mark", mark);
        return true;
    }

    public StoredFact? Find(string id)
    {
        using var query = connection.Prepare("SELECT id, kind, json FROM facts WHERE id = ?1").Bind(1, id);
        return query.Step() ? Read(query) : null;
    }

    public IReadOnlyList<StoredFact> OfKind(string kind, int skip = 0, int limit = -1)
    {
        var facts = new List<StoredFact>();
        using var query = connection.Prepare("SELECT id, kind, json FROM facts WHERE kind = ?1 ORDER BY place LIMIT ?2 OFFSET ?3").Bind(1, kind).Bind(2, limit).Bind(3, skip);
        while (query.Step())
            facts.Add(Read(query));
        return facts;
    }

    private static StoredFact Read(Statement row) => new(row.Text(0), row.Text(1), ImmutableArray.Create(row.Bytes(2)));

    private static byte[] Hash(IReadOnlyList<StoredFact> facts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var fact in facts)
        {
            Append(hash, Encoding.UTF8.GetBytes(fact.Id));
            Append(hash, Encoding.UTF8.GetBytes(fact.Kind));
            Append(hash, fact.Json.AsSpan());
        }
        return hash.GetHashAndReset();
    }

    private static void Append(IncrementalHash hash, ReadOnlySpan<byte> part)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, part.Length);
        hash.AppendData(length);
        hash.AppendData(part);
    }
}
