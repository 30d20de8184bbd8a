using System.IO.Compression;
using System.Runtime.InteropServices;
using Rapport.Language;
using Rapport.Sources.Containers;

namespace Rapport.Sources;

/// <summary>Takes one file after another in under limits, and the articles out of those that hold several.</summary>
/// <param name="limits">How much is taken in before it is refused.</param>
/// <param name="role">What the files are taken in as; only the press is looked for in archives, feeds and mails.</param>
internal sealed class Intake(SourceLimits limits, SnapshotRole role)
{
    private const int Looked = 8;
    private readonly MemberReader _members = new(limits);

    /// <summary>What a file holds.</summary>
    public IEnumerable<Parsed<Snapshot>> TakeFile(FoundFile found, string place)
    {
        var (stream, length, fault) = Open(found, place);
        if (stream is null)
            return [fault!];
        return Taken(stream, place, length);
    }

    /// <summary>What a stream holds.</summary>
    public IEnumerable<Parsed<Snapshot>> TakeStream(Stream? stream, string place)
    {
        if (stream is null)
            return [Refused(place, "missing", "standard input was expected, there is none")];
        return Members(TakeAll(() => Accept(place, _members.Budget.ReadAll(stream, limits.BytesPerFile, 0)), place, "standard input"));
    }

    /// <summary>Why the disk refused, without the path of this machine that its own message names.</summary>
    public static string Reason(Exception refused) => refused switch
    {
        UnauthorizedAccessException => "no permission",
        FileNotFoundException or DirectoryNotFoundException => "it is no longer there",
        InvalidDataException => "its compressed data are damaged",
        _ => "the disk refused",
    };

    private static (FileStream? Stream, long Length, Parsed<Snapshot>? Fault) Open(FoundFile found, string place)
    {
        try
        {
            var length = new FileInfo(found.Path).Length;
            // A named pipe in a folder also has no length; it is refused here, unopened, since opening it would wait for a writer.
            return length == 0 && !found.Named ? (null, 0, Refused(place, "empty", "the file is empty")) : (new(found.Path, FileMode.Open, FileAccess.Read, FileShare.Read, 1), length, null);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return (null, 0, Refused(place, "unreadable", "the file cannot be read: " + Reason(refused)));
        }
    }

    private IEnumerable<Parsed<Snapshot>> Taken(FileStream stream, string place, long length)
    {
        using (stream)
        {
            var head = Peek(stream);
            // An archive is read as it comes, however long it is: the limit holds for each of its records.
            if (role == SnapshotRole.Press && head.AsSpan().StartsWith("WARC/"u8))
            {
                foreach (var member in _members.OpenArchive(stream, role, place, [], null))
                    yield return member;
            }
            else if (role == SnapshotRole.Press && head is [0x1F, 0x8B, ..] && IsPackedArchive(stream))
            {
                using var gzip = new GZipStream(stream, CompressionMode.Decompress);
                foreach (var member in _members.OpenArchive(gzip, role, place, ["gzip"], () => stream.Position))
                    yield return member;
            }
            else
            {
                var whole = length > limits.BytesPerFile
                    ? TooLarge(place, length)
                    : TakeAll(() => head is [0x1F, 0x8B, ..] ? Inflate(stream, place, length) : Accept(place, _members.Budget.ReadAll(stream, limits.BytesPerFile, 0, length)), place, "the file");
                foreach (var member in Members(whole))
                    yield return member;
            }
        }
    }

    private IEnumerable<Parsed<Snapshot>> Members(Parsed<Snapshot> file) =>
        role == SnapshotRole.Press && file is Parsed<Snapshot>.Ok ok ? _members.Open(ok.Value) : [file];

    private static Parsed<Snapshot> TakeAll(Func<Parsed<Snapshot>> take, string place, string what)
    {
        try
        {
            return take();
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return Refused(place, "unreadable", $"{what} cannot be read: {Reason(refused)}");
        }
    }

    private static byte[] Peek(FileStream stream)
    {
        if (!stream.CanSeek)
            return [];
        var head = new byte[Looked];
        var count = stream.ReadAtLeast(head, Looked, throwOnEndOfStream: false);
        stream.Seek(0, SeekOrigin.Begin);
        return head[..count];
    }

    private static bool IsPackedArchive(FileStream stream)
    {
        try
        {
            using var gzip = new GZipStream(stream, CompressionMode.Decompress, leaveOpen: true);
            var head = new byte[5];
            return gzip.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head.AsSpan().SequenceEqual("WARC/"u8);
        }
        catch (InvalidDataException)
        {
            return false;
        }
        finally
        {
            stream.Seek(0, SeekOrigin.Begin);
        }
    }

    private Parsed<Snapshot> Inflate(FileStream stream, string place, long packed)
    {
        using var gzip = new GZipStream(stream, CompressionMode.Decompress, leaveOpen: true);
        var bytes = _members.Budget.ReadAll(gzip, _members.Budget.Room, packed);
        if (bytes is null)
            return Refused(place, "too-large", $"it inflates to more than {_members.Budget.Room} bytes, or to more than {limits.Ratio} times its size");
        if (IsCutShort(stream, bytes.LongLength))
            return Refused(place, "unreadable", "the file cannot be read: its compressed data are cut short");
        _members.Budget.Inflated += bytes.LongLength;
        return Accept(place, bytes);
    }

    private static bool IsCutShort(FileStream stream, long inflated)
    {
        Span<byte> tail = stackalloc byte[(int)Math.Min(GzipTail.Length, stream.Length)];
        stream.Seek(-tail.Length, SeekOrigin.End);
        stream.ReadExactly(tail);
        return GzipTail.IsCutShort(tail, stream.Length, inflated);
    }

    private Parsed<Snapshot> Accept(string place, byte[]? bytes)
    {
        if (bytes is null)
            return TooLarge(place, null);
        if (bytes.Length == 0)
            return Refused(place, "empty", "the file is empty");
        if (role != SnapshotRole.Press && BinarySignature.Find(bytes) is { } kind)
            return Refused(place, "binary", $"text was expected, found {kind}");
        return new Parsed<Snapshot>.Ok(Snapshot.Of(role, place, ImmutableCollectionsMarshal.AsImmutableArray(bytes)));
    }

    private Parsed<Snapshot>.Malformed TooLarge(string place, long? length) => Refused(place, "too-large",
        length is null ? $"more than the {limits.BytesPerFile} bytes that are taken in" : $"{length} bytes, at most {limits.BytesPerFile} are taken in");

    private static Parsed<Snapshot>.Malformed Refused(string place, string code, string message) => new(new Fault(place, code, message));
}
