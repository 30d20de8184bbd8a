namespace Rapport.Extraction.Quotes;

/// <summary>Words between quotation marks.</summary>
/// <param name="Span">The words without the marks.</param>
/// <param name="Outer">With the marks.</param>
/// <param name="IsOpen">Whether no closing mark follows in its paragraph: it goes on in the next, or the mark was lost.</param>
internal readonly record struct MarkedWords(TextSpan Span, TextSpan Outer, bool IsOpen);
