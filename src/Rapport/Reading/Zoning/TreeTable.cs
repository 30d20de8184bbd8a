using System.Globalization;

namespace Rapport.Reading.Zoning;

/// <summary>
/// A sum of small decision trees: each asks up to three questions of a row and adds the weight of its leaf. Every number stands in a plain text table
/// that a program made and a person can read.
/// </summary>
// Ref: Friedman (2001), Greedy function approximation: a gradient boosting machine.
internal sealed class TreeTable
{
    /// <summary>How many questions deep a tree is; its leaves are two to this power.</summary>
    public const int Depth = 3;

    /// <summary>Inner nodes of a tree.</summary>
    public const int Inner = (1 << Depth) - 1;

    /// <summary>Leaves of a tree.</summary>
    public const int Leaves = 1 << Depth;

    private readonly int[] _features;
    private readonly float[] _limits;
    private readonly int[] _weights;

    private TreeTable(int trees)
    {
        Trees = trees;
        _features = new int[trees * Inner];
        _limits = new float[trees * Inner];
        _weights = new int[trees * Leaves];
    }

    /// <summary>How many trees.</summary>
    public int Trees { get; }

    /// <summary>The sum for a row, in thousandths of a logit.</summary>
    public int Sum(ReadOnlySpan<float> row)
    {
        var sum = 0;
        for (var tree = 0; tree < Trees; tree++)
        {
            var node = 0;
            var start = tree * Inner;
            for (var level = 0; level < Depth; level++)
                node = (node * 2) + (row[_features[start + node]] <= _limits[start + node] ? 1 : 2);
            sum += _weights[(tree * Leaves) + node - Inner];
        }
        return sum;
    }

    /// <summary>Reads lines of a table: a tree a line, seven questions as <c>feature:limit</c> and eight weights, by spaces.</summary>
    /// <param name="lines">The lines, remarks and empty ones left out.</param>
    /// <param name="names">The features' names, in the order of a row.</param>
    public static TreeTable Read(IReadOnlyList<string> lines, IReadOnlyList<string> names)
    {
        var index = names.Select((name, i) => (name, i)).ToDictionary(n => n.name, n => n.i, StringComparer.Ordinal);
        var table = new TreeTable(lines.Count);
        for (var tree = 0; tree < lines.Count; tree++)
        {
            var fields = lines[tree].Split(' ');
            for (var i = 0; i < Inner; i++)
            {
                var split = fields[i].LastIndexOf(':');
                table._features[(tree * Inner) + i] = index[fields[i][..split]];
                table._limits[(tree * Inner) + i] = float.Parse(fields[i].AsSpan(split + 1), NumberStyles.Float, CultureInfo.InvariantCulture);
            }
            for (var i = 0; i < Leaves; i++)
                table._weights[(tree * Leaves) + i] = int.Parse(fields[Inner + i], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        }
        return table;
    }
}
