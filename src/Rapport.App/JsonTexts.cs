namespace Rapport.App;

/// <summary>Texts from lines of <c>{id,text,published?,source?,target?}</c>: from files, or from standard input. A line that cannot be read is a fault with its number; the rest goes on.</summary>
internal static class JsonTexts
{
    /// <summary>The texts, in input order.</summary>
    public static IEnumerable<JsonText> Read(Terminal terminal, string[] paths) => JsonLines.Read(terminal, paths, (line, source, number) =>
    {
        if (JsonLines.Word(line, "text") is not { } text)
            return JsonText.Unreadable(new(source, "shape", "found no text, expected an object such as {\"id\":\"1\",\"text\":\"…\"}", number));
        var id = line.TryGetProperty("id", out var given) ? given.ToString() : $"{source}:{number}";
        return new(id, text, JsonLines.Word(line, "published"), JsonLines.Word(line, "source"), JsonLines.Word(line, "target"), null);
    }, JsonText.Unreadable);
}
