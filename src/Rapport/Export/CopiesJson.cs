using System.Text.Json;

namespace Rapport.Export;

/// <summary>Writes how two texts derive from each other as <c>rapport/copies/1</c>.</summary>
public static class CopiesJson
{
    /// <summary>One object a pair.</summary>
    public static void Write(Utf8JsonWriter json, CopyLink link)
    {
        json.WriteStartObject();
        json.Schema("copies");
        json.WriteString("left", link.Left);
        json.WriteString("right", link.Right);
        json.WriteString("kind", Word.Of(link.Kind));
        json.WriteString("origin", link.Origin);
        json.WriteString("basis", link.IsStated ? "stated" : "inferred");
        json.List("ranges", link.Ranges, range =>
        {
            json.WriteStartObject();
            json.Span("left", range.Left);
            json.Span("right", range.Right);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }
}
