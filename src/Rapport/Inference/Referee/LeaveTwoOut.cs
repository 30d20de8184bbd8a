using Rapport.Inference.Donors;

namespace Rapport.Inference.Referee;

/// <summary>
/// The placebo test without any two donors. For every pair of donors the treated unit and both are fitted on the donors that remain, and the unit counts as standing out where its statistic is the largest of the three; p is the
/// share of pairs in which it is not. Many more comparisons than donors: p can be finer than 1/(N+1). Ref: Lei and Sudijono (2024), arXiv 2401.07152.
/// What it is sure of is counted here, not taken from there: of three units one at most is the largest, so that m of n units that each lose in at most a share p of their (n−1)(n−2)/2 triples need
/// (m−1)(n−m)/2 + (m−1)(m−2)/3 ≤ p(n−1)(n−2)/2; the largest such m over n bounds the chance of so small a p if the turn fell on a unit by lot.
/// </summary>
internal static class LeaveTwoOut
{
    /// <summary>With this many donors or more the plain placebo test is fine enough.</summary>
    public const int Enough = 20;

    private const int Fewest = 4;

    /// <summary>The share of pairs, and the bound; null where there are too few donors, or enough.</summary>
    public static (double P, double Bound)? Of(LeadingComparison lead, CancellationToken cancel)
    {
        var donors = lead.Set.Placebos.Length;
        // A search over predictor weights for each of three units of each pair would take hours.
        if (donors is < Fewest or >= Enough || !lead.Study.Predictors.IsEmpty)
            return null;
        (int First, int Second)[] pairs = [.. Enumerable.Range(1, donors).SelectMany(i => Enumerable.Range(i + 1, donors - i).Select(j => (i, j)))];
        var lost = new bool[pairs.Length];
        Parallel.For(0, pairs.Length, new ParallelOptions { CancellationToken = cancel }, at =>
        {
            var (first, second) = pairs[at];
            int[] pool = [.. Enumerable.Range(1, donors).Where(d => d != first && d != second)];
            double Of(int unit) => lead.Statistic(lead.Method(lead.Matrix, unit, pool));
            var own = Of(0);
            lost[at] = !(own > Of(first) && own > Of(second));
        });
        var p = (double)lost.Count(l => l) / pairs.Length;
        return (p, (double)Most(donors + 1, p) / (donors + 1));
    }

    /// <summary>How many of n units can at most have lost in no more than a share p of their triples; at least one.</summary>
    public static int Most(int n, double p)
    {
        // In sixths, so that the comparison is one of whole numbers but for p.
        var allowed = 3 * p * (n - 1) * (n - 2);
        var most = 1;
        for (var m = 2; m <= n; m++)
        {
            if ((3L * (m - 1) * (n - m)) + (2L * (m - 1) * (m - 2)) <= allowed + 1e-9)
                most = m;
        }
        return most;
    }
}
