using System.Net;
using System.Net.Http;

namespace Rapport.Sources.Web;

/// <summary>One request at a time: no cookie, no proxy, no redirect of its own accord, no inflating; every address checked where it is connected to.</summary>
internal sealed class WebClient : IDisposable
{
    private const int Headers = 64; // kilobytes
    private const string Pages = "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,text/plain;q=0.9,application/pdf;q=0.8,*/*;q=0.5";
    private readonly HttpClient _client;
    private readonly WebOptions _options;

    public WebClient(WebOptions options)
    {
        _options = options;
        _client = new(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            AutomaticDecompression = DecompressionMethods.None,
            MaxResponseHeadersLength = Headers,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            ConnectCallback = ConnectAsync,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    public void Dispose() => _client.Dispose();

    /// <summary>The answer; the body is not read yet.</summary>
    public Task<HttpResponseMessage> AskAsync(Uri address, Envelope? held, CancellationToken cancel, string accept = Pages, (string Name, string Value)? header = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address) { Version = HttpVersion.Version11 };
        request.Headers.TryAddWithoutValidation("User-Agent", _options.Agent);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        if (header is { } own)
            request.Headers.TryAddWithoutValidation(own.Name, own.Value);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, deflate, br");
        if (held?.ETag is { } tag)
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        if (held?.LastModified is { } since)
            request.Headers.TryAddWithoutValidation("If-Modified-Since", since);
        return _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
    }

    /// <summary>The body as it was sent, or null where it is larger than is taken in.</summary>
    public static async Task<byte[]?> BodyAsync(HttpResponseMessage answer, int most, CancellationToken cancel)
    {
        if (answer.Content.Headers.ContentLength > most)
            return null;
        using var body = await answer.Content.ReadAsStreamAsync(cancel).ConfigureAwait(false);
        using var all = new MemoryStream();
        var chunk = new byte[1 << 16];
        for (int read; (read = await body.ReadAsync(chunk, cancel).ConfigureAwait(false)) > 0;)
        {
            all.Write(chunk, 0, read);
            if (all.Length > most)
                return null;
        }
        return all.ToArray();
    }

    // The name is resolved here and the address connected to is the one checked: a second answer of the name server comes too late.
    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var end = context.DnsEndPoint;
        var addresses = IPAddress.TryParse(end.Host.Trim('[', ']'), out var literal) ? [literal] : await _options.Resolve(end.Host, cancel).ConfigureAwait(false);
        // One private address among public ones is how a name is made to lead inside.
        if (Array.Find(addresses, a => !PublicAddress.Is(a)) is { } inside)
            throw new PrivateAddressException(end.Host, inside);
        IOException? last = null;
        foreach (var address in addresses)
        {
            try
            {
                return await _options.Connect(new(address, end.Port), cancel).ConfigureAwait(false);
            }
            catch (System.Net.Sockets.SocketException refused)
            {
                last = new(refused.Message, refused);
            }
        }
        throw last ?? new IOException("the name leads to no address");
    }
}
