using System.Collections.Immutable;
using System.Globalization;
using Rapport.Pipeline;

namespace Rapport.App.Web.Pages;

/// <summary>What was promised, by whom, by when, and what came of it, field by field.</summary>
internal static class PledgesPage
{
    private const int PageLength = 100;

    /// <summary>The scorecard, a row a field.</summary>
    public static ListTable<Conversion> Scorecard { get; } = new(
        "From the agenda to a measured effect, by field",
        ListColumn<Conversion>.Words("Field", "field", c => c.Domain),
        ListColumn<Conversion>.Number("On an agenda", "agenda", c => c.Agenda.Length),
        ListColumn<Conversion>.Number("Pledged", "pledged", c => c.Pledged.Length),
        ListColumn<Conversion>.Number("Agreed", "agreed", c => c.Agreed.Length),
        ListColumn<Conversion>.Number("Done", "done", c => c.Done.Length),
        ListColumn<Conversion>.Words("Done by", "doneBy", c => Sides(c.Pace.DoneBy)),
        ListColumn<Conversion>.Number("Days to the first act", "medianDays", c => c.Pace.MedianDays),
        ListColumn<Conversion>.Number("No act since", "open", c => c.Pace.Open.Length),
        ListColumn<Conversion>.Number("Past its day", "overdue", c => c.Overdue.Length),
        ListColumn<Conversion>.Words("Past, by", "overdueBy", c => Sides(c.Pace.OverdueBy)),
        ListColumn<Conversion>.Words("Measured by", "indicator", c => c.Indicator ?? "a gap: no official series is known"),
        ListColumn<Conversion>.Words("Not held; had by", "fetch", c => c.Fetch.IsEmpty ? null : string.Join("; ", c.Fetch)),
        ListColumn<Conversion>.Words("Studies", "studies", c => c.Studies.IsEmpty ? null : string.Join(", ", c.Studies)),
        ListColumn<Conversion>.Words("At stake", "atStake", c => AtStake(c) ?? "no figure held"));

    private static ListTable<Pledge> Promised(DateOnly? asOf) => new(
        "What was promised",
        ListColumn<Pledge>.Words("Kind", "kind", p => Word.Of(p.Kind)),
        ListColumn<Pledge>.Words("Who", "by", p => Parties(p.By)),
        ListColumn<Pledge>.Words("To whom", "to", p => Parties(p.To)),
        ListColumn<Pledge>.Words("What", "what", p => p.What, p => HtmlWriter.Of($"<a href=\"{Sentence(p)}\">{SafeHtml.Words(p.What)}</a>")),
        ListColumn<Pledge>.Words("By when", "due", p => p.Due?.ToString()),
        ListColumn<Pledge>.Words("Standing", "standing", p => Standing(p, asOf)),
        ListColumn<Pledge>.Words("Could be told", "measurable", p => p.Measurable ? "yes" : "no"),
        ListColumn<Pledge>.Words("Id", "id", p => p.Id.Value, p => HtmlWriter.Of($"<a href=\"trace/{p.Id.Value}\"><code>{p.Id.Value[..10]}…</code></a>")));

    public static void Map(PageRoutes pages)
    {
        pages.GetOfCase("pledges", ShowAsync);
        Promised(null).Map(pages, "pledges", page => page.Desk.Read(ledger => LastRun.Pledges(ledger, 0, -1)), page => Promised(page.Desk.Read(CaseView.Summary)?.AsOf));
        Scorecard.Map(pages, "pledges/fields", page => page.Desk.Read(LastRun.Conversions));
    }

    private static Task ShowAsync(PageRequest page)
    {
        var skip = page.Number("skip", 0, 0, int.MaxValue - PageLength);
        var (summary, fields, pledges) = page.Desk.Read(ledger => (CaseView.Summary(ledger), skip == 0 ? LastRun.Conversions(ledger) : [], LastRun.Pledges(ledger, skip, PageLength + 1)));
        var html = new HtmlWriter();
        html.Add($"<h1>Pledges</h1>\n");
        if (summary is null)
            return page.ShowAsync("Pledges", html.Add(Phrases.NothingYet(page)).ToMarkup());
        if (!fields.IsEmpty)
        {
            html.Add($"<h2>What became of each field</h2>\n<p class=\"soft\">Agreed is not done, and done is not measured. A number that is 0 says that nothing on record names it.</p>\n").Add(Scorecard.Html(fields)).Add(TableForms.Line(page.Desk.At("pledges/fields")));
        }
        html.Add($"<h2>Promised</h2>\n");
        html.Add(pledges.IsEmpty
            ? HtmlWriter.Of($"<p role=\"status\">{(skip == 0 ? "Nothing was promised in what was taken in." : "No more.")}</p>\n")
            : Promised(summary.AsOf).Html(pledges.Take(PageLength)));
        html.Add(Phrases.GoOn(page.Desk.At("pledges"), skip, PageLength, pledges.Length > PageLength));
        html.Add($"<p class=\"soft\">Standing is as of {summary.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}. Whether a promise whose day has passed was kept, a person says: <a href=\"{page.Desk.At("notes")}\">decide</a> on its id.</p>\n").Add(TableForms.Line(page.Desk.At("pledges")));
        return page.ShowAsync("Pledges", html.ToMarkup());
    }

    private static string? Sides(ImmutableArray<SideCount> counts) => counts.IsEmpty ? null : string.Join(", ", counts.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Who} {c.Count}")));

    private static string? AtStake(Conversion field) => field.AtStake.IsEmpty && field.Scenarios.IsEmpty ? null : string.Join("; ", field.AtStake.Select(d => string.Create(CultureInfo.InvariantCulture, $"{d.Of}: {100 * d.Share!.Value:0.0} % of {d.What} with {d.On}")).Concat(field.Scenarios.Select(s => $"scenario {s}")));

    private static string Standing(Pledge pledge, DateOnly? asOf) => pledge switch
    {
        { Kind: PledgeKind.Recommendation or PledgeKind.Agenda } => "not promised",
        { Due: null } => "no day stated",
        { Due: { } due } when asOf is { } day && due.To < day => "its day has passed",
        _ => "pending",
    };

    private static string Sentence(Pledge pledge) => string.Create(CultureInfo.InvariantCulture, $"documents/{pledge.Document}?at={pledge.Span.Start}-{pledge.Span.End}#at");

    private static string? Parties(ImmutableArray<EventActor> parties) => parties.IsEmpty ? null : string.Join(", ", parties.Select(p => p.Text));
}
