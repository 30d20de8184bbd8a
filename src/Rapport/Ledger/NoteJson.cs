using System.Text.Json;

namespace Rapport.Ledger;

/// <summary>A note's content. What a plain remark does not have is not written, so that remarks keep the hash they always had.</summary>
internal static class NoteJson
{
    public static byte[] ToBytes(EntryContent.NoteTaken note)
    {
        var json = new CanonicalJson();
        if (note.About is { } about)
            json.Add("about", about);
        json.Add("author", note.Author);
        if (note.Annotated != AnnotationKind.Comment)
            json.Add("kind", Word.Of(note.Annotated));
        json.Add("length", note.Span?.Length);
        if (note.Place is { } place)
            json.Add("place", new CanonicalJson().Add("length", place.Bytes.Length).Add("quote", place.Quote).Add("start", place.Bytes.Start).ToBytes());
        return json.Add("start", note.Span?.Start).Add("subject", note.Subject).Add("text", note.Text).ToBytes();
    }

    public static EntryContent.NoteTaken? Read(JsonElement json)
    {
        var kind = AnnotationKind.Comment;
        if (json.TryGetProperty("kind", out var word) && !Word.TryParse(word.GetString(), out kind))
            return null;
        var span = Span(json);
        return new(Text(json, "subject"), span, Text(json, "text"), Text(json, "author"))
        {
            Annotated = kind,
            About = json.TryGetProperty("about", out var about) ? about.GetString() : null,
            Place = span is { } at && json.TryGetProperty("place", out var place) ? new(at, Text(place, "quote"), new(place.GetProperty("start").GetInt64(), place.GetProperty("length").GetInt64())) : null,
        };
    }

    private static TextSpan? Span(JsonElement json) => json.GetProperty("start") is { ValueKind: JsonValueKind.Number } start && json.GetProperty("length") is { ValueKind: JsonValueKind.Number } length
        ? new TextSpan(start.GetInt32(), length.GetInt32())
        : null;

    private static string Text(JsonElement json, string key) => json.GetProperty(key).GetString() ?? throw new FormatException(key);
}
