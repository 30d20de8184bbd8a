using System.Collections.Immutable;
using System.Globalization;
using SpreadCheetah;

namespace Rapport.Export;

/// <summary>Writes records of one kind as a table, row by row: nothing but the columns' names is held.</summary>
public static class RecordTables
{
    // What a cell of a workbook can hold; beyond it the program that opens it refuses the file.
    private const int LongestCell = 32_767;
    private const string Cut = " … (cut: a cell holds no more; the CSV has all)";

    /// <summary>As CSV (RFC 4180) with a byte-order mark, so that a spreadsheet shows Han and Hangul; text that it would take for a formula begins with an apostrophe.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="kind">The kind of record.</param>
    /// <param name="lines">Gives the records anew each time it is asked: once for the columns, once for the rows.</param>
    /// <param name="raw">Whether text is written as it stands, for programs that take no formulas.</param>
    public static void WriteCsv(TextWriter output, string kind, Func<IEnumerable<string>> lines, bool raw = false)
    {
        var columns = FlatRecord.Columns(kind, lines());
        output.Write('\uFEFF');
        output.Write(CsvTable.ToLine(columns.Select(CsvTable.Text)));
        foreach (var row in lines().SelectMany(line => FlatRecord.Of(kind, line)))
        {
            var cells = row.ToDictionary(f => f.Name, StringComparer.Ordinal);
            output.Write(CsvTable.ToLine(columns.Select(c => !cells.TryGetValue(c, out var cell) ? "" : cell.IsNumber ? cell.Text! : raw ? CsvTable.Raw(cell.Text) : CsvTable.Text(cell.Text))));
        }
    }

    /// <summary>As a sheet of a workbook. Text is text: no cell holds a formula.</summary>
    public static async Task WriteWorkbookAsync(Stream output, string kind, Func<IEnumerable<string>> lines, CancellationToken cancel)
    {
        await using var book = await Spreadsheet.CreateNewAsync(output, new SpreadCheetahOptions { DocumentProperties = null }, cancel);
        await book.StartWorksheetAsync(kind, token: cancel);
        var columns = FlatRecord.Columns(kind, lines());
        await book.AddRowAsync(columns.Select(c => new DataCell(c)).ToArray(), cancel);
        foreach (var row in lines().SelectMany(line => FlatRecord.Of(kind, line)))
        {
            var cells = row.ToDictionary(f => f.Name, StringComparer.Ordinal);
            await book.AddRowAsync(columns.Select(c => cells.TryGetValue(c, out var cell) ? Cell(cell.Text, cell.IsNumber) : default).ToArray(), cancel);
        }
        await book.FinishAsync(cancel);
    }

    private static DataCell Cell(string? text, bool isNumber) => text switch
    {
        null => default,
        _ when isNumber && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => new DataCell(number),
        { Length: > LongestCell } => new DataCell(text[..(LongestCell - Cut.Length)] + Cut),
        _ => new DataCell(text),
    };
}
