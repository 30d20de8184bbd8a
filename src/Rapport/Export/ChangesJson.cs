using System.Collections.Immutable;
using System.Text.Json;

namespace Rapport.Export;

/// <summary>Writes what moved as <c>rapport/changes/1</c>.</summary>
public static class ChangesJson
{
    /// <summary>One object.</summary>
    public static void Write(Utf8JsonWriter json, string? since, ImmutableArray<Change> changes)
    {
        json.WriteStartObject();
        json.Schema("changes");
        json.Text("since", since);
        json.List("entries", changes, change => WriteChange(json, change));
        json.WriteEndObject();
    }

    /// <summary>One change.</summary>
    public static void WriteChange(Utf8JsonWriter json, Change change)
    {
        json.WriteStartObject();
        json.WriteString("kind", Word.Of(change.Kind));
        json.WriteString("id", change.Id);
        json.WriteString("text", change.Text);
        json.Text("before", change.Before);
        json.Text("after", change.After);
        json.WriteString("why", Word.Of(change.Why));
        json.Text("entry", change.Entry?.Value);
        json.WriteEndObject();
    }
}
