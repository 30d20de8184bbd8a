namespace Rapport;

/// <summary>Where a value stands in a file of the case.</summary>
/// <param name="Snapshot">The file's bytes as taken in.</param>
/// <param name="File">The file, relative to the case, forward slashes.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Column">The column or key by its name, where the file has them.</param>
/// <param name="Bytes">The bytes of the value.</param>
/// <param name="Text">What those bytes say.</param>
public sealed record CellAddress(SnapshotId Snapshot, string File, int Line, string? Column, ByteSpan Bytes, string Text);
