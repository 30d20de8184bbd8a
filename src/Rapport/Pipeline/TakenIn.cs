namespace Rapport.Pipeline;

/// <summary>A file that was taken in.</summary>
/// <param name="Place">Where it came from, as typed.</param>
/// <param name="Role">What it was taken in as.</param>
/// <param name="Snapshot">Its bytes.</param>
/// <param name="Added">False where the ledger already held these bytes from this place.</param>
public sealed record TakenIn(string Place, SnapshotRole Role, SnapshotId Snapshot, bool Added);
