using System.Globalization;
using System.Text;

namespace Rapport.Export;

/// <summary>A table as CSV (RFC 4180). A text that a spreadsheet would take for a formula begins with an apostrophe; a number is written as a number, its sign included.</summary>
public sealed class CsvTable
{
    private readonly StringBuilder _csv = new();

    /// <summary>Begins with a line of headers.</summary>
    public CsvTable(params string[] headers) => Line(headers);

    /// <summary>A cell of text.</summary>
    public static string Text(string? text) => Raw(text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + text : text);

    /// <summary>A cell of text as it stands, for programs that take no formulas.</summary>
    public static string Raw(string? text)
    {
        var safe = text ?? "";
        return safe.AsSpan().IndexOfAny(",\"\n\r") < 0 ? safe : "\"" + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }

    /// <summary>A cell with a number, or empty.</summary>
    public static string Number(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>Adds a line for each thing.</summary>
    public CsvTable AddAll<T>(IEnumerable<T> things, Func<T, string[]> cells)
    {
        foreach (var thing in things)
            Line(cells(thing));
        return this;
    }

    /// <summary>The table.</summary>
    public override string ToString() => _csv.ToString();

    /// <summary>One line, its cells written by <see cref="Text"/> or <see cref="Number"/>.</summary>
    public static string ToLine(IEnumerable<string> cells) => string.Join(',', cells) + "\r\n";

    private void Line(string[] cells) => _csv.Append(ToLine(cells));
}
