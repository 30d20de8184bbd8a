using System.Text.Json;

namespace Rapport.Export;

/// <summary>Writes a document as <c>rapport/read/1</c>.</summary>
public static class ReadJson
{
    /// <summary>One object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="document">What.</param>
    /// <param name="explain">Whether to write the candidates of its metadata too.</param>
    public static void Write(Utf8JsonWriter json, Document document, bool explain = false)
    {
        json.WriteStartObject();
        json.Schema("read");
        json.WriteString("id", document.Id.Value);
        json.WriteString("source", document.Source);
        json.WriteString("sha256", document.Sha256);
        json.Text("url", document.Url);
        json.WriteString("kind", Word.Of(document.Kind));
        json.Text("record", document.PublicRecord);
        json.Text("title", document.Title);
        json.Names("outlet", document.Outlet);
        json.Text("section", document.Section);
        json.WriteString("genre", Word.Of(document.Genre));
        json.Text("language", document.Language);
        json.List("authors", document.Authors, author => WriteAuthor(json, author));
        json.List("translators", document.Translators, translator => WriteTranslator(json, translator));
        json.Moment("published", document.Published);
        json.Moment("modified", document.Modified);
        json.Moment("printed", document.Printed);
        json.Texts("tags", document.Tags);
        json.Text("disclaimer", document.Disclaimer);
        json.List("related", document.Related, related =>
        {
            json.WriteStartObject();
            json.WriteString("title", related.Title);
            json.WriteString("kind", related.Kind);
            json.WriteBoolean("held", related.Held);
            json.WriteEndObject();
        });
        json.Text("licence", document.Licence);
        json.WriteString("text", document.Text);
        json.WriteString("body", document.Body);
        json.List("zones", document.Zones, zone =>
        {
            json.WriteStartObject();
            json.WriteString("kind", Word.Of(zone.Kind));
            json.WriteNumber("start", zone.Span.Start);
            json.WriteNumber("length", zone.Span.Length);
            json.WriteEndObject();
        });
        json.List("parts", document.Parts, part => WritePart(json, part));
        json.List("chain", document.Chain, step =>
        {
            json.WriteStartObject();
            json.WriteString("step", step.Step);
            json.Number("part", step.Part);
            json.Text("outlet", step.Outlet);
            json.Text("date", step.Date?.ToIso());
            json.Text("language", step.Language);
            json.WriteBoolean("held", step.Held);
            json.WriteBoolean("inferred", step.Inferred);
            json.WriteEndObject();
        });
        json.Warnings(document.Warnings);
        if (explain)
            json.List("candidates", document.Candidates, candidate => WriteCandidate(json, candidate));
        json.WriteEndObject();
    }

    private static void WriteCandidate(Utf8JsonWriter json, FieldCandidate candidate)
    {
        json.WriteStartObject();
        json.WriteString("field", candidate.Field);
        json.WriteString("value", candidate.Value);
        json.WriteString("kind", candidate.Kind);
        json.WriteString("rule", candidate.Rule);
        json.Bytes("bytes", candidate.Bytes.Length == 0 ? null : candidate.Bytes);
        json.WriteNumber("weight", candidate.Weight);
        json.WriteBoolean("chosen", candidate.Chosen);
        json.WriteEndObject();
    }

    private static void WritePart(Utf8JsonWriter json, DocumentPart part)
    {
        json.WriteStartObject();
        json.WriteNumber("start", part.Span.Start);
        json.WriteNumber("length", part.Span.Length);
        json.Text("title", part.Title);
        json.Texts("titleCandidates", part.TitleCandidates);
        json.Names("outlet", part.Outlet);
        json.List("authors", part.Authors, author => WriteAuthor(json, author));
        json.List("translators", part.Translators, translator => WriteTranslator(json, translator));
        json.Moment("published", part.Published);
        json.Warnings(part.Warnings);
        json.WriteEndObject();
    }

    private static void WriteAuthor(Utf8JsonWriter json, Author author)
    {
        json.WriteStartObject();
        json.WriteString("name", author.Name);
        json.Texts("roles", author.Roles);
        json.List("affiliations", author.Affiliations, affiliation =>
        {
            json.WriteStartObject();
            json.WriteString("text", affiliation.Text);
            json.WriteBoolean("office", affiliation.Office);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void WriteTranslator(Utf8JsonWriter json, Translator translator)
    {
        json.WriteStartObject();
        json.WriteString("name", translator.Name);
        json.WriteString("scope", translator.Scope);
        json.WriteBoolean("inferred", translator.Inferred);
        json.WriteEndObject();
    }
}
