using System.Collections.Immutable;
using System.Globalization;
using Rapport.Export;
using Rapport.Pipeline;

namespace Rapport.App.Web.Pages;

/// <summary>Every study of the case as its report: verdict first, then what each method says, placebos, power, other choices.</summary>
internal static class MeasuresPage
{
    private static readonly ListTable<Finding> Studies = new(
        "The studies of the case",
        ListColumn<Finding>.Words("Study", "study", f => f.Study, f => HtmlWriter.Of($"<a href=\"measures/{f.Study}\">{SafeHtml.Words(f.Question)}</a>")),
        ListColumn<Finding>.Words("Verdict", "verdict", Verdict),
        ListColumn<Finding>.Words("Because", "reason", f => f.Verdict?.Reason),
        ListColumn<Finding>.Number("Effect of the leading method, %", "estimatePercent", f => f.Witnesses.FirstOrDefault()?.EstimatePercent, 1),
        ListColumn<Finding>.Words("Registered", "registered", f => f.Registered));

    private static readonly ListTable<Witness> Witnesses = new(
        "What each method says",
        ListColumn<Witness>.Words("Method", "method", w => w.Method),
        ListColumn<Witness>.Words("Answer", "status", w => Word.Of(w.Status) + (w.Reason is { } reason ? ": " + reason : "")),
        ListColumn<Witness>.Number("Effect, %", "estimatePercent", w => w.EstimatePercent, 1),
        ListColumn<Witness>.Number("From, %", "lowPercent", w => w.IntervalPercent?.Low, 1),
        ListColumn<Witness>.Number("To, %", "highPercent", w => w.IntervalPercent?.High, 1),
        ListColumn<Witness>.Number("Effect in the outcome's unit", "estimate", w => w.Estimate, 4),
        ListColumn<Witness>.Number("p", "p", w => w.P?.Value, 3),
        ListColumn<Witness>.Number("Smallest p of this design", "pFloor", w => w.P?.Floor, 3),
        ListColumn<Witness>.Words("Breaks", "breaks", w => w.Breaks.IsEmpty ? null : string.Join("; ", w.Breaks.Select(b => $"{b.Time} ({b.Low} to {b.High})"))));

    private static readonly ListTable<PathPoint> Path = new(
        "What was, and what would have been",
        ListColumn<PathPoint>.Words("Time", "time", p => p.Time),
        ListColumn<PathPoint>.Number("Was", "actual", p => p.Actual, 3),
        ListColumn<PathPoint>.Number("Would have been", "counterfactual", p => p.Counterfactual, 3),
        ListColumn<PathPoint>.Number("Gap", "gap", p => p.Gap, 3));

    private static readonly ListTable<Placebo> Placebos = new(
        "The same question where nothing happened",
        ListColumn<Placebo>.Words("Unit", "unit", p => p.Unit),
        ListColumn<Placebo>.Number("Effect", "estimate", p => p.Estimate, 4),
        ListColumn<Placebo>.Number("Error after over error before", "ratio", p => p.Ratio, 2));

    private static readonly ListTable<(string Unit, string Time, double Gap)> Fan = new(
        "The gaps of the unit and of every donor",
        ListColumn<(string Unit, string Time, double Gap)>.Words("Unit", "unit", g => g.Unit),
        ListColumn<(string Unit, string Time, double Gap)>.Words("Time", "time", g => g.Time),
        ListColumn<(string Unit, string Time, double Gap)>.Number("Gap", "gap", g => g.Gap, 4));

    private static readonly ListTable<RefereePoint> Referee = new(
        "What a referee asks",
        ListColumn<RefereePoint>.Words("Asked", "topic", p => Phrases.Spaced(Word.Of(p.Topic))),
        ListColumn<RefereePoint>.Words("Answered", "status", p => Phrases.Spaced(Word.Of(p.Status))),
        ListColumn<RefereePoint>.Words("Answer", "words", p => p.Words));

    private static readonly ListTable<Specification> Curve = new(
        "The leading comparison under other choices",
        ListColumn<Specification>.Words("Choices", "specification", s => s.Name),
        ListColumn<Specification>.Number("Effect, %", "estimatePercent", s => s.EstimatePercent, 1),
        ListColumn<Specification>.Number("Error before", "preFit", s => s.PreFit, 4));

    private static readonly ListTable<PowerPoint> Power = new(
        "How often an effect would have been seen",
        ListColumn<PowerPoint>.Number("Effect, %", "effectPercent", p => p.EffectPercent, 1),
        ListColumn<PowerPoint>.Number("Seen, share of well-fitted donors", "rate", p => p.Rate, 2));

    public static void Map(PageRoutes pages)
    {
        pages.GetOfCase("measures", ShowAsync);
        pages.GetOfCase("measures/{id}", OneAsync);
        Studies.Map(pages, "measures", page => page.Desk.Read(LastRun.Findings));
        Witnesses.Map(pages, "measures/{id}/witnesses", page => Find(page)?.Witnesses);
        Path.Map(pages, "measures/{id}/path", page => Find(page)?.Witnesses.FirstOrDefault()?.Path);
        Placebos.Map(pages, "measures/{id}/placebos", page => Find(page)?.Witnesses.FirstOrDefault()?.Placebos);
        Fan.Map(pages, "measures/{id}/fan", page => Find(page) is { Witnesses: [var lead, ..] } ? Gaps(lead) : null);
        Referee.Map(pages, "measures/{id}/referee", page => Find(page)?.Referee);
        Curve.Map(pages, "measures/{id}/curve", page => Find(page)?.Curve);
        Power.Map(pages, "measures/{id}/power", page => Find(page)?.Power);
        pages.GetOfCase("measures/{id}/json", page => Find(page) is { } finding ? page.WriteAsync(ContractJson.Document(json => MeasureJson.Write(json, finding)) + "\n", "application/json; charset=utf-8") : page.MissingAsync("The last run knows no study of this id."));
    }

