using System.Globalization;
using System.Net;
using System.Net.Http;
using System.Runtime.InteropServices;
using Rapport.Sources.Containers;
using Rapport.Sources.Web;
using WebClient = Rapport.Sources.Web.WebClient;

namespace Rapport.Sources.Official;

/// <summary>
/// Asks statistical services, one question after another: under limits of size and time, with patience where a service says that it is busy. Keys go where the service wants them and nowhere else; no redirect is followed, since a key must
/// not travel. Robots files are for those who follow links: an interface that is documented for programs is asked as documented.
/// </summary>
/// <param name="options">How.</param>
/// <param name="limits">How much may be inflated.</param>
/// <param name="clock">Whose time pauses are taken from.</param>
public sealed class ServiceClient(WebOptions options, SourceLimits limits, TimeProvider clock)
{
    private const int Tries = 4;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    /// <summary>The answer, or why there is none.</summary>
    /// <param name="request">The question.</param>
    /// <param name="cancel">Stops between and within tries.</param>
    public async Task<Fetch> AskAsync(ServiceRequest request, CancellationToken cancel)
    {
        using var client = new WebClient(options);
        // Only here, on its way out, does an address hold the key; all that is told and kept names the place instead.
        var address = new Uri(request.Address.Replace(ServiceRequest.KeyPlace, Uri.EscapeDataString(request.Key ?? ""), StringComparison.Ordinal));
        for (var attempt = 1; ; attempt++)
        {
            TimeSpan? wait;
            Fetch.Refused refused;
            using var time = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            time.CancelAfter(options.Time);
            try
            {
                using var answer = await client.AskAsync(address, null, time.Token, request.Accept, request is { KeyHeader: { } header, Key: { } key } ? (header, key) : null).ConfigureAwait(false);
                if (answer.StatusCode == HttpStatusCode.OK)
                    return await ReadAsync(request, answer, time.Token).ConfigureAwait(false);
                refused = Refused(request, "status", Status(answer.StatusCode));
                wait = answer.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout
                    ? answer.Headers.RetryAfter is { } after ? after.Delta ?? after.Date - clock.GetUtcNow() : TimeSpan.FromSeconds(1 << attempt)
                    : null;
            }
            catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
            {
                return Refused(request, "too-slow", string.Create(CultureInfo.InvariantCulture, $"no whole answer within {options.Time.TotalSeconds} seconds"));
            }
            catch (PrivateAddressException inside)
            {
                return Refused(request, "private-address", inside.Message);
            }
            catch (HttpRequestException failed) when (failed.InnerException is PrivateAddressException inside)
            {
                return Refused(request, "private-address", inside.Message);
            }
            catch (Exception failed) when (failed is HttpRequestException or IOException)
            {
                refused = Refused(request, "unreachable", $"the service could not be reached: {failed.Message}");
                wait = TimeSpan.FromSeconds(1 << attempt);
            }
            if (wait is not { } pause || attempt == Tries || pause > LongestWait)
                return refused;
            if (pause > TimeSpan.Zero)
                await Task.Delay(pause, clock, cancel).ConfigureAwait(false);
        }
    }

    private async Task<Fetch> ReadAsync(ServiceRequest request, HttpResponseMessage answer, CancellationToken cancel)
    {
        if (await WebClient.BodyAsync(answer, options.Bytes, cancel).ConfigureAwait(false) is not { } sent)
            return Refused(request, "too-large", string.Create(CultureInfo.InvariantCulture, $"the answer is larger than {options.Bytes} bytes; ask for fewer years"));
        var coding = answer.Content.Headers.ContentEncoding.Select(c => c.ToLowerInvariant()).ToArray();
        byte[]? body;
        try
        {
            (body, _) = new HttpAnswer(200, null, null, null, null, null, sent, coding).Decode(new(limits with { BytesPerFile = options.Bytes }));
        }
        catch (InvalidDataException)
        {
            return Refused(request, "damaged", "the compressed data of the answer are damaged");
        }
        if (body is null)
            return Refused(request, "too-large", string.Create(CultureInfo.InvariantCulture, $"it inflates to more than {options.Bytes} bytes, or to more than {limits.Ratio} times its size"));
        if (body.Length == 0)
            return Refused(request, "empty", "the answer is empty, expected figures");
        return new Fetch.Fetched(Snapshot.Of(SnapshotRole.Table, request.Address, ImmutableCollectionsMarshal.AsImmutableArray(body)) with { Envelope = new() { Address = request.Address } });
    }

    private static string Status(HttpStatusCode code) => code switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => $"the service refuses the key or asks for one ({(int)code}), expected 200",
        HttpStatusCode.NotFound => "the service knows no such figures (404), expected 200",
        HttpStatusCode.NoContent => "the service holds no such figures (204), expected 200",
        HttpStatusCode.TooManyRequests => "the service says that its quota is used up (429); ask again later",
        _ => $"the service answered {((int)code).ToString(CultureInfo.InvariantCulture)}, expected 200",
    };

    private static Fetch.Refused Refused(ServiceRequest request, string code, string message) => new(new Fault(request.Address, code, $"{request.Service}: {message}"));
}
