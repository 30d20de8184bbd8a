using System.Collections.Immutable;
using System.Text.Json;

namespace Rapport.Export;

/// <summary>Writes events and pledges in the contract's form.</summary>
public static class EventJson
{
    /// <summary>One event.</summary>
    public static void Write(Utf8JsonWriter json, Event act)
    {
        json.WriteStartObject();
        json.WriteString("id", act.Id.Value);
        json.List("source", act.Source, actor => WriteActor(json, actor));
        json.List("target", act.Target, actor => WriteActor(json, actor));
        json.WriteString("type", Word.Of(act.Type).ToUpperInvariant());
        json.Text("mode", act.Mode);
        json.Texts("contexts", act.Contexts);
        json.Text("cameo", act.Cameo);
        json.WriteNumber("quad", act.Quad);
        json.WriteString("quadTable", act.QuadTable);
        json.WriteString("modality", Word.Of(act.Modality));
        json.WriteBoolean("negated", act.Negated);
        json.Period("date", act.Date);
        json.Text("place", act.Place);
        json.WritePropertyName("magnitude");
        WriteMagnitude(json, act.Magnitude);
        json.Speaker("speaker", act.Speaker);
        if (act.Trigger is { } trigger)
        {
            json.WriteStartObject("spans");
            json.Span("trigger", trigger);
            json.Span("source", act.Source.Select(a => a.Span).FirstOrDefault());
            json.Span("target", act.Target.Select(a => a.Span).FirstOrDefault());
            json.WriteEndObject();
        }
        json.WriteString("summary", act.Summary);
        json.List("reports", act.Reports, report => WriteAnchor(json, report));
        if (!act.Differences.IsEmpty)
            WriteDifferences(json, act.Differences);
        json.Rule(act.Rule);
        json.Number("confidence", act.Confidence);
        json.WriteEndObject();
    }

    /// <summary>One pledge.</summary>
    public static void Write(Utf8JsonWriter json, Pledge pledge)
    {
        json.WriteStartObject();
        json.WriteString("id", pledge.Id.Value);
        json.WriteString("document", pledge.Document.Value);
        json.WriteString("kind", Word.Of(pledge.Kind));
        json.List("by", pledge.By, actor => WriteActor(json, actor));
        json.List("to", pledge.To, actor => WriteActor(json, actor));
        json.WriteString("what", pledge.What);
        json.Period("due", pledge.Due);
        json.WritePropertyName("measure");
        WriteMagnitude(json, pledge.Measure);
        json.WriteBoolean("measurable", pledge.Measurable);
        json.Span("span", pledge.Span);
        json.WriteString("text", pledge.Text);
        json.Rule(pledge.Rule);
        json.WriteEndObject();
    }

    private static void WriteDifferences(Utf8JsonWriter json, ImmutableArray<EventDifference> differences) => json.List("differences", differences, difference =>
    {
        json.WriteStartObject();
        json.WriteString("aspect", Word.Of(difference.Aspect));
        json.List("told", difference.Told, told =>
        {
            json.WriteStartObject();
            json.WriteString("value", told.Value);
            json.List("reports", told.Reports, report => WriteAnchor(json, report));
            json.WriteEndObject();
        });
        json.WriteEndObject();
    });

    /// <summary>Where a fact stands.</summary>
    public static void WriteAnchor(Utf8JsonWriter json, Anchor anchor)
    {
        json.WriteStartObject();
        switch (anchor)
        {
            case Anchor.InText text:
                json.WriteString("document", text.Document.Value);
                json.Span("span", text.Span);
                json.WriteString("text", text.Text);
                break;
            case Anchor.InCell cell:
                json.WriteString("file", cell.Cell.File);
                json.WriteNumber("line", cell.Cell.Line);
                json.Text("column", cell.Cell.Column);
                json.Bytes("bytes", cell.Cell.Bytes);
                json.WriteString("text", cell.Cell.Text);
                break;
        }
        json.WriteEndObject();
    }

    private static void WriteActor(Utf8JsonWriter json, EventActor actor)
    {
        json.WriteStartObject();
        json.WriteString("text", actor.Text);
        json.Text("code", actor.Actor?.Value);
        json.Text("country", actor.Country);
        json.Text("sector", actor.Sector);
        json.Span("span", actor.Span);
        json.WriteEndObject();
    }

    private static void WriteMagnitude(Utf8JsonWriter json, Magnitude? magnitude)
    {
        if (magnitude is null)
        {
            json.WriteNullValue();
            return;
        }
        json.WriteStartObject();
        json.WriteNumber("value", magnitude.Value);
        json.WriteString("unit", magnitude.Unit);
        json.WriteEndObject();
    }
}
