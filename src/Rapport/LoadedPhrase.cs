namespace Rapport;

/// <summary>Words that take a side. A brief may quote them, never adopt them.</summary>
/// <param name="Span">Where they stand.</param>
/// <param name="Text">Exactly what stands there.</param>
/// <param name="Tone">1 for the tie, −1 against it, 0 neither.</param>
public sealed record LoadedPhrase(TextSpan Span, string Text, int Tone);
