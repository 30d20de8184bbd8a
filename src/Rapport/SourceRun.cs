namespace Rapport;

/// <summary>A stretch of text and the bytes it was decoded from.</summary>
/// <param name="Text">The units in the frozen text.</param>
/// <param name="Bytes">The bytes in the snapshot.</param>
/// <param name="Even">True where every unit took the same number of bytes, so that a part of the run has bytes of its own; false where the run is one indivisible piece (a surrogate pair, a line end, a composed sequence).</param>
public readonly record struct SourceRun(TextSpan Text, ByteSpan Bytes, bool Even);
