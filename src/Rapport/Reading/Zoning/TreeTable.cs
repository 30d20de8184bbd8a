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

    private readonly Question[] _questions;
    private readonly int[] _weights;

    private TreeTable(int trees)
    {
        Trees = trees;
        _questions = new Question[trees * Inner];
        _weights = new int[trees * Leaves];
    }

    /// <summary>How many trees.</summary>
    public int Trees { get; }

    // The first trees carry most of the weight: what they say no to this clearly is a menu or a list of links, and the rest is not asked.
    private const int AskedFirst = 40;
    private const int ClearNo = -2600;

    /// <summary>The sum for a row, in thousandths of a logit.</summary>
    public int Sum(ReadOnlySpan<float> row)
    {
        var sum = 0;
        ReadOnlySpan<Question> questions = _questions;
        ReadOnlySpan<int> weights = _weights;
        for (var tree = 0; tree < Trees; tree++)
        {
            var own = questions.Slice(tree * Inner, Inner);
            var node = 0;
            for (var level = 0; level < Depth; level++)
            {
                ref readonly var question = ref own[node];
                node = (node * 2) + (row[question.Feature] <= question.Limit ? 1 : 2);
            }
            sum += weights[(tree * Leaves) + node - Inner];
            if (tree == AskedFirst && sum < ClearNo)
                break;
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
                table._questions[(tree * Inner) + i] = new(index[fields[i][..split]], float.Parse(fields[i].AsSpan(split + 1), NumberStyles.Float, CultureInfo.InvariantCulture));
            }
            for (var i = 0; i < Leaves; i++)
                table._weights[(tree * Leaves) + i] = int.Parse(fields[Inner + i], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        }
        return table;
    }

    private readonly record struct Question(int Feature, float Limit);
}
