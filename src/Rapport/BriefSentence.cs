using System.Collections.Immutable;

namespace Rapport;

/// <summary>A sentence of a brief, bound to what it rests on.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Figures">Every number in it, in order.</param>
/// <param name="Bindings">The sentences and cells it rests on beside those of its figures.</param>
/// <param name="Notes">The numbers of the footnotes of <paramref name="Bindings"/>.</param>
public sealed record BriefSentence(string Text, ImmutableArray<Figure> Figures, ImmutableArray<Anchor> Bindings, ImmutableArray<int> Notes);
