using System.Collections.Immutable;
using System.IO.Compression;
using System.Runtime.InteropServices;
using Rapport.Language;

namespace Rapport.Sources.Containers;

/// <summary>
/// Opens files that hold articles: archives, feeds, mails, exports, documents. Each article becomes a snapshot of its own that says where it stood;
/// what is an article already is given back as it is. What cannot be opened is a fault beside the rest.
/// </summary>
/// <param name="limits">How much is taken in before it is refused; holds for all files of one reader together.</param>
public sealed class MemberReader(SourceLimits limits)
{
    private readonly Budget _budget = new(limits);

    /// <summary>What was inflated so far, and how much may be.</summary>
    internal Budget Budget => _budget;

    /// <summary>The articles in a file, in the order of their places in it.</summary>
    public IEnumerable<Parsed<Snapshot>> Open(Snapshot file) => Open(file, 0);

    /// <summary>The articles of a web archive that is read as it comes.</summary>
    internal IEnumerable<Parsed<Snapshot>> OpenArchive(Stream stream, SnapshotRole role, string place, ImmutableArray<string> steps, Func<long>? packed) =>
        OpenAll(new WarcMembers(stream, role, place, steps, packed, _budget).Read(), 0);

    private IEnumerable<Parsed<Snapshot>> Open(Snapshot file, int depth)
    {
        var kind = FileKinds.Of(file.Bytes.AsSpan(), file.Place);
        if (kind == FileKind.Article)
            return [new Parsed<Snapshot>.Ok(file)];
        if (kind == FileKind.Binary)
            return Refused(file, "binary", $"text was expected, found {BinarySignature.Find(file.Bytes.AsSpan())}");
        if (depth >= limits.Nesting)
            return Refused(file, "too-deep", $"files within files are opened {limits.Nesting} deep, this one lies deeper");
        return kind switch
        {
            FileKind.Zip => OpenAll(ZipMembers.Read(file, _budget), depth),
            FileKind.Gzip => OpenAll([Inflate(file)], depth),
            FileKind.Warc => OpenAll(new WarcMembers(new MemoryStream(ImmutableCollectionsMarshal.AsArray(file.Bytes)!), file.Role, file.Place, StepsOf(file), null, _budget).Read(), depth),
            FileKind.Mail => OpenAll(MailMembers.Read(file, _budget), depth),
            FileKind.Feed => FeedMembers.Read(file, limits),
            FileKind.Factiva or FileKind.Nexis => ExportMembers.Read(file, kind),
            FileKind.Pdf => [PdfTool.Read(file, limits)],
            _ => throw new InvalidOperationException($"no way to open {kind}"),
        };
    }

    // A member is opened in turn where it is itself a container, and given out where its form is already known.
    private IEnumerable<Parsed<Snapshot>> OpenAll(IEnumerable<Parsed<Snapshot>> members, int depth)
    {
        foreach (var member in members)
        {
            if (member is Parsed<Snapshot>.Ok { Value: { Envelope.MediaType: not PressForm.WordDocument } held })
            {
                foreach (var inner in Open(held, depth + 1))
                    yield return inner;
            }
            else
                yield return member;
        }
    }

    private Parsed<Snapshot> Inflate(Snapshot file)
    {
        try
        {
            using var gzip = new GZipStream(new MemoryStream(ImmutableCollectionsMarshal.AsArray(file.Bytes)!), CompressionMode.Decompress);
            if (_budget.ReadAll(gzip, _budget.Room, file.Bytes.Length) is not { } bytes)
                return new Parsed<Snapshot>.Malformed(new(file.Place, "too-large", $"it inflates to more than {_budget.Room} bytes, or to more than {limits.Ratio} times its size"));
            if (GzipTail.IsCutShort(file.Bytes.AsSpan(Math.Max(0, file.Bytes.Length - GzipTail.Length)..), file.Bytes.Length, bytes.LongLength))
                return new Parsed<Snapshot>.Malformed(new(file.Place, "unreadable", "the file cannot be read: its compressed data are cut short"));
            _budget.Inflated += bytes.LongLength;
            return bytes.Length == 0
                ? new Parsed<Snapshot>.Malformed(new(file.Place, "empty", "the file is empty"))
                : new Parsed<Snapshot>.Ok(Member(file, file.Place, bytes, new(0, file.Bytes.Length), "gzip"));
        }
        catch (InvalidDataException)
        {
            return new Parsed<Snapshot>.Malformed(new(file.Place, "unreadable", "the file cannot be read: its compressed data are damaged"));
        }
    }

    /// <summary>A member of a file, with what came with the file and what came with the member.</summary>
    /// <param name="file">The file.</param>
    /// <param name="place">The member's place.</param>
    /// <param name="bytes">The member's bytes, everything undone.</param>
    /// <param name="at">Where it stands in the file.</param>
    /// <param name="steps">What was undone.</param>
    internal static Snapshot Member(Snapshot file, string place, byte[] bytes, ByteSpan at, params ReadOnlySpan<string> steps) =>
        Snapshot.Of(file.Role, place, ImmutableCollectionsMarshal.AsImmutableArray(bytes)) with
        {
            Envelope = new() { Address = file.Envelope?.Address, Container = new(file.Place, at, [.. StepsOf(file), .. steps]) },
        };

    private static ImmutableArray<string> StepsOf(Snapshot file) => file.Envelope?.Container?.Steps ?? [];

    private static IEnumerable<Parsed<Snapshot>> Refused(Snapshot file, string code, string message) => [new Parsed<Snapshot>.Malformed(new(file.Place, code, message))];
}
