using System.Collections.Immutable;
using System.Text.Json;

namespace Rapport.App;

/// <summary>Texts from lines of <c>{id,text,published?,source?,target?,targets[]?}</c>: from files, or from standard input. A line that cannot be read is a fault with its number; the rest goes on.</summary>
internal static class JsonTexts
{
    /// <summary>The texts, in input order.</summary>
    public static IEnumerable<JsonText> Read(Terminal terminal, string[] paths) => JsonLines.Read(terminal, paths, (line, source, number) =>
    {
        if (JsonLines.Word(line, "text") is not { } text)
            return JsonText.Unreadable(new(source, "shape", "found no text, expected an object such as {\"id\":\"1\",\"text\":\"…\"}", number));
        var id = line.TryGetProperty("id", out var given) ? given.ToString() : $"{source}:{number}";
        ImmutableArray<GivenTarget>? targets = null;
        if (line.TryGetProperty("targets", out var asked) && asked.ValueKind != JsonValueKind.Null)
        {
            targets = asked.ValueKind == JsonValueKind.Array ? [.. asked.EnumerateArray().Select(t => Target(t, text)).OfType<GivenTarget>()] : [];
            if (asked.ValueKind != JsonValueKind.Array || targets.Value.Length != asked.GetArrayLength())
                return JsonText.Unreadable(new(source, "shape", "found targets that do not stand in the text, expected a list of words of it, or of places such as {\"start\":0,\"length\":5}", number));
        }
        return new(id, text, JsonLines.Word(line, "published"), JsonLines.Word(line, "source"), JsonLines.Word(line, "target"), targets, null);
    }, JsonText.Unreadable);

    // Words; a place; or an object with one of both, as it is written in what comes out.
    private static GivenTarget? Target(JsonElement target, string text)
    {
        if (target.ValueKind == JsonValueKind.String)
            return target.GetString() is { Length: > 0 } words && text.Contains(words, StringComparison.Ordinal) ? new(words, null) : null;
        if (target.ValueKind != JsonValueKind.Object)
            return null;
        var place = target.TryGetProperty("span", out var span) && span.ValueKind == JsonValueKind.Object ? span : target;
        if (Whole(place, "start") is { } start && Whole(place, "length") is { } length)
            return start >= 0 && length > 0 && length <= text.Length - start ? new(text.Substring(start, length), start) : null;
        return JsonLines.Word(target, "text") is { Length: > 0 } named && text.Contains(named, StringComparison.Ordinal) ? new(named, null) : null;
    }

    private static int? Whole(JsonElement place, string name) => place.TryGetProperty(name, out var number) && number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out var whole) ? whole : null;
}
