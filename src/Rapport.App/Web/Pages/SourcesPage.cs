using System.Collections.Immutable;
using System.Globalization;
using Rapport.Pipeline;

namespace Rapport.App.Web.Pages;

/// <summary>Who wrote what was taken in: independent origins with their copies, genres, and which way their words lean.</summary>
internal static class SourcesPage
{
    private const int PageLength = 100;
    private const int SpeakingShown = 60;

    // One way or the other by this share of all that lean is one-sided.
    private const double OneSided = 0.8;

    private static readonly ListTable<Origin> Origins = new(
        "Independent origins",
        ListColumn<Origin>.Words("Title", "title", o => o.Title, o => o.Members.IsEmpty ? SafeHtml.Words(o.Title ?? "untitled") : HtmlWriter.Of($"<a href=\"documents/{o.Members[0].Document}\">{SafeHtml.Words(o.Title ?? "untitled")}</a>")),
        ListColumn<Origin>.Words("Outlet", "outlet", o => o.Outlet),
        ListColumn<Origin>.Words("Seat", "country", o => o.Country),
        ListColumn<Origin>.Words("Genre", "genre", o => Word.Of(o.Genre) + (o.GenreInferred ? " (inferred)" : "")),
        ListColumn<Origin>.Words("Published", "published", o => o.Published?.ToIso()),
        ListColumn<Origin>.Words("Leans", "tone", o => Lean(o.Tone)),
        ListColumn<Origin>.Number("Copies and digests", "copies", o => o.Members.Length - 1),
        ListColumn<Origin>.Words("Doubtful", "warnings", o => o.Warnings.IsEmpty ? null : string.Join("; ", o.Warnings.Select(w => w.Message))),
        ListColumn<Origin>.Words("Id", "id", o => o.Id.Value, o => HtmlWriter.Of($"<a href=\"trace/{o.Id.Value}\"><code>{o.Id.Value[..10]}…</code></a>")));

    private static readonly ListTable<(string Seat, int For, int Neither, int Against)> Stances = new(
        "Which way the words lean, by the seat of the outlet",
        ListColumn<(string Seat, int For, int Neither, int Against)>.Words("Seat of the outlet", "country", r => r.Seat),
        ListColumn<(string Seat, int For, int Neither, int Against)>.Number("For the tie", "for", r => r.For),
        ListColumn<(string Seat, int For, int Neither, int Against)>.Number("Neither", "neither", r => r.Neither),
        ListColumn<(string Seat, int For, int Neither, int Against)>.Number("Against it", "against", r => r.Against));

    private static readonly ListTable<StanceRow> Speaking = new(
        "Who speaks how of whom",
        ListColumn<StanceRow>.Words("Whose words", "holder", r => Word.Of(r.Holder)),
        ListColumn<StanceRow>.Words("Outlet or speaker", "name", r => r.Name, r => HtmlWriter.Of($"<a href=\"sources/speaking/{r.Id}\">{SafeHtml.Words(r.Name ?? (r.Holder == StanceHolder.Author ? "unknown outlet" : "unnamed"))}</a>")),
        ListColumn<StanceRow>.Words("Of", "country", r => r.Country),
        ListColumn<StanceRow>.Words("Speaks of", "target", r => r.Target),
        ListColumn<StanceRow>.Number("Well", "positive", r => r.Count(StanceTone.Positive)),
        ListColumn<StanceRow>.Number("Neither", "neutral", r => r.Count(StanceTone.Neutral)),
        ListColumn<StanceRow>.Number("Ill", "negative", r => r.Count(StanceTone.Negative)));

    public static void Map(PageRoutes pages)
    {
        pages.GetOfCase("sources", ShowAsync);
        pages.GetOfCase("sources/speaking/{id}", PlacesAsync);
        Speaking.Map(pages, "sources/speaking", page => page.Desk.Read(ledger => LastRun.Stances(ledger, 0, -1)));
        Origins.Map(pages, "sources", page => page.Desk.Read(ledger => LastRun.Origins(ledger, 0, -1)));
        Stances.Map(pages, "sources/stance", page => BySeat(page.Desk.Read(ledger => LastRun.Origins(ledger, 0, -1))));
    }

