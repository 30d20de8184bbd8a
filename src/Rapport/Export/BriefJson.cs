using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Rapport.Export;

/// <summary>Writes a brief as <c>rapport/brief/1</c>.</summary>
public static class BriefJson
{
    /// <summary>One document.</summary>
    public static void Write(Utf8JsonWriter json, Brief brief)
    {
        json.WriteStartObject();
        json.Schema("brief");
        json.WriteString("case", brief.CaseName);
        json.WriteString("asOf", brief.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("contentRoot", brief.ContentRoot);
        json.List("headline", brief.Headline, sentence => WriteSentence(json, sentence));
        json.List("sections", brief.Sections, section =>
        {
            json.WriteStartObject();
            json.WriteString("id", section.Id);
            json.WriteString("title", section.Title);
            json.List("sentences", section.Sentences, sentence => WriteSentence(json, sentence));
            json.List("tables", section.Tables, table =>
            {
                json.WriteStartObject();
                json.WriteString("title", table.Title);
                json.WriteString("summary", table.Summary);
                json.Texts("headers", table.Headers);
                json.List("rows", table.Rows, row =>
                {
                    json.WriteStartArray();
                    foreach (var cell in row)
                        WriteSentence(json, cell);
                    json.WriteEndArray();
                });
                json.WriteEndObject();
            });
            json.WriteEndObject();
        });
        json.List("notes", brief.Notes, note =>
        {
            json.WriteStartObject();
            json.WriteNumber("number", note.Number);
            json.WriteString("text", note.Text);
            json.List("anchors", note.Anchors, anchor => EventJson.WriteAnchor(json, anchor));
            json.WriteEndObject();
        });
        json.List("changes", brief.Changes ?? [], change => ChangesJson.WriteChange(json, change));
        json.List("unread", brief.Footer.Faults, fault => ContractJson.WriteFault(json, fault));
        json.WriteStartObject("footer");
        json.WriteStartObject("counts");
        foreach (var (name, count) in brief.Footer.Counts)
            json.WriteNumber(name, count);
        json.WriteEndObject();
        json.Texts("rules", brief.Footer.Rules);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteSentence(Utf8JsonWriter json, BriefSentence sentence)
    {
        json.WriteStartObject();
        json.WriteString("text", sentence.Text);
        json.List("figures", sentence.Figures, figure =>
        {
            json.WriteStartObject();
            json.WriteString("id", figure.Id.Value);
            json.Span("span", figure.Span);
            json.WriteString("value", figure.Value);
            json.WriteString("unit", figure.Unit);
            json.WriteString("rounding", figure.Rounding);
            json.WriteString("from", figure.From);
            json.WriteNumber("note", figure.Note);
            json.WriteEndObject();
        });
        json.WriteStartArray("bindings");
        foreach (var number in sentence.Notes)
            json.WriteNumberValue(number);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
