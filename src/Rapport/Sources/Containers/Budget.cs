using System.IO.Compression;

namespace Rapport.Sources.Containers;

/// <summary>What one call may still take out of files that hold others.</summary>
/// <param name="limits">The limits.</param>
internal sealed class Budget(SourceLimits limits)
{
    /// <summary>The limits it was made of.</summary>
    public SourceLimits Limits => limits;

    /// <summary>Bytes inflated so far, over all compressed files.</summary>
    public long Inflated { get; set; }

    /// <summary>The most bytes that one more compressed member may inflate to.</summary>
    public long Room => Math.Min(limits.BytesPerFile, limits.TotalInflated - Inflated);

    /// <summary>Reads a stream to its end.</summary>
    /// <param name="stream">The stream, inflating or not.</param>
    /// <param name="most">The most bytes it may give.</param>
    /// <param name="packed">The bytes it takes compressed; 0 where it is not compressed.</param>
    /// <param name="expected">How many bytes it will likely give; a wrong number costs time and nothing else.</param>
    /// <returns>The bytes, or null where there are more, or more for their compressed size than text ever has.</returns>
    /// <exception cref="InvalidDataException">Its compressed data are damaged.</exception>
    public byte[]? ReadAll(Stream stream, long most, long packed, long expected = 0)
    {
        const int least = 1 << 16;
        // What is not written is never looked at.
        var room = GC.AllocateUninitializedArray<byte>((int)Math.Clamp(expected > 0 ? expected : least, 1, Math.Clamp(most + 1, 1, Array.MaxLength)));
        var count = 0;
        Span<byte> probe = stackalloc byte[1];
        try
        {
            for (int read; (read = count < room.Length ? stream.Read(room, count, room.Length - count) : stream.Read(probe)) > 0;)
            {
                if (count == room.Length)
                {
                    Array.Resize(ref room, (int)Math.Min(Math.Max(least, 2L * room.Length), Array.MaxLength));
                    room[count] = probe[0];
                }
                count += read;
                if (count > most || count == Array.MaxLength || (packed > 0 && count > limits.RatioFrom && count / packed > limits.Ratio))
                    return null;
            }
        }
        catch (InvalidOperationException damaged) when (stream is BrotliStream)
        {
            // The framework's way of saying it, for this coding alone.
            throw new InvalidDataException(damaged.Message, damaged);
        }
        if (count != room.Length)
            Array.Resize(ref room, count);
        return room;
    }
}
