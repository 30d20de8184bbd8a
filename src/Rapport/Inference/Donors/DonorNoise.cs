namespace Rapport.Inference.Donors;

/// <summary>How much donors move from one time to the next before treatment: what penalties are measured by. Ref: Arkhangelsky et al. (2021), AER 111(12), eq. 5.</summary>
internal static class DonorNoise
{
    /// <summary>The standard deviation of all first differences of the donors before treatment, in the transform's unit; 0 where there are fewer than two.</summary>
    public static double Of(OutcomeMatrix matrix, IReadOnlyList<int> donors)
    {
        var differences = new List<double>(donors.Count * matrix.Before);
        foreach (var donor in donors)
        {
            var row = matrix.Values[donor];
            for (var t = 1; t < matrix.Before; t++)
                differences.Add(row[t] - row[t - 1]);
        }
        if (differences.Count < 2)
            return 0;
        var mean = differences.Sum() / differences.Count;
        return Math.Sqrt(differences.Sum(d => (d - mean) * (d - mean)) / (differences.Count - 1));
    }
}
