using SQLitePCL;

namespace Rapport.Ledger;

/// <summary>A prepared statement with its values, for one use. It goes back to its connection when disposed of.</summary>
internal readonly struct Statement(LedgerConnection connection, sqlite3_stmt handle) : IDisposable
{
    public Statement Bind(int index, string? value)
    {
        _ = value is null ? raw.sqlite3_bind_null(handle, index) : raw.sqlite3_bind_text(handle, index, value);
        return this;
    }

    public Statement Bind(int index, long value)
    {
        _ = raw.sqlite3_bind_int64(handle, index, value);
        return this;
    }

    public Statement Bind(int index, double value)
    {
        _ = raw.sqlite3_bind_double(handle, index, value);
        return this;
    }

    // An empty span would bind NULL, and STRICT columns refuse it.
    public Statement Bind(int index, ReadOnlySpan<byte> value)
    {
        var code = value.IsEmpty ? raw.sqlite3_bind_zeroblob(handle, index, 0) : raw.sqlite3_bind_blob(handle, index, value);
        if (code != raw.SQLITE_OK)
            throw connection.Failure(code);
        return this;
    }

    /// <summary>Moves to the next row; false after the last.</summary>
    public bool Step()
    {
        var code = raw.sqlite3_step(handle);
        return code switch
        {
            raw.SQLITE_ROW => true,
            raw.SQLITE_DONE => false,
            _ => throw connection.Failure(code),
        };
    }

    public bool IsNull(int column) => raw.sqlite3_column_type(handle, column) == raw.SQLITE_NULL;

    public string Text(int column) => raw.sqlite3_column_text(handle, column).utf8_to_string() ?? "";

    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    public long Number(int column) => raw.sqlite3_column_int64(handle, column);

    public double Real(int column) => raw.sqlite3_column_double(handle, column);

    /// <summary>The bytes, valid until the next step.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(handle, column);

    public void Dispose()
    {
        _ = raw.sqlite3_reset(handle);
        _ = raw.sqlite3_clear_bindings(handle);
    }
}
