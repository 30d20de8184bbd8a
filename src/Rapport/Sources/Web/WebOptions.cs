using System.Net;
using System.Net.Sockets;

namespace Rapport.Sources.Web;

/// <summary>How addresses are fetched. What reaches the network is handed in, so that a test may stand in its place.</summary>
public sealed record WebOptions
{
    /// <summary>The options that hold where nothing else is said.</summary>
    public static WebOptions Default { get; } = new();

    /// <summary>What Rapport calls itself to servers; the first word is what robots files are asked for.</summary>
    public string Agent { get; init; } = "Rapport/1.0 (reads single pages that its user names)";

    /// <summary>The most redirects that are followed, each through all checks.</summary>
    public int Redirects { get; init; } = 5;

    /// <summary>The most bytes of an answer's body as sent and after inflating.</summary>
    public int Bytes { get; init; } = 32 << 20;

    /// <summary>How long a whole answer may take, its connection included.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The pause between two requests to one host, where its robots file asks for no longer one.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest pause that a host may ask for; a host that wants a longer one is not fetched again.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Finds the addresses of a host's name.</summary>
    public Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; } = Dns.GetHostAddressesAsync;

    /// <summary>Connects to an address that was checked.</summary>
    public Func<IPEndPoint, CancellationToken, Task<Stream>> Connect { get; init; } = ConnectAsync;

    private static async Task<Stream> ConnectAsync(IPEndPoint end, CancellationToken cancel)
    {
        var socket = new Socket(end.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(end, cancel).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
