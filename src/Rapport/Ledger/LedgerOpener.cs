using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;

namespace Rapport.Ledger;

/// <summary>Makes, checks and brings forward the file before anybody reads it.</summary>
internal static class LedgerOpener
{
    public const string Folder = ".rapport";
    public const string FileName = "ledger.db";

    // SQLite's smallest page; a ledger is renamed into place only once it is whole, so that a shorter file was cut.
    private const int SmallestFile = 512;

    // Two threads of one process would share the name of the unfinished file.
    private static readonly Lock Making = new();

    public static LedgerOpening Open(string caseFolder, LedgerOptions options, SharedSearchMap? maps = null)
    {
        var folder = Path.GetFullPath(caseFolder);
        var path = Path.Combine(folder, Folder, FileName);
        if (!Directory.Exists(folder))
            return Refuse(LedgerFailure.Missing, folder, "The case's folder does not exist.");
        var own = new DirectoryInfo(Path.Combine(folder, Folder));
        if ((options.FolderCheck(folder) ?? (own.LinkTarget is null ? null : options.FolderCheck(own.FullName))) is { } reason)
            return Refuse(LedgerFailure.NetworkOrSyncedFolder, path, reason);
        try
        {
            if (!File.Exists(path))
            {
                if (options.ReadOnly)
                    return Refuse(LedgerFailure.Missing, path, "The case has no ledger yet; run it once, or import an export.");
                lock (Making)
                    Create(path, options);
            }
            return OpenExisting(path, options, maps ?? new());
        }
        catch (LedgerReadException refused)
        {
            return refused.Kind == LedgerFailure.Damaged && MissingBytes(path) is { } missing
                ? Refuse(LedgerFailure.Truncated, path, CutShort(missing))
                : Refuse(refused.Kind, path, refused.Message);
        }
        catch (LedgerWriteException refused)
        {
            return Refuse(refused.Kind, path, refused.Message);
        }
        catch (UnauthorizedAccessException refused)
        {
            return Refuse(LedgerFailure.ReadOnlyFolder, path, refused.Message);
        }
        catch (IOException refused)
        {
            return Refuse(IsDiskFull(refused) ? LedgerFailure.DiskFull : LedgerFailure.ReadOnlyFolder, path, refused.Message);
        }
    }

    private static LedgerOpening OpenExisting(string path, LedgerOptions options, SharedSearchMap maps)
    {
        if (new FileInfo(path).Length < SmallestFile)
            return Refuse(LedgerFailure.Truncated, path, "The ledger is cut short: not even its header is there. Restore the last backup, or import an export.");
        var whole = NothingPending(path);
        var connection = Connect(path, options);
        var keep = false;
        try
        {
            // SQLite reads a cut last page as if zeros followed. Only with no log pending does the file have to be as long as it says.
            if (whole && connection.Number("PRAGMA page_count") * connection.Number("PRAGMA page_size") is var length && length > new FileInfo(path).Length && NothingPending(path))
                return Refuse(LedgerFailure.Truncated, path, CutShort(length - new FileInfo(path).Length));
            var version = (int)connection.Number("PRAGMA user_version");
            if (connection.Number("PRAGMA application_id") != LedgerSchema.ApplicationId || version < 1)
                return Refuse(LedgerFailure.Damaged, path, "The file is a database, but no ledger of Rapport's.");
            if (version > LedgerSchema.Version)
                return Refuse(LedgerFailure.NewerVersion, path, $"The ledger has version {version}; this program knows versions up to {LedgerSchema.Version}. Use a newer program. Nothing was changed.");
            if (version < LedgerSchema.Version && options.ReadOnly)
                return Refuse(LedgerFailure.OlderVersion, path, $"The ledger has version {version} and must be brought forward to {LedgerSchema.Version}, which needs the right to write. Open it once for writing.");
            if (!options.ReadOnly && connection.RefusesWrites)
                return Refuse(LedgerFailure.ReadOnlyFolder, path, "The ledger's file cannot be written. Give yourself the right to write in the case's folder .rapport, or copy the case.");
            if (!options.ReadOnly)
                PrepareToWrite(path, connection, options, version);
            keep = true;
            return new LedgerOpening.Opened(new(connection, options, maps), version < LedgerSchema.Version ? version : null);
        }
        finally
        {
            if (!keep)
                connection.Dispose();
        }
    }

    private static LedgerConnection Connect(string path, LedgerOptions options)
    {
        var connection = LedgerConnection.Open(path, options.ReadOnly, create: false, options.BusyTimeout, options.WritePoint);
        try
        {
            connection.Number("PRAGMA schema_version");
            return connection;
        }
        catch (LedgerReadException refused) when (options.ReadOnly && refused.Kind == LedgerFailure.ReadOnlyFolder && NothingPending(path))
        {
            // A folder that cannot be written has no room for the shared memory of a log; without a log, none is needed.
            connection.Dispose();
            return LedgerConnection.Open(path, readOnly: true, create: false, options.BusyTimeout, options.WritePoint, immutable: true);
        }
        catch (Exception refused) when (refused is LedgerReadException or LedgerWriteException)
        {
            connection.Dispose();
            throw;
        }
    }

