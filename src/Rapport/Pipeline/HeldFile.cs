namespace Rapport.Pipeline;

/// <summary>A file of the last run, by the bytes it held.</summary>
/// <param name="Role">What it was taken in as.</param>
/// <param name="Place">Where it came from, as a person is shown it.</param>
/// <param name="Sha256">SHA-256 of the bytes.</param>
internal sealed record HeldFile(SnapshotRole Role, string Place, string Sha256);
