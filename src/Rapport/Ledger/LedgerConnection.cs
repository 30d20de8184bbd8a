using SQLitePCL;

namespace Rapport.Ledger;

/// <summary>
/// One connection to the file: statements prepared once, failures named, a call before and after every durable step.
/// The plain SQLite interface, since an ADO.NET layer would cost the program's start more than opening the file does.
/// </summary>
internal sealed class LedgerConnection : IDisposable
{
    private readonly sqlite3 _db;
    private readonly Action<string>? _writePoint;
    private readonly Dictionary<string, sqlite3_stmt> _prepared = new(StringComparer.Ordinal);
    private LedgerWriteException? _broken;

    static LedgerConnection() => Batteries_V2.Init();

    private LedgerConnection(sqlite3 db, string path, bool readOnly, Action<string>? writePoint)
    {
        _db = db;
        Path = path;
        ReadOnly = readOnly;
        _writePoint = writePoint;
    }

    public string Path { get; }

    public bool ReadOnly { get; }

    /// <summary>Whether SQLite fell back to reading only because the file may not be written.</summary>
    public bool RefusesWrites => raw.sqlite3_db_readonly(_db, "main") == 1;

    /// <summary>Whether a unit of work is open.</summary>
    public bool InTransaction => raw.sqlite3_get_autocommit(_db) == 0;

