using System.Collections.Immutable;

namespace Rapport.Ledger;

/// <summary>A version of a place as the ledger holds it; its bytes are read by <see cref="LedgerFile.FindBytes"/>. Equality of the list is by reference.</summary>
/// <param name="Entry">The entry that took it in.</param>
/// <param name="Role">What it was taken in as.</param>
/// <param name="Place">Where it came from.</param>
/// <param name="Sha256">SHA-256 of its bytes, 64 hexadecimal digits.</param>
/// <param name="Length">How many bytes.</param>
/// <param name="Supersedes">The versions it took the place of.</param>
/// <param name="Current">False once a later version took its place or it was withdrawn.</param>
/// <param name="Time">When it was taken in, UTC; enters no content root.</param>
public sealed record HeldSnapshot(EntryId Entry, SnapshotRole Role, string Place, string Sha256, long Length, ImmutableArray<EntryId> Supersedes, bool Current, string Time)
{
    /// <summary>What came with the bytes, where something did.</summary>
    public Envelope? Envelope { get; init; }

    /// <summary>The snapshot's id, over its bytes alone.</summary>
    public SnapshotId Snapshot => SnapshotId.From(Sha256);
}
