namespace Rapport;

/// <summary>An official formulation in a text: words that governments choose with care and repeat.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Text">Exactly what stands there.</param>
/// <param name="Formula">Which formulation it is, in whatever wording or language.</param>
/// <param name="Wording">In which wording, told in English.</param>
/// <param name="Quote">The quote that it stands in; null where the author uses it.</param>
public sealed record FormulaUse(TextSpan Span, string Text, string Formula, string Wording, QuoteId? Quote);
