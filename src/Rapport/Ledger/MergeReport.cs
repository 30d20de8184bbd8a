using System.Collections.Immutable;

namespace Rapport.Ledger;

/// <summary>What joining another ledger or an export came to. Where a problem or fault stands, nothing was taken over.</summary>
/// <param name="EntriesAdded">Entries that were not held before.</param>
/// <param name="SnapshotsAdded">Bytes that were not held before.</param>
/// <param name="ForkedWriters">Writers who wrote in both files after they parted: both ends of their chains are kept, and new entries join the longer.</param>
/// <param name="Conflicts">Decisions that now hold and contradict each other.</param>
/// <param name="Problems">What is wrong with the other ledger.</param>
/// <param name="Faults">What is wrong with the export, with its line.</param>
public sealed record MergeReport(
    int EntriesAdded,
    int SnapshotsAdded,
    ImmutableArray<string> ForkedWriters,
    ImmutableArray<DecisionConflict> Conflicts,
    ImmutableArray<LedgerProblem> Problems,
    ImmutableArray<Fault> Faults)
{
    /// <summary>Whether it was taken over.</summary>
    public bool Done => Problems.IsEmpty && Faults.IsEmpty;

    internal static MergeReport Refused(IEnumerable<LedgerProblem> problems) => new(0, 0, [], [], [.. problems], []);

    internal static MergeReport Refused(IEnumerable<Fault> faults) => new(0, 0, [], [], [], [.. faults]);
}
