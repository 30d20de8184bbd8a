namespace Rapport.Sources.Web;

/// <summary>What came of fetching an address.</summary>
public abstract record Fetch
{
    private Fetch()
    {
    }

    /// <summary>It was fetched.</summary>
    /// <param name="Snapshot">The body, every coding of the transfer undone, with what the server says of it.</param>
    public sealed record Fetched(Snapshot Snapshot) : Fetch;

    /// <summary>The server says that it has not changed since the version that is held.</summary>
    /// <param name="Address">The address asked for.</param>
    public sealed record NotModified(string Address) : Fetch;

    /// <summary>It was not fetched.</summary>
    /// <param name="Fault">Why: <c>address</c>, <c>private-address</c>, <c>robots</c>, <c>redirects</c>, <c>status</c>, <c>busy</c>, <c>type</c>, <c>too-large</c>, <c>too-slow</c>, <c>unreachable</c>.</param>
    public sealed record Refused(Fault Fault) : Fetch;
}
