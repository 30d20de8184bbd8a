using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using Rapport.Export;
using Rapport.Pipeline;

namespace Rapport.App.Web.Pages;

/// <summary>What moved since an earlier brief, and why; also as a feed.</summary>
internal static class ChangesPage
{
    private const int MostInFeed = 200;

    private static readonly ListTable<Change> Moved = new(
        "What moved, and why",
        ListColumn<Change>.Words("Kind", "kind", c => Word.Of(c.Kind)),
        ListColumn<Change>.Words("What", "text", c => c.Text.ReplaceLineEndings(" ")),
        ListColumn<Change>.Words("Before", "before", c => c.Before),
        ListColumn<Change>.Words("Now", "after", c => c.After),
        ListColumn<Change>.Words("Because of", "why", c => Word.Of(c.Why), c => c.Entry is { } entry ? HtmlWriter.Of($"<a href=\"ledger#{entry.Value}\">{Word.Of(c.Why)}</a>") : HtmlWriter.Of($"{Word.Of(c.Why)}")),
        ListColumn<Change>.Words("Id", "id", c => c.Id));

    public static void Map(PageRoutes pages)
    {
        pages.GetOfCase("changes", ShowAsync);
        pages.GetOfCase("changes.atom", page => page.WriteAsync(Feed(page), "application/atom+xml; charset=utf-8"));
        pages.GetOfCase("changes.contract.json", page => page.WriteAsync(ContractJson.Document(json => ChangesJson.Write(json, Since(page), Changes(page))) + "\n", "application/json; charset=utf-8"));
        Moved.Map(pages, "changes", page => Changes(page));
    }

    private static string? Since(PageRequest page) => DateOnly.TryParseExact(page.Query("since"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private static ImmutableArray<Change> Changes(PageRequest page) => page.Desk.Changes(Since(page));

    private static Task ShowAsync(PageRequest page)
    {
        var since = Since(page);
        var changes = Changes(page);
        var query = since is null ? "" : "?since=" + since;
        var html = new HtmlWriter();
        html.Add($"<h1>What moved</h1>\n<form class=\"sheet\" method=\"get\" action=\"{page.Desk.At("changes")}\"><p><label for=\"since\">Against the last brief written before</label><input id=\"since\" type=\"date\" name=\"since\" value=\"{since ?? ""}\"></p><p><button>Show</button></p></form>\n<p class=\"soft\">{(since is null ? "Against the brief before the last." : $"Against the last brief written before {since}.")}</p>\n");
        if (changes.IsEmpty)
            html.Add($"<p role=\"status\">Nothing moved.</p>\n");
        foreach (var group in changes.GroupBy(c => c.Why).OrderBy(g => g.Key))
            html.Add($"<h2>{Heading(group.Key)} <span class=\"soft\">{group.Count()}</span></h2>\n").Add(Moved.Html(group));
        html.Add($"<p class=\"tools\">This table as <a href=\"{page.Desk.At("changes.csv")}{query}\" download>CSV</a> · <a href=\"{page.Desk.At("changes.json")}{query}\">JSON lines</a> · <a href=\"{page.Desk.At("changes.atom")}\">Atom feed</a></p>\n");
        return page.ShowAsync("What moved", html.ToMarkup());
    }

    private static string Heading(ChangeCause cause) => cause switch
    {
        ChangeCause.Article => "Because of articles and files of the case",
        ChangeCause.Vintage => "Because of tables",
        ChangeCause.Rule => "Because of rules",
        ChangeCause.Decision => "Because of decisions",
        _ => throw new ArgumentOutOfRangeException(nameof(cause), cause, "a cause of the closed list"),
    };

    private static string Feed(PageRequest page)
    {
        var (changes, written) = (page.Desk.Changes(null), page.Desk.Read(LastRun.Written));
        var text = new System.Text.StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, OmitXmlDeclaration = true, CheckCharacters = false }))
        {
            xml.WriteStartElement("feed", "http://www.w3.org/2005/Atom");
            xml.WriteElementString("title", $"{page.Desk.Name}: what moved");
            xml.WriteElementString("id", $"urn:rapport:{Identity.Sha256(page.Desk.Name)[..32]}");
            xml.WriteElementString("updated", written ?? "1970-01-01T00:00:00Z");
            foreach (var change in changes.Take(MostInFeed))
            {
                xml.WriteStartElement("entry");
                xml.WriteElementString("title", Clean($"{Word.Of(change.Kind)}: {change.Text.ReplaceLineEndings(" ")}"));
                xml.WriteElementString("id", $"urn:rapport:{Identity.Sha256($"{change.Id}|{change.Before}|{change.After}|{written}")[..32]}");
                xml.WriteElementString("updated", written ?? "1970-01-01T00:00:00Z");
                xml.WriteStartElement("content");
                xml.WriteAttributeString("type", "text");
                xml.WriteString(Clean($"{change.Before ?? "–"} → {change.After ?? "–"}, because of: {Word.Of(change.Why)} ({change.Id})"));
                xml.WriteEndElement();
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + text + "\n";
    }

    // Characters that XML 1.0 has no place for.
    private static string Clean(string text) => string.Concat(text.Where(XmlConvert.IsXmlChar));
}
