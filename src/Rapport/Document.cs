using System.Collections.Immutable;

namespace Rapport;

/// <summary>A text frozen once: decoded, NFC, <c>\n</c> line ends. Every span of every fact is a range of it. Equality is by <see cref="Id"/>.</summary>
public sealed record Document
{
    /// <summary>Names the document.</summary>
    public required DocumentId Id { get; init; }

    /// <summary>The bytes it was read from.</summary>
    public required SnapshotId Snapshot { get; init; }

    /// <summary>Where the bytes came from.</summary>
    public required string Source { get; init; }

    /// <summary>The file that held the bytes, where they are only a part of it.</summary>
    public Container? Container { get; init; }

    /// <summary>SHA-256 of the bytes.</summary>
    public required string Sha256 { get; init; }

    /// <summary>SHA-256 of the text's UTF-8 form.</summary>
    public required string TextSha256 { get; init; }

    /// <summary>The encoding the bytes were decoded from, by its WHATWG name.</summary>
    public required string Encoding { get; init; }

    /// <summary>The rule that read it: name and version.</summary>
    public required string Rule { get; init; }

    /// <summary>The frozen text, page furniture included.</summary>
    public required string Text { get; init; }

    /// <summary>Where each unit of the text stands in the bytes.</summary>
    public required ImmutableArray<SourceRun> Runs { get; init; }

    /// <summary>Press, project note or exercise.</summary>
    public DocumentKind Kind { get; init; }

    /// <summary>For a project note or exercise: the public record it rests on.</summary>
    public string? PublicRecord { get; init; }

    /// <summary>For a project note or exercise: whose view of things the record gives (an ISO alpha-3 code, or <c>third</c>), where it gives one.</summary>
    public string? Vantage { get; init; }

    /// <summary>The page's address, where known.</summary>
    public string? Url { get; init; }

    /// <summary>The title without its section prefix.</summary>
    public string? Title { get; init; }

    /// <summary>Where the title stands.</summary>
    public TextSpan? TitleSpan { get; init; }

    /// <summary>The outlet in each of its scripts.</summary>
    public ImmutableArray<LocalText> Outlet { get; init; } = [];

    /// <summary>The outlet's section.</summary>
    public string? Section { get; init; }

    /// <summary>What kind of writing it is.</summary>
    public Genre Genre { get; init; }

    /// <summary>ISO 639-1 code of the body's language.</summary>
    public string? Language { get; init; }

    /// <summary>Who signed it.</summary>
    public ImmutableArray<Author> Authors { get; init; } = [];

    /// <summary>Who translated it.</summary>
    public ImmutableArray<Translator> Translators { get; init; } = [];

    /// <summary>When it was published.</summary>
    public StatedMoment? Published { get; init; }

    /// <summary>When it was changed.</summary>
    public StatedMoment? Modified { get; init; }

    /// <summary>When it was printed.</summary>
    public StatedMoment? Printed { get; init; }

    /// <summary>The publisher's tags, never the user's.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>The page's words on whose views these are.</summary>
    public string? Disclaimer { get; init; }

    /// <summary>Pieces it points to.</summary>
    public ImmutableArray<RelatedItem> Related { get; init; } = [];

    /// <summary>The licence it states.</summary>
    public string? Licence { get; init; }

    /// <summary>What each stretch of the text is; they tile it.</summary>
    public ImmutableArray<Zone> Zones { get; init; } = [];

    /// <summary>The articles of a digest; empty for a single article.</summary>
    public ImmutableArray<DocumentPart> Parts { get; init; } = [];

    /// <summary>The paragraphs and headings of the body, in order.</summary>
    public ImmutableArray<Passage> Passages { get; init; } = [];

    /// <summary>The way from the original to this document.</summary>
    public ImmutableArray<ChainStep> Chain { get; init; } = [];

    /// <summary>What each field of the metadata might have been and what spoke for it, by field and then by weight; empty for a page copied as text.</summary>
    public ImmutableArray<FieldCandidate> Candidates { get; init; } = [];

    /// <summary>What was read with a doubt.</summary>
    public ImmutableArray<Warning> Warnings { get; init; } = [];

    /// <summary>The text of the zones of kind body, joined by a line end.</summary>
    public string Body => string.Join('\n', Zones.Where(z => z.Kind == ZoneKind.Body).Select(z => z.Span.Of(Text).Trim('\n')).Where(t => t.Length > 0));

    /// <summary>Whether it counts as a source: the press does, our own texts never do.</summary>
    public bool CountsAsSource => Kind == DocumentKind.Press;

    /// <summary>The index of the part that a range stands in; null where it stands in none.</summary>
    public int? PartOf(TextSpan span)
    {
        for (var i = 0; i < Parts.Length; i++)
        {
            if (Parts[i].Span.Contains(span))
                return i;
        }
        return null;
    }

    /// <summary>The publication date that holds at a place: the part's own where it has one, else the document's.</summary>
    public StatedMoment? PublishedAt(int? part) => part is { } index && index < Parts.Length && Parts[index].Published is { } own ? own : Published;

    /// <inheritdoc/>
    public bool Equals(Document? other) => other is not null && Id == other.Id;

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode();
}
