using System.Collections.Immutable;
using System.Globalization;
using Rapport.Export;
using Rapport.Pipeline;

namespace Rapport.App.Web.Pages;

/// <summary>Every scenario of the case with its knobs: what each side loses, what the model cannot see said first.</summary>
internal static class StressPage
{
    // A knob beyond these is no assumption that anybody makes.
    private const double LeastKnob = 0.001;
    private const double LargestKnob = 1000;
    private const double LargestSize = 10;

    private static readonly ListTable<StressResult> Scenarios = new(
        "The scenarios of the case",
        ListColumn<StressResult>.Words("Scenario", "scenario", s => s.Scenario, s => HtmlWriter.Of($"<a href=\"stress/{s.Scenario}\">{SafeHtml.Words(s.Question)}</a>")),
        ListColumn<StressResult>.Words("Model", "model", s => s.Model),
        ListColumn<StressResult>.Words("Horizon", "horizon", s => Last(s)?.Horizon),
        ListColumn<StressResult>.Words("Change, with nine in ten draws", "change", s => s.Impacts.IsEmpty ? "no number" : string.Join("; ", s.Impacts.Where(i => i.Horizon == Last(s)!.Horizon).Select(Told))));

    private static readonly ListTable<Impact> Impacts = new(
        "What each side loses",
        ListColumn<Impact>.Words("Side", "country", i => i.Country),
        ListColumn<Impact>.Words("Horizon", "horizon", i => i.Horizon),
        ListColumn<Impact>.Number("Change, %", "changePercent", i => i.AnswerPercent, 2),
        ListColumn<Impact>.Number("5 % of draws below", "p5", i => i.Range.P5, 2),
        ListColumn<Impact>.Number("95 % of draws below", "p95", i => i.Range.P95, 2),
        ListColumn<Impact>.Number("Loss in money", "loss", i => i.Loss, 0),
        ListColumn<Impact>.Number("Exports, %", "exportsPercent", i => i.ExportsPercent, 1),
        ListColumn<Impact>.Number("Imports, %", "importsPercent", i => i.ImportsPercent, 1));

    private static readonly ListTable<SectorLoss> Sectors = new(
        "Sectors, those that lose most first",
        ListColumn<SectorLoss>.Words("Side", "country", l => l.Country),
        ListColumn<SectorLoss>.Words("Sector", "sector", l => l.Sector),
        ListColumn<SectorLoss>.Words("Horizon", "horizon", l => l.Horizon),
        ListColumn<SectorLoss>.Number("Makes less by, %", "lossPercent", l => l.LossPercent, 1));

    private static readonly ListTable<Driver> Drivers = new(
        "The assumptions that move the answer most",
        ListColumn<Driver>.Words("Assumption", "parameter", d => d.Parameter),
        ListColumn<Driver>.Number("Percentage points", "contribution", d => d.Contribution, 2));

    private static readonly ListTable<Exposure> Exposures = new(
        "How far each side hangs on the other, by sector",
        ListColumn<Exposure>.Words("Who on whom", "of", e => $"{e.Of} on {e.On}"),
        ListColumn<Exposure>.Words("Sector", "sector", e => e.Sector),
        ListColumn<Exposure>.Number("Share of imports, %", "importSharePercent", e => 100 * e.ImportShare, 1),
        ListColumn<Exposure>.Number("Of all that is used, %", "importReliancePercent", e => 100 * e.ImportReliance, 1),
        ListColumn<Exposure>.Number("Share of exports, %", "exportSharePercent", e => 100 * e.ExportShare, 1),
        ListColumn<Exposure>.Number("Of all that is made, %", "exportReliancePercent", e => 100 * e.ExportReliance, 1),
        ListColumn<Exposure>.Number("Concentration of suppliers", "herfindahl", e => e.Herfindahl, 2),
        ListColumn<Exposure>.Number("Others who sell as much", "others", e => e.Others),
        ListColumn<Exposure>.Words("Screens met", "screens", e => e.Screens.IsEmpty ? null : string.Join(", ", e.Screens)));

