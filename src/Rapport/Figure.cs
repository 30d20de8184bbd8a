namespace Rapport;

/// <summary>One number of a brief and where it came from.</summary>
/// <param name="Id">Names it.</param>
/// <param name="Span">Where it stands in its sentence.</param>
/// <param name="Value">The unrounded value, invariant decimal text.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Rounding">How it was rounded: <c>0.1</c>, <c>1</c>, <c>as-stated</c>, <c>count</c>.</param>
/// <param name="From">The id it came from: a claim, observation, verdict, finding, impact, fact, event, document; or <c>count:…</c> with what was counted.</param>
/// <param name="Anchors">The sentences and cells it rests on; never empty.</param>
public sealed record Figure(FigureId Id, TextSpan Span, string Value, string Unit, string Rounding, string From, System.Collections.Immutable.ImmutableArray<Anchor> Anchors);
