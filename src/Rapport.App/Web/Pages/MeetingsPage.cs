using System.Collections.Immutable;
using System.Globalization;
using Rapport.Pipeline;

namespace Rapport.App.Web.Pages;

/// <summary>Who met, and what each report of the meeting says: the readouts side by side.</summary>
internal static class MeetingsPage
{
    private const int PageLength = 50;

    // A meeting is told again with many others in long texts; more than this many pledges beside it say nothing of it.
    private const int PledgesShown = 12;

    // What a visit brings is signed on its days, and at times announced just before or after.
    private const int DaysAround = 3;

    private static readonly ListTable<Event> Held = new(
        "Meetings, by date",
        ListColumn<Event>.Words("When", "date", e => e.Date?.ToString()),
        ListColumn<Event>.Words("Who", "who", e => string.Join(", ", e.Source.Concat(e.Target).Select(p => p.Text).Distinct(StringComparer.Ordinal)), e => HtmlWriter.Of($"<a href=\"meetings/{e.Id.Value}\">{SafeHtml.Words(string.Join(", ", e.Source.Concat(e.Target).Select(p => p.Text).Distinct(StringComparer.Ordinal)))}</a>")),
        ListColumn<Event>.Words("How", "mode", e => e.Mode),
        ListColumn<Event>.Words("Where", "place", e => e.Place),
        ListColumn<Event>.Words("Told as", "modality", e => Word.Of(e.Modality)),
        ListColumn<Event>.Words("What", "what", e => e.Summary),
        ListColumn<Event>.Number("Reports", "reports", e => e.Reports.Length));

    public static void Map(PageRoutes pages)
    {
        pages.GetOfCase("meetings", ShowAsync);
        pages.GetOfCase("meetings/{id}", OneAsync);
        Held.Map(pages, "meetings", page => page.Desk.Read(Meetings));
    }

    private static ImmutableArray<Event> Meetings(Ledger.LedgerFile ledger) => [.. LastRun.Events(ledger).Where(e => e.Type is EventType.Consult || e.Mode is "visit" or "meet" or "multilateral").Reverse()];

    private static Task ShowAsync(PageRequest page)
    {
        var skip = page.Number("skip", 0, 0, int.MaxValue - PageLength);
        var (summary, meetings) = page.Desk.Read(ledger => (CaseView.Summary(ledger), Meetings(ledger)));
        var html = new HtmlWriter();
        html.Add($"<h1>Meetings</h1>\n");
        if (summary is null)
            return page.ShowAsync("Meetings", html.Add(Phrases.NothingYet(page)).ToMarkup());
        html.Add($"<p>{meetings.Length} on record, the latest first.</p>\n");
        html.Add(meetings.Length <= skip ? HtmlWriter.Of($"<p role=\"status\">{(skip == 0 ? "No meeting is on record." : "No more.")}</p>\n") : Held.Html(meetings.Skip(skip).Take(PageLength)));
        html.Add(Phrases.GoOn(page.Desk.At("meetings"), skip, PageLength, meetings.Length > skip + PageLength)).Add(TableForms.Line(page.Desk.At("meetings")));
        return page.ShowAsync("Meetings", html.ToMarkup());
    }

    private static Task OneAsync(PageRequest page)
    {
        var meeting = page.Desk.Read(Meetings).FirstOrDefault(e => e.Id.Value == page.Part("id"));
        if (meeting is null)
            return page.MissingAsync("The last run knows no meeting of this id.");
        var html = new HtmlWriter();
        html.Add($"<h1>{SafeHtml.Words(meeting.Summary)}</h1>\n<p class=\"soft\">{meeting.Date?.ToString() ?? "undated"}{(meeting.Place is { } place ? ", " + place : "")} · {Word.Of(meeting.Modality)} · <a href=\"{page.Desk.At("trace/" + meeting.Id.Value)}\">where it comes from</a></p>\n<h2>Readouts, side by side</h2>\n<div class=\"readouts\">\n");
        foreach (var cell in meeting.Reports.OfType<Anchor.InCell>())
            html.Add($"<section class=\"readout\"><h3>Chronicle</h3>\n<p>{SafeHtml.Words(meeting.Summary)}</p>\n<p class=\"soft\">{cell.Cell.File}, line {cell.Cell.Line}</p></section>\n");
        foreach (var text in page.Desk.Read(ledger => ReadoutView.Texts(ledger, meeting)))
            html.Add(Readout(page, meeting, text.Document, text.Part, text.Within));
        html.Add($"</div>\n").Add(ReadoutsPage.Choice(page, meeting)).Add(EventPage.Differences(page, meeting));
        html.Add($"<h2>What came of it, by field</h2>\n");
        var fields = page.Desk.Read(ledger => FieldsOf(ledger, meeting));
        html.Add(fields.IsEmpty
            ? HtmlWriter.Of($"<p role=\"status\">Neither its readouts nor an agreement of the two within {DaysAround} days of it names a field of cooperation that is followed.</p>\n")
            : HtmlWriter.Of($"<p>The fields that its readouts promise something in, or in which the two agreed on something within {DaysAround} days of it; agenda, agreement, act, measure and stake are those of the whole record. <a href=\"{page.Desk.At("pledges")}\">All fields</a></p>\n{PledgesPage.Scorecard.Html(fields)}"));
        return page.ShowAsync("Meeting", html.ToMarkup());
    }

    private static ImmutableArray<Conversion> FieldsOf(Ledger.LedgerFile ledger, Event meeting)
    {
        if (meeting.Date is not { } date)
            return [];
        var told = meeting.Reports.OfType<Anchor.InText>().Select(r => r.Document).ToHashSet();
        var promised = LastRun.Pledges(ledger, 0, -1).Where(p => told.Contains(p.Document)).Select(p => p.Id).ToHashSet();
        var near = LastRun.Events(ledger).Where(e => e.Date is { } day && day.From.DayNumber <= date.To.DayNumber + DaysAround && day.To.DayNumber >= date.From.DayNumber - DaysAround).Select(e => e.Id).ToHashSet();
        return [.. LastRun.Conversions(ledger).Where(c => c.Agreed.Any(near.Contains) || c.Agenda.Any(promised.Contains) || c.Pledged.Any(promised.Contains))];
    }

    // Every sentence of one text that tells of the meeting, and what it promises beside.
    private static SafeHtml Readout(PageRequest page, Event meeting, Document document, int? part, TextSpan within)
    {
        var html = new HtmlWriter();
        html.Add($"<section class=\"readout\"><h3>{Phrases.Credit(document, part)}</h3>\n");
        foreach (var report in meeting.Reports.OfType<Anchor.InText>().Where(r => r.Document == document.Id && within.Contains(r.Span)))
            html.Add($"<p lang=\"{document.Language ?? "und"}\"><a href=\"{page.Desk.At(string.Create(CultureInfo.InvariantCulture, $"documents/{document.Id}?at={report.Span.Start}-{report.Span.End}#at"))}\">{SafeHtml.Words(report.Text)}</a></p>\n");
        var pledges = page.Desk.Read(ledger => CaseView.Recording(ledger, document.Id)).Pledges.Where(p => within.Contains(p.Span)).Take(PledgesShown).ToArray();
        if (pledges.Length > 0)
        {
            html.Add($"<p class=\"soft\">Promised in the same text:</p><ul>\n");
            foreach (var pledge in pledges)
                html.Add($"<li>{Word.Of(pledge.Kind)}: {SafeHtml.Words(pledge.What)}</li>\n");
            html.Add($"</ul>\n");
        }
        return html.Add($"</section>\n").ToMarkup();
    }
}
