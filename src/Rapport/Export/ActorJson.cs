using System.Globalization;
using System.Text.Json;

namespace Rapport.Export;

/// <summary>Writes a party with its names and offices.</summary>
public static class ActorJson
{
    /// <summary>One object.</summary>
    public static void Write(Utf8JsonWriter json, Actor actor)
    {
        json.WriteStartObject();
        json.WriteString("id", actor.Id.Value);
        json.WriteString("kind", Word.Of(actor.Kind));
        json.Text("country", actor.Country);
        json.List("names", actor.Names, name =>
        {
            json.WriteStartObject();
            json.WriteString("text", name.Text);
            json.WriteString("lang", name.Language);
            json.WriteString("system", name.System);
            json.WriteString("kind", Word.Of(name.Kind));
            json.WriteEndObject();
        });
        json.List("offices", actor.Offices, office =>
        {
            json.WriteStartObject();
            json.WriteString("title", office.Title);
            json.WriteString("of", office.Of);
            json.Text("from", office.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.Text("to", office.To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("source", office.Source);
            json.WriteEndObject();
        });
        json.Text("partOf", actor.PartOf?.Value);
        json.Texts("notSame", actor.NotSame.Select(n => n.Value));
        json.WriteEndObject();
    }
}