    private static readonly ListTable<TradeProfile> Profiles = new(
        "How the trade of the two fits",
        ListColumn<TradeProfile>.Words("Seller to buyer", "of", p => $"{p.Of} to {p.On}"),
        ListColumn<TradeProfile>.Number("Complementarity", "complementarity", p => p.Complementarity, 2),
        ListColumn<TradeProfile>.Number("Similarity of exports", "similarity", p => p.Similarity, 2),
        ListColumn<TradeProfile>.Number("Intensity", "intensity", p => p.Intensity, 2),
        ListColumn<TradeProfile>.Number("Within industries", "intraIndustry", p => p.IntraIndustry, 2),
        ListColumn<TradeProfile>.Number("Concentration of what is sold", "concentration", p => p.Concentration, 2));

    public static void Map(PageRoutes pages)
    {
        pages.GetOfCase("stress", ShowAsync);
        pages.GetOfCase("stress/{id}", OneAsync);
        Scenarios.Map(pages, "stress", page => page.Desk.Read(LastRun.Stress));
        Impacts.Map(pages, "stress/{id}/sides", page => Asked(page)?.Impacts);
        Sectors.Map(pages, "stress/{id}/sectors", page => Asked(page)?.SectorLosses);
        Drivers.Map(pages, "stress/{id}/assumptions", page => Asked(page)?.Drivers);
        Profiles.Map(pages, "stress/{id}/fit", page => Kept(page)?.Profiles);
        Exposures.Map(pages, "stress/{id}/dependence", page => Kept(page)?.Exposures);
        pages.GetOfCase("stress/{id}/json", page => Asked(page) is { } stress ? page.WriteAsync(ContractJson.Document(json => StressJson.Write(json, stress)) + "\n", "application/json; charset=utf-8") : page.MissingAsync("The last run knows no scenario of this id."));
    }

    private static StressResult? Kept(PageRequest page) => page.Desk.Read(LastRun.Stress).FirstOrDefault(s => s.Scenario == page.Part("id"));

    // As the last run had it, or with the knobs that the address turns.
    private static StressResult? Asked(PageRequest page) => Kept(page) is { } kept ? Turned(page, kept) ?? kept : null;

    private static StressResult? Turned(PageRequest page, StressResult kept)
    {
        var middles = kept.Drivers.Select(d => (d.Parameter, Value: Knob(page, d.Parameter))).Where(k => k.Value is not null).ToDictionary(k => k.Parameter, k => k.Value!.Value, StringComparer.Ordinal);
        var size = Math.Clamp(Knob(page, "size") ?? 1, 0, LargestSize);
        return middles.Count == 0 && size == 1 ? null : WhatIf.Run(page.Desk.Folder, kept.Scenario, middles, size, page.Aborted);
    }

