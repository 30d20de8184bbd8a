using System.Text.Json;

namespace Rapport.Export;

/// <summary>Writes a person's decision.</summary>
public static class DecisionJson
{
    /// <summary>One object.</summary>
    public static void Write(Utf8JsonWriter json, Decision decision)
    {
        json.WriteStartObject();
        json.WriteString("entry", decision.Entry.Value);
        json.WriteString("kind", Word.Of(decision.Kind));
        json.WriteString("subject", decision.Subject);
        json.Text("value", decision.Value);
        json.WriteString("reason", decision.Reason);
        json.WriteString("writer", decision.Writer);
        json.WriteString("time", decision.Time);
        json.WriteEndObject();
    }
}
