using System.Net;
using System.Text;
using Microsoft.Playwright;
using Rapport.App;
using Rapport.App.Web;
using Rapport.Tests;

namespace Rapport.BrowserTests;

/// <summary>A workbench with a case that was run, and a browser; shared by the tests of a class.</summary>
public sealed class WorkbenchFixture : IAsyncLifetime
{
    private readonly ScratchFolder _scratch = new();
    private Workbench? _bench;
    private WorkbenchServer? _server;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The workbench's address.</summary>
    public Uri Address => _server!.Address;

    /// <summary>Where a page of the workbench is, with the key.</summary>
    public string At(string path) => $"{Address.GetLeftPart(UriPartial.Authority)}{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}key={_bench!.Key}";

    /// <summary>Addresses of every kind of page of the case.</summary>
    public IReadOnlyDictionary<string, string> Pages { get; private set; } = new Dictionary<string, string>();

    public async Task InitializeAsync()
    {
        if (Browser.Path is null)
            return;
        var terminal = new Terminal(new StringWriter(), new StringWriter(), Stream.Null, errorIsTerminal: false, colour: false, TimeProvider.System, _scratch.Path);
        _bench = new Workbench(terminal, _scratch.Path, "anna", offline: true);
        _bench.Open(_scratch.BundledCase());
        _server = await WorkbenchServer.StartAsync(_bench, IPAddress.Loopback, 0);
        _playwright = await Playwright.CreateAsync();
        _browser = await Browser.StartAsync(_playwright);
        Pages = await FillAsync();
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_server is not null)
            await _server.DisposeAsync();
        _bench?.Dispose();
        _scratch.Dispose();
    }

    /// <summary>A page of a browser of its own that has the key and that writes down what it must not do.</summary>
    internal async Task<WatchedPage> OpenAsync(int width = 1280, int height = 900, ColorScheme theme = ColorScheme.Light, bool script = true, bool bypassPolicy = false)
    {
        var context = await _browser!.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = theme, JavaScriptEnabled = script, BypassCSP = bypassPolicy });
        await context.AddCookiesAsync([new() { Name = $"rapport-{Address.Port}", Value = _bench!.Key, Url = Address.ToString() }]);
        return new(context, await context.NewPageAsync(), Address);
    }

    // Takes in a page that is meant to break the layout, runs, and leaves a note and a decision, all through the forms.
    private async Task<IReadOnlyDictionary<string, string>> FillAsync()
    {
        await using var watched = await OpenAsync();
        var page = watched.Page;
        await page.GotoAsync($"{Address}c/korea-china/intake");
        await page.SetInputFilesAsync("#files", new FilePayload { Name = "<script>alert(1)</script>.html", MimeType = "text/html", Buffer = Encoding.UTF8.GetBytes(HostilePage()) });
        await page.ClickAsync("main form button.main");
        await page.ArriveAsync("/brief$");
        await page.GotoAsync($"{Address}c/korea-china/inbox?q=fictional");
        await page.ClickAsync(".hits h3 a");
        await page.ArriveAsync("/documents/doc-");
        var reader = new Uri(page.Url).AbsolutePath;
        await page.ClickAsync(".pilcrow >> nth=0");
        await page.ArriveAsync("[?]note=");
        await page.FillAsync("#note-text", "<b>a note</b> " + new string('n', 300));
        await page.ClickAsync(".note-form button");
        await page.WaitForSelectorAsync(".note-text >> text=a note");
        await page.GotoAsync($"{Address}c/korea-china/claims?verdict=misstated");
        await page.ClickAsync(".sentence a >> nth=0");
        await page.ArriveAsync("/claims/clm-");
        var claim = new Uri(page.Url).AbsolutePath;
        await page.FillAsync("#reason", "seen in the table itself");
        await page.ClickAsync("#decide button");
        await page.WaitForSelectorAsync(".note-text >> text=seen in the table itself");
        var cell = await page.Locator("td.number a").First.GetAttributeAsync("href");
        await page.GotoAsync($"{Address}c/korea-china/brief");
        var figure = await page.Locator("a.figure").First.GetAttributeAsync("href");
        await page.GotoAsync($"{Address}c/korea-china/meetings");
        var meeting = await page.Locator("main td a[href^=meetings]").First.GetAttributeAsync("href");
        string? readouts = null;
        foreach (var link in await page.Locator("main td a[href^=meetings]").EvaluateAllAsync<string[]>("links => links.map(a => a.getAttribute('href'))"))
        {
            await page.GotoAsync($"{Address}c/korea-china/{link}");
            if (await page.Locator("form.knobs").CountAsync() == 0)
                continue;
            await page.ClickAsync("form.knobs button");
            readouts = new Uri(page.Url).PathAndQuery;
            break;
        }
        await page.GotoAsync($"{Address}c/korea-china/timeline");
        var act = await page.Locator("main td a[href^='timeline/evt-']").First.GetAttributeAsync("href");
        foreach (var row in await page.Locator("main tr", new() { HasText = "modality" }).Locator("a[href^='timeline/evt-']").EvaluateAllAsync<string[]>("links => links.map(a => a.getAttribute('href'))"))
            act = row;
        await page.GotoAsync($"{Address}c/korea-china/sources");
        var speaking = await page.Locator("main td a[href^='sources/speaking']").First.GetAttributeAsync("href");
        return new Dictionary<string, string>
        {
            ["start"] = "/new",
            ["help"] = "/help",
            ["brief"] = "/c/korea-china/brief",
            ["inbox"] = "/c/korea-china/inbox",
            ["nothing found"] = "/c/korea-china/inbox?q=zzzzzz",
            ["reader"] = reader,
            ["reader, noting"] = reader + "?note=0-10",
            ["related"] = reader + "/related",
            ["claims"] = "/c/korea-china/claims",
            ["claim"] = claim,
            ["notes"] = "/c/korea-china/notes",
            ["intake"] = "/c/korea-china/intake",
            ["run"] = "/c/korea-china/run",
            ["trace"] = "/c/korea-china/" + figure,
            ["evidence"] = cell!.Split('#')[0],
            ["ledger"] = "/c/korea-china/ledger",
            ["changes"] = "/c/korea-china/changes",
            ["actors"] = "/c/korea-china/actors",
            ["actor"] = "/c/korea-china/actors/act-lee-jae-myung",
            ["names in doubt"] = "/c/korea-china/actors?queue=1",
            ["timeline"] = "/c/korea-china/timeline",
            ["act"] = "/c/korea-china/" + act,
            ["proposals"] = "/c/korea-china/proposals",
            ["meetings"] = "/c/korea-china/meetings",
            ["meeting"] = "/c/korea-china/" + meeting,
            ["pledges"] = "/c/korea-china/pledges",
            ["measures"] = "/c/korea-china/measures",
            ["study"] = "/c/korea-china/measures/thaad-tourism",
            ["stress"] = "/c/korea-china/stress",
            ["scenario"] = "/c/korea-china/stress/partial-decoupling?size=0.5&elasticity=3",
            ["sources"] = "/c/korea-china/sources",
            ["speaking"] = "/c/korea-china/" + speaking,
            ["readouts"] = readouts!,
            ["missing"] = "/c/korea-china/documents/doc-0",
        };
    }

    private static string HostilePage() => $"""
        <html><head><title>&lt;script&gt;alert(2)&lt;/script&gt; A fictional page about \u202Egnihton {new string('T', 300)}</title></head><body><article>
        <h1>&lt;script&gt;alert(2)&lt;/script&gt; A fictional page about &#x202E;gnihton {new string('T', 300)}</h1>
        <p>South Korea's exports to China rose 12 percent in 2025, the plainly fictional gazette of &#x200B;tests wrote &lt;svg onload=alert(3)&gt; in 2026.</p>
        <p>{new string('w', 100_000)}</p><p>두 나라의 장관은 어제 회의를 열었다. 两国部长昨天举行会议。</p>
        </article></body></html>
        """;
}
