using System.Collections.Immutable;
using Rapport.Reading.Markup;

namespace Rapport.Reading.Zoning;

/// <summary>Says of every block of a page with markup what it is.</summary>
internal static class PageZoner
{
    /// <summary>The kind of each block, in order.</summary>
    /// <param name="page">The parsed page.</param>
    /// <param name="rendered">Its text and blocks.</param>
    /// <param name="table">The same blocks with the measures that pages copied as text are read by.</param>
    public static ImmutableArray<ZoneKind> Find(HtmlPage page, RenderedText rendered, PageTable table) => [.. PageLayout.Of(table).Kinds];
}
