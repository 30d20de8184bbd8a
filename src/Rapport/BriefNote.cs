using System.Collections.Immutable;

namespace Rapport;

/// <summary>A footnote: where something stands, in words, and the places themselves.</summary>
/// <param name="Number">Counted from 1 in the order of first use.</param>
/// <param name="Text">The source in words: the quoted sentence with its document, or office, carrier, file and lines.</param>
/// <param name="Anchors">The places; a test walks each to its bytes.</param>
public sealed record BriefNote(int Number, string Text, ImmutableArray<Anchor> Anchors);
