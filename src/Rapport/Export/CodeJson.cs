using System.Collections.Immutable;
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

    /// <summary>What was coded from one text with a user's own dictionaries: codes as the dictionaries have them, with no type of ours.</summary>
    public static void Write(Utf8JsonWriter json, string id, ImmutableArray<DictionaryEvent> events)
    {
        json.WriteStartObject();
        json.Schema("code-dictionaries");
        json.WriteString("id", id);
        json.List("events", events, act =>
        {
            json.WriteStartObject();
            WriteParty(json, "source", act.Source);
            WriteParty(json, "target", act.Target);
            json.WriteString("cameo", act.Code);
            json.WriteStartObject("spans");
            json.Span("trigger", act.Trigger);
            json.Span("source", act.Source.Span);
            json.Span("target", act.Target.Span);
            json.WriteEndObject();
            json.Rule(act.Rule);
            json.WriteEndObject();
        });
        json.Text("uncoded", events.IsEmpty ? "no-pattern" : null);
        json.WriteEndObject();
    }

    // A code is a country or group of three letters and what the agents add to it; a code in another form stays whole.
    private static void WriteParty(Utf8JsonWriter json, string name, DictionaryParty party)
    {
        var country = party.Code.Length > 3 && party.Code[..3].All(char.IsAsciiLetterUpper) ? party.Code[..3] : party.Code;
        json.WriteStartArray(name);
        json.WriteStartObject();
        json.WriteString("text", party.Text);
        json.WriteString("code", party.Code);
        json.WriteString("country", country);
        json.Text("sector", country.Length < party.Code.Length ? party.Code[3..] : null);
        json.Span("span", party.Span);
        json.WriteEndObject();
        json.WriteEndArray();
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
