namespace Rapport.App.Web.Pages;

/// <summary>What each page is for, in the order in which one needs them.</summary>
internal static class HelpPage
{
    private static readonly SafeHtml Text = new("""
        <h1>Help</h1>
        <p>Rapport reads what the press says about two countries and holds it against official figures. Every number it shows opens the sentence or the published cell it comes from.</p>
        <dl class="help">
        <dt>Take in</dt><dd>Paste an article, drop files, name an address, or import a table of official figures. A page copied with its menus will do. Nothing is altered; the same bytes twice add nothing. Then run.</dd>
        <dt>Brief</dt><dd>The answer, made anew by each run: what happened, who said so, what was promised, what holds and under which definition, what can be measured, what is at stake, what changed. A dotted number opens where it comes from.</dd>
        <dt>Inbox</dt><dd>Every document. Search in the whole text, in titles, or in the publishers' tags; sort by date or relevance; narrow by outlet, genre, language, side and year. Words in quotation marks are looked for as they stand.</dd>
        <dt>Reader</dt><dd>A document as it came, with menus and other furniture folded away. Figures, quotes, events, pledges and names stand beside it: each leads to its words and back. Mark some words, or press ¶ at a paragraph, to leave a note.</dd>
        <dt>Claims</dt><dd>Every statement with its verdict. A claim's page has the sentence on one side and the cells on the other, under each definition, with what is missing and the command that would fetch it. Accept the verdict, or override it with your reason.</dd>
        <dt>Notes</dt><dd>Your comments, tags, corrections and decisions, and your colleagues'. They are entries of the ledger: they can be taken back, and are never erased. A note whose words are no longer there is shown as such.</dd>
        <dt>Ledger</dt><dd>What was taken in, decided, noted and written, and when.</dd>
        </dl>
        <h2>Verdicts</h2>
        <dl class="help">
        <dt>supported</dt><dd>It holds as stated, or under every reasonable reading.</dd>
        <dt>supported under</dt><dd>It holds under some definitions only; they are named.</dd>
        <dt>contradicted</dt><dd>No reasonable reading holds.</dd>
        <dt>misstated</dt><dd>True statements merged into a wrong one.</dd>
        <dt>stale</dt><dd>It was true at an earlier date.</dd>
        <dt>sources disagree</dt><dd>Official sources publish figures that do not fit each other.</dd>
        <dt>undefined</dt><dd>It waits for a stored definition of its words.</dd>
        <dt>not checkable</dt><dd>No official series could ever decide it.</dd>
        <dt>no data</dt><dd>A series would decide it, and none is held.</dd>
        </dl>
        <h2>Keys</h2>
        <p>Every page works with Tab, Enter and the space bar alone. No single letter does anything.</p>

        """);

    public static void Map(PageRoutes pages) => pages.Get("/help", page =>
        page.ShowAsync("Help", page.Query("case") is { } name && page.Bench.Find(name) is { } desk
            ? HtmlWriter.Of($"{Text}<p><a href=\"{desk.At("brief")}\">Back to {desk.Name}</a></p>\n")
            : Text));
}
