using System.Net;
using System.Text;
using System.Text.Json;

namespace Rapport.Tests.App.Web;

/// <summary>The pages of what the stages give: each table is the same on the page, as CSV and as JSON lines.</summary>
public sealed class StagePageTests
{
    private static readonly string[] Tables =
    [
        "actors", "actors-queue", "timeline", "timeline/state", "timeline/turns", "timeline/neighbours", "timeline/neighbours/state", "proposals", "meetings", "pledges", "pledges/fields", "measures", "measures/thaad-tourism/witnesses", "measures/thaad-tourism/path", "measures/thaad-tourism/placebos",
        "measures/thaad-tourism/power", "measures/thaad-tourism/curve", "stress", "stress/thaw/sides", "stress/thaw/sectors", "stress/thaw/assumptions", "stress/thaw/dependence", "sources", "sources/stance", "sources/speaking", "sources/formulas", "changes",
    ];

    [Fact]
    public async Task Every_table_is_had_as_csv_and_as_json_with_the_same_rows_and_headers()
    {
        await using var open = await OpenWorkbench.WithCaseAsync();
        await open.TakeInAsync(("one.txt", Encoding.UTF8.GetBytes(
            "Ministers meet (fictional)\n\nTest Gazette (fictional), 3 February 2026\n\nSouth Korea and China agreed on a test on 2 February 2026. Both sides pledged to hold talks every year by the end of 2026. \"=1+1\" said the Test Minister.\n")));
        foreach (var table in Tables)
        {
            var bytes = await (await open.GetAsync($"/c/demo/{table}.csv")).Content.ReadAsByteArrayAsync();
            Assert.True(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble), table);
            var csv = Encoding.UTF8.GetString(bytes.AsSpan(3));
            Assert.DoesNotContain("\r\n=", csv, StringComparison.Ordinal);
            var header = csv.Split("\r\n")[0].Split(',');
            var json = (await open.PageAsync($"/c/demo/{table}.json")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToArray();
            Assert.All(json, line => Assert.Equal(header, line.EnumerateObject().Select(p => p.Name)));
            if (!csv.Contains('"', StringComparison.Ordinal))
                Assert.Equal(json.Length + 2, csv.Split("\r\n").Length);
        }
        foreach (var page in new[] { "timeline", "pledges", "measures", "stress", "meetings", "actors", "sources", "proposals" })
            Assert.Contains($"/c/demo/{page}.csv", await open.PageAsync($"/c/demo/{page}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_count_of_who_speaks_how_of_whom_leads_to_its_sentences()
    {
        await using var open = await OpenWorkbench.WithCaseAsync();
        await open.TakeInAsync(("one.txt", Encoding.UTF8.GetBytes(
            "A fictional praise\n\nTest Gazette (fictional), 3 February 2026\n\nThe editors of the Gazette have seen many neighbours come and go. China is a generous & reliable friend of South Korea and deserves praise for its help.\n")));
        var sources = await open.PageAsync("/c/demo/sources");
        var link = System.Text.RegularExpressions.Regex.Matches(sources, "sources/speaking/stance-[0-9a-f]+").Select(m => m.Value).First();
        var places = await open.PageAsync("/c/demo/" + link);
        Assert.Contains("<p>positive: <a href", places, StringComparison.Ordinal);
        Assert.Contains("<strong>China</strong> is a generous &amp; reliable friend", places, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await open.GetAsync("/c/demo/sources/speaking/stance-none")).StatusCode);
    }

    [Fact]
    public async Task Two_texts_of_one_meeting_are_laid_beside_each_other_and_formulations_are_followed()
    {
        await using var open = await OpenWorkbench.WithCaseAsync();
        await open.TakeInAsync(
            ("left.txt", Encoding.UTF8.GetBytes("A talk (fictional)\n\nTest Gazette (fictional), 12 May 2031\n\nOn 11 May 2031 the Foreign Minister of South Korea met the Foreign Minister of China in Jeju. Both sides spoke of the one-China principle. They will open a third ferry line by 2033. The sea was calm & the fish were good.\n")),
            ("right.txt", Encoding.UTF8.GetBytes("Ministers in Jeju (fictional)\n\nTest Courier (fictional), 13 May 2031\n\nThe Foreign Minister of China met the Foreign Minister of South Korea in Jeju on 11 May 2031. A third ferry line is to be opened by 2033. Two bears were given to a zoo, and children sang for an hour.\n")));
        var meeting = System.Text.RegularExpressions.Regex.Matches(await open.PageAsync("/c/demo/meetings"), "meetings/evt-[0-9a-f]+").Select(m => m.Value).First();
        Assert.Contains("Compare sentence by sentence", await open.PageAsync("/c/demo/" + meeting), StringComparison.Ordinal);
        var aligned = await open.PageAsync($"/c/demo/{meeting}/readouts?left=0&right=1");
        Assert.Contains("= both", aligned, StringComparison.Ordinal);
        Assert.Contains("only left: ", aligned, StringComparison.Ordinal);
        Assert.Contains("calm &amp; the fish", aligned, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await open.GetAsync($"/c/demo/{meeting}/readouts?left=0&right=9")).StatusCode);
        var formula = System.Text.RegularExpressions.Regex.Match(await open.PageAsync("/c/demo/sources"), "sources/formulas/formula-[0-9a-f]+").Value;
        Assert.Contains("one-China principle", await open.PageAsync("/c/demo/" + formula), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await open.GetAsync("/c/demo/sources/formulas/formula-none")).StatusCode);
    }

