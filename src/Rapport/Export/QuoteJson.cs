using System.Text.Json;

namespace Rapport.Export;

/// <summary>Writes words attributed to somebody.</summary>
public static class QuoteJson
{
    /// <summary>One object.</summary>
    public static void Write(Utf8JsonWriter json, Quote quote)
    {
        json.WriteStartObject();
        json.WriteString("id", quote.Id.Value);
        json.WriteString("document", quote.Document.Value);
        json.WriteString("kind", Word.Of(quote.Kind));
        json.Span("span", quote.Span);
        json.WriteString("text", quote.Text);
        json.Text("cue", quote.Cue);
        json.Speaker("speaker", quote.Speaker);
        json.Rule(quote.Rule);
        json.WriteEndObject();
    }
}