    /// <summary>Opens the file as it stands; a missing file is made only where <paramref name="create"/> says so.</summary>
    public static LedgerConnection Open(string path, bool readOnly, bool create, TimeSpan busyTimeout, Action<string>? writePoint, bool immutable = false)
    {
        var flags = readOnly ? raw.SQLITE_OPEN_READONLY : raw.SQLITE_OPEN_READWRITE | (create ? raw.SQLITE_OPEN_CREATE : 0);
        var name = path;
        if (immutable)
        {
            name = "file:" + string.Join('/', path.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString)) + "?immutable=1";
            flags |= raw.SQLITE_OPEN_URI;
        }
        var code = raw.sqlite3_open_v2(name, out var db, flags, null);
        var connection = new LedgerConnection(db, path, readOnly, writePoint);
        if (code != raw.SQLITE_OK)
        {
            var failure = connection.Failure(code);
            connection.Dispose();
            throw failure;
        }
        _ = raw.sqlite3_extended_result_codes(db, 1);
        _ = raw.sqlite3_busy_timeout(db, (int)Math.Min(int.MaxValue, busyTimeout.TotalMilliseconds));
        return connection;
    }

    /// <summary>A statement ready for its values.</summary>
    public Statement Prepare(string sql)
    {
        if (!_prepared.TryGetValue(sql, out var handle))
        {
            var code = raw.sqlite3_prepare_v3(_db, sql, raw.SQLITE_PREPARE_PERSISTENT, out handle);
            if (code != raw.SQLITE_OK)
                throw Unfit(code);
            _prepared.Add(sql, handle);
        }
        return new(this, handle);
    }

    /// <summary>Runs SQL of our own that returns nothing.</summary>
    public void Execute(string sql)
    {
        var code = raw.sqlite3_exec(_db, sql);
        if (code != raw.SQLITE_OK)
            throw Unfit(code);
    }

    /// <summary>The one number that a query gives.</summary>
    public long Number(string sql)
    {
        using var query = Prepare(sql);
        return query.Step() ? query.Number(0) : 0;
    }

    /// <summary>Runs a statement that writes, between its two write points.</summary>
    public void Write(string point, in Statement statement)
    {
        Before(point);
        statement.Step();
        After(point);
    }

    public void Before(string point) => _writePoint?.Invoke("before " + point);

    public void After(string point) => _writePoint?.Invoke("after " + point);

    /// <summary>Runs reads that must all see the same state of the file.</summary>
    public T InView<T>(Func<T> read)
    {
        if (InTransaction)
            return read();
        Execute("BEGIN");
        try
        {
            return read();
        }
        finally
        {
            _ = raw.sqlite3_exec(_db, "ROLLBACK");
        }
    }

    /// <summary>Runs a unit of work: all of it, durable, or nothing of it.</summary>
    /// <param name="work">The work.</param>
    /// <param name="keep">Looks at the result and says whether to keep what was written; null keeps it.</param>
    public T InUnit<T>(Func<T> work, Func<T, bool>? keep = null)
    {
        if (_broken is not null)
            throw _broken;
        Before("begin");
        Execute("BEGIN IMMEDIATE");
        After("begin");
        try
        {
            var result = work();
            if (keep is not null && !keep(result))
                return result;
            Before("commit");
            Execute("COMMIT");
            After("commit");
            return result;
        }
        finally
        {
            if (InTransaction)
                _ = raw.sqlite3_exec(_db, "ROLLBACK");
        }
    }

    /// <summary>Calls back now and then while statements run; true from it gives the running one up.</summary>
    public void WatchProgress(Func<bool>? giveUp)
    {
        const int instructions = 2000;
        raw.sqlite3_progress_handler(_db, giveUp is null ? 0 : instructions, giveUp is null ? null : _ => giveUp() ? 1 : 0, null);
    }

    // Our own statements fit our own tables: one that does not says that a table, or the number of the file's version, was altered.
    private Exception Unfit(int code) => (code & 0xff) == raw.SQLITE_ERROR
        ? new LedgerReadException(LedgerFailure.Damaged, $"{Explain(LedgerFailure.Damaged)} ({raw.sqlite3_errmsg(_db).utf8_to_string()})")
        : Failure(code);

    /// <summary>What SQLite's refusal means to us.</summary>
    public Exception Failure(int code)
    {
        var extended = raw.sqlite3_extended_errcode(_db);
        var said = raw.sqlite3_errmsg(_db).utf8_to_string();
        LedgerFailure? kind = (code & 0xff) switch
        {
            raw.SQLITE_FULL => LedgerFailure.DiskFull,
            raw.SQLITE_IOERR => LedgerFailure.DiskRefused,
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED => LedgerFailure.Locked,
            raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_CANTOPEN => LedgerFailure.ReadOnlyFolder,
            raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => LedgerFailure.Damaged,
            raw.SQLITE_TOOBIG => LedgerFailure.TooLarge,
            _ => null,
        };
        if ((code & 0xff) == raw.SQLITE_INTERRUPT)
            return new OperationCanceledException("The query was given up.");
        if (kind is not { } known)
            return new InvalidOperationException($"SQLite refused a statement of ours ({code}, {extended}): {said}");
        var message = $"{Explain(known)} ({said}, SQLite code {extended})";
        if (ReadOnly || known is LedgerFailure.Damaged)
            return new LedgerReadException(known, message);
        var failure = new LedgerWriteException(known, message);
        // After a refused sync the system may have dropped the pages it could not write and call the next sync a success.
        if (known is LedgerFailure.DiskRefused)
            _broken = failure;
        return failure;
    }

    public void Dispose()
    {
        foreach (var handle in _prepared.Values)
            handle.Dispose();
        _prepared.Clear();
        _db.Dispose();
    }

    private static string Explain(LedgerFailure kind) => kind switch
    {
        LedgerFailure.DiskFull => "No space is left for the ledger; nothing of this unit was kept, and all that was acknowledged before is there. Free some space and run again.",
        LedgerFailure.DiskRefused => "The disk refused to read, write or sync the ledger; all that was acknowledged before is there. Look to the disk, then run again.",
        LedgerFailure.Locked => "Another process is writing to the ledger. Wait for it to end, then run again.",
        LedgerFailure.ReadOnlyFolder => "The case's folder .rapport cannot be written. Give yourself the right to write there, or copy the case.",
        LedgerFailure.TooLarge => "One value is larger than the ledger can hold.",
        _ => "The ledger is damaged. Keep the file, run verify on a copy, and restore the last backup or import an export.",
    };
}
