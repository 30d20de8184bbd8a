using System.Collections.Immutable;
using System.Globalization;
using Rapport.Pipeline;

namespace Rapport.App.Web.Pages;

/// <summary>What happened between the two, by date, under the state of the relation.</summary>
internal static class TimelinePage
{
    private const int PageLength = 100;

    private static readonly ListTable<Event> Acts = new(
        "What happened, by date",
        ListColumn<Event>.Words("When", "date", e => e.Date?.ToString()),
        ListColumn<Event>.Words("Who", "source", e => Parties(e.Source)),
        ListColumn<Event>.Words("Toward whom", "target", e => Parties(e.Target)),
        ListColumn<Event>.Words("Kind of act", "type", e => Word.Of(e.Type) + (e.Mode is { } mode ? ", " + mode : "")),
        ListColumn<Event>.Words("Told as", "modality", e => Word.Of(e.Modality) + (e.Negated ? ", negated" : "")),
        ListColumn<Event>.Words("What", "what", e => e.Summary, e => HtmlWriter.Of($"<a href=\"timeline/{e.Id.Value}\">{SafeHtml.Words(e.Summary)}</a>")),
        ListColumn<Event>.Number("Reports", "reports", e => e.Reports.Length),
        ListColumn<Event>.Words("Told differently", "differences", e => e.Differences.IsEmpty ? null : string.Join(", ", e.Differences.Select(d => Word.Of(d.Aspect)))),
        ListColumn<Event>.Words("Id", "id", e => e.Id.Value, e => HtmlWriter.Of($"<code>{e.Id.Value[..10]}…</code>")));

