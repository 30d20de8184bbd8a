using System.Text.Json;

namespace Rapport.Export;

/// <summary>Writes what was coded from one text as <c>rapport/code/1</c>.</summary>
public static class CodeJson
{
    /// <summary>One object a text.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="id">The text's name.</param>
    /// <param name="coding">What was coded.</param>
    /// <param name="explain">Whether each event's rule path is written.</param>
    public static void Write(Utf8JsonWriter json, string id, Coding coding, bool explain)
    {
        json.WriteStartObject();
        json.Schema("code");
        json.WriteString("id", id);
        json.List("events", coding.Events, act => EventJson.Write(json, act));
        json.Text("uncoded", coding.Uncoded);
        json.List("pledges", coding.Pledges, pledge => EventJson.Write(json, pledge));
        if (explain)
            json.List("explain", coding.Paths, path => json.WriteStringValue(string.Join(" · ", path)));
        json.WriteEndObject();
    }

    /// <summary>One verb or name that the coder does not know, with how often it stands and the text where it stands first.</summary>
    public static void WriteUnknown(Utf8JsonWriter json, string kind, string form, int count, string example)
    {
        json.WriteStartObject();
        json.WriteString("kind", kind);
        json.WriteString("form", form);
        json.WriteNumber("count", count);
        json.WriteString("example", example);
        json.WriteEndObject();
    }
}
