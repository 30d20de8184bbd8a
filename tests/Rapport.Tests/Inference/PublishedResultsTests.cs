using System.Collections.Immutable;
using System.Globalization;
using Rapport.Inference;
using Rapport.Inference.Donors;

namespace Rapport.Tests.Inference;

/// <summary>Numbers that others computed on the same files. How they were had stands in the README beside each file.</summary>
public class PublishedResultsTests
{
    // The outcome has eight decimals in the file; the mean of twelve differences keeps ten digits.
    private const double AgainstR = 1e-7;

    [SharedFact]
    public void Difference_in_differences_on_Proposition_99()
    {
        var (study, panel) = California("did");
        Assert.Equal(-27.34911108, Estimate(study, panel), AgainstR);
    }

    [SharedFact]
    public void The_exact_synthetic_control_on_Proposition_99()
    {
        var (study, panel) = California("sc");
        var witness = StudyRunner.Run(study, panel, default).Witnesses[0];
        // Printed with four digits; ridge 1e-9 there, none here.
        Assert.Equal(-19.5136, witness.Estimate!.Value, 1e-4);
        Assert.Equal(1.6564, witness.PreFit!.Value, 1e-4);
        Assert.Equal(["Utah", "Montana", "Nevada", "Connecticut", "New Hampshire", "Colorado"], witness.UnitWeights.Select(w => w.Name));
        double[] expected = [0.3939, 0.2318, 0.2049, 0.1091, 0.0454, 0.0148];
        Assert.All(witness.UnitWeights.Zip(expected), p => Assert.Equal(p.Second, p.First.Value, 1e-4));
        Assert.Equal(-26.5966, witness.Path[^1].Gap!.Value, 1e-4);
    }

    [SharedFact]
    public void California_ranks_third_of_39_by_fit_behind_Missouri_and_Virginia()
    {
        var (study, panel) = California("sc");
        var witness = StudyRunner.Run(study, panel, default).Witnesses[0];
        Assert.Equal(3.0 / 39, witness.P!.Value, 1e-12);
        var first = witness.Placebos.OrderByDescending(p => p.Ratio).Take(2).ToArray();
        Assert.Equal(["Missouri", "Virginia"], first.Select(p => p.Unit));
        // The squares are printed without decimals.
        Assert.Equal(572, first[0].Ratio * first[0].Ratio, 0.5);
        Assert.Equal(393, first[1].Ratio * first[1].Ratio, 0.5);
    }

    [SharedFact]
    public void The_published_synthetic_control_stops_its_solver_short_of_the_optimum()
    {
        var (study, panel) = California("sc");
        // -19.61966347 is what a Frank-Wolfe solver gives that stops once its gain is below (1e-5 noise)², with a small ridge. The exact optimum lies a half percent from it.
        Assert.Equal(-19.61966347, Estimate(study, panel), 0.11);
    }

    [SharedFact]
    public void The_weights_of_the_worked_Basque_example_give_its_loss_and_its_gaps()
    {
        var matrix = Basque();
        double[] weights = [.. matrix.Units.Skip(1).Select(u => u.StartsWith("Catal", StringComparison.Ordinal) ? 0.8507986 : u.StartsWith("Madrid", StringComparison.Ordinal) ? 0.1491998 : 0)];
        var gaps = SyntheticControl.Gaps(matrix, 0, [.. Enumerable.Range(1, weights.Length)], weights);
        // The weights have seven digits and sum to .9999984; the outcome is near 10.
        Assert.Equal(0.008864629, gaps.Take(10).Average(g => g * g), 5e-6);
        foreach (var (year, gap) in new[] { (1975, 0.1498), (1980, -0.5665), (1990, -1.0115), (1997, -0.8281) })
            Assert.Equal(gap, gaps[year - 1960], 1e-4);
    }

    [SharedFact]
    public void Without_predictors_the_Basque_outcome_is_fitted_better_than_by_the_worked_example()
    {
        var matrix = Basque();
        var fit = SyntheticControl.Fit(matrix, 0, [.. Enumerable.Range(1, matrix.Units.Length - 1)]);
        Assert.True(fit.IsOptimum);
        // The loss of the worked example is that of weights chosen by predictors; the optimum on the outcome alone cannot be above it.
        Assert.InRange(fit.ErrorBefore, 0, Math.Sqrt(0.008864629));
        Assert.InRange(fit.Effect, -1, -0.4);
    }

    private static OutcomeMatrix Basque()
    {
        var rows = new Dictionary<string, double?[]>(StringComparer.Ordinal);
        foreach (var cells in File.ReadLines(SharedFolder.File("data/methods/basque/basque.csv")).Skip(1).Select(l => l.Split(',')).Where(c => c[0] != "1"))
        {
            if (!rows.TryGetValue(cells[1], out var row))
                rows.Add(cells[1], row = new double?[43]);
            row[int.Parse(cells[2], CultureInfo.InvariantCulture) - 1955] = double.Parse(cells[3], CultureInfo.InvariantCulture);
        }
        var study = SomeStudy.Of(rows.Keys.Single(k => k.StartsWith("Basque", StringComparison.Ordinal)), "1970") with { Frequency = Frequency.Annual, Window = new("1960", null, []) };
        var panel = SomeStudy.Panel(rows, [.. Enumerable.Range(1955, 43).Select(y => y.ToString(CultureInfo.InvariantCulture))]);
        return Assert.IsType<Parsed<OutcomeMatrix>.Ok>(OutcomeMatrixBuilder.Build(study, panel, [])).Value;
    }

    private static double Estimate(Study study, Panel panel) => StudyRunner.Run(study, panel, default).Witnesses[0].Estimate!.Value;

    private static (Study Study, Panel Panel) California(string method)
    {
        var rows = new Dictionary<string, double?[]>(StringComparer.Ordinal);
        foreach (var cells in File.ReadLines(SharedFolder.File("data/methods/prop99/california_prop99.csv")).Skip(1).Select(l => l.Split(';')))
        {
            if (!rows.TryGetValue(cells[0], out var row))
                rows.Add(cells[0], row = new double?[31]);
            row[int.Parse(cells[1], CultureInfo.InvariantCulture) - 1970] = double.Parse(cells[2], CultureInfo.InvariantCulture);
        }
        ImmutableArray<string> years = [.. Enumerable.Range(1970, 31).Select(y => y.ToString(CultureInfo.InvariantCulture))];
        return (SomeStudy.Of("California", "1989", method: method) with { Replication = true, Frequency = Frequency.Annual }, SomeStudy.Panel(rows, years));
    }
}
