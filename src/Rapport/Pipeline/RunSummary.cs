using System.Collections.Immutable;

namespace Rapport.Pipeline;

/// <summary>What a run came to, in numbers that a page shows without reading the rest.</summary>
/// <param name="AsOf">The day whose knowledge decided.</param>
/// <param name="ContentRoot">Over what it ran.</param>
/// <param name="Run">Names the run; its brief is kept under this.</param>
/// <param name="Documents">Documents read.</param>
/// <param name="Press">Of them, pieces of the press.</param>
/// <param name="Origins">Independent origins.</param>
/// <param name="Events">Events of the relation.</param>
/// <param name="Pledges">Pledges.</param>
/// <param name="Verdicts">Claims by the word of their verdict; <c>no-verdict</c> for statements that get none.</param>
/// <param name="Faults">What could not be read.</param>
public sealed record RunSummary(DateOnly AsOf, string ContentRoot, string Run, int Documents, int Press, int Origins, int Events, int Pledges, ImmutableSortedDictionary<string, int> Verdicts, ImmutableArray<Fault> Faults);
