using Rapport.Sources.Containers;

namespace Rapport.Sources;

/// <summary>Finds the files under a path in the ordinal order of their paths, without following a link out of the folder.</summary>
/// <param name="limits">How deep folders are read.</param>
internal sealed class FolderWalk(SourceLimits limits)
{
    private static readonly EnumerationOptions OneFolder = new() { IgnoreInaccessible = false, AttributesToSkip = 0, RecurseSubdirectories = false };

    /// <summary>The file, or the files under the folder.</summary>
    public IEnumerable<FoundFile> Find(string path)
    {
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal))
            return [new(path, true, new(path, "missing", "a path was expected, found an empty one or one with a NUL"))];
        if (Directory.Exists(path))
            return Walk(path.Length > 1 ? path.TrimEnd('/', Path.DirectorySeparatorChar) : path, RealPath(path), 0);
        return File.Exists(path)
            ? [new(path, true)]
            : [new(path, true, new(path, "missing", "no file or folder is there"))];
    }

    private IEnumerable<FoundFile> Walk(string folder, string root, int depth)
    {
        if (depth > limits.FolderDepth)
        {
            yield return new(folder, false, new(folder, "too-deep", $"folders are read {limits.FolderDepth} deep, this one lies deeper"));
            yield break;
        }
        var (entries, fault) = Entries(folder);
        var pages = entries.Where(e => !e.Folder && SavedPage.IsPage(e.Path)).Select(e => e.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (entry.Folder && pages.Count > 0 && SavedPage.IsAssetFolder(entry.Path, pages.Contains))
                continue;
            var below = entry.Target;
            if (entry.Link && (entry.Folder || below is null || !IsWithin(below, root)))
                yield return new(entry.Path, false, new(entry.Path, "link", "a link that leads to a folder or out of the folder is not followed"));
            else if (!entry.Folder)
                yield return new(entry.Path, false);
            else
            {
                foreach (var file in Walk(entry.Path, root, depth + 1))
                    yield return file;
            }
        }
        if (fault is not null)
            yield return new(folder, false, fault);
    }

    // A folder sorts as its name with the separator, so that the walk is in the ordinal order of whole paths.
    private static (List<FolderEntry> Entries, Fault? Fault) Entries(string folder)
    {
        var entries = new List<FolderEntry>();
        Fault? fault = null;
        try
        {
            foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos("*", OneFolder))
            {
                if (entry.Name.StartsWith('.'))
                    continue;
                var isFolder = entry is DirectoryInfo;
                var target = entry.LinkTarget is null ? null : entry.ResolveLinkTarget(returnFinalTarget: true);
                isFolder |= target is DirectoryInfo;
                entries.Add(new(isFolder ? entry.Name + "/" : entry.Name, folder.TrimEnd('/') + "/" + entry.Name, isFolder, entry.LinkTarget is not null,
                    target is { Exists: true } ? RealPath(target.FullName) : null));
            }
        }
        catch (IOException refused)
        {
            fault = new(folder, "unreadable", "the folder cannot be listed: " + Intake.Reason(refused));
        }
        catch (UnauthorizedAccessException refused)
        {
            fault = new(folder, "unreadable", "the folder cannot be listed: " + Intake.Reason(refused));
        }
        entries.Sort(static (left, right) => string.CompareOrdinal(left.Key, right.Key));
        return (entries, fault);
    }

    private readonly record struct FolderEntry(string Key, string Path, bool Folder, bool Link, string? Target);

    private static bool IsWithin(string path, string root) => path.StartsWith(root.TrimEnd('/') + "/", StringComparison.Ordinal);

    private static string RealPath(string path)
    {
        var full = Path.GetFullPath(path);
        return (Directory.Exists(full) ? Directory.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName : null) ?? full;
    }
}
