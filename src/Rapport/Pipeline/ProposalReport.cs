using System.Collections.Immutable;

namespace Rapport.Pipeline;

/// <summary>What came of asking a model. Equality is by reference.</summary>
/// <param name="Asked">Sentences asked about.</param>
/// <param name="Known">Sentences whose answer was held already.</param>
/// <param name="Left">Sentences left for another time.</param>
/// <param name="Faults">Questions that got no answer, and why.</param>
public sealed record ProposalReport(int Asked, int Known, int Left, ImmutableArray<Fault> Faults);