    private static Finding? Find(PageRequest page) => page.Desk.Read(LastRun.Findings).FirstOrDefault(f => f.Study == page.Part("id"));

    private static ImmutableArray<(string Unit, string Time, double Gap)> Gaps(Witness lead) =>
    [
        .. lead.Path.Where(p => p.Gap is not null).Select(p => ("the unit", p.Time, p.Gap!.Value)),
        .. lead.Placebos.SelectMany(b => b.Gaps.Zip(lead.Path, (gap, p) => (b.Unit, p.Time, gap))),
    ];

    private static Task ShowAsync(PageRequest page)
    {
        var findings = page.Desk.Read(LastRun.Findings);
        var html = new HtmlWriter();
        html.Add($"<h1>Measures</h1>\n<p>Did a turn show in anything that is counted? “Cannot tell” is an answer; the smallest effect that could have been seen stands beside it.</p>\n");
        html.Add(findings.IsEmpty ? HtmlWriter.Of($"<p role=\"status\">The last run put no study to its data. A study is a file that the case names under <code>studies</code>.</p>\n") : Studies.Html(findings)).Add(TableForms.Line(page.Desk.At("measures")));
        return page.ShowAsync("Measures", html.ToMarkup());
    }

    private static Task OneAsync(PageRequest page)
    {
        if (Find(page) is not { } finding)
            return page.MissingAsync("The last run knows no study of this id.");
        var at = page.Desk.At("measures/" + finding.Study);
        var html = new HtmlWriter();
        html.Add($"<h1>{SafeHtml.Words(finding.Question)}</h1>\n<p><b>{Verdict(finding)}</b>{(finding.Verdict is { } verdict ? HtmlWriter.Of($": {verdict.Reason}") : SafeHtml.None)}</p>\n");
        if (finding.Verdict is { SmallestPercent: { } smallest })
            html.Add($"<p>The smallest effect that could have been seen with power .8: {smallest.ToString("0.#", CultureInfo.InvariantCulture)} %.</p>\n");
        foreach (var warning in finding.Warnings)
            html.Add($"<p class=\"doubt\">{SafeHtml.Words(warning.Message)}</p>\n");
        var leading = finding.Witnesses.FirstOrDefault();
        if (leading is not null && Pictures.Path(finding.Study, leading) is { } picture)
            html.Add($"<figure>{new SafeHtml(picture)}<figcaption>{leading.Method}: what was against what would have been, by its comparison. The numbers: {TableForms.Links(at + "/path")}.</figcaption></figure>\n");
        html.Add($"<h2>What each method says</h2>\n").Add(Witnesses.Html(finding.Witnesses)).Add(TableForms.Line(at + "/witnesses"));
        if (leading is { UnitWeights.IsEmpty: false })
            html.Add($"<p>Compared with: {string.Join(", ", leading.UnitWeights.Select(w => string.Create(CultureInfo.InvariantCulture, $"{w.Name} {w.Value:0.000}")))}.</p>\n");
        if (leading is { Placebos.IsEmpty: false })
        {
            html.Add($"<h2>The same question where nothing happened</h2>\n");
            if (Pictures.Fan(finding.Study, leading) is { } fan)
                html.Add($"<figure>{new SafeHtml(fan)}<figcaption>Thick: the gap of the unit. Thin: those of the donors, each as if it had been treated. The numbers: {TableForms.Links(at + "/fan")}.</figcaption></figure>\n");
            html.Add(Placebos.Html(leading.Placebos)).Add(TableForms.Line(at + "/placebos"));
        }
        if (!finding.Referee.IsEmpty)
            html.Add($"<h2>What a referee asks</h2>\n").Add(Referee.Html(finding.Referee)).Add(TableForms.Line(at + "/referee"));
        if (!finding.Power.IsEmpty)
            html.Add($"<h2>What could have been seen</h2>\n").Add(Power.Html(finding.Power)).Add(TableForms.Line(at + "/power"));
        if (!finding.Curve.IsEmpty)
        {
            html.Add($"<h2>Under other choices</h2>\n");
            if (Pictures.Choices(finding) is { } choices)
                html.Add($"<figure>{new SafeHtml(choices)}<figcaption>The effect by the same method under {finding.Curve.Length} combinations of choices, those that fit well enough to speak; none of them enters the verdict.</figcaption></figure>\n");
            html.Add($"<details><summary>All {finding.Curve.Length} as a table</summary>\n").Add(Curve.Html(finding.Curve)).Add(TableForms.Line(at + "/curve")).Add($"</details>\n");
        }
        html.Add($"<p class=\"soft\">Registered: {finding.Registered}. {finding.Units} units, {finding.Periods} times, {finding.Rows} rows; data SHA-256 <code>{finding.DataSha256?[..12] ?? "none"}…</code>, study <code>{finding.Hash[..12]}…</code>, seed {finding.Seed}. <a href=\"{page.Desk.At("trace/" + finding.Id.Value)}\">Where it comes from</a> · <a href=\"{at}/json\">All of it as JSON</a></p>\n");
        return page.ShowAsync(finding.Question, html.ToMarkup());
    }

    private static string Verdict(Finding finding) => finding.Verdict is { } verdict ? Phrases.Spaced(Word.Of(verdict.Value)) : "a replication: no verdict";
}
