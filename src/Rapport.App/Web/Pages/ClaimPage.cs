using System.Globalization;
using Rapport.Pipeline;

namespace Rapport.App.Web.Pages;

/// <summary>One claim: the sentence on the left; on the right the cells under each definition, what is missing, and what a person says to it.</summary>
internal static class ClaimPage
{
    public static void Map(PageRoutes pages) => pages.GetOfCase("claims/{id}", ShowAsync);

    private static Task ShowAsync(PageRequest page)
    {
        if (page.Desk.Read(ledger => CaseView.Claim(ledger, new(page.Part("id"))) is { } found
            ? (Claim: found, Decisions: CaseView.DecisionsOver(ledger, [found.Claim.Id.Value, found.Verdict.Id.Value]), Notes: CaseView.NotesOf(ledger, found.Document).Where(n => n.Annotation.About == found.Claim.Id.Value).ToArray())
            : default) is not { Claim: { } view, Decisions: var decisions, Notes: var notes })
            return page.MissingAsync("The last run found no claim of this id. Its document may have been read anew since.");
        var (claim, verdict, document) = view;
        var html = new HtmlWriter();
        html.Add($"<h1 class=\"unseen\">A claim and what decides it</h1>\n<div class=\"bench\">\n<section class=\"stated\" aria-label=\"The sentence\">\n<h2>What is stated</h2>\n");
        html.Add($"<blockquote lang=\"{document.Language ?? "und"}\" dir=\"auto\">{new MarkedText(document.Text, [new(claim.Span, "at", "at")]).Next(claim.Sentence)}</blockquote>\n");
        html.Add($"<p><a href=\"{page.Desk.At(string.Create(CultureInfo.InvariantCulture, $"documents/{document.Id}?at={claim.Span.Start}-{claim.Span.End}#at"))}\">{SafeHtml.Words(document.Title ?? "Untitled")}</a><br>{Phrases.Credit(document, claim.Part)}</p>\n");
        if (document.Disclaimer is { } disclaimer)
            html.Add($"<p class=\"disclaimer\">{SafeHtml.Words(disclaimer)}</p>\n");
        html.Add(Parsed(claim)).Add(NoteForms.List(page, "Notes on this claim", notes, linksToText: false)).Add(NoteForm(page, claim)).Add($"</section>\n<section class=\"decides\" aria-label=\"What decides it\">\n");
        html.Add($"<h2>What decides it</h2>\n<p class=\"outcome\">{Phrases.Verdict(verdict.Value, verdict.Override is not null)}</p>\n<p>{SafeHtml.Words(verdict.Explanation)}</p>\n<p class=\"soft\">As of {verdict.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} · rule {verdict.Rule.Id}{(verdict.Tolerance is { } room ? HtmlWriter.Of($" · the words allow {(room.Low is { } least ? Phrases.Number(least) : "…")} to {(room.High is { } most ? Phrases.Number(most) : "…")} ({room.From})") : SafeHtml.None)}</p>\n");
        foreach (var reading in verdict.Readings)
            html.Add(Reading(page, reading));
        if (verdict.Readings.Length == 0 && verdict.Rows.Length > 0)
            html.Add($"<h3>Cells</h3>\n").Add(Rows(page, verdict.Rows));
        html.Add(Missing(page, verdict)).Add(Decisions(page, decisions)).Add(DecisionForm(page, claim)).Add($"</section>\n</div>\n");
        return page.ShowAsync(claim.Text, html.ToMarkup());
    }

    private static SafeHtml Parsed(Claim claim)
    {
        var html = new HtmlWriter();
        html.Add($"<dl class=\"parsed\">\n");
        foreach (var (name, value) in new (string, string?)[]
        {
            ("type", Phrases.Spaced(Word.Of(claim.Type))),
            ("figure", claim.Low is { } low ? $"{Phrases.Number(low)} to {Phrases.Number(claim.High ?? low)}" : claim.Value is { } stated ? $"{Phrases.Spaced(Word.Of(claim.Comparator))} {Phrases.Number(stated)}{(claim.Scale == 1 ? "" : $" × {Phrases.Number(claim.Scale)}")}" : null),
            ("unit", claim.Unit), ("measure", claim.Measure), ("of", claim.Item), ("flow", claim.Flow), ("whose", claim.Subject), ("with whom", claim.Partner), ("basis", Word.Of(claim.Basis)), ("against", claim.Base),
            ("for", claim.Period is { } period ? period + (period.Inferred ? " (inferred)" : "") : null), ("said by", claim.Speaker.Kind == SpeakerKind.None ? "the author" : claim.Speaker.Text), ("told as", Word.Of(claim.Modality)),
            ("not resolved", claim.Unresolved.Length == 0 ? null : string.Join(", ", claim.Unresolved)),
        })
        {
            if (value is not null)
                html.Add($"<div><dt>{name}</dt><dd>{SafeHtml.Words(value)}</dd></div>\n");
        }
        return html.Add($"</dl>\n").ToMarkup();
    }

    private static SafeHtml Reading(PageRequest page, VerdictReading reading)
    {
        var html = new HtmlWriter();
        html.Add($"<h3>{SafeHtml.Words(reading.Label)}</h3>\n<p>{Phrases.Verdict(reading.Verdict)} <span class=\"soft\">definition {SafeHtml.Words(reading.Definition)}{(reading.Value is { } value ? $", gives {Phrases.Number(value)}" : "")}</span></p>\n");
        return html.Add(Rows(page, reading.Rows)).ToMarkup();
    }

    private static SafeHtml Rows(PageRequest page, IReadOnlyCollection<VerdictRow> rows)
    {
        if (rows.Count == 0)
            return HtmlWriter.Of($"<p class=\"soft\">No cell is held for this reading.</p>\n");
        var html = new HtmlWriter();
        html.Add($"<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Cells\"><table>\n<thead><tr><th scope=\"col\">Series</th><th scope=\"col\">Period</th><th scope=\"col\">Value</th><th scope=\"col\">Office</th><th scope=\"col\">Known from</th></tr></thead>\n<tbody>\n");
        foreach (var row in rows)
        {
            var cell = page.Desk.At(string.Create(CultureInfo.InvariantCulture, $"evidence/{row.Cell.Snapshot}?at={row.Cell.Bytes.Start}-{row.Cell.Bytes.End}#at"));
            html.Add($"<tr><td>{SafeHtml.Words(row.Series)}<br><span class=\"soft\">{row.Reporter}{(row.Valuation.Length > 0 ? ", " + row.Valuation : "")}</span></td><td>{row.Period}</td><td class=\"number\"><a href=\"{cell}\">{(row.Value is { } value ? Phrases.Number(value) : "no value")}</a> {row.Unit}</td><td>{SafeHtml.Words(row.Office)}{(row.Via is { } via ? HtmlWriter.Of($"<br><span class=\"soft\">via {SafeHtml.Words(via)}</span>") : SafeHtml.None)}</td><td>{row.Vintage?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "not stated"}</td></tr>\n");
        }
        return html.Add($"</tbody></table></div>\n").ToMarkup();
    }

    private static SafeHtml Missing(PageRequest page, Verdict verdict)
    {
        if (verdict.Missing.Length == 0)
            return SafeHtml.None;
        var html = new HtmlWriter();
        html.Add($"<h3>What is missing</h3>\n<ul>\n");
        foreach (var missing in verdict.Missing)
            html.Add($"<li>{SafeHtml.Words(missing.What)}<br><code>{missing.Command}</code></li>\n");
        return html.Add($"</ul>\n<p>Or <a href=\"{page.Desk.At("intake")}\">drop the table here</a>.</p>\n").ToMarkup();
    }

    private static SafeHtml Decisions(PageRequest page, IReadOnlyCollection<Decision> decisions)
    {
        if (decisions.Count == 0)
            return SafeHtml.None;
        var html = new HtmlWriter();
        html.Add($"<h3>Decisions</h3>\n<ul class=\"found\">\n");
        foreach (var decision in decisions)
            html.Add(NotesPage.One(page, decision, known: true));
        return html.Add($"</ul>\n<p class=\"soft\">The next run takes them into the brief.</p>\n").ToMarkup();
    }

    private static SafeHtml DecisionForm(PageRequest page, Claim claim)
    {
        var html = new HtmlWriter();
        html.Add($"<form class=\"sheet\" id=\"decide\" method=\"post\" action=\"{page.Desk.At("notes/decide")}\">{Layout.Token(page.Bench)}<input type=\"hidden\" name=\"subject\" value=\"{claim.Id}\"><input type=\"hidden\" name=\"back\" value=\"{page.Desk.At("claims/" + claim.Id)}\">\n<h3>Your decision</h3>\n<p><label for=\"decision\">Decision</label><select id=\"decision\" name=\"decision\"><option value=\"accept\">accept: the verdict stands</option><option value=\"reject\">reject: the claim was misread, leave it aside</option>");
        foreach (var word in Word.All<VerdictValue>())
            html.Add($"<option value=\"override:{word}\">override: {Phrases.Spaced(word)}</option>");
        return html.Add($"</select></p>\n<p><label for=\"reason\">Your reason</label><textarea id=\"reason\" name=\"reason\" rows=\"2\" required maxlength=\"20000\"></textarea></p>\n<p><button>Decide</button></p>\n</form>\n").ToMarkup();
    }

    private static SafeHtml NoteForm(PageRequest page, Claim claim) => HtmlWriter.Of(
        $"<form class=\"sheet\" id=\"note\" method=\"post\" action=\"{page.Desk.At("notes")}\">{Layout.Token(page.Bench)}<input type=\"hidden\" name=\"about\" value=\"{claim.Id}\"><input type=\"hidden\" name=\"back\" value=\"{page.Desk.At("claims/" + claim.Id)}\">\n<h3>Leave a note</h3>\n{NoteForms.Fields()}</form>\n");
}
