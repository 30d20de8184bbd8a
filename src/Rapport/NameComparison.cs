using System.Collections.Immutable;

namespace Rapport;

/// <summary>How two written names compare. Exchanging the two changes nothing but the sides of the evidence.</summary>
/// <param name="Score">0 to 1; a rank, not a probability.</param>
/// <param name="Verdict">Whether they may be one name.</param>
/// <param name="Veto">What rules it out whatever the score, or null.</param>
/// <param name="Evidence">Where they meet and where not.</param>
public sealed record NameComparison(double Score, NameVerdict Verdict, string? Veto, ImmutableArray<NameEvidence> Evidence);
