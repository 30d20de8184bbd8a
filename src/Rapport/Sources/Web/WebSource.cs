using System.Globalization;
using System.Net;
using System.Net.Http;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Rapport.Sources.Containers;

namespace Rapport.Sources.Web;

/// <summary>
/// Fetches addresses that a user names, one after another: each through the host's robots file, with a pause between two requests to one host, redirects
/// checked hop by hop, under limits of size and time.
/// </summary>
/// <param name="options">How.</param>
/// <param name="limits">How much may be inflated.</param>
/// <param name="clock">Whose time pauses are taken from.</param>
public sealed class WebSource(WebOptions options, SourceLimits limits, TimeProvider clock)
{
    private static readonly HttpStatusCode[] Moved = [HttpStatusCode.MovedPermanently, HttpStatusCode.Found, HttpStatusCode.SeeOther, HttpStatusCode.TemporaryRedirect, HttpStatusCode.PermanentRedirect];
    private readonly Dictionary<string, (RobotsFile Robots, DateTimeOffset Next)> _hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What came of each address, in their order.</summary>
    /// <param name="role">What they are taken in as.</param>
    /// <param name="requests">The addresses.</param>
    /// <param name="cancel">Stops between and within requests.</param>
    public async IAsyncEnumerable<Fetch> FetchAsync(SnapshotRole role, IReadOnlyList<WebRequest> requests, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var client = new WebClient(options);
        foreach (var request in requests)
            yield return await FetchAsync(client, role, request, cancel).ConfigureAwait(false);
    }

    private async Task<Fetch> FetchAsync(WebClient client, SnapshotRole role, WebRequest request, CancellationToken cancel)
    {
        var (address, reason) = WebAddress.Read(request.Address, null);
        if (address is null)
            return Refused(request, "address", reason!);
        for (var hop = 0; hop <= options.Redirects; hop++)
        {
            // Each request has its own time: a pause that the host asked for takes nothing of it.
            using var time = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            try
            {
                if (await RobotsOfAsync(client, address, cancel).ConfigureAwait(false) is var robots && !robots.Allows(address.PathAndQuery))
                    return Refused(request, "robots", ReferenceEquals(robots, RobotsFile.Closed) ? $"the robots file of {address.Host} could not be had, so nothing of it is fetched" : $"the robots file of {address.Host} asks programs not to fetch {address.AbsolutePath}");
                if (!await PauseAsync(address, robots, cancel).ConfigureAwait(false))
                    return Refused(request, "busy", $"{address.Host} asks for a pause of more than {options.LongestPause.TotalSeconds} seconds");
                time.CancelAfter(options.Time);
                using var answer = await client.AskAsync(address, hop == 0 ? request.Held : null, time.Token).ConfigureAwait(false);
                if (Moved.Contains(answer.StatusCode) && answer.Headers.TryGetValues("Location", out var locations))
                {
                    (address, reason) = WebAddress.Read(locations.First(), address);
                    if (address is null)
                        return Refused(request, "redirects", reason!);
                    continue;
                }
                return await ReadAsync(client, role, request, address, answer, time.Token).ConfigureAwait(false);
            }
            catch (Exception failed) when (failed is HttpRequestException or IOException or System.Net.Sockets.SocketException)
            {
                for (var inner = failed; inner is not null; inner = inner.InnerException)
                {
                    if (inner is PrivateAddressException inside)
                        return Refused(request, "private-address", inside.Message);
                }
                return Refused(request, "unreachable", $"{address!.Host} cannot be reached or broke off");
            }
            catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
            {
                return Refused(request, "too-slow", $"{address!.Host} took longer than {options.Time.TotalSeconds} seconds");
            }
        }
        return Refused(request, "redirects", $"more than {options.Redirects} redirects");
    }

