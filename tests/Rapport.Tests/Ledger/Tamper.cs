using Rapport.Ledger;

namespace Rapport.Tests.Ledger;

/// <summary>Does to a ledger what its guards refuse, as somebody with another program could.</summary>
internal static class Tamper
{
    private static readonly string[] Guards = ["entries_keep_update", "entries_keep_delete", "entries_at_end", "blobs_keep_update", "blobs_keep_delete", "blobs_once"];

    public static void With(string file, string sql)
    {
        using var connection = LedgerConnection.Open(file, readOnly: false, create: false, TimeSpan.FromSeconds(1), null);
        var definitions = new List<string>();
        foreach (var guard in Guards)
        {
            using (var query = connection.Prepare("SELECT sql FROM sqlite_master WHERE name = ?1").Bind(1, guard))
            {
                query.Step();
                definitions.Add(query.Text(0));
            }
            connection.Execute("DROP TRIGGER " + guard);
        }
        connection.Execute(sql);
        foreach (var definition in definitions)
            connection.Execute(definition);
    }

    public static void Plainly(string file, string sql)
    {
        using var connection = LedgerConnection.Open(file, readOnly: false, create: false, TimeSpan.FromSeconds(1), null);
        connection.Execute(sql);
    }
}
