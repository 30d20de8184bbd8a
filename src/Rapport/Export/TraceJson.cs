using System.Collections.Immutable;
using System.Text.Json;

namespace Rapport.Export;

/// <summary>Writes the way from a figure back to bytes as <c>rapport/trace/1</c>.</summary>
public static class TraceJson
{
    /// <summary>One object.</summary>
    public static void Write(Utf8JsonWriter json, string id, ImmutableArray<TraceStep> chain)
    {
        json.WriteStartObject();
        json.Schema("trace");
        json.WriteString("id", id);
        json.List("chain", chain, step =>
        {
            json.WriteStartObject();
            json.WriteString("kind", step.Kind);
            json.WriteString("id", step.Id);
            json.Text("file", step.File);
            json.Bytes("bytes", step.Bytes);
            json.Span("span", step.Span);
            json.WriteString("text", step.Text);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }
}
