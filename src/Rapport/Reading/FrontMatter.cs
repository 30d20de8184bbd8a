using System.Collections.Immutable;
using System.Globalization;

namespace Rapport.Reading;

/// <summary>The lines between two <c>---</c> at the head of a file: what our own texts say of themselves. A user's file may have them too.</summary>
/// <param name="End">Where the text proper begins; 0 where there is no front matter.</param>
/// <param name="Values">Key and value of each line, in order.</param>
/// <param name="Fault">What makes the file unusable, or null.</param>
/// <param name="Warnings">Lines that were not understood.</param>
internal sealed record FrontMatter(int End, ImmutableArray<(string Key, string Value)> Values, Fault? Fault, ImmutableArray<Warning> Warnings)
{
    private const int MostLines = 60;
    private static readonly string[] Known = ["kind", "record", "vantage", "date", "lesson", "title", "author", "outlet", "section", "url", "language", "tags", "licence", "id"];

    /// <summary>No front matter.</summary>
    public static FrontMatter None { get; } = new(0, [], null, []);

    /// <summary>Whose writing it is.</summary>
    public DocumentKind Kind { get; private init; }

    /// <summary>The value of a key, or null where it is absent or empty.</summary>
    public string? this[string key] => Values.FirstOrDefault(v => v.Key == key).Value is { Length: > 0 } value ? value : null;

    /// <summary>The stated date, or null.</summary>
    public StatedMoment? Date { get; private init; }

    /// <summary>Reads the head of a text.</summary>
    public static FrontMatter Read(string text, string source)
    {
        if (!text.StartsWith("---\n", StringComparison.Ordinal))
            return None;
        var values = ImmutableArray.CreateBuilder<(string, string)>();
        var warnings = ImmutableArray.CreateBuilder<Warning>();
        Fault? fault = null;
        StatedMoment? date = null;
        var kind = DocumentKind.Press;
        var at = 4;
        for (var line = 2; line <= MostLines && at < text.Length; line++)
        {
            var feed = text.IndexOf('\n', at);
            var end = feed < 0 ? text.Length : feed;
            var row = text[at..end];
            if (row.TrimEnd() == "---")
                return new(feed < 0 ? text.Length : feed + 1, values.ToImmutable(), fault ?? Missing(values, kind, source), warnings.ToImmutable()) { Kind = kind, Date = date };
            var colon = row.IndexOf(':', StringComparison.Ordinal);
            if (colon < 1)
            {
                if (row.AsSpan().Trim().Length > 0)
                    warnings.Add(new("front-matter-line", "a line 'key: value' was expected in the front matter", new(at, end - at)));
            }
            else
            {
                var key = row[..colon].Trim().ToLowerInvariant();
                var value = Unquote(row[(colon + 1)..].Trim());
                values.Add((key, value));
                if (!Known.Contains(key, StringComparer.Ordinal))
                    warnings.Add(new("unknown-key", $"the front matter key '{key}' is not known and was not used", new(at, end - at)));
                if (key == "kind" && !Word.TryParse(value, out kind))
                    fault ??= new(source, "unknown-kind", $"kind is press, project-note or exercise, found '{value}'", line);
                if (key == "date" && (date = ReadDate(value, at + row.Length - value.Length)) is null)
                    fault ??= new(source, "bad-date", $"a date as 2026-01-05, 2026-01 or 2026 was expected, found '{value}'", line);
            }
            at = end + 1;
        }
        // A rule of dashes and no second one: this is how a text begins, not front matter.
        return None;
    }

    private static Fault? Missing(ImmutableArray<(string Key, string Value)>.Builder values, DocumentKind kind, string source) =>
        kind != DocumentKind.Press && !values.Any(v => v.Key == "record" && v.Value.Length > 0)
            ? new(source, "missing-record", $"a {Word.Of(kind)} names the public record it rests on in 'record:', found none", 1)
            : null;

    private static StatedMoment? ReadDate(string value, int offset)
    {
        var culture = CultureInfo.InvariantCulture;
        var span = new TextSpan(offset, value.Length);
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", culture, DateTimeStyles.None, out var day))
            return new(day, null, DatePrecision.Day, null, true, false, span);
        if (DateOnly.TryParseExact(value, "yyyy-MM", culture, DateTimeStyles.None, out var month))
            return new(month, null, DatePrecision.Month, null, true, false, span);
        if (DateOnly.TryParseExact(value, "yyyy", culture, DateTimeStyles.None, out var year))
            return new(year, null, DatePrecision.Year, null, true, false, span);
        return DatePatterns.Find(value.Length > 60 ? value[..60] : value) is [{ Year: not null } first, ..] ? first.ToMoment(offset) : null;
    }

    private static string Unquote(string value) => value.Length >= 2 && value[0] is '"' or '\'' && value[^1] == value[0] ? value[1..^1] : value;
}
