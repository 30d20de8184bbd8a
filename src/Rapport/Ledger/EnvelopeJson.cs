using System.Collections.Immutable;
using System.Text.Json;

namespace Rapport.Ledger;

/// <summary>What came with a snapshot's bytes, as a part of its entry. Nothing is written where nothing came, so that entries of files keep the hash they always had.</summary>
internal static class EnvelopeJson
{
    private const string Key = "envelope";

    /// <summary>Adds the envelope, or nothing.</summary>
    public static CanonicalJson AddTo(CanonicalJson entry, Envelope? envelope) => envelope is null ? entry : entry.Add(Key, ToJson(envelope).ToBytes());

    /// <summary>The envelope of an entry, or null where it has none.</summary>
    public static Envelope? Read(JsonElement entry) => !entry.TryGetProperty(Key, out var json) ? null : new()
    {
        Address = Text(json, "address"),
        Charset = Text(json, "charset"),
        Container = json.TryGetProperty("container", out var container) ? ReadContainer(container) : null,
        ETag = Text(json, "etag"),
        LastModified = Text(json, "lastModified"),
        MediaType = Text(json, "mediaType"),
        Stated = json.TryGetProperty("stated", out var stated) ? [.. stated.EnumerateArray().Select(s => new StatedField(Required(s, "field"), Required(s, "value")))] : [],
    };

    private static CanonicalJson ToJson(Envelope envelope)
    {
        var json = new CanonicalJson();
        AddText(json, "address", envelope.Address);
        AddText(json, "charset", envelope.Charset);
        if (envelope.Container is { } container)
        {
            json.Add("container", new CanonicalJson().Add("length", container.Bytes.Length).Add("place", container.Place).Add("start", container.Bytes.Start)
                .Add("steps", string.Join(' ', container.Steps)).ToBytes());
        }
        AddText(json, "etag", envelope.ETag);
        AddText(json, "lastModified", envelope.LastModified);
        AddText(json, "mediaType", envelope.MediaType);
        if (!envelope.Stated.IsEmpty)
            json.Add("stated", envelope.Stated.Select(s => new CanonicalJson().Add("field", s.Field).Add("value", s.Value)));
        return json;
    }

    private static void AddText(CanonicalJson json, string key, string? value)
    {
        if (value is not null)
            json.Add(key, value);
    }

    private static Container ReadContainer(JsonElement json) => new(
        Required(json, "place"), new(json.GetProperty("start").GetInt64(), json.GetProperty("length").GetInt64()), [.. Required(json, "steps").Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

    private static string? Text(JsonElement json, string key) => json.TryGetProperty(key, out var value) ? value.GetString() ?? throw new FormatException(key) : null;

    private static string Required(JsonElement json, string key) => Text(json, key) ?? throw new FormatException(key);
}
