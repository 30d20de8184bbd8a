namespace Rapport;

/// <summary>A half-open range of bytes in a file as it came in.</summary>
/// <param name="Start">The first byte, counted from 0.</param>
/// <param name="Length">How many bytes.</param>
public readonly record struct ByteSpan(long Start, long Length)
{
    /// <summary>The first byte after the range.</summary>
    public long End => Start + Length;
}
