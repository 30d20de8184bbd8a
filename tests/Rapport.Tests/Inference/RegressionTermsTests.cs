using System.Text;
using Rapport.Inference;
using Rapport.Inference.Regressions;
using Rapport.Statistics;

namespace Rapport.Tests.Inference;

/// <summary>Regressors as a study writes them, and what a regression refuses.</summary>
public class RegressionTermsTests
{
    private const string Csv = "pair,exporter,importer,year,trade,dist,rta\na,KOR,CHN,2000,10,100,0\na,KOR,CHN,2001,12,100,1\nb,KOR,KOR,2000,50,0,0\nb,KOR,KOR,2001,51,0,0\nc,CHN,KOR,2000,9,100,0\nc,CHN,KOR,2001,13,100,1\n";

    [Theory]
    [InlineData("dist", "100 100 0 0 100 100")]
    [InlineData("log(trade)", "2.303 2.485 3.912 3.932 2.197 2.565")]
    [InlineData("log(dist)", "4.605 4.605 NaN NaN 4.605 4.605")]
    [InlineData("exporter == importer", "0 0 1 1 0 0")]
    [InlineData("exporter != 'CHN'", "1 1 1 1 0 0")]
    [InlineData("rta:dist", "0 100 0 0 0 100")]
    [InlineData("rta * (exporter == KOR)", "0 1 0 0 0 0")]
    [InlineData("lag(trade, 1)", "NaN 10 NaN 50 NaN 9")]
    [InlineData("lead(rta, 1)", "1 NaN 0 NaN 1 NaN")]
    public void A_term_is_what_it_says(string term, string expected)
    {
        var (columns, fault) = Terms(term).Read(term);
        Assert.Null(fault);
        Assert.Equal(expected, string.Join(' ', columns.Single().Values.Select(v => double.IsNaN(v) ? "NaN" : Math.Round(v, 3).ToString(System.Globalization.CultureInfo.InvariantCulture))));
    }

