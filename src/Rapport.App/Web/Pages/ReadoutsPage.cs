using System.Collections.Immutable;
using System.Globalization;
using Rapport.Pipeline;

namespace Rapport.App.Web.Pages;

/// <summary>Two texts that report one meeting, sentence by sentence: what both say, what one rewords or leaves out.</summary>
internal static class ReadoutsPage
{
    public static void Map(PageRoutes pages) => pages.GetOfCase("meetings/{id}/readouts", ShowAsync);

    /// <summary>The choice of two texts of a meeting; nothing where fewer than two report it.</summary>
    public static SafeHtml Choice(PageRequest page, Event meeting, int left = 0, int right = 1)
    {
        var texts = page.Desk.Read(ledger => ReadoutView.Texts(ledger, meeting));
        if (texts.Length < 2)
            return SafeHtml.None;
        return HtmlWriter.Of($"<form class=\"knobs\" method=\"get\" action=\"{page.Desk.At($"meetings/{meeting.Id}/readouts")}\">\n<fieldset><legend>Two of its texts</legend>\n{Select("left", "Left", left)}{Select("right", "Right", right)}</fieldset>\n<button>Compare sentence by sentence</button>\n</form>\n");

        SafeHtml Select(string name, string label, int chosen)
        {
            var html = new HtmlWriter();
            html.Add($"<label>{label} <select name=\"{name}\">\n");
            for (var i = 0; i < texts.Length; i++)
                html.Add($"<option value=\"{i}\"{(i == chosen ? new SafeHtml(" selected") : SafeHtml.None)}>{SafeHtml.Words(Name(texts[i].Document, texts[i].Part))}</option>\n");
            return html.Add($"</select></label>\n").ToMarkup();
        }
    }

    private static Task ShowAsync(PageRequest page)
    {
        var (left, right) = (page.Number("left", 0, 0, int.MaxValue), page.Number("right", 1, 0, int.MaxValue));
        var meeting = page.Desk.Read(LastRun.Events).FirstOrDefault(e => e.Id.Value == page.Part("id"));
        var view = meeting is null ? null : page.Desk.Read(ledger => ReadoutView.Of(ledger, meeting, left, right));
        if (meeting is null || view is null)
            return page.MissingAsync("The last run knows no two such texts about a meeting of this id.");
        var html = new HtmlWriter();
        html.Add($"<h1>Two readouts, sentence by sentence</h1>\n<p><a href=\"{page.Desk.At("meetings/" + meeting.Id)}\">{SafeHtml.Words(meeting.Summary)}</a></p>\n").Add(Choice(page, meeting, left, right));
        html.Add($"<p>Sentences said by both: {Count(ReadoutKind.Both)}; by each in its own words: {Count(ReadoutKind.Reworded)}; only left: {Count(ReadoutKind.LeftOnly)}; only right: {Count(ReadoutKind.RightOnly)}. Words that the other side does not have are underlined.</p>\n");
        html.Add($"<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Two readouts\"><table class=\"aligned\">\n<thead><tr><th scope=\"col\">What became of it</th><th scope=\"col\">{Phrases.Credit(view.Left.Document, view.Left.Part)}</th><th scope=\"col\">{Phrases.Credit(view.Right.Document, view.Right.Part)}</th></tr></thead>\n<tbody>\n");
        foreach (var line in view.Lines)
            html.Add($"<tr><td>{Told(line.Kind)}</td>{Cell(page, view.Left.Document, line.Left, line.LeftApart)}{Cell(page, view.Right.Document, line.Right, line.RightApart)}</tr>\n");
        html.Add($"</tbody></table></div>\n");
        return page.ShowAsync("Two readouts", html.ToMarkup());

        int Count(ReadoutKind kind) => view.Lines.Count(l => l.Kind == kind);
    }

    private static string Told(ReadoutKind kind) => kind switch { ReadoutKind.Both => "= both", ReadoutKind.Reworded => "~ reworded", ReadoutKind.LeftOnly => "← only left", _ => "→ only right" };

    private static SafeHtml Cell(PageRequest page, Document document, TextSpan? sentence, ImmutableArray<TextSpan> apart)
    {
        if (sentence is not { } span)
            return HtmlWriter.Of($"<td>–</td>");
        var html = new HtmlWriter();
        var at = span.Start;
        foreach (var words in apart)
        {
            html.Add($"{SafeHtml.Words(document.Text[at..words.Start])}<u>{SafeHtml.Words(words.Of(document.Text))}</u>");
            at = words.End;
        }
        html.Add($"{SafeHtml.Words(document.Text[at..span.End])}");
        return HtmlWriter.Of($"<td lang=\"{document.Language ?? "und"}\">{html.ToMarkup()} <a href=\"{page.Desk.At(string.Create(CultureInfo.InvariantCulture, $"documents/{document.Id}?at={span.Start}-{span.End}#at"))}\" aria-label=\"Read it there\">¶</a></td>");
    }

    private static string Name(Document document, int? part) => part is { } index
        ? document.Parts[index].Title ?? string.Create(CultureInfo.InvariantCulture, $"piece {index + 1} of {document.Title ?? Phrases.Place(document.Source)}")
        : document.Title ?? Phrases.Place(document.Source);
}
