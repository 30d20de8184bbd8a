using System.Globalization;
using Rapport.Pipeline;

namespace Rapport.App.Web.Pages;

/// <summary>Notes as they stand on a page, and the form that leaves one.</summary>
internal static class NoteForms
{
    private const int LongestShown = 160;

    /// <summary>A list of notes; those that lost their place say so and keep the words they stood at.</summary>
    public static SafeHtml List(PageRequest page, string title, IReadOnlyCollection<PlacedAnnotation> notes, bool linksToText)
    {
        var html = new HtmlWriter();
        html.Add($"<section class=\"notes-list\"><h2>{title} <span class=\"soft\">{notes.Count}</span></h2>\n");
        if (notes.Count == 0)
            return html.Add($"<p class=\"soft\">None yet.</p></section>\n").ToMarkup();
        html.Add($"<ul class=\"found\">\n");
        foreach (var note in notes)
            html.Add(One(page, note, linksToText));
        return html.Add($"</ul></section>\n").ToMarkup();
    }

    /// <summary>One note.</summary>
    public static SafeHtml One(PageRequest page, PlacedAnnotation note, bool linksToText)
    {
        var held = note.Annotation;
        var html = new HtmlWriter();
        html.Add($"<li id=\"{held.Entry}\" class=\"note n-{Word.Of(held.Kind)}\"><b>{Word.Of(held.Kind)}</b> <span class=\"note-text\">{SafeHtml.Words(held.Text)}</span>");
        if (held.Place is { } place)
        {
            var words = place.Quote.Length > LongestShown ? place.Quote[..LongestShown] + "…" : place.Quote;
            html.Add(note.Lost
                ? HtmlWriter.Of($"<br><span class=\"doubt\">Can no longer be placed: the text as it is read now does not hold these words at their bytes. They were: “{SafeHtml.Words(words)}”</span>")
                : linksToText
                    ? HtmlWriter.Of($"<br><a class=\"back\" href=\"#at-{held.Entry}\">“{SafeHtml.Words(words)}”</a>")
                    : HtmlWriter.Of($"<br>“{SafeHtml.Words(words)}”"));
        }
        html.Add($"<br><span class=\"soft\">{SafeHtml.Words(held.Author)}, {Phrases.Moment(held.Time)}</span> <form class=\"inline\" method=\"post\" action=\"{page.Desk.At("notes/retract")}\">{Layout.Token(page.Bench)}<input type=\"hidden\" name=\"entry\" value=\"{held.Entry}\"><input type=\"hidden\" name=\"back\" value=\"{page.Address}\"><button class=\"small\" aria-label=\"Take back the {Word.Of(held.Kind)}: {held.Text}\">Take back</button></form></li>\n");
        return html.ToMarkup();
    }

    /// <summary>The form that leaves a note at a document, or at a range of it.</summary>
    public static SafeHtml Form(PageRequest page, Document document, TextSpan? range)
    {
        var at = range is { } asked && asked.End <= document.Text.Length ? asked : (TextSpan?)null;
        var html = new HtmlWriter();
        html.Add($"<details class=\"leave\" id=\"note\"{(at is null ? SafeHtml.None : new SafeHtml(" open"))}><summary>Leave a note</summary>\n<form class=\"sheet note-form\" method=\"post\" action=\"{page.Desk.At("notes")}\" data-note>{Layout.Token(page.Bench)}<input type=\"hidden\" name=\"document\" value=\"{document.Id}\"><input type=\"hidden\" name=\"start\" value=\"{at?.Start.ToString(CultureInfo.InvariantCulture)}\"><input type=\"hidden\" name=\"end\" value=\"{at?.End.ToString(CultureInfo.InvariantCulture)}\"><input type=\"hidden\" name=\"quote\" value=\"\"><input type=\"hidden\" name=\"back\" value=\"{page.Desk.At("documents/" + document.Id)}\">\n");
        html.Add($"<p class=\"soft\" data-note-at aria-live=\"polite\">{(at is { } span ? HtmlWriter.Of($"At: “{SafeHtml.Words(Short(span.Of(document.Text)))}”") : HtmlWriter.Of($"On the whole piece. For a place in it, press ¶ at a paragraph, or mark some words."))}</p>\n");
        return html.Add(Fields()).Add($"</form></details>\n").ToMarkup();
    }

    /// <summary>The fields every note has.</summary>
    public static SafeHtml Fields() => new("""
        <p><label for="note-kind">Kind</label><select id="note-kind" name="kind"><option value="comment">comment</option><option value="tag">tag</option><option value="correction">correction</option></select></p>
        <p><label for="note-text">Words</label><textarea id="note-text" name="text" rows="3" required maxlength="20000"></textarea></p>
        <p><button>Keep</button></p>

        """);

    private static string Short(string words) => words.Length > LongestShown ? words[..LongestShown] + "…" : words;
}
