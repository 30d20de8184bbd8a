using System.Collections.Immutable;
using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Rapport.Cases;

/// <summary>The files of one case. Names in a case are relative to its folder with forward slashes; nothing outside the folder is ever read. A file put to a command alone, with no case around it, may name its data anywhere.</summary>
internal sealed class CaseFolder(string folder, List<Fault> faults, bool confined = true)
{
    /// <summary>The largest file of a case, in bytes.</summary>
    public const long MaxBytes = 256L * 1024 * 1024;

    private readonly string _root = Path.GetFullPath(folder);
    private readonly SortedDictionary<string, Snapshot> _taken = new(StringComparer.Ordinal);

    /// <summary>Every file taken so far, by place.</summary>
    public ImmutableArray<Snapshot> Taken => [.. _taken.Values];

    /// <summary>Whether a place of the case is a file.</summary>
    public bool Has(string place) => File.Exists(Path.Combine(_root, place));

    /// <summary>Takes in one file, or notes why not.</summary>
    public Snapshot? Take(string name, SnapshotRole role, string askedBy, int? line)
    {
        if (Place(name, askedBy, line) is not { } place)
            return null;
        if (_taken.TryGetValue(place, out var known))
            return known;
        var path = Path.Combine(_root, place);
        if (!File.Exists(path))
        {
            faults.Add(new(askedBy, "no-file", $"found the name '{name}', expected a file of the case; there is no {place}", line));
            return null;
        }
        try
        {
            var length = new FileInfo(path).Length;
            if (length > MaxBytes)
            {
                faults.Add(new(place, "too-large", $"found {length} bytes, expected at most {MaxBytes}"));
                return null;
            }
            var bytes = File.ReadAllBytes(path);
            if (place.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
                bytes = Unpacked(bytes);
            var snapshot = Snapshot.Of(role, place, ImmutableCollectionsMarshal.AsImmutableArray(bytes));
            _taken.Add(place, snapshot);
            return snapshot;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            faults.Add(new(place, "unreadable", $"cannot be read: {fault.Message}"));
            return null;
        }
    }

    /// <summary>The files that a name stands for: a file, a folder with all below it, or a pattern such as <c>press/notes/*.txt</c>; in ordinal order.</summary>
    public ImmutableArray<string> Expand(string name, string askedBy, int line)
    {
        var slash = name.LastIndexOf('/');
        var last = slash < 0 ? name : name[(slash + 1)..];
        if (last.Contains('*', StringComparison.Ordinal))
        {
            if (Place(slash < 0 ? "." : name[..slash], askedBy, line) is not { } parent)
                return [];
            return List(parent, last, deep: false, name, askedBy, line);
        }
        if (Place(name, askedBy, line) is not { } place)
            return [];
        return Directory.Exists(Path.Combine(_root, place)) ? List(place, "*", deep: true, name, askedBy, line) : [place];
    }

    /// <summary>A name beside a file, as a place of the case: <c>data/a.csv</c> beside <c>studies/x.yaml</c> is <c>studies/data/a.csv</c>.</summary>
    public string? Beside(string file, string name, int? line)
    {
        var slash = file.LastIndexOf('/');
        return Place(slash < 0 || Path.IsPathRooted(name) ? name : file[..slash] + "/" + name, file, line);
    }

    private ImmutableArray<string> List(string parent, string pattern, bool deep, string name, string askedBy, int line)
    {
        var full = Path.Combine(_root, parent);
        var options = new EnumerationOptions { RecurseSubdirectories = deep, AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden, MatchType = MatchType.Simple };
        string[] found = Directory.Exists(full)
            ? [.. Directory.EnumerateFiles(full, pattern, options).Select(f => Path.GetRelativePath(_root, f).Replace('\\', '/')).Order(StringComparer.Ordinal)]
            : [];
        // A pattern that matches nothing yet is how a new case begins; a folder by its name is expected to be there.
        if (found.Length == 0 && deep)
            faults.Add(new(askedBy, "no-file", $"found '{name}', which matches no file of the case", line));
        return [.. found];
    }

    private static byte[] Unpacked(byte[] packed)
    {
        using var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        var buffer = new byte[64 * 1024];
        using var unpacked = new MemoryStream();
        for (var read = gzip.Read(buffer); read > 0; read = gzip.Read(buffer))
        {
            unpacked.Write(buffer, 0, read);
            if (unpacked.Length > MaxBytes)
                throw new InvalidDataException($"more than {MaxBytes} bytes when unpacked");
        }
        return unpacked.ToArray();
    }

    private string? Place(string name, string askedBy, int? line)
    {
        if (!confined && !name.Contains('\0', StringComparison.Ordinal))
            return Path.GetRelativePath(_root, Path.GetFullPath(Path.Combine(_root, name))).Replace('\\', '/');
        var full = name.Contains('\0', StringComparison.Ordinal) || Path.IsPathRooted(name) ? null : Path.GetFullPath(Path.Combine(_root, name));
        if (full is not null && (full == _root || full.StartsWith(_root + Path.DirectorySeparatorChar, StringComparison.Ordinal)) && !LeavesByLink(full))
            return Path.GetRelativePath(_root, full).Replace('\\', '/');
        faults.Add(new(askedBy, "outside", $"found '{name.Replace("\0", "\\0", StringComparison.Ordinal)}', expected a name within the case's folder", line));
        return null;
    }

    private bool LeavesByLink(string full)
    {
        for (var path = full; path.Length > _root.Length; path = Path.GetDirectoryName(path)!)
        {
            FileSystemInfo info = Directory.Exists(path) ? new DirectoryInfo(path) : new FileInfo(path);
            if (info.Exists && info.LinkTarget is not null)
                return true;
        }
        return false;
    }
}
