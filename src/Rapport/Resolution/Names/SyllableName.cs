using System.Collections.Immutable;

namespace Rapport.Resolution.Names;

/// <summary>One way to take a name apart into syllables, its family name first.</summary>
/// <param name="Syllables">Two to five of them.</param>
/// <param name="FamilyLength">How many of them are the family name: 1 or 2.</param>
/// <param name="Cost">What speaks against this way: another order than the usual one.</param>
/// <param name="IsKorean">Whether every syllable is spelled as Korean is.</param>
/// <param name="HasBreves">Whether it was written with the marks of McCune–Reischauer.</param>
internal sealed record SyllableName(ImmutableArray<Syllable> Syllables, int FamilyLength, double Cost, bool IsKorean, bool HasBreves);
