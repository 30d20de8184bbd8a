using System.Collections.Immutable;
using Rapport.Ledger;

namespace Rapport.Pipeline;

/// <summary>Brings the files of a case and what was added to it together in the ledger, and gives back what is current.</summary>
internal static class CaseEvidence
{
    /// <summary>What a place of the ledger begins with where <c>add</c> took it in, as against a file of the case's folder.</summary>
    public const string Added = "added:";

    /// <summary>Takes in the case's files, withdraws those that are gone, and returns everything current by role and place; the same bytes twice are one.</summary>
    public static ImmutableArray<Snapshot> Gather(LedgerFile ledger, Case found, IEnumerable<string> rules)
    {
        ledger.Batch(() =>
        {
            foreach (var file in found.Files)
                ledger.TakeIn(file);
            var held = found.Files.Select(f => (f.Role, f.Place)).ToHashSet();
            foreach (var gone in ledger.Snapshots().Where(s => s.Current && !s.Place.StartsWith(Added, StringComparison.Ordinal) && !held.Contains((s.Role, s.Place))))
                ledger.Withdraw(gone.Role, gone.Place);
            foreach (var rule in rules)
                ledger.AdoptRule(rule);
        });
        var byHash = found.Files.ToLookup(f => f.Sha256);
        var current = ImmutableArray.CreateBuilder<Snapshot>();
        var seen = new HashSet<(SnapshotRole, string)>();
        foreach (var held in ledger.Snapshots().Where(s => s.Current).OrderBy(s => s.Role).ThenBy(s => s.Envelope?.Evidence is null).ThenBy(s => s.Envelope?.Evidence, StringComparer.Ordinal).ThenBy(s => s.Place, StringComparer.Ordinal))
        {
            if (seen.Contains((held.Role, held.Sha256)))
                continue;
            var bytes = byHash[held.Sha256].FirstOrDefault()?.Bytes ?? (ledger.FindBytes(held.Sha256) is { } stored ? ImmutableArray.Create(stored) : default);
            if (!bytes.IsDefault && seen.Add((held.Role, held.Sha256)))
                current.Add(Snapshot.Of(held.Role, Shown(held.Place), bytes) with { Envelope = held.Envelope });
        }
        return current.ToImmutable();
    }

    /// <summary>A place as a person is shown it.</summary>
    public static string Shown(string place) => place.StartsWith(Added, StringComparison.Ordinal) ? place[Added.Length..] : place;
}
