using Rapport.Pipeline;

namespace Rapport.App.Web.Pages;

/// <summary>The brief of the last run; every number opens its sentence or its cell.</summary>
internal static class BriefPage
{
    public static void Map(PageRoutes pages)
    {
        pages.GetOfCase("brief", ShowAsync);
        pages.GetOfCase("brief.html", page => GiveAsync(page, b => b.Html, "text/html; charset=utf-8", "html"));
        pages.GetOfCase("brief.md", page => GiveAsync(page, b => b.Markdown, "text/markdown; charset=utf-8", "md"));
        pages.GetOfCase("brief.docx", page => page.Desk.Read(CaseView.Brief) is { Docx.IsEmpty: false } brief
            ? page.DownloadAsync(brief.Docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "brief.docx")
            : page.MissingAsync("There is no brief yet: take in articles and run."));
        pages.GetOfCase("brief.json", page => GiveAsync(page, b => b.Json, "application/json; charset=utf-8", "json"));
    }

    private static Task ShowAsync(PageRequest page)
    {
        var desk = page.Desk;
        var (summary, brief, pending) = desk.Read(ledger => (CaseView.Summary(ledger), CaseView.BriefInside(ledger), CaseView.Pending(ledger)));
        if (summary is null || brief is null)
        {
            return page.ShowAsync("Brief", HtmlWriter.Of($"""
                <h1>{SafeHtml.Words(desk.Name)}</h1>
                <p role="status">There is no brief yet.</p>
                <ol class="steps"><li><a href="{desk.At("intake")}">Take in articles</a>: paste one, drop a file, or name an address.</li><li>Run. What the case holds already, its dated facts and official tables, is read too.</li></ol>
                {RunPage.Button(page, "Run now")}
                """));
        }
        var html = new HtmlWriter();
        html.Add($"<div class=\"brief\">\n<header class=\"brief-head\">\n<h1>{SafeHtml.Words(desk.Name)}</h1>\n<p class=\"soft\">As of {summary.AsOf.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)} · evidence <code>{summary.ContentRoot}</code></p>\n");
        if (pending)
            html.Add($"<div class=\"pending\" role=\"status\"><p>Something was taken in or decided since this brief was made.</p>{RunPage.Button(page, "Run, and see what changed")}</div>\n");
        html.Add($"<p class=\"tools\"><a href=\"{desk.At("brief.html")}\" download>HTML</a> · <a href=\"{desk.At("brief.md")}\" download>Markdown</a> · <a href=\"{desk.At("brief.docx")}\" download>Word</a> · <a href=\"{desk.At("brief.json")}\" download>JSON</a> <button type=\"button\" data-print hidden>Print</button></p>\n</header>\n");
        html.Add(new SafeHtml(brief)).Add($"<p class=\"running\" aria-hidden=\"true\">{desk.Name} · as of {summary.AsOf.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)} · evidence {summary.ContentRoot}</p>\n</div>\n");
        return page.ShowAsync("Brief", html.ToMarkup());
    }

    private static Task GiveAsync(PageRequest page, Func<RenderedBrief, string> form, string mediaType, string ending) => page.Desk.Read(CaseView.Brief) is { } brief
        ? page.DownloadAsync(form(brief), mediaType, $"brief.{ending}")
        : page.MissingAsync("There is no brief yet: take in articles and run.");
}
