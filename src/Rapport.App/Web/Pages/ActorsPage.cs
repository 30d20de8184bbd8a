using System.Collections.Immutable;
using System.Globalization;
using Rapport.Pipeline;

namespace Rapport.App.Web.Pages;

/// <summary>Who is named: the parties of the case with their forms and offices, and the names that no party fits for certain.</summary>
internal static class ActorsPage
{
    private const int PageLength = 100;
    private const int DocumentsShown = 40;

    // A country is named like a party and has no page of its own.
    private static ListTable<NameTally> Named(CaseDesk? desk) => new(
        "Who is named in the press",
        ListColumn<NameTally>.Words("Name", "name", t => t.Text, t => t.Actor is { } actor && (desk?.Actors.Any(a => a.Id == actor) ?? false) ? HtmlWriter.Of($"<a href=\"actors/{actor.Value}\">{SafeHtml.Words(t.Text)}</a>") : SafeHtml.Words(t.Text)),
        ListColumn<NameTally>.Words("Country", "country", t => t.Country),
        ListColumn<NameTally>.Number("Named", "mentions", t => t.Mentions),
        ListColumn<NameTally>.Number("Quoted", "quotes", t => t.Quotes),
        ListColumn<NameTally>.Number("In documents", "documents", t => t.Documents.Length),
        ListColumn<NameTally>.Words("Party", "actor", t => t.Actor?.Value ?? "none for certain"));

    private static ListTable<(NameTally Name, ActorMatch Match)> Queue(PageRequest? page) => new(
        "Names that may be parties of the case",
        [
            ListColumn<(NameTally Name, ActorMatch Match)>.Words("Name in the press", "name", q => q.Name.Text),
            ListColumn<(NameTally Name, ActorMatch Match)>.Number("Named", "mentions", q => q.Name.Mentions),
            ListColumn<(NameTally Name, ActorMatch Match)>.Words("May be", "actor", q => q.Match.Actor.Id.Value, q => HtmlWriter.Of($"<a href=\"actors/{q.Match.Actor.Id.Value}\">{SafeHtml.Words(q.Match.Actor.DisplayName)}</a>")),
            ListColumn<(NameTally Name, ActorMatch Match)>.Words("By the form", "form", q => q.Match.Form),
            ListColumn<(NameTally Name, ActorMatch Match)>.Words("How surely", "verdict", q => Word.Of(q.Match.Verdict)),
            ListColumn<(NameTally Name, ActorMatch Match)>.Number("Score", "score", q => q.Match.Score, 3),
            .. page is null ? [] : new[] { ListColumn<(NameTally Name, ActorMatch Match)>.Words("Your decision", "decision", _ => null, q => Decide(page, q.Name, q.Match)) },
        ]);

    private static SafeHtml Decide(PageRequest page, NameTally name, ActorMatch match)
    {
        var html = new HtmlWriter();
        html.Add($"<form class=\"inline\" method=\"post\" action=\"{page.Desk.At("notes/decide")}\">{Layout.Token(page.Bench)}<input type=\"hidden\" name=\"subject\" value=\"{match.Actor.Id.Value}\"><input type=\"hidden\" name=\"value\" value=\"{"name:" + name.Text}\"><input type=\"hidden\" name=\"back\" value=\"{page.Desk.At("actors?queue=1")}\"><input type=\"hidden\" name=\"reason\" value=\"{$"{name.Text} and {match.Actor.DisplayName}, decided in the queue of names"}\">");
        html.Add($"<button class=\"small\" name=\"decision\" value=\"merge\" aria-label=\"{name.Text} is {match.Actor.DisplayName}\">One</button> <button class=\"small\" name=\"decision\" value=\"split\" aria-label=\"{name.Text} is not {match.Actor.DisplayName}\">Two</button></form>");
        return html.ToMarkup();
    }

    public static void Map(PageRoutes pages)
    {
        pages.GetOfCase("actors", ShowAsync);
        pages.GetOfCase("actors/{id}", OneAsync);
        Named(null).Map(pages, "actors", page => page.Desk.Read(ledger => LastRun.Tallies(ledger, 0, -1)));
        Queue(null).Map(pages, "actors-queue", page => page.Desk.Read(ledger => MergeQueue.Of(ledger, page.Desk.Actors)));
    }

