using System.Globalization;

namespace Rapport.Tests.Inference.Published;

/// <summary>Comparisons with donors against what their authors printed or their programs compute; how each number was had stands in the README beside the data.</summary>
public class DonorResultsTests
{
    private const string California = "unit: State, time: Year, frequency: annual";

    // Eight digits are given; the outcome has eight decimals.
    private const double ToTheDigit = 1e-6;

    [SharedTheory]
    [InlineData("sdid", -15.60382787)]
    [InlineData("sc", -19.61966347)]
    [InlineData("did", -27.34911108)]
    public void Proposition_99(string method, double estimate)
    {
        var finding = PublishedStudy.Run("prop99/california_prop99.csv", California, "outcome: PacksPerCapita\ntreated: {column: treated}\nwitnesses: [{method: sdid}, {method: sc}, {method: did}]");
        Assert.Equal(estimate, finding.Witnesses.Single(w => w.Method == method).Estimate!.Value, ToTheDigit);
    }

    [SharedFact]
    public void The_weights_of_synthetic_difference_in_differences_and_all_38_placebos()
    {
        var finding = PublishedStudy.Run("prop99/california_prop99.csv", California, "outcome: PacksPerCapita\ntreated: {column: treated}\nwitnesses: [{method: sdid}]");
        var witness = finding.Witnesses[0];
        Assert.Equal(["1986", "1987", "1988"], witness.TimeWeights.Select(w => w.Name));
        Assert.Equal(0.36647, witness.TimeWeights[0].Value, 5e-6);
        var rows = File.ReadLines(SharedFolder.File("data/methods/prop99/expected_sdid_omega_placebos.csv")).Skip(1).Select(l => l.Replace("\"", "", StringComparison.Ordinal).Split(',')).ToArray();
        Assert.Equal(38, rows.Length);
        var weights = witness.UnitWeights.ToDictionary(w => w.Name, w => w.Value);
        foreach (var row in rows)
        {
            // Weights below 0.0005 are not shown.
            Assert.Equal(double.Parse(row[1], CultureInfo.InvariantCulture), weights.GetValueOrDefault(row[0]), weights.ContainsKey(row[0]) ? ToTheDigit : 5e-4);
            Assert.Equal(double.Parse(row[2], CultureInfo.InvariantCulture), witness.Placebos.Single(p => p.Unit == row[0]).Estimate, ToTheDigit);
        }
        Assert.Equal(9.369, witness.StandardError!.Value, 5e-4);
        Assert.Equal(2.0 / 39, witness.P!.Value, 1e-12);
        // A replication repeats one choice, and says that its solver stops short.
        Assert.Empty(finding.Curve);
        Assert.Contains(finding.Warnings, w => w.Code == "published-solver");
    }

    [SharedFact]
    public void The_conformal_test_of_the_exact_synthetic_control()
    {
        var finding = PublishedStudy.Run("prop99/california_prop99.csv", California, "outcome: PacksPerCapita\ntreated: {column: treated}\nwitnesses: [{method: sc}]");
        Assert.Equal(3.0 / 31, finding.Diagnostics.Single(d => d.Name == "sc.conformalP").Value!.Value, 1e-12);
        Assert.Equal(3.0 / 39, finding.Witnesses[0].P!.Value, 1e-12);
    }

    [SharedFact]
    public void With_the_predictors_of_2010_California_ranks_first_of_39()
    {
        var finding = PublishedStudy.Run("prop99/smoking.csv", "unit: state, time: year, frequency: annual", """
            outcome: cigsale
            treated: {units: [California], start: 1989}
            predictors:
              - {column: lnincome, from: 1980, to: 1988}
              - {column: retprice, from: 1980, to: 1988}
              - {column: age15to24, from: 1980, to: 1988}
              - {column: beer, from: 1984, to: 1988}
              - {column: cigsale, from: 1975, to: 1975}
              - {column: cigsale, from: 1980, to: 1980}
              - {column: cigsale, from: 1988, to: 1988}
            witnesses: [{method: sc}]
            """);
        var witness = finding.Witnesses[0];
        // The search over predictor weights is not identified: other programs differ by .01 among themselves.
        foreach (var (state, weight) in new[] { ("Utah", 0.334), ("Nevada", 0.234), ("Montana", 0.199), ("Colorado", 0.164), ("Connecticut", 0.069) })
            Assert.Equal(weight, witness.UnitWeights.Single(w => w.Name == state).Value, 0.03);
        Assert.Equal(1.0 / 39, witness.P!.Value, 1e-12);
        Assert.Equal(-26, witness.Path[^1].Gap!.Value, 1.0);
    }

