using System.Net;
using System.Text.RegularExpressions;
using Rapport.App;
using Rapport.App.Web;

namespace Rapport.Tests.App.Web;

/// <summary>A workbench in this process with a client that has its key; gone when the test is.</summary>
internal sealed partial class OpenWorkbench : IAsyncDisposable
{
    private readonly Workbench _bench;
    private readonly WorkbenchServer _server;
    private readonly HttpClient _client;

    private OpenWorkbench(ScratchFolder scratch, Workbench bench, WorkbenchServer server)
    {
        Scratch = scratch;
        _bench = bench;
        _server = server;
        var cookies = new CookieContainer();
        cookies.Add(server.Address, new Cookie($"rapport-{server.Address.Port}", bench.Key));
        _client = new HttpClient(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = server.Address };
    }

    public ScratchFolder Scratch { get; }

    public Uri Address => _server.Address;

    public string Key => _bench.Key;

    public static async Task<OpenWorkbench> StartAsync(string? caseFolder = null, bool offline = true)
    {
        var scratch = new ScratchFolder();
        var terminal = new Terminal(new StringWriter(), new StringWriter(), Stream.Null, errorIsTerminal: false, colour: false, TimeProvider.System, scratch.Path);
        var bench = new Workbench(terminal, scratch.Path, "anna", offline);
        if (caseFolder is not null)
            Assert.IsType<Parsed<CaseDesk>.Ok>(bench.Open(caseFolder));
        return new(scratch, bench, await WorkbenchServer.StartAsync(bench, IPAddress.Loopback, 0));
    }

    /// <summary>A workbench with a case after the bundled one.</summary>
    public static async Task<OpenWorkbench> WithCaseAsync()
    {
        var open = await StartAsync();
        var made = await open.PostAsync("/new", ("name", "demo"), ("like", "korea-china"));
        Assert.Equal("/c/demo/intake", made.Headers.Location?.ToString());
        return open;
    }

    public Task<HttpResponseMessage> GetAsync(string address) => _client.GetAsync(address);

    /// <summary>A page that has to be there.</summary>
    public async Task<string> PageAsync(string address)
    {
        var answer = await GetAsync(address);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {answer.StatusCode}\n{text}");
        return text;
    }

    /// <summary>Sends a form of ours.</summary>
    public Task<HttpResponseMessage> PostAsync(string address, params (string Name, string Value)[] fields) =>
        _client.PostAsync(address, new FormUrlEncodedContent(fields.Append(("token", _bench.FormToken)).Select(f => KeyValuePair.Create(f.Item1, f.Item2))));

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => _client.SendAsync(request);

    /// <summary>Takes in files, and waits for the run that follows.</summary>
    public async Task TakeInAsync(params (string Name, byte[] Bytes)[] files)
    {
        Assert.Equal("/c/demo/run?then=brief", await UploadAsync(files));
        await FinishRunAsync();
    }

    /// <summary>Sends files as the form sends them; where that leads.</summary>
    public async Task<string> UploadAsync(params (string Name, byte[] Bytes)[] files)
    {
        using var form = new MultipartFormDataContent { { new StringContent(_bench.FormToken), "token" }, { new StringContent("yes"), "run" } };
        foreach (var (name, bytes) in files)
        {
            // As a browser writes it: quotation marks by their number, and nothing else changed.
            var file = new ByteArrayContent(bytes);
            file.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"files\"; filename=\"{name.Replace("\"", "%22", StringComparison.Ordinal)}\"");
            form.Add(file);
        }
        var answer = await _client.PostAsync("/c/demo/intake", form);
        return answer.Headers.Location!.ToString();
    }

    /// <summary>Waits for the run under way.</summary>
    public async Task FinishRunAsync()
    {
        for (var i = 0; i < 600; i++)
        {
            var state = await PageAsync("/c/demo/run.json");
            if (!state.Contains("\"running\"", StringComparison.Ordinal))
            {
                Assert.Contains("\"done\"", state, StringComparison.Ordinal);
                return;
            }
            await Task.Delay(100);
        }
        Assert.Fail("the run did not end within a minute");
    }

    /// <summary>Every address on a page that leads to another page of the workbench.</summary>
    public static IEnumerable<string> LinksOf(string page) => Link().Matches(page).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).Where(a => !a.StartsWith('#')).Distinct();

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
        _bench.Dispose();
        Scratch.Dispose();
    }

    [GeneratedRegex("<a [^>]*?href=\"([^\"]+)\"")]
    private static partial Regex Link();
}
