using System.Collections.Immutable;
using Rapport.Language;
using Rapport.Reading.Markup;

namespace Rapport.Reading.Metadata;

/// <summary>All that the readers of metadata look at: one page, parsed, rendered and zoned.</summary>
/// <param name="Page">The parsed page.</param>
/// <param name="Rendered">Its text and blocks.</param>
/// <param name="Table">The same blocks with their measures as text.</param>
/// <param name="Kinds">What each block is.</param>
/// <param name="Source">The runs of the page's source, from its units to bytes.</param>
/// <param name="Address">The address that came with the bytes, or null.</param>
internal sealed record PageEvidence(
    HtmlPage Page, RenderedText Rendered, PageTable Table, ImmutableArray<ZoneKind> Kinds, ImmutableArray<SourceRun> Source, string? Address)
{
    /// <summary>The bytes of a place in the page's source, for a candidate's evidence.</summary>
    public ByteSpan BytesOf(TextSpan source) => SourceMap.ToBytes(Source, source);
}
