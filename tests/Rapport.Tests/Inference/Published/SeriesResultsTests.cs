using System.Globalization;

namespace Rapport.Tests.Inference.Published;

/// <summary>Methods that look at one series, against what programs in wide use compute on the same files.</summary>
public class SeriesResultsTests
{
    [SharedTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_worked_example_of_CausalImpact(int seed)
    {
        var witness = PublishedStudy.Run("causalimpact/vignette_example.csv", "time: t", $"outcome: \"y\"\ntreated: {{start: 71}}\nseed: {seed}\ndraws: 2000\nlevel: 0.95\nwitnesses: [{{method: bsts, options: {{regressors: [x1]}}}}]").Witnesses[0];
        // Another sampler, another seed: .15 on the mean and .35 on the ends.
        Assert.Equal(10.52, witness.Estimate!.Value, 0.15);
        Assert.Equal(9.8, witness.Interval!.Low, 0.35);
        Assert.Equal(11.25, witness.Interval.High, 0.35);
    }

    [SharedFact]
    public void The_break_of_the_Nile()
    {
        var witness = Nile("breaks").Witnesses[0];
        Assert.Equal(new DatedBreak("1898", "1895", "1902"), Assert.Single(witness.Breaks));
        // Printed as whole numbers.
        Assert.Equal([2835157, 1597457, 1552924, 1538097, 1507888, 1659994], witness.SumsOfSquares.Select(s => Math.Round(s)));
        Assert.Equal(1097.75, witness.Coefficients[0].Value, 1e-9);
        Assert.Equal(849.9722, witness.Coefficients[1].Value, 5e-5);
    }

    [SharedFact]
    public void The_criterion_that_chooses_the_number_of_breaks() =>
        Assert.Equal([1318, 1270, 1276, 1285, 1292, 1311], Nile("breaks").Diagnostics.Select(d => Math.Round(d.Value!.Value)));

    [SharedFact]
    public void The_local_level_of_the_Nile()
    {
        var witness = Nile("bsts").Witnesses[0];
        Assert.Equal(-632.5456251, witness.LogLikelihood!.Value, 1e-5);
        // The likelihood is flat at its top: variances to four digits.
        Assert.Equal(15099, witness.Of("variance of irregular").Value, 2.0);
        Assert.Equal(1469.1, witness.Of("variance of level").Value, 0.5);
        Assert.Equal(798.368, witness.Of("last level").Value, 0.01);
        Assert.Equal(4032.17, Math.Pow(witness.Of("last level").StandardError!.Value, 2), 0.5);
    }

    [SharedFact]
    public void Breaks_in_a_regression_on_its_own_past()
    {
        using var folder = new ScratchFolder();
        var path = Path.Combine(folder.Path, "deaths.csv");
        var lines = File.ReadLines(SharedFolder.File("data/methods/strucchange/uk_driver_deaths.csv")).Skip(1).Select(l => l.Split(','));
        File.WriteAllLines(path, lines.Select(c => $"{c[0]},{Math.Log10(double.Parse(c[1], CultureInfo.InvariantCulture)).ToString("R", CultureInfo.InvariantCulture)}").Prepend("t,deaths"));
        var witness = PublishedStudy.Run(path, "time: t, frequency: monthly", "outcome: deaths\nwindow: {to: 1984.95}\nwitnesses: [{method: breaks, options: {lags: [1, 12], minSegment: 0.1, maxBreaks: 4}}]").Witnesses[0];
        double[] expected = [0.3297082, 0.2967377, 0.2675731, 0.2438039, 0.2395281];
        Assert.Equal(expected.Length, witness.SumsOfSquares.Length);
        Assert.All(witness.SumsOfSquares.Zip(expected), p => Assert.Equal(p.Second, p.First, 5e-8));
    }

    private static Finding Nile(string method) => PublishedStudy.Run("strucchange/nile.csv", "time: year, frequency: annual", $"outcome: nile\nlevel: 0.95\nwitnesses: [{{method: {method}}}]");
}
