namespace Rapport;

/// <summary>Words attributed to somebody. Identity is document, span and speaker; never the time we saw it.</summary>
/// <param name="Id">Names it.</param>
/// <param name="Document">Where.</param>
/// <param name="Kind">Direct, indirect or mixed.</param>
/// <param name="Span">The words.</param>
/// <param name="Text">Exactly what stands there.</param>
/// <param name="Cue">The word that attributes them: said, denied, promised.</param>
/// <param name="Speaker">Who said them.</param>
/// <param name="Rule">The rule that found it.</param>
public sealed record Quote(QuoteId Id, DocumentId Document, QuoteKind Kind, TextSpan Span, string Text, string? Cue, Speaker Speaker, RuleRef Rule);
