namespace Rapport.Sources;

/// <summary>
/// Files, folders and standard input as snapshots, one at a time and in a fixed order. What cannot be taken in is a fault
/// beside the rest, which goes on.
/// </summary>
/// <param name="limits">How much is taken in before it is refused.</param>
public sealed class FileSource(SourceLimits limits)
{
    /// <summary>The path that means standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>Takes in under the limits that hold where nothing else is said.</summary>
    public FileSource() : this(SourceLimits.Default)
    {
    }

    /// <summary>
    /// The bytes of every path, in the order given; a folder's files in the ordinal order of their paths, those whose name begins
    /// with a dot left out. <c>.gz</c> files are inflated. Each file is opened only when it is asked for and let go before the next.
    /// </summary>
    /// <param name="role">What the files are taken in as.</param>
    /// <param name="paths">Files, folders, or <see cref="StandardInput"/>; none means standard input.</param>
    /// <param name="standardInput">The stream that <see cref="StandardInput"/> means; without one it is a missing file.</param>
    /// <param name="relativeTo">The folder that places are told from (a case's folder); without one a place is the path as typed.</param>
    public IEnumerable<Parsed<Snapshot>> Read(
        SnapshotRole role, IEnumerable<string> paths, Stream? standardInput = null, string? relativeTo = null)
    {
        var intake = new Intake(limits, role);
        var any = false;
        foreach (var path in paths)
        {
            any = true;
            if (path == StandardInput)
            {
                yield return intake.TakeStream(standardInput, StandardInput);
                continue;
            }
            foreach (var found in new FolderWalk(limits).Find(path))
            {
                var place = PlaceOf(found.Path, relativeTo);
                yield return found.Fault is null
                    ? intake.TakeFile(found, place)
                    : new Parsed<Snapshot>.Malformed(found.Fault with { Source = place });
            }
        }
        if (!any)
            yield return intake.TakeStream(standardInput, StandardInput);
    }

    private static string PlaceOf(string path, string? relativeTo)
    {
        var place = relativeTo is null ? path : Path.GetRelativePath(relativeTo, path);
        return Path.DirectorySeparatorChar == '/' ? place : place.Replace(Path.DirectorySeparatorChar, '/');
    }
}
