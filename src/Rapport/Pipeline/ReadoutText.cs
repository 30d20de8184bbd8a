namespace Rapport.Pipeline;

/// <summary>A text that reports an event.</summary>
/// <param name="Document">The document.</param>
/// <param name="Part">The part of a digest that the report stands in, or null for the whole.</param>
/// <param name="Within">Where it stands.</param>
public sealed record ReadoutText(Document Document, int? Part, TextSpan Within);
