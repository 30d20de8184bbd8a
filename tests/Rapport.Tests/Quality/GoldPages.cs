using System.IO.Compression;
using System.Text.Json;

namespace Rapport.Tests.Quality;

/// <summary>Reads the development sets from the folder of extraction data.</summary>
internal static class GoldPages
{
    /// <summary>All pages of the three sets, in the order of their names.</summary>
    /// <param name="folder">The folder that holds <c>wcxb</c>, <c>trafilatura-eval</c> and <c>fundus-tests</c>.</param>
    public static List<GoldPage> Read(string folder) => [.. Wcxb(Path.Combine(folder, "wcxb")), .. Trafilatura(Path.Combine(folder, "trafilatura-eval")), .. Fundus(Path.Combine(folder, "fundus-tests"))];

    /// <summary>A page's bytes.</summary>
    public static byte[] Bytes(GoldPage page)
    {
        using var file = File.OpenRead(page.Path);
        using var gzip = new GZipStream(file, CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        gzip.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static IEnumerable<GoldPage> Wcxb(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(Path.Combine(folder, "dev", "ground-truth"), "*.json").Order(StringComparer.Ordinal))
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            var gold = json.RootElement.GetProperty("ground_truth");
            var name = Path.GetFileNameWithoutExtension(path);
            yield return new()
            {
                Set = "wcxb",
                Address = Text(json.RootElement, "url") ?? "wcxb::" + name,
                Path = Path.Combine(folder, "dev", "html", name + ".html.gz"),
                Body = Text(gold, "main_content") ?? "",
                With = Texts(gold, "with"),
                Without = Texts(gold, "without"),
                Title = Text(gold, "title"),
                Authors = Text(gold, "author") is { } author ? [author] : null,
                Date = Text(gold, "publish_date"),
            };
        }
    }

    private static IEnumerable<GoldPage> Trafilatura(string folder)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "evaldata.json")));
        foreach (var entry in json.RootElement.EnumerateObject())
        {
            var file = entry.Value.GetProperty("file").GetString() + ".gz";
            yield return new()
            {
                Set = "trafilatura",
                Address = entry.Name,
                Path = File.Exists(Path.Combine(folder, "eval", file)) ? Path.Combine(folder, "eval", file) : Path.Combine(folder, "cache", file),
                With = Texts(entry.Value, "with"),
                Without = Texts(entry.Value, "without"),
                Title = Text(entry.Value, "title"),
                Authors = entry.Value.TryGetProperty("author", out var author)
                    ? author.ValueKind == JsonValueKind.Array ? [string.Join("; ", author.EnumerateArray().Select(a => a.GetString()))] : author.GetString() is { Length: > 0 } one ? [one] : null
                    : null,
                Date = Text(entry.Value, "date"),
            };
        }
    }

    private static IEnumerable<GoldPage> Fundus(string folder)
    {
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "manifest.json")));
        foreach (var row in manifest.RootElement.EnumerateArray())
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "test_data", row.GetProperty("json").GetString()!)));
            var gold = json.RootElement.GetProperty(row.GetProperty("version").GetString()!);
            var body = gold.GetProperty("body");
            var lines = new List<string>(Texts(body, "summary"));
            foreach (var section in body.GetProperty("sections").EnumerateArray())
            {
                lines.AddRange(Texts(section, "headline"));
                lines.AddRange(Texts(section, "paragraphs"));
            }
            yield return new()
            {
                Set = "fundus",
                Address = row.GetProperty("url").GetString()!,
                Path = Path.Combine(folder, "test_data", row.GetProperty("html").GetString()!),
                Body = string.Join('\n', lines),
                Title = Text(gold, "title"),
                Authors = gold.TryGetProperty("authors", out _) ? Texts(gold, "authors") : null,
                Date = Text(gold, "publishing_date"),
            };
        }
    }

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    private static List<string> Texts(JsonElement json, string name) => json.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
        ? [.. list.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.String).Select(e => e.GetString()!)]
        : [];
}
