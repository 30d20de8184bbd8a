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
        var (first, last) = at is { } cell ? (text.AsSpan(0, cell.Start).Count('\n'), text.AsSpan(0, cell.End).Count('\n')) : (0, 0);
        // The head of a table says what its columns are.
        if (first > LinesAround)
            html.Add($"<pre class=\"cells\">{Line(1, SafeHtml.Words(lines[0]))}</pre>\n<p class=\"soft\">…</p>\n");
        html.Add($"<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Lines of the file\"><pre class=\"cells\">");
        var start = 0;
        for (var i = 0; i <= Math.Min(lines.Length - 1, last + LinesAround); start += lines[i].Length + 1, i++)
        {
            if (i >= first - LinesAround)
                html.Add(Line(i + 1, Marked(text, new(start, lines[i].Length), at)));
        }
        html.Add($"</pre></div>\n");
        if (asked.Length > 0 && at is null)
            html.Add($"<p class=\"doubt\">The bytes {asked.Start} to {asked.End} are no whole characters of this file.</p>\n");
        return page.ShowAsync(file.Place, html.ToMarkup());
    }

    private static SafeHtml Line(int number, SafeHtml words) => HtmlWriter.Of($"<span class=\"line\"><span class=\"soft\">{number}</span> {words}</span>\n");

    // What of the cell stands on this line; only its first piece bears the place's name.
    private static SafeHtml Marked(string text, TextSpan line, TextSpan? cell)
    {
        if (cell is not { } at || at.Start > line.End || at.End <= line.Start)
            return SafeHtml.Words(line.Of(text));
        var (from, to) = (Math.Max(at.Start, line.Start), Math.Min(at.End, line.End));
        return HtmlWriter.Of($"{SafeHtml.Words(text[line.Start..from])}<mark{(at.Start >= line.Start ? new SafeHtml(" id=\"at\"") : SafeHtml.None)}>{SafeHtml.Words(text[from..to])}</mark>{SafeHtml.Words(text[to..line.End])}");
    }
}
