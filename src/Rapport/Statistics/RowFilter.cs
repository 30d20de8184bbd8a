using System.Collections.Immutable;
using System.Globalization;

namespace Rapport.Statistics;

/// <summary>Which rows of a file pass a study's conditions.</summary>
internal sealed class RowFilter
{
    private static readonly string[] Comparisons = ["!=", ">=", "<=", ">", "<", "="];
    private readonly List<Test> _tests = [];

    /// <summary>The conditions over a file's columns; every column named is in the header.</summary>
    public RowFilter(ImmutableArray<RowCondition> conditions, List<string> header)
    {
        foreach (var condition in conditions)
        {
            var column = header.IndexOf(condition.Column);
            if (condition.Values is [var only] && Comparisons.FirstOrDefault(c => only.StartsWith(c, StringComparison.Ordinal)) is { } comparison)
            {
                var operand = only[comparison.Length..].Trim();
                var other = header.IndexOf(operand);
                _tests.Add(new(column, comparison, other < 0 ? null : other, [operand]));
            }
            else
            {
                _tests.Add(new(column, "in", null, [.. condition.Values]));
            }
        }
    }

    /// <summary>Whether a row passes all of them.</summary>
    public bool Passes(List<CsvField> fields, ReadOnlySpan<byte> bytes)
    {
        foreach (var test in _tests)
        {
            var text = fields[test.Column].Text(bytes);
            var holds = test.Comparison == "in" ? test.Values.Contains(text) : Holds(text, test.Comparison, test.Other is { } other ? fields[other].Text(bytes) : test.Values.Single());
            if (!holds)
                return false;
        }
        return true;
    }

    // Numbers compare by value, so that 1986 and 1986.0 are equal; all else by its characters, and an order of what is no number does not hold.
    private static bool Holds(string left, string comparison, string right)
    {
        var numbers = (Number(left), Number(right));
        var equal = numbers is ({ } a, { } b) ? a.Equals(b) : left == right;
        return comparison switch
        {
            "=" => equal,
            "!=" => !equal,
            ">" => numbers is ({ } x, { } y) && x > y,
            ">=" => numbers is ({ } x, { } y) && x >= y,
            "<" => numbers is ({ } x, { } y) && x < y,
            _ => numbers is ({ } x, { } y) && x <= y,
        };
    }

    private static double? Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    private sealed record Test(int Column, string Comparison, int? Other, HashSet<string> Values);
}
