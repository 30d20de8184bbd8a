namespace Rapport.Pipeline;

/// <summary>A place that a row of stances counts, with the sentence that it stands in.</summary>
/// <param name="Document">The document.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Span">Where the one spoken of stands.</param>
/// <param name="Tone">How.</param>
public sealed record SpokenPlace(Document Document, TextSpan Sentence, TextSpan Span, StanceTone Tone);
