using System.Globalization;
using Rapport.Export;
using Rapport.Pipeline;

namespace Rapport.App.Web.Pages;

/// <summary>A document: its text on one side, what was found in it on the other, each leading to the other.</summary>
internal static class ReaderPage
{
    private const int RelatedShown = 5;

    public static void Map(PageRoutes pages)
    {
        pages.GetOfCase("documents/{id}", ShowAsync);
        pages.GetOfCase("documents/{id}/json", page => page.Desk.Read(ledger => CaseView.Document(ledger, new(page.Part("id")))) is { } document
            ? page.WriteAsync(ContractJson.Line(json => ReadJson.Write(json, document)), "application/json; charset=utf-8")
            : page.MissingAsync("The last run read no document of this id."));
        pages.GetOfCase("documents/{id}/related", RelatedAsync);
    }

    private static Task ShowAsync(PageRequest page)
    {
        if (page.Desk.Read(ledger => CaseView.Reader(ledger, new(page.Part("id")))) is not { } view)
            return page.MissingAsync("The last run read no document of this id. It may have been read anew since, from other bytes.");
        var document = view.Document;
        var margin = new ReaderMargin(page, view);
        var marks = margin.Marks.ToList();
        if (page.Range("at") is { } at)
            marks.Add(new(at, "at", "at"));
        var home = page.Desk.At("documents/" + document.Id);
        var text = new ZonedText(document, new MarkedText(document.Text, marks), span => string.Create(CultureInfo.InvariantCulture, $"{home}?note={span.Start}-{span.End}#note"));
        var html = new HtmlWriter();
        html.Add(Head(page, view));
        html.Add($"<div class=\"reader\">\n<article class=\"text\" lang=\"{document.Language ?? "und"}\" dir=\"auto\" aria-label=\"The text\" data-text>\n").Add(text.ToMarkup()).Add($"</article>\n<aside class=\"margin\" aria-label=\"What was found in it\">\n").Add(margin.ToMarkup()).Add($"</aside>\n</div>\n");
        return page.ShowAsync(document.Title ?? document.Source, html.ToMarkup());
    }

    private static SafeHtml Head(PageRequest page, DocumentView view)
    {
        var document = view.Document;
        var html = new HtmlWriter();
        html.Add($"<header class=\"piece\">\n<h1 lang=\"{document.Language ?? "und"}\" dir=\"auto\">{SafeHtml.Words(document.Title ?? "Untitled")}</h1>\n<p>{Phrases.Credit(document)}</p>\n");
        if (document.Kind != DocumentKind.Press)
            html.Add($"<p class=\"doubt\"><b>{(document.Kind == DocumentKind.Exercise ? "An exercise" : "A project note")}</b>: words of the project's own. It counts as no source, no outlet and no side.{(document.PublicRecord is { } record ? HtmlWriter.Of($" It rests on: {SafeHtml.Words(record)}") : SafeHtml.None)}</p>\n");
        foreach (var author in document.Authors)
            html.Add($"<p>{SafeHtml.Words(author.Name)}{(author.Affiliations.Length == 0 ? SafeHtml.None : HtmlWriter.Of($" — {SafeHtml.Words(string.Join("; ", author.Affiliations.Select(a => a.Text + (a.Office ? " (political office)" : ""))))}"))}</p>\n");
        if (document.Translators.Length > 0 && document.Parts.Length == 0)
            html.Add($"<p>Translated by {SafeHtml.Words(string.Join(", ", document.Translators.Select(t => t.Name)))}; the original is not held.</p>\n");
        if (document.Disclaimer is { } disclaimer)
            html.Add($"<p class=\"disclaimer\">{SafeHtml.Words(disclaimer)}</p>\n");
        if (document.Chain.Length > 0)
            html.Add($"<p class=\"chain\"><span class=\"soft\">How it came here:</span> {Chain(document)}</p>\n");
        foreach (var warning in document.Warnings.Except(document.Parts.SelectMany(p => p.Warnings)).Concat(view.Recording.Doubts))
            html.Add($"<p class=\"doubt\">{SafeHtml.Words(warning.Message)}</p>\n");
        if (document.Tags.Length > 0)
            html.Add($"<p class=\"soft\">The publisher's tags: {SafeHtml.Words(string.Join(", ", document.Tags))}</p>\n");
        foreach (var related in document.Related)
            html.Add($"<p class=\"soft\">It points to: {SafeHtml.Words(related.Title)} ({related.Kind}, {(related.Held ? "held" : "not held")})</p>\n");
        foreach (var origin in view.Origins.Where(o => o.Members.Select(m => m.Document).Distinct().Count() > 1))
        {
            html.Add($"<p class=\"soft\">Other carriers of the same piece, counted once:");
            foreach (var other in origin.Members.Select(m => m.Document).Distinct().Where(d => d != document.Id))
                html.Add($" <a href=\"{page.Desk.At("documents/" + other)}\">{other}</a>");
            html.Add($"</p>\n");
        }
        html.Add($"<p class=\"tools\"><a href=\"{page.Desk.At($"documents/{document.Id}/related")}\">Related pieces</a> · <a href=\"{page.Desk.At($"documents/{document.Id}/json")}\">JSON</a> · <a href=\"{page.Desk.At("trace/" + document.Id)}\">Where its bytes are</a>{(document.Url is { } url ? HtmlWriter.Of($" · <span class=\"soft\">{url}</span>") : SafeHtml.None)}</p>\n</header>\n");
        return html.ToMarkup();
    }

    private static SafeHtml Chain(Document document)
    {
        var html = new HtmlWriter();
        var first = true;
        foreach (var step in document.Chain)
        {
            html.Add($"{(first ? "" : " → ")}{step.Step}{(step.Part is { } part ? HtmlWriter.Of($" of piece {part + 1}") : SafeHtml.None)}{(step.Outlet is { } outlet ? HtmlWriter.Of($", {SafeHtml.Words(outlet)}") : SafeHtml.None)}{(step.Date is null ? SafeHtml.None : HtmlWriter.Of($", {Phrases.Day(step.Date)}"))} ({(step.Held ? "held" : "not held")}{(step.Inferred ? ", inferred" : "")})");
            first = false;
        }
        return html.ToMarkup();
    }

    private static Task RelatedAsync(PageRequest page)
    {
        if (page.Desk.Read(ledger => CaseView.Document(ledger, new(page.Part("id"))) is { } held ? (Document: held, Hits: ReadingRoom.Related(ledger, held, RelatedShown)) : default) is not { Document: { } document, Hits: var hits })
            return page.MissingAsync("The last run read no document of this id.");
        var html = new HtmlWriter();
        html.Add($"<h1>Related pieces</h1>\n<p>Near <a href=\"{page.Desk.At("documents/" + document.Id)}\">{SafeHtml.Words(document.Title ?? "Untitled")}</a> by the words of its title and tags.</p>\n");
        if (hits.IsEmpty)
            return page.ShowAsync("Related pieces", html.Add($"<p role=\"status\">No result.</p>\n").ToMarkup());
        html.Add($"<ol class=\"hits\">\n");
        foreach (var hit in hits)
            html.Add(InboxPage.Hit(page, hit));
        return page.ShowAsync("Related pieces", html.Add($"</ol>\n<p>No more.</p>\n").ToMarkup());
    }
}