    private static Task ShowAsync(PageRequest page)
    {
        var skip = page.Number("skip", 0, 0, int.MaxValue - PageLength);
        var (summary, tallies, queue) = page.Desk.Read(ledger => (CaseView.Summary(ledger), LastRun.Tallies(ledger, skip, PageLength + 1), page.Has("queue") ? MergeQueue.Of(ledger, page.Desk.Actors) : []));
        var html = new HtmlWriter();
        html.Add($"<h1>Actors</h1>\n");
        if (summary is null)
            return page.ShowAsync("Actors", html.Add(Phrases.NothingYet(page)).ToMarkup());
        if (page.Has("queue"))
        {
            html.Add($"<p>Names of the press that no party of the case fits for certain, each with the party it may be. <b>One</b> takes the name for the party from the next run on, <b>Two</b> never again; both are entries of the ledger, with your name, and can be taken back. To keep it for other cases too, write the form into <code>actors.yaml</code>, or the other party under <code>notSame</code>. <a href=\"{page.Desk.At("actors")}\">All who are named</a></p>\n");
            html.Add(queue.IsEmpty ? HtmlWriter.Of($"<p role=\"status\">No name is in doubt.</p>\n") : Queue(page).Html(queue)).Add(TableForms.Line(page.Desk.At("actors-queue")));
            return page.ShowAsync("Names in doubt", html.ToMarkup());
        }
        html.Add($"<p>Who is named in the press, the most named first. <a href=\"{page.Desk.At("actors?queue=1")}\">Names in doubt</a></p>\n");
        html.Add(tallies.IsEmpty ? HtmlWriter.Of($"<p role=\"status\">{(skip == 0 ? "Nobody is named in what was taken in." : "No more.")}</p>\n") : Named(page.Desk).Html(tallies.Take(PageLength)));
        html.Add(Phrases.GoOn(page.Desk.At("actors"), skip, PageLength, tallies.Length > PageLength)).Add(TableForms.Line(page.Desk.At("actors")));
        return page.ShowAsync("Actors", html.ToMarkup());
    }

    private static Task OneAsync(PageRequest page)
    {
        if (page.Desk.Actors.FirstOrDefault(a => a.Id.Value == page.Part("id")) is not { } actor)
            return page.MissingAsync("The case knows no party of this id.");
        var tally = page.Desk.Read(ledger => LastRun.Tallies(ledger, 0, -1)).FirstOrDefault(t => t.Actor == actor.Id);
        var html = new HtmlWriter();
        html.Add($"<h1>{SafeHtml.Words(actor.DisplayName)}</h1>\n<p class=\"soft\">{Word.Of(actor.Kind)}{(actor.Country is { } country ? ", " + country : "")}{(actor.PartOf is { } whole ? HtmlWriter.Of($", part of <a href=\"{page.Desk.At("actors/" + whole.Value)}\">{whole.Value}</a>") : SafeHtml.None)} · <code>{actor.Id.Value}</code></p>\n");
        html.Add($"<h2>Forms of the name</h2>\n<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Forms of the name\"><table><thead><tr><th scope=\"col\">Form</th><th scope=\"col\">Language</th><th scope=\"col\">Writing</th><th scope=\"col\">Kind</th></tr></thead><tbody>\n");
        foreach (var name in actor.Names)
            html.Add($"<tr><td lang=\"{name.Language}\">{SafeHtml.Words(name.Text)}</td><td>{name.Language}</td><td>{name.System}</td><td>{Word.Of(name.Kind)}</td></tr>\n");
        html.Add($"</tbody></table></div>\n");
        if (!actor.Offices.IsEmpty)
        {
            html.Add($"<h2>Offices</h2>\n<ul>\n");
            foreach (var office in actor.Offices)
                html.Add($"<li>{office.Title}, {office.Of}: {Day(office.From, "since a day that is not known")} to {Day(office.To, "now, or a day that is not known")} <span class=\"soft\">({office.Source})</span></li>\n");
            html.Add($"</ul>\n");
        }
        if (!actor.NotSame.IsEmpty)
            html.Add($"<p>Never the same as: {string.Join(", ", actor.NotSame.Select(n => n.Value))}</p>\n");
        html.Add($"<h2>In the press</h2>\n");
        if (tally is null)
            return page.ShowAsync(actor.DisplayName, html.Add($"<p>Not named in what was taken in.</p>\n").ToMarkup());
        html.Add($"<p>Named {tally.Mentions} times in {tally.Documents.Length} documents, quoted {tally.Quotes} times.</p>\n<ul>\n");
        foreach (var document in page.Desk.Read(ledger => tally.Documents.Take(DocumentsShown).Select(id => CaseView.Document(ledger, id)).OfType<Document>().ToArray()))
            html.Add($"<li><p><a href=\"{page.Desk.At("documents/" + document.Id)}\">{SafeHtml.Words(document.Title ?? document.Source)}</a> <span class=\"soft\">{Phrases.Credit(document)}</span></p></li>\n");
        html.Add($"</ul>\n");
        if (tally.Documents.Length > DocumentsShown)
            html.Add($"<p class=\"soft\">{DocumentsShown} of {tally.Documents.Length} are shown; <a href=\"{page.Desk.At("inbox?q=" + Uri.EscapeDataString(actor.DisplayName))}\">search</a> for the others.</p>\n");
        return page.ShowAsync(actor.DisplayName, html.ToMarkup());
    }

    private static string Day(DateOnly? day, string otherwise) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? otherwise;
}
