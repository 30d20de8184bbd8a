namespace Rapport;

/// <summary>One step on the way from a figure of a brief back to bytes.</summary>
/// <param name="Kind">figure, verdict, claim, document, observation, snapshot, …</param>
/// <param name="Id">The thing.</param>
/// <param name="File">The file, where it has one.</param>
/// <param name="Bytes">The bytes, where it has some.</param>
/// <param name="Span">The span in the document's text, where it has one.</param>
/// <param name="Text">What stands there.</param>
public sealed record TraceStep(string Kind, string Id, string? File, ByteSpan? Bytes, TextSpan? Span, string Text);
