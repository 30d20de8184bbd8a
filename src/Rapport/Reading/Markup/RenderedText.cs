using System.Collections.Immutable;
using Rapport.Language;

namespace Rapport.Reading.Markup;

/// <summary>
/// The text that a page shows, frozen: white space single, a line for each block and for each forced line break, form C. Each unit leads back to
/// the bytes of the page, character references and encodings included.
/// </summary>
/// <param name="Text">The text.</param>
/// <param name="Runs">The bytes of every unit.</param>
/// <param name="Blocks">Its blocks in order; between two of them stands one line end.</param>
internal sealed record RenderedText(string Text, ImmutableArray<SourceRun> Runs, ImmutableArray<HtmlBlock> Blocks)
{
    /// <summary>Renders a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="source">The runs of the page's source, from its units to bytes.</param>
    public static RenderedText Of(HtmlPage page, ImmutableArray<SourceRun> source)
    {
        using var renderer = new Renderer(page, source);
        return renderer.Render();
    }
}
