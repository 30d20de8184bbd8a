namespace Rapport.Tests.Inference.Published;

/// <summary>Regressions with fixed effects against the printed tables; printed digits decide the tolerance.</summary>
public class RegressionResultsTests
{
    private const string Years = "unit: pair_id, time: year, filter: {year: [1986, 1990, 1994, 1998, 2002, 2006]";
    private const string TwoFamilies = "effects: [[exporter, year], [importer, year]], cluster: [pair_id]";

    [SharedFact]
    public void The_guides_first_application_by_pseudo_maximum_likelihood()
    {
        var witness = Guide(Years + ", exporter: \"!= importer\"}", "level", $"{{method: gravity, options: {{regressors: [log(dist), cntg, lang, clny], {TwoFamilies}}}}}");
        Assert.Equal((28152, 2346), (witness.Observations!.Value, witness.Clusters!.Value));
        Holds(witness, ("log(dist)", -0.8409, 0.0317), ("cntg", 0.4374, 0.0832), ("lang", 0.2475, 0.0765), ("clny", -0.2225, 0.1162));
    }

    [SharedFact]
    public void The_guides_first_application_by_least_squares()
    {
        var witness = Guide(Years + ", exporter: \"!= importer\"}", "log", $"{{method: ols, options: {{regressors: [log(dist), cntg, lang, clny], {TwoFamilies}}}}}");
        Assert.Equal(25689, witness.Observations);
        Holds(witness, ("log(dist)", -1.2156, 0.0376), ("cntg", 0.2232, null));
        // The guide prints three digits: .661 and .670.
        Assert.Equal(0.661, witness.Of("lang").Value, 5e-4);
        Assert.Equal(0.670, witness.Of("clny").Value, 5e-4);
    }

    [SharedFact]
    public void Trade_agreements_within_international_trade()
    {
        var witness = Guide(Years + ", exporter: \"!= importer\"}", "level", $"{{method: gravity, options: {{regressors: [rta, log(dist), cntg, lang, clny], {TwoFamilies}}}}}");
        Holds(witness, ("rta", 0.1907, 0.0658), ("log(dist)", -0.8216, null), ("cntg", 0.4155, null), ("lang", 0.2499, null), ("clny", -0.2054, null));
    }

    [SharedFact]
    public void Trade_agreements_with_pair_effects_and_domestic_sales()
    {
        var witness = Guide(Years + "}", "level", "{method: gravity, options: {regressors: [rta], effects: [[exporter, year], [importer, year], [pair_id]], cluster: [pair_id]}}");
        Assert.Equal((28482, 2408), (witness.Observations!.Value, witness.Clusters!.Value));
        Holds(witness, ("rta", 0.5572, 0.1022));
    }

    [SharedFact]
    public void The_same_with_the_lead_and_their_sum()
    {
        var witness = Guide(Years + "}", "level", "{method: gravity, options: {regressors: [rta, rta_lead4], effects: [[exporter, year], [importer, year], [pair_id]], cluster: [pair_id], combine: [\"rta + rta_lead4\"]}}");
        Holds(witness, ("rta", 0.5200, 0.0859), ("rta_lead4", 0.0774, 0.0921));
        Assert.Equal(witness.Of("rta").Value + witness.Of("rta_lead4").Value, witness.Of("rta + rta_lead4").Value, 1e-12);
    }

    [SharedTheory]
    [InlineData("[Origin]", 0.115678)]
    [InlineData("[Product]", 0.098294)]
    [InlineData("[Origin, Destination]", 0.130734)]
    public void The_trade_example_of_fixest(string cluster, double error)
    {
        var witness = Fixest("level", $"{{method: gravity, options: {{regressors: [log(dist_km)], effects: [[Origin], [Destination], [Product], [Year]], cluster: {cluster}, smallSample: full}}}}");
        Assert.Equal(-1.52787437149, witness.Estimate!.Value, 1e-9);
        Assert.Equal(error, witness.StandardError!.Value, 5e-7);
    }

    [SharedFact]
    public void The_trade_example_with_the_plain_factor_of_clusters() =>
        Assert.Equal(0.115613, Fixest("level", "{method: gravity, options: {regressors: [log(dist_km)], effects: [[Origin], [Destination], [Product], [Year]], cluster: [Origin]}}").StandardError!.Value, 5e-7);

    [SharedFact]
    public void The_trade_example_without_effects() =>
        Holds(Fixest("level", "{method: gravity, options: {regressors: [log(dist_km)]}}"), ("log(dist_km)", -1.02896, null), ("constant", 24.70889, null));

    [SharedFact]
    public void The_trade_example_by_least_squares()
    {
        var witness = Fixest("log", "{method: ols, options: {regressors: [log(dist_km)], effects: [[Origin], [Destination], [Product], [Year]], cluster: [Origin, Destination], smallSample: full}}");
        Assert.Equal(-2.16987597622, witness.Estimate!.Value, 1e-9);
        Assert.Equal(0.1714, witness.StandardError!.Value, 5e-5);
    }

    [SharedFact]
    public void Effects_of_units_treated_at_different_times_are_those_that_were_put_in()
    {
        var witness = PublishedStudy.Run("fixest_trade/base_stagg.csv", "unit: id, time: year", "outcome: \"y\"\nwitnesses: [{method: eventstudy, options: {cohort: year_treated, regressors: [x1]}}]").Witnesses[0];
        var rows = File.ReadLines(SharedFolder.File("data/methods/fixest_trade/base_stagg.csv")).Skip(1).Select(l => l.Split(',').Select(c => double.Parse(c, System.Globalization.CultureInfo.InvariantCulture)).ToArray()).Where(r => r[4] == 1 && r[3] >= 0).ToArray();
        var truth = rows.Average(r => r[5]);
        Assert.InRange(truth, witness.Estimate!.Value - (2 * witness.StandardError!.Value), witness.Estimate.Value + (2 * witness.StandardError.Value));
        foreach (var distance in Enumerable.Range(0, 8))
        {
            var found = witness.Of(distance == 0 ? "0" : $"+{distance}");
            Assert.Equal(rows.Where(r => (int)r[3] == distance).Average(r => r[5]), found.Value, 3.5 * found.StandardError!.Value);
        }
    }

    private static Witness Guide(string columns, string transform, string witness) =>
        PublishedStudy.Run("agtpa/agtpa_applications.csv.gz", columns, $"outcome: trade\ntransform: {transform}\nwitnesses: [{witness}]").Witnesses[0];

    private static Witness Fixest(string transform, string witness) =>
        PublishedStudy.Run("fixest_trade/trade.csv", "unit: Origin, time: Year", $"outcome: Euros\ntransform: {transform}\nwitnesses: [{witness}]").Witnesses[0];

    private static void Holds(Witness witness, params (string Name, double Value, double? Error)[] printed)
    {
        foreach (var (name, value, error) in printed)
        {
            Assert.Equal(value, witness.Of(name).Value, 5.1e-5);
            if (error is { } digits)
                Assert.Equal(digits, witness.Of(name).StandardError!.Value, 5.1e-5);
        }
    }
}
