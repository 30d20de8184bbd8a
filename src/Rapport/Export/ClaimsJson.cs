using System.Text.Json;

namespace Rapport.Export;

/// <summary>Writes the stated figures of one document as <c>rapport/claims/1</c>.</summary>
public static class ClaimsJson
{
    /// <summary>One object: the document's claims and the arithmetic inside it.</summary>
    public static void Write(Utf8JsonWriter json, string id, Recording recording)
    {
        json.WriteStartObject();
        json.Schema("claims");
        json.WriteString("id", id);
        json.List("claims", recording.Claims, claim => WriteClaim(json, claim));
        json.List("internal", recording.Internal, check =>
        {
            json.WriteStartObject();
            json.WriteString("rule", check.Rule.Id);
            json.WriteBoolean("holds", check.Holds);
            json.WriteString("message", check.Message);
            json.WriteStartArray("spans");
            foreach (var claim in recording.Claims.Where(c => check.Claims.Contains(c.Id)))
            {
                json.WriteStartObject();
                json.WriteNumber("start", claim.Span.Start);
                json.WriteNumber("length", claim.Span.Length);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void WriteClaim(Utf8JsonWriter json, Claim claim)
    {
        json.WriteStartObject();
        json.WriteString("id", claim.Id.Value);
        json.WriteString("type", Word.Of(claim.Type));
        json.Span("span", claim.Span);
        json.WriteString("text", claim.Text);
        if (claim.Low is not null || claim.High is not null)
        {
            json.Number("low", claim.Low);
            json.Number("high", claim.High);
        }
        else
        {
            json.Number("value", claim.Value);
        }
        json.WriteString("comparator", Word.Of(claim.Comparator));
        json.Text("unit", claim.Unit);
        json.WriteNumber("scale", claim.Scale);
        json.Text("currency", claim.Currency);
        json.Text("measure", claim.Measure);
        json.Text("subject", claim.Subject);
        json.Text("partner", claim.Partner);
        json.Text("item", claim.Item);
        json.Text("flow", claim.Flow);
        json.WriteString("basis", Word.Of(claim.Basis));
        json.WriteNumber("direction", claim.Direction);
        json.Period("period", claim.Period);
        json.Text("base", claim.Base);
        json.Speaker("speaker", claim.Speaker);
        json.WriteString("modality", Word.Of(claim.Modality));
        json.Texts("unresolved", claim.Unresolved);
        json.Rule(claim.Rule);
        json.WriteEndObject();
    }
}
