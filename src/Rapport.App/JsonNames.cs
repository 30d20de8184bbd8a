using System.Text.Json;

namespace Rapport.App;

/// <summary>A name, or a pair of names, from a line of JSON.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Left">The name, or the left one of the pair.</param>
/// <param name="Right">The right one of the pair, or null.</param>
/// <param name="LeftContext">What is known of whom the left one names.</param>
/// <param name="RightContext">What is known of whom the right one names.</param>
/// <param name="Fault">Why the line could not be read, or null.</param>
internal sealed record JsonNames(string Id, string Left, string? Right, NameContext? LeftContext, NameContext? RightContext, Fault? Fault)
{
    /// <summary>Pairs from lines of <c>{id,left,right,leftContext?,rightContext?}</c>, in input order.</summary>
    public static IEnumerable<JsonNames> ReadPairs(Terminal terminal, string[] paths) => JsonLines.Read(terminal, paths, (line, source, number) =>
        JsonLines.Word(line, "left") is { } left && JsonLines.Word(line, "right") is { } right
            ? new(Name(line, source, number), left, right, Context(line, "leftContext"), Context(line, "rightContext"), null)
            : Unreadable(new(source, "shape", "found no left or no right, expected an object such as {\"id\":\"1\",\"left\":\"…\",\"right\":\"…\"}", number)), Unreadable);

    /// <summary>Single names from lines of <c>{id,name}</c>, in input order.</summary>
    public static IEnumerable<JsonNames> ReadNames(Terminal terminal, string[] paths) => JsonLines.Read(terminal, paths, (line, source, number) =>
        JsonLines.Word(line, "name") is { } name
            ? new(Name(line, source, number), name, null, null, null, null)
            : Unreadable(new(source, "shape", "found no name, expected an object such as {\"id\":\"1\",\"name\":\"…\"}", number)), Unreadable);

    private static JsonNames Unreadable(Fault fault) => new("", "", null, null, null, fault);

    private static string Name(JsonElement line, string source, int number) => line.TryGetProperty("id", out var given) ? given.ToString() : $"{source}:{number}";

    private static NameContext? Context(JsonElement line, string name) => line.TryGetProperty(name, out var context) && context.ValueKind == JsonValueKind.Object
        ? new(JsonLines.Word(context, "role"), JsonLines.Word(context, "country"), JsonLines.Word(context, "company"), JsonLines.Word(context, "date"))
        : null;
}
