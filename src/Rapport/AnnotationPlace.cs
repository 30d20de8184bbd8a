namespace Rapport;

/// <summary>Where an annotation stands: a range of the text as it was then, the words there, and the bytes they were read from. The bytes are what cannot change.</summary>
/// <param name="Span">The range in the document's text when it was written.</param>
/// <param name="Quote">Exactly what stood there.</param>
/// <param name="Bytes">The bytes of the snapshot that it was read from.</param>
public sealed record AnnotationPlace(TextSpan Span, string Quote, ByteSpan Bytes);
