namespace Rapport;

/// <summary>One place that a row of stances counts.</summary>
/// <param name="Document">The document.</param>
/// <param name="Span">Where the one spoken of stands.</param>
/// <param name="Tone">How.</param>
public sealed record StancePlace(DocumentId Document, TextSpan Span, StanceTone Tone);
