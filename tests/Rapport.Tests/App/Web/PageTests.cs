using System.Net;
using System.Text;
using System.Text.Json;
using Rapport.Export;

namespace Rapport.Tests.App.Web;

/// <summary>The way from nothing to a brief, and the pages on it, as a browser without scripts walks it.</summary>
public sealed class PageTests
{
    // Test text, of a plainly fictional outlet.
    private const string Article = """
        Test Gazette (fictional)

        South Korea and China agree on a test
        2026-02-03
        By Test Writer

        South Korea's exports to China rose 12 percent in 2025, the Test Gazette writes. China is South Korea's largest trading partner.

        "We will keep the channel open," the Test Minister said in Seoul. Both sides pledged to hold talks every year.
        """;

    [Fact]
    public async Task Without_a_case_it_opens_on_the_form_that_makes_one()
    {
        await using var open = await OpenWorkbench.StartAsync();
        Assert.Equal("/new", (await open.GetAsync("/")).Headers.Location?.ToString());
        var form = await open.PageAsync("/new");
        Assert.Contains("<option value=\"Poland\">", form, StringComparison.Ordinal);

        foreach (var (name, first, second, says) in new[] { ("../up", "Germany", "Poland", "A name has"), ("same", "Germany", "DEU", "two different countries"), ("odd", "Germany", "Atlantis", "Atlantis"), ("none", "", "", "Name the two countries") })
        {
            var refused = await open.PostAsync("/new", ("name", name), ("first", first), ("second", second));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
            Assert.Contains(says, await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        Assert.Equal("/c/two/intake", (await open.PostAsync("/new", ("name", "two"), ("first", "Germany"), ("second", "Poland"))).Headers.Location?.ToString());
        Assert.True(File.Exists(Path.Combine(open.Scratch.Path, "two", "case.yaml")));
        Assert.Contains("There is no brief yet", await open.PageAsync("/c/two/brief"), StringComparison.Ordinal);
        Assert.Contains("No document has been read yet", await open.PageAsync("/c/two/inbox"), StringComparison.Ordinal);
        Assert.Contains("No claim has been read yet", await open.PageAsync("/c/two/claims"), StringComparison.Ordinal);
        Assert.Contains("Nothing was left yet", await open.PageAsync("/c/two/notes"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_pasted_is_read_run_and_shown_and_every_link_of_every_page_opens()
    {
        await using var open = await OpenWorkbench.WithCaseAsync();
        var taken = await open.PostAsync("/c/demo/intake", ("text", Article), ("run", "yes"));
        Assert.Equal("/c/demo/run?then=brief", taken.Headers.Location?.ToString());
        await open.FinishRunAsync();
        Assert.Equal("/c/demo/brief", (await open.GetAsync("/c/demo/run?then=brief")).Headers.Location?.ToString());

        // Walks every page once, breadth first, ids of one kind only a few times: R78, every number opens.
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var queue = new Queue<string>(["/c/demo/brief", "/c/demo/inbox", "/c/demo/claims", "/c/demo/notes", "/c/demo/intake", "/c/demo/ledger", "/help", "/new"]);
        while (queue.TryDequeue(out var address))
        {
            var bare = address.Split('#')[0];
            if (!seen.Add(bare) || seen.Count > 600)
                continue;
            var answer = await open.GetAsync(bare);
            if (answer.StatusCode == HttpStatusCode.SeeOther)
            {
                queue.Enqueue(answer.Headers.Location!.ToString());
                continue;
            }
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{bare}: {answer.StatusCode}");
            if (answer.Content.Headers.ContentType?.MediaType != "text/html" || answer.Content.Headers.ContentDisposition is not null)
                continue;
            foreach (var link in OpenWorkbench.LinksOf(await answer.Content.ReadAsStringAsync()))
                queue.Enqueue(new Uri(new Uri("http://x" + bare), link).PathAndQuery);
        }
        Assert.Contains(seen, a => a.StartsWith("/c/demo/trace/fig-", StringComparison.Ordinal));
        Assert.Contains(seen, a => a.StartsWith("/c/demo/evidence/", StringComparison.Ordinal));
        Assert.Contains(seen, a => a.StartsWith("/c/demo/claims/clm-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Search_finds_narrows_and_says_when_there_is_nothing()
    {
        await using var open = await OpenWorkbench.WithCaseAsync();
        await open.TakeInAsync(("one.txt", Encoding.UTF8.GetBytes(Article)), ("two.txt", Encoding.UTF8.GetBytes(Article.Replace("12 percent", "13 percent", StringComparison.Ordinal).Replace("2026-02-03", "2025-02-03", StringComparison.Ordinal))));
        Assert.Contains("2 documents", await open.PageAsync("/c/demo/inbox?q=exports"), StringComparison.Ordinal);
        Assert.Contains("1 document<", await open.PageAsync("/c/demo/inbox?q=exports&year=2025"), StringComparison.Ordinal);
        Assert.Contains("No result", await open.PageAsync("/c/demo/inbox?q=zzzzzz"), StringComparison.Ordinal);
        Assert.Contains("No more.", await open.PageAsync("/c/demo/inbox"), StringComparison.Ordinal);
        var newest = JsonDocument.Parse(await open.PageAsync("/c/demo/inbox.json?sort=newest")).RootElement.EnumerateArray().Select(h => h.GetProperty("document").GetString()).ToList();
        var oldest = JsonDocument.Parse(await open.PageAsync("/c/demo/inbox.json?sort=oldest")).RootElement.EnumerateArray().Select(h => h.GetProperty("document").GetString()).ToList();
        Assert.Equal(newest.AsEnumerable().Reverse(), oldest);
        var document = OpenWorkbench.LinksOf(await open.PageAsync("/c/demo/inbox")).First(l => l.StartsWith("/c/demo/documents/doc-", StringComparison.Ordinal)).Split('?')[0];
        Assert.Single(OpenWorkbench.LinksOf((await open.PageAsync(document + "/related")).Split("class=\"hits\"")[1]), l => l.StartsWith("/c/demo/documents/doc-", StringComparison.Ordinal));
        Assert.Contains("value=\"relevance\" selected", await open.PageAsync("/c/demo/inbox?q=exports&sort=relativity"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_third_article_shows_as_what_changed()
    {
        await using var open = await OpenWorkbench.WithCaseAsync();
        await open.TakeInAsync(("one.txt", Encoding.UTF8.GetBytes(Article)));
        Assert.DoesNotContain("Something was taken in", await open.PageAsync("/c/demo/brief"), StringComparison.Ordinal);
        var taken = await open.PostAsync("/c/demo/intake", ("text", Article.Replace("12 percent", "17 percent", StringComparison.Ordinal)));
        Assert.StartsWith("/c/demo/intake?report=", taken.Headers.Location?.ToString(), StringComparison.Ordinal);
        Assert.Contains("Took in", await open.PageAsync(taken.Headers.Location!.ToString()), StringComparison.Ordinal);
        Assert.Contains("Something was taken in", await open.PageAsync("/c/demo/brief"), StringComparison.Ordinal);
        await open.PostAsync("/c/demo/run");
        await open.FinishRunAsync();
        var changed = (await open.PageAsync("/c/demo/brief")).Split("What changed since the last brief")[^1];
        Assert.Contains("17 percent", changed, StringComparison.Ordinal);
        Assert.Contains("Already held", await open.PageAsync((await open.PostAsync("/c/demo/intake", ("text", Article.Replace("12 percent", "17 percent", StringComparison.Ordinal)))).Headers.Location!.ToString()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_decided_by_a_person_reads_so_after_the_next_run()
    {
        await using var open = await OpenWorkbench.WithCaseAsync();
        await open.TakeInAsync(("one.txt", Encoding.UTF8.GetBytes(Article)));
        var claim = OpenWorkbench.LinksOf(await open.PageAsync("/c/demo/claims")).First(l => l.StartsWith("/c/demo/claims/clm-", StringComparison.Ordinal));
        var subject = claim.Split('/')[^1];
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await open.PostAsync("/c/demo/notes/decide", ("subject", subject), ("decision", "override:nonsense"), ("reason", "because"))).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await open.PostAsync("/c/demo/notes/decide", ("subject", subject), ("decision", "accept"), ("reason", ""))).StatusCode);
        Assert.Equal(claim, (await open.PostAsync("/c/demo/notes/decide", ("subject", subject), ("decision", "override:stale"), ("reason", "the annex says so"), ("back", claim))).Headers.Location?.ToString());
        Assert.Contains("the annex says so", await open.PageAsync(claim), StringComparison.Ordinal);
        await open.PostAsync("/c/demo/run");
        await open.FinishRunAsync();
        Assert.Contains("stale, by a person", await open.PageAsync(claim), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_is_named_and_the_rest_goes_on()
    {
        await using var open = await OpenWorkbench.WithCaseAsync();
        var report = await open.PageAsync(await open.UploadAsync(("picture.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0]), ("one.txt", Encoding.UTF8.GetBytes(Article))));
        Assert.Contains("Took in the article <b>one.txt</b>", report, StringComparison.Ordinal);
        Assert.Contains("Not read: picture.png", report, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await open.PostAsync("/c/demo/intake")).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await open.PostAsync("/c/demo/intake", ("address", "https://example.org/"))).StatusCode);
    }

    [Fact]
    public async Task Claims_as_csv_keep_numbers_and_disarm_formulas()
    {
        await using var open = await OpenWorkbench.WithCaseAsync();
        await open.TakeInAsync(("one.txt", Encoding.UTF8.GetBytes(Article)));
        var csv = await open.PageAsync("/c/demo/claims.csv");
        Assert.StartsWith("claim,verdict,definition,text,value,", csv, StringComparison.Ordinal);
        Assert.Contains(",12,percent,", csv, StringComparison.Ordinal);
        Assert.Equal("'=cmd|x", CsvTable.Text("=cmd|x"));
        Assert.Equal("-5", CsvTable.Number(-5));
    }
}
