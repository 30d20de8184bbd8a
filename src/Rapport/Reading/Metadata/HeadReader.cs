using System.Collections.Immutable;

namespace Rapport.Reading.Metadata;

/// <summary>What the head says beside title, people and dates: outlet, section, genre, language, tags, address, licence.</summary>
internal static class HeadReader
{
    /// <summary>What was read; null or empty where the head says nothing.</summary>
    internal sealed record Head(ImmutableArray<LocalText> Outlet, string? Section, Genre? Genre, string? Language, ImmutableArray<string> Tags, string? Address, string? Licence);

    /// <summary>Reads the head.</summary>
    public static Head Read(PageEvidence evidence, PageFacts facts, Document read)
    {
        var section = facts.Article?.Find("articleSection")?.Value ?? facts.Meta("article:section", "section", "parsely-section", "cxenseparse:section", "dc.subject")?.Value;
        return new(Outlet(facts), section is null ? null : PageFacts.Clean(section), GenreOf(facts, section, evidence.Address), Language(facts, read), Tags(facts), Address(evidence, facts), Licence(evidence, facts));
    }

    private static ImmutableArray<LocalText> Outlet(PageFacts facts)
    {
        var name = facts.Meta("og:site_name")?.Value
            ?? (facts.Article is { } article ? facts.Follow(article, "publisher").Select(p => p.Find("name")?.Value).FirstOrDefault(n => n is not null) : null)
            ?? facts.Meta("application-name", "dc.publisher", "publisher")?.Value;
        return name is { Length: < 120 } && !name.Contains("://", StringComparison.Ordinal) ? OutletNames.Split(PageFacts.Clean(name)) : [];
    }

    private static Genre? GenreOf(PageFacts facts, string? section, string? address)
    {
        switch (facts.Article?.Type)
        {
            case "OpinionNewsArticle": return Genre.Opinion;
            case "AnalysisNewsArticle" or "BackgroundNewsArticle": return Genre.Analysis;
            case "ReportageNewsArticle" or "Report": return Genre.Report;
            case "AdvertiserContentArticle": return Genre.Advertisement;
            case "Interview": return Genre.Interview;
        }
        if (section is not null && Genres.Find([section], null, null).Genre is var named && named != Genre.Unknown)
            return named;
        var path = Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.AbsolutePath : "";
        foreach (var (words, genre) in new[] { ("/opinion", Genre.Opinion), ("/editorial", Genre.Editorial), ("/commentisfree", Genre.Opinion), ("/kommentar", Genre.Opinion), ("/meinung", Genre.Opinion), ("/analysis", Genre.Analysis), ("/interview", Genre.Interview), ("/sponsored", Genre.Advertisement) })
        {
            if (path.Contains(words, StringComparison.OrdinalIgnoreCase))
                return genre;
        }
        return null;
    }

    // The text itself is the better witness; the declaration helps where the text's language is not one that is told apart.
    private static string? Language(PageFacts facts, Document read)
    {
        if (read.Language is not null)
            return read.Language;
        var declared = facts.DeclaredLanguage ?? facts.Meta("content-language", "og:locale", "language", "dc.language")?.Value ?? facts.Article?.Find("inLanguage")?.Value;
        if (declared is not { Length: >= 2 } || !char.IsAsciiLetter(declared[0]) || !char.IsAsciiLetter(declared[1]) || (declared.Length > 2 && declared[2] is not ('-' or '_')))
            return null;
        // The text was looked at and is none of the languages that are told apart: a template that declares one of them is wrong.
        return declared[..2].ToLowerInvariant() is var code && code is "en" or "ko" or "zh" or "ja" ? null : code;
    }

    private static ImmutableArray<string> Tags(PageFacts facts)
    {
        var tags = facts.Metas.Where(m => m.Name == "article:tag").Select(m => m.Value).ToList();
        if (tags.Count <= 1)
            tags = [.. (tags.FirstOrDefault() ?? facts.Meta("news_keywords", "keywords", "sailthru.tags", "parsely-tags")?.Value ?? "").Split([',', ';', '，', '、'], StringSplitOptions.RemoveEmptyEntries)];
        if (tags.Count == 0 && facts.Article is { } article)
            tags = [.. article.Properties.Where(p => p.Name == "keywords" && p.Value is not null).SelectMany(p => p.Value!.Split([',', ';']))];
        if (tags.Count == 0)
            tags = [.. facts.Marked.Where(m => m.Name == "rel-tag").Select(m => m.Value)];
        return [.. tags.Select(PageFacts.Clean).Where(t => t.Length is > 0 and < 100).Distinct(StringComparer.Ordinal)];
    }

    private static string? Address(PageEvidence evidence, PageFacts facts)
    {
        var stated = facts.Links.FirstOrDefault(l => l.Relation == "canonical").Value ?? facts.Meta("og:url")?.Value ?? facts.Article?.Find("url")?.Value;
        if (stated is null)
            return null;
        var found = Uri.TryCreate(stated.Trim(), UriKind.Absolute, out var whole) ? whole
            : Uri.TryCreate(evidence.Address, UriKind.Absolute, out var from) && Uri.TryCreate(from, stated.Trim(), out var joined) ? joined : null;
        return found is { Scheme: "http" or "https" } ? found.AbsoluteUri : null;
    }

    private static string? Licence(PageEvidence evidence, PageFacts facts)
    {
        var link = facts.Links.FirstOrDefault(l => l.Relation == "license").Value ?? facts.Article?.Find("license")?.Value;
        for (var i = 0; link is null && i < evidence.Page.Nodes.Length; i++)
        {
            if (evidence.Page.Nodes[i].Tag == Markup.HtmlTag.A && evidence.Page.FindAttribute(i, "href") is { Length: > 30 } href
                && evidence.Page.Source.AsSpan(href.Start, href.Length).Contains("creativecommons.org/licenses/", StringComparison.OrdinalIgnoreCase))
                link = evidence.Page.ValueOf(i, "href");
        }
        return link is null ? null : CreativeCommons(link) ?? link;
    }

    // "https://creativecommons.org/licenses/by-sa/3.0/de/" is known as CC BY-SA 3.0 DE.
    private static string? CreativeCommons(string link)
    {
        var at = link.IndexOf("creativecommons.org/licenses/", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var fields = link[(at + "creativecommons.org/licenses/".Length)..].Split('/', StringSplitOptions.RemoveEmptyEntries);
        return fields.Length == 0 ? null : "CC " + string.Join(' ', fields.Take(3).Where(f => !f.StartsWith("deed", StringComparison.OrdinalIgnoreCase))).ToUpperInvariant();
    }
}
