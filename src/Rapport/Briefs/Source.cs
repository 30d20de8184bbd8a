using System.Collections.Immutable;

namespace Rapport.Briefs;

/// <summary>What a statement rests on: an id, the places, and the words of its footnote.</summary>
/// <param name="From">The id it came from, or <c>count:…</c>.</param>
/// <param name="Anchors">The places; never empty.</param>
/// <param name="Words">The footnote.</param>
internal sealed record Source(string From, ImmutableArray<Anchor> Anchors, string Words);
