using System.Collections.Immutable;
using Rapport.Reading.Metadata;

namespace Rapport.Reading;

/// <summary>Puts what the markup says of an article over what its lines say in passing, and keeps every candidate.</summary>
internal static class HtmlMetadata
{
    private const int FirstRank = 100;

    /// <summary>The document with its metadata.</summary>
    public static Document Describe(Document read, PageEvidence evidence)
    {
        var facts = PageFacts.Of(evidence.Page);
        var kept = ImmutableArray.CreateBuilder<FieldCandidate>();
        var titles = TitleReader.Find(evidence, facts);
        var title = titles.Count > 0 ? titles[0] : (Value: read.Title, Kind: "text", Visible: read.TitleSpan, Source: null);
        Keep(kept, "title", titles.Select(t => (t.Value, t.Kind, t.Kind, t.Source ?? null, t.Visible)), evidence);
        var dates = DateReader.Find(evidence, facts);
        var published = dates.Where(d => !d.Modified).Select(d => d.Moment).FirstOrDefault();
        var modified = dates.Where(d => d.Modified).Select(d => d.Moment).FirstOrDefault();
        // A line of the page that names the same day may have the time as well; without any other witness it stands alone. A change is never given out as the publication.
        if (read.Published is { } line && (published is null || (published.Precision == DatePrecision.Day && published.Date == line.Date)))
            published = line;
        Keep(kept, "published", dates.Where(d => !d.Modified).Select(d => (d.Moment.ToIso(), d.Kind, d.Rule, d.Source, (TextSpan?)null)), evidence);
        Keep(kept, "modified", dates.Where(d => d.Modified).Select(d => (d.Moment.ToIso(), d.Kind, d.Rule, d.Source, (TextSpan?)null)), evidence);
        var authors = AuthorReader.Find(evidence, facts);
        Keep(kept, "authors", authors.Select(a => (string.Join("; ", a.Names), a.Kind, a.Rule, a.Source, (TextSpan?)null)), evidence);
        var head = HeadReader.Read(evidence, facts, read);
        return read with
        {
            Title = title.Value ?? read.Title,
            TitleSpan = titles.Count > 0 ? title.Visible : read.TitleSpan,
            Published = published,
            Modified = modified ?? read.Modified,
            Authors = Signed(read, authors, evidence),
            Outlet = head.Outlet.IsEmpty ? read.Outlet : head.Outlet,
            Section = head.Section ?? read.Section,
            Genre = head.Genre ?? read.Genre,
            Language = head.Language ?? read.Language,
            Tags = head.Tags.IsEmpty ? read.Tags : head.Tags,
            Url = head.Address ?? read.Url ?? evidence.Address,
            Licence = head.Licence ?? read.Licence,
            Candidates = kept.ToImmutable(),
        };
    }

    // The names that the markup gives, each with what the page's lines know of it: its place, its roles, its affiliations.
    private static ImmutableArray<Author> Signed(Document read, List<(List<string> Names, string Kind, string Rule, TextSpan? Source)> found, PageEvidence evidence)
    {
        if (found.Count == 0)
            return [.. read.Authors.Where(a => NameList.Split(a.Name).Any())];
        var known = read.Authors.DistinctBy(a => a.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(a => a.Name, a => a, StringComparer.OrdinalIgnoreCase);
        var signed = found[0].Names.Select(name => known.GetValueOrDefault(name) is { } author ? author with { Name = name } : new Author(name, ["author"], [], SpanOf(evidence, name)));
        return [.. signed, .. read.Authors.Where(a => a.Roles.Contains("editor") && !found[0].Names.Contains(a.Name, StringComparer.OrdinalIgnoreCase))];
    }

    private static TextSpan SpanOf(PageEvidence evidence, string name)
    {
        for (var i = 0; i < evidence.Kinds.Length; i++)
        {
            var span = evidence.Rendered.Blocks[i].Span;
            if (evidence.Kinds[i] is ZoneKind.Byline or ZoneKind.AuthorNote && evidence.Rendered.Text.AsSpan(span.Start, span.Length).IndexOf(name, StringComparison.Ordinal) is var at and >= 0)
                return new(span.Start + at, name.Length);
        }
        return default;
    }

    private static void Keep(ImmutableArray<FieldCandidate>.Builder kept, string field, IEnumerable<(string Value, string Kind, string Rule, TextSpan? Source, TextSpan? Visible)> candidates, PageEvidence evidence)
    {
        var rank = FirstRank;
        foreach (var (value, kind, rule, source, visible) in candidates)
        {
            var bytes = source is { Length: > 0 } span ? evidence.BytesOf(span) : visible is { } shown ? Language.SourceMap.ToBytes(evidence.Rendered.Runs, shown) : new ByteSpan(0, 0);
            kept.Add(new(field, value, kind, rule, bytes, rank, rank == FirstRank));
            rank--;
        }
    }
}
