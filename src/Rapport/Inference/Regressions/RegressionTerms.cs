using System.Globalization;

namespace Rapport.Inference.Regressions;

/// <summary>
/// Regressors as a study writes them: a column; <c>log(x)</c>; <c>lag(x, 2)</c> and <c>lead(x, 1)</c> within a unit; <c>a == b</c> and <c>a != b</c>, 1 or 0, for two columns or a column and a value; a product <c>x:y</c> or
/// <c>x * y</c> of any of these; <c>i(column)</c>, a dummy for every value but the first, and <c>i(column, x)</c>, x apart for every value.
/// </summary>
internal sealed class RegressionTerms
{
    private readonly Panel _panel;
    private readonly Dictionary<string, PanelFactor> _factors;

    public RegressionTerms(Panel panel)
    {
        _panel = panel;
        _factors = panel.Factors.ToDictionary(f => f.Name, StringComparer.Ordinal);
    }

    /// <summary>The columns that a regressor stands for, with their names; a fault's words where it cannot be read. Missing is not a number.</summary>
    public (IReadOnlyList<(string Name, double[] Values)> Columns, string? Fault) Read(string text)
    {
        text = text.Trim();
        if (Column(text) is { } whole)
            return ([(text, whole)], null);
        if ((text.Contains("lag(", StringComparison.Ordinal) || text.Contains("lead(", StringComparison.Ordinal)) && _panel.Cells.Select(c => (c.Unit, c.Time)).Distinct().Count() < _panel.Cells.Length)
            return ([], $"found '{text}', and several rows for one unit and time: a lag or lead needs one, so that 'unit' under 'data' has to be the column that tells them apart, a pair's for instance");
        var factors = Parts(text, ':', '*');
        if (factors.Count > 1)
            return Product(text, factors);
        if (Call(text) is ("i", var arguments) && arguments.Length is 1 or 2)
            return Dummies(arguments);
        return Single(text) is { } values ? ([(text, values)], null) : ([], $"found the regressor '{text}', expected a column of numbers ({string.Join(", ", _panel.Columns)}), log(x), lag(x, n), lead(x, n), a == b, x:y, i(column) or i(column, x)");
    }

    private (IReadOnlyList<(string, double[])>, string?) Product(string text, List<string> factors)
    {
        IReadOnlyList<(string Name, double[] Values)> product = [("", Enumerable.Repeat(1.0, _panel.Cells.Length).ToArray())];
        foreach (var factor in factors)
        {
            var (columns, fault) = Read(factor);
            if (fault is not null)
                return ([], fault);
            product = [.. product.SelectMany(p => columns.Select(c => (p.Name.Length == 0 ? c.Name : p.Name + ":" + c.Name, p.Values.Zip(c.Values, (a, b) => a * b).ToArray())))];
        }
        return product.Count == 1 ? ([(text, product[0].Values)], null) : (product, null);
    }

    private (IReadOnlyList<(string, double[])>, string?) Dummies(string[] arguments)
    {
        if (!_factors.TryGetValue(arguments[0], out var factor))
            return ([], $"found no column '{arguments[0]}' to make dummies of");
        var other = arguments.Length == 2 ? Single(arguments[1]) : null;
        if (arguments.Length == 2 && other is null)
            return ([], $"found '{arguments[1]}' within '{string.Join(", ", arguments)}', expected a column of numbers");
        var order = TimeLabelOrder.Of(factor.Labels);
        var labels = factor.Labels.Select((label, code) => (label, code)).OrderBy(l => l.label, order).Skip(other is null ? 1 : 0);
        return ([.. labels.Select(l => ($"{arguments[0]}={l.label}" + (arguments.Length == 2 ? ":" + arguments[1] : ""), factor.Codes.Select((code, r) => code == l.code ? other?[r] ?? 1 : 0.0).ToArray()))], null);
    }

    private double[]? Single(string text)
    {
        if (Column(text) is { } column)
            return column;
        foreach (var comparison in (string[])["==", "!="])
        {
            var at = text.IndexOf(comparison, StringComparison.Ordinal);
            if (at > 0)
                return Compared(text[..at].Trim().TrimStart('('), text[(at + 2)..].Trim().TrimEnd(')'), comparison == "==");
        }
        return Call(text) switch
        {
            ("log", [var inner]) => Single(inner)?.Select(v => v > 0 ? Math.Log(v) : double.NaN).ToArray(),
            ("lag", [var inner, var count]) when Whole(count) is { } lag => Single(inner) is { } values ? Shifted(values, -lag) : null,
            ("lead", [var inner, var count]) when Whole(count) is { } lead => Single(inner) is { } values ? Shifted(values, lead) : null,
            _ => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? Enumerable.Repeat(number, _panel.Cells.Length).ToArray() : null,
        };
    }

    private double[]? Column(string name)
    {
        var place = _panel.Columns.IndexOf(name);
        return place < 0 ? null : [.. _panel.Cells.Select(c => c.Values[place] ?? double.NaN)];
    }

    private double[]? Compared(string left, string right, bool equal)
    {
        if (!_factors.TryGetValue(left, out var factor))
            return null;
        var other = _factors.GetValueOrDefault(right);
        return [.. factor.Codes.Select((code, r) => (factor.Labels[code] == (other is null ? right.Trim('"', '\'') : other.Labels[other.Codes[r]])) == equal ? 1.0 : 0.0)];
    }

    // By places among the data's times, within a unit; not a number where that time has no row.
    private double[] Shifted(double[] values, int by)
    {
        var rows = new Dictionary<(int, int), int>();
        for (var r = 0; r < values.Length; r++)
            rows.TryAdd((_panel.Cells[r].Unit, _panel.Cells[r].Time), r);
        return [.. _panel.Cells.Select(c => rows.TryGetValue((c.Unit, c.Time + by), out var r) ? values[r] : double.NaN)];
    }

    private static int? Whole(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static (string Name, string[] Arguments)? Call(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        return open > 0 && text[^1] == ')' ? (text[..open].Trim(), [.. Parts(text[(open + 1)..^1], ',')]) : null;
    }

    // Parts outside brackets.
    private static List<string> Parts(string text, params ReadOnlySpan<char> separators)
    {
        var (parts, depth, start) = (new List<string>(), 0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if (depth == 0 && separators.Contains(text[i]))
            {
                parts.Add(text[start..i].Trim());
                start = i + 1;
            }
        }
        parts.Add(text[start..].Trim());
        return parts;
    }
}
