namespace Rapport.Reading.Markup;

/// <summary>A stretch of a page's text that no box divides: a paragraph, a heading, an item, a cell.</summary>
/// <param name="Span">Where it stands in the text, without the line end after it.</param>
/// <param name="Box">The innermost element with a box of its own that holds it.</param>
/// <param name="First">Its first node.</param>
/// <param name="End">The node after its last.</param>
/// <param name="LinkUnits">How many of its units stand in links.</param>
internal readonly record struct HtmlBlock(TextSpan Span, int Box, int First, int End, int LinkUnits);
