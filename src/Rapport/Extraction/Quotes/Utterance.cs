using System.Collections.Immutable;

namespace Rapport.Extraction.Quotes;

/// <summary>A sentence with what stands in marks in it, which may hold several sentences.</summary>
/// <param name="Span">From the first word to the last mark.</param>
/// <param name="Marked">What stands in marks.</param>
internal sealed record Utterance(TextSpan Span, ImmutableArray<MarkedWords> Marked);
