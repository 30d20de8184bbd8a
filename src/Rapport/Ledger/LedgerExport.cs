using System.Text;

namespace Rapport.Ledger;

/// <summary>
/// A ledger as JSON Lines, in this order: one head, the entries in the file's order, the bytes of snapshots. Each line names the schema.
/// Entries keep writer, time and link, so that the chains can be verified wherever they are taken in.
/// </summary>
internal static class LedgerExport
{
    public const string Schema = "rapport/ledger/1";

    public static void Write(Stream stream, string contentRoot, IReadOnlyList<LedgerEntry> entries, BlobTable blobs)
    {
        var snapshots = blobs.All();
        Line(stream, new CanonicalJson().Add("contentRoot", contentRoot).Add("entries", entries.Count).Add("line", "head").Add("schema", Schema).Add("snapshots", snapshots.Count));
        foreach (var entry in entries)
        {
            Line(stream, new CanonicalJson().Add("content", entry.Content.AsSpan()).Add("hash", entry.Hash).Add("id", entry.Id.Value).Add("kind", Word.Of(entry.Kind)).Add("line", "entry")
                .Add("previous", entry.Previous).Add("schema", Schema).Add("time", entry.Time).Add("writer", entry.Writer));
        }
        foreach (var sha256 in snapshots)
        {
            var bytes = blobs.Find(sha256) ?? throw new LedgerReadException(LedgerFailure.Damaged, $"The bytes {sha256} cannot be read; run verify to see which entry took them in.");
            Line(stream, new CanonicalJson().Add("base64", Convert.ToBase64String(bytes)).Add("line", "bytes").Add("schema", Schema).Add("sha256", sha256));
        }
    }

    private static void Line(Stream stream, CanonicalJson json)
    {
        stream.Write(json.ToBytes());
        stream.Write("\n"u8);
    }
}
