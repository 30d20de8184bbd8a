using System.Globalization;
using Rapport.Export;
using Rapport.Pipeline;

namespace Rapport.App.Web.Pages;

/// <summary>The way from any id back to a sentence or a published cell, and to their bytes.</summary>
internal static class TracePage
{
    public static void Map(PageRoutes pages)
    {
        pages.GetOfCase("trace/{id}", ShowAsync);
        pages.GetOfCase("trace/{id}/json", page => page.Desk.Read(ledger => Tracer.Walk(ledger, page.Part("id"))) is { IsEmpty: false } steps
            ? page.WriteAsync(ContractJson.Document(json => TraceJson.Write(json, page.Part("id"), steps)), "application/json; charset=utf-8")
            : page.MissingAsync("The last run knows nothing of this id."));
    }

    private static Task ShowAsync(PageRequest page)
    {
        var id = page.Part("id");
        var steps = page.Desk.Read(ledger => Tracer.Walk(ledger, id));
        if (steps.IsEmpty)
            return page.MissingAsync("The last run knows nothing of this id.");
        var html = new HtmlWriter();
        html.Add($"<h1>Where it comes from</h1>\n<ol class=\"trace\">\n");
        foreach (var step in steps)
            html.Add(Step(page, step));
        html.Add($"</ol>\n<p class=\"tools\"><a href=\"{page.Desk.At($"trace/{Uri.EscapeDataString(id)}/json")}\">JSON</a> · <code>rapport trace {page.Desk.Name} {id}</code></p>\n");
        return page.ShowAsync(steps[0].Text, html.ToMarkup());
    }

    private static SafeHtml Step(PageRequest page, TraceStep step)
    {
        var target = step switch
        {
            { Kind: "claim" } => "claims/" + step.Id,
            { Kind: "document" } => "documents/" + step.Id,
            { Kind: "sentence", Span: { } span } => string.Create(CultureInfo.InvariantCulture, $"documents/{step.Id}?at={span.Start}-{span.End}#at"),
            { Kind: "cell", Bytes: { } bytes } => string.Create(CultureInfo.InvariantCulture, $"evidence/{step.Id}?at={bytes.Start}-{bytes.End}#at"),
            _ => null,
        };
        var html = new HtmlWriter();
        html.Add($"<li class=\"s-{step.Kind}\"><span class=\"kind\">{step.Kind}</span> ");
        html.Add(target is null ? HtmlWriter.Of($"<span>{SafeHtml.Words(step.Text)}</span>") : HtmlWriter.Of($"<a href=\"{page.Desk.At(target)}\">{SafeHtml.Words(step.Text)}</a>"));
        if (step.File is { } file)
            html.Add($"<br><span class=\"soft\">{SafeHtml.Words(file)}{(step.Bytes is { } at ? string.Create(CultureInfo.InvariantCulture, $", bytes {at.Start} to {at.End}") : "")}</span>");
        return html.Add($"</li>\n").ToMarkup();
    }
}
