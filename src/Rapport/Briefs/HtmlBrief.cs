using System.Globalization;
using System.Text;
using Rapport.Language;

namespace Rapport.Briefs;

/// <summary>A brief as one page of HTML that reads without a script, prints well, and asks no other host for anything.</summary>
public static class HtmlBrief
{
    // A table longer than this stands folded under its chart; it opens with a click and is printed in full.
    private const int LongTable = 16;

    // A note on a count may rest on hundreds of places; the first few are enough to look.
    private const int PlacesLinked = 5;

    /// <summary>The page.</summary>
    public static string Render(Brief brief)
    {
        var html = new StringBuilder(64 * 1024);
        var title = $"{brief.CaseName}: brief as of {Numerals.Iso(brief.AsOf)}";
        html.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n");
        html.Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<meta name=\"referrer\" content=\"no-referrer\">\n");
        html.Append("<title>").Append(HtmlText.Escape(title)).Append("</title>\n<style>\n").Append(BriefCss.Text).Append("\n</style>\n</head>\n<body>\n");
        html.Append("<header>\n<p class=\"meta\">Rapport · brief</p>\n<h1>").Append(HtmlText.Marked(brief.CaseName)).Append("</h1>\n<p>As of ").Append(Numerals.Day(brief.AsOf))
            .Append(" · evidence <code>").Append(brief.ContentRoot).Append("</code></p>\n</header>\n<main>\n");
        AppendAnswer(html, brief, NoteLink, static _ => null);
        html.Append("</main>\n");
        AppendFooter(html, brief);
        html.Append("<p class=\"running\" aria-hidden=\"true\">").Append(HtmlText.Escape(brief.CaseName)).Append(" · as of ").Append(Numerals.Iso(brief.AsOf)).Append(" · evidence ").Append(brief.ContentRoot).Append("</p>\n</body>\n</html>\n");
        return html.ToString();
    }

    /// <summary>The answer, sections, notes and footer for a page that has its own head and title; every number leads to <c>trace/ID</c> beside that page.</summary>
    public static string RenderInside(Brief brief)
    {
        var html = new StringBuilder(64 * 1024);
        AppendAnswer(html, brief, TraceLink, PlaceLink);
        AppendFooter(html, brief);
        return html.ToString();
    }

    private static string NoteLink(Figure figure) => "#n" + Number(figure.Note);

    private static string TraceLink(Figure figure) => "trace/" + figure.Id.Value;

    private static string? PlaceLink(Anchor anchor) => anchor switch
    {
        Anchor.InText text => string.Create(CultureInfo.InvariantCulture, $"documents/{text.Document}?at={text.Span.Start}-{text.Span.End}#at"),
        Anchor.InCell cell => string.Create(CultureInfo.InvariantCulture, $"evidence/{cell.Cell.Snapshot}?at={cell.Cell.Bytes.Start}-{cell.Cell.Bytes.End}#at"),
        _ => null,
    };

    private static void AppendAnswer(StringBuilder html, Brief brief, Func<Figure, string> link, Func<Anchor, string?> place)
    {
        html.Append("<section class=\"headline\" aria-label=\"The answer\">\n");
        foreach (var sentence in brief.Headline)
            html.Append("<p>").Append(Sentence(sentence, link)).Append("</p>\n");
        html.Append("</section>\n<nav aria-label=\"Sections\"><ol>\n");
        foreach (var section in brief.Sections)
            html.Append("<li><a href=\"#").Append(section.Id).Append("\">").Append(HtmlText.Escape(section.Title)).Append("</a></li>\n");
        html.Append("</ol></nav>\n");
        foreach (var section in brief.Sections)
            AppendSection(html, section, link);
        AppendNotes(html, brief, place);
    }

    private static void AppendSection(StringBuilder html, BriefSection section, Func<Figure, string> link)
    {
        html.Append("<section id=\"").Append(section.Id).Append("\">\n<h2>").Append(HtmlText.Escape(section.Title)).Append("</h2>\n");
        foreach (var sentence in section.Sentences)
            html.Append("<p>").Append(Sentence(sentence, link)).Append("</p>\n");
        foreach (var table in section.Tables)
        {
            html.Append("<figure>\n<h3>").Append(HtmlText.Marked(table.Title)).Append("</h3>\n");
            if (table.Svg is { } svg)
                html.Append(svg).Append('\n');
            html.Append("<figcaption>").Append(HtmlText.Marked(table.Summary)).Append("</figcaption>\n");
            var folded = table.Svg is not null && table.Rows.Length > LongTable;
            if (folded)
                html.Append("<details><summary>The table behind the chart</summary>\n");
            html.Append("<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"").Append(HtmlText.Escape(table.Title)).Append("\"><table>\n<thead><tr>");
            foreach (var header in table.Headers)
                html.Append("<th scope=\"col\">").Append(HtmlText.Marked(header)).Append("</th>");
            html.Append("</tr></thead>\n<tbody>\n");
            foreach (var row in table.Rows)
            {
                html.Append("<tr>");
                foreach (var cell in row)
                    html.Append("<td>").Append(Sentence(cell, link)).Append("</td>");
                html.Append("</tr>\n");
            }
            html.Append("</tbody></table></div>\n");
            if (folded)
                html.Append("</details>\n");
            html.Append("</figure>\n");
        }
        html.Append("</section>\n");
    }

    private static string Sentence(BriefSentence sentence, Func<Figure, string> link)
    {
        var html = new StringBuilder();
        var at = 0;
        var shown = new HashSet<int>();
        foreach (var figure in sentence.Figures)
        {
            html.Append(HtmlText.Marked(sentence.Text[at..figure.Span.Start]));
            // Words that are not ours are set as words, with their note behind them; a number of ours is itself the link.
            if (figure.Unit == "text")
                html.Append("<span data-id=\"").Append(figure.Id.Value).Append("\">").Append(HtmlText.Marked(figure.Span.Of(sentence.Text))).Append("</span>").Append(NoteMark(figure.Note));
            else
                html.Append("<a class=\"figure\" href=\"").Append(link(figure)).Append("\" data-id=\"").Append(figure.Id.Value).Append("\">").Append(HtmlText.Marked(figure.Span.Of(sentence.Text))).Append("</a>");
            shown.Add(figure.Note);
            at = figure.Span.End;
        }
        html.Append(HtmlText.Marked(sentence.Text[at..]));
        foreach (var note in sentence.Notes.Where(n => !shown.Contains(n)))
            html.Append(NoteMark(note));
        return html.ToString();
    }

    private static string NoteMark(int note) => $"<sup><a href=\"#n{Number(note)}\" aria-label=\"Note {Number(note)}\">{Number(note)}</a></sup>";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void AppendNotes(StringBuilder html, Brief brief, Func<Anchor, string?> place)
    {
        html.Append("<section id=\"notes\">\n<h2>Where it stands</h2>\n<ol class=\"notes\">\n");
        foreach (var note in brief.Notes)
        {
            html.Append("<li id=\"n").Append(note.Number.ToString(CultureInfo.InvariantCulture)).Append("\">").Append(HtmlText.Marked(note.Text));
            foreach (var address in note.Anchors.Select(place).OfType<string>().Distinct().Take(PlacesLinked))
                html.Append(" <a href=\"").Append(HtmlText.Escape(address)).Append("\" aria-label=\"Open where note ").Append(Number(note.Number)).Append(" stands\">open</a>");
            html.Append("</li>\n");
        }
        html.Append("</ol>\n</section>\n");
    }

    private static void AppendFooter(StringBuilder html, Brief brief)
    {
        html.Append("<footer>\n<h2>What this brief was made from</h2>\n<p>");
        html.AppendJoin(" · ", brief.Footer.Counts.Select(c => $"{HtmlText.Escape(c.Key)}: {c.Value.ToString(CultureInfo.InvariantCulture)}"));
        html.Append("</p>\n");
        if (brief.Footer.Faults.Length > 0)
        {
            html.Append("<p>What could not be read:</p>\n<ul>\n");
            foreach (var fault in brief.Footer.Faults)
                html.Append("<li>").Append(HtmlText.Marked(fault.ToString())).Append("</li>\n");
            html.Append("</ul>\n");
        }
        html.Append("<p>Rules: ").Append(HtmlText.Escape(string.Join(", ", brief.Footer.Rules))).Append("</p>\n");
        html.Append("<p>Every number leads to its note; <code>rapport trace CASE ID</code> walks it back to bytes.</p>\n</footer>\n");
    }
}
