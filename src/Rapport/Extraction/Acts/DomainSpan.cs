namespace Rapport.Extraction.Acts;

/// <summary>Words that name a field of cooperation.</summary>
/// <param name="Span">Where they stand.</param>
/// <param name="Text">Exactly what stands there.</param>
/// <param name="Domain">The field, as the table names it.</param>
/// <param name="Indicator">The official series that could measure it, or null where there is a gap.</param>
public sealed record DomainSpan(TextSpan Span, string Text, string Domain, string? Indicator);
