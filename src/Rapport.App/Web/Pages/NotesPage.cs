using System.Globalization;
using Rapport.Ledger;
using Rapport.Pipeline;

namespace Rapport.App.Web.Pages;

/// <summary>Everything that readers left: comments, tags, corrections and decisions; and where they are written.</summary>
internal static class NotesPage
{
    private const int Shown = 200;
    private const int LongestText = 20_000;

    public static void Map(PageRoutes pages)
    {
        pages.GetOfCase("notes", ShowAsync);
        pages.PostOfCase("notes", KeepAsync);
        pages.PostOfCase("notes/retract", RetractAsync);
        pages.PostOfCase("notes/decide", DecideAsync);
    }

    /// <summary>A decision in a list; one whose subject the last run does not know says so.</summary>
    public static SafeHtml One(PageRequest page, Decision decision, bool known) => HtmlWriter.Of(
        $"<li id=\"{decision.Entry}\" class=\"note\"><b>{Word.Of(decision.Kind)}{(decision.Value is { } value ? " " + Phrases.Spaced(value) : "")}</b> <a href=\"{page.Desk.At("trace/" + decision.Subject)}\">{decision.Subject}</a>: <span class=\"note-text\">{SafeHtml.Words(decision.Reason)}</span>{(known ? SafeHtml.None : HtmlWriter.Of($"<br><span class=\"doubt\">{(decision.Kind is DecisionKind.Reject or DecisionKind.Merge ? "The last run knows nothing of this id any more, as this decision wants it." : "Can no longer be placed: the last run knows nothing of this id.")}</span>"))}<br><span class=\"soft\">{SafeHtml.Words(decision.Writer)}, {Phrases.Moment(decision.Time)}</span> <form class=\"inline\" method=\"post\" action=\"{page.Desk.At("notes/retract")}\">{Layout.Token(page.Bench)}<input type=\"hidden\" name=\"entry\" value=\"{decision.Entry}\"><input type=\"hidden\" name=\"back\" value=\"{page.Address}\"><button class=\"small\" aria-label=\"Take back the decision {Word.Of(decision.Kind)} on {decision.Subject}\">Take back</button></form></li>\n");

    private static Task ShowAsync(PageRequest page)
    {
        if (page.Query("about") is { } about)
            return ShowOneAsync(page, about);
        var (notes, decisions) = page.Desk.Read(ledger =>
        {
            var documents = new Dictionary<string, Document?>(StringComparer.Ordinal);
            return (
                ledger.Notes.Latest(Shown).Select(n => (Note: n, Document: documents.TryGetValue(n.Subject, out var held) ? held : documents[n.Subject] = CaseView.DocumentOf(ledger, n.Subject)))
                    .Select(n => (Note: n.Document is null ? new PlacedAnnotation(n.Note, null, n.Note.Place is not null) : PlacedAnnotation.In(n.Document, n.Note), n.Document)).ToList(),
                ledger.HoldingDecisions().OrderByDescending(d => d.Time, StringComparer.Ordinal).Take(Shown).Select(d => (Decision: d, Known: ledger.FindFact(d.Subject) is not null)).ToList());
        });
        var html = new HtmlWriter();
        html.Add($"<h1>Notes</h1>\n");
        var kind = page.Query("kind");
        html.Add($"<nav class=\"chips\" aria-label=\"By kind\"><ul>\n<li><a href=\"{page.Desk.At("notes")}\"{Phrases.Here(kind is null)}>all</a></li>");
        foreach (var word in Word.All<AnnotationKind>().Append("decision"))
            html.Add($"<li><a href=\"{page.Desk.At("notes?kind=" + word)}\"{Phrases.Here(kind == word)}>{word}s</a></li>");
        html.Add($"</ul></nav>\n");
        var shown = notes.Where(n => kind is null || Word.Of(n.Note.Annotation.Kind) == kind).ToList();
        var decided = kind is null or "decision" ? decisions : [];
        if (shown.Count == 0 && decided.Count == 0)
            return page.ShowAsync("Notes", html.Add($"<p role=\"status\">Nothing was left yet. Open a piece from the <a href=\"{page.Desk.At("inbox")}\">inbox</a> and mark some words, or decide on one of the <a href=\"{page.Desk.At("claims")}\">claims</a>.</p>\n").ToMarkup());
        html.Add($"<ul class=\"found\">\n");
        foreach (var (decision, known) in decided)
            html.Add(One(page, decision, known));
        foreach (var (note, document) in shown)
        {
            if (document is not null)
                html.Add($"<li class=\"where\"><a href=\"{page.Desk.At($"documents/{document.Id}#{note.Annotation.Entry}")}\">{SafeHtml.Words(document.Title ?? "Untitled")}</a>{(note.Annotation.About is { } claim ? HtmlWriter.Of($" · <a href=\"{page.Desk.At("claims/" + claim)}\">the claim</a>") : SafeHtml.None)}</li>\n");
            else
                html.Add($"<li class=\"where soft\">On {note.Annotation.Subject}, which is not among what the last run read</li>\n");
            html.Add(NoteForms.One(page, note, linksToText: false));
        }
        return page.ShowAsync("Notes", html.Add($"</ul>\n<p>No more.</p>\n").ToMarkup());
    }

    private static Task ShowOneAsync(PageRequest page, string about)
    {
        var (fact, notes, decisions) = page.Desk.Read(ledger => (
            Tracer.Walk(ledger, about).FirstOrDefault(), ledger.Notes.Of(about).Select(n => new PlacedAnnotation(n, null, false)).ToArray(), CaseView.DecisionsOver(ledger, [about])));
        if (fact is null)
            return page.MissingAsync("The last run knows nothing of this id.");
        var html = new HtmlWriter();
        html.Add($"<h1>{Phrases.Spaced(fact.Kind)}</h1>\n<p>{SafeHtml.Words(fact.Text)}</p>\n<p><a href=\"{page.Desk.At("trace/" + about)}\">Where it stands</a></p>\n");
        html.Add(NoteForms.List(page, "Notes on it", notes, linksToText: false));
        if (decisions.Length > 0)
        {
            html.Add($"<ul class=\"found\">\n");
            foreach (var decision in decisions)
                html.Add(One(page, decision, known: true));
            html.Add($"</ul>\n");
        }
        html.Add($"<form class=\"sheet\" method=\"post\" action=\"{page.Desk.At("notes/decide")}\">{Layout.Token(page.Bench)}<input type=\"hidden\" name=\"subject\" value=\"{about}\"><input type=\"hidden\" name=\"back\" value=\"{page.Desk.At("notes?about=" + about)}\"><h2>Your decision</h2>\n<p><label for=\"decision\">Decision</label><select id=\"decision\" name=\"decision\"><option value=\"accept\">accept: it stands</option><option value=\"reject\">reject: it was misread</option></select></p>\n<p><label for=\"reason\">Your reason</label><textarea id=\"reason\" name=\"reason\" rows=\"2\" required maxlength=\"{LongestText}\"></textarea></p>\n<p><button>Decide</button></p></form>\n");
        html.Add($"<form class=\"sheet\" method=\"post\" action=\"{page.Desk.At("notes")}\">{Layout.Token(page.Bench)}<input type=\"hidden\" name=\"about\" value=\"{about}\"><input type=\"hidden\" name=\"back\" value=\"{page.Desk.At("notes?about=" + about)}\"><h2>Leave a note</h2>\n{NoteForms.Fields()}</form>\n");
        return page.ShowAsync("Notes", html.ToMarkup());
    }

    private static Task KeepAsync(PageRequest page)
    {
        if (page.Field("text") is not { } text || text.Length > LongestText)
            return page.RefuseAsync($"A note has 1 to {LongestText.ToString("N0", CultureInfo.InvariantCulture)} characters.");
        if (!Word.TryParse<AnnotationKind>(page.Field("kind"), out var kind))
            return page.RefuseAsync($"A note is one of: {string.Join(", ", Word.All<AnnotationKind>())}.");
        text = text.ReplaceLineEndings("\n");
        if (page.Field("about") is { } about)
            return KeepAboutAsync(page, kind, about, text);
        if (page.Desk.Read(ledger => CaseView.Document(ledger, new(page.Field("document") ?? ""))) is not { } document)
            return page.RefuseAsync("The document is not among what the last run read; load its page again.");
        AnnotationPlace? place = null;
        if (page.Field("start") is { } from && page.Field("end") is { } to)
        {
            if (!int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var start) || !int.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out var end) || end <= start || end > document.Text.Length)
                return page.RefuseAsync("The place of the note is not within the text; mark the words again.");
            place = PlacedAnnotation.PlaceOf(document, new(start, end - start));
            // What the reader saw marked has to be what stands there: a place that slipped is refused, not kept.
            if (page.Field("quote") is { } seen && Plain(seen) != Plain(place.Quote))
                return page.RefuseAsync("The words that were marked could not be placed; press ¶ at their paragraph instead.");
        }
        page.Desk.Write(ledger => ledger.Notes.Keep(kind, document.Snapshot.Value, null, place, text, page.Desk.Writer));
        return page.GoAsync(page.Back(page.Desk.At("notes")));
    }

    private static Task KeepAboutAsync(PageRequest page, AnnotationKind kind, string about, string text)
    {
        if (about.StartsWith(ClaimId.Prefix, StringComparison.Ordinal))
        {
            if (page.Desk.Read(ledger => CaseView.Claim(ledger, new(about))) is not { } view)
                return page.RefuseAsync("The last run knows no claim of this id; load the page again.");
            page.Desk.Write(ledger => ledger.Notes.Keep(kind, view.Document.Snapshot.Value, about, PlacedAnnotation.PlaceOf(view.Document, view.Claim.Span), text, page.Desk.Writer));
        }
        else if (page.Desk.Read(ledger => ledger.FindFact(about)) is null)
            return page.RefuseAsync("The last run knows nothing of this id; load the page again.");
        else
            page.Desk.Write(ledger => ledger.Notes.Keep(kind, about, null, null, text, page.Desk.Writer));
        return page.GoAsync(page.Back(page.Desk.At("notes")));
    }

    private static Task RetractAsync(PageRequest page) =>
        page.Field("entry") is { } entry && page.Desk.Write(ledger => ledger.Retract(new(entry), "taken back in the workbench", page.Desk.Writer)) is not null
            ? page.GoAsync(page.Back(page.Desk.At("notes")))
            : page.RefuseAsync("There is no note or decision of this id.");

    private static Task DecideAsync(PageRequest page)
    {
        var words = (page.Field("decision") ?? "").Split(':');
        var other = page.Field("value");
        if (!Word.TryParse<DecisionKind>(words[0], out var kind) || kind is DecisionKind.Retract or DecisionKind.Comment
            || (kind == DecisionKind.Override) != (words.Length == 2 && Word.TryParse<VerdictValue>(words[1], out _))
            || (kind is DecisionKind.Merge or DecisionKind.Split) != (other is not null))
            return page.RefuseAsync("A decision is to accept, to reject, to override with a verdict of the list, or to merge with or split from another id.");
        if (page.Field("reason") is not { } reason || reason.Length > LongestText)
            return page.RefuseAsync("A decision needs a reason.");
        if (page.Field("subject") is not { } subject || (!page.Desk.Actors.Any(a => a.Id.Value == subject) && page.Desk.Read(ledger => ledger.FindFact(subject)) is null))
            return page.RefuseAsync("The last run knows nothing of this id; load the page again.");
        page.Desk.Write(ledger => ledger.Decide(kind, subject, other ?? words.ElementAtOrDefault(1), reason.ReplaceLineEndings("\n"), page.Desk.Writer));
        return page.GoAsync(page.Back(page.Desk.At("notes")));
    }

    private static string Plain(string words) => string.Concat(words.Where(c => !char.IsWhiteSpace(c)));
}
