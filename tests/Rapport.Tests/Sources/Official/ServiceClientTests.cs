using System.Text;
using Rapport.Sources;
using Rapport.Sources.Official;
using Rapport.Sources.Web;
using Rapport.Tests.Sources.Web;

namespace Rapport.Tests.Sources.Official;

/// <summary>Asking services, each a made-up host on this machine that answers as documented, or not.</summary>
public sealed class ServiceClientTests : IDisposable
{
    private const string Address = "http://service.example/data?period=2024";
    private const string Key = "k3y-that-nobody-may-see";
    private static readonly ServiceRequest Asked = new("Test service", Address, "application/json", "Ocp-Apim-Subscription-Key", Key);
    private readonly TestWeb _web = new();

    public void Dispose() => _web.Dispose();

    [Fact]
    public async Task An_answer_is_had_with_the_key_in_its_header_and_in_nothing_that_is_kept()
    {
        _web.Put(Address, "{\"data\":[]}");
        var snapshot = Assert.IsType<Fetch.Fetched>(await AskAsync()).Snapshot;
        Assert.Equal("{\"data\":[]}", Encoding.UTF8.GetString(snapshot.Bytes.AsSpan()));
        Assert.Equal(Address, snapshot.Place);
        Assert.Contains($"Ocp-Apim-Subscription-Key: {Key}", Assert.Single(_web.Requests), StringComparison.Ordinal);
        Assert.Contains("Accept: application/json\r\n", _web.Requests.First(), StringComparison.Ordinal);
        Assert.DoesNotContain(Key, snapshot.Envelope!.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Key, Asked.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Key, new ServiceKeys(Key).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_a_service_wants_in_the_address_is_in_the_question_alone()
    {
        var request = new ServiceRequest("Test service", "http://service.example/data?serviceKey={key}&year=2024", "application/xml", null, "a/b+c=");
        _web.Put("http://service.example/data?serviceKey=a%2Fb%2Bc%3D&year=2024", "<response/>");
        var client = new ServiceClient(_web.Options, SourceLimits.Default, _web.Clock);
        var snapshot = Assert.IsType<Fetch.Fetched>(await client.AskAsync(request, CancellationToken.None)).Snapshot;
        Assert.Equal(("http://service.example/data?serviceKey={key}&year=2024", "http://service.example/data?serviceKey={key}&year=2024"), (snapshot.Place, snapshot.Envelope!.Address));
        _web.Put("http://service.example/data?serviceKey=a%2Fb%2Bc%3D&year=2024", 403, []);
        var fault = Assert.IsType<Fetch.Refused>(await client.AskAsync(request, CancellationToken.None)).Fault;
        Assert.DoesNotContain("a%2Fb", fault.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("a/b+c=", fault.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(401, "refuses the key or asks for one (401)")]
    [InlineData(404, "knows no such figures (404)")]
    [InlineData(204, "holds no such figures (204)")]
    [InlineData(500, "answered 500, expected 200")]
    [InlineData(302, "answered 302, expected 200")]
    public async Task A_no_names_the_service_the_address_and_what_was_expected_and_never_the_key(int status, string says)
    {
        _web.Put(Address, status, [], "Location: http://elsewhere.example/");
        var fault = Assert.IsType<Fetch.Refused>(await AskAsync()).Fault;
        Assert.Equal((Address, "status"), (fault.Source, fault.Code));
        Assert.StartsWith("Test service: ", fault.Message, StringComparison.Ordinal);
        Assert.Contains(says, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, fault.ToString(), StringComparison.Ordinal);
        // A redirect would carry the key to whoever it names.
        Assert.Single(_web.Asked);
    }

    [Fact]
    public async Task A_busy_service_is_asked_again_as_it_says_and_then_as_one_does()
    {
        var answers = new Queue<byte[]>([TestWeb.Answer(429, [], "Retry-After: 7"), TestWeb.Answer(503, []), TestWeb.Answer(200, "{}"u8.ToArray())]);
        _web.Put(Address, (_, stream) => stream.WriteAsync(answers.Dequeue()).AsTask());
        Assert.IsType<Fetch.Fetched>(await AskAsync());
        Assert.Equal(3, _web.Asked.Count);
        Assert.Equal([TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(4)], _web.Clock.Pauses);
    }

    [Theory]
    [InlineData("Retry-After: 86400", 1)]
    [InlineData("X-Nothing: 1", 4)]
    public async Task A_service_that_stays_busy_is_left_alone(string header, int asked)
    {
        _web.Put(Address, 429, [], header);
        Assert.Contains("quota is used up (429)", Assert.IsType<Fetch.Refused>(await AskAsync()).Fault.Message, StringComparison.Ordinal);
        Assert.Equal(asked, _web.Asked.Count);
    }

    [Fact]
    public async Task An_answer_that_is_too_large_or_too_slow_or_broken_off_is_refused()
    {
        _web.Put(Address, new string('x', 3000));
        Assert.Equal("too-large", Code(await AskAsync(_web.Options with { Bytes = 2000 })));
        _web.Put(Address, (_, _) => Task.Delay(TimeSpan.FromSeconds(20)));
        Assert.Equal("too-slow", Code(await AskAsync(_web.Options with { Time = TimeSpan.FromMilliseconds(300) })));
        _web.Put(Address, (_, stream) => stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc"u8.ToArray()).AsTask());
        Assert.Equal("unreachable", Code(await AskAsync()));
        _web.Put(Address, "");
        Assert.Equal("empty", Code(await AskAsync()));
    }

    [Fact]
    public async Task A_name_that_leads_inside_is_not_asked()
    {
        _web.Put(Address, "{}");
        _web.Name("service.example", "127.0.0.1");
        Assert.Equal("private-address", Code(await AskAsync()));
        Assert.Empty(_web.Asked);
    }

    private Task<Fetch> AskAsync(WebOptions? options = null) => new ServiceClient(options ?? _web.Options, SourceLimits.Default, _web.Clock).AskAsync(Asked, CancellationToken.None);

    private static string Code(Fetch outcome) => Assert.IsType<Fetch.Refused>(outcome).Fault.Code;
}
