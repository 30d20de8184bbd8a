using System.Security.Cryptography;

namespace Rapport.Ledger;

/// <summary>What stages made of their inputs by which rule: thrown away and made again at will, so a damaged row is simply absent.</summary>
internal sealed class DerivedTable(LedgerConnection connection)
{
    public byte[]? Find(string stage, string input, string rule)
    {
        using var query = connection.Prepare("SELECT hash, output FROM derived WHERE stage = ?1 AND input = ?2 AND rule = ?3").Bind(1, stage).Bind(2, input).Bind(3, rule);
        if (!query.Step())
            return null;
        var output = query.Bytes(1).ToArray();
        return query.Bytes(0).SequenceEqual(SHA256.HashData(output)) ? output : null;
    }

    public void Put(string stage, string input, string rule, ReadOnlySpan<byte> output)
    {
        using var insert = connection.Prepare(
            """
            INSERT INTO derived(stage, input, rule, hash, output) VALUES(?1, ?2, ?3, ?4, ?5)
            ON CONFLICT(stage, input, rule) DO UPDATE SET hash = excluded.hash, output = excluded.output
            """).Bind(1, stage).Bind(2, input).Bind(3, rule).Bind(4, SHA256.HashData(output)).Bind(5, output);
        connection.Write("derived.put", insert);
    }

    public void Drop()
    {
        using var delete = connection.Prepare("DELETE FROM derived");
        connection.Write("derived.drop", delete);
    }
}
