using System.Collections.Immutable;
using System.Text.Json;

namespace Rapport.Export;

/// <summary>Writes the quotes of one text as <c>rapport/quotes/1</c>.</summary>
public static class QuotesJson
{
    /// <summary>One object a text.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="id">The text's name.</param>
    /// <param name="quotes">Its quotes, in order of place.</param>
    public static void Write(Utf8JsonWriter json, string id, ImmutableArray<Quote> quotes)
    {
        json.WriteStartObject();
        json.Schema("quotes");
        json.WriteString("id", id);
        json.List("quotes", quotes, quote =>
        {
            json.WriteStartObject();
            json.WriteString("id", quote.Id.Value);
            json.WriteString("kind", Word.Of(quote.Kind));
            json.Span("span", quote.Span);
            json.WriteString("text", quote.Text);
            if (quote.Cue is { } cue)
            {
                json.WriteStartObject("cue");
                json.WriteString("text", cue);
                json.Text("class", quote.CueClass);
                json.Span("span", quote.CueSpan);
                json.WriteEndObject();
            }
            else
            {
                json.WriteNull("cue");
            }
            json.WriteStartObject("speaker");
            json.Text("text", quote.Speaker.Text);
            json.Text("actor", quote.Speaker.Actor?.Value);
            json.WriteString("kind", Word.Of(quote.Speaker.Kind));
            json.Span("span", quote.Speaker.Span);
            json.WriteEndObject();
            json.Text("within", quote.Within?.Value);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }
}
