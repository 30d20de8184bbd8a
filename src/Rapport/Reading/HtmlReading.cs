using System.Collections.Immutable;
using Rapport.Language;
using Rapport.Reading.Forms;
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
        using var page = HtmlParser.Parse(source.Text);
        var rendered = RenderedText.Of(page, source.Runs);
        var table = PageTable.Of(rendered.Text, [.. rendered.Blocks.Select(b => b.Span)]);
        if (table.Blocks.Length == 0)
            return null;
        var kinds = PageZoner.Find(page, rendered, table);
        var read = new PageReading(table, FrontMatter.None, years, seats).Read(blank(source with { Text = rendered.Text, Runs = rendered.Runs }), PageLayout.Of(table, kinds));
        return read is null ? null : HtmlMetadata.Describe(read, new PageEvidence(page, rendered, table, kinds, source.Runs, address));
    }

    /// <summary>The document of a feed's item: its first heading is the title, and no more of it is furniture than its own lines say.</summary>
    /// <param name="source">The item's words as a page.</param>
    /// <param name="titled">Whether its first words are a title.</param>
    /// <param name="blank">Makes the document without what is read here, of its frozen text.</param>
    public Document? ReadItem(DecodedText source, bool titled, Func<DecodedText, Document> blank)
    {
        using var page = HtmlParser.Parse(source.Text);
        var rendered = RenderedText.Of(page, source.Runs);
        var table = PageTable.Of(rendered.Text, [.. rendered.Blocks.Select(b => b.Span)]);
        if (table.Blocks.Length == 0)
            return null;
        var ballot = new Ballot(table.Blocks.Length);
        LabelDecider.Vote(table.Blocks, ballot);
        LineDecider.Vote(table.Blocks, ballot);
        var kinds = ImmutableArray.CreateBuilder<ZoneKind>(table.Blocks.Length);
        for (var i = 0; i < table.Blocks.Length; i++)
            kinds.Add(i == 0 && titled ? ZoneKind.Title : FeedItem.IsNotice(table.Blocks[i].Head) ? ZoneKind.Related : ballot.Winner(i));
        return new PageReading(table, FrontMatter.None, years, seats).Read(blank(source with { Text = rendered.Text, Runs = rendered.Runs }), PageLayout.Of(table, kinds.ToImmutable()));
    }
}
