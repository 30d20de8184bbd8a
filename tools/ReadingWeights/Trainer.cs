using Rapport.Reading.Zoning;
using Rapport.Tests.Quality;

namespace Rapport.Tools.ReadingWeights;

/// <summary>Lays samples out as rows and grows tables from them.</summary>
internal static class Trainer
{
    /// <summary>One of five folds; the pages of a site stay together.</summary>
    public static int FoldOf(Sample sample)
    {
        var hash = 0u;
        foreach (var unit in HostSplit.SiteOf(sample.Gold.Address))
            hash = (hash * 31) + unit;
        return (int)(hash % 5);
    }

    /// <summary>A first table.</summary>
    public static TreeTable First(IEnumerable<Sample> samples, int trees) => TreeTable.Read(Grow([.. samples], s => i => s.Features[i].ToArray(), BlockFeatures.Names(), trees), BlockFeatures.Names());

    /// <summary>What a first table says of a page.</summary>
    public static int[] Sums(TreeTable table, Sample sample) => [.. Enumerable.Range(0, sample.Labels.Length).Select(i => table.Sum(sample.Features[i]))];

    /// <summary>The lines of a table grown from samples.</summary>
    public static List<string> Grow(IReadOnlyList<Sample> samples, Func<Sample, Func<int, float[]>> rowsOf, string[] names, int trees)
    {
        var rows = new List<float[]>();
        var labels = new List<float>();
        var weights = new List<float>();
        foreach (var sample in samples)
        {
            var row = rowsOf(sample);
            for (var i = 0; i < sample.Labels.Length; i++)
            {
                if (sample.Weights[i] <= 0)
                    continue;
                rows.Add(row(i));
                labels.Add(sample.Labels[i]);
                weights.Add(sample.Weights[i]);
            }
        }
        return Forest.Grow(rows, [.. labels], [.. weights], names, trees);
    }
}
