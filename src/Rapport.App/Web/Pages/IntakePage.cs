using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Rapport.Ledger;
using Rapport.Pipeline;

namespace Rapport.App.Web.Pages;

/// <summary>Where articles and tables come in: pasted, dropped, by address; with a report of what became of each.</summary>
internal static class IntakePage
{
    private const int Listed = 20;

    // Files of the case itself stand between what was added; the list looks at this many to fill itself.
    private const int LookedAt = 500;
    private const int NameDigits = 12;

    public static void Map(PageRoutes pages)
    {
        pages.GetOfCase("intake", ShowAsync);
        pages.PostOfCase("intake", TakeInAsync);
    }

    private static Task ShowAsync(PageRequest page)
    {
        var desk = page.Desk;
        var html = new HtmlWriter();
        html.Add($"<h1>Take in</h1>\n");
        if (page.Query("report") is not null)
            html.Add(Report(page, desk.Intakes.Find(page.Number("report", 0, 0, int.MaxValue))));
        html.Add($"""
            <form class="sheet" method="post" action="{desk.At("intake")}" enctype="multipart/form-data">{Layout.Token(page.Bench)}
            <div class="drop" data-drop><p><label for="files">Files: drop them here, or choose</label><input id="files" type="file" name="files" multiple aria-describedby="files-says"><span class="says" id="files-says">Pages, texts, Word documents, PDFs, mails, feeds, web archives, exports of press databases, archives of all these; tables of official figures as CSV.</span></p></div>
            <p><label for="text">Or paste an article</label><textarea id="text" name="text" rows="10" spellcheck="false" aria-describedby="text-says"></textarea><span class="says" id="text-says">With its menus, if they came along: title, byline, date and body are found in it.</span></p>

            """);
        if (page.Bench.Offline)
            html.Add($"<p class=\"soft\">Addresses are not fetched: the workbench was started with <code>--offline</code>.</p>\n");
        else
            html.Add($"<p><label for=\"address\">Or name an address</label><input id=\"address\" name=\"address\" type=\"url\" placeholder=\"https://\" autocomplete=\"off\" aria-describedby=\"address-says\"><span class=\"says\" id=\"address-says\">This one request goes out, and to nobody else.</span></p>\n");
        html.Add($"<p><label class=\"check\"><input type=\"checkbox\" name=\"run\" value=\"yes\" checked> then run, and show the brief</label></p>\n<p><button class=\"main\">Take in</button></p>\n</form>\n");
        html.Add(Latest(desk));
        return page.ShowAsync("Take in", html.ToMarkup());
    }

    private static async Task TakeInAsync(PageRequest page)
    {
        var files = new List<(string Name, ImmutableArray<byte> Bytes)>();
        foreach (var file in page.Form.Files.Where(f => f.Length > 0))
        {
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, page.Aborted);
            files.Add((NameOf(file.FileName), [.. bytes.ToArray()]));
        }
        // As it was pasted, but for the line ends: a form sends other ones than were in the field.
        if (page.Field("text") is { } pasted)
        {
            var bytes = Encoding.UTF8.GetBytes(pasted.ReplaceLineEndings("\n") + "\n");
            files.Add(($"pasted-{Identity.Sha256(bytes)[..NameDigits]}.txt", [.. bytes]));
        }
        var address = page.Field("address");
        if (files.Count == 0 && address is null)
        {
            await page.RefuseAsync("There was no file, no text and no address to take in.");
            return;
        }
        if (address is not null && page.Bench.Offline)
        {
            await page.RefuseAsync("Addresses are refused: the workbench was started with --offline.");
            return;
        }
        var report = page.Desk.Write(ledger => Intake.AddBytes(ledger, files, page.Aborted));
        if (address is not null)
        {
            var fetched = await page.Desk.Write(ledger => Intake.FetchAsync(ledger, [address], page.Bench.Clock, page.Aborted));
            report = new([.. report.Taken, .. fetched.Taken], [.. report.Faults, .. fetched.Faults]);
        }
        var number = page.Desk.Intakes.Add(report);
        var runs = page.Field("run") is not null && !report.Taken.IsEmpty && report.Faults.IsEmpty;
        if (runs)
            page.Desk.Job.Start();
        await page.GoAsync(page.Desk.At(runs ? "run?then=brief" : string.Create(CultureInfo.InvariantCulture, $"intake?report={number}")));
    }

    private static SafeHtml Report(PageRequest page, IntakeReport? report)
    {
        if (report is null)
            return HtmlWriter.Of($"<p role=\"status\">That report is no longer kept; what was taken in is in the list below.</p>\n");
        var html = new HtmlWriter();
        html.Add($"<section class=\"report\" role=\"status\" aria-label=\"What became of it\">\n<h2>What became of it</h2>\n<ul>\n");
        foreach (var taken in report.Taken)
            html.Add($"<li>{(taken.Added ? "Took in" : "Already held, nothing added:")} {(taken.Role == SnapshotRole.Table ? "the table" : "the article")} <b>{SafeHtml.Words(taken.Place)}</b></li>\n");
        foreach (var fault in report.Faults)
            html.Add($"<li class=\"wrong\">Not read: {SafeHtml.Words(fault.ToString())}</li>\n");
        html.Add($"</ul>\n{(report.Taken.IsEmpty ? SafeHtml.None : RunPage.Button(page, "Run now"))}</section>\n");
        return html.ToMarkup();
    }

    private static SafeHtml Latest(CaseDesk desk)
    {
        var latest = desk.Read(ledger => ledger.LatestEntries(null, LookedAt, EntryKind.Snapshot)).Select(e => (e.Time, Content: (EntryContent.SnapshotTaken)e.Read()))
            .Where(e => Phrases.WasAdded(e.Content.Place)).Take(Listed).ToList();
        var html = new HtmlWriter();
        html.Add($"<h2>Taken in last</h2>\n");
        if (latest.Count == 0)
            return html.Add($"<p role=\"status\">Nothing yet. Paste an article above, or drop a file.</p>\n").ToMarkup();
        html.Add($"<ul class=\"plain\">\n");
        foreach (var (time, content) in latest)
            html.Add($"<li><span class=\"soft\">{Phrases.Moment(time)}</span> {SafeHtml.Words(Phrases.Place(content.Place))} <span class=\"soft\">{Word.Of(content.Role)}, {content.Length} bytes</span></li>\n");
        return html.Add($"</ul>\n").ToMarkup();
    }

    // A browser may send a path; only what a file is called says anything of where it came from.
    private static string NameOf(string sent)
    {
        var name = sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..].Trim();
        return name.Length == 0 ? "unnamed" : name.Length > 200 ? name[^200..] : name;
    }
}
