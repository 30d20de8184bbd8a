using System.Buffers;
using Rapport.Reading.Markup;

namespace Rapport.Reading.Zoning;

/// <summary>A block's row with what the first table said of it, of its neighbours, of what its containers hold, and of the page before and after it.</summary>
internal sealed class ContextFeatures : IDisposable
{
    private const int Added = 20;
    private float[] _rows;

    private ContextFeatures(int blocks) => _rows = ArrayPool<float>.Shared.Rent(blocks * Count);

    /// <summary>How many numbers a row has.</summary>
    public static int Count { get; } = BlockFeatures.Count + Added;

    /// <summary>The row of a block.</summary>
    public ReadOnlySpan<float> this[int block] => _rows.AsSpan(block * Count, Count);

    /// <summary>What each number is.</summary>
    public static string[] Names() =>
    [
        .. BlockFeatures.Names(),
        "first", "first-1", "first-2", "first-3", "first+1", "first+2", "first+3", "around2", "around5", "parentFirst", "grandFirst", "greatFirst", "bodyBefore", "bodyAfter",
        "sinceBody", "untilBody", "bodyWords", "greatestRun", "shapeFirst", "inRun",
    ];

    /// <summary>Looks at a page a second time.</summary>
    /// <param name="features">The first rows.</param>
    /// <param name="page">The page.</param>
    /// <param name="first">What the first table said, in thousandths of a logit.</param>
    public static ContextFeatures Of(BlockFeatures features, HtmlPage page, int[] first)
    {
        var n = first.Length;
        var rows = new ContextFeatures(n);
        var share = new float[n];
        var weights = new float[page.Nodes.Length];
        var words = new float[page.Nodes.Length];
        float total = 0;
        for (var i = 0; i < n; i++)
        {
            share[i] = 1 / (1 + MathF.Exp(-first[i] / 1000f));
            var w = features.Measures[i].Words + 1;
            total += share[i] * w;
            for (var node = features.Measures[i].Box; node >= 0; node = page.Nodes[node].Parent)
            {
                weights[node] += share[i] * w;
                words[node] += w;
            }
        }
        var (runs, greatest) = Runs(features, share);
        var until = new int[n];
        for (int i = n - 1, ahead = 40; i >= 0; i--)
        {
            until[i] = ahead;
            ahead = share[i] > .5f ? 1 : Math.Min(40, ahead + 1);
        }
        float before = 0;
        var since = 40;
        for (var i = 0; i < n; i++)
        {
            var row = rows._rows.AsSpan(i * Count, Count);
            features[i].CopyTo(row);
            row = row[BlockFeatures.Count..];
            var w = features.Measures[i].Words + 1;
            row[0] = share[i];
            for (var k = 1; k <= 3; k++)
            {
                row[k] = i - k >= 0 ? share[i - k] : 0;
                row[3 + k] = i + k < n ? share[i + k] : 0;
            }
            row[7] = Around(features, share, i, 2);
            row[8] = Around(features, share, i, 5);
            var node = features.Measures[i].Box;
            for (var level = 0; level < 3; level++)
            {
                node = node < 0 ? -1 : page.Nodes[node].Parent;
                row[9 + level] = node < 0 ? 0 : weights[node] / words[node];
            }
            row[12] = total == 0 ? 0 : before / total;
            before += share[i] * w;
            row[13] = total == 0 ? 0 : 1 - (before / total);
            row[14] = since;
            since = share[i] > .5f ? 1 : Math.Min(40, since + 1);
            row[15] = until[i];
            row[16] = MathF.Log2(1 + total);
            row[17] = total == 0 ? 0 : greatest / total;
            row[18] = node < 0 ? 0 : words[node];
            row[19] = greatest == 0 ? 0 : runs[i] / greatest;
        }
        return rows;
    }

    public void Dispose()
    {
        ArrayPool<float>.Shared.Return(_rows);
        _rows = [];
    }

    // Stretches of body with gaps of at most three blocks, by the words that are likely body in them.
    private static (float[] Runs, float Greatest) Runs(BlockFeatures features, float[] share)
    {
        const int gap = 3;
        var runs = new float[share.Length];
        float greatest = 0, sum = 0;
        int start = 0, last = -gap - 1;
        for (var i = 0; i <= share.Length; i++)
        {
            if (i == share.Length || (share[i] > .5f && i - last > gap))
            {
                if (last >= 0)
                    runs.AsSpan(start, last - start + 1).Fill(sum);
                greatest = Math.Max(greatest, sum);
                (start, sum) = (i, 0);
            }
            if (i < share.Length && share[i] > .5f)
            {
                sum += share[i] * (features.Measures[i].Words + 1);
                last = i;
            }
        }
        return (runs, greatest);
    }

    private static float Around(BlockFeatures features, float[] share, int at, int reach)
    {
        float sum = 0, all = 0;
        for (var i = Math.Max(0, at - reach); i <= Math.Min(share.Length - 1, at + reach); i++)
        {
            var w = features.Measures[i].Words + 1;
            sum += share[i] * w;
            all += w;
        }
        return sum / all;
    }
}
