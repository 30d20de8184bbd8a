using System.Collections.Immutable;

namespace Rapport;

/// <summary>One number of a brief and where it came from.</summary>
/// <param name="Id">Names it.</param>
/// <param name="Span">Where it stands in its sentence.</param>
/// <param name="Value">The unrounded value, invariant decimal text; for words with digits in them, the words.</param>
/// <param name="Unit">Its unit: percent, USD, date, count, text, …</param>
/// <param name="Rounding">How it was rounded: <c>0.1</c>, <c>1</c>, or <c>as-stated</c>.</param>
/// <param name="From">The id it came from: a claim, observation, verdict, finding, impact, fact, event, document; or <c>count:…</c> with what was counted.</param>
/// <param name="Anchors">The sentences and cells it rests on; never empty.</param>
/// <param name="Note">The number of its footnote.</param>
public sealed record Figure(FigureId Id, TextSpan Span, string Value, string Unit, string Rounding, string From, ImmutableArray<Anchor> Anchors, int Note);
