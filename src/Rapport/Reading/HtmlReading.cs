using Rapport.Language;
using Rapport.Reading.Markup;
using Rapport.Reading.Metadata;
using Rapport.Reading.Zoning;

namespace Rapport.Reading;

/// <summary>Reads a page with markup: its text and zones by the markup, what its words say by the same rules as a page copied as text, and its metadata by both.</summary>
/// <param name="years">Finds years that are not stated.</param>
/// <param name="seats">Knows places of outlets.</param>
internal sealed class HtmlReading(YearInference years, Seats seats)
{
    /// <summary>The document, or null where nothing of an article is left.</summary>
    /// <param name="source">The page's source, decoded and not normalised.</param>
    /// <param name="address">The address that came with the bytes, or null.</param>
    /// <param name="blank">Makes the document without what is read here, of its frozen text.</param>
    public Document? Read(DecodedText source, string? address, Func<DecodedText, Document> blank)
    {
        var page = HtmlParser.Parse(source.Text);
        var rendered = RenderedText.Of(page, source.Runs);
        var table = PageTable.Of(rendered.Text, [.. rendered.Blocks.Select(b => b.Span)]);
        if (table.Blocks.Length == 0)
            return null;
        var kinds = PageZoner.Find(page, rendered, table);
        var read = new PageReading(table, FrontMatter.None, years, seats).Read(blank(source with { Text = rendered.Text, Runs = rendered.Runs }), PageLayout.Of(table, kinds));
        return read is null ? null : HtmlMetadata.Describe(read, new PageEvidence(page, rendered, table, kinds, source.Runs, address));
    }
}
