using System.Text;
using System.Text.Json;

namespace Rapport.App;

/// <summary>Texts from lines of <c>{id,text,published?,source?,target?}</c>: from files, or from standard input. A line that cannot be read is a fault with its number; the rest goes on.</summary>
internal static class JsonTexts
{
    private const int MaxLine = 16 * 1024 * 1024;

    /// <summary>The texts, in input order.</summary>
    public static IEnumerable<JsonText> Read(Terminal terminal, string[] paths)
    {
        if (paths.Length == 0)
            return Lines("standard input", terminal.Input);
        return paths.SelectMany(path => File.Exists(path)
            ? Lines(path, File.OpenRead(path))
            : [JsonText.Unreadable(new Fault(path, "no-file", "found no such file, expected lines of JSON"))]);
    }

    private static IEnumerable<JsonText> Lines(string source, Stream stream)
    {
        using var reader = new StreamReader(stream, new UTF8Encoding(false));
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length > 0)
                yield return One(source, line, number);
        }
    }

    private static JsonText One(string source, string line, int number)
    {
        if (line.Length > MaxLine)
            return JsonText.Unreadable(new(source, "too-large", $"found a line of {line.Length} characters, expected at most {MaxLine}", number));
        try
        {
            using var json = JsonDocument.Parse(line, new() { MaxDepth = 16 });
            if (json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String)
            {
                var id = json.RootElement.TryGetProperty("id", out var given) ? given.ToString() : $"{source}:{number}";
                return new(id, text.GetString()!, Word(json.RootElement, "published"), Word(json.RootElement, "source"), Word(json.RootElement, "target"), null);
            }
            return JsonText.Unreadable(new(source, "shape", "found no text, expected an object such as {\"id\":\"1\",\"text\":\"…\"}", number));
        }
        catch (JsonException fault)
        {
            return JsonText.Unreadable(new(source, "json", $"found something that is not JSON: {fault.Message}", number));
        }
    }

    private static string? Word(JsonElement line, string name) => line.TryGetProperty(name, out var word) && word.ValueKind == JsonValueKind.String ? word.GetString() : null;
}
