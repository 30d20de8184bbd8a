using System.Text.Json;

namespace Rapport.Export;

/// <summary>A claim with its verdict as a W3C Web Annotation: the words and their place in the text whose hash stands beside them. Ref: W3C (2017), Web Annotation Data Model, sections 4.2.4 and 4.2.5.</summary>
public static class AnnotationJson
{
    // What stands around the words, so that another program can find them.
    private const int Around = 32;

    /// <summary>One annotation.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="document">The document that states the claim.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="verdict">Its verdict.</param>
    public static void Write(Utf8JsonWriter json, Document document, Claim claim, Verdict verdict)
    {
        json.WriteStartObject();
        json.WriteString("@context", "http://www.w3.org/ns/anno.jsonld");
        json.WriteString("id", $"urn:rapport:{verdict.Id.Value}");
        json.WriteString("type", "Annotation");
        json.WriteString("motivation", "assessing");
        json.WriteStartObject("body");
        json.WriteString("type", "TextualBody");
        json.WriteString("format", "text/plain");
        json.WriteString("value", $"{(verdict.Value is { } value ? Word.Of(value) : "no verdict")}: {verdict.Explanation}");
        json.WriteEndObject();
        json.WriteStartObject("target");
        json.WriteString("source", document.Url ?? $"urn:rapport:{document.Id.Value}");
        json.WriteString("rapport:textSha256", document.TextSha256);
        json.WriteStartArray("selector");
        json.WriteStartObject();
        json.WriteString("type", "TextQuoteSelector");
        json.WriteString("exact", claim.Span.Of(document.Text));
        json.WriteString("prefix", document.Text[Math.Max(0, claim.Span.Start - Around)..claim.Span.Start]);
        json.WriteString("suffix", document.Text[claim.Span.End..Math.Min(document.Text.Length, claim.Span.End + Around)]);
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("type", "TextPositionSelector");
        json.WriteNumber("start", claim.Span.Start);
        json.WriteNumber("end", claim.Span.End);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
