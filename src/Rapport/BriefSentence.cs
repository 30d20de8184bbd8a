using System.Collections.Immutable;

namespace Rapport;

/// <summary>A sentence of a brief, bound to what it rests on.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Figures">Every number in it.</param>
/// <param name="Bindings">The sentences and cells it rests on; a sentence of fact without one fails the build.</param>
/// <param name="Note">A remark shown with its footnote: a disclaimer, "opinion", "translation; original not held".</param>
public sealed record BriefSentence(string Text, ImmutableArray<Figure> Figures, ImmutableArray<Anchor> Bindings, string? Note = null);
