using System.Globalization;
using Rapport.Pipeline;

namespace Rapport.Tests.Scenarios;

/// <summary>Published counterfactuals, from a scenario's file as a user would write it.</summary>
public class PublishedScenarioTests
{
    [SharedTheory]
    [InlineData("MEX", 1.3121, -0.4118, 1.7239, 1.7153)]
    [InlineData("CAN", -0.0638, -0.1081, 0.0443, 0.3228)]
    [InlineData("USA", 0.0848, 0.0435, 0.0412, 0.1124)]
    [InlineData("KOR", -0.0285, -0.0177, -0.0108, -0.0194)]
    [InlineData("CHN", -0.0280, -0.0060, -0.0219, -0.0078)]
    public void The_tariffs_of_NAFTA(string country, double welfare, double terms, double volume, double wage)
    {
        var impact = Nafta.Value.Impacts.Concat(Nafta.Value.Others).Single(i => i.Country == country);
        // Four digits are computed; the paper prints two of them.
        Assert.Equal(welfare, impact.WelfarePercent, 5.1e-5);
        Assert.Equal(terms, impact.TermsOfTradePercent!.Value, 5.1e-5);
        Assert.Equal(volume, impact.VolumeOfTradePercent!.Value, 5.1e-5);
        Assert.Equal(wage, impact.RealWagePercent!.Value, 5.1e-5);
    }

    [SharedFact]
    public void The_tariffs_announced_in_April_2025_for_194_countries()
    {
        var result = Liberation(rebate: false);
        var byCode = result.Impacts.Concat(result.Others).ToDictionary(i => i.Country, StringComparer.Ordinal);
        var rows = File.ReadLines(SharedFolder.File("data/methods/liberation_day/expected_output_map.csv")).Skip(1).Select(l => l.Split(',')).ToArray();
        Assert.Equal(194, rows.Length);
        foreach (var row in rows)
        {
            var i = byCode[row[0]];
            double[] found = [i.WelfarePercent, i.DeficitPercent!.Value, i.ExportShareGdpPercent!.Value, i.ImportShareGdpPercent!.Value, i.EmploymentPercent!.Value, i.PricesPercent!.Value, i.RevenueShare!.Value];
            for (var column = 0; column < found.Length; column++)
                Assert.Equal(double.Parse(row[column + 1], CultureInfo.InvariantCulture), found[column], 1e-6);
        }
    }

    [SharedFact]
    public void Where_the_revenue_goes_and_who_answers_changes_the_answer()
    {
        var (taxed, rebated, answered) = (Liberation(rebate: false), Liberation(rebate: true), Liberation(rebate: false, ", retaliation: true"));
        double Of(StressResult result) => result.Impacts[0].WelfarePercent;
        Assert.True(rebated.Converged && answered.Converged);
        // A lump sum leaves the tax on work where it is, so people work less; answers in kind take away what the terms of trade gave.
        Assert.True(rebated.Impacts[0].EmploymentPercent < taxed.Impacts[0].EmploymentPercent);
        Assert.True(Of(answered) < Of(taxed));
    }

    private static readonly Lazy<StressResult> Nafta = new(() =>
    {
        var root = SharedFolder.File("data/methods/caliendo_parro_2015/");
        return Run($$"""
            schema: rapport/scenario/1
            id: nafta
            question: What did the tariff cuts of NAFTA bring?
            pair: [MEX, USA]
            tables:
              files: {bilateral: "{{root}}xbilat1993.txt", tariffs: "{{root}}tariffs1993.txt", io: "{{root}}IO.txt", valueAdded: "{{root}}B.txt", output: "{{root}}GO.txt", elasticities: "{{root}}T.txt"}
              layout: caliendo-parro
              year: 1993
            model: caliendo-parro
            shocks: [{kind: tariff, importer: [CAN, MEX, USA], exporter: [CAN, MEX, USA], file: "{{root}}tariffs2005.txt"}]
            deficits: zero
            draws: 1
            """);
    });

    private static StressResult Liberation(bool rebate, string more = "")
    {
        var root = SharedFolder.File("data/methods/liberation_day/");
        return Run($$"""
            schema: rapport/scenario/1
            id: announced
            question: What do the announced tariffs do?
            pair: [USA, CHN]
            tables:
              files: {flows: "{{root}}trade_cepii.csv", output: "{{root}}gdp.csv", labels: "{{root}}country_labels.csv"}
              layout: matrix
              year: 2023
            model: one-sector
            rebate: {{(rebate ? "true" : "false")}}
            shocks: [{kind: tariff, importer: [USA], file: "{{root}}tariffs.csv", value: 0.1{{more}}}]
            draws: 1
            """);
    }

    private static StressResult Run(string text)
    {
        using var folder = new ScratchFolder();
        var (result, faults) = Inquiries.Stress(folder.File("scenario.yaml", text), null, default);
        Assert.Empty(faults);
        Assert.True(result!.Converged);
        return result;
    }
}
