namespace Rapport;

/// <summary>A sentence that names both sides and was not coded, with the reason. Counted, never dropped.</summary>
/// <param name="Span">The sentence.</param>
/// <param name="Reason">Why: <c>language-not-coded</c>, <c>no-known-verb</c>, <c>opinion</c>, …</param>
public sealed record Uncoded(TextSpan Span, string Reason);
