using System.Text.RegularExpressions;
using Rapport.Export;

namespace Rapport.App.Web.Pages;

/// <summary>The addresses that programs read, as an OpenAPI 3.1 description made from the routes themselves: what is served is described, and nothing else.</summary>
internal static partial class OpenApiPage
{
    // What an address asks for in its query, by the end of its path; words as the pages take them.
    private static readonly (string End, string Name, string Words)[] Queries =
    [
        ("claims.json", "verdict", "Only claims with this verdict's word, or no-verdict"), ("claims.csv", "verdict", "Only claims with this verdict's word, or no-verdict"),
        ("changes.json", "since", "Against the last brief written before this day, YYYY-MM-DD"), ("changes.csv", "since", "Against the last brief written before this day, YYYY-MM-DD"), ("changes.contract.json", "since", "Against the last brief written before this day, YYYY-MM-DD"),
        ("stress/{id}/json", "size", "The size of the shock, times"), ("inbox.json", "q", "Words to look for"),
    ];

    public static void Map(PageRoutes pages) => pages.Get("/openapi.json", page => page.WriteAsync(Describe(pages.Patterns), "application/json; charset=utf-8"));

    /// <summary>The description of the addresses that are read by programs.</summary>
    /// <param name="patterns">Every address that is served to be read.</param>
    internal static string Describe(IEnumerable<string> patterns) => ContractJson.Document(json =>
    {
        json.WriteStartObject();
        json.WriteString("openapi", "3.1.0");
        json.WriteStartObject("info");
        json.WriteString("title", "Rapport, the workbench on this machine");
        json.WriteString("version", typeof(OpenApiPage).Assembly.GetName().Version?.ToString(3) ?? "0");
        json.WriteString("description", "Everything here is read-only and on loopback. A request carries the key of the workbench in its cookie, as a browser does after the address that `rapport serve` prints.");
        json.WriteEndObject();
        json.WriteStartObject("paths");
        foreach (var pattern in patterns.Where(p => MediaType(p) is not null).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            json.WriteStartObject(pattern);
            json.WriteStartObject("get");
            json.WriteString("operationId", NotWord().Replace(pattern, "_").Trim('_'));
            json.WriteStartArray("parameters");
            foreach (Match part in Parts().Matches(pattern))
                Parameter(json, part.Groups[1].Value, "path", part.Groups[1].Value == "case" ? "The name of an open case" : "An id as the pages and exports print it");
            foreach (var (_, name, words) in Queries.Where(q => pattern.EndsWith("/" + q.End, StringComparison.Ordinal)))
                Parameter(json, name, "query", words);
            json.WriteEndArray();
            json.WriteStartObject("responses");
            json.WriteStartObject("200");
            json.WriteString("description", "The answer");
            json.WriteStartObject("content");
            json.WriteStartObject(MediaType(pattern)!);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteStartObject("404");
            json.WriteString("description", "Nothing has this address: a page says what and where to go instead");
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }) + "\n";

    private static void Parameter(System.Text.Json.Utf8JsonWriter json, string name, string place, string words)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("in", place);
        json.WriteBoolean("required", place == "path");
        json.WriteString("description", words);
        json.WriteStartObject("schema");
        json.WriteString("type", "string");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    // Pages for people are no interface for programs.
    private static string? MediaType(string pattern) => pattern switch
    {
        _ when pattern.EndsWith(".csv", StringComparison.Ordinal) => "text/csv",
        "/openapi.json" => null,
        _ when pattern.EndsWith(".contract.json", StringComparison.Ordinal) || pattern.EndsWith("/json", StringComparison.Ordinal) || pattern.EndsWith("brief.json", StringComparison.Ordinal) || pattern.EndsWith("run.json", StringComparison.Ordinal) || pattern.EndsWith("inbox.json", StringComparison.Ordinal) => "application/json",
        _ when pattern.EndsWith(".json", StringComparison.Ordinal) => "application/jsonl",
        _ when pattern.EndsWith(".atom", StringComparison.Ordinal) => "application/atom+xml",
        _ when pattern.EndsWith(".md", StringComparison.Ordinal) => "text/markdown",
        _ when pattern.EndsWith(".docx", StringComparison.Ordinal) => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        _ => null,
    };

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Parts();

    [GeneratedRegex(@"\W+")]
    private static partial Regex NotWord();
}
