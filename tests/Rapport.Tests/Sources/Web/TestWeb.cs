using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Rapport.Sources;
using Rapport.Sources.Web;
using WebRequest = Rapport.Sources.Web.WebRequest;

namespace Rapport.Tests.Sources.Web;

/// <summary>A web of made-up hosts: one server on this machine answers for all of them, and the client believes that they are on the public network.</summary>
internal sealed class TestWeb : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<string, Func<string, Stream, Task>> _pages = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Queue<string>> _names = new(StringComparer.Ordinal);

    public TestWeb()
    {
        _listener.Start();
        _ = ServeAsync();
    }

    /// <summary>What was asked for, first lines with the host, in order.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>The whole requests, in order.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>The addresses that were connected to.</summary>
    public ConcurrentQueue<IPAddress> Connected { get; } = new();

    public TestClock Clock { get; } = new();

    public WebOptions Options => new()
    {
        Resolve = (host, _) => Task.FromResult(_names.TryGetValue(host, out var answers) ? [.. (answers.Count > 1 ? answers.Dequeue() : answers.Peek()).Split(' ').Select(IPAddress.Parse)] : new[] { IPAddress.Parse("9.9.9.9") }),
        Connect = async (end, cancel) =>
        {
            Connected.Enqueue(end.Address);
            var client = new TcpClient();
            await client.ConnectAsync((IPEndPoint)_listener.LocalEndpoint, cancel);
            return client.GetStream();
        },
    };

    public static byte[] Answer(int status, byte[] body, params string[] headers) =>
        [.. Encoding.ASCII.GetBytes($"HTTP/1.1 {status} Said\r\nConnection: close\r\nContent-Length: {body.Length}\r\n{string.Concat(headers.Select(h => h + "\r\n"))}\r\n"), .. body];

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _stop.Dispose();
    }

    /// <summary>What a host's name leads to, one answer after another; the last one stays.</summary>
    public void Name(string host, params string[] answers) => _names[host] = new(answers);

    public void Put(string address, string body, params string[] headers) => Put(address, 200, Encoding.UTF8.GetBytes(body), headers);

    public void Put(string address, int status, byte[] body, params string[] headers) => Put(address, (_, stream) => stream.WriteAsync(Answer(status, body, headers)).AsTask());

    public void Put(string address, Func<string, Stream, Task> answer) => _pages[address] = answer;

    public async Task<List<Fetch>> FetchAsync(WebOptions options, params WebRequest[] requests)
    {
        List<Fetch> all = [];
        await foreach (var one in new WebSource(options, SourceLimits.Default, Clock).FetchAsync(SnapshotRole.Press, requests, CancellationToken.None))
            all.Add(one);
        return all;
    }

    public Task<List<Fetch>> FetchAsync(params string[] addresses) => FetchAsync(Options, [.. addresses.Select(a => new WebRequest(a))]);

    private async Task ServeAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            TcpClient client;
            try
            {
                client = await _listener.AcceptTcpClientAsync(_stop.Token);
            }
            catch (Exception stopped) when (stopped is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
            _ = AnswerAsync(client);
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            var stream = client.GetStream();
            var request = new StringBuilder();
            var buffer = new byte[4096];
            while (!request.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
            {
                var read = await stream.ReadAsync(buffer, _stop.Token);
                if (read == 0)
                    return;
                request.Append(Encoding.ASCII.GetString(buffer, 0, read));
            }
            var text = request.ToString();
            var host = text.Split("\r\n").First(l => l.StartsWith("Host: ", StringComparison.OrdinalIgnoreCase))[6..];
            var address = $"http://{host}{text.Split(' ')[1]}";
            Asked.Enqueue(address);
            Requests.Enqueue(text);
            try
            {
                await (_pages.TryGetValue(address, out var page) ? page(text, stream) : stream.WriteAsync(Answer(404, [])).AsTask());
            }
            catch (IOException)
            {
                // The client had enough.
            }
        }
    }
}
