using System.Globalization;
using Rapport.Ledger;

namespace Rapport.App.Web.Pages;

/// <summary>What was taken in, decided, noted and written, the latest first.</summary>
internal static class LedgerPage
{
    private const int PageLength = 50;

    // A brief of a large case states a hundred thousand things; a list says how long it is and does not read it.
    private const int LongContent = 1024 * 1024;

    public static void Map(PageRoutes pages) => pages.GetOfCase("ledger", ShowAsync);

    private static Task ShowAsync(PageRequest page)
    {
        EntryKind? kind = Word.TryParse<EntryKind>(page.Query("kind"), out var asked) ? asked : null;
        long? before = long.TryParse(page.Query("before"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : null;
        var (entries, count) = page.Desk.Read(ledger => (ledger.LatestEntries(before, PageLength + 1, kind, LongContent), ledger.Count));
        var html = new HtmlWriter();
        html.Add($"<h1>Ledger</h1>\n<p>{count.ToString("N0", CultureInfo.InvariantCulture)} entries. Nothing in it is ever changed or erased; <code>rapport verify {page.Desk.Name}</code> walks its chains.</p>\n<nav class=\"chips\" aria-label=\"By kind\"><ul>\n<li><a href=\"{page.Desk.At("ledger")}\"{Phrases.Here(kind is null)}>all</a></li>");
        foreach (var word in Word.All<EntryKind>())
            html.Add($"<li><a href=\"{page.Desk.At("ledger?kind=" + word)}\"{Phrases.Here(kind is { } one && Word.Of(one) == word)}>{word}</a></li>");
        html.Add($"</ul></nav>\n");
        if (entries.Count == 0)
            return page.ShowAsync("Ledger", html.Add($"<p role=\"status\">{(before is null ? "No entry of this kind yet." : "No more.")}</p>\n").ToMarkup());
        html.Add($"<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Entries\"><table>\n<thead><tr><th scope=\"col\">When (UTC)</th><th scope=\"col\">Kind</th><th scope=\"col\">What</th><th scope=\"col\">Writer</th></tr></thead>\n<tbody>\n");
        foreach (var entry in entries.Take(PageLength))
            html.Add($"<tr id=\"{entry.Id}\"><td>{Phrases.Moment(entry.Time)}</td><td>{Word.Of(entry.Kind)}</td><td>{(entry.Content.IsEmpty ? HtmlWriter.Of($"too long for a list") : Said(entry.Read()))}</td><td>{SafeHtml.Words(entry.Writer)}</td></tr>\n");
        html.Add($"</tbody></table></div>\n<p class=\"more\">{(entries.Count > PageLength ? HtmlWriter.Of($"<a class=\"button\" href=\"{page.Desk.At($"ledger?before={entries[PageLength - 1].Sequence.ToString(CultureInfo.InvariantCulture)}{(kind is { } same ? "&kind=" + Word.Of(same) : "")}")}\">Go on</a>") : HtmlWriter.Of($"No more."))}</p>\n");
        return page.ShowAsync("Ledger", html.ToMarkup());
    }

    private static SafeHtml Said(EntryContent content) => content switch
    {
        EntryContent.SnapshotTaken c => HtmlWriter.Of($"{Word.Of(c.Role)} {SafeHtml.Words(Phrases.Place(c.Place))}, {c.Length} bytes{(c.Supersedes.IsEmpty ? "" : ", a new version")}"),
        EntryContent.SnapshotWithdrawn c => HtmlWriter.Of($"{Word.Of(c.Role)} {SafeHtml.Words(Phrases.Place(c.Place))} is gone"),
        EntryContent.RuleAdopted c => HtmlWriter.Of($"{c.Rule}"),
        EntryContent.DecisionTaken c => HtmlWriter.Of($"{Word.Of(c.Decided)}{(c.Value is { } value ? " " + value : "")}: {c.Subject}. {SafeHtml.Words(c.Reason)}"),
        EntryContent.NoteTaken c => HtmlWriter.Of($"{Word.Of(c.Annotated)} on {c.About ?? c.Subject}: {SafeHtml.Words(c.Text)}"),
        EntryContent.BriefWritten c => HtmlWriter.Of($"brief as of {c.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, {c.Statements.Length} statements, evidence <code>{c.ContentRoot}</code>"),
        EntryContent.FaultMet c => HtmlWriter.Of($"{SafeHtml.Words(c.Fault.ToString())}"),
        _ => throw new InvalidOperationException($"no words for {content.GetType().Name}"),
    };
}
