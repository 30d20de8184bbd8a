using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Rapport.Export;

/// <summary>Documents as references for a reader's library: CSL-JSON, BibTeX, RIS. The date is that of publication, to the precision that is known.</summary>
public static class CitationFormats
{
    private const string SpecialInTex = @"\{}%&#_~^$";

    /// <summary>As CSL-JSON 1.0.2: a list of items.</summary>
    public static string CslJson(IEnumerable<Document> documents) => ContractJson.Document(json =>
    {
        json.WriteStartArray();
        foreach (var cited in documents.SelectMany(Citation.Of))
        {
            json.WriteStartObject();
            json.WriteString("id", cited.Key);
            json.WriteString("type", "article-newspaper");
            Write(json, "title", cited.Title);
            Write(json, "container-title", cited.Outlet);
            Names(json, "author", cited.Authors);
            Names(json, "translator", cited.Translators);
            if (cited.Published is { } published)
            {
                json.WriteStartObject("issued");
                json.WriteStartArray("date-parts");
                json.WriteStartArray();
                foreach (var part in Day(published).Split('-'))
                    json.WriteNumberValue(int.Parse(part, CultureInfo.InvariantCulture));
                json.WriteEndArray();
                json.WriteEndArray();
                json.WriteEndObject();
            }
            Write(json, "URL", cited.Url);
            Write(json, "language", cited.Language);
            if (cited.Genre != Genre.Unknown)
                json.WriteString("genre", Word.Of(cited.Genre));
            json.WriteString("note", $"SHA-256 of the bytes: {cited.Sha256}");
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }) + "\n";

    /// <summary>As BibTeX, in UTF-8.</summary>
    public static string BibTex(IEnumerable<Document> documents)
    {
        var text = new StringBuilder();
        foreach (var cited in documents.SelectMany(Citation.Of))
        {
            text.Append(CultureInfo.InvariantCulture, $"@article{{{cited.Key}");
            // Braces within keep a name, and capitals, whole.
            Field(text, "author", cited.Authors.IsEmpty ? null : string.Join(" and ", cited.Authors.Select(a => $"{{{Tex(a)}}}")));
            Field(text, "title", cited.Title is { } title ? $"{{{Tex(title)}}}" : null);
            Field(text, "journal", cited.Outlet is { } outlet ? Tex(outlet) : null);
            Field(text, "date", cited.Published is { } published ? Day(published) : null);
            Field(text, "year", cited.Published?.Date.Year.ToString(CultureInfo.InvariantCulture));
            Field(text, "translator", cited.Translators.IsEmpty ? null : string.Join(" and ", cited.Translators.Select(a => $"{{{Tex(a)}}}")));
            Field(text, "url", cited.Url?.Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal));
            Field(text, "langid", cited.Language);
            Field(text, "note", $"SHA-256 of the bytes: {cited.Sha256}");
            text.Append("\n}\n\n");
        }
        return text.ToString();
    }

    /// <summary>As RIS.</summary>
    public static string Ris(IEnumerable<Document> documents)
    {
        var text = new StringBuilder();
        foreach (var cited in documents.SelectMany(Citation.Of))
        {
            Tag(text, "TY", "NEWS");
            Tag(text, "ID", cited.Key);
            foreach (var author in cited.Authors)
                Tag(text, "AU", author);
            foreach (var translator in cited.Translators)
                Tag(text, "A4", translator);
            Tag(text, "TI", cited.Title);
            Tag(text, "T2", cited.Outlet);
            Tag(text, "PY", cited.Published?.Date.Year.ToString(CultureInfo.InvariantCulture));
            // Year, month and day between strokes, each that is known.
            Tag(text, "DA", cited.Published is { } published ? Day(published).Replace('-', '/') + new string('/', 3 - Day(published).Count(c => c == '-')) : null);
            Tag(text, "UR", cited.Url);
            Tag(text, "LA", cited.Language);
            Tag(text, "N1", $"SHA-256 of the bytes: {cited.Sha256}");
            text.Append("ER  - \r\n\r\n");
        }
        return text.ToString();
    }

    // The day alone, or the month or year where no more is known.
    private static string Day(StatedMoment moment) => moment.ToIso().Split('T')[0];

    private static void Write(Utf8JsonWriter json, string key, string? value)
    {
        if (value is not null)
            json.WriteString(key, value);
    }

    private static void Names(Utf8JsonWriter json, string key, System.Collections.Immutable.ImmutableArray<string> names)
    {
        if (names.IsEmpty)
            return;
        json.WriteStartArray(key);
        foreach (var name in names)
        {
            json.WriteStartObject();
            json.WriteString("literal", name);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Field(StringBuilder text, string name, string? value)
    {
        if (value is not null)
            text.Append(CultureInfo.InvariantCulture, $",\n  {name} = {{{value.ReplaceLineEndings(" ")}}}");
    }

    private static string Tex(string text) => string.Concat(text.Select(c => c switch
    {
        '\\' => @"\textbackslash{}",
        '~' => @"\textasciitilde{}",
        '^' => @"\textasciicircum{}",
        _ when SpecialInTex.Contains(c, StringComparison.Ordinal) => @"\" + c,
        _ => c.ToString(),
    }));

    private static void Tag(StringBuilder text, string tag, string? value)
    {
        if (value is not null)
            text.Append(CultureInfo.InvariantCulture, $"{tag}  - {value.ReplaceLineEndings(" ")}\r\n");
    }
}