    private static Task ShowAsync(PageRequest page)
    {
        var skip = page.Number("skip", 0, 0, int.MaxValue - PageLength);
        var (summary, all) = page.Desk.Read(ledger => (CaseView.Summary(ledger), LastRun.Origins(ledger, 0, -1)));
        var html = new HtmlWriter();
        html.Add($"<h1>Sources</h1>\n");
        if (summary is null)
            return page.ShowAsync("Sources", html.Add(Phrases.NothingYet(page)).ToMarkup());
        html.Add($"<p>{summary.Press} pieces of the press go back to {all.Length} independent origins. Project notes and exercises are no sources and are not here.</p>\n");
        if (all.IsEmpty)
            return page.ShowAsync("Sources", html.Add($"<p role=\"status\">No press has been taken in. <a href=\"{page.Desk.At("intake")}\">Take in</a> articles: without them nothing that is said here rests on the press.</p>\n").ToMarkup());
        var (for_, against) = (all.Count(o => o.Tone > 0), all.Count(o => o.Tone < 0));
        if (for_ + against > 0 && Math.Max(for_, against) >= OneSided * (for_ + against))
            html.Add($"<p class=\"doubt\">One-sided: of {for_ + against} origins that lean, {Math.Max(for_, against)} lean {(for_ > against ? "for the tie" : "against it")}. Look for others before you conclude.</p>\n");
        html.Add($"<h2>Which way the words lean</h2>\n").Add(Stances.Html(BySeat(all))).Add(TableForms.Line(page.Desk.At("sources/stance")));
        html.Add($"<h2>Who speaks how of whom</h2>\n<p>Sentence by sentence, in English pieces: authors by their outlet, and those whom they quote apart, who are never counted as the author. About three readings in ten differ from a person's, so that one place says little. A name leads to its places.</p>\n");
        var stances = page.Desk.Read(ledger => LastRun.Stances(ledger, 0, SpeakingShown + 1));
        html.Add(stances.IsEmpty ? HtmlWriter.Of($"<p role=\"status\">No English sentence of the press names a country or one of its officials.</p>\n") : Speaking.Html(stances.Take(SpeakingShown)));
        if (stances.Length > SpeakingShown)
            html.Add($"<p class=\"soft\">The first {SpeakingShown}; the files have all.</p>\n");
        html.Add(TableForms.Line(page.Desk.At("sources/speaking")));
        html.Add(FormulasPage.Section(page));
        html.Add($"<h2>Origins</h2>\n").Add(Origins.Html(all.Skip(skip).Take(PageLength))).Add(Phrases.GoOn(page.Desk.At("sources"), skip, PageLength, all.Length > skip + PageLength)).Add(TableForms.Line(page.Desk.At("sources")));
        return page.ShowAsync("Sources", html.ToMarkup());
    }

    private static Task PlacesAsync(PageRequest page)
    {
        var skip = page.Number("skip", 0, 0, int.MaxValue - PageLength);
        var row = page.Desk.Read(ledger => LastRun.Stance(ledger, page.Part("id")));
        if (row is null)
            return page.MissingAsync("The last run knows no such row of stances.");
        var whose = row.Name ?? (row.Holder == StanceHolder.Author ? "an unknown outlet" : "somebody unnamed");
        var html = new HtmlWriter();
        html.Add($"<h1>{SafeHtml.Words($"How {whose} speaks of {row.Target}")}</h1>\n<p><a href=\"{page.Desk.At("sources")}\">Sources</a> · {row.Places.Length} places</p>\n<ol start=\"{skip + 1}\" class=\"places\">\n");
        foreach (var place in page.Desk.Read(ledger => CaseView.Places(ledger, row, skip, PageLength)))
            html.Add(Place(page, place));
        html.Add($"</ol>\n").Add(Phrases.GoOn(page.Desk.At("sources/speaking/" + row.Id), skip, PageLength, row.Places.Length > skip + PageLength));
        return page.ShowAsync("Who speaks how of whom", html.ToMarkup());
    }

    private static SafeHtml Place(PageRequest page, SpokenPlace place)
    {
        var (text, sentence, span) = (place.Document.Text, place.Sentence, place.Span);
        var part = place.Document.PartOf(span);
        var words = HtmlWriter.Of($"{SafeHtml.Words(text[sentence.Start..span.Start])}<strong>{SafeHtml.Words(span.Of(text))}</strong>{SafeHtml.Words(text[span.End..sentence.End])}");
        return HtmlWriter.Of($"<li><p>{Word.Of(place.Tone)}: <a href=\"{page.Desk.At(string.Create(CultureInfo.InvariantCulture, $"documents/{place.Document.Id}?at={span.Start}-{span.End}#at"))}\" lang=\"{place.Document.Language ?? "und"}\">{words}</a> <span class=\"soft\">{Phrases.Credit(place.Document, part)}</span></p></li>\n");
    }

    private static ImmutableArray<(string Seat, int For, int Neither, int Against)> BySeat(ImmutableArray<Origin> origins) =>
        [.. origins.GroupBy(o => o.Country ?? "unknown", StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, g.Count(o => o.Tone > 0), g.Count(o => o.Tone == 0), g.Count(o => o.Tone < 0)))];

    private static string Lean(int tone) => tone switch { > 0 => "for the tie", < 0 => "against it", _ => "neither" };
}
