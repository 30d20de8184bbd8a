namespace Rapport.Reading.Metadata;

/// <summary>Finds the title among what the page shows and what its head says. A heading that the head confirms is the title; a site's name and a section's label are cut off.</summary>
internal static class TitleReader
{
    private static readonly string[] Breaks = [" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", " / ", " ‹ ", " › ", " ǀ ", "｜", " : ", "_"];
    private const double Confirmed = .6;

    // Set on the pages for tuning, 2026-11-25: what a visible heading, the structured data, a meta tag and the title tag are worth against each other.
    private const double HeadingWeight = 3;
    private const double JsonLdWeight = 1.5;
    private const double MetaWeight = 1.2;
    private const double TitleTagWeight = 1;

    /// <summary>The candidates, the chosen one first.</summary>
    public static List<(string Value, string Kind, TextSpan? Visible, TextSpan? Source)> Find(PageEvidence evidence, PageFacts facts)
    {
        var site = SiteNames(evidence, facts);
        var stated = new List<(string Value, string Kind, TextSpan Source)>();
        if (facts.Article?.Find("headline") is { } headline)
            stated.Add((PageFacts.Clean(headline.Value), "json-ld", headline.Source));
        if (facts.Meta("og:title") is { } og)
            stated.Add((Cut(og.Value, site), "meta", og.Source));
        if (facts.Meta("twitter:title", "dc.title", "dcterms.title", "title", "parsely-title", "sailthru.title") is { } other)
            stated.Add((Cut(other.Value, site), "meta", other.Source));
        if (facts.TitleTag is { Value.Length: > 0 } tag)
            stated.Add((Cut(tag.Value, site), "title-tag", tag.Source));
        var visible = Visible(evidence, stated, facts);
        // A heading may bear the site's name behind the title, as the title tag does.
        if (visible is { } shown && Cut(shown.Value, site) is var cut && cut.Length < shown.Value.Length && shown.Value.StartsWith(cut, StringComparison.Ordinal) && shown.Value.Length == shown.Span.Length && IsSite(shown.Value[cut.Length..], site))
            visible = (cut, new(shown.Span.Start, cut.Length));
        return Rank(stated, visible);
    }

    // Every witness speaks for its words; those that say the same speak together.
    private static List<(string Value, string Kind, TextSpan? Visible, TextSpan? Source)> Rank(List<(string Value, string Kind, TextSpan Source)> stated, (string Value, TextSpan Span)? visible)
    {
        var found = new List<(string Value, string Kind, TextSpan? Visible, TextSpan? Source, double Weight)>();
        if (visible is { } shown)
        {
            // "Culture: A title" and "A title": the label before the title belongs to the section.
            var within = stated.Where(t => t.Value.Length >= 12 && t.Value.Length < shown.Value.Length && shown.Value.EndsWith(t.Value, StringComparison.OrdinalIgnoreCase)).Select(t => t.Value).OrderBy(v => v.Length).FirstOrDefault();
            found.Add((within ?? shown.Value, "heading", within is null ? shown.Span : null, null, HeadingWeight));
        }
        foreach (var (value, kind, source) in stated)
        {
            if (value.Length > 0)
                found.Add((value, kind, null, source, kind switch { "json-ld" => JsonLdWeight, "title-tag" => TitleTagWeight, _ => MetaWeight }));
        }
        var sums = found.GroupBy(f => Key(f.Value), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(f => f.Weight), StringComparer.Ordinal);
        return [.. found.OrderByDescending(f => sums[Key(f.Value)]).Select(f => (f.Value, f.Kind, f.Visible, f.Source))];
    }

