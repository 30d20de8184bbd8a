using System.Net;

namespace Rapport.Tests.App.Web;

/// <summary>Who is let in: R112, R119.</summary>
public sealed class GateTests
{
    [Fact]
    public async Task Nobody_comes_in_without_the_key()
    {
        await using var open = await OpenWorkbench.StartAsync();
        using var stranger = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = open.Address };
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.GetAsync("/")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.GetAsync("/?key=" + new string('0', open.Key.Length))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.PostAsync("/new", new FormUrlEncodedContent([KeyValuePair.Create("name", "x")]))).StatusCode);
        var let = await stranger.GetAsync("/c/demo/inbox?q=chips&key=" + open.Key);
        Assert.Equal("/c/demo/inbox?q=chips", let.Headers.Location?.ToString());
        var cookie = Assert.Single(let.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_link_from_elsewhere_brings_the_key_and_goes_on_from_a_page_of_ours()
    {
        await using var open = await OpenWorkbench.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/new?key=" + open.Key);
        request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", "cross-site");
        request.Headers.TryAddWithoutValidation("Sec-Fetch-Mode", "navigate");
        var answer = await open.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("content=\"0;url=/new\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("/evil.example/", (await open.GetAsync($"{open.Address}/evil.example/?key={open.Key}")).Headers.Location?.ToString());
        using var image = new HttpRequestMessage(HttpMethod.Get, "/new?key=" + open.Key);
        image.Headers.TryAddWithoutValidation("Sec-Fetch-Site", "cross-site");
        image.Headers.TryAddWithoutValidation("Sec-Fetch-Mode", "no-cors");
        Assert.Equal(HttpStatusCode.Forbidden, (await open.SendAsync(image)).StatusCode);
    }

    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("Host", "127.0.0.1.evil.example")]
    [InlineData("Host", "127.0.0.1:1")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://127.0.0.1:1")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task A_request_of_another_host_origin_or_site_is_refused(string header, string value)
    {
        await using var open = await OpenWorkbench.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/new");
        request.Headers.TryAddWithoutValidation(header, value);
        Assert.Equal(HttpStatusCode.Forbidden, (await open.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task A_form_without_our_token_is_refused_and_does_nothing()
    {
        await using var open = await OpenWorkbench.StartAsync();
        foreach (var token in new[] { "", "0", open.Key })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/new") { Content = new FormUrlEncodedContent([KeyValuePair.Create("token", token), KeyValuePair.Create("name", "theirs"), KeyValuePair.Create("like", "korea-china")]) };
            Assert.Equal(HttpStatusCode.Forbidden, (await open.SendAsync(request)).StatusCode);
        }
        using var json = new HttpRequestMessage(HttpMethod.Post, "/new") { Content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json") };
        Assert.Equal(HttpStatusCode.Forbidden, (await open.SendAsync(json)).StatusCode);
        Assert.Empty(Directory.EnumerateFileSystemEntries(open.Scratch.Path));
    }

    [Fact]
    public async Task Every_answer_carries_the_policy()
    {
        await using var open = await OpenWorkbench.StartAsync();
        foreach (var address in new[] { "/new", "/help", "/assets/workbench.css", "/assets/workbench.js", "/nothing", "/c/none/inbox" })
        {
            var answer = await open.GetAsync(address);
            var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
            Assert.StartsWith("default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
            Assert.Contains("no-store", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
            Assert.False(answer.Headers.Contains("Server"));
        }
    }

    [Theory]
    [InlineData("/c/demo/..%2f..%2fcase.yaml")]
    [InlineData("/c/..%2f..%2fetc/inbox")]
    [InlineData("/assets/..%2fworkbench.css")]
    [InlineData("/assets/workbench.css%00")]
    [InlineData("/c/CON/brief")]
    [InlineData("/c/demo/evidence/..%2f..%2fledger.db")]
    [InlineData("/c/demo/documents/%00")]
    [InlineData("/.rapport/ledger.db")]
    public async Task No_address_names_a_path(string address)
    {
        await using var open = await OpenWorkbench.WithCaseAsync();
        var answer = await open.GetAsync(address);
        Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest or HttpStatusCode.Forbidden, $"{answer.StatusCode}");
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("/\\evil.example")]
    public async Task A_form_never_leads_to_another_host(string back)
    {
        await using var open = await OpenWorkbench.StartAsync();
        Assert.Equal("/", (await open.PostAsync("/theme", ("theme", "dark"), ("back", back))).Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("::")]
    [InlineData("192.0.2.1")]
    [InlineData("example.org")]
    public void Only_a_loopback_address_is_listened_on(string address)
    {
        var answer = Shell.Run("serve", "--address", address, "--port", "0");
        Assert.Equal(2, answer.Exit);
        Assert.Contains("loopback", answer.Error, StringComparison.Ordinal);
    }
}
