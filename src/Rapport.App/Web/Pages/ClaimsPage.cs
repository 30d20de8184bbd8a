using System.Globalization;
using Rapport.Export;
using Rapport.Pipeline;

namespace Rapport.App.Web.Pages;

/// <summary>Every statement of the case with its verdict, by verdict.</summary>
internal static class ClaimsPage
{
    private const int PageLength = 50;
    private const int MostAtOnce = 100_000;
    private const string NoVerdict = "no-verdict";

    public static void Map(PageRoutes pages)
    {
        pages.GetOfCase("claims", ShowAsync);
        pages.GetOfCase("claims.json", page => page.WriteAsync(
            string.Concat(page.Desk.Read(ledger => CaseView.Claims(ledger, Asked(page), 0, MostAtOnce)).Select(c => ContractJson.Line(json => CheckJson.Write(json, c.Verdict)) + "\n")), "application/jsonl; charset=utf-8"));
        pages.GetOfCase("claims.csv", page => page.DownloadAsync(Csv(page.Desk.Read(ledger => CaseView.Claims(ledger, Asked(page), 0, MostAtOnce))), "text/csv; charset=utf-8", "claims.csv"));
    }

    private static Task ShowAsync(PageRequest page)
    {
        var asked = Asked(page);
        var skip = page.Number("skip", 0, 0, int.MaxValue - PageLength);
        var (summary, claims) = page.Desk.Read(ledger => (CaseView.Summary(ledger), CaseView.Claims(ledger, asked, skip, PageLength + 1)));
        var html = new HtmlWriter();
        html.Add($"<h1>Claims</h1>\n");
        if (summary is null)
            return page.ShowAsync("Claims", html.Add($"<p role=\"status\">No claim has been read yet. <a href=\"{page.Desk.At("intake")}\">Take in</a> articles and run; figures and statements are found in them and held against the tables of the case.</p>\n").ToMarkup());
        html.Add($"<nav class=\"chips\" aria-label=\"By verdict\"><ul>\n<li><a href=\"{page.Desk.At("claims")}\"{Phrases.Here(asked is null)}>all <span class=\"soft\">{summary.Verdicts.Values.Sum()}</span></a></li>\n");
        foreach (var (word, count) in summary.Verdicts)
            html.Add($"<li><a href=\"{page.Desk.At("claims?verdict=" + word)}\"{Phrases.Here(asked == word)}>{Phrases.Verdict(Value(word))} <span class=\"soft\">{count}</span></a></li>\n");
        html.Add($"</ul></nav>\n");
        if (claims.IsEmpty)
            return page.ShowAsync("Claims", html.Add($"<p role=\"status\">{(skip > 0 ? "No more." : "No result: no statement has this verdict.")}</p>\n").ToMarkup());
        html.Add($"<ol class=\"hits claims\" start=\"{skip + 1}\">\n");
        foreach (var claim in claims.Take(PageLength))
        {
            html.Add($"<li><article><p>{Phrases.Verdict(claim.Verdict.Value, claim.Verdict.Override is not null)}{(claim.Verdict.Definition is { } definition ? HtmlWriter.Of($" <span class=\"soft\">{SafeHtml.Words(definition)}</span>") : SafeHtml.None)}</p>");
            html.Add($"<p class=\"sentence\" lang=\"{claim.Document.Language ?? "und"}\"><a href=\"{page.Desk.At("claims/" + claim.Claim.Id)}\">{SafeHtml.Words(claim.Claim.Sentence.Of(claim.Document.Text).ReplaceLineEndings(" "))}</a></p><p class=\"soft\">{SafeHtml.Words(claim.Claim.Text)} — {Phrases.Credit(claim.Document, claim.Claim.Part)}</p></article></li>\n");
        }
        html.Add($"</ol>\n<p class=\"more\">{(claims.Length > PageLength ? HtmlWriter.Of($"<a class=\"button\" href=\"{Address(page, asked, skip + PageLength)}\">Go on</a>") : HtmlWriter.Of($"No more."))}{(skip > 0 ? HtmlWriter.Of($" <a href=\"{Address(page, asked, 0)}\">Back to the first</a>") : SafeHtml.None)}</p>\n");
        html.Add($"<p class=\"tools\">This list as <a href=\"{page.Desk.At("claims.csv")}{(asked is null ? "" : "?verdict=" + asked)}\">CSV</a> · <a href=\"{page.Desk.At("claims.json")}{(asked is null ? "" : "?verdict=" + asked)}\">JSON lines</a></p>\n");
        return page.ShowAsync("Claims", html.ToMarkup());
    }

    private static string Address(PageRequest page, string? verdict, int skip)
    {
        var query = string.Join('&', new[] { verdict is null ? null : "verdict=" + verdict, skip == 0 ? null : "skip=" + skip.ToString(CultureInfo.InvariantCulture) }.OfType<string>());
        return page.Desk.At("claims") + (query.Length == 0 ? "" : "?" + query);
    }

    // A word of the closed list or nothing: what else an address says is of no verdict.
    private static string? Asked(PageRequest page) => page.Query("verdict") is { } word && (word == NoVerdict || Word.TryParse<VerdictValue>(word, out _)) ? word : null;

    private static VerdictValue? Value(string word) => Word.TryParse<VerdictValue>(word, out var value) ? value : null;

    private static string Csv(IEnumerable<ClaimView> claims) => "\uFEFF" + new CsvTable("claim", "verdict", "definition", "text", "value", "unit", "scale", "period", "document", "outlet", "published", "explanation")
        .AddAll(claims, c => [
            CsvTable.Text(c.Claim.Id.Value), CsvTable.Text(c.Verdict.Value is { } value ? Word.Of(value) : NoVerdict), CsvTable.Text(c.Verdict.Definition), CsvTable.Text(c.Claim.Text),
            CsvTable.Number(c.Claim.Value), CsvTable.Text(c.Claim.Unit), CsvTable.Number(c.Claim.Scale), CsvTable.Text(c.Claim.Period?.ToString()),
            CsvTable.Text(c.Document.Id.Value), CsvTable.Text(c.Document.Outlet.Length == 0 ? null : c.Document.Outlet[0].Text), CsvTable.Text(c.Document.Published?.ToIso()), CsvTable.Text(c.Verdict.Explanation)])
        .ToString();
}
