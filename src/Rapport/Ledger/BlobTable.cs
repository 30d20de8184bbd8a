using System.IO.Compression;
using System.Numerics;

namespace Rapport.Ledger;

/// <summary>The bytes of snapshots, each stored once, packed where that is smaller.</summary>
internal sealed class BlobTable(LedgerConnection connection)
{
    private const string Plain = "none";
    private const string Packed = "brotli";

    // Quality 4 packs a page to a third at about 100 MB/s; 11 would save a tenth more at a hundredth of the speed.
    private const int Quality = 4;

    // Below this, the packed form saves nothing that a page of the file would notice.
    private const int WorthPacking = 128;

    // An altered length must not make us set aside gigabytes for a few bytes.
    private const int TrustedLength = 1 << 20;

    /// <summary>Stores bytes that are not held yet.</summary>
    public bool Put(string sha256, ReadOnlySpan<byte> bytes)
    {
        if (Holds(sha256))
            return false;
        var packed = bytes.Length < WorthPacking ? [] : new byte[bytes.Length];
        var smaller = BrotliEncoder.TryCompress(bytes, packed, out var written, Quality, WindowFor(bytes.Length)) && written < bytes.Length;
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

    /// <summary>All bytes held, in the order they came, each null where it does not unpack to its length.</summary>
    public IEnumerable<(string Sha256, byte[]? Bytes)> Contents()
    {
        using var query = connection.Prepare("SELECT sha256, length, packing, bytes FROM blobs ORDER BY number");
        while (query.Step())
            yield return (query.Text(0), Unpack(query.Number(1), query.Text(2), query.Bytes(3)));
    }

    // Brotli sets aside memory for the whole window, however short the text; 10 and 22 are the least and the usual.
    private static int WindowFor(int length) => Math.Clamp(BitOperations.Log2((uint)length) + 1, 10, 22);

    private static byte[]? Unpack(long length, string packing, ReadOnlySpan<byte> stored)
    {
        if (length is < 0 or > int.MaxValue)
            return null;
        if (packing == Plain)
            return stored.Length == length ? stored.ToArray() : null;
        if (length > TrustedLength)
            return UnpackPiecewise((int)length, stored);
        var bytes = new byte[length];
        return BrotliDecoder.TryDecompress(stored, bytes, out var written) && written == length ? bytes : null;
    }

    private static byte[]? UnpackPiecewise(int length, ReadOnlySpan<byte> stored)
    {
        using var unpacked = new MemoryStream();
        using var stream = new BrotliStream(new MemoryStream(stored.ToArray()), CompressionMode.Decompress);
        var piece = new byte[TrustedLength];
        try
        {
            while (unpacked.Length <= length && stream.Read(piece) is var read and > 0)
                unpacked.Write(piece.AsSpan(0, read));
        }
        catch (InvalidOperationException)
        {
            // What the stream throws for bytes that are not packed.
            return null;
        }
        return unpacked.Length == length ? unpacked.ToArray() : null;
    }
}
