namespace Rapport.Extraction.Figures;

/// <summary>A term of a word table found in a sentence.</summary>
/// <param name="Span">Where.</param>
/// <param name="Term">Which.</param>
/// <param name="Start">The index of its first token.</param>
/// <param name="End">The index after its last token.</param>
internal readonly record struct Hit(TextSpan Span, Term Term, int Start, int End);
