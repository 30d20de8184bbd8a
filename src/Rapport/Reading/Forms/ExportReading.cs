using System.Collections.Immutable;
using Rapport.Reading.Metadata;

namespace Rapport.Reading.Forms;

/// <summary>Reads one article of a press database's export: its head states the metadata, line by line, each with its place.</summary>
internal static class ExportReading
{
    private static readonly Dictionary<string, string> Languages = new(StringComparer.OrdinalIgnoreCase)
    {
        ["English"] = "en", ["German"] = "de", ["Deutsch"] = "de", ["French"] = "fr", ["Français"] = "fr", ["Spanish"] = "es", ["Español"] = "es", ["Chinese"] = "zh", ["Chinese - Simplified"] = "zh", ["Chinese - Traditional"] = "zh",
        ["Chinese Language - Simplified"] = "zh", ["Chinese Language - Traditional"] = "zh", ["Korean"] = "ko", ["Japanese"] = "ja", ["Russian"] = "ru", ["Portuguese"] = "pt", ["Italian"] = "it", ["Arabic"] = "ar", ["Dutch"] = "nl", ["Polish"] = "pl",
        ["Turkish"] = "tr", ["Vietnamese"] = "vi", ["Indonesian"] = "id", ["Malay"] = "ms", ["Bahasa Indonesia"] = "id", ["Swedish"] = "sv", ["Danish"] = "da", ["Norwegian"] = "no", ["Czech"] = "cs",
    };

    /// <summary>Whether a line is the name of a language.</summary>
    public static bool IsLanguage(string line) => Languages.ContainsKey(line);

    /// <summary>The document, or null where the export holds no text of it.</summary>
    /// <param name="blank">The document with its frozen text and nothing else.</param>
    /// <param name="form">The form, as <see cref="PressForm"/> names it.</param>
    public static Document? Read(Document blank, string form)
    {
        var text = blank.Text;
        var lines = form == PressForm.Factiva ? FactivaLayout.Read(text) : NexisLayout.Read(text);
        var zones = Zones(lines);
        if (!zones.Any(z => z.Kind == ZoneKind.Body && !text.AsSpan(z.Span.Start, z.Span.Length).Trim().IsEmpty))
            return null;
        var kept = ImmutableArray.CreateBuilder<FieldCandidate>();
        string? Value(string field)
        {
            var stated = lines.Where(l => l.Field == field && !l.IsBlank).ToList();
            if (stated.Count == 0)
                return null;
            var value = string.Join(' ', stated.Select(l => l.Value.Of(text)));
            kept.Add(new(field == "time" ? "published" : field, value, "container", form, Language.SourceMap.ToBytes(blank.Runs, TextSpan.FromBounds(stated[0].Value.Start, stated[^1].Value.End)), 100, true));
            return value;
        }
        var titleLines = lines.Where(l => l.Field == "title" && !l.IsBlank).ToList();
        var document = blank with { Zones = zones, Passages = ZoneMap.ToPassages(text, zones, [], _ => false) };
        var section = Value("section");
        return document with
        {
            Title = Value("title"),
            TitleSpan = titleLines.Count == 0 ? null : TextSpan.FromBounds(titleLines[0].Value.Start, titleLines[^1].Value.End),
            Authors = Authors(text, lines.Where(l => l.Field == "authors" && !l.IsBlank)),
            Published = Published(text, lines, Value("published"), Value("time")),
            Outlet = Value("outlet") is { } outlet ? OutletNames.Split(outlet) : [],
            Section = section?.Split(';')[0].Trim(),
            Genre = section is null ? Genre.Unknown : Genres.Find([section.Split(';')[0].Trim()], null, null).Genre,
            Language = Value("language") is { } language && Languages.TryGetValue(language.Split(';')[0].Trim(), out var code) ? code : PageReading.LanguageOf(document.Body),
            Tags = Value("tags") is { } tags ? [.. tags.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)] : [],
            Candidates = kept.ToImmutable(),
        };
    }

    private static ImmutableArray<Author> Authors(string text, IEnumerable<ExportLine> lines)
    {
        var authors = ImmutableArray.CreateBuilder<Author>();
        foreach (var line in lines)
        {
            var value = line.Value.Of(text);
            foreach (var name in NameList.Split(value))
            {
                var at = value.IndexOf(name, StringComparison.Ordinal);
                authors.Add(new(name, ["author"], [], at < 0 ? line.Value : new(line.Value.Start + at, name.Length)));
            }
        }
        return authors.ToImmutable();
    }

    private static StatedMoment? Published(string text, List<ExportLine> lines, string? date, string? time)
    {
        if (date is null || DatePatterns.Find(time is null ? date : $"{date} {time}") is not [{ } found, ..] || found.ToMoment(0) is not { } moment)
            return null;
        var line = lines.First(l => l.Field == "published" && !l.IsBlank);
        return moment with { Span = line.Value };
    }

    // A paragraph of the text is a zone of its own; other neighbours of one kind are one.
    private static ImmutableArray<Zone> Zones(List<ExportLine> lines)
    {
        var zones = new List<Zone>();
        for (var i = 0; i < lines.Count; i++)
        {
            var begins = i == 0 || zones[^1].Kind != lines[i].Kind || (lines[i].Kind == ZoneKind.Body && !lines[i].IsBlank && lines[i - 1].IsBlank);
            if (begins)
                zones.Add(new(lines[i].Kind, lines[i].Whole));
            else
                zones[^1] = zones[^1] with { Span = TextSpan.FromBounds(zones[^1].Span.Start, lines[i].Whole.End) };
        }
        return [.. zones];
    }
}
