using System.Text;
using System.Text.Json;

namespace Rapport.App;

/// <summary>Texts from lines of <c>{id,text,published?}</c>: from files, or from standard input. A line that cannot be read is a fault with its number; the rest goes on.</summary>
internal static class JsonTexts
{
    private const int MaxLine = 16 * 1024 * 1024;

    /// <summary>The texts, in input order.</summary>
    public static IEnumerable<(string Id, string Text, string? Published, Fault? Fault)> Read(Terminal terminal, string[] paths)
    {
        if (paths.Length == 0)
            return Lines("standard input", terminal.Input);
        return paths.SelectMany(path => File.Exists(path)
            ? Lines(path, File.OpenRead(path))
            : [("", "", null, new Fault(path, "no-file", "found no such file, expected lines of JSON"))]);
    }

    private static IEnumerable<(string, string, string?, Fault?)> Lines(string source, Stream stream)
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

    private static (string, string, string?, Fault?) One(string source, string line, int number)
    {
        if (line.Length > MaxLine)
            return ("", "", null, new(source, "too-large", $"found a line of {line.Length} characters, expected at most {MaxLine}", number));
        try
        {
            using var json = JsonDocument.Parse(line, new() { MaxDepth = 16 });
            if (json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String)
            {
                var id = json.RootElement.TryGetProperty("id", out var given) ? given.ToString() : $"{source}:{number}";
                var published = json.RootElement.TryGetProperty("published", out var day) && day.ValueKind == JsonValueKind.String ? day.GetString() : null;
                return (id, text.GetString()!, published, null);
            }
            return ("", "", null, new(source, "shape", "found no text, expected an object such as {\"id\":\"1\",\"text\":\"…\"}", number));
        }
        catch (JsonException fault)
        {
            return ("", "", null, new(source, "json", $"found something that is not JSON: {fault.Message}", number));
        }
    }
}
