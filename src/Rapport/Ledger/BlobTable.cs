using System.IO.Compression;

namespace Rapport.Ledger;

/// <summary>The bytes of snapshots, each stored once, packed where that is smaller.</summary>
internal sealed class BlobTable(LedgerConnection connection)
{
    private const string Plain = "none";
    private const string Packed = "brotli";

    // Quality 4 packs a page to a third at about 100 MB/s; 11 would save a tenth more at a hundredth of the speed.
    private const int Quality = 4;
    private const int Window = 22;

    /// <summary>Stores bytes that are not held yet.</summary>
    public bool Put(string sha256, ReadOnlySpan<byte> bytes)
    {
        if (Holds(sha256))
            return false;
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        var smaller = BrotliEncoder.TryCompress(bytes, packed, out var written, Quality, Window) && written < bytes.Length;
        using var insert = connection.Prepare("INSERT INTO blobs(sha256, length, packing, bytes) VALUES(?1, ?2, ?3, ?4)")
            .Bind(1, sha256).Bind(2, bytes.Length).Bind(3, smaller ? Packed : Plain).Bind(4, smaller ? packed.AsSpan(0, written) : bytes);
        connection.Write("blobs.insert", insert);
        return true;
    }

    /// <summary>Whether these bytes are held.</summary>
    public bool Holds(string sha256)
    {
        using var query = connection.Prepare("SELECT 1 FROM blobs WHERE sha256 = ?1").Bind(1, sha256);
        return query.Step();
    }

    /// <summary>The bytes, or null where they are not held or do not unpack to their length.</summary>
    public byte[]? Find(string sha256)
    {
        using var query = connection.Prepare("SELECT length, packing, bytes FROM blobs WHERE sha256 = ?1").Bind(1, sha256);
        return query.Step() ? Unpack(query.Number(0), query.Text(1), query.Bytes(2)) : null;
    }

    /// <summary>The hashes of all bytes held, in ordinal order.</summary>
    public IReadOnlyList<string> All()
    {
        var hashes = new List<string>();
        using var query = connection.Prepare("SELECT sha256 FROM blobs ORDER BY sha256");
        while (query.Step())
            hashes.Add(query.Text(0));
        return hashes;
    }

    private static byte[]? Unpack(long length, string packing, ReadOnlySpan<byte> stored)
    {
        if (length is < 0 or > int.MaxValue)
            return null;
        if (packing == Plain)
            return stored.Length == length ? stored.ToArray() : null;
        var bytes = new byte[length];
        return BrotliDecoder.TryDecompress(stored, bytes, out var written) && written == length ? bytes : null;
    }
}
