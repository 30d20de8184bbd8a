using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Rapport.Sources.Models;

/// <summary>
/// Asks a model behind an address that speaks as OpenAI's chat completions do. Without leave it asks on this machine only: the address connected to is checked, not the name. No redirect is followed, no proxy used, no cookie kept;
/// an answer is bounded in size, depth and time. What comes back is a text, and nothing is done with it here.
/// </summary>
public sealed class ModelClient : IDisposable
{
    private const int MostBytes = 1 << 18;
    private const int Deepest = 16;
    private const int Tokens = 600;

    private readonly HttpClient _client;
    private readonly Uri _address;
    private readonly string? _key;
    private readonly TimeSpan _time;

    /// <summary>Prepares to ask.</summary>
    /// <param name="address">The address up to and without <c>/chat/completions</c>, such as <c>http://127.0.0.1:8080/v1</c>.</param>
    /// <param name="beyond">Whether an address beyond this machine is asked for knowingly.</param>
    /// <param name="key">The key that goes with every question, or null.</param>
    /// <param name="time">How long one answer may take.</param>
    public ModelClient(Uri address, bool beyond, string? key, TimeSpan time)
    {
        (_address, _key, _time) = (new(address.AbsoluteUri.TrimEnd('/') + "/chat/completions"), key, time);
        _client = new(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            AutomaticDecompression = DecompressionMethods.None,
            MaxResponseHeadersLength = 32,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            ConnectCallback = (context, cancel) => ConnectAsync(context.DnsEndPoint, beyond, cancel),
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    /// <summary>Whether a host is this machine by its name alone; the address is checked again where it is connected to.</summary>
    public static bool IsThisMachine(Uri address) => address.IsLoopback;

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    /// <summary>The text of the model's answer, or why there is none.</summary>
    /// <param name="model">The model's name.</param>
    /// <param name="instructions">What it is told to do.</param>
    /// <param name="text">The data it is given.</param>
    /// <param name="cancel">Stops within a question.</param>
    public async Task<Parsed<string>> AskAsync(string model, string instructions, string text, CancellationToken cancel)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        time.CancelAfter(_time);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, _address) { Version = HttpVersion.Version11, Content = new ByteArrayContent(Question(model, instructions, text)) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            if (_key is not null)
                request.Headers.Authorization = new("Bearer", _key);
            using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, time.Token).ConfigureAwait(false);
            if (answer.StatusCode != HttpStatusCode.OK)
                return Bad("status", FormattableString.Invariant($"the status {(int)answer.StatusCode}, expected 200"));
            if (await Web.WebClient.BodyAsync(answer, MostBytes, time.Token).ConfigureAwait(false) is not { } body)
                return Bad("too-large", FormattableString.Invariant($"an answer of more than {MostBytes} bytes"));
            return Content(body);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return Bad("too-slow", FormattableString.Invariant($"no whole answer within {_time.TotalSeconds} seconds"));
        }
        catch (Exception failed) when (failed is HttpRequestException or IOException)
        {
            return Bad("unreachable", failed.InnerException?.Message ?? failed.Message);
        }
    }

    private static byte[] Question(string model, string instructions, string text)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("model", model);
            json.WriteNumber("temperature", 0);
            json.WriteNumber("seed", 1);
            json.WriteNumber("max_tokens", Tokens);
            json.WriteBoolean("stream", false);
            json.WriteStartArray("messages");
            foreach (var (role, content) in new[] { ("system", instructions), ("user", text) })
            {
                json.WriteStartObject();
                json.WriteString("role", role);
                json.WriteString("content", content);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return bytes.ToArray();
    }

    private Parsed<string> Content(byte[] body)
    {
        try
        {
            // Bytes that are no UTF-8 make no JSON; they are refused here rather than mended.
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(body);
            using var json = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = Deepest });
            return json.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("choices", out var choices) && choices is { ValueKind: JsonValueKind.Array } && choices.GetArrayLength() > 0
                && choices[0] is { ValueKind: JsonValueKind.Object } first && first.TryGetProperty("message", out var message)
                && message is { ValueKind: JsonValueKind.Object } && message.TryGetProperty("content", out var content)
                && content.ValueKind == JsonValueKind.String && content.GetString() is { } said
                ? new Parsed<string>.Ok(said)
                : Bad("no-answer", "no choices[0].message.content, expected the form of chat completions");
        }
        catch (Exception bad) when (bad is JsonException or DecoderFallbackException or InvalidOperationException)
        {
            return Bad("no-json", $"no JSON: {bad.Message}");
        }
    }

    private Parsed<string>.Malformed Bad(string code, string message) => new(new(_address.Authority, code, message));

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint end, bool beyond, CancellationToken cancel)
    {
        var addresses = IPAddress.TryParse(end.Host.Trim('[', ']'), out var literal) ? [literal] : await Dns.GetHostAddressesAsync(end.Host, cancel).ConfigureAwait(false);
        if (!beyond && Array.Find(addresses, a => !IPAddress.IsLoopback(a)) is { } outside)
            throw new IOException($"{end.Host} is {outside}, which is beyond this machine; name the address in the setting model_address to ask it");
        SocketException? last = null;
        foreach (var address in addresses)
        {
            var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(new IPEndPoint(address, end.Port), cancel).ConfigureAwait(false);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException refused)
            {
                socket.Dispose();
                last = refused;
            }
        }
        throw new IOException(last?.Message ?? "the name leads to no address", last);
    }
}
