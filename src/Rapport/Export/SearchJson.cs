using System.Collections.Immutable;
using System.Text.Json;

namespace Rapport.Export;

/// <summary>Writes what a search found; an empty search is an empty array.</summary>
public static class SearchJson
{
    /// <summary>An array of hits.</summary>
    public static void Write(Utf8JsonWriter json, ImmutableArray<SearchHit> hits)
    {
        json.WriteStartArray();
        foreach (var hit in hits)
            WriteHit(json, hit);
        json.WriteEndArray();
    }

    /// <summary>One hit.</summary>
    public static void WriteHit(Utf8JsonWriter json, SearchHit hit)
    {
        json.WriteStartObject();
        json.Schema("search");
        json.WriteString("document", hit.Document.Value);
        json.Number("part", hit.Part);
        json.Text("title", hit.Title);
        json.Text("outlet", hit.Outlet);
        json.Text("published", hit.Published);
        json.WriteString("scope", Word.Of(hit.Scope));
        json.Number("score", hit.Score);
        json.WriteString("snippet", hit.Snippet);
        json.List("spans", hit.Spans, span =>
        {
            json.WriteStartObject();
            json.WriteNumber("start", span.Start);
            json.WriteNumber("length", span.Length);
            json.WriteEndObject();
        });
        json.WriteString("cursor", hit.Cursor);
        json.WriteEndObject();
    }
}
