using System.IO.Compression;
using System.Text;
using Rapport.Sources.Web;

namespace Rapport.Tests.Sources.Web;

/// <summary>Fetching, from made-up hosts in reserved domains.</summary>
public sealed class WebSourceTests : IDisposable
{
    private const string A = "http://gazette.example/a";
    private const string Words = "<p>The harbour of Testwick grew.</p>";
    private readonly TestWeb _web = new();

    public void Dispose() => _web.Dispose();

    [Fact]
    public async Task A_page_is_fetched_with_what_its_server_says_of_it()
    {
        _web.Put("http://gazette.example/a?b=c", Words, "Content-Type: text/html; charset=utf-8", "ETag: \"v1\"", "Last-Modified: Mon, 02 Feb 2026 10:00:00 GMT", "Set-Cookie: who=you");
        var snapshot = Assert.IsType<Fetch.Fetched>(Assert.Single(await _web.FetchAsync("http://gazette.example/a?b=c#part"))).Snapshot;
        Assert.Equal(Words, Encoding.UTF8.GetString(snapshot.Bytes.AsSpan()));
        Assert.Equal("http://gazette.example/a?b=c#part", snapshot.Place);
        Assert.Equal(("http://gazette.example/a?b=c", "utf-8", "\"v1\"", "Mon, 02 Feb 2026 10:00:00 GMT"), (snapshot.Envelope!.Address, snapshot.Envelope.Charset, snapshot.Envelope.ETag, snapshot.Envelope.LastModified));
        Assert.Equal(["http://gazette.example/robots.txt", "http://gazette.example/a?b=c"], _web.Asked);
    }