    private static readonly ListTable<IndexPoint> State = new(
        "State of the relation, from both sides, at the end of each month",
        ListColumn<IndexPoint>.Words("On", "date", p => p.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ListColumn<IndexPoint>.Number("State, −9 to 9", "state", p => p.Stock, 2),
        ListColumn<IndexPoint>.Number("Low", "low", p => p.Low, 2),
        ListColumn<IndexPoint>.Number("High", "high", p => p.High, 2),
        ListColumn<IndexPoint>.Number("Of the month", "flow", p => p.Flow, 2),
        ListColumn<IndexPoint>.Number("By piece written", "covered", p => p.Covered, 2));

    private static readonly ListTable<DatedTurn> Turned = new(
        "Turns that the acts show",
        ListColumn<DatedTurn>.Words("On", "date", t => Day(t.Date)),
        ListColumn<DatedTurn>.Words("Kind", "kind", t => Word.Of(t.Kind)),
        ListColumn<DatedTurn>.Words("Not before", "low", t => Day(t.Low)),
        ListColumn<DatedTurn>.Words("Sure from", "high", t => t.High is { } high ? Day(high) : null),
        ListColumn<DatedTurn>.Number("Likely, %", "likelyPercent", t => t.Percent, 1),
        ListColumn<DatedTurn>.Words("Holds until", "until", t => t.Until is { } until ? Day(until) : null));

    private static readonly ListTable<RelationIndex> Ties = new(
        "Neighbouring ties",
        ListColumn<RelationIndex>.Words("Tie", "tie", i => i.Name),
        ListColumn<RelationIndex>.Number("Acts", "acts", i => i.Acts),
        ListColumn<RelationIndex>.Number("State, −9 to 9", "state", i => i.Points.IsEmpty ? null : i.Points[^1].Stock, 2),
        ListColumn<RelationIndex>.Number("Low", "low", i => i.Points.IsEmpty ? null : i.Points[^1].Low, 2),
        ListColumn<RelationIndex>.Number("High", "high", i => i.Points.IsEmpty ? null : i.Points[^1].High, 2),
        ListColumn<RelationIndex>.Words("Last turn", "turn", i => i.Turns.IsEmpty ? null : $"{Word.Of(i.Turns[^1].Kind)}, {Day(i.Turns[^1].Date)}"));

    private static readonly ListTable<(string Tie, IndexPoint Point)> Months = new(
        "State of the neighbouring ties, at the end of each month",
        ListColumn<(string Tie, IndexPoint Point)>.Words("Tie", "tie", p => p.Tie),
        ListColumn<(string Tie, IndexPoint Point)>.Words("On", "date", p => Day(p.Point.Date)),
        ListColumn<(string Tie, IndexPoint Point)>.Number("State, −9 to 9", "state", p => p.Point.Stock, 2),
        ListColumn<(string Tie, IndexPoint Point)>.Number("Low", "low", p => p.Point.Low, 2),
        ListColumn<(string Tie, IndexPoint Point)>.Number("High", "high", p => p.Point.High, 2));

    public static void Map(PageRoutes pages)
    {
        pages.GetOfCase("timeline", ShowAsync);
        Acts.Map(pages, "timeline", page => page.Desk.Read(ledger => LastRun.Events(ledger)));
        State.Map(pages, "timeline/state", page => page.Desk.Read(Both)?.Points ?? []);
        Turned.Map(pages, "timeline/turns", page => page.Desk.Read(Both)?.Turns ?? []);
        Ties.Map(pages, "timeline/neighbours", page => page.Desk.Read(LastRun.Neighbours));
        Months.Map(pages, "timeline/neighbours/state", page => [.. page.Desk.Read(LastRun.Neighbours).SelectMany(n => n.Points.Select(p => (n.Name, p)))]);
    }

    private static Task ShowAsync(PageRequest page)
    {
        var skip = page.Number("skip", 0, 0, int.MaxValue - PageLength);
        var turns = page.Desk.Turns;
        var (summary, indices, ties, events) = page.Desk.Read(ledger => (CaseView.Summary(ledger), skip == 0 ? LastRun.Indices(ledger) : [], skip == 0 ? LastRun.Neighbours(ledger) : [], LastRun.Events(ledger, skip, PageLength + 1)));
        var html = new HtmlWriter();
        html.Add($"<h1>Timeline</h1>\n");
        if (summary is null)
            return page.ShowAsync("Timeline", html.Add(Phrases.NothingYet(page)).ToMarkup());
        if (!indices.IsEmpty && Pictures.State(indices, turns, Direction) is { } picture)
        {
            html.Add($"<figure>{new SafeHtml(picture)}<figcaption>The state of the relation from acts that are dated; words fade by half in {indices[0].HalfLifeVerbalDays} days, deeds in {indices[0].HalfLifeMaterialDays}. Weights {indices[0].WeightTable}, SHA-256 <code>{indices[0].WeightHash[..12]}…</code>. ▲ and ▼ are the turns of the case. The numbers stand in the table by month: {TableForms.Links(page.Desk.At("timeline/state"))}.</figcaption></figure>\n");
            html.Add($"<h2>Turns that the case puts to the test</h2>\n<ul>\n");
            foreach (var turn in turns)
                html.Add($"<li>{turn.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}: {turn.Id}, a {Word.Of(turn.Kind)}</li>\n");
            html.Add($"</ul>\n");
            html.Add($"<h2>Turns that the acts show</h2>\n<p>Where the likelier state of the tie, warm or cold, changes by the acts alone; a turn within a thaw or a chill is none.</p>\n");
            html.Add(indices[0].Turns.IsEmpty ? HtmlWriter.Of($"<p role=\"status\">None: the acts show one state throughout, or are fewer than eight.</p>\n") : Turned.Html(indices[0].Turns)).Add(TableForms.Line(page.Desk.At("timeline/turns")));
            html.Add($"<h2>Neighbouring ties</h2>\n");
            if (ties.All(t => t.Points.IsEmpty))
                html.Add($"<p class=\"soft\">Of no neighbouring tie an act is on record; <code>neighbours</code> in case.yaml names them, the chronicle and the articles bring the acts.</p>\n");
            else
                html.Add($"<p>The same index for the ties that may move with this one; where few acts are on record it says little.</p>\n").Add(Ties.Html(ties)).Add(Pictures.State([indices[0], .. ties.Where(t => !t.Points.IsEmpty)], [], Direction) is { } beside ? HtmlWriter.Of($"<figure>{new SafeHtml(beside)}<figcaption>The tie of the case, with its band, and its neighbours. The numbers of the neighbours stand in the table by month: {TableForms.Links(page.Desk.At("timeline/neighbours/state"))}.</figcaption></figure>\n") : HtmlWriter.Of($"")).Add(TableForms.Line(page.Desk.At("timeline/neighbours")));
        }
        html.Add($"<h2>Acts, by date</h2>\n");
        html.Add(events.IsEmpty ? HtmlWriter.Of($"<p role=\"status\">{(skip == 0 ? "No act between the two is on record." : "No more.")}</p>\n") : Acts.Html(events.Take(PageLength)));
        html.Add(Phrases.GoOn(page.Desk.At("timeline"), skip, PageLength, events.Length > PageLength)).Add(TableForms.Line(page.Desk.At("timeline")));
        return page.ShowAsync("Timeline", html.ToMarkup());
    }

    private static RelationIndex? Both(Ledger.LedgerFile ledger) => LastRun.Indices(ledger).FirstOrDefault(i => i.Name == "both");

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Direction(string name) => name == "both" ? "Both" : name.Replace("→", " toward ", StringComparison.Ordinal);

    private static string? Parties(ImmutableArray<EventActor> parties) => parties.IsEmpty ? null : string.Join(", ", parties.Select(p => p.Country is { } code && code != p.Text ? $"{p.Text} ({code})" : p.Text));
}
