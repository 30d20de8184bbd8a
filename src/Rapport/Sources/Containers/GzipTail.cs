using System.Buffers.Binary;

namespace Rapport.Sources.Containers;

/// <summary>Tells gzip data that were cut short: the inflater of the framework takes them for data that end there.</summary>
// Ref: RFC 1952, 2.3.1: the last four bytes of a member are its length modulo 2^32.
internal static class GzipTail
{
    /// <summary>The bytes of the tail that are looked at.</summary>
    public const int Length = sizeof(uint);

    private const int EmptyMember = 64; // a header with a file name, and nothing

    /// <summary>Whether the data end before they say that they do.</summary>
    /// <param name="tail">Their last four bytes, or fewer where there are no more.</param>
    /// <param name="packed">Their length, compressed.</param>
    /// <param name="inflated">What they inflated to.</param>
    public static bool IsCutShort(ReadOnlySpan<byte> tail, long packed, long inflated) =>
        // Of several members the last one's length stands there, which is never more than the whole.
        tail.Length < Length || BinaryPrimitives.ReadUInt32LittleEndian(tail) > (inflated & uint.MaxValue) || (inflated == 0 && packed > EmptyMember);
}
