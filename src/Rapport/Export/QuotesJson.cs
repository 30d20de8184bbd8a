using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Rapport.Export;

/// <summary>Writes the quotes and stances of one text as <c>rapport/quotes/1</c>.</summary>
public static class QuotesJson
{
    /// <summary>One object a text.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="id">The text's name.</param>
    /// <param name="quotes">Its quotes, in order of place.</param>
    /// <param name="stances">How those named are spoken of, in order of place.</param>
    public static void Write(Utf8JsonWriter json, string id, ImmutableArray<Quote> quotes, ImmutableArray<Stance> stances)
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
        json.List("stance", stances, stance =>
        {
            json.WriteStartObject();
            json.WriteString("holder", Word.Of(stance.Holder));
            json.WriteStartObject("target");
            json.WriteString("text", stance.Text);
            json.Span("span", stance.Target);
            json.WriteEndObject();
            json.WriteString("tone", Word.Of(stance.Tone));
            json.Texts("reasons", stance.Reasons.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Text} {r.Weight:+0.00;-0.00}")));
            json.Text("quote", stance.Quote?.Value);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }
}
