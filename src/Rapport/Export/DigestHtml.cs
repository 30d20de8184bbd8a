using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Rapport.Export;

/// <summary>A digest as one page of HTML without a script, a style from elsewhere or a request to anybody.</summary>
public static class DigestHtml
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The page.</summary>
    public static string Write(Digest digest)
    {
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>").Append(Encode(digest.Title))
            .Append("</title>\n<style>body{font:1.05rem/1.55 serif;max-width:40rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}footer,.source{font-size:.9rem}blockquote{margin:1rem 0}</style>\n</head>\n<body>\n<h1>")
            .Append(Encode(digest.Title)).Append("</h1>\n");
        for (var i = 0; i < digest.Extracts.Length; i++)
            Append(html, digest.Extracts[i], i + 1);
        return html.Append("</body>\n</html>\n").ToString();
    }

    private static void Append(StringBuilder html, Extract extract, int number)
    {
        html.Append("<article>\n<h2>").Append(number.ToString(CultureInfo.InvariantCulture)).Append(". ").Append(Encode(extract.Title ?? "[Title not known]")).Append("</h2>\n<p class=\"source\">")
            .Append(Encode(DigestText.SourceLine(extract))).Append("</p>\n<blockquote").Append(extract.Language is { } language ? $" lang=\"{Encode(language)}\"" : "").Append(">\n");
        var paragraphs = extract.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        for (var i = 0; i < paragraphs.Length; i++)
            html.Append("<p>").Append(Encode(paragraphs[i])).Append(i + 1 == paragraphs.Length && extract.GoesOn ? " […]" : "").Append("</p>\n");
        html.Append("</blockquote>\n<footer>\n");
        foreach (var author in extract.Authors)
            html.Append("<p>(Author ").Append(Encode(author.Name)).Append(")</p>\n");
        foreach (var translator in extract.Translators)
            html.Append("<p>(Translated by ").Append(Encode(translator.Name)).Append(")</p>\n");
        if (extract.Disclaimer is { } disclaimer)
            html.Append("<p>(").Append(Encode(disclaimer)).Append(")</p>\n");
        // The address stands as text: a page made of others' words links nowhere by itself.
        if (extract.Url is { } url)
            html.Append("<p>").Append(Encode(url)).Append("</p>\n");
        html.Append("<p><code>").Append(extract.Document.Value).Append('@').Append(extract.Span.Start.ToString(CultureInfo.InvariantCulture)).Append('+')
            .Append(extract.Span.Length.ToString(CultureInfo.InvariantCulture)).Append("</code></p>\n</footer>\n</article>\n");
    }

    private static string Encode(string words) => Encoder.Encode(DigestText.Line(words));
}
