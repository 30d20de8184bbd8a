using Rapport.Numerics;

namespace Rapport.Tests.Numerics;

public class SegmentationTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_best_cuts_are_those_that_trying_all_finds(int breaks)
    {
        var random = new SeededRandom(breaks, "segments");
        const int rows = 24;
        var x = Enumerable.Range(0, rows).SelectMany(_ => (double[])[1, random.NextNormal()]).ToArray();
        var y = Enumerable.Range(0, rows).Select(r => (r / 8 * x[(2 * r) + 1]) + random.NextNormal()).ToArray();
        var best = new Segmentation(x, y, 4).Best(breaks)!.Value;
        var slow = Cuts(breaks, rows, 4).MinBy(cut => Squares(x, y, cut));
        Assert.Equal(slow!, best.Breaks);
        Assert.Equal(Squares(x, y, slow!), best.SumOfSquares, 1e-9);
    }

    [Fact]
    public void More_breaks_than_fit_are_none() => Assert.Null(new Segmentation([.. Enumerable.Repeat(1.0, 10)], [.. Enumerable.Range(0, 10).Select(i => (double)i)], 4).Best(2));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(0.4, 2)]
    [InlineData(3, 0.7)]
    public void The_law_of_the_break_date_is_a_distribution_and_continuous_at_the_date(double xi, double phi)
    {
        Assert.Equal(BreakDateLaw.Distribution(-1e-12, xi, phi), BreakDateLaw.Distribution(1e-12, xi, phi), 1e-5);
        Assert.Equal(0, BreakDateLaw.Distribution(-3000, xi, phi), 1e-6);
        Assert.Equal(1, BreakDateLaw.Distribution(3000, xi, phi), 1e-6);
        var steps = Enumerable.Range(-400, 801).Select(i => BreakDateLaw.Distribution(i / 10.0, xi, phi)).ToArray();
        Assert.All(steps.Zip(steps.Skip(1)), p => Assert.True(p.Second >= p.First - 1e-12));
    }

    [Fact]
    public void The_symmetric_law_has_the_tabulated_quantiles()
    {
        // Bai (1997), REStat 79(4), p. 553, xi = phi = 1: 7.7 at 95 % and 11.0 at 97.5 %.
        Assert.Equal(7.7, BreakDateLaw.Quantile(0.95, 1, 1), 0.05);
        Assert.Equal(11.0, BreakDateLaw.Quantile(0.975, 1, 1), 0.05);
    }

    private static IEnumerable<int[]> Cuts(int breaks, int rows, int least, int from = 0)
    {
        if (breaks == 0)
        {
            if (rows - from >= least)
                yield return [];
            yield break;
        }
        for (var last = from + least - 1; last < rows; last++)
        {
            foreach (var rest in Cuts(breaks - 1, rows, least, last + 1))
                yield return [last, .. rest];
        }
    }

    private static double Squares(double[] x, double[] y, int[] cut)
    {
        var (sum, from) = (0.0, 0);
        foreach (var last in cut.Append(y.Length - 1))
        {
            var rows = Enumerable.Range(from, last - from + 1).ToArray();
            double Inner(Func<int, double> a, Func<int, double> b) => rows.Sum(r => a(r) * b(r));
            Func<int, double>[] columns = [r => x[2 * r], r => x[(2 * r) + 1]];
            var beta = LinearSystem.Solve([.. columns.SelectMany(a => columns.Select(b => Inner(a, b)))], [.. columns.Select(a => Inner(a, r => y[r]))])!;
            sum += rows.Sum(r => Math.Pow(y[r] - (beta[0] * x[2 * r]) - (beta[1] * x[(2 * r) + 1]), 2));
            from = last + 1;
        }
        return sum;
    }
}
