using System.Collections.Immutable;
using System.Globalization;
using Rapport.Language;

namespace Rapport.Reading;

/// <summary>Puts one page of the press together: layout, metadata, parts, chain, warnings.</summary>
/// <param name="table">The page.</param>
/// <param name="front">The front matter, which rules over the page where it states something.</param>
/// <param name="years">Finds years that are not stated.</param>
/// <param name="seats">Knows places of outlets.</param>
internal sealed class PageReading(PageTable table, FrontMatter front, YearInference years, Seats seats)
{
    private const int FewLetters = 12;
    private readonly List<Warning> _warnings = [];

    /// <summary>The document, or null where nothing of an article is left.</summary>
    /// <param name="blank">The document without what is read here.</param>
    /// <param name="known">What its blocks are, where something better than their lines says so.</param>
    public Document? Read(Document blank, PageLayout? known = null)
    {
        var layout = known ?? PageLayout.Of(table);
        if (!layout.HasBody)
            return null;
        var plan = DigestSplitter.Find(layout);
        var zones = new ZoneMap(table, [.. layout.Kinds]);
        var (title, titleSpan, prefix, suffix) = ReadTitle(layout, zones, plan);
        return plan is null ? ReadArticle(blank, layout, zones, title, titleSpan, prefix, suffix) : ReadDigest(blank, layout, plan, zones, title, titleSpan);
    }

    /// <summary>The language of a text, or null where it is not one that is told apart.</summary>
    public static string? LanguageOf(string text) => LanguageGuess.Of(text) is var language && language == LanguageGuess.Other ? null : language;

    private (string? Title, TextSpan? Span, string? Prefix, string? Suffix) ReadTitle(PageLayout layout, ZoneMap zones, DigestPlan? plan)
    {
        if ((plan is null ? layout.Title : plan.Title) is not { } index)
            return (front["title"], null, null, null);
        var block = table.Blocks[index];
        var (prefix, cut, suffix) = TitleDecider.Cut(block.Head);
        var span = new TextSpan(block.Content.Start + cut.Start, cut.Length);
        if (prefix is not null && plan is null)
        {
            zones.Set(index, ZoneKind.Section);
            zones.Cut(span.Start, ZoneKind.Title);
        }
        if (suffix is not null && plan is null)
            zones.Cut(span.End, ZoneKind.Outlet);
        return (front["title"] ?? block.Head.Substring(cut.Start, cut.Length), span, prefix is { } p ? block.Head.Substring(p.Start, p.Length).Trim() : null,
            suffix is { } s ? block.Head.Substring(s.Start, s.Length) : null);
    }

    private Document ReadArticle(Document blank, PageLayout layout, ZoneMap zones, string? title, TextSpan? titleSpan, string? prefix, string? suffix)
    {
        var firstProse = layout.FirstProse < table.Blocks.Length ? table.Blocks[layout.FirstProse] : null;
        MarkNotes(layout, zones);
        ReadClosing(layout, zones, out var closing);
        var page = PageMetadata.Read(table, zones, layout.Title);
        page.People.AddRange(closing.SelectMany(c => c.People));
        if (page.People.Count == 0 && firstProse is not null)
            page.People.AddRange(Bylines.ReadDateline(firstProse.Head, firstProse.Content.Start));
        var built = zones.ToZones();
        var document = blank with { Zones = built, Passages = Passages(built, []) };
        var language = front["language"] ?? LanguageOf(document.Body);
        var outlet = OutletOf(page, suffix, language);
        var (published, modified, printed) = Moments(page, firstProse);
        var (genre, doubt) = Genres.Find([.. Some(front["section"]), .. Some(page.Section), .. Some(prefix)], page.Disclaimer, firstProse);
        if (doubt is not null)
            _warnings.Add(doubt);
        var first = page.FirstAppeared ?? closing.Where(c => c.Outlet is not null).Select(c => ((string?, PageDate?, int)?)(c.Outlet, c.Date, c.DateOffset)).FirstOrDefault();
        var translators = Translators(page.People, "document", inferred: false);
        return document with
        {
            Title = title,
            TitleSpan = titleSpan,
            Outlet = outlet,
            Section = front["section"] ?? page.Section ?? prefix,
            Genre = genre,
            Language = language,
            Authors = Authors(page),
            Translators = translators,
            Published = front.Date ?? published,
            Modified = modified,
            Printed = printed,
            Tags = page.Tags,
            Disclaimer = page.Disclaimer,
            Related = page.Related,
            Chain = Chains.OfArticle(outlet.FirstOrDefault().Text, front.Date ?? published, language, first?.Item1, first is { Item2: { } date } ? Moment(date, first.Value.Item3, [.. page.Dates.Select(d => d.Date)], null) : null, translators.Length > 0),
            Warnings = [.. blank.Warnings, .. _warnings],
        };
    }

