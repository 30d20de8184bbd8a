namespace Rapport.Ledger;

/// <summary>The map of one file's search rows, shared by all that have it open in this process.</summary>
internal sealed class SharedSearchMap
{
    private const string Mark = "search";

    private volatile SearchMap? _map;

    /// <summary>Notes that rows changed, in the caller's unit.</summary>
    public static void Touch(LedgerConnection connection)
    {
        using var mark = connection.Prepare("INSERT INTO marks(name, value) VALUES(?1, ?2) ON CONFLICT(name) DO UPDATE SET value = excluded.value")
            .Bind(1, Mark).Bind(2, BitConverter.GetBytes(VersionOf(connection) + 1));
        connection.Write("search.mark", mark);
    }

    /// <summary>The map of the rows as this connection sees them now.</summary>
    public SearchMap Of(LedgerConnection connection)
    {
        var version = VersionOf(connection);
        // What a connection that writes has changed and not yet kept is nobody else's.
        if (!connection.ReadOnly)
            return SearchMap.Load(connection, version);
        if (_map is { } map && map.Version == version)
            return map;
        return _map = SearchMap.Load(connection, version);
    }

    private static long VersionOf(LedgerConnection connection)
    {
        using var query = connection.Prepare("SELECT value FROM marks WHERE name = ?1").Bind(1, Mark);
        return query.Step() ? BitConverter.ToInt64(query.Bytes(0)) : 0;
    }
}
