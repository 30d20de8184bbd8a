using System.Text.Json;

namespace Rapport.Export;

/// <summary>A claim with its verdict, or what a reader left beside a text, as a W3C Web Annotation: the words and their place in the text whose hash stands beside them. Ref: W3C (2017), Web Annotation Data Model, sections 4.2.4 and 4.2.5.</summary>
public static class AnnotationJson
{
    // What stands around the words, so that another program can find them.
    private const int Around = 32;

    /// <summary>A claim with its verdict.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="document">The document that states the claim.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="verdict">Its verdict.</param>
    public static void Write(Utf8JsonWriter json, Document document, Claim claim, Verdict verdict)
    {
        Open(json, verdict.Id.Value, "assessing");
        Body(json, $"{(verdict.Value is { } value ? Word.Of(value) : "no verdict")}: {verdict.Explanation}", null);
        Target(json, document, document.Url ?? $"urn:rapport:{document.Id.Value}", claim.Span, claim.Span.Of(document.Text), lost: false);
        json.WriteEndObject();
    }

    /// <summary>What a reader left beside a text.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="document">The document it is about.</param>
    /// <param name="note">The annotation.</param>
    /// <param name="span">Its place today; null where it is about the whole, or has no place any more.</param>
    /// <param name="lost">Whether it had a place and has none any more: then only the words that stood there are given.</param>
    public static void Write(Utf8JsonWriter json, Document document, Annotation note, TextSpan? span, bool lost)
    {
        Open(json, note.Entry.Value, note.Kind switch { AnnotationKind.Tag => "tagging", AnnotationKind.Correction => "editing", _ => "commenting" });
        json.WriteStartObject("creator");
        json.WriteString("type", "Person");
        json.WriteString("name", note.Author);
        json.WriteEndObject();
        json.WriteString("created", note.Time);
        Body(json, note.Text, note.Kind == AnnotationKind.Tag ? "tagging" : null);
        var about = note.About ?? (note.Subject.StartsWith(SnapshotId.Prefix, StringComparison.Ordinal) || note.Subject == document.Id.Value ? null : note.Subject);
        Target(json, document, about is null ? document.Url ?? $"urn:rapport:{document.Id.Value}" : $"urn:rapport:{about}", span, note.Place?.Quote, lost);
        json.WriteEndObject();
    }

    private static void Open(Utf8JsonWriter json, string id, string motivation)
    {
        json.WriteStartObject();
        json.WriteString("@context", "http://www.w3.org/ns/anno.jsonld");
        json.WriteString("id", $"urn:rapport:{id}");
        json.WriteString("type", "Annotation");
        json.WriteString("motivation", motivation);
    }

    private static void Body(Utf8JsonWriter json, string value, string? purpose)
    {
        json.WriteStartObject("body");
        json.WriteString("type", "TextualBody");
        json.WriteString("format", "text/plain");
        if (purpose is not null)
            json.WriteString("purpose", purpose);
        json.WriteString("value", value);
        json.WriteEndObject();
    }

    private static void Target(Utf8JsonWriter json, Document document, string source, TextSpan? span, string? exact, bool lost)
    {
        json.WriteStartObject("target");
        json.WriteString("source", source);
        json.WriteString("rapport:textSha256", document.TextSha256);
        if (lost)
            json.WriteBoolean("rapport:lost", true);
        if (exact is not null)
        {
            json.WriteStartArray("selector");
            json.WriteStartObject();
            json.WriteString("type", "TextQuoteSelector");
            json.WriteString("exact", exact);
            if (span is { } at)
            {
                json.WriteString("prefix", document.Text[Math.Max(0, at.Start - Around)..at.Start]);
                json.WriteString("suffix", document.Text[at.End..Math.Min(document.Text.Length, at.End + Around)]);
                json.WriteEndObject();
                json.WriteStartObject();
                json.WriteString("type", "TextPositionSelector");
                json.WriteNumber("start", at.Start);
                json.WriteNumber("end", at.End);
            }
            json.WriteEndObject();
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }
}
