namespace Rapport.Language;

/// <summary>A term of the full-text index.</summary>
/// <param name="Term">Letters and digits only (a decimal point apart), folded and stemmed.</param>
/// <param name="Span">Where it stands in the original text.</param>
public readonly record struct SearchTerm(string Term, TextSpan Span);
