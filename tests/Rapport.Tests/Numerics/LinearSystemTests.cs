using Rapport.Numerics;

namespace Rapport.Tests.Numerics;

public class LinearSystemTests
{
    [Fact]
    public void The_inverse_of_the_Hilbert_matrix_of_order_four_is_found()
    {
        var hilbert = Enumerable.Range(0, 16).Select(k => 1.0 / ((k / 4) + (k % 4) + 1)).ToArray();
        // First column of the inverse, known in whole numbers; condition 1.6e4 leaves eleven digits.
        var x = LinearSystem.Solve(hilbert, [1, 0, 0, 0])!;
        double[] expected = [16, -120, 240, -140];
        for (var i = 0; i < 4; i++)
            Assert.Equal(expected[i], x[i], 1e-9);
    }

    [Fact]
    public void A_singular_matrix_has_no_solution() => Assert.Null(LinearSystem.Solve([1, 2, 2, 4], [1, 2]));

    [Fact]
    public void A_zero_on_the_diagonal_is_pivoted_around() => Assert.Equal([3, 2], LinearSystem.Solve([0, 1, 1, 0], [2, 3])!);

    [Fact]
    public void The_matrix_is_left_as_it_is()
    {
        double[] a = [0, 1, 1, 0];
        LinearSystem.Solve(a, [2, 3]);
        Assert.Equal([0, 1, 1, 0], a);
    }
}