    // The heading that is most like what the head says; without a head's word, the zoner's.
    private static (string Value, TextSpan Span)? Visible(PageEvidence evidence, List<(string Value, string Kind, TextSpan Source)> stated, PageFacts facts)
    {
        (string, TextSpan)? best = null;
        var bestScore = 0.0;
        var blocks = evidence.Rendered.Blocks;
        const int looked = 300;
        for (int i = 0, seen = 0; i < blocks.Length && seen < looked; i++)
        {
            var tag = blocks[i].Box < 0 ? Markup.HtmlTag.Other : HeadingOf(evidence, blocks[i].Box);
            var isTitle = evidence.Kinds[i] == ZoneKind.Title;
            if (!isTitle && tag is not (Markup.HtmlTag.H1 or Markup.HtmlTag.H2) || blocks[i].Span.Length > 400 || evidence.Kinds[i] == ZoneKind.Comments)
                continue;
            seen++;
            var value = PageFacts.Clean(blocks[i].Span.Of(evidence.Rendered.Text));
            var score = 0.0;
            foreach (var (text, _, _) in stated)
                score = Math.Max(score, TitleCandidates.Likeness(value, text));
            if (facts.TitleTag is { } whole && value.Length > 8 && whole.Value.Contains(value, StringComparison.OrdinalIgnoreCase))
                score = Math.Max(score, .9);
            var weighed = score + (tag == Markup.HtmlTag.H1 ? .1 : 0) + (isTitle ? .1 : 0);
            if ((score >= Confirmed || (isTitle && stated.Count == 0)) && weighed > bestScore)
                (best, bestScore) = ((value, blocks[i].Span), weighed);
        }
        return best;
    }

    private static Markup.HtmlTag HeadingOf(PageEvidence evidence, int box)
    {
        for (var level = 0; box >= 0 && level < 3; level++, box = evidence.Page.Nodes[box].Parent)
        {
            if (evidence.Page.Nodes[box].Tag is Markup.HtmlTag.H1 or Markup.HtmlTag.H2)
                return evidence.Page.Nodes[box].Tag;
        }
        return Markup.HtmlTag.Other;
    }

    /// <summary>The names that the page's site goes by, letters and digits only, lower case.</summary>
    internal static List<string> SiteNames(PageEvidence evidence, PageFacts facts)
    {
        var names = new List<string>();
        if (facts.Meta("og:site_name", "application-name", "twitter:site", "apple-mobile-web-app-title", "dc.publisher", "publisher") is { } stated)
            names.Add(Key(stated.Value));
        if (facts.Article is { } article)
            names.AddRange(facts.Follow(article, "publisher").Select(p => p.Find("name")).OfType<(string Value, TextSpan)>().Select(n => Key(n.Value)));
        var address = facts.Links.FirstOrDefault(l => l.Relation == "canonical").Value ?? facts.Meta("og:url")?.Value ?? evidence.Address;
        if (address is not null && Uri.TryCreate(address, UriKind.Absolute, out var parsed) && parsed.Host.Split('.') is { Length: > 1 } labels)
            names.Add(Key(labels[^2].Length <= 3 && labels.Length > 2 ? labels[^3] : labels[^2]));
        names.RemoveAll(n => n.Length < 2);
        return names;
    }

    /// <summary>A title without the parts that are the site's name, a section or a slogan.</summary>
    internal static string Cut(string title, List<string> site)
    {
        for (var turn = 0; turn < 3; turn++)
        {
            var (at, length) = LastBreak(title);
            if (at < 0)
                break;
            var (head, tail) = (title[..at].Trim(), title[(at + length)..].Trim());
            if (IsSite(tail, site) && head.Length >= 5)
                title = head;
            else if (IsSite(title[..FirstBreak(title).At].Trim(), site) && title[(FirstBreak(title).At + FirstBreak(title).Length)..].Trim() is { Length: >= 5 } rest)
                title = rest;
            else if (head.Length > tail.Length * 2 && Words(tail) <= 4 && Words(head) >= 3 && title.AsSpan(at, length).Trim() is "|" or "｜" or "«" or "»" or "::" or "•" or "·" or "ǀ")
                title = head;
            else
                break;
        }
        return title.Trim();
    }

    private static bool IsSite(string part, List<string> site)
    {
        var key = Key(part);
        return key.Length > 1 && site.Exists(s => s == key || (key.Length >= 4 && s.Contains(key, StringComparison.Ordinal)) || (s.Length >= 4 && key.Contains(s, StringComparison.Ordinal) && key.Length < s.Length + 16));
    }

    private static (int At, int Length) LastBreak(string title)
    {
        var best = (At: -1, Length: 0);
        foreach (var mark in Breaks)
        {
            if (title.LastIndexOf(mark, StringComparison.Ordinal) is var at && at > best.At)
                best = (at, mark.Length);
        }
        return best;
    }

    private static (int At, int Length) FirstBreak(string title)
    {
        var best = (At: int.MaxValue, Length: 0);
        foreach (var mark in Breaks)
        {
            if (title.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var at && at < best.At)
                best = (at, mark.Length);
        }
        return best.At == int.MaxValue ? (0, 0) : best;
    }

    private static int Words(string part) => part.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    internal static string Key(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
