using System.Globalization;
using System.Text;

namespace Rapport.Export;

/// <summary>
/// A digest as plain text: numbered extracts, each under its title, outlet and date, and closed by its author and translator. What is not known
/// is said to be so, what was inferred stands in square brackets.
/// </summary>
public static class DigestText
{
    /// <summary>The text, with a line end after the last line.</summary>
    public static string Write(Digest digest)
    {
        var text = new StringBuilder();
        text.Append(Line(digest.Title)).Append('\n');
        for (var i = 0; i < digest.Extracts.Length; i++)
            Append(text, digest.Extracts[i], i + 1);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Extract extract, int number)
    {
        text.Append('\n').Append(number.ToString(CultureInfo.InvariantCulture)).Append(". ").Append(extract.Title is null ? "[Title not known]" : Line(extract.Title)).Append('\n');
        text.Append(SourceLine(extract)).Append("\n\n");
        text.Append(Lines(extract.Text)).Append(extract.GoesOn ? " […]" : "").Append('\n');
        foreach (var author in extract.Authors)
            text.Append("(Author ").Append(Line(author.Name)).Append(")\n");
        foreach (var translator in extract.Translators)
            text.Append("(Translated by ").Append(Line(translator.Name)).Append(")\n");
        if (extract.Disclaimer is { } disclaimer)
            text.Append('(').Append(Line(disclaimer)).Append(")\n");
        if (extract.Url is { } url)
            text.Append('<').Append(Line(url)).Append(">\n");
        text.Append('[').Append(extract.Document.Value).Append('@').Append(extract.Span.Start.ToString(CultureInfo.InvariantCulture)).Append('+')
            .Append(extract.Span.Length.ToString(CultureInfo.InvariantCulture)).Append("]\n");
    }

    /// <summary>Outlet, day and kind of writing in one line.</summary>
    internal static string SourceLine(Extract extract)
    {
        var outlet = extract.Outlet.IsEmpty ? "[outlet not known]" : string.Join(" / ", extract.Outlet.Select(o => Line(o.Text)));
        return outlet + ", " + Day(extract.Published) + (extract.Genre is Genre.Unknown or Genre.Report ? "" : " · " + Word.Of(extract.Genre));
    }

    private static string Day(StatedMoment? published) => published switch
    {
        null => "[date not known]",
        { Precision: DatePrecision.Year } => Form(published, "yyyy"),
        { Precision: DatePrecision.Month } => Form(published, "MMMM yyyy"),
        { YearInferred: true } => Form(published, "d MMMM '['yyyy']'"),
        _ => Form(published, "d MMMM yyyy"),
    };

    private static string Form(StatedMoment published, string form) => published.Date.ToString(form, CultureInfo.InvariantCulture);

    // Text from outside cannot begin a line of its own.
    internal static string Line(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Lines(string words) => string.Join('\n', words.Split('\n').Select(Line).Where(line => line.Length > 0));
}
