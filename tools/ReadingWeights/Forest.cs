using System.Globalization;
using System.Text;
using Rapport.Reading.Zoning;

namespace Rapport.Tools.ReadingWeights;

/// <summary>Grows the trees of a table: gradient boosting of the logistic loss on binned numbers, with weights.</summary>
// Ref: Friedman (2001); Chen and Guestrin (2016), XGBoost, equations 6 and 7.
internal static class Forest
{
    private const int Bins = 64;
    private const double Shrink = 0.12;
    private const double Ridge = 0.02;
    private const double Least = 0.02;

    /// <summary>The lines of a table.</summary>
    public static List<string> Grow(IReadOnlyList<float[]> rows, float[] labels, float[] weights, string[] names, int trees)
    {
        int n = rows.Count, f = names.Length;
        var limits = new float[f][];
        var bins = new byte[f][];
        Parallel.For(0, f, k =>
        {
            var values = rows.Select(r => r[k]).Order().ToArray();
            limits[k] = [.. Enumerable.Range(1, Bins - 1).Select(b => values[(long)b * (n - 1) / Bins]).Distinct()];
            bins[k] = new byte[n];
            for (var i = 0; i < n; i++)
            {
                var at = Array.BinarySearch(limits[k], rows[i][k]);
                bins[k][i] = (byte)(at >= 0 ? at : ~at);
            }
        });
        var lines = new List<string>();
        var sums = new double[n];
        var gradient = new double[n];
        var hessian = new double[n];
        for (var tree = 0; tree < trees; tree++)
        {
            Parallel.For(0, 8, part =>
            {
                for (var i = part; i < n; i += 8)
                {
                    var p = 1 / (1 + Math.Exp(-sums[i]));
                    gradient[i] = weights[i] * (labels[i] - p);
                    hessian[i] = weights[i] * Math.Max(p * (1 - p), 1e-4);
                }
            });
            var node = new byte[n];
            var feature = new int[TreeTable.Inner];
            var limit = new float[TreeTable.Inner];
            for (var level = 0; level < TreeTable.Depth; level++)
            {
                int first = (1 << level) - 1, count = 1 << level;
                var best = new (double Gain, int Feature, int Bin)[f, count];
                Parallel.For(0, f, k => BestOf(k, first, count, bins[k], limits[k].Length + 1, node, gradient, hessian, best));
                for (var c = 0; c < count; c++)
                {
                    var top = Enumerable.Range(0, f).Select(k => best[k, c]).MaxBy(b => b.Gain);
                    feature[first + c] = top.Feature;
                    limit[first + c] = top.Gain > 0 ? limits[top.Feature][top.Bin] : float.MaxValue;
                }
                for (var i = 0; i < n; i++)
                {
                    var at = node[i];
                    node[i] = (byte)((at * 2) + (rows[i][feature[at]] <= limit[at] ? 1 : 2));
                }
            }
            var g = new double[TreeTable.Leaves];
            var h = new double[TreeTable.Leaves];
            for (var i = 0; i < n; i++)
            {
                g[node[i] - TreeTable.Inner] += gradient[i];
                h[node[i] - TreeTable.Inner] += hessian[i];
            }
            var leaf = new int[TreeTable.Leaves];
            for (var l = 0; l < leaf.Length; l++)
                leaf[l] = (int)Math.Round(1000 * Shrink * Math.Clamp(g[l] / (h[l] + Ridge), -4, 4));
            for (var i = 0; i < n; i++)
                sums[i] += leaf[node[i] - TreeTable.Inner] / 1000.0;
            var line = new StringBuilder();
            for (var i = 0; i < TreeTable.Inner; i++)
                line.Append(CultureInfo.InvariantCulture, $"{names[feature[i]]}:{(limit[i] == float.MaxValue ? "1e9" : limit[i].ToString("G6", CultureInfo.InvariantCulture))} ");
            lines.Add(line.AppendJoin(' ', leaf).ToString());
        }
        return lines;
    }

    private static void BestOf(int k, int first, int count, byte[] bins, int width, byte[] node, double[] gradient, double[] hessian, (double Gain, int Feature, int Bin)[,] best)
    {
        var g = new double[count * Bins];
        var h = new double[count * Bins];
        for (var i = 0; i < node.Length; i++)
        {
            var at = ((node[i] - first) * Bins) + bins[i];
            g[at] += gradient[i];
            h[at] += hessian[i];
        }
        for (var c = 0; c < count; c++)
        {
            double allG = 0, allH = 0, leftG = 0, leftH = 0;
            for (var b = 0; b < width; b++)
            {
                allG += g[(c * Bins) + b];
                allH += h[(c * Bins) + b];
            }
            var top = (Gain: 0.0, Feature: k, Bin: 0);
            for (var b = 0; b < width - 1; b++)
            {
                leftG += g[(c * Bins) + b];
                leftH += h[(c * Bins) + b];
                if (leftH < Least || allH - leftH < Least)
                    continue;
                var gain = (leftG * leftG / (leftH + Ridge)) + ((allG - leftG) * (allG - leftG) / (allH - leftH + Ridge)) - (allG * allG / (allH + Ridge));
                if (gain > top.Gain)
                    top = (gain, k, b);
            }
            best[k, c] = top;
        }
    }
}
