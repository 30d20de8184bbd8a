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
/// <param name="CueClass">The class of the cue: say, claim, deny, promise, urge, warn, hope; null where none was found.</param>
/// <param name="CueSpan">Where the cue stands.</param>
/// <param name="Within">The quote that this one stands in, where somebody tells what another said.</param>
public sealed record Quote(QuoteId Id, DocumentId Document, QuoteKind Kind, TextSpan Span, string Text, string? Cue, Speaker Speaker, RuleRef Rule, string? CueClass = null, TextSpan? CueSpan = null, QuoteId? Within = null);
