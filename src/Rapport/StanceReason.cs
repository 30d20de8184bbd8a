namespace Rapport;

/// <summary>A word and what it adds to the reading of a stance.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Text">The word.</param>
/// <param name="Weight">The log odds that it adds to the tone that was read, against the likelier of the other two; above 0 where it speaks for it.</param>
public sealed record StanceReason(TextSpan Span, string Text, double Weight);
