using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Rapport.Tests.App;

/// <summary>A server on this machine that stands in for a model: it says what the test wants, byte for byte, and keeps what it was asked.</summary>
internal sealed class ModelServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly List<string> _asked = [];

    public ModelServer(Func<string, string> answer)
    {
        _listener.Start();
        // A thread of its own: on a busy machine the pool's threads are all at work, and the test waits for this one.
        new Thread(() =>
        {
            try
            {
                while (true)
                    Serve(_listener.AcceptTcpClient(), answer);
            }
            catch (Exception closed) when (closed is SocketException or ObjectDisposedException or InvalidOperationException)
            {
                // The test is over.
            }
        })
        { IsBackground = true }.Start();
    }

    public string Address => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/v1");

    public string[] Asked
    {
        get
        {
            lock (_asked)
                return [.. _asked];
        }
    }

    /// <summary>A whole answer in the form of chat completions.</summary>
    public static string Says(string content) => Http("200 OK", JsonSerializer.Serialize(new { choices = new[] { new { message = new { role = "assistant", content } } } }));

    public static string Http(string status, string body, string headers = "") =>
        string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n{headers}\r\n{body}");

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _stop.Dispose();
    }

    private void Serve(TcpClient client, Func<string, string> answer)
    {
        using var closing = client;
        try
        {
            var stream = client.GetStream();
            var request = Read(stream);
            lock (_asked)
                _asked.Add(request);
            var said = answer(request);
            if (said == "slow")
            {
                stream.Write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n"u8);
                for (var k = 0; k < 60 && !_stop.IsCancellationRequested; k++)
                {
                    stream.Write(" "u8);
                    Thread.Sleep(100);
                }
                return;
            }
            stream.Write(Encoding.UTF8.GetBytes(said));
            client.Client.Shutdown(SocketShutdown.Send);
            // Until the other side has read and closed: a socket closed early may take back what it sent.
            client.ReceiveTimeout = 5000;
            while (stream.Read(new byte[256]) > 0)
            {
            }
        }
        catch (IOException)
        {
            // The other side has gone, as it does from a server that is too slow.
        }
    }

    private static string Read(NetworkStream stream)
    {
        var bytes = new List<byte>();
        var chunk = new byte[4096];
        while (true)
        {
            var read = stream.Read(chunk);
            if (read == 0)
                break;
            bytes.AddRange(chunk[..read]);
            var text = Encoding.UTF8.GetString([.. bytes]);
            var head = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (head < 0)
                continue;
            var length = text[..head].Split("\r\n").Where(l => l.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase)).Select(l => int.Parse(l.Split(':')[1], CultureInfo.InvariantCulture)).FirstOrDefault();
            if (bytes.Count >= Encoding.UTF8.GetByteCount(text[..(head + 4)]) + length)
                break;
        }
        return Encoding.UTF8.GetString([.. bytes]);
    }
}
