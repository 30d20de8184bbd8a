using System.Text;
using System.Text.Json;

namespace Rapport.App;

/// <summary>Objects from lines of JSON: from files, or from standard input. A line that cannot be read is a fault with its number; the rest goes on.</summary>
internal static class JsonLines
{
    private const int MaxLine = 16 * 1024 * 1024;

    /// <summary>What each line holds, in input order.</summary>
    /// <param name="terminal">Where standard input comes from.</param>
    /// <param name="paths">Files; none means standard input.</param>
    /// <param name="read">What is made of an object; the text is the line's place, for a thing without an id.</param>
    /// <param name="fault">What is made of a line that is no object.</param>
    public static IEnumerable<T> Read<T>(Terminal terminal, string[] paths, Func<JsonElement, string, int, T> read, Func<Fault, T> fault)
    {
        if (paths.Length == 0)
            return Lines("standard input", terminal.Input, read, fault);
        return paths.SelectMany(path => File.Exists(path)
            ? Lines(path, File.OpenRead(path), read, fault)
            : [fault(new Fault(path, "no-file", "found no such file, expected lines of JSON"))]);
    }

    /// <summary>A member that holds a text, or null.</summary>
    public static string? Word(JsonElement line, string name) => line.TryGetProperty(name, out var word) && word.ValueKind == JsonValueKind.String ? word.GetString() : null;

    private static IEnumerable<T> Lines<T>(string source, Stream stream, Func<JsonElement, string, int, T> read, Func<Fault, T> fault)
    {
        using var reader = new StreamReader(stream, new UTF8Encoding(false));
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length > 0)
                yield return One(source, line, number, read, fault);
        }
    }

    private static T One<T>(string source, string line, int number, Func<JsonElement, string, int, T> read, Func<Fault, T> fault)
    {
        if (line.Length > MaxLine)
            return fault(new(source, "too-large", $"found a line of {line.Length} characters, expected at most {MaxLine}", number));
        try
        {
            using var json = JsonDocument.Parse(line, new() { MaxDepth = 16 });
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? read(json.RootElement, source, number)
                : fault(new(source, "shape", $"found {json.RootElement.ValueKind}, expected an object", number));
        }
        catch (JsonException broken)
        {
            return fault(new(source, "json", $"found something that is not JSON: {broken.Message}", number));
        }
    }
}
