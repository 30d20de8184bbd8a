using System.Text.RegularExpressions;

namespace Rapport.Reading.Forms;

/// <summary>What each line of an article is that Factiva exports as text: with its two-letter codes, or without them.</summary>
internal static partial class FactivaLayout
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    // The codes that say what is read; every other code is the database's own index.
    private static readonly Dictionary<string, (ZoneKind Kind, string? Field)> Codes = new(StringComparer.Ordinal)
    {
        ["HD"] = (ZoneKind.Title, "title"), ["BY"] = (ZoneKind.Byline, "authors"), ["CR"] = (ZoneKind.Byline, "credit"), ["PD"] = (ZoneKind.Date, "published"), ["ET"] = (ZoneKind.Date, "time"), ["SN"] = (ZoneKind.Outlet, "outlet"),
        ["SE"] = (ZoneKind.Section, "section"), ["LA"] = (ZoneKind.Chrome, "language"), ["LP"] = (ZoneKind.Body, null), ["TD"] = (ZoneKind.Body, null), ["ART"] = (ZoneKind.Caption, null), ["NS"] = (ZoneKind.Tags, null),
    };

    /// <summary>The lines, each with its kind.</summary>
    public static List<ExportLine> Read(string text)
    {
        var lines = ExportLine.Of(text);
        return lines.Exists(l => Coded().IsMatch(l.Whole.Of(text)) && l.Whole.Of(text).StartsWith("HD", StringComparison.Ordinal)) ? WithCodes(text, lines) : WithoutCodes(text, lines);
    }

    private static List<ExportLine> WithCodes(string text, List<ExportLine> lines)
    {
        var (kind, field) = (ZoneKind.Chrome, (string?)null);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var label = Coded().Match(line.Whole.Of(text));
            if (label.Success)
            {
                (kind, field) = Codes.TryGetValue(label.Groups["code"].Value, out var known) ? known : (ZoneKind.Chrome, null);
                var used = line.Whole.Start + label.Groups["code"].Length;
                while (used < line.Value.End && BlockReader.IsBlank(text[used]))
                    used++;
                lines[i] = line.After(used - line.Value.Start, kind, field);
                // Its code stands before the first words of a paragraph and is no word of it.
                if (kind is ZoneKind.Body or ZoneKind.Title && lines[i].Value.Length > 0)
                    lines[i] = lines[i] with { Whole = TextSpan.FromBounds(used, line.Whole.End) };
                if (lines[i].Whole.Start > line.Whole.Start)
                    lines.Insert(i++, new(TextSpan.FromBounds(line.Whole.Start, used), new(used, 0), ZoneKind.Chrome, null));
            }
            else
            {
                lines[i] = Close().IsMatch(line.Value.Of(text)) ? line with { Kind = ZoneKind.Chrome } : line with { Kind = kind, Field = field };
            }
        }
        return lines;
    }

    // Title, who wrote it, the number of words, then day, time, outlet, its code, language and rights, each on a line; then the text.
    private static List<ExportLine> WithoutCodes(string text, List<ExportLine> lines)
    {
        var words = lines.FindIndex(l => Words().IsMatch(l.Value.Of(text)));
        if (words < 0)
            return [.. lines.Select(l => l with { Kind = ZoneKind.Body })];
        var titled = false;
        for (var i = 0; i < words; i++)
        {
            if (lines[i].IsBlank)
                continue;
            var value = lines[i].Value.Of(text);
            var isByline = titled && (i == words - 1 || ByWords().IsMatch(value)) && value.Length < 160;
            // A section stands in capitals alone above the title.
            var isSection = !titled && value.Length < 40 && !value.Any(char.IsLower) && lines.Skip(i + 1).Take(words - i - 1).Any(l => !l.IsBlank && !ByWords().IsMatch(l.Value.Of(text)));
            lines[i] = lines[i] with { Kind = isByline ? ZoneKind.Byline : isSection ? ZoneKind.Section : ZoneKind.Title, Field = isByline ? "authors" : isSection ? "section" : "title" };
            titled |= !isSection;
        }
        var at = words + 1;
        var sawDate = false;
        var sawOutlet = false;
        for (; at < lines.Count && !lines[at].IsBlank; at++)
        {
            var value = lines[at].Value.Of(text);
            var isDate = !sawDate && DatePatterns.Find(value) is [{ Year: not null }, ..];
            var isTime = sawDate && ClockTime().IsMatch(value);
            var isOutlet = sawDate && !isTime && !sawOutlet && !isDate;
            lines[at] = isDate ? lines[at] with { Kind = ZoneKind.Date, Field = "published" }
                : isTime ? lines[at] with { Kind = ZoneKind.Date, Field = "time" }
                : isOutlet ? lines[at] with { Kind = ZoneKind.Outlet, Field = "outlet" }
                : ExportReading.IsLanguage(value) ? lines[at] with { Field = "language" } : lines[at];
            sawDate |= isDate;
            sawOutlet |= isOutlet;
        }
        for (; at < lines.Count; at++)
            lines[at] = lines[at] with { Kind = Close().IsMatch(lines[at].Value.Of(text)) ? ZoneKind.Chrome : ZoneKind.Body };
        return lines;
    }

    [GeneratedRegex(@"^(?<code>HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|CO|IN|NS|RE|PUB|AN|SE|CLM|ART|RF|IPC|IPD|RBN|NGC|GC|DLN|SF|CT|RST|PAGES?)([ \t]|$)", Plain | RegexOptions.ExplicitCapture)]
    private static partial Regex Coded();

    [GeneratedRegex(@"^\d{1,3}(,\d{3})* (words|Wörter|mots|palabras|parole)$", Plain)]
    private static partial Regex Words();

    [GeneratedRegex(@"^([Bb]y|BY|Von|Par|Por|Di) ", Plain)]
    private static partial Regex ByWords();

    [GeneratedRegex(@"^\d{1,2}:\d{2}( (AM|PM|GMT))?$", Plain)]
    private static partial Regex ClockTime();

    [GeneratedRegex(@"^Document [A-Za-z0-9]{12,40}$", Plain)]
    private static partial Regex Close();
}
