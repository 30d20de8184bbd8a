using System.IO.Compression;
using System.Text;
using Rapport.Sources.Containers;

namespace Rapport.Sources;

/// <summary>The lines of a text file too large to be held, plain, as <c>.gz</c>, or as the one member of a <c>.zip</c>; one line is held at a time.</summary>
public static class TextLines
{
    /// <summary>The most bytes of a line; the rest of a longer one is read as the next and will not have the columns of a row.</summary>
    public const int MostBytesOfLine = 1 << 20;

    /// <summary>The most bytes a packed file may inflate to.</summary>
    public const long MostInflated = 16L << 30;

    /// <summary>The lines, without their ends, read as UTF-8.</summary>
    /// <exception cref="IOException">The file cannot be opened or read.</exception>
    /// <exception cref="InvalidDataException">The file is packed and damaged or cut short, holds more than one member, or inflates to more than <see cref="MostInflated"/>.</exception>
    public static IEnumerable<string> Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        using var archive = path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) ? new ZipArchive(file, ZipArchiveMode.Read) : null;
        using var stream = archive is not null ? Member(archive)
            : path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress)
            : (Stream)file;
        var lines = new ByteLines(stream);
        var first = true;
        while (lines.ReadLine(MostBytesOfLine) is { } line)
        {
            if (lines.Position > MostInflated)
                throw new InvalidDataException(FormattableString.Invariant($"more than {MostInflated} bytes"));
            var text = Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(line));
            yield return first ? text.TrimStart('\uFEFF') : text;
            first = false;
        }
        if (stream is GZipStream && IsCutShort(path, file.Length, lines.Position))
            throw new InvalidDataException("the packed file was cut short: it ends before it says that it does");
    }

    private static bool IsCutShort(string path, long packed, long inflated)
    {
        using var file = File.OpenRead(path);
        file.Seek(-Math.Min(packed, GzipTail.Length), SeekOrigin.End);
        Span<byte> tail = stackalloc byte[(int)Math.Min(packed, GzipTail.Length)];
        file.ReadExactly(tail);
        return GzipTail.IsCutShort(tail, packed, inflated);
    }

    private static Stream Member(ZipArchive archive) => archive.Entries is [var only]
        ? only.Open()
        : throw new InvalidDataException(FormattableString.Invariant($"{archive.Entries.Count} members, expected one table"));
}