    private async Task<Fetch> ReadAsync(WebClient client, SnapshotRole role, WebRequest request, Uri address, HttpResponseMessage answer, CancellationToken cancel)
    {
        if (answer.StatusCode == HttpStatusCode.NotModified && request.Held is not null)
            return new Fetch.NotModified(request.Address);
        if (answer.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable)
            return Refused(request, "busy", $"the server answers {(int)answer.StatusCode}{(answer.Headers.RetryAfter is { } later ? $" and asks to come back in {later}" : "")}; nothing of it was fetched");
        if (answer.StatusCode != HttpStatusCode.OK)
            return Refused(request, "status", $"the server answers {((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture)}");
        var (type, charset) = HttpAnswer.SplitType(Header(answer, "Content-Type"));
        if (type is not null && type.Split('/')[0] is "image" or "audio" or "video" or "font" || type is "text/css" or "text/javascript" or "application/javascript" or "application/json")
            return Refused(request, "type", $"a page, a text, a feed or a document was expected, found {type}");
        if (await WebClient.BodyAsync(answer, options.Bytes, cancel).ConfigureAwait(false) is not { } sent)
            return Refused(request, "too-large", $"more than the {options.Bytes} bytes that are taken in");
        var codings = (Header(answer, "Content-Encoding") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(c => c.ToLowerInvariant()).Where(c => c != "identity").ToArray();
        byte[]? body;
        try
        {
            (body, _) = new HttpAnswer(200, type, charset, null, null, null, sent, codings).Decode(new(limits with { BytesPerFile = options.Bytes }));
        }
        catch (InvalidDataException)
        {
            return Refused(request, "damaged", "the compressed data of the answer are damaged");
        }
        if (body is null)
            return Refused(request, "too-large", $"it inflates to more than {options.Bytes} bytes, or to more than {limits.Ratio} times its size");
        if (body.Length == 0)
            return Refused(request, "empty", "the answer is empty");
        return new Fetch.Fetched(Snapshot.Of(role, request.Address, ImmutableCollectionsMarshal.AsImmutableArray(body)) with
        {
            Envelope = new() { Address = address.AbsoluteUri, Charset = charset, ETag = answer.Headers.ETag?.ToString(), LastModified = Header(answer, "Last-Modified") },
        });
    }

    // Asked once for each host and call. What is not there forbids nothing; what cannot be had forbids all (RFC 9309, 2.3.1).
    private async Task<RobotsFile> RobotsOfAsync(WebClient client, Uri address, CancellationToken cancel)
    {
        var host = address.GetLeftPart(UriPartial.Authority);
        if (_hosts.TryGetValue(host, out var known))
            return known.Robots;
        var robots = await AskRobotsAsync(client, address, cancel).ConfigureAwait(false);
        _hosts[host] = (robots, clock.GetUtcNow());
        return robots;
    }

    private async Task<RobotsFile> AskRobotsAsync(WebClient client, Uri address, CancellationToken cancel)
    {
        const int most = 1 << 20;
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        time.CancelAfter(options.Time);
        var (place, _) = WebAddress.Read("/robots.txt", address);
        for (var hop = 0; hop <= options.Redirects && place is not null; hop++)
        {
            try
            {
                using var answer = await client.AskAsync(place, null, time.Token).ConfigureAwait(false);
                if (Moved.Contains(answer.StatusCode) && answer.Headers.TryGetValues("Location", out var locations))
                {
                    (place, _) = WebAddress.Read(locations.First(), place);
                    continue;
                }
                if ((int)answer.StatusCode is >= 400 and < 500)
                    return RobotsFile.Open;
                if (answer.StatusCode != HttpStatusCode.OK || await WebClient.BodyAsync(answer, most, time.Token).ConfigureAwait(false) is not { } sent)
                    return RobotsFile.Closed;
                var coding = Header(answer, "Content-Encoding") is { } named ? new[] { named.ToLowerInvariant() } : [];
                var (body, _) = new HttpAnswer(200, null, null, null, null, null, sent, coding).Decode(new(limits with { BytesPerFile = most }));
                return body is null ? RobotsFile.Closed : RobotsFile.Parse(body, options.Agent.Split('/')[0]);
            }
            catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
            {
                return RobotsFile.Closed;
            }
            catch (InvalidDataException)
            {
                return RobotsFile.Closed;
            }
        }
        return RobotsFile.Open;
    }

    private async Task<bool> PauseAsync(Uri address, RobotsFile robots, CancellationToken cancel)
    {
        var host = address.GetLeftPart(UriPartial.Authority);
        var pause = robots.Pause is { } asked && asked > options.Pause ? asked : options.Pause;
        if (pause > options.LongestPause && _hosts[host].Next > clock.GetUtcNow())
            return false;
        var wait = _hosts[host].Next - clock.GetUtcNow();
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, clock, cancel).ConfigureAwait(false);
        _hosts[host] = (robots, clock.GetUtcNow() + pause);
        return true;
    }

    private static string? Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) || answer.Content.Headers.TryGetValues(name, out values) ? string.Join(", ", values) : null;

    private static Fetch.Refused Refused(WebRequest request, string code, string message) => new(new Fault(request.Address, code, message));
}
