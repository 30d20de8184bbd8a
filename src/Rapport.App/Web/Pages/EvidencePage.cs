using System.Globalization;
using Rapport.Pipeline;

namespace Rapport.App.Web.Pages;

/// <summary>A file of the case as it was taken in, with the cell that something rests on.</summary>
internal static class EvidencePage
{
    private const int LinesAround = 12;

    public static void Map(PageRoutes pages) => pages.GetOfCase("evidence/{id}", ShowAsync);

    private static Task ShowAsync(PageRequest page)
    {
        if (page.Desk.Read(ledger => CaseView.Evidence(ledger, new(page.Part("id")))) is not { } file)
            return page.MissingAsync("The last run rested on no file of this id.");
        var asked = page.Range("at") is { } range ? new ByteSpan(range.Start, range.Length) : new ByteSpan(0, 0);
        var (text, at) = CaseView.TextOf(file, asked);
        var html = new HtmlWriter();
        html.Add($"<h1>{SafeHtml.Words(file.Place)}</h1>\n<p class=\"soft\">{Word.Of(file.Role)} · {file.Bytes.Length} bytes · SHA-256 <code>{file.Sha256}</code></p>\n");
        var lines = text.Split('\n');
        var hit = at is { } cell ? text.AsSpan(0, cell.Start).Count('\n') : 0;
        // The head of a table says what its columns are.
        if (hit > LinesAround)
            html.Add($"<pre class=\"cells\"><span class=\"line\"><span class=\"soft\">1</span> {SafeHtml.Words(lines[0])}</span></pre>\n<p class=\"soft\">…</p>\n");
        html.Add($"<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Lines of the file\"><pre class=\"cells\">");
        var start = 0;
        for (var i = 0; i < lines.Length; start += lines[i].Length + 1, i++)
        {
            if (i < hit - LinesAround || i > hit + LinesAround)
                continue;
            var number = (i + 1).ToString(CultureInfo.InvariantCulture);
            var within = at is { } found && found.Start >= start && found.End <= start + lines[i].Length ? found : (TextSpan?)null;
            html.Add(within is { } here
                ? HtmlWriter.Of($"<span class=\"line\"><span class=\"soft\">{number}</span> {SafeHtml.Words(text[start..here.Start])}<mark id=\"at\">{SafeHtml.Words(here.Of(text))}</mark>{SafeHtml.Words(text[here.End..(start + lines[i].Length)])}</span>\n")
                : HtmlWriter.Of($"<span class=\"line\"><span class=\"soft\">{number}</span> {SafeHtml.Words(lines[i])}</span>\n"));
        }
        html.Add($"</pre></div>\n");
        if (asked.Length > 0 && at is null)
            html.Add($"<p class=\"doubt\">The bytes {asked.Start} to {asked.End} are no whole characters of this file.</p>\n");
        return page.ShowAsync(file.Place, html.ToMarkup());
    }
}
