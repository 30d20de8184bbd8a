using System.Collections.Immutable;

namespace Rapport;

/// <summary>How the two sides of a pair of names meet at one place.</summary>
/// <param name="Position">The place, counted from 0 in the order of the left name, its family name first where that is known.</param>
/// <param name="Left">What stands there on the left; empty where nothing does.</param>
/// <param name="LeftSystem">By which writing or reading it is taken: han, hangul, conventional, mccune-reischauer, pinyin, wade-giles, cantonese, japanese, latin.</param>
/// <param name="Right">What stands there on the right; empty where nothing does.</param>
/// <param name="RightSystem">By which writing or reading it is taken.</param>
/// <param name="Witnesses">Characters that have both readings.</param>
/// <param name="Weight">What the place adds to the score's logarithm: 0 for an equal form, the lower the less usual; null where they do not meet.</param>
public sealed record NameEvidence(int Position, string Left, string LeftSystem, string Right, string RightSystem, ImmutableArray<string> Witnesses, double? Weight);
