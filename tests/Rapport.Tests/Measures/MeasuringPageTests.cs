using System.Globalization;
using System.Text;
using Rapport.Cases;
using Rapport.Inference;
using Rapport.Measures;
using Rapport.Scenarios;
using Rapport.Statistics;
using Rapport.Tests.Scenarios;

namespace Rapport.Tests.Measures;

/// <summary>The outputs printed in docs/measuring.md are what the program gives for the bundled case.</summary>
public class MeasuringPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(SharedFolder.Project, "docs", "measuring.md"));

    [Fact]
    public void The_index_of_four_acts()
    {
        Event[] acts =
        [
            SomeMeasures.Event("KOR+CHN", "", "2025-11-01", EventType.Consult, 1, mode: "summit"),
            SomeMeasures.Event("CHN", "KOR", "2025-11-10", EventType.Retreat, 2),
            SomeMeasures.Event("KOR+CHN", "", "2026-01-05", EventType.Consult, 1, mode: "visit"),
            SomeMeasures.Event("KOR", "CHN", "2026-02-10", EventType.Accuse, 3, mode: "disapprove"),
        ];
        var page = new StringBuilder();
        foreach (var index in RelationIndexBuilder.Build([.. acts], SomeMeasures.Pair, new(2026, 3, 31)))
            page.Append(Line($"{index.Name,-8}  {string.Join("  ", index.Points.Select(p => Line($"{p.Date:yyyy-MM-dd} {p.Stock:0.000}")))}\n"));
        Check(page);
    }

    [Fact]
    public void The_split_of_chips()
    {
        var territory = new Country("HKG", "HK", ActorKind.Territory, [new("Hong Kong", "en")], [], [], [], [], "CHN", null);
        var page = new StringBuilder("partner    value  weight  unit value\n");
        foreach (var split in PriceAndQuantity.Split(SomeMeasures.BundledChips(), SomeMeasures.Pair, [territory], SomeMeasures.AsOf))
            page.Append(Line($"{split.Partner,-8} {split.ValuePercent,7:+0.0;-0.0}  {split.QuantityPercent,6:+0.0;-0.0}  {split.UnitValuePercent,10:+0.0;-0.0}\n"));
        Check(page);
    }

    [Theory]
    [InlineData("thaad-tourism")]
    [InlineData("chips-2026")]
    public void The_studies(string name)
    {
        var finding = Bundled(name);
        var witness = finding.Witnesses[0];
        var page = new StringBuilder(Line($"verdict   {Word.Of(finding.Verdict!.Value)} ({finding.Verdict.Rule.Id})\n"));
        page.Append(Line($"because   {finding.Verdict.Reason}\n"));
        page.Append(Line($"estimate  {witness.EstimatePercent:0.0} %, at {witness.IntervalPercent!.Level:0.000}: {witness.IntervalPercent.Low:0.0} to {witness.IntervalPercent.High:0.0} %\n"));
        page.Append(Line($"weights   {string.Join(", ", witness.UnitWeights.Select(w => Line($"{w.Name} {w.Value:0.000}")))}; error before {witness.PreFit:0.0000}\n"));
        foreach (var other in finding.Witnesses.Skip(1))
            page.Append(other.Breaks.IsEmpty ? Line($"beside    {other.Method} {other.EstimatePercent:0.0} %, p {other.P!.Value:0.000}\n") : Line($"beside    {other.Method} after {string.Join(", ", other.Breaks.Select(b => $"{b.Time} ({b.Low} to {b.High})"))}\n"));
        foreach (var warning in finding.Warnings)
            page.Append(Line($"mind      {warning.Message}\n"));
        Check(page);
    }

    [Fact]
    public void What_a_referee_asks()
    {
        RefereeTopic[] printed = [RefereeTopic.Date, RefereeTopic.PlacebosInSpace, RefereeTopic.Fit, RefereeTopic.PreTrend, RefereeTopic.Spillover, RefereeTopic.Confounders, RefereeTopic.Power, RefereeTopic.Choices];
        var page = new StringBuilder();
        foreach (var point in Bundled("thaad-tourism").Referee.Where(p => printed.Contains(p.Topic)))
            page.Append(Line($"{Word.Of(point.Topic).Replace('-', ' ')}: {point.Words}\n"));
        Check(page);
    }

    [Theory]
    [InlineData("full-break")]
    [InlineData("tourism-stop")]
    public void The_scenarios(string name)
    {
        var (scenario, table) = SomeWorld.Bundled(name);
        var result = StressTest.Run(scenario, table, SomeWorld.NoRates, default);
        var page = new StringBuilder("side  horizon   income, %   nine in ten draws   exports, %  imports, %\n");
        foreach (var i in result.Impacts)
            page.Append(Line($"{i.Country}   {i.Horizon,-7}   {i.WelfarePercent,8:0.000}   {i.Range.P5,7:0.000} to {i.Range.P95,7:0.000}   {i.ExportsPercent,9:0.0}   {i.ImportsPercent,9:0.0}\n"));
        foreach (var a in result.Asymmetries)
            page.Append(Line($"{scenario.Pair.First} loses {a.Ratio:0.00} times what {scenario.Pair.Second} loses ({a.Horizon}), and more in {100 * a.ShareFirstLosesMore:0} % of the draws\n"));
        Check(page);
    }

    [Fact]
    public void How_the_trade_of_the_two_fits()
    {
        var page = new StringBuilder("seller to buyer  complementarity  similarity  intensity  within industries  concentration\n");
        foreach (var p in Rapport.Pipeline.Inquiries.Stress(Path.Combine(SharedFolder.Project, "cases", "korea-china", "scenarios", "break-first-year.yaml"), null, default).Result!.Profiles)
            page.Append(Line($"{p.Of} to {p.On}       {p.Complementarity,15:0.00}  {p.Similarity,10:0.00}  {p.Intensity,9:0.00}  {p.IntraIndustry,17:0.00}  {p.Concentration,13:0.00}\n"));
        Check(page);
    }

    private static Finding Bundled(string name)
    {
        var (study, data, _) = CaseReader.ReadStudy(Path.Combine(SharedFolder.Project, "cases", "korea-china", "studies", name + ".yaml"));
        return StudyRunner.Run(study!, Assert.IsType<Parsed<Panel>.Ok>(PanelReader.Read(study!, data!)).Value, default);
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static void Check(StringBuilder output)
    {
        var text = output.ToString();
        Assert.True(Page.Contains(text, StringComparison.Ordinal), "docs/measuring.md does not show what the program gives:\n" + text);
    }
}
