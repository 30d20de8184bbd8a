using System.Globalization;
using System.Net;
using System.Text;

namespace Rapport.Tests.App.Web;

/// <summary>Notes left, found, taken back, and kept through a rereading.</summary>
public sealed class NoteTests
{
    private static readonly byte[] Article = Encoding.UTF8.GetBytes("Test piece\n2026-02-03\n\nSouth Korea's exports to China rose 12 percent in 2025, the plainly fictional gazette wrote.\n\nNobody else wrote so.\n");

    [Fact]
    public async Task A_note_at_words_stands_there_survives_the_next_run_and_can_be_taken_back()
    {
        await using var open = await OpenWorkbench.WithCaseAsync();
        await open.TakeInAsync(("one.txt", Article));
        var document = Document(await open.PageAsync("/c/demo/inbox"));
        var page = await open.PageAsync(document);
        var start = int.Parse(page.Split("note=")[1].Split('-')[0], CultureInfo.InvariantCulture);
        var left = await open.PostAsync("/c/demo/notes", ("document", document.Split('/')[^1]), ("kind", "correction"), ("text", "it was 13"), ("start", $"{start}"), ("end", $"{start + 5}"), ("back", document));
        Assert.Equal(document, left.Headers.Location?.ToString());
        Assert.Contains("href=\"#at-ent-", await open.PageAsync(document), StringComparison.Ordinal);

        // The same bytes again, and a run with another article: the note is still at its words.
        await open.TakeInAsync(("one.txt", Article), ("two.txt", Encoding.UTF8.GetBytes("Another piece\n\nA plainly fictional text about nothing at all, of some length.\n")));
        page = await open.PageAsync(document);
        Assert.Contains("it was 13", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Can no longer be placed", page, StringComparison.Ordinal);
        Assert.Contains("it was 13", await open.PageAsync("/c/demo/notes?kind=correction"), StringComparison.Ordinal);
        Assert.DoesNotContain("it was 13", await open.PageAsync("/c/demo/notes?kind=tag"), StringComparison.Ordinal);

        var entry = page.Split("name=\"entry\" value=\"")[1].Split('"')[0];
        await open.PostAsync("/c/demo/notes/retract", ("entry", entry), ("back", document));
        Assert.DoesNotContain("it was 13", await open.PageAsync(document), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_on_bytes_that_are_read_no_more_says_so()
    {
        await using var open = await OpenWorkbench.WithCaseAsync();
        await open.TakeInAsync(("one.txt", Article));
        var document = Document(await open.PageAsync("/c/demo/inbox"));
        await open.PostAsync("/c/demo/notes", ("document", document.Split('/')[^1]), ("kind", "comment"), ("text", "mine"), ("start", "0"), ("end", "4"));
        // Changed bytes from the same place are another document, which takes over no note.
        await open.TakeInAsync(("one.txt", Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Article).Replace("12 percent", "13 percent", StringComparison.Ordinal))));
        Assert.DoesNotContain("mine", await open.PageAsync(Document(await open.PageAsync("/c/demo/inbox"))), StringComparison.Ordinal);
        Assert.Contains("Can no longer be placed", await open.PageAsync("/c/demo/notes"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0", "100000", "")]
    [InlineData("5", "5", "")]
    [InlineData("-1", "3", "")]
    [InlineData("0", "4", "other words")]
    public async Task A_place_that_is_not_in_the_text_is_refused(string start, string end, string quote)
    {
        await using var open = await OpenWorkbench.WithCaseAsync();
        await open.TakeInAsync(("one.txt", Article));
        var document = Document(await open.PageAsync("/c/demo/inbox"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await open.PostAsync("/c/demo/notes", ("document", document.Split('/')[^1]), ("kind", "comment"), ("text", "x"), ("start", start), ("end", end), ("quote", quote))).StatusCode);
    }

    private static string Document(string inbox) => OpenWorkbench.LinksOf(inbox).First(l => l.StartsWith("/c/demo/documents/doc-", StringComparison.Ordinal)).Split('?')[0];
}
