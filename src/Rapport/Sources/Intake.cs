using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using Rapport.Language;

namespace Rapport.Sources;

/// <summary>Takes the bytes of one file after another in under limits, and keeps count of what was inflated.</summary>
/// <param name="limits">How much is taken in before it is refused.</param>
/// <param name="role">What the files are taken in as.</param>
internal sealed class Intake(SourceLimits limits, SnapshotRole role)
{
    private const int Chunk = 1 << 16;
    private const int EmptyGzip = 64; // a header with a file name, and nothing
    private long _inflated;

    /// <summary>A file's bytes, inflated where it is compressed.</summary>
    public Parsed<Snapshot> TakeFile(FoundFile found, string place)
    {
        try
        {
            return Open(found, place);
        }
        catch (IOException refused)
        {
            return Refused(place, "unreadable", "the file cannot be read: " + Reason(refused));
        }
        catch (UnauthorizedAccessException refused)
        {
            return Refused(place, "unreadable", "the file cannot be read: " + Reason(refused));
        }
    }

    /// <summary>All bytes of a stream.</summary>
    public Parsed<Snapshot> TakeStream(Stream? stream, string place)
    {
        if (stream is null)
            return Refused(place, "missing", "standard input was expected, there is none");
        try
        {
            return Take(stream, place);
        }
        catch (IOException refused)
        {
            return Refused(place, "unreadable", "standard input cannot be read: " + Reason(refused));
        }
    }

    /// <summary>Why the disk refused, without the path of this machine that its own message names.</summary>
    public static string Reason(Exception refused) => refused switch
    {
        UnauthorizedAccessException => "no permission",
        FileNotFoundException or DirectoryNotFoundException => "it is no longer there",
        InvalidDataException => "its compressed data are damaged",
        _ => "the disk refused",
    };

    private Parsed<Snapshot> Open(FoundFile found, string place)
    {
        var length = new FileInfo(found.Path).Length;
        if (length > limits.BytesPerFile)
            return TooLarge(place, length);
        // A named pipe in a folder also has no length; it is refused here, unopened, since opening it would wait for a writer.
        if (length == 0 && !found.Named)
            return Refused(place, "empty", "the file is empty");
        using var stream = new FileStream(found.Path, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        return found.Path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? Inflate(stream, place, length) : Take(stream, place);
    }

    private Parsed<Snapshot> Take(Stream stream, string place)
    {
        var bytes = ReadAll(stream, limits.BytesPerFile, 0);
        return bytes is null ? TooLarge(place, null) : Accept(place, bytes);
    }

    private Parsed<Snapshot> Inflate(FileStream stream, string place, long packed)
    {
        try
        {
            using var gzip = new GZipStream(stream, CompressionMode.Decompress);
            var room = Math.Min(limits.BytesPerFile, limits.TotalInflated - _inflated);
            var bytes = ReadAll(gzip, room, packed);
            if (bytes is null)
                return Refused(place, "too-large", $"it inflates to more than {room} bytes, or to more than {limits.Ratio} times its size");
            // The library takes a file that was cut short for one that ends there; the length at its end tells.
            if (IsCutShort(stream, bytes.LongLength))
                return Refused(place, "unreadable", "the file cannot be read: its compressed data are cut short");
            _inflated += bytes.LongLength;
            return Accept(place, bytes);
        }
        catch (InvalidDataException damaged)
        {
            return Refused(place, "unreadable", "the file cannot be read: " + Reason(damaged));
        }
    }

    private static bool IsCutShort(FileStream stream, long inflated)
    {
        Span<byte> tail = stackalloc byte[sizeof(uint)];
        if (stream.Length < tail.Length)
            return true;
        stream.Seek(-tail.Length, SeekOrigin.End);
        stream.ReadExactly(tail);
        // Of several members the last one's length stands there, which is never more than the whole.
        return BinaryPrimitives.ReadUInt32LittleEndian(tail) > (inflated & uint.MaxValue) || (inflated == 0 && stream.Length > EmptyGzip);
    }

    private byte[]? ReadAll(Stream stream, long most, long packed)
    {
        using var all = new MemoryStream();
        var chunk = new byte[Chunk];
        for (int read; (read = stream.Read(chunk, 0, Chunk)) > 0;)
        {
            all.Write(chunk, 0, read);
            if (all.Length > most || (packed > 0 && all.Length > limits.RatioFrom && all.Length / packed > limits.Ratio))
                return null;
        }
        return all.ToArray();
    }

    private Parsed<Snapshot> Accept(string place, byte[] bytes)
    {
        if (bytes.Length == 0)
            return Refused(place, "empty", "the file is empty");
        if (BinarySignature.Find(bytes) is { } kind)
            return Refused(place, "binary", $"text was expected, found {kind}");
        return new Parsed<Snapshot>.Ok(Snapshot.Of(role, place, ImmutableCollectionsMarshal.AsImmutableArray(bytes)));
    }

    private Parsed<Snapshot>.Malformed TooLarge(string place, long? length) => Refused(place, "too-large",
        length is null ? $"more than the {limits.BytesPerFile} bytes that are taken in" : $"{length} bytes, at most {limits.BytesPerFile} are taken in");

    private static Parsed<Snapshot>.Malformed Refused(string place, string code, string message) => new(new Fault(place, code, message));
}
