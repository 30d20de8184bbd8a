using System.Collections.Immutable;
using System.Globalization;
using Rapport.Pipeline;

namespace Rapport.App.Web.Pages;

/// <summary>One act with every report of it, and what they tell differently.</summary>
internal static class EventPage
{
    private static readonly ListTable<(EventAspect Aspect, string Value, int Reports, string Who)> Differing = new(
        "What the reports tell differently",
        ListColumn<(EventAspect Aspect, string Value, int Reports, string Who)>.Words("In what", "aspect", d => Word.Of(d.Aspect)),
        ListColumn<(EventAspect Aspect, string Value, int Reports, string Who)>.Words("Told as", "value", d => d.Value),
        ListColumn<(EventAspect Aspect, string Value, int Reports, string Who)>.Number("Reports", "reports", d => d.Reports),
        ListColumn<(EventAspect Aspect, string Value, int Reports, string Who)>.Words("By whom", "who", d => d.Who));

    public static void Map(PageRoutes pages)
    {
        pages.GetOfCase("timeline/{id}", ShowAsync);
        Differing.Map(pages, "timeline/{id}/differences", page => page.Desk.Read(ledger => LastRun.Event(ledger, page.Part("id")) is { } act ? Rows(ledger, act) : (ImmutableArray<(EventAspect, string, int, string)>?)null));
    }

    /// <summary>What the reports of an act tell differently, as a part of a page; nothing where they agree.</summary>
    public static SafeHtml Differences(PageRequest page, Event act) => act.Differences.IsEmpty ? SafeHtml.None : HtmlWriter.Of(
        $"<h2>What the reports tell differently</h2>\n<p>They are joined as reports of one act, and none is made to agree. What a report does not say is not counted.</p>\n{Differing.Html(page.Desk.Read(ledger => Rows(ledger, act)))}{TableForms.Line(page.Desk.At($"timeline/{act.Id}/differences"))}");

    private static Task ShowAsync(PageRequest page)
    {
        var act = page.Desk.Read(ledger => LastRun.Event(ledger, page.Part("id")));
        if (act is null)
            return page.MissingAsync("The last run knows no act of this id.");
        var html = new HtmlWriter();
        html.Add($"<h1>{SafeHtml.Words(act.Summary)}</h1>\n<p class=\"soft\">{act.Date?.ToString() ?? "undated"}{(act.Place is { } place ? ", " + place : "")} · {Word.Of(act.Type)}{(act.Mode is { } mode ? ", " + mode : "")} · {Word.Of(act.Modality)} · <a href=\"{page.Desk.At("trace/" + act.Id.Value)}\">where it comes from</a></p>\n");
        if (act.Type == EventType.Consult)
            html.Add($"<p><a href=\"{page.Desk.At("meetings/" + act.Id.Value)}\">As a meeting: its readouts side by side</a></p>\n");
        html.Add(Differences(page, act));
        html.Add($"<h2>Its reports</h2>\n<ul>\n");
        foreach (var report in act.Reports)
        {
            if (report is Anchor.InText text && page.Desk.Read(ledger => CaseView.Document(ledger, text.Document)) is { } document)
                html.Add($"<li><p>{Phrases.Credit(document, document.PartOf(text.Span))}</p><p lang=\"{document.Language ?? "und"}\"><a href=\"{page.Desk.At(string.Create(CultureInfo.InvariantCulture, $"documents/{document.Id}?at={text.Span.Start}-{text.Span.End}#at"))}\">{SafeHtml.Words(text.Text)}</a></p></li>\n");
            else if (report is Anchor.InCell cell)
                html.Add($"<li><p>Chronicle: {cell.Cell.File}, line {cell.Cell.Line}</p></li>\n");
        }
        return page.ShowAsync("Act", html.Add($"</ul>\n").ToMarkup());
    }

    private static ImmutableArray<(EventAspect, string, int, string)> Rows(Ledger.LedgerFile ledger, Event act) =>
        [.. act.Differences.SelectMany(d => d.Told.Select(t => (d.Aspect, t.Value, t.Reports.Length, string.Join("; ", t.Reports.Select(r => Who(ledger, r)).Distinct(StringComparer.Ordinal)))))];

    private static string Who(Ledger.LedgerFile ledger, Anchor report) => report switch
    {
        Anchor.InCell cell => string.Create(CultureInfo.InvariantCulture, $"chronicle, line {cell.Cell.Line}"),
        Anchor.InText text when CaseView.Document(ledger, text.Document) is { } document => document.Kind != DocumentKind.Press ? Phrases.Spaced(Word.Of(document.Kind)) : Phrases.Outlet(document.PartOf(text.Span) is { } part ? document.Parts[part].Outlet : document.Outlet),
        _ => "",
    };
}
