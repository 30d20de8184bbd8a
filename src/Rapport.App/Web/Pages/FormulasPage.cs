using System.Collections.Immutable;
using System.Globalization;
using Rapport.Pipeline;

namespace Rapport.App.Web.Pages;

/// <summary>Official formulations of the case's press: first use, carriers, and where a country changed its wording.</summary>
internal static class FormulasPage
{
    private const int PageLength = 100;

    private static readonly ListTable<Formulation> Followed = new(
        "Official formulations",
        ListColumn<Formulation>.Words("Formulation", "name", f => f.Name, f => HtmlWriter.Of($"<a href=\"sources/formulas/{f.Id}\">{SafeHtml.Words(f.Name)}</a>")),
        ListColumn<Formulation>.Words("First used", "first", f => First(f) is { Date: { } date } ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null),
        ListColumn<Formulation>.Words("By", "by", f => First(f) is { } place ? Carrier(place) : null),
        ListColumn<Formulation>.Number("Uses", "uses", f => f.Places.Length),
        ListColumn<Formulation>.Number("Outlets", "outlets", f => f.Places.Select(p => p.Outlet).Distinct(StringComparer.Ordinal).Count()),
        ListColumn<Formulation>.Words("Wordings", "wordings", f => string.Join("; ", f.Places.CountBy(p => p.Wording, StringComparer.Ordinal).OrderByDescending(w => w.Value).ThenBy(w => w.Key, StringComparer.Ordinal).Select(w => string.Create(CultureInfo.InvariantCulture, $"{w.Key} ({w.Value})")))),
        ListColumn<Formulation>.Number("Changes", "changes", f => f.Places.Count(p => p.Before is not null)));

    public static void Map(PageRoutes pages)
    {
        pages.GetOfCase("sources/formulas/{id}", OneAsync);
        Followed.Map(pages, "sources/formulas", page => page.Desk.Read(LastRun.Formulas));
    }

    /// <summary>The formulations as a section of the page of sources.</summary>
    public static SafeHtml Section(PageRequest page)
    {
        var formulas = page.Desk.Read(LastRun.Formulas);
        var html = new HtmlWriter();
        html.Add($"<h2>Official formulations</h2>\n<p>Words that governments choose with care and repeat, by a published list; in English, Korean, Chinese and Japanese. A change is a country's other wording than on the last day before: what is not held may lie between.</p>\n");
        html.Add(formulas.IsEmpty ? HtmlWriter.Of($"<p role=\"status\">The press that is held carries none.</p>\n") : Followed.Html(formulas));
        return html.Add(TableForms.Line(page.Desk.At("sources/formulas"))).ToMarkup();
    }

    private static Task OneAsync(PageRequest page)
    {
        var skip = page.Number("skip", 0, 0, int.MaxValue - PageLength);
        if (page.Desk.Read(ledger => LastRun.Formula(ledger, page.Part("id"))) is not { } formula)
            return page.MissingAsync("The last run knows no such formulation.");
        var html = new HtmlWriter();
        html.Add($"<h1>{SafeHtml.Words(formula.Name)}</h1>\n<p><a href=\"{page.Desk.At("sources")}\">Sources</a> · {formula.Places.Length} uses, the first one first</p>\n<ol start=\"{skip + 1}\" class=\"places\">\n");
        foreach (var place in formula.Places.Skip(skip).Take(PageLength))
            html.Add($"<li><p>{SafeHtml.Words(place.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated")} · {SafeHtml.Words(Carrier(place))}: <a href=\"{page.Desk.At(string.Create(CultureInfo.InvariantCulture, $"documents/{place.Document}?at={place.Span.Start}-{place.Span.End}#at"))}\">{SafeHtml.Words(place.Text)}</a> <span class=\"soft\">{SafeHtml.Words(place.Wording)}</span>{(place.Before is { } before ? HtmlWriter.Of($" <strong>changed from {SafeHtml.Words(before)}</strong>") : SafeHtml.None)}</p></li>\n");
        html.Add($"</ol>\n").Add(Phrases.GoOn(page.Desk.At("sources/formulas/" + formula.Id), skip, PageLength, formula.Places.Length > skip + PageLength));
        return page.ShowAsync("Official formulations", html.ToMarkup());
    }

    private static FormulaPlace? First(Formulation formula) => formula.Places.FirstOrDefault(p => p.Date is not null);

    private static string Carrier(FormulaPlace place) => (place.Voice is { } voice ? voice + " in " : "") + (place.Outlet ?? "an unknown outlet") + (place.Country is { } country ? $" ({country})" : "");
}
