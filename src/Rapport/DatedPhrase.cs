namespace Rapport;

/// <summary>Words that mean a time, and the time they mean.</summary>
/// <param name="Span">Where they stand.</param>
/// <param name="Text">Exactly what stands there.</param>
/// <param name="Period">What they mean; inferred where it was worked out from the date of publication or the sentence before.</param>
public sealed record DatedPhrase(TextSpan Span, string Text, Period Period);