    [SharedFact]
    public void The_worked_Basque_example()
    {
        using var folder = new ScratchFolder();
        var finding = PublishedStudy.Run(BasqueShares(folder), "unit: regionname, time: year, frequency: annual", """
            outcome: gdpcap
            treated: {units: ["Basque Country (Pais Vasco)"], start: 1970}
            window: {from: 1960}
            predictors:
              - {column: school.illit, from: 1964, to: 1969}
              - {column: school.prim, from: 1964, to: 1969}
              - {column: school.med, from: 1964, to: 1969}
              - {column: school.high, from: 1964, to: 1969}
              - {column: invest, from: 1964, to: 1969}
              - {column: gdpcap, from: 1960, to: 1969}
              - {column: sec.agriculture, from: 1961, to: 1969}
              - {column: sec.energy, from: 1961, to: 1969}
              - {column: sec.industry, from: 1961, to: 1969}
              - {column: sec.construction, from: 1961, to: 1969}
              - {column: sec.services.venta, from: 1961, to: 1969}
              - {column: sec.services.nonventa, from: 1961, to: 1969}
              - {column: popdens, from: 1969, to: 1969}
            witnesses: [{method: sc}]
            """);
        var witness = finding.Witnesses[0];
        Assert.Equal(["Cataluna", "Madrid (Comunidad De)"], witness.UnitWeights.Select(w => w.Name));
        Assert.Equal(0.8508, witness.UnitWeights[0].Value, 0.001);
        Assert.Equal(0.1492, witness.UnitWeights[1].Value, 0.001);
        Assert.Equal(0.008864629, witness.PreFit!.Value * witness.PreFit.Value, 1e-6);
        Assert.Equal(-0.8281, witness.Path.Single(p => p.Time == "1997").Gap!.Value, 0.001);
    }

    [SharedFact]
    public void The_tax_cut_of_Kansas()
    {
        var finding = PublishedStudy.Run("kansas/kansas.csv", "unit: state, time: year_qtr, frequency: quarterly", "outcome: lngdpcapita\ntreated: {units: [Kansas], start: 2012.25}\nwitnesses: [{method: sc}, {method: asc}]");
        var (plain, ridge) = (finding.Witnesses[0], finding.Witnesses[1]);
        Assert.Equal(-0.029434, plain.Estimate!.Value, 1e-6);
        Assert.Equal(0.08255, plain.PreFit!.Value * Math.Sqrt(89), 1e-5);
        Assert.Equal("South Carolina", plain.UnitWeights[0].Name);
        Assert.Equal(0.3009, plain.UnitWeights[0].Value, 1e-4);
        // The largest penalty within a standard error of the best, by leaving out one time after another.
        Assert.Equal(-0.0401, ridge.Estimate!.Value, 1e-4);
        Assert.Equal(0.062, ridge.PreFit!.Value * Math.Sqrt(89), 5e-4);
    }

    // As the example has it: persons by schooling as shares, the two highest together; Spain as a whole left out.
    private static string BasqueShares(ScratchFolder folder)
    {
        var lines = File.ReadAllLines(SharedFolder.File("data/methods/basque/basque.csv"));
        var header = lines[0].Split(',');
        string[] schooling = ["school.illit", "school.prim", "school.med", "school.high", "school.post.high"];
        var places = schooling.Select(s => Array.IndexOf(header, s)).ToArray();
        var rows = lines.Skip(1).Select(l => l.Split(',')).Where(c => c[0] != "1").Select(cells =>
        {
            if (places.All(p => cells[p].Length > 0))
            {
                var counts = places.Select(p => double.Parse(cells[p], CultureInfo.InvariantCulture)).ToArray();
                var merged = (double[])[counts[0], counts[1], counts[2], counts[3] + counts[4]];
                for (var i = 0; i < merged.Length; i++)
                    cells[places[i]] = (100 * merged[i] / merged.Sum()).ToString("R", CultureInfo.InvariantCulture);
            }
            return string.Join(',', cells);
        });
        var path = Path.Combine(folder.Path, "basque.csv");
        File.WriteAllLines(path, rows.Prepend(lines[0]));
        return path;
    }
}
