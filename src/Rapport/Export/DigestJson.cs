using System.Text.Json;

namespace Rapport.Export;

/// <summary>Writes a digest as <c>rapport/digest/1</c>.</summary>
public static class DigestJson
{
    /// <summary>One object.</summary>
    public static void Write(Utf8JsonWriter json, Digest digest)
    {
        json.WriteStartObject();
        json.Schema("digest");
        json.WriteString("title", digest.Title);
        json.List("extracts", digest.Extracts, extract =>
        {
            json.WriteStartObject();
            json.WriteString("document", extract.Document.Value);
            json.Number("part", extract.Part);
            json.Span("span", extract.Span);
            json.WriteString("text", extract.Text);
            json.WriteBoolean("goesOn", extract.GoesOn);
            json.Text("title", extract.Title);
            json.Names("outlet", extract.Outlet);
            json.Moment("published", extract.Published);
            json.Texts("authors", extract.Authors.Select(a => a.Name));
            json.Texts("translators", extract.Translators.Select(t => t.Name));
            json.WriteString("genre", Word.Of(extract.Genre));
            json.Text("language", extract.Language);
            json.Text("disclaimer", extract.Disclaimer);
            json.Text("url", extract.Url);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }
}
