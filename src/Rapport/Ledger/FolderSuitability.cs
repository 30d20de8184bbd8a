using System.Text;

namespace Rapport.Ledger;

/// <summary>
/// Whether a folder may hold a ledger. File locks and shared memory do not work across machines, and a synchronising service copies a database
/// while it is being written: either way acknowledged entries are lost without a word.
/// </summary>
// Ref: SQLite documentation, "How To Corrupt An SQLite Database File", sections 2.1 and 1.2; "Write-Ahead Logging", section 1, item 2 of the disadvantages.
public static class FolderSuitability
{
    private static readonly HashSet<string> NetworkTypes = new(StringComparer.Ordinal)
    {
        "nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "9p", "afs", "ncpfs", "ncp", "coda", "ceph", "lustre", "gfs2", "ocfs2", "glusterfs", "davfs", "webdav", "afpfs", "beegfs", "gpfs",
        "fuse.sshfs", "fuse.rclone", "fuse.s3fs", "fuse.gcsfuse", "fuse.davfs2", "fuse.glusterfs", "fuse.ceph", "fuse.gvfsd-fuse", "fuse.curlftpfs", "fuse.smbnetfs", "fuse.google-drive-ocamlfuse", "fuse.onedriver",
    };

    // A folder of exactly this name, or this name and what follows a space or hyphen ("OneDrive - Example University").
    private static readonly (string Name, string Service)[] SyncRoots =
    [
        ("Dropbox", "Dropbox"), ("OneDrive", "OneDrive"), ("Google Drive", "Google Drive"), ("GoogleDrive", "Google Drive"), ("Mobile Documents", "iCloud Drive"), ("iCloudDrive", "iCloud Drive"),
        ("CloudStorage", "a cloud drive"), ("Nextcloud", "Nextcloud"), ("ownCloud", "ownCloud"), ("Box Sync", "Box"), ("pCloudDrive", "pCloud"), ("pCloud Drive", "pCloud"), ("MEGAsync", "MEGA"), ("Yandex.Disk", "Yandex Disk"),
        ("MYBOX", "Naver MYBOX"), ("네이버 MYBOX", "Naver MYBOX"), ("Nutstore", "Nutstore"), ("我的坚果云", "Nutstore"), ("BaiduSyncdisk", "Baidu"), ("百度网盘同步空间", "Baidu"), ("WPSDrive", "WPS"),
    ];

    private static readonly (string Name, string Service)[] Markers =
    [
        (".dropbox", "Dropbox"), (".dropbox.cache", "Dropbox"), (".stfolder", "Syncthing"), (".849C9593-D756-4E56-8D6E-42412F2A707B", "OneDrive"), (".tmp.drivedownload", "Google Drive"),
        (".nextcloudsync.log", "Nextcloud"), (".owncloudsync.log", "ownCloud"), (".csync_journal.db", "ownCloud"),
    ];

    /// <summary>The reason why this folder must not hold a ledger, in a sentence; null where nothing speaks against it.</summary>
    /// <param name="folder">The full path of the case.</param>
    public static string? FindReasonAgainst(string folder)
    {
        var network = NetworkType(folder);
        return network is not null
            ? $"The folder lies on a network file system ({network}), where a ledger would lose entries. Move the case to a local disk."
            : (FindSync(folder) ?? FindSync(Resolve(folder))) is { } service
                ? $"The folder is kept in step by {service}, which copies files while they are written, and a ledger would lose entries. Move the case elsewhere; share it by export and import, or merge."
                : null;
    }

    /// <summary>The synchronising service that looks after this folder, or null.</summary>
    internal static string? FindSync(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            foreach (var (name, service) in SyncRoots)
            {
                if (at.Name.Equals(name, StringComparison.OrdinalIgnoreCase)
                    || (at.Name.Length > name.Length && at.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase) && at.Name[name.Length] is ' ' or '-' && at.Name.StartsWith(name, StringComparison.Ordinal)))
                    return service;
            }
            foreach (var (name, service) in Markers)
            {
                if (Path.Exists(Path.Combine(at.FullName, name)))
                    return service;
            }
        }
        return null;
    }

    /// <summary>The type of the file system that a path lies on, from the lines of Linux's mountinfo; null where none covers it.</summary>
    internal static string? FileSystemOf(string path, IEnumerable<string> mountInfo)
    {
        string? type = null;
        var longest = -1;
        foreach (var line in mountInfo)
        {
            var fields = line.Split(' ');
            var dash = Array.IndexOf(fields, "-", Math.Min(6, fields.Length));
            if (dash < 0 || dash + 1 >= fields.Length)
                continue;
            var mount = Unescape(fields[4]);
            // Of two mounts on one place the later covers the earlier.
            if (mount.Length >= longest && (mount == "/" || path.Equals(mount, StringComparison.Ordinal) || path.StartsWith(mount + "/", StringComparison.Ordinal)))
                (longest, type) = (mount.Length, fields[dash + 1]);
        }
        return type;
    }

    internal static bool IsNetwork(string type) => NetworkTypes.Contains(type);

    private static string? NetworkType(string folder)
    {
        const string mounts = "/proc/self/mountinfo";
        if (folder.StartsWith(@"\\", StringComparison.Ordinal))
            return "a shared folder";
        if (OperatingSystem.IsLinux() && File.Exists(mounts))
            return FileSystemOf(Resolve(folder), File.ReadLines(mounts)) is { } type && IsNetwork(type) ? type : null;
        // Windows knows drives by their letter, other systems by any path on them.
        var drive = OperatingSystem.IsWindows() ? Path.GetPathRoot(folder) : folder;
        return !string.IsNullOrEmpty(drive) && new DriveInfo(drive).DriveType == DriveType.Network ? "a network drive" : null;
    }

    // The case may be reached through a link; the disk behind it counts.
    private static string Resolve(string folder)
    {
        if (OperatingSystem.IsWindows())
            return new DirectoryInfo(folder).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? folder;
        var resolved = "/";
        foreach (var part in folder.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var next = Path.Combine(resolved, part);
            resolved = new DirectoryInfo(next).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? next;
        }
        return resolved;
    }

    // mountinfo writes space, tab, line end and backslash as \ooo.
    private static string Unescape(string field)
    {
        if (!field.Contains('\\', StringComparison.Ordinal))
            return field;
        var text = new StringBuilder(field.Length);
        for (var i = 0; i < field.Length; i++)
        {
            if (field[i] == '\\' && i + 3 < field.Length && field.AsSpan(i + 1, 3).IndexOfAnyExceptInRange('0', '7') < 0)
            {
                text.Append((char)(((field[i + 1] - '0') * 64) + ((field[i + 2] - '0') * 8) + (field[i + 3] - '0')));
                i += 3;
            }
            else
            {
                text.Append(field[i]);
            }
        }
        return text.ToString();
    }
}