    [Fact]
    public async Task A_request_says_who_asks_and_nothing_of_the_user()
    {
        _web.Put(A, Words, "Set-Cookie: who=you");
        _web.Put("http://gazette.example/b", Words);
        await _web.FetchAsync(A, "http://gazette.example/b");
        foreach (var request in _web.Requests)
        {
            var names = request.Split("\r\n")[1..].Where(l => l.Length > 0).Select(l => l.Split(':')[0]).Order(StringComparer.Ordinal);
            Assert.Equal(["Accept", "Accept-Encoding", "Host", "User-Agent"], names);
            Assert.Contains("User-Agent: Rapport/", request, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_page_that_is_held_is_asked_for_only_if_it_has_changed()
    {
        _web.Put(A, (request, stream) => stream.WriteAsync(TestWeb.Answer(request.Contains("If-None-Match: \"v1\"", StringComparison.Ordinal) && request.Contains("If-Modified-Since: Mon, 02 Feb 2026 10:00:00 GMT", StringComparison.Ordinal) ? 304 : 500, [])).AsTask());
        var outcome = Assert.Single(await _web.FetchAsync(_web.Options, new WebRequest(A, new() { ETag = "\"v1\"", LastModified = "Mon, 02 Feb 2026 10:00:00 GMT" })));
        Assert.Equal(A, Assert.IsType<Fetch.NotModified>(outcome).Address);
    }

    [Fact]
    public async Task What_a_host_asks_programs_not_to_fetch_is_not_fetched()
    {
        _web.Put("http://gazette.example/robots.txt", "User-agent: *\nDisallow: /a");
        _web.Put(A, Words);
        _web.Put("http://gazette.example/b", Words);
        var outcomes = await _web.FetchAsync(A, "http://gazette.example/b");
        Assert.Equal(["robots", "ok"], outcomes.Select(Code));
        Assert.DoesNotContain(A, _web.Asked);
        Assert.Single(_web.Asked, a => a.EndsWith("/robots.txt", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(500, "robots")]
    [InlineData(503, "robots")]
    [InlineData(404, "ok")]
    [InlineData(403, "ok")]
    public async Task A_host_that_cannot_say_what_it_allows_allows_nothing(int status, string known)
    {
        _web.Put("http://gazette.example/robots.txt", status, []);
        _web.Put(A, Words);
        Assert.Equal(known, Code(Assert.Single(await _web.FetchAsync(A))));
    }

    [Fact]
    public async Task A_redirect_into_a_forbidden_path_ends_there()
    {
        _web.Put("http://gazette.example/robots.txt", "User-agent: *\nDisallow: /members");
        _web.Put(A, 302, [], "Location: /members/a");
        _web.Put("http://gazette.example/members/a", Words);
        Assert.Equal("robots", Code(Assert.Single(await _web.FetchAsync(A))));
        Assert.DoesNotContain("http://gazette.example/members/a", _web.Asked);
    }

    [Fact]
    public async Task A_host_is_asked_once_a_second_and_slower_where_it_wants()
    {
        _web.Put("http://slow.example/robots.txt", "User-agent: *\nCrawl-delay: 7");
        string[] pages = ["http://slow.example/1", "http://slow.example/2", "http://slow.example/3", A, "http://gazette.example/b"];
        foreach (var page in pages)
            _web.Put(page, Words);
        Assert.All(await _web.FetchAsync(pages), o => Assert.Equal("ok", Code(o)));
        Assert.Equal([7.0, 7.0, 1.0], _web.Clock.Pauses.Select(p => p.TotalSeconds));
    }

    [Fact]
    public async Task A_host_that_wants_too_long_a_pause_is_asked_once()
    {
        _web.Put("http://slow.example/robots.txt", "User-agent: *\nCrawl-delay: 3600");
        _web.Put("http://slow.example/1", Words);
        _web.Put("http://slow.example/2", Words);
        Assert.Equal(["ok", "busy"], (await _web.FetchAsync("http://slow.example/1", "http://slow.example/2")).Select(Code));
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("8.8.8.8 10.0.0.1")]
    [InlineData("::ffff:192.168.0.1")]
    public async Task A_name_that_leads_inside_is_refused_before_anything_is_connected(string answer)
    {
        _web.Name("inside.example", answer);
        Assert.Equal("private-address", Code(Assert.Single(await _web.FetchAsync("http://inside.example/a"))));
        Assert.Empty(_web.Connected);
    }

    [Theory]
    [InlineData("http://127.0.0.1/a")]
    [InlineData("http://[::1]/a")]
    [InlineData("http://2130706433/a")]
    [InlineData("http://0x7f.1/a")]
    [InlineData("http://[fe80::1%25eth0]/a")]
    public async Task An_address_of_this_machine_in_any_spelling_is_refused(string address)
    {
        Assert.Equal("private-address", Code(Assert.Single(await _web.FetchAsync(address))));
        Assert.Empty(_web.Connected);
    }

    [Fact]
    public async Task A_name_that_changes_after_the_check_leads_nowhere()
    {
        _web.Name("turning.example", "9.9.9.9", "127.0.0.1");
        _web.Put("http://turning.example/a", Words);
        Assert.Equal("private-address", Code(Assert.Single(await _web.FetchAsync("http://turning.example/a"))));
        Assert.All(_web.Connected, a => Assert.Equal("9.9.9.9", a.ToString()));
    }

    [Fact]
    public async Task A_redirect_into_this_machine_is_refused()
    {
        _web.Put(A, 302, [], "Location: http://127.0.0.1/admin");
        Assert.Equal("private-address", Code(Assert.Single(await _web.FetchAsync(A))));
        Assert.DoesNotContain("http://127.0.0.1/admin", _web.Asked);
    }

    [Fact]
    public async Task Redirects_are_followed_and_end()
    {
        for (var i = 0; i < 9; i++)
            _web.Put($"http://gazette.example/{i}", 301, [], $"Location: /{i + 1}");
        _web.Put("http://gazette.example/9", Words);
        _web.Put("http://gazette.example/loop", 307, [], "Location: /loop");
        var outcomes = await _web.FetchAsync("http://gazette.example/4", "http://gazette.example/3", "http://gazette.example/loop");
        Assert.Equal(["ok", "redirects", "redirects"], outcomes.Select(Code));
        Assert.Equal("http://gazette.example/9", ((Fetch.Fetched)outcomes[0]).Snapshot.Envelope!.Address);
    }

    [Theory]
    [InlineData(404, "status")]
    [InlineData(500, "status")]
    [InlineData(204, "status")]
    [InlineData(429, "busy")]
    [InlineData(503, "busy")]
    public async Task An_answer_that_is_no_page_is_named(int status, string known)
    {
        _web.Put(A, status, Encoding.UTF8.GetBytes("<p>Sorry.</p>"), "Retry-After: 120");
        Assert.Equal(known, Code(Assert.Single(await _web.FetchAsync(A))));
    }

    [Fact]
    public async Task Pictures_and_empty_answers_are_not_taken_in()
    {
        _web.Put(A, "GIF89a", "Content-Type: image/gif");
        _web.Put("http://gazette.example/b", "");
        Assert.Equal(["type", "empty"], (await _web.FetchAsync(A, "http://gazette.example/b")).Select(Code));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task Packed_answers_are_unpacked(string coding)
    {
        _web.Put(A, 200, Pack(Encoding.UTF8.GetBytes(Words), coding), $"Content-Encoding: {coding}");
        var snapshot = Assert.IsType<Fetch.Fetched>(Assert.Single(await _web.FetchAsync(A))).Snapshot;
        Assert.Equal(Words, Encoding.UTF8.GetString(snapshot.Bytes.AsSpan()));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_packed_bomb_and_damaged_packing_are_refused(string coding)
    {
        _web.Put(A, 200, Pack(new byte[64 << 20], coding), $"Content-Encoding: {coding}");
        var damaged = Pack(Encoding.UTF8.GetBytes(Words), coding);
        damaged.AsSpan(damaged.Length / 2).Fill(0xFF);
        _web.Put("http://gazette.example/b", 200, damaged, $"Content-Encoding: {coding}");
        Assert.Equal(["too-large", "damaged"], (await _web.FetchAsync(A, "http://gazette.example/b")).Select(Code));
    }

    [Fact]
    public async Task An_endless_body_a_false_length_and_a_break_are_refused_and_the_rest_goes_on()
    {
        _web.Put("http://gazette.example/endless", async (_, stream) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"u8.ToArray());
            for (var chunk = new byte[1 << 16]; ;)
                await stream.WriteAsync(chunk);
        });
        _web.Put("http://gazette.example/long", (_, stream) => stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\nx"u8.ToArray()).AsTask());
        _web.Put("http://gazette.example/short", (_, stream) => stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\nConnection: close\r\n\r\nx"u8.ToArray()).AsTask());
        _web.Put("http://gazette.example/noise", (_, stream) => stream.WriteAsync("\0\u0001\u0002 nothing of HTTP\r\n\r\n"u8.ToArray()).AsTask());
        _web.Put(A, Words);
        var outcomes = await _web.FetchAsync(_web.Options with { Bytes = 1 << 20 }, [.. new[] { "endless", "long", "short", "noise", "a" }.Select(p => new WebRequest("http://gazette.example/" + p))]);
        Assert.Equal(["too-large", "too-large", "unreachable", "unreachable", "ok"], outcomes.Select(Code));
    }

    [Fact]
    public async Task A_server_that_never_ends_is_left()
    {
        _web.Put("http://gazette.example/never", async (_, stream) =>
        {
            for (var i = 0; i < 100; i++)
            {
                await stream.WriteAsync("HTTP/1.1"u8.ToArray().AsMemory(i % 8, 1));
                await Task.Delay(100);
            }
        });
        _web.Put(A, Words);
        var outcomes = await _web.FetchAsync(_web.Options with { Time = TimeSpan.FromMilliseconds(700) }, new WebRequest("http://gazette.example/never"), new WebRequest(A));
        Assert.Equal("ok", Code(outcomes[1]));
        Assert.Contains(Code(outcomes[0]), new[] { "too-slow", "unreachable" });
    }

    private static string Code(Fetch outcome) => outcome switch { Fetch.Refused refused => refused.Fault.Code, Fetch.NotModified => "same", _ => "ok" };

    private static byte[] Pack(byte[] bytes, string coding)
    {
        using var packed = new MemoryStream();
        using (Stream stream = coding switch { "gzip" => new GZipStream(packed, CompressionLevel.Optimal, true), "br" => new BrotliStream(packed, CompressionLevel.Optimal, true), _ => new ZLibStream(packed, CompressionLevel.Optimal, true) })
            stream.Write(bytes);
        return packed.ToArray();
    }
}
