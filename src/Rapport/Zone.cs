namespace Rapport;

/// <summary>A typed stretch of a document. The zones of a document tile its text: nothing is left out, nothing stands in two.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands; a line's end belongs to the line before it.</param>
public readonly record struct Zone(ZoneKind Kind, TextSpan Span);
