using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Rapport.Benchmarks.Web;

/// <summary>
/// Asks a workbench from a process of its own, over loopback: first one page after the other, then 50 readers and one writer at once. Prints the time to the first byte at the median and
/// at 95 of 100, what went wrong, and whether every note that was acknowledged is there.
/// </summary>
internal sealed partial class WorkbenchLoad : IDisposable
{
    private const int Readers = 50;
    private static readonly string[] Words = ["semiconductors", "garlic", "committee", "\"exercise memorandum\"", "Seoul", "postponed", "percent", "graphite steel", "item", "tea", "zzzz"];

    private static readonly string[] Orders = ["newest", "oldest", "relevance"];

    private readonly HttpClient _client;
    private readonly string _home;
    private readonly ConcurrentBag<string> _wrong = [];

    private WorkbenchLoad(Uri printed, string caseName)
    {
        var cookies = new CookieContainer();
        cookies.Add(printed, new Cookie($"rapport-{printed.Port}", printed.Query.Split("key=")[1]));
        _client = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false, MaxConnectionsPerServer = Readers + 1 }) { BaseAddress = printed };
        _home = $"/c/{caseName}/";
    }

    /// <summary>Runs it.</summary>
    /// <param name="printed">The address that <c>rapport serve</c> printed.</param>
    /// <param name="caseName">The case.</param>
    /// <param name="seconds">How long all ask at once.</param>
    public static async Task<int> RunAsync(string printed, string caseName, int seconds)
    {
        using var load = new WorkbenchLoad(new Uri(printed), caseName);
        await load.OneByOneAsync();
        await load.AllAtOnceAsync(TimeSpan.FromSeconds(seconds));
        foreach (var wrong in load._wrong.Take(10))
            Console.WriteLine($"wrong: {wrong}");
        Console.WriteLine($"{load._wrong.Count} wrong");
        return load._wrong.IsEmpty ? 0 : 1;
    }

    public void Dispose() => _client.Dispose();

    private async Task OneByOneAsync()
    {
        var documents = await DocumentsAsync();
        var claims = Claim().Matches(await TextAsync("claims")).Select(m => m.Value).Distinct().ToArray();
        foreach (var (name, addresses) in new (string, string[])[]
        {
            ("search", [.. Words.SelectMany(w => Orders.Select(s => $"inbox?q={Uri.EscapeDataString(w)}&sort={s}"))]),
            ("search, narrowed", [.. Words.Select(w => $"inbox?q={Uri.EscapeDataString(w)}&year=2020")]),
            ("inbox", ["inbox", "inbox?sort=oldest", "inbox?year=2015", "inbox?genre=unknown"]),
            ("reader", [.. documents]),
            ("related", [.. documents.Select(d => d + "/related")]),
            ("claims", ["claims", "claims?verdict=no-data", "claims?skip=5000"]),
            ("claim", claims),
            ("brief", ["brief"]),
            ("notes", ["notes", "notes?kind=tag"]),
            ("ledger", ["ledger", "ledger?kind=note", "ledger?before=500000"]),
            ("intake", ["intake"]),
            ("stages", ["timeline", "meetings", "actors", "pledges", "measures", "stress", "sources", "proposals"]),
            ("changes", ["changes"]),
        })
        {
            var times = new List<double>();
            for (var round = 0; round < 5; round++)
            {
                foreach (var address in addresses)
                    times.Add(await FirstByteAsync(address));
            }
            Console.WriteLine(Line(name, times));
        }
    }

    private async Task AllAtOnceAsync(TimeSpan duration)
    {
        var documents = await DocumentsAsync();
        var token = Token().Match(await TextAsync("intake")).Groups[1].Value;
        var times = new ConcurrentBag<double>();
        var clock = Stopwatch.StartNew();
        var written = new List<string>();
        var writer = Task.Run(async () =>
        {
            for (var i = 0; clock.Elapsed < duration; i++)
            {
                var text = string.Create(CultureInfo.InvariantCulture, $"under load {Environment.ProcessId} {i}");
                var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["token"] = token, ["kind"] = "tag", ["text"] = text, ["document"] = documents[i % documents.Length].Split('/')[1] });
                using var answer = await _client.PostAsync(_home + "notes", form);
                if (answer.StatusCode == HttpStatusCode.SeeOther)
                    written.Add(documents[i % documents.Length] + "\n" + text);
                else
                    _wrong.Add($"a note: {answer.StatusCode}");
                await Task.Delay(20);
            }
        });
        var readers = Enumerable.Range(0, Readers).Select(reader => Task.Run(async () =>
        {
            for (var i = reader; clock.Elapsed < duration; i++)
            {
                times.Add(await FirstByteAsync((i % 4) switch { 0 => $"inbox?q={Uri.EscapeDataString(Words[i / 4 % Words.Length])}", 1 => documents[i % documents.Length], 2 => "claims", _ => "inbox" }));
            }
        }));
        await Task.WhenAll(readers.Append(writer));
        Console.WriteLine(Line($"{Readers} readers at once", [.. times]) + FormattableString.Invariant($", {times.Count / clock.Elapsed.TotalSeconds:0} pages a second"));
        var lost = 0;
        foreach (var group in written.GroupBy(w => w.Split('\n')[0]))
        {
            var page = await TextAsync(group.Key);
            lost += group.Count(w => !page.Contains(w.Split('\n')[1], StringComparison.Ordinal));
        }
        Console.WriteLine($"{written.Count} notes acknowledged meanwhile, {lost} lost");
        if (lost > 0)
            _wrong.Add($"{lost} notes lost");
    }

    private async Task<string[]> DocumentsAsync() =>
        [.. Document().Matches(await TextAsync("inbox?q=exercise") + await TextAsync("inbox")).Select(m => m.Value).Distinct()];

    private async Task<double> FirstByteAsync(string address)
    {
        var clock = Stopwatch.GetTimestamp();
        using var answer = await _client.GetAsync(_home + address, HttpCompletionOption.ResponseHeadersRead);
        await using var body = await answer.Content.ReadAsStreamAsync();
        _ = body.ReadByte();
        var time = Stopwatch.GetElapsedTime(clock).TotalMilliseconds;
        await body.CopyToAsync(Stream.Null);
        if (answer.StatusCode != HttpStatusCode.OK)
            _wrong.Add($"{address}: {answer.StatusCode}");
        return time;
    }

    private Task<string> TextAsync(string address) => _client.GetStringAsync(_home + address);

    private static string Line(string name, List<double> times)
    {
        times.Sort();
        return FormattableString.Invariant($"{name,-24} {times.Count,6} pages, first byte {times[times.Count / 2],7:0.0} ms at the median, {times[(int)(times.Count * 0.95)],7:0.0} ms at 95 of 100, {times[^1],7:0.0} ms at most");
    }

    [GeneratedRegex("documents/doc-[0-9a-f]+")]
    private static partial Regex Document();

    [GeneratedRegex("claims/clm-[0-9a-f]+")]
    private static partial Regex Claim();

    [GeneratedRegex("name=\"token\" value=\"([0-9a-f]+)\"")]
    private static partial Regex Token();
}
