using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Rapport.Export;

namespace Rapport.App.Web;

/// <summary>A table that is said once and given as HTML, CSV and JSON lines: the same cells in each.</summary>
/// <typeparam name="T">What a row is made of.</typeparam>
internal sealed class ListTable<T>(string caption, params ListColumn<T>[] columns)
{
    private static readonly JsonWriterOptions Plainly = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What the table holds, in a few words.</summary>
    public string Caption { get; } = caption;

    /// <summary>The rows as a table of a page.</summary>
    public SafeHtml Html(IEnumerable<T> rows)
    {
        var html = new HtmlWriter();
        html.Add($"<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"{Caption}\"><table>\n<caption class=\"unseen\">{Caption}</caption>\n<thead><tr>");
        foreach (var column in columns)
            html.Add($"<th scope=\"col\"{Align(column)}>{column.Name}</th>");
        html.Add($"</tr></thead>\n<tbody>\n");
        foreach (var row in rows)
        {
            html.Add($"<tr>");
            foreach (var column in columns)
                html.Add($"<td{Align(column)}>{column.Cell(row)}</td>");
            html.Add($"</tr>\n");
        }
        return html.Add($"</tbody></table></div>\n").ToMarkup();
    }

    /// <summary>The rows as CSV, with a byte-order mark so that a spreadsheet shows Han and Hangul.</summary>
    public string Csv(IEnumerable<T> rows) => "\uFEFF" + new CsvTable([.. columns.Select(c => c.Key)]).AddAll(rows, row => [.. columns.Select(c => c.Numeric ? c.Text(row) ?? "" : CsvTable.Text(c.Text(row)))]);

    /// <summary>The rows as JSON, one object a line; a number is a number, what is missing is null.</summary>
    public string JsonLines(IEnumerable<T> rows)
    {
        using var bytes = new MemoryStream();
        foreach (var row in rows)
        {
            using (var json = new Utf8JsonWriter(bytes, Plainly))
            {
                json.WriteStartObject();
                foreach (var column in columns)
                {
                    json.WritePropertyName(column.Key);
                    switch (column.Text(row))
                    {
                        case null:
                            json.WriteNullValue();
                            break;
                        case { } text when column.Numeric:
                            json.WriteRawValue(text);
                            break;
                        case { } text:
                            json.WriteStringValue(text);
                            break;
                    }
                }
                json.WriteEndObject();
            }
            bytes.WriteByte((byte)'\n');
        }
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    /// <summary>Gives the table under the page's own address with <c>.csv</c> and <c>.json</c> behind it.</summary>
    /// <param name="pages">The routes.</param>
    /// <param name="page">The page's address within the case.</param>
    /// <param name="rows">All rows, or null where the address names nothing.</param>
    /// <param name="table">The table for one request, where its columns hang on the case; otherwise this one.</param>
    public void Map(PageRoutes pages, string page, Func<PageRequest, ImmutableArray<T>?> rows, Func<PageRequest, ListTable<T>>? table = null)
    {
        var file = page.Replace("/{id}", "", StringComparison.Ordinal).Replace('/', '-');
        pages.GetOfCase(page + ".csv", request => rows(request) is { } held ? request.DownloadAsync((table?.Invoke(request) ?? this).Csv(held), "text/csv; charset=utf-8", file + ".csv") : Missing(request));
        pages.GetOfCase(page + ".json", request => rows(request) is { } held ? request.WriteAsync((table?.Invoke(request) ?? this).JsonLines(held), "application/jsonl; charset=utf-8") : Missing(request));
    }

    private static Task Missing(PageRequest request) => request.MissingAsync("There is no table of this name.");

    private static SafeHtml Align(ListColumn<T> column) => column.Numeric ? new(" class=\"number\"") : SafeHtml.None;
}