    private static double? Knob(PageRequest page, string name) =>
        double.TryParse(page.Query(name), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && (name == "size" || value >= LeastKnob) && value <= LargestKnob ? value : null;

    private static Task ShowAsync(PageRequest page)
    {
        var results = page.Desk.Read(LastRun.Stress);
        var html = new HtmlWriter();
        html.Add($"<h1>Stress</h1>\n<p>What each side would lose, or gain, by one method for both. No scenario is a forecast.</p>\n");
        html.Add(results.IsEmpty ? HtmlWriter.Of($"<p role=\"status\">The last run put no scenario to a table. A scenario is a file that the case names under <code>scenarios</code>.</p>\n") : Scenarios.Html(results)).Add(TableForms.Line(page.Desk.At("stress")));
        return page.ShowAsync("Stress", html.ToMarkup());
    }

    private static Task OneAsync(PageRequest page)
    {
        if (Kept(page) is not { } kept)
            return page.MissingAsync("The last run knows no scenario of this id.");
        var turned = Turned(page, kept);
        var stress = turned ?? kept;
        var at = page.Desk.At("stress/" + kept.Scenario);
        var query = page.Address.Contains('?', StringComparison.Ordinal) ? page.Address[page.Address.IndexOf('?', StringComparison.Ordinal)..] : "";
        var html = new HtmlWriter();
        html.Add($"<h1>{SafeHtml.Words(stress.Question)}</h1>\n<h2>What it cannot see</h2>\n<ul>\n");
        foreach (var blind in stress.Blind)
            html.Add($"<li>{SafeHtml.Words(blind)}</li>\n");
        html.Add($"</ul>\n");
        foreach (var warning in stress.Warnings)
            html.Add($"<p class=\"doubt\">{SafeHtml.Words(warning.Message)}</p>\n");
        if (turned is not null)
            html.Add($"<p role=\"status\">With the values below, {WhatIf.Draws} draws; the brief has the scenario as its file states it. <a href=\"{at}\">Back to it</a></p>\n");
        html.Add(Knobs(page, kept));
        if (Pictures.Ranges(stress, code => code) is { } ranges)
            html.Add($"<figure>{new SafeHtml(ranges)}<figcaption>Change of {stress.Measured}: dots at the central values, lines over nine in ten draws. Both sides by one method.</figcaption></figure>\n");
        html.Add($"<h2>Both sides</h2>\n").Add(Impacts.Html(stress.Impacts)).Add(HtmlWriter.Of($"<p class=\"soft\">Loss in {stress.Unit} of {stress.TableYear}; below 0 is a gain.</p>\n")).Add(TableForms.Line(at + "/sides", query));
        foreach (var asymmetry in stress.Asymmetries.Where(a => a.Ratio is not null))
            html.Add($"<p>{asymmetry.Horizon}: {stress.Impacts[0].Country} loses {asymmetry.Ratio!.Value.ToString("0.0", CultureInfo.InvariantCulture)} times what {stress.Impacts[1].Country} loses, and more than it in {(100 * asymmetry.ShareFirstLosesMore).ToString("0", CultureInfo.InvariantCulture)} % of the draws.</p>\n");
        if (Pictures.Assumptions(stress) is { } tornado)
            html.Add($"<h2>The assumptions that move it most</h2>\n<figure>{new SafeHtml(tornado)}<figcaption>By how many percentage points the answer of the side that is moved more differs from end to end of a prior.</figcaption></figure>\n").Add(Drivers.Html(stress.Drivers)).Add(TableForms.Line(at + "/assumptions", query));
        if (!stress.SectorLosses.IsEmpty)
            html.Add($"<h2>By sector</h2>\n").Add(Sectors.Html(stress.SectorLosses.OrderBy(l => l.Horizon, StringComparer.Ordinal).ThenByDescending(l => l.LossPercent).ThenBy(l => l.Country, StringComparer.Ordinal).ThenBy(l => l.Sector, StringComparer.Ordinal))).Add(TableForms.Line(at + "/sectors", query));
        if (!kept.Exposures.IsEmpty)
            html.Add($"<h2>How far each side hangs on the other</h2>\n").Add(Exposures.Html(kept.Exposures)).Add(TableForms.Line(at + "/dependence")).Add(HtmlWriter.Of($"<h2>Partners or rivals</h2>\n")).Add(Profiles.Html(kept.Profiles)).Add(TableForms.Line(at + "/fit"));
        html.Add($"<p class=\"soft\">Model {stress.Model}, table of {stress.TableYear}, {stress.Countries} economies, {stress.Sectors} sectors, SHA-256 <code>{stress.TableSha256[..12]}…</code>, scenario <code>{stress.Hash[..12]}…</code>, seed {stress.Seed}. <a href=\"{at}/json{query}\">All of it as JSON</a></p>\n");
        return page.ShowAsync(stress.Question, html.ToMarkup());
    }

    private static SafeHtml Knobs(PageRequest page, StressResult kept)
    {
        var html = new HtmlWriter();
        html.Add($"<form class=\"sheet knobs\" method=\"get\" action=\"{page.Desk.At("stress/" + kept.Scenario)}\"><fieldset><legend>Turn an assumption</legend>\n");
        html.Add($"<p><label for=\"k-size\">Size of the shock, times</label><input id=\"k-size\" name=\"size\" inputmode=\"decimal\" value=\"{page.Query("size") ?? "1"}\"></p>\n");
        foreach (var driver in kept.Drivers)
            html.Add($"<p><label for=\"k-{driver.Parameter}\">{driver.Parameter}</label><input id=\"k-{driver.Parameter}\" name=\"{driver.Parameter}\" inputmode=\"decimal\" value=\"{page.Query(driver.Parameter) ?? ""}\" placeholder=\"as in the file\"></p>\n");
        return html.Add($"<p><button>See</button></p></fieldset></form>\n").ToMarkup();
    }

    private static Impact? Last(StressResult stress) => stress.Impacts.IsEmpty ? null : stress.Impacts[^1];

    private static string Told(Impact impact) => string.Create(CultureInfo.InvariantCulture, $"{impact.Country} {impact.AnswerPercent:+0.00;−0.00} % ({impact.Range.P5:+0.00;−0.00} to {impact.Range.P95:+0.00;−0.00})");
}