    [Fact]
    public async Task An_act_lists_its_reports_and_what_they_tell_differently()
    {
        await using var open = await OpenWorkbench.WithCaseAsync();
        await open.TakeInAsync(
            ("left.txt", Encoding.UTF8.GetBytes("A talk (fictional)\n\nTest Gazette (fictional), 12 May 2031\n\nOn 10 May 2031 the Foreign Minister of South Korea met the Foreign Minister of China in Jeju.\n")),
            ("right.txt", Encoding.UTF8.GetBytes("Ministers (fictional)\n\nTest Courier (fictional), 13 May 2031\n\nThe Foreign Minister of China met the Foreign Minister of South Korea in Jeju on 11 May 2031.\n")));
        var timeline = await open.PageAsync("/c/demo/timeline?skip=60");
        var line = timeline.Split('\n').First(l => l.Contains("2031-05", StringComparison.Ordinal) && l.Contains("timeline/evt-", StringComparison.Ordinal));
        Assert.Contains("<td>date</td>", line, StringComparison.Ordinal);
        var address = System.Text.RegularExpressions.Regex.Match(line, "timeline/evt-[0-9a-f]+").Value;
        var page = await open.PageAsync("/c/demo/" + address);
        Assert.Contains("<td>2031-05-10</td>", page, StringComparison.Ordinal);
        Assert.Contains("<td>2031-05-11</td>", page, StringComparison.Ordinal);
        Assert.Equal(2, System.Text.RegularExpressions.Regex.Count(page, "met the Foreign Minister"));
        Assert.Equal(3, (await open.PageAsync($"/c/demo/{address}/differences.csv")).TrimEnd().Split("\r\n").Length);
        Assert.Equal(HttpStatusCode.NotFound, (await open.GetAsync("/c/demo/timeline/evt-none")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await open.GetAsync("/c/demo/timeline/evt-none/differences.csv")).StatusCode);
    }

    [Fact]
    public async Task A_turned_knob_changes_the_page_and_nothing_that_is_kept()
    {
        await using var open = await OpenWorkbench.WithCaseAsync();
        await open.PostAsync("/c/demo/run");
        await open.FinishRunAsync();
        var kept = await open.PageAsync("/c/demo/stress/thaw/sides.json");
        var turned = await open.PageAsync("/c/demo/stress/thaw/sides.json?size=2");
        double Change(string lines) => JsonDocument.Parse(lines.Split('\n')[0]).RootElement.GetProperty("changePercent").GetDouble();
        Assert.InRange(Change(turned) / Change(kept), 1.8, 2.4);
        Assert.Contains("the brief has the scenario as its file states it", await open.PageAsync("/c/demo/stress/thaw?size=2"), StringComparison.Ordinal);
        Assert.Equal(kept, await open.PageAsync("/c/demo/stress/thaw/sides.json"));
        // What is no number turns nothing.
        Assert.Equal(kept, await open.PageAsync("/c/demo/stress/thaw/sides.json?size=much&elasticity=-4"));
        Assert.Equal(HttpStatusCode.NotFound, (await open.GetAsync("/c/demo/stress/none")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await open.GetAsync("/c/demo/measures/none/path.csv")).StatusCode);
    }

    [Fact]
    public async Task Before_the_first_run_every_page_says_so()
    {
        await using var open = await OpenWorkbench.WithCaseAsync();
        foreach (var page in new[] { "actors", "timeline", "meetings", "pledges", "sources" })
            Assert.Contains("Nothing has been run yet", await open.PageAsync($"/c/demo/{page}"), StringComparison.Ordinal);
        Assert.Contains("Nothing moved", await open.PageAsync("/c/demo/changes"), StringComparison.Ordinal);
        Assert.Contains("put no study to its data", await open.PageAsync("/c/demo/measures"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_addresses_that_programs_read_are_described_and_served()
    {
        await using var open = await OpenWorkbench.WithCaseAsync();
        await open.PostAsync("/c/demo/run");
        await open.FinishRunAsync();
        var root = JsonDocument.Parse(await open.PageAsync("/openapi.json")).RootElement;
        Assert.Equal("3.1.0", root.GetProperty("openapi").GetString());
        var paths = root.GetProperty("paths").EnumerateObject().ToArray();
        Assert.Contains(paths, p => p.Name == "/c/{case}/stress/{id}/sides.csv");
        Assert.Equal(paths.Length, paths.Select(p => p.Value.GetProperty("get").GetProperty("operationId").GetString()).Distinct().Count());
        foreach (var path in paths.Where(p => !p.Name.Contains("{id}", StringComparison.Ordinal)))
        {
            var answer = await open.GetAsync(path.Name.Replace("{case}", "demo", StringComparison.Ordinal));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(path.Value.GetProperty("get").GetProperty("responses").GetProperty("200").GetProperty("content").EnumerateObject().Single().Name, answer.Content.Headers.ContentType!.MediaType);
        }
    }

    [Fact]
    public async Task What_moved_is_a_feed_that_a_reader_can_parse()
    {
        await using var open = await OpenWorkbench.WithCaseAsync();
        await open.PostAsync("/c/demo/run");
        await open.FinishRunAsync();
        await open.TakeInAsync(("two.txt", Encoding.UTF8.GetBytes("A test <b>&amp;</b> piece\n\nTest Gazette (fictional), 3 February 2026\n\nSouth Korea's exports to China rose 12 percent in 2025, the plainly fictional gazette wrote.\n")));
        var feed = System.Xml.Linq.XDocument.Parse(await open.PageAsync("/c/demo/changes.atom"));
        System.Xml.Linq.XNamespace atom = "http://www.w3.org/2005/Atom";
        var entries = feed.Root!.Elements(atom + "entry").ToArray();
        Assert.NotEmpty(entries);
        Assert.All(entries, e => Assert.Contains("article", e.Element(atom + "content")!.Value, StringComparison.Ordinal));
        Assert.Equal(entries.Length, entries.Select(e => e.Element(atom + "id")!.Value).Distinct().Count());
    }
}