    [Fact]
    public void A_lag_among_several_rows_of_one_unit_and_time_is_refused()
    {
        var study = Study([new("regressors", [["lag(trade, 1)"]])]) with { UnitColumn = "exporter" };
        var (_, fault) = new RegressionTerms(Assert.IsType<Parsed<Panel>.Ok>(PanelReader.Read(study, File(Csv))).Value).Read("lag(trade, 1)");
        Assert.Contains("several rows for one unit and time", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Dummies_leave_out_the_first_and_slopes_leave_out_none()
    {
        Assert.Equal(["year=2001"], Terms("i(year)").Read("i(year)").Columns.Select(c => c.Name));
        var slopes = Terms("i(year, rta)").Read("i(year, rta)").Columns;
        Assert.Equal(["year=2000:rta", "year=2001:rta"], slopes.Select(c => c.Name));
        Assert.Equal([0, 1, 0, 0, 0, 1], slopes[1].Values);
    }

    [Theory]
    [InlineData("wine")]
    [InlineData("log(wine)")]
    [InlineData("i(wine)")]
    [InlineData("exp(dist)")]
    public void What_is_no_term_is_refused(string term) => Assert.NotNull(Terms(term).Read(term).Fault);

    [Theory]
    [InlineData("2 * rta + dist", 7)]
    [InlineData("dist - rta", -1)]
    public void Combinations_add_and_take_away(string text, double value)
    {
        var combined = LinearCombination.Of(text, [new("rta", 2, 1), new("dist", 1, 1)], [1, 0.5, 0.5, 1])!;
        Assert.Equal(text.StartsWith('2') ? 5 : -1, combined.Value, 1e-12);
        Assert.Equal(text.StartsWith('2') ? Math.Sqrt(4 + 1 + 2) : Math.Sqrt(1 + 1 - 1), combined.StandardError!.Value, 1e-12);
        Assert.True(value != 0);
    }

    [Fact]
    public void A_combination_of_what_is_not_there_is_none() => Assert.Null(LinearCombination.Of("rta + wine", [new("rta", 2, 1)], [1]));

    [Theory]
    [InlineData("effects", "wine", "found no column 'wine' to group rows by")]
    [InlineData("smallSample", "hc3", "found smallSample: hc3, expected none, clusters or full")]
    [InlineData("weights", "x", "found the option 'weights', expected regressors, effects")]
    [InlineData("combine", "rta + wine", "found the combination 'rta + wine'")]
    public void A_regression_refuses_what_it_does_not_know(string option, string value, string reason)
    {
        var study = Study([new("regressors", [["rta"]]), new(option, [[value]])]);
        var witness = StudyRunner.Run(study, Assert.IsType<Parsed<Panel>.Ok>(PanelReader.Read(study, File(Csv))).Value, default).Witnesses[0];
        Assert.Equal(WitnessStatus.Refused, witness.Status);
        Assert.Contains(reason, witness.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("combine", "rta", "found the option 'combine'")]
    [InlineData("cohort", "nowhere", "found neither the option 'cohort'")]
    public void An_event_study_refuses_what_it_has_no_place_for(string option, string value, string reason)
    {
        var study = Study([]) with { Witnesses = [new("eventstudy", [new(option, [[value]])])] };
        var witness = StudyRunner.Run(study, Assert.IsType<Parsed<Panel>.Ok>(PanelReader.Read(study, File(Csv))).Value, default).Witnesses[0];
        Assert.Equal(WitnessStatus.Refused, witness.Status);
        Assert.Contains(reason, witness.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_regressor_that_is_one_only_at_zeros_is_reported_and_dropped_not_given_a_coefficient()
    {
        var rows = new StringBuilder("unit,time,y,x,ban\n");
        for (var i = 0; i < 40; i++)
            rows.Append(System.Globalization.CultureInfo.InvariantCulture, $"u{i % 8},{2000 + (i / 8)},{(i is 3 or 17 ? 0 : 5 + (i % 7))},{i % 5},{(i is 3 or 17 ? 1 : 0)}\n");
        var study = Study([new("regressors", [["x"], ["ban"]]), new("effects", [["unit"]])]) with { UnitColumn = "unit", TimeColumn = "time", Outcome = "y", Witnesses = [new("gravity", [new("regressors", [["x"], ["ban"]]), new("effects", [["unit"]])])] };
        var finding = StudyRunner.Run(study, Assert.IsType<Parsed<Panel>.Ok>(PanelReader.Read(study, File(rows.ToString()))).Value, default);
        Assert.Equal(["x"], finding.Witnesses[0].Coefficients.Select(c => c.Name));
        Assert.Contains(finding.Warnings, w => w.Code == "separated" && w.Message.Contains("2 rows", StringComparison.Ordinal));
        Assert.Contains(finding.Warnings, w => w.Code == "regressor-dropped" && w.Message.Contains("'ban'", StringComparison.Ordinal));
        Assert.Equal(38, finding.Witnesses[0].Observations);
    }

    [Theory]
    [InlineData("2000,2001", 6)]
    [InlineData("> 2000", 3)]
    [InlineData("!= 2000", 3)]
    [InlineData("<= 2000", 3)]
    public void A_filter_takes_values_and_comparisons(string year, int rows)
    {
        var study = Study([]) with { Filter = [new("year", [.. year.Split(',')])] };
        Assert.Equal(rows, Assert.IsType<Parsed<Panel>.Ok>(PanelReader.Read(study, File(Csv))).Value.Rows);
    }

    [Fact]
    public void A_filter_compares_two_columns()
    {
        var study = Study([]) with { Filter = [new("exporter", ["!= importer"])] };
        Assert.Equal(4, Assert.IsType<Parsed<Panel>.Ok>(PanelReader.Read(study, File(Csv))).Value.Rows);
    }

    [Fact]
    public void Semicolons_and_tabs_part_columns_too()
    {
        foreach (var separator in new[] { ";", "\t" })
            Assert.Equal(6, Assert.IsType<Parsed<Panel>.Ok>(PanelReader.Read(Study([]), File(Csv.Replace(",", separator, StringComparison.Ordinal)))).Value.Rows);
    }

    private static RegressionTerms Terms(string term)
    {
        var study = Study([new("regressors", [[term]])]);
        return new(Assert.IsType<Parsed<Panel>.Ok>(PanelReader.Read(study, File(Csv))).Value);
    }

    private static Study Study(WitnessOption[] options) => SomeStudy.Of("x", "2001") with
    {
        UnitColumn = "pair",
        TimeColumn = "year",
        Outcome = "trade",
        Treated = null,
        Replication = true,
        Witnesses = [new("ols", [.. options])],
    };

    private static Snapshot File(string text) => Snapshot.Of(SnapshotRole.Data, "d.csv", [.. Encoding.UTF8.GetBytes(text)]);
}
