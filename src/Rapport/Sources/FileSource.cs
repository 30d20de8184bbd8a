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
    /// The articles of every path, in the order given; a folder's files in the ordinal order of their paths, those left out whose name begins with a
    /// dot or that lie in the folder of a saved page. Compressed files are inflated, and of the press archives, feeds, mails, exports and documents
    /// are opened (<see cref="Containers.MemberReader"/>). Each file is opened only when it is asked for and let go before the next.
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
                foreach (var taken in intake.TakeStream(standardInput, StandardInput))
                    yield return taken;
                continue;
            }
            foreach (var found in new FolderWalk(limits).Find(path))
            {
                var place = PlaceOf(found.Path, relativeTo);
                if (found.Fault is not null)
                    yield return new Parsed<Snapshot>.Malformed(found.Fault with { Source = place });
                else
                {
                    foreach (var taken in intake.TakeFile(found, place))
                        yield return taken;
                }
            }
        }
        if (any)
            yield break;
        foreach (var taken in intake.TakeStream(standardInput, StandardInput))
            yield return taken;
    }

    private static string PlaceOf(string path, string? relativeTo)
    {
        var place = relativeTo is null ? path : Path.GetRelativePath(relativeTo, path);
        return Path.DirectorySeparatorChar == '/' ? place : place.Replace(Path.DirectorySeparatorChar, '/');
    }
}
