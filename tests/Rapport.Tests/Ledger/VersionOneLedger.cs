using Rapport.Ledger;

namespace Rapport.Tests.Ledger;

/// <summary>Builds a ledger as version 1 of the file had it: no record of where the chains end.</summary>
internal static class VersionOneLedger
{
    /// <summary>The content root of the ledger built, computed apart from the program, by the page on the ledger; it must never change.</summary>
    public const string ContentRoot = "39f434d066c6d5a7bfa05b8715baccccece44426d19ee192120d6d795230fd2a";

    public static void Build(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using var connection = LedgerConnection.Open(file, readOnly: false, create: true, TimeSpan.Zero, null);
        connection.Execute($"PRAGMA application_id = {LedgerSchema.ApplicationId}; PRAGMA user_version = 1");
        connection.Execute(LedgerSchema.VersionOne);
        var bytes = "한국 😀"u8.ToArray();
        new BlobTable(connection).Put(Identity.Sha256(bytes), bytes);
        byte[] previous = [];
        EntryContent[] contents =
        [
            new EntryContent.SnapshotTaken(SnapshotRole.Press, "press/하나.txt", Identity.Sha256(bytes), bytes.Length, []),
            new EntryContent.RuleAdopted("read@1"),
            new EntryContent.RuleAdopted("written-before@1"),
        ];
        for (var i = 0; i < contents.Length; i++)
        {
            var json = EntryJson.ToBytes(contents[i]);
            const string time = "2025-12-31T23:59:59.000Z";
            var hash = EntryHash.Link(Word.Of(contents[i].Kind), json, "anna", time, previous);
            using var insert = connection.Prepare("INSERT INTO entries(seq, id, kind, writer, time, previous, content, hash, seal) VALUES(?1, ?2, ?3, 'anna', ?4, ?5, ?6, ?7, ?8)")
                .Bind(1, i + 1).Bind(2, EntryHash.ToId(contents[i].Kind, json).Value).Bind(3, Word.Of(contents[i].Kind)).Bind(4, time)
                .Bind(5, previous).Bind(6, json).Bind(7, hash).Bind(8, EntryHash.Seal(i + 1, hash));
            insert.Step();
            previous = hash;
        }
    }
}