    private Document ReadDigest(Document blank, PageLayout layout, DigestPlan plan, ZoneMap zones, string? title, TextSpan? titleSpan)
    {
        var attributed = title is null ? null : Seats.Attributed(title);
        var headline = title is null ? null : attributed is { } a ? title[a.Span.Length..] : title;
        var parts = DigestReader.Read(layout, plan, zones, headline);
        var page = PageMetadata.Read(table, zones, plan.Title);
        var dates = parts.Where(p => p.Date is not null).Select(p => p.Date!).Concat(page.Dates.Select(d => d.Date)).ToList();
        var built = zones.ToZones();
        var document = blank with { Zones = built, Passages = Passages(built, [.. parts.Select(p => p.Span)]) };
        var language = front["language"] ?? LanguageOf(document.Body);
        var outlet = OutletOf(page, null, language);
        var (published, modified, printed) = Moments(page, null);
        // One translator credited at the very end may have done it all; the page does not say so.
        var translated = parts.Where(p => p.People.Any(c => c.Role == "translator")).ToList();
        var shared = translated.Count == 1 && ReferenceEquals(translated[0], parts[^1]) && IsLast(parts[^1].People.Last(c => c.Role == "translator").Span, parts[^1].Span);
        var everywhere = shared ? Translators(parts[^1].People, "document", inferred: true) : Translators(page.People, "document", inferred: false);
        HeadlineChecks.Run(parts, title, headline, titleSpan, attributed, seats, _warnings);
        var moments = parts.Select(p => p.Date is { } date ? Moment(date, p.DateOffset, dates, p.Warnings) : null).ToList();
        return document with
        {
            Title = title,
            TitleSpan = titleSpan,
            Outlet = outlet,
            Section = front["section"] ?? page.Section,
            Language = language,
            Authors = Authors(page),
            Translators = everywhere,
            Published = front.Date ?? published,
            Modified = modified,
            Printed = printed,
            Tags = page.Tags,
            Disclaimer = page.Disclaimer,
            Related = page.Related,
            Parts = [.. parts.Select((part, i) => new DocumentPart(
                part.Span, part.Title, part.Candidates, part.Outlet is null ? [] : OutletNames.Split(part.Outlet),
                [.. part.People.Where(c => c.Role != "translator").Select(c => c.ToAuthor())],
                everywhere.Length > 0 ? everywhere : Translators(part.People, "part", inferred: false), moments[i], [.. part.Warnings]))],
            Chain = Chains.OfDigest(
                [.. parts.Select((part, i) => (part.Outlet, moments[i], part.IsStated, everywhere.Length > 0 ? (bool?)(shared && i < parts.Length - 1) : part.People.Any(c => c.Role == "translator") ? false : null))],
                outlet.FirstOrDefault().Text, front.Date ?? published, language),
            Warnings = [.. blank.Warnings, .. _warnings, .. parts.SelectMany(p => p.Warnings)],
        };
    }

    // Whether nothing but signs and a few words of the same credit stand behind it.
    private bool IsLast(TextSpan name, TextSpan part) => TextSpan.FromBounds(name.End, part.End).Of(table.Text).Count(char.IsLetter) < FewLetters;

    // "Jane Testwell is a reporter at …", the last thing on the page: a note on an author whom the byline names.
    private void MarkNotes(PageLayout layout, ZoneMap zones)
    {
        var names = table.Blocks.Where(b => zones.Of(b.Index) == ZoneKind.Byline && b.IsShort).SelectMany(b => LineDecider.Pieces(b.Head).SelectMany(p => Bylines.Read(p, 0))).Select(c => c.Name).ToList();
        for (var i = layout.LastProse; names.Count > 0 && i < table.Blocks.Length && i >= 0; i++)
        {
            var block = table.Blocks[i];
            if (i > layout.FirstProse && zones.Of(i) is ZoneKind.Body or ZoneKind.Chrome && block.SentenceEnds <= 3 && names.Exists(n => block.Head.StartsWith(n + " is ", StringComparison.OrdinalIgnoreCase)
                || block.Head.StartsWith(n + " writes ", StringComparison.OrdinalIgnoreCase) || block.Head.StartsWith(n + " reports ", StringComparison.OrdinalIgnoreCase) || block.Head.StartsWith(n + " teaches ", StringComparison.OrdinalIgnoreCase)))
                zones.Set(i, ZoneKind.AuthorNote);
        }
    }

