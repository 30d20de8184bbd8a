namespace Rapport.App.Web;

/// <summary>A document's text as a page shows it: its article in paragraphs, its credits by their names, and what the page had around it folded away.</summary>
internal sealed class ZonedText(Document document, MarkedText text, Func<TextSpan, string> noteAddress)
{
    /// <summary>The whole text; nothing of it is left out.</summary>
    public SafeHtml ToMarkup()
    {
        var html = new HtmlWriter();
        var headings = document.Passages.Where(p => p.Heading).Select(p => p.Span.Start).ToHashSet();
        var part = -1;
        for (var i = 0; i < document.Zones.Length;)
        {
            var next = document.Parts.Count(p => p.Span.Start <= document.Zones[i].Span.Start) - 1;
            if (next != part)
                html.Add(PartHead(part = next));
            var first = i;
            // Neighbours of one sort stand together; a part's beginning parts them.
            while (i < document.Zones.Length && Sort(document.Zones[i].Kind) == Sort(document.Zones[first].Kind) && (i == first || !document.Parts.Any(p => p.Span.Start == document.Zones[i].Span.Start)))
                i++;
            html.Add(Sort(document.Zones[first].Kind) switch
            {
                ZoneSort.Article => Paragraphs(document.Zones[first..i], headings),
                ZoneSort.Credit => Credits(document.Zones[first..i]),
                _ => Furniture(document.Zones[first..i]),
            });
        }
        return html.ToMarkup();
    }

    private SafeHtml PartHead(int part)
    {
        if (part < 0)
            return SafeHtml.None;
        var held = document.Parts[part];
        var html = new HtmlWriter();
        html.Add($"<section class=\"part\" id=\"part-{part + 1}\" aria-label=\"Piece {part + 1}\"><h2>Piece {part + 1}: {SafeHtml.Words(held.Title ?? "title not certain")}</h2>\n<p class=\"soft\">{SafeHtml.Words(Phrases.Outlet(held.Outlet))} · {SafeHtml.Words(held.Authors.Length == 0 ? "author unknown" : string.Join(", ", held.Authors.Select(a => a.Name)))} · {Phrases.Day(held.Published)}{(held.Translators.Length == 0 ? SafeHtml.None : HtmlWriter.Of($" · translated by {SafeHtml.Words(string.Join(", ", held.Translators.Select(t => t.Name)))}"))}</p>\n");
        if (held.Title is null && held.TitleCandidates.Length > 0)
            html.Add($"<p class=\"soft\">It may be called: {SafeHtml.Words(string.Join(" / ", held.TitleCandidates.Take(3)))}</p>\n");
        foreach (var warning in held.Warnings)
            html.Add($"<p class=\"doubt\">{SafeHtml.Words(warning.Message)}</p>\n");
        return html.Add($"</section>\n").ToMarkup();
    }

    private SafeHtml Paragraphs(IEnumerable<Zone> zones, HashSet<int> headings)
    {
        var html = new HtmlWriter();
        foreach (var line in zones.SelectMany(z => Lines(z.Span)))
        {
            html.Add(headings.Contains(line.Start)
                ? HtmlWriter.Of($"<h3>{text.Next(line)}</h3>\n")
                : HtmlWriter.Of($"<p>{text.Next(line)} <a class=\"pilcrow\" href=\"{noteAddress(line)}\" aria-label=\"Leave a note at this paragraph\">¶</a></p>\n"));
        }
        return html.ToMarkup();
    }

    private SafeHtml Credits(IEnumerable<Zone> zones)
    {
        var html = new HtmlWriter();
        html.Add($"<dl class=\"credits\">\n");
        foreach (var zone in zones)
        {
            foreach (var line in Lines(zone.Span))
                html.Add($"<div><dt>{Word.Of(zone.Kind)}</dt><dd>{text.Next(line)}</dd></div>\n");
        }
        return html.Add($"</dl>\n").ToMarkup();
    }

    private SafeHtml Furniture(IReadOnlyCollection<Zone> zones)
    {
        var lines = zones.SelectMany(z => Lines(z.Span)).ToList();
        if (lines.Count == 0)
            return SafeHtml.None;
        var html = new HtmlWriter();
        html.Add($"<details class=\"furniture\"><summary>{string.Join(", ", zones.Select(z => Word.Of(z.Kind)).Distinct())}: {lines.Count} line{(lines.Count == 1 ? "" : "s")} of the page</summary>\n");
        foreach (var line in lines)
            html.Add($"<p>{text.Next(line)}</p>\n");
        return html.Add($"</details>\n").ToMarkup();
    }

    private IEnumerable<TextSpan> Lines(TextSpan zone)
    {
        for (var at = zone.Start; at < zone.End;)
        {
            var end = document.Text.IndexOf('\n', at, zone.End - at);
            end = end < 0 ? zone.End : end;
            if (!document.Text.AsSpan(at, end - at).IsWhiteSpace())
                yield return new(at, end - at);
            at = end + 1;
        }
    }

    private static ZoneSort Sort(ZoneKind kind) => kind switch
    {
        ZoneKind.Body => ZoneSort.Article,
        ZoneKind.Title or ZoneKind.Section or ZoneKind.Byline or ZoneKind.Date or ZoneKind.Outlet or ZoneKind.Disclaimer or ZoneKind.AuthorNote or ZoneKind.Caption
            or ZoneKind.Wrapper or ZoneKind.Credit or ZoneKind.LeadIn => ZoneSort.Credit,
        ZoneKind.Chrome or ZoneKind.Share or ZoneKind.Tags or ZoneKind.Related or ZoneKind.Comments or ZoneKind.Search or ZoneKind.Newsletter or ZoneKind.FrontMatter => ZoneSort.Furniture,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "a kind of zone"),
    };

    private enum ZoneSort
    {
        Article,
        Credit,
        Furniture,
    }
}
