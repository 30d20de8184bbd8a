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
    /// <returns>The bytes, or null where there are more, or more for their compressed size than text ever has.</returns>
    /// <exception cref="InvalidDataException">Its compressed data are damaged.</exception>
    public byte[]? ReadAll(Stream stream, long most, long packed)
    {
        const int size = 1 << 16;
        using var all = new MemoryStream();
        var chunk = new byte[size];
        try
        {
            for (int read; (read = stream.Read(chunk, 0, size)) > 0;)
            {
                all.Write(chunk, 0, read);
                if (all.Length > most || (packed > 0 && all.Length > limits.RatioFrom && all.Length / packed > limits.Ratio))
                    return null;
            }
        }
        catch (InvalidOperationException damaged) when (stream is BrotliStream)
        {
            // The framework's way of saying it, for this coding alone.
            throw new InvalidDataException(damaged.Message, damaged);
        }
        return all.ToArray();
    }
}
