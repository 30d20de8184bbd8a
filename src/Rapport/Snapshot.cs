using System.Collections.Immutable;

namespace Rapport;

/// <summary>Bytes as they came in, and from where. Evidence: never altered. Identity is the bytes; the time they were seen stands in the ledger and enters nothing.</summary>
/// <param name="Id">Over the hash of the bytes.</param>
/// <param name="Role">What it was taken in as.</param>
/// <param name="Place">Where it came from: a path relative to the case with forward slashes, a file name, or an address. Never a path of the user's machine beyond what she typed.</param>
/// <param name="Sha256">SHA-256 of the bytes, 64 hexadecimal digits.</param>
/// <param name="Bytes">The bytes.</param>
public sealed record Snapshot(SnapshotId Id, SnapshotRole Role, string Place, string Sha256, ImmutableArray<byte> Bytes)
{
    /// <summary>What came with the bytes, where something did.</summary>
    public Envelope? Envelope { get; init; }

    /// <summary>Takes in bytes from a place.</summary>
    public static Snapshot Of(SnapshotRole role, string place, ImmutableArray<byte> bytes)
    {
        var sha256 = Identity.Sha256(bytes.AsSpan());
        return new(SnapshotId.From(sha256), role, place, sha256, bytes);
    }
}
