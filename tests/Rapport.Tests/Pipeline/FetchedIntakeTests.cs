using Rapport.Pipeline;
using Rapport.Tests.Ledger;
using Rapport.Tests.Sources.Web;

namespace Rapport.Tests.Pipeline;

public sealed class FetchedIntakeTests : IDisposable
{
    private const string Page = "http://gazette.example/page";
    private readonly TestWeb _web = new();
    private readonly TestCase _case = new();

    public void Dispose()
    {
        _web.Dispose();
        _case.Dispose();
    }

    [Fact]
    public async Task A_fetched_page_is_held_under_its_address_with_what_the_server_said()
    {
        _web.Put(Page, "<title>Ferries</title><p>The two islands agreed on ferries.", "Content-Type: text/html; charset=utf-8", "ETag: \"1\"");
        using var ledger = _case.Open();
        var report = await Intake.FetchAsync(ledger, [Page], _web.Options, _web.Clock, CancellationToken.None);
        Assert.True(Assert.Single(report.Taken).Added);
        var held = Assert.Single(ledger.Snapshots());
        Assert.EndsWith(Page, held.Place, StringComparison.Ordinal);
        Assert.Equal("\"1\"", held.Envelope!.ETag);
    }

    [Fact]
    public async Task A_held_page_is_asked_for_only_if_it_changed()
    {
        _web.Put(Page, (request, stream) => stream.WriteAsync(request.Contains("If-None-Match: \"1\"", StringComparison.OrdinalIgnoreCase)
            ? TestWeb.Answer(304, [])
            : TestWeb.Answer(200, "<p>The two islands agreed on ferries."u8.ToArray(), "ETag: \"1\"")).AsTask());
        using var ledger = _case.Open();
        var first = await Intake.FetchAsync(ledger, [Page], _web.Options, _web.Clock, CancellationToken.None);
        var second = await Intake.FetchAsync(ledger, [Page], _web.Options, _web.Clock, CancellationToken.None);
        Assert.False(Assert.Single(second.Taken).Added);
        Assert.Equal(first.Taken[0].Snapshot, second.Taken[0].Snapshot);
        Assert.Single(ledger.Snapshots());
    }

    [Fact]
    public async Task A_changed_page_is_a_new_version_beside_the_old_one()
    {
        using var ledger = _case.Open();
        foreach (var words in new[] { "<p>Ferries will sail.", "<p>Ferries will not sail." })
        {
            _web.Put(Page, words);
            await Intake.FetchAsync(ledger, [Page], _web.Options, _web.Clock, CancellationToken.None);
        }
        Assert.Equal([false, true], ledger.Snapshots().OrderBy(s => s.Current).Select(s => s.Current));
    }

    [Fact]
    public async Task A_feed_is_taken_in_item_by_item_and_its_links_are_not_followed()
    {
        _web.Put(Page, "<rss version=\"2.0\"><channel><title>Gazette</title><item><title>One</title><link>http://gazette.example/1</link><description>First of two.</description></item><item><title>Two</title><description>Second of two.</description></item></channel></rss>", "Content-Type: application/rss+xml");
        using var ledger = _case.Open();
        var report = await Intake.FetchAsync(ledger, [Page], _web.Options, _web.Clock, CancellationToken.None);
        Assert.Equal(2, report.Taken.Length);
        Assert.DoesNotContain("http://gazette.example/1", _web.Asked);
    }

    [Fact]
    public async Task What_was_refused_is_in_the_ledger_and_the_rest_is_taken_in()
    {
        _web.Put(Page, "<p>The two islands agreed on ferries.");
        using var ledger = _case.Open();
        var report = await Intake.FetchAsync(ledger, ["http://gazette.example/gone", "http://127.0.0.1/", Page], _web.Options, _web.Clock, CancellationToken.None);
        Assert.Single(report.Taken);
        Assert.Equal(["status", "private-address"], report.Faults.Select(f => f.Code));
        Assert.Equal(2, ledger.Entries(Rapport.Ledger.EntryKind.Fault).Count);
    }
}