    private void ReadClosing(PageLayout layout, ZoneMap zones, out ImmutableArray<Credit> closing)
    {
        closing = layout.LastProse >= 0 ? Credits.Closing(table.Blocks[layout.LastProse]) : [];
        if (closing.Length > 0)
            zones.Cut(closing[0].Span.Start, ZoneKind.Byline);
    }

    private ImmutableArray<Author> Authors(PageMetadata page)
    {
        var people = page.People.Where(p => p.Role != "translator").DistinctBy(p => (p.Name, p.Role)).ToList();
        if (people.Count == 0 && front["author"] is { Length: > 0 } named)
            people.Add(new(named, "author", null, [], new(0, 0)));
        var writers = people.Where(p => p.Role != "editor").ToList();
        var authors = people.ToDictionary(p => p, p => p.ToAuthor());
        foreach (var (text, span, affiliations) in page.Notes)
        {
            var owner = writers.FirstOrDefault(w => text.Contains(w.Name, StringComparison.Ordinal)) ?? (writers.Count == 1 ? writers[0] : null);
            if (owner is null)
                _warnings.Add(new("author-note-unbound", "a note says who the author is, but not which of the authors, or no author is named", span));
            else
                authors[owner] = authors[owner] with { Affiliations = [.. authors[owner].Affiliations, .. affiliations] };
        }
        return [.. people.Select(p => authors[p])];
    }

    private (StatedMoment? Published, StatedMoment? Modified, StatedMoment? Printed) Moments(PageMetadata page, PageBlock? firstProse)
    {
        var all = page.Dates.Select(d => d.Date).ToList();
        StatedMoment? Of(params DateRole[] roles)
        {
            foreach (var role in roles)
            {
                foreach (var (date, offset) in page.Dates)
                {
                    if (date.Role == role && Moment(date, offset, all, _warnings) is { } moment)
                        return moment;
                }
            }
            return null;
        }
        var published = Of(DateRole.Published, DateRole.Unlabelled);
        if (published is null && firstProse is not null && Genres.Dateline().Match(firstProse.Head) is { Success: true } dateline && DatePatterns.Find(dateline.Value) is [var first, ..])
            published = Moment(first, firstProse.Content.Start, all, _warnings);
        return (published, Of(DateRole.Modified), Of(DateRole.Printed));
    }

    private StatedMoment? Moment(PageDate date, int offset, List<PageDate> others, List<Warning>? warnings)
    {
        var span = new TextSpan(offset + date.Span.Start, date.Span.Length);
        if (date.Readings is not null)
            warnings?.Add(new("date-order-ambiguous", $"the day and the month of this date could be exchanged: {date.Readings}", span));
        if (date.Year is not null)
            return date.ToMoment(offset);
        if (years.Find(date, others.Where(o => !ReferenceEquals(o, date)), table.Text) is { } found)
        {
            warnings?.Add(new("year-inferred", $"the page states no year here; {found.Reason}", span));
            return date.ToMoment(offset, found.Year, inferred: true);
        }
        warnings?.Add(new("year-unknown", string.Create(CultureInfo.InvariantCulture, $"the page states no year for {date.Month:00}-{date.Day:00}, and nothing speaks for one"), span));
        return null;
    }

    private ImmutableArray<LocalText> OutletOf(PageMetadata page, string? suffix, string? language)
    {
        var names = OutletOf(page, suffix);
        // A name in Han characters alone does not tell Japanese from Chinese; the article does.
        return language != "ja" ? names : [.. names.Select(n => n.Language == "zh" ? n with { Language = "ja" } : n)];
    }

    private ImmutableArray<LocalText> OutletOf(PageMetadata page, string? suffix) =>
        front["outlet"] is { } stated ? OutletNames.Split(stated)
        : !page.Outlet.IsEmpty ? page.Outlet
        : suffix is not null && OutletNames.HasOutletWord(suffix) ? OutletNames.Split(suffix) : [];

    private ImmutableArray<Passage> Passages(ImmutableArray<Zone> zones, ImmutableArray<TextSpan> parts)
    {
        var headings = table.Blocks.Where(b => !b.IsProse && !b.EndsSentence && b.IsShort).Select(b => b.Content).ToHashSet();
        return ZoneMap.ToPassages(table.Text, zones, parts, headings.Contains);
    }

    private static ImmutableArray<Translator> Translators(IEnumerable<CreditedName> people, string scope, bool inferred) =>
        [.. people.Where(p => p.Role == "translator").Select(p => new Translator(p.Name, scope, inferred, p.Span))];

    private static string[] Some(string? label) => label is null ? [] : [label];
}
