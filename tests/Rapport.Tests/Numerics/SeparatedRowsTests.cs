using Rapport.Numerics;

namespace Rapport.Tests.Numerics;

public class SeparatedRowsTests
{
    [Fact]
    public void A_regressor_that_is_one_only_at_zeros_separates_those_rows()
    {
        double[] y = [0, 0, 3, 1, 2, 4, 0, 5];
        double[] x = [1, 1, 0, 0, 0, 0, 0, 0];
        Assert.Equal([0, 1], SeparatedRows.Find(y, [x, [.. y.Select(_ => 1.0)]], [], default));
    }

    [Fact]
    public void A_combination_of_regressors_may_separate_where_none_does_alone()
    {
        // x − z is 0 wherever y is positive, and never negative: at its two positive rows the fit runs off.
        double[] y = [0, 0, 3, 1, 2, 4, 0, 5, 1, 0];
        double[] x = [2, 1, 1, 0, 2, 3, 1, 0, 1, 2];
        double[] z = [1, 0, 1, 0, 2, 3, 1, 0, 1, 2];
        Assert.Equal([0, 1], SeparatedRows.Find(y, [x, z, [.. y.Select(_ => 1.0)]], [], default));
    }

    [Fact]
    public void A_group_and_a_regressor_may_separate_together()
    {
        // Within the second group x is higher at the zero than at every positive row; within the first it tells nothing.
        double[] y = [1, 0, 2, 3, 5, 0, 4, 6];
        double[] x = [0, 0, 0, 0, 1, 2, 1, 1];
        int[] group = [0, 0, 0, 0, 1, 1, 1, 1];
        Assert.Equal([5], SeparatedRows.Find(y, [x], [group], default));
    }

    [Fact]
    public void Ordinary_zeros_are_no_separation()
    {
        var random = new SeededRandom(4, "zeros");
        var x = Enumerable.Range(0, 200).Select(_ => random.NextNormal()).ToArray();
        var y = x.Select(v => random.NextUnit() < 0.4 ? 0 : Math.Exp(v)).ToArray();
        Assert.Empty(SeparatedRows.Find(y, [x, [.. x.Select(_ => 1.0)]], [], default));
    }

    [Fact]
    public void Groups_of_nothing_but_zeros_and_groups_of_one_fall_one_after_another()
    {
        double[] y = [0, 0, 1, 2, 3, 1];
        int[][] codes = [[0, 0, 1, 1, 1, 2], [0, 1, 1, 2, 2, 2]];
        // The first group of the first kind is all zeros; without it the second of the other kind has one row; the third of the first kind has one.
        Assert.Equal([3, 4], SeparatedRows.WithoutEmptyGroups(y, codes, zeros: true));
    }
}
