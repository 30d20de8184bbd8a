namespace Rapport.Sources;

/// <summary>How much is taken in before it is refused. Files are hostile until parsed under limits.</summary>
public sealed record SourceLimits
{
    /// <summary>The limits that hold where nothing else is said.</summary>
    public static SourceLimits Default { get; } = new();

    /// <summary>The most bytes of one file, as stored and after inflating; a larger file is refused by its size, unread.</summary>
    public long BytesPerFile { get; init; } = 64L << 20;

    /// <summary>The most bytes that all compressed files of one call may inflate to, together.</summary>
    public long TotalInflated { get; init; } = 1L << 30;

    /// <summary>The most bytes that one compressed byte may inflate to, once <see cref="RatioFrom"/> is passed. Text stays below 30, tables of zeros below 200.</summary>
    public int Ratio { get; init; } = 250;

    /// <summary>Inflated bytes below which the ratio is not looked at: a short text of one letter is no attack.</summary>
    public long RatioFrom { get; init; } = 1L << 20;

    /// <summary>How many folders deep a folder is read; the folder that was named is 0.</summary>
    public int FolderDepth { get; init; } = 32;

    /// <summary>How many files may lie within one another: a mail in an archive in an archive is 3.</summary>
    public int Nesting { get; init; } = 4;

    /// <summary>The most members of one archive, feed, mail or export that are taken out.</summary>
    public int Members { get; init; } = 200_000;

    /// <summary>The most bytes of a record's header in an archive, and of an element's nesting in a feed.</summary>
    public int HeaderBytes { get; init; } = 64 * 1024;

    /// <summary>How long another program may take over one file.</summary>
    public TimeSpan ProgramTime { get; init; } = TimeSpan.FromSeconds(30);
}
