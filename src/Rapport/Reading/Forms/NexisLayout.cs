using System.Text.RegularExpressions;

namespace Rapport.Reading.Forms;

/// <summary>What each line of an article is that Nexis exports as text, in its older form (labels in capitals, outlet and date centred) and its newer one.</summary>
internal static partial class NexisLayout
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    private static readonly Dictionary<string, (ZoneKind Kind, string? Field)> Labels = new(StringComparer.OrdinalIgnoreCase)
    {
        ["BYLINE"] = (ZoneKind.Byline, "authors"), ["SECTION"] = (ZoneKind.Section, "section"), ["LANGUAGE"] = (ZoneKind.Chrome, "language"), ["HEADLINE"] = (ZoneKind.Title, "title"), ["BODY"] = (ZoneKind.Body, null),
        ["HIGHLIGHT"] = (ZoneKind.Body, null), ["GRAPHIC"] = (ZoneKind.Caption, null), ["SUBJECT"] = (ZoneKind.Tags, "tags"), ["DATELINE"] = (ZoneKind.Date, null),
    };

    /// <summary>The lines, each with its kind.</summary>
    public static List<ExportLine> Read(string text)
    {
        var lines = ExportLine.Of(text);
        var body = BodyStart(text, lines);
        ReadHead(text, lines, body);
        ReadRest(text, lines, body);
        return lines;
    }

    // The text begins after the line "Body", or after the labels of the head where that line is missing.
    private static int BodyStart(string text, List<ExportLine> lines)
    {
        var marked = lines.FindIndex(l => Body().IsMatch(l.Value.Of(text)));
        if (marked >= 0)
            return marked;
        var last = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            if (Label().Match(lines[i].Value.Of(text)) is { Success: true } label && !IsTail(label.Groups["label"].Value))
                last = i;
            else if (last >= 0 && !lines[i].IsBlank && lines[i - 1].IsBlank)
                break;
        }
        // A label may go on over lines up to the next blank one.
        while (last >= 0 && last + 1 < lines.Count && !lines[last + 1].IsBlank)
            last++;
        return last;
    }

    private static void ReadHead(string text, List<ExportLine> lines, int body)
    {
        var (kind, field) = (ZoneKind.Chrome, (string?)null);
        var free = new List<int>();
        for (var i = 0; i <= body && i < lines.Count; i++)
        {
            var value = lines[i].Value.Of(text);
            if (Body().IsMatch(value))
                (kind, field) = (ZoneKind.Chrome, null);
            else if (Label().Match(value) is { Success: true } label)
            {
                (kind, field) = Labels.GetValueOrDefault(label.Groups["label"].Value, (ZoneKind.Chrome, null));
                lines[i] = lines[i].After(label.Length, kind, field);
            }
            else if (lines[i].IsBlank)
                (kind, field) = (ZoneKind.Chrome, null);
            else if (field is not null || kind != ZoneKind.Chrome)
                lines[i] = lines[i] with { Kind = kind, Field = field };
            else if (!Rights().IsMatch(value))
                free.Add(i);
        }
        var date = free.FindIndex(i => DatePatterns.Find(lines[i].Value.Of(text)) is [{ Year: not null }, ..] && lines[i].Value.Length < 80);
        if (date < 0)
            return;
        Name(lines, free[date], ZoneKind.Date, "published");
        if (date == 0)
            return;
        Name(lines, free[date - 1], ZoneKind.Outlet, "outlet");
        // The newer form begins with the title; in the older one it follows the date, after the edition.
        var above = date >= 2;
        var titled = false;
        for (var at = above ? 0 : date + 1; at < (above ? date - 1 : free.Count); at++)
        {
            if (!above && !titled && (Edition().IsMatch(lines[free[at]].Value.Of(text)) || lines[free[at]].Value.Start - lines[free[at]].Whole.Start > 12))
                continue;
            if (titled && free[at] > free[at - 1] + 1 && !above)
                break;
            Name(lines, free[at], ZoneKind.Title, "title");
            titled = true;
        }
    }

    private static void ReadRest(string text, List<ExportLine> lines, int body)
    {
        var (kind, field) = (ZoneKind.Body, (string?)null);
        var tail = false;
        for (var i = body + 1; i < lines.Count; i++)
        {
            var value = lines[i].Value.Of(text);
            if (Label().Match(value) is { Success: true } label && IsTail(label.Groups["label"].Value))
            {
                (kind, field) = Labels.GetValueOrDefault(label.Groups["label"].Value, (ZoneKind.Chrome, null));
                lines[i] = lines[i].After(label.Length, kind, field);
                tail = true;
            }
            else if (Close().IsMatch(value) || (Rights().IsMatch(value) && lines.Skip(i + 1).All(l => l.IsBlank || Rights().IsMatch(l.Value.Of(text)) || Close().IsMatch(l.Value.Of(text)))))
                (kind, field, tail) = (ZoneKind.Chrome, null, true);
            else if (tail && lines[i].IsBlank)
                (kind, field) = (ZoneKind.Chrome, null);
            else
                lines[i] = lines[i] with { Kind = kind, Field = field };
        }
    }

    private static void Name(List<ExportLine> lines, int at, ZoneKind kind, string field) => lines[at] = lines[at] with { Kind = kind, Field = field };

    private static bool IsTail(string label) => TailLabel().IsMatch(label);

    [GeneratedRegex(@"^body:?$", Plain)]
    private static partial Regex Body();

    [GeneratedRegex(@"^(?<label>byline|section|length|dateline|headline|highlight|body|graphic|load-date|language|publication-type|document-type|journal-code|subject|classification|industry|geographic|person|company|organization|ticker|distribution|series|type|notes|correction|copyright|url|acc-no|issn|state|city|country|publication type|document type)\s*:\s*", Plain)]
    private static partial Regex Label();

    [GeneratedRegex(@"^(graphic|load-date|language|publication[- ]type|document[- ]type|journal-code|subject|classification|industry|geographic|person|company|organization|ticker|distribution|notes|correction|url|acc-no|issn|state|city|country)$", Plain)]
    private static partial Regex TailLabel();

    [GeneratedRegex(@"\bedition\b|^(first|final|late|early)$", Plain)]
    private static partial Regex Edition();

    [GeneratedRegex(@"^(copyright\b|\(c\) ?\d{4}|©|all rights reserved)", Plain)]
    private static partial Regex Rights();

    [GeneratedRegex(@"^end of document$", Plain)]
    private static partial Regex Close();
}
