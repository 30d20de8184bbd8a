namespace Rapport.Language;

/// <summary>The first bytes of common files that are not text.</summary>
internal static class BinarySignature
{
    private static readonly (byte[] Start, string Kind)[] Kinds =
    [
        ("%PDF-"u8.ToArray(), "a PDF"),
        ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or office document"),
        ([0x50, 0x4B, 0x05, 0x06], "an empty ZIP archive"),
        ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
        ("GIF8"u8.ToArray(), "a GIF picture"),
        ([0x1F, 0x8B, 0x08], "a gzip file"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old office document"),
        ([0x7F, 0x45, 0x4C, 0x46], "a program"),
        ("SQLite format 3\0"u8.ToArray(), "a database"),
        ([0x37, 0x7A, 0xBC, 0xAF], "a 7z archive"),
        ("Rar!"u8.ToArray(), "a RAR archive"),
        ([0x28, 0xB5, 0x2F, 0xFD], "a zstd file"),
        ([0xFD, 0x37, 0x7A, 0x58], "an xz file"),
        ("PAR1"u8.ToArray(), "a Parquet table"),
    ];

    /// <summary>What the bytes begin as, or null.</summary>
    public static string? Find(ReadOnlySpan<byte> bytes)
    {
        foreach (var (start, kind) in Kinds)
        {
            if (bytes.StartsWith(start))
                return kind;
        }
        return null;
    }
}
