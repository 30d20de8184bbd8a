using System.Collections.Immutable;

namespace Rapport;

/// <summary>A sentence of one text about a meeting beside that of another which says the same, or alone.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Left">The sentence in the left text; null where that leaves it out.</param>
/// <param name="Right">The sentence in the right text; null where that leaves it out.</param>
/// <param name="Likeness">The share of what the two sentences hold that both hold, 0 to 1; 0 for one alone.</param>
/// <param name="LeftApart">Words of the left sentence that the right one does not have.</param>
/// <param name="RightApart">Words of the right sentence that the left one does not have.</param>
public sealed record ReadoutLine(ReadoutKind Kind, TextSpan? Left, TextSpan? Right, double Likeness, ImmutableArray<TextSpan> LeftApart, ImmutableArray<TextSpan> RightApart);
