using Rapport.Sources;

namespace Rapport.Pipeline;

/// <summary>Large tables outside any case, put line by line to what reads them.</summary>
internal static class TableFiles
{
    /// <summary>Puts every file to a reader, in order; the fault of the first that cannot be opened or unpacked, or null.</summary>
    /// <param name="paths">The files, plain, as .gz or as .zip.</param>
    /// <param name="add">Takes a file's name and lines.</param>
    /// <param name="progress">Told of each file.</param>
    /// <param name="cancel">Stops between two lines.</param>
    public static Fault? Read(IReadOnlyList<string> paths, Action<string, IEnumerable<string>> add, IProgress<Progress>? progress, CancellationToken cancel)
    {
        for (var i = 0; i < paths.Count; i++)
        {
            progress?.Report(new("table", i, paths.Count));
            try
            {
                add(Path.GetFileName(paths[i]), Until(TextLines.Read(paths[i]), cancel));
            }
            catch (Exception fault) when (fault is IOException or InvalidDataException or UnauthorizedAccessException)
            {
                return new(paths[i], "unreadable", fault.Message);
            }
        }
        progress?.Report(new("table", paths.Count, paths.Count));
        return null;
    }

    private static IEnumerable<string> Until(IEnumerable<string> lines, CancellationToken cancel)
    {
        foreach (var line in lines)
        {
            cancel.ThrowIfCancellationRequested();
            yield return line;
        }
    }
}