    private static void PrepareToWrite(string path, LedgerConnection connection, LedgerOptions options, int version)
    {
        connection.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY; PRAGMA cell_size_check = ON");
        if (options.MaxPages is { } pages)
            connection.Execute($"PRAGMA max_page_count = {pages.ToString(CultureInfo.InvariantCulture)}");
        if (version < LedgerSchema.Version)
            Migrate(path, connection, version);
        // Taking and leaving the write lock finds out now, not after an hour's work, that nothing can be written.
        connection.Execute("BEGIN IMMEDIATE; ROLLBACK");
    }

    private static void Migrate(string path, LedgerConnection connection, int version)
    {
        for (var from = version; from < LedgerSchema.Version; from++)
        {
            var backup = $"{path}.v{from.ToString(CultureInfo.InvariantCulture)}.bak";
            var unfinished = $"{backup}.new-{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}";
            File.Delete(unfinished);
            connection.Before("migrate.copy");
            using (var copy = connection.Prepare("VACUUM INTO ?1").Bind(1, unfinished))
                copy.Step();
            File.Move(unfinished, backup, overwrite: true);
            connection.After("migrate.copy");
            connection.InUnit(() =>
            {
                // Another process may have been here since the version was read.
                if (connection.Number("PRAGMA user_version") == from)
                    LedgerSchema.StepFrom(from, connection);
                return true;
            });
        }
    }

    // Made whole under another name, then renamed: a crash leaves either no ledger or an empty one that is whole.
    private static void Create(string path, LedgerOptions options)
    {
        if (File.Exists(path))
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = $"{path}.new-{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}";
        File.Delete(unfinished);
        using (var connection = LedgerConnection.Open(unfinished, readOnly: false, create: true, options.BusyTimeout, options.WritePoint))
        {
            connection.Execute("PRAGMA synchronous = FULL; PRAGMA fullfsync = ON");
            connection.InUnit(() =>
            {
                connection.Execute($"PRAGMA application_id = {LedgerSchema.ApplicationId}; PRAGMA user_version = {LedgerSchema.Version}");
                connection.Execute(LedgerSchema.VersionOne);
                connection.Execute(LedgerSchema.Heads);
                connection.Execute(LedgerSchema.Facets);
                return true;
            });
            // Here, since a change of the journal asks for the file alone and waits for nobody.
            connection.Execute("PRAGMA journal_mode = WAL");
        }
        options.WritePoint?.Invoke("before create.rename");
        try
        {
            File.Move(unfinished, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process made one at the same time; its file stands.
            File.Delete(unfinished);
        }
        options.WritePoint?.Invoke("after create.rename");
        RemoveLeftovers(path);
    }

    // What a process killed while making a ledger left behind; one that is still at it keeps its file.
    private static void RemoveLeftovers(string path)
    {
        const string unfinished = FileName + ".new-";
        foreach (var left in Directory.EnumerateFiles(Path.GetDirectoryName(path)!, unfinished + "*"))
        {
            var digits = Path.GetFileName(left)[unfinished.Length..].Split('-')[0];
            if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var process) && !IsRunning(process))
                File.Delete(left);
        }
    }

    private static bool IsRunning(int process)
    {
        try
        {
            using var found = Process.GetProcessById(process);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static bool NothingPending(string path) => !File.Exists(path + "-wal") || new FileInfo(path + "-wal").Length == 0;

    // Reading the header by hand is safe only here, with the connection closed: closing any handle on the file drops SQLite's locks on it.
    private static long? MissingBytes(string path)
    {
        Span<byte> header = stackalloc byte[100];
        using var file = File.OpenRead(path);
        if (file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) < header.Length || !header.StartsWith("SQLite format 3\0"u8))
            return null;
        var pageSize = BinaryPrimitives.ReadUInt16BigEndian(header[16..]) is var size and not 1 ? size : 65536L;
        var missing = (pageSize * BinaryPrimitives.ReadUInt32BigEndian(header[28..])) - file.Length;
        return missing > 0 ? missing : null;
    }

    private static string CutShort(long missing) => $"The ledger is cut short: {missing.ToString(CultureInfo.InvariantCulture)} bytes of it are missing. Restore the last backup, or import an export.";

    // ENOSPC and EDQUOT, ERROR_HANDLE_DISK_FULL and ERROR_DISK_FULL.
    private static bool IsDiskFull(IOException refused) => OperatingSystem.IsWindows() ? (refused.HResult & 0xffff) is 39 or 112 : refused.HResult is 28 or 122;

    private static LedgerOpening.Refused Refuse(LedgerFailure kind, string path, string message) => new(kind, new(path, Word.Of(kind), message));
}
